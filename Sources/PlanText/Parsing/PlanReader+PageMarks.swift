/// The marks of pages that programs print which read pages: "--- Page 2 ---", "{2}-----", and, before the first line of
/// a page, "Trang 2Trên đây là …".
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

  // MARK: Marks on lines of their own

  /// What a line is that holds nothing but the mark of a page or tags of a reading model; nil for all others.
  mutating func pageMark(_ token: LineToken) -> DiagnosticKind? {
    let (first, last) = (bytes[token.range.lower], bytes[token.range.upper - 1])
    guard token.width <= Self.widestMark, Self.mayOpen(first), !token.flags.contains(.piped) else { return nil }
    if first == UInt8(ascii: "\\") { return isTeXBreak(bytes[token.range]) ? .markup : nil }
    // "- Trang 3" is an item.
    guard Self.mayClose(last), first != UInt8(ascii: "-") || last == first else { return nil }
    if first == UInt8(ascii: "<") { return last == UInt8(ascii: ">") ? tagMark(bytes[token.range]) : nil }
    fold(token.range, limit: Int(Self.widestMark))
    let words = folder.bytes.split { !isLetter($0) && !Self.isDigit($0) }
    return Self.isMark(words, isOfSeveral: folder.bytes.contains(UInt8(ascii: "/")))
      || words.count == 1 && isFramed(words[0], in: folder.bytes) ? .pageNumber : nil
  }

  private static let widestMark: Int32 = 72

  /// Signs with which such marks begin, and the letters of "Page" and "Trang".
  private static func mayOpen(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "#"),
      UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "`"),
      UInt8(ascii: "$"), UInt8(ascii: "\\"):
      true
    default: byte | 0x20 == UInt8(ascii: "p") || byte | 0x20 == UInt8(ascii: "t")
    }
  }

  /// Digits, and the signs that such marks end with.
  private static func mayClose(_ byte: UInt8) -> Bool { isDigit(byte) || "-=~*#]})>`$".utf8.contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// "page 3", "trang 3/12", "page 3 of 12", "page break"; not "Trang 13, 14".
  private static func isMark(_ words: [ArraySlice<UInt8>], isOfSeveral: Bool) -> Bool {
    guard words.count > 1, words.count <= 4, words[0].isAny(of: MarginWords.pageNames) else { return false }
    if words.count == 2, words[1].isAny(of: MarginWords.pageBreaks) { return true }
    guard isNumber(words[1]), isNumber(words[words.count - 1]) else { return false }
    return words.count == 2 || words.count == 3 && isOfSeveral
      || words.count == 4 && words[2].isAny(of: MarginWords.pageCounts)
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 4 && word.allSatisfy(isDigit)
  }

  /// "{3}------", "= 3 =", "~ 3 ~", "`3`", "$3$": a number between the same signs, or in the braces of a page.
  private func isFramed(_ number: ArraySlice<UInt8>, in line: [UInt8]) -> Bool {
    guard Self.isNumber(number) else { return false }
    let before = line[..<number.startIndex].filter { $0 != 0x20 }
    let behind = line[number.endIndex...].filter { $0 != 0x20 }
    if before == [UInt8(ascii: "{")] {
      return behind.count > 3 && behind.dropFirst().allSatisfy { $0 == UInt8(ascii: "-") }
    }
    return before == behind && "=~`$".utf8.contains { sign in before.allSatisfy { $0 == sign } }
  }

  /// "\newpage", "\pagebreak".
  private func isTeXBreak(_ line: ArraySlice<UInt8>) -> Bool { line.dropFirst().isAny(of: MarginWords.texBreaks) }

  /// "<page_number>3</page_number>", "<watermark>BẢN SAO</watermark>", "<page_break>", "<img src=…>".
  private func tagMark(_ line: ArraySlice<UInt8>) -> DiagnosticKind? {
    var words: [UInt8] = []
    var name: ArraySlice<UInt8> = []
    var at = line.startIndex
    while at < line.endIndex {
      guard line[at] == UInt8(ascii: "<"), let end = line[at...].firstIndex(of: UInt8(ascii: ">")) else {
        words.append(line[at])
        at += 1
        continue
      }
      let own = line[(at + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix { isLetter($0) || $0 == UInt8(ascii: "_") }
      guard own.isAny(of: MarginWords.tags) else { return nil }
      name = own
      at = end + 1
    }
    if name.isAny(of: MarginWords.stampTags) { return .stamp }
    if words.isEmpty { return .markup }
    return words.allSatisfy { Self.isDigit($0) || $0 == 0x20 || $0 == UInt8(ascii: "/") } ? .pageNumber : nil
  }
}
