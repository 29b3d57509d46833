/// Lines that are no part of the document: page numbers, specks, stamps, field codes.
extension PlanReader {
  /// Not inlined, so that `.bench/shares` can tell what it costs.
  @inline(never)
  mutating func setNoiseAside() {
    for index in tokens.indices { if let kind = noiseKind(index) { setAside(index, as: kind) } }
  }

  private mutating func noiseKind(_ index: Int) -> DiagnosticKind? {
    let token = tokens[index]
    if token.flags.contains(.border) || token.flags.contains(.markedTable) { return nil }
    if token.flags.contains(.tagsOnly) { return .markup }
    if token.flags.contains(.noWords) { return isWordless(index) ? .speck : nil }
    if token.flags.contains(.digitsOnly) { return isPageNumber(index) ? .pageNumber : nil }
    if token.width <= 14, let kind = numberNoise(token) ?? draftStamp(token) { return kind }
    if token.width <= 4, isSmearedNumber(token) { return .pageNumber }
    if let kind = pageMark(token) { return kind }
    if bytes[Int(token.start)] == UInt8(ascii: "!"), isImage(token) { return .markup }
    if token.width <= 2, isStrayLetters(token), !mayEndSentence(index), !opensBody(index) { return .speck }
    if token.width <= 16, holdsForeignLetters(token) { return .speck }
    if bytes[Int(token.end) - 1] == UInt8(ascii: ")"), isNoteOfMarkdown(token) { return .footnote }
    if token.keyword == .fieldCode { return isFieldCode(token) ? .fieldCode : nil }
    return nil
  }

  /// "![](media/image2.png)" alone on a line.
  private func isImage(_ token: LineToken) -> Bool {
    let line = bytes[token.range]
    return line.dropFirst().first == UInt8(ascii: "[") && line.last == UInt8(ascii: ")")
      && line.count(where: { $0 == UInt8(ascii: "]") }) == 1
  }

  /// `2 "`, "3 -", "3⁄": a page number with marks of the scan behind it.
  private func isSmearedNumber(_ token: LineToken) -> Bool {
    guard token.marker.isNone, token.flags.contains(.startsDigit) else { return false }
    let marks = bytes[token.range].drop { (0x30...0x39).contains($0) }
    return token.end - token.start - Int32(marks.count) <= 3 && !marks.isEmpty
      && marks.allSatisfy { $0 == 0x20 || "-\"'`^~|".utf8.contains($0) || $0 == 0xE2 || (0x80...0xBF).contains($0) }
  }

  /// One or two letters that are no word and no sign of a list: marks of the scan.
  private func isStrayLetters(_ token: LineToken) -> Bool {
    token.marker.isNone && !token.flags.contains(.startsDigit)
      && (token.flags.contains(.startsLower) || bytes[Int(token.body)] >= 0x80)
  }

  /// A last word, "ha", that the margin pushed below its line, or the edge of a column below its cell.
  private func mayEndSentence(_ index: Int) -> Bool {
    if tokens[index].indent > Self.widestNumberColumn, isBesideColumns(index) { return true }
    return index > 0 && layout.isWrapped && !tokens[index].flags.contains(.blankBefore)
      && tokens[index - 1].ending == .open
      && layout.isFull(tokens[index - 1], firstWord: tokens[index].width)
  }

  /// "ỦY" over "BAN NHÂN DÂN".
  private mutating func opensBody(_ index: Int) -> Bool {
    guard tokens[index].flags.contains(.caps), index + 1 < tokens.count, tokens[index + 1].flags.contains(.caps) else {
      return false
    }
    fold(SourceRange(start: tokens[index].body, end: tokens[index + 1].end), limit: 24)
    return LetterheadWords.breaksPhrase(folder, behind: 2)
  }

  /// A short line with a letter that no text in Latin script holds: bytes that were no text.
  private func holdsForeignLetters(_ token: LineToken) -> Bool {
    bytes[token.range].contains { (0xE3...0xED).contains($0) || $0 >= 0xF0 }
  }

  /// Bytes that were no text stand in the place of words: what follows them does not go on with what stands before.
  func holdsLostText(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].noise == .speck && holdsForeignLetters(tokens[$0]) }
  }

  /// "1. Theo … [↑](#footnote-ref-1)": a footnote that a converter put at the end of the text.
  private func isNoteOfMarkdown(_ token: LineToken) -> Bool {
    var start = Int(token.end) - 2
    while start > Int(token.start), (0x30...0x39).contains(bytes[start]) { start -= 1 }
    let target = StaticString("(#footnote-ref-")
    let from = start + 1 - target.utf8CodeUnitCount
    return from >= Int(token.start) && target.withUTF8Buffer { bytes[from...start].elementsEqual($0) }
  }

  /// A line of signs only; a lone sign of a list waits for its text, but not above the tail.
  private func isWordless(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.tabbed) || token.flags.contains(.piped) || isFormRow(token) { return false }
    if token.marker.style.isBullet, token.width == 1 {
      guard index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      return next.keyword == .recipients || next.keyword == .capacity
        || next.flags.contains(.blankBefore) && !next.marker.isNone
    }
    return !isDottedBlank(token)
  }

  /// A row of a form: its number, and tabs behind it that part blank cells.
  private func isFormRow(_ token: LineToken) -> Bool {
    let blanks = bytes[Int(token.end)..<Int(token.lineEnd)]
    return blanks.count > 1 && blanks.allSatisfy { $0 == 0x09 }
  }

  /// "………" and "......": a form's blank to be filled in, which is text.
  private func isDottedBlank(_ token: LineToken) -> Bool {
    token.width >= 4
      && bytes[token.range].allSatisfy {
        $0 == UInt8(ascii: ".") || $0 == 0x20 || $0 == 0xE2 || $0 == 0x80 || $0 == 0xA6
      }
  }

  /// How far from the left the number of a row stands at most.
  private static let widestNumberColumn: Int32 = 8

  /// At most four digits on a line of their own, outside of lists of numbers.
  private func isPageNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.width <= 3, token.flags.isDisjoint(with: [.tabbed, .gapped]), !isFormRow(token) else { return false }
    if token.indent <= Self.widestNumberColumn, token.indent > 0 || token.flags.contains(.blankBefore),
      isBesideColumns(index)
    {
      return false
    }
    if isAskedFor(index) { return false }
    let before = index > 0 && tokens[index - 1].flags.contains(.digitsOnly)
    let after = index + 1 < tokens.count && tokens[index + 1].flags.contains(.digitsOnly)
    return !(before && after)
  }

  /// The number of a sentence that breaks before it: "… đến tháng⏎10".
  private func isAskedFor(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].flags.contains(.blankBefore) else { return false }
    let before = tokens[index - 1]
    return JoiningWords.asksForNumber(bytes.span, Int(before.start), Int(before.end))
      && !(index + 1 < tokens.count && tokens[index + 1].flags.contains(.startsDigit)
        && tokens[index + 1].marker.isNone)
  }

  /// Lines of an aligned table on both sides: the number of a row that stands in the middle of its cell.
  private func isBesideColumns(_ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && isAligned(tokens[index - 1]) && isAligned(tokens[index + 1])
      && tokens[index + 1].keyword == .none
  }

  private func isAligned(_ token: LineToken) -> Bool { token.flags.contains(.gapped) && !token.flags.contains(.tabbed) }

  /// "- 2 -", "Trang 3", "Trang 3/12", "Page 4", "3/12" in the middle of its line: a page number; "24484 - 5": a stamp of
  /// the registry.
  private mutating func numberNoise(_ token: LineToken) -> DiagnosticKind? {
    let first = bytes[token.range.lower] | 0x20
    if first >= 0x61, first <= 0x7A, first != UInt8(ascii: "t"), first != UInt8(ascii: "p") { return nil }
    fold(token.range, limit: 20)
    var rest = folder.bytes[...]
    for word in MarginWords.pages where folder.hasPrefix(word) { rest = rest.dropFirst(word.utf8CodeUnitCount) }
    let named = rest.count < folder.bytes.count
    var digits = 0
    var dashes = 0
    for byte in rest {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20: break
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "/") where named || token.indent >= Self.middle: break
      default: return nil
      }
    }
    guard digits > 0, digits <= 9 else { return nil }
    if named || digits == rest.count - 1 && rest.contains(UInt8(ascii: "/"))
      || (dashes == 2 && rest.first == UInt8(ascii: "-") && rest.last == UInt8(ascii: "-"))
    {
      return .pageNumber
    }
    let parts = rest.split(separator: UInt8(ascii: "-")).map { $0.filter { $0 > 0x20 }.count }
    // "2021 - 2025" is a span of years.
    return parts.count == 2 && dashes == 1 && digits >= 4 && parts != [4, 4] ? .stamp : nil
  }

  /// Blanks before what stands in the middle of its line.
  private static let middle: Int32 = 24

  /// "PAGE \* MERGEFORMAT", "HYPERLINK "…"", left by word processors. Plain text that begins with the word stays.
  private mutating func isFieldCode(_ token: LineToken) -> Bool {
    fold(token.range, limit: 80)
    if folder.bytes.elementsEqual("page".utf8) || folder.bytes.elementsEqual("numpages".utf8) { return true }
    return folder.firstIndex(of: "mergeformat") != nil || folder.hasPrefix("hyperlink \"")
  }

  /// "DỰ THẢO" alone on a line, wherever the page bears it.
  private mutating func draftStamp(_ token: LineToken) -> DiagnosticKind? {
    let first = bytes[token.range.lower]
    guard token.width <= 9, first == UInt8(ascii: "D") || first == UInt8(ascii: "(") else { return nil }
    fold(token, limit: 10)
    return folder.bytes.isAny(of: MarginWords.drafts) ? .stamp : nil
  }

  // MARK: Stamps of the registry

  /// "CÔNG VĂN ĐẾN", the stamp of the registry that received a letter, with the lines of its form, and with the name of
  /// that office above it where the letter's own number stands above both.
  mutating func setArrivalStampAside(_ range: Range<Int>) {
    guard
      let first = range.first(where: { tokens[$0].keyword == .stamp && isArrivalStamp(tokens[$0]) })
    else { return }
    setAside(first, as: .stamp)
    if let office = range[..<first].last, tokens[office].flags.isSuperset(of: [.caps, .blankBefore]),
      !tokens[office].flags.contains(.noise), tokens[office].keyword == .none,
      range[..<office].contains(where: { tokens[$0].keyword == .number })
    {
      setAside(office, as: .stamp)
    }
    for index in first + 1..<max(first + 1, min(range.upperBound, first + 5))
    where isArrivalEntry(tokens[index]) {
      setAside(index, as: .stamp)
    }
  }

  private mutating func isArrivalStamp(_ token: LineToken) -> Bool {
    guard token.width <= 60 else { return false }
    fold(token, limit: 61)
    guard let heading = MarginWords.arrivals.first(where: { folder.hasPrefix($0) }) else { return false }
    let rest = folder.bytes.dropFirst(heading.utf8CodeUnitCount)
    return rest.isEmpty
      || rest.contains { (0x30...0x39).contains($0) } && rest.split { $0 == 0x20 }.allSatisfy(isOfForm)
  }

  /// "so", "4417", "ngay", "09/12/19".
  private func isOfForm(_ word: ArraySlice<UInt8>) -> Bool {
    !word.contains { $0 >= 0x61 } || word.isAny(of: MarginWords.arrivalWords)
  }

  /// "Số: 1187", "Ngày: 20/5/2024", "Chuyển: …": a number of the document itself has letters.
  private mutating func isArrivalEntry(_ token: LineToken) -> Bool {
    guard token.width <= 40, token.marker.isNone else { return false }
    fold(token, limit: 41)
    if MarginWords.arrivalNotes.contains(where: { folder.hasPrefix($0) }) { return true }
    let isForm = MarginWords.arrivalFields.contains { folder.hasPrefix($0) }
    return isForm && folder.bytes.drop { $0 != UInt8(ascii: ":") }.split { $0 == 0x20 }.allSatisfy(isOfForm)
  }

  // MARK: Running heads

  /// Lines beside a page number that stand beside another as well, or that cut a sentence in two.
  mutating func setRunningHeadsAside() {
    var candidates: [Int] = []
    for index in tokens.indices
    where isBesidePageNumber(index) && !isTableHeader(tokens[index]) || holdsPageNumber(index) {
      candidates.append(index)
    }
    guard !candidates.isEmpty else { return }
    var seen: [Int: Int] = [:]
    for index in candidates { seen[textHash(tokens[index].range), default: 0] += 1 }
    for index in candidates where seen[textHash(tokens[index].range)]! > 1 || cutsSentence(index) {
      setAside(index, as: .runningHead)
    }
  }

  @inline(__always)
  private func isBesidePageNumber(_ index: Int) -> Bool {
    guard isPageEdge(index - 1) || isPageEdge(index + 1) || tokens[index].flags.contains(.formFeedBefore) else {
      return false
    }
    let token = tokens[index]
    return token.flags.isDisjoint(with: [.noise, .piped, .border, .tabbed]) && token.width <= 100 && token.marker.isNone
      && !token.ending.isFinal
  }

  /// Three cells that are aligned by blanks: the reader of tables sets those aside that a further page repeats.
  private func isTableHeader(_ token: LineToken) -> Bool {
    token.flags.contains(.gapped) && cells(of: token.range.lower..<token.range.upper, minimumGap: 2).count >= 3
  }

  /// "KẾ HOẠCH PHÁT TRIỂN …        3": the head of a page with its number at the margin.
  @inline(__always)
  private func holdsPageNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.gapped), token.flags.contains(.caps) || token.width >= Self.leastHead,
      token.marker.isNone, token.flags.isDisjoint(with: [.noise, .tabbed, .piped])
    else { return false }
    var at = Int(token.end)
    while at > Int(token.start), (0x30...0x39).contains(bytes[at - 1]) { at -= 1 }
    let digits = Int(token.end) - at
    return digits > 0 && digits <= 3 && at - 3 > Int(token.start) && bytes[at - 3..<at].allSatisfy { $0 == 0x20 }
  }

  /// Letters of a running head that is not in capitals.
  private static let leastHead: Int32 = 30

  @inline(__always)
  private func isPageEdge(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return tokens[index].noise == .pageNumber || tokens[index].noise == .fieldCode
  }

  /// Of the bytes without their digits.
  func textHash(_ range: SourceRange) -> Int {
    var hasher = Hasher()
    for byte in bytes[range] where !(0x30...0x39).contains(byte) { hasher.combine(byte) }
    return hasher.finalize()
  }

  /// A line in capitals, or with the page's number, between an open line and one that begins small; a head with its number
  /// also where no sentence ends as the line above does.
  private func cutsSentence(_ index: Int) -> Bool {
    guard let before = tokens[..<index].lastIndex(where: { !$0.flags.contains(.noise) }),
      let behind = tokens[(index + 1)...].firstIndex(where: { !$0.flags.contains(.noise) })
    else { return false }
    guard !tokens[before].flags.contains(.caps) else { return false }
    let (goesOn, isNumbered) = (tokens[behind].flags.contains(.startsLower), holdsPageNumber(index))
    // Below a line with a gap it is the row of a table.
    if isNumbered, !tokens[before].flags.contains(.gapped), !tokens[before].ending.isFinal {
      return goesOn || tokens[before].ending == .joining
    }
    let isCaps = tokens[index].flags.contains(.caps)
    if isCaps, tokens[before].ending == .open, tokens[behind].flags.contains(.startsDigit), tokens[behind].marker.isNone
    {
      return layout.isWrapped
    }
    return (!tokens[before].ending.isFinal || tokens[before].ending == .semicolon && isNumbered) && goesOn && isCaps
  }
}
