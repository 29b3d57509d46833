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
  /// Appends an integer in decimal digits, 20 at most.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    repeat {
      digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    while count > 0 {
      count -= 1
      append(digits[count])
    }
  }
}
