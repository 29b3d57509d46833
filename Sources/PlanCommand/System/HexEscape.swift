/// Bytes written as two hexadecimal digits.
enum HexEscape {
  /// `%2F`
  static func percent(_ byte: UInt8) -> [UInt8] { [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)] }

  /// `\x2F`
  static func backslash(_ byte: UInt8) -> [UInt8] { Array("\\x".utf8) + percent(byte).dropFirst() }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
