/// Pieces of a text, cut at white space, so that a long text can be judged at the cost of a short one.
enum TextSample {
  /// At most `pieces` ranges of `size` bytes or less, spread over the text; one range where the text is short.
  static func ranges(of text: Span<UInt8>, pieces: Int, size: Int) -> [Range<Int>] {
    guard text.count > pieces * size else { return [0..<text.count] }
    return (0..<pieces).map { piece in
      let start = text.count / pieces * piece
      return wholeWords(of: text, in: start..<start + size)
    }
  }

  /// The bytes of these ranges.
  static func bytes(of text: [UInt8], pieces: Int, size: Int) -> [UInt8] {
    ranges(of: text.span, pieces: pieces, size: size).reduce(into: []) { $0 += text[$1] }
  }

  /// A range without the words that its ends cut in two; where it holds no white space, without such letters.
  private static func wholeWords(of text: Span<UInt8>, in range: Range<Int>) -> Range<Int> {
    let words = trimmed(range) { isSpace(text[$0]) }
    return words.isEmpty ? trimmed(range) { text[$0] & 0xC0 != 0x80 } : words
  }

  /// The range from its first border to its last; a text begins at one.
  private static func trimmed(_ range: Range<Int>, isBorder: (Int) -> Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, start < end, !isBorder(start) { start += 1 }
    while end > start, !isBorder(end) { end -= 1 }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}
