import PlanText

/// Writing numbers and text as bytes.
extension [UInt8] {
  /// Appends an integer in decimal digits.
  mutating func append(decimal value: Int) {
    append(addingCapacity: 24) { $0.append(decimal: value) }
  }

  /// Appends a number in its shortest decimal form, without a fraction where it is whole.
  mutating func append(number value: Double) { append(addingCapacity: 32) { $0.append(number: value) } }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends what can be seen of a control character below U+0020: ␀ for U+0000.
  mutating func append(controlPicture byte: UInt8) { append(contentsOf: [0xE2, 0x90, 0x80 + byte]) }
}

extension OutputSpan<UInt8> {
  /// Appends a number in its shortest decimal form, without a fraction where it is whole, to an output that has room
  /// for 32 bytes.
  mutating func append(number value: Double) {
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53, whole != 0 { return append(decimal: whole) }
    let text = value.description
    let isWhole = text.hasSuffix(".0")
    append(copying: text.utf8.span.extracting(droppingLast: isWhole ? 2 : 0))
  }

  /// Appends an integer in decimal digits to an output that has room for 24 bytes.
  @inline(__always)
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let group: UInt = 100_000_000
    if value.magnitude < group { return append(digits: value.magnitude) }
    append(highDigits: value.magnitude / group)
    append(8, of: (Self.digits(UInt64(value.magnitude % group)) | Self.zeros).littleEndian)
  }

  /// The digits before the last eight.
  private mutating func append(highDigits value: UInt) { append(decimal: Int(value)) }

  @inline(__always)
  private mutating func append(digits value: UInt) {
    let digits = Self.digits(UInt64(value))
    let blank = min(digits.trailingZeroBitCount & ~7, 56)
    append(8 - blank / 8, of: ((digits | Self.zeros) >> UInt64(blank)).littleEndian)
  }

  private static var zeros: UInt64 { 0x3030_3030_3030_3030 }

  /// The eight digits of a number below 100,000,000, one a byte, the first in the lowest: parted in halves, each of
  /// these in halves, and these again, all parts of a step in one multiplication by a fraction.
  @inline(__always)
  private static func digits(_ value: UInt64) -> UInt64 {
    let halves = value / 10_000 | (value % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}
