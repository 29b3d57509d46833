/// The encodings of Vietnamese archives (RULES.md, "Encodings").
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
}
