/// Classes of bytes of text.
enum TextByte {
  /// ASCII punctuation, which markdown lets a backslash shield.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
