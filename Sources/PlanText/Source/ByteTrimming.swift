extension ArraySlice<UInt8> {
  /// Without these signs of ASCII at its ends.
  func trimmed(of signs: StaticString) -> Self { trimmedEnd(of: signs).trimmedStart(of: signs) }

  /// Without these signs of ASCII at its start.
  func trimmedStart(of signs: StaticString) -> Self { drop { signs.holds($0) } }

  /// Without these signs of ASCII at its end.
  func trimmedEnd(of signs: StaticString) -> Self {
    var end = endIndex
    while end > startIndex, signs.holds(self[end - 1]) { end -= 1 }
    return self[..<end]
  }
}

extension StaticString {
  fileprivate func holds(_ byte: UInt8) -> Bool { withUTF8Buffer { $0.contains(byte) } }
}

extension Collection<UInt8> {
  /// True where these bytes are the text of a word.
  func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && word.withUTF8Buffer { elementsEqual($0) }
  }

  /// True where these bytes are the text of one of some words.
  func isAny(of words: [StaticString]) -> Bool { words.contains { equals($0) } }
}

extension Span<UInt8> {
  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, self[lower].isBlank { lower += 1 }
    while upper > lower, self[upper - 1].isBlank { upper -= 1 }
    return lower..<upper
  }
}
