/// Unicode scalars as the bytes of well-formed UTF-8.
enum UTF8Scalar {
  /// U+FFFD, which stands for what cannot be read.
  static let replacement: UInt32 = 0xFFFD

  /// How many bytes a scalar takes.
  static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Appends a scalar that is no surrogate.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(continuation(scalar))
    case ..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(continuation(scalar >> 6))
      bytes.append(continuation(scalar))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(continuation(scalar >> 12))
      bytes.append(continuation(scalar >> 6))
      bytes.append(continuation(scalar))
    }
  }

  private static func continuation(_ bits: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F) }

  /// The scalar whose lead byte stands at an index of well-formed UTF-8, and the index behind it.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, end: Int) {
    var end = index
    let scalar = decodeScalar(bytes, &end, bytes.count)
    return (scalar, end)
  }

  /// Where the last letter of well-formed UTF-8 begins.
  static func lastStart(of bytes: Span<UInt8>) -> Int {
    var index = bytes.count - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
