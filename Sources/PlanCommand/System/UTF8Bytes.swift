/// Looking at bytes as UTF-8.
enum UTF8Bytes {
  /// Length of the well-formed scalar that begins at `index`, 0 where the bytes there are ill-formed.
  static func scalarLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    guard let (length, second) = lead(first), index + length <= bytes.count else { return 0 }
    guard second.contains(bytes[index + 1]) else { return 0 }
    for offset in stride(from: 2, to: length, by: 1) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Length of a sequence and the range of its second byte (Unicode 15, table 3-7).
  private static func lead(_ byte: UInt8) -> (Int, ClosedRange<UInt8>)? {
    switch byte {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
