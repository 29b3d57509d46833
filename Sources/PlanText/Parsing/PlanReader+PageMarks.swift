/// The marks of pages that a converter put before the first line of a page: "Trang 2Trên đây là …".
extension PlanReader {
  mutating func setPageMarksAside() {
    for index in tokens.indices
    where bytes[Int(tokens[index].start)] == UInt8(ascii: "T")
      && tokens[index].flags.isDisjoint(with: [.piped, .tabbed, .gapped, .noise])
    {
      if let end = pageMarkEnd(tokens[index]) { cutPageMark(index, end) }
    }
  }

  private static let word: StaticString = "Trang "

  /// Where the words begin behind a mark that they are glued to.
  private func pageMarkEnd(_ token: LineToken) -> Int? {
    let line = bytes[token.range]
    guard Self.word.withUTF8Buffer({ line.starts(with: $0) }) else { return nil }
    let words = line.dropFirst(Self.word.utf8CodeUnitCount).drop { (0x30...0x39).contains($0) }
    let digits = words.startIndex - line.startIndex - Self.word.utf8CodeUnitCount
    guard (1...3).contains(digits), words.count >= Self.leastWords else { return nil }
    var at = words.startIndex
    let kind = folder.letterClass(decodeScalar(bytes.span, &at, words.endIndex))
    return kind & VietnameseLetters.upperBit != 0 || words.first == UInt8(ascii: "-") ? words.startIndex : nil
  }

  /// Bytes of words; "Trang 2A" is the number of a page.
  private static let leastWords = 6

  /// Takes the mark off a line and looks at what is left of it.
  private mutating func cutPageMark(_ index: Int, _ end: Int) {
    let token = tokens[index]
    let mark = SourceRange(token.range.lower, end)
    document.diagnostics.append(Diagnostic(.pageNumber, range: mark, lines: token.lines))
    tokens[index].start = mark.end
    tokens[index].body = mark.end
    tokens[index].width -= Int32(mark.count)
    let words = tile(tokens[index], [end..<token.range.upper])[0]
    tokens[index].marker = words.marker
    tokens[index].flags.subtract([.caps, .startsUpper, .startsLower, .startsDigit])
    tokens[index].flags.formUnion(words.flags)
    fold(tokens[index])
    tokens[index].keyword = words.marker.isNone ? KeywordTable.shared.match(folder) : .none
  }
}
