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
    let lead = bytes[index]
    guard lead >= 0x80 else { return (index + 1, true) }
    let count =
      (0xC2...0xDF).contains(lead) ? 1 : (0xE0...0xEF).contains(lead) ? 2 : (0xF0...0xF4).contains(lead) ? 3 : 0
    var end = index + 1
    while end <= index + count {
      let allowed = end == index + 1 ? secondBytes(after: lead) : 0x80...0xBF
      guard end < bytes.count, allowed.contains(bytes[end]) else { return (end, false) }
      end += 1
    }
    return (end, count > 0)
  }

  /// Narrower where longer forms, surrogates or numbers beyond U+10FFFF would begin.
  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
