/// Writing numbers and text as bytes.
extension [UInt8] {
  /// Appends an integer in decimal digits.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let rest = value.magnitude
    var unit: UInt = 1
    while rest / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / unit % 10))
      unit /= 10
    }
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
