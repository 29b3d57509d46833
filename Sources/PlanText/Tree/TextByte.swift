/// Classes of bytes for `TextCleaner`: what may need more than copying.
enum TextByte {
  /// A space: plain, but not after a space.
  static let space: UInt8 = 1
  static let special: UInt8 = 2

  static func classes(_ escape: TextEscape) -> [UInt8] {
    switch escape {
    case .none: plainClasses
    case .json: jsonClasses
    }
  }

  private static let plainClasses = table { _ in false }
  private static let jsonClasses = table { TextEscape.json.concerns($0) }

  private static func table(_ isSpecial: (UInt8) -> Bool) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 256)
    table[0x20] = space
    for byte in 0x09...0x0D { table[byte] = special }
    // First bytes of the white space beyond ASCII.
    for byte in [0xC2, 0xE2, 0xE3, 0xEF] { table[byte] = special }
    for sign in "*\\<&".utf8 { table[Int(sign)] = special }
    for byte in UInt8.min...UInt8.max where isSpecial(byte) { table[Int(byte)] = special }
    return table
  }

  /// ASCII punctuation, which markdown lets a backslash shield.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
