/// Unicode scalars as the bytes of well-formed UTF-8.
enum UTF8Scalar {
  /// U+FFFD, which stands for what cannot be read.
  static let replacement: UInt32 = 0xFFFD

  /// How many bytes a scalar takes.
  static func length(_ scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// The byte that a scalar begins with.
  static func lead(_ scalar: UInt32) -> UInt8 {
    let bits =
      scalar < 0x80
      ? scalar : scalar < 0x800 ? 0xC0 | scalar >> 6 : scalar < 0x10000 ? 0xE0 | scalar >> 12 : 0xF0 | scalar >> 18
    return UInt8(truncatingIfNeeded: bits)
  }

  /// Appends a scalar that is no surrogate.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(lead(scalar))
    if scalar >= 0x10000 { bytes.append(continuation(scalar >> 12)) }
    if scalar >= 0x800 { bytes.append(continuation(scalar >> 6)) }
    if scalar >= 0x80 { bytes.append(continuation(scalar)) }
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

/// Decodes the scalar at `at` and moves past it. The text is well-formed; a cut scalar at the end reads as U+FFFD.
@inline(__always)
func decodeScalar(_ source: Span<UInt8>, _ at: inout Int, _ end: Int) -> UInt32 {
  let lead = UInt32(source[at])
  if lead < 0x80 {
    at += 1
    return lead
  }
  let left = end - at
  func bits(_ step: Int) -> UInt32 { UInt32(source[at + step] & 0x3F) }
  if lead >= 0xE0, lead < 0xF0, left >= 3 {
    defer { at += 3 }
    return (lead & 0x0F) << 12 | bits(1) << 6 | bits(2)
  }
  if lead >= 0xC0, lead < 0xE0, left >= 2 {
    defer { at += 2 }
    return (lead & 0x1F) << 6 | bits(1)
  }
  if lead >= 0xF0, left >= 4 {
    defer { at += 4 }
    return (lead & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3)
  }
  at += 1
  return 0xFFFD
}
