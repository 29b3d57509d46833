/// Writing numbers and text as bytes.
extension [UInt8] {
  /// Appends an integer in decimal digits.
  mutating func append(decimal value: Int) {
    append(addingCapacity: 20) { $0.append(decimal: value) }
  }

  /// Appends a number in its shortest decimal form, without a fraction where it is whole.
  mutating func append(number value: Double) {
    let text = value.description.utf8
    let isWhole = text.count > 2 && text.suffix(2).elementsEqual([UInt8(ascii: "."), UInt8(ascii: "0")])
    append(contentsOf: isWhole ? text.dropLast(2) : text[...])
  }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Appends what can be seen of a control character below U+0020: ␀ for U+0000.
  mutating func append(controlPicture byte: UInt8) { append(contentsOf: [0xE2, 0x90, 0x80 + byte]) }
}

extension OutputSpan<UInt8> {
  /// Appends an integer in decimal digits, 20 bytes at most.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: value.magnitude)
  }

  /// Eight digits fit a word, which holds them in the order they are written.
  private mutating func append(digits value: UInt) {
    let group: UInt = 100_000_000
    if value >= group { append(digits: value / group) }
    let least = value >= group ? 8 : 1
    var rest = value % group
    var digits: UInt64 = 0
    var count = 0
    while rest > 0 || count < least {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
      count += 1
    }
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }
}
