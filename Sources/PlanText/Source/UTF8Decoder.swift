/// UTF-8 as it comes: with or without byte-order mark, whole or with damage.
enum UTF8Decoder {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The input itself where it is well-formed; else a copy in which U+FFFD stands for each maximal part that is not
  /// (as the Unicode Standard recommends and `String(decoding:as:)` does). Linear.
  static func decode(_ input: [UInt8]) -> DecodedText {
    var text = UTF8Scan(input.span).isWellFormed ? DecodedText(bytes: input) : repaired(input)
    text.start = textStart(of: input)
    return text
  }

  /// Where the text begins: behind the byte-order mark where there is one.
  static func textStart(of input: [UInt8]) -> Int { input.starts(with: byteOrderMark) ? byteOrderMark.count : 0 }

  private static func repaired(_ input: [UInt8]) -> DecodedText {
    var text = DecodedText(bytes: [])
    text.bytes.reserveCapacity(input.count)
    let bytes = input.span
    var start = 0
    var index = 0
    while index < bytes.count {
      let (end, isWhole) = letter(bytes, at: index)
      if !isWhole {
        if start < index { text.bytes += input[start..<index] }
        text.appendReplacement()
        start = end
      }
      index = end
    }
    text.bytes += input[start...]
    return text
  }

  /// The end of the letter that begins at an index or, where it is not whole, of what could still begin one.
  private static func letter(_ bytes: Span<UInt8>, at index: Int) -> (end: Int, isWhole: Bool) {
    var state = UTF8Scan.next(.between, bytes[index])
    var end = index + 1
    while state != .between, state != .lost {
      guard end < bytes.count, case let next = UTF8Scan.next(state, bytes[end]), next != .lost else {
        return (end, false)
      }
      state = next
      end += 1
    }
    return (end, state == .between)
  }
}
