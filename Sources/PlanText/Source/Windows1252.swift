/// Windows-1252, the encoding that other encodings are mistaken for.
enum Windows1252 {
  /// What stands at 0x80–0x9F. The five places that Windows leaves empty are control characters, as browsers and
  /// Latin-1 read them. All other bytes are the scalars of the same number.
  static let punctuation: [UInt32] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars.map(\.value))

  /// The byte that reads as a scalar, also where it was read as Latin-1; nil where none does.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar <= 0x2122 else { return nil }
    return punctuation.firstIndex(of: scalar).map { UInt8(0x80 + $0) }
  }

  /// What a byte of 0x80–0x9F shows; nil for other bytes.
  static func sign(of byte: UInt8) -> Unicode.Scalar? {
    byte & 0xE0 == 0x80 ? Unicode.Scalar(punctuation[Int(byte - 0x80)]) : nil
  }
}
