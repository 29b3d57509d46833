/// UTF-16 in both byte orders. A byte-order mark is taken off; one that says otherwise than the caller is believed.
enum UTF16Decoder {
  /// Decodes units; lone surrogates and a last odd byte are replaced. Linear.
  static func decode(_ input: [UInt8], isBigEndian: Bool) -> DecodedText {
    var text = DecodedText(bytes: [])
    text.bytes.reserveCapacity(input.count + input.count / 4)
    let isTurned = input.starts(with: isBigEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
    let units = Units(input: input, isBigEndian: isBigEndian != isTurned)
    var index = units.count > 0 && units[0] == 0xFEFF ? 1 : 0
    while index < units.count {
      if let scalar = units.scalar(at: index) {
        UTF8Scalar.append(scalar, to: &text.bytes)
        index += scalar < 0x10000 ? 1 : 2
      } else {
        text.appendReplacement()
        index += 1
      }
    }
    if input.count % 2 == 1 { text.appendReplacement() }
    return text
  }

  private struct Units {
    let input: [UInt8]
    let isBigEndian: Bool

    var count: Int { input.count / 2 }

    subscript(index: Int) -> UInt32 {
      let (first, second) = (UInt32(input[index * 2]), UInt32(input[index * 2 + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }

    /// The scalar that begins at a unit; nil for a surrogate without its pair.
    func scalar(at index: Int) -> UInt32? {
      let unit = self[index]
      guard 0xD800...0xDFFF ~= unit else { return unit }
      guard unit < 0xDC00, index + 1 < count, 0xDC00...0xDFFF ~= self[index + 1] else { return nil }
      return 0x10000 + (unit - 0xD800) << 10 + (self[index + 1] - 0xDC00)
    }
  }
}
