/// The encodings of Vietnamese archives (RULES.md, "Encodings").
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"

  func decode(_ input: [UInt8]) -> DecodedText {
    UTF8Decoder.decode(input)
  }
}
