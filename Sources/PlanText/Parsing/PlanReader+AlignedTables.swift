/// Bounds how often a run of lines that look aligned is read in vain: each line of it may look like a header, and every
/// try reads the run to its end.
struct AlignedTries {
  private static let most = 4

  /// Tries to read the run that ends here.
  private var count = 0
  private var end = 0

  /// True where a table may be looked for at a line.
  func allow(_ start: Int) -> Bool { start >= end || count < Self.most }

  /// A run was read to its end. Lines come in rising order.
  mutating func add(_ start: Int, until end: Int) {
    count = start < self.end ? count + 1 : 1
    self.end = max(self.end, end)
  }
}

extension PlanReader {
  /// Reads a table aligned by spaces and returns the token after it; nil where there is none.
  mutating func readAligned(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    guard alignedTries.allow(start), opensAligned(start, limit) else { return nil }
    let end = alignedEnd(start, limit)
    guard end - start >= 3 else { return nil }
    alignedTries.add(start, until: end)
    let (own, aside) = alignedLines(start..<end)
    let table = AlignedTable(own.map { tokens[$0] }[...], bytes: bytes)
    guard table.columns.count >= 3 else { return nil }
    addRows(of: table, own, &draft)
    guard draft.rows.count > 1 else { return nil }
    for line in aside { setAside(line.index, as: line.kind) }
    for index in own where tokens[index].flags.contains(.noise) {
      tokens[index].flags.remove(.noise)
      takenBack.insert(tokens[index].start)
    }
    return end
  }

  private mutating func addRows(of table: AlignedTable, _ own: [Int], _ draft: inout TableDraft) {
    let isCounted = beginsWithNumberColumn(tokens[own[0]]) || countsFromOne(table)
    let parted = partsRows(of: table, own)
    var rowStart = 0
    var isOpened = false
    for (line, index) in own.enumerated() {
      let cells = table.cells(line)
      let opensAbove =
        isCounted && (!parted || draft.rows.count == 1) && line > 0 && opensCell(cells, above: line + 1, of: table)
      let begins =
        opensAbove || isOpened
        ? opensAbove
        : isCounted || parted
          ? startsRow(cells, tokens[index], parted: parted, isFirst: line == 0, draft)
            || !parted && restarts(line, of: table)
          : line == 0 || opensRow(cells, below: draft.rows[draft.rows.count - 1])
      if begins {
        setCells(of: table, rowStart..<line, &draft)
        draft.rows.append(TableDraft.Row(cells: cells.map { _ in [] }, lines: tokens[index].lines))
        rowStart = line
      }
      isOpened = opensAbove
      addAligned(cells, tokens[index], &draft)
    }
    setCells(of: table, rowStart..<own.count, &draft)
  }

  /// A row whose number a scan lost: three cells or more begin with capitals below a line with one.
  private func restarts(_ line: Int, of table: AlignedTable) -> Bool {
    guard line > 1, case let cells = table.cells(line), cells[0] == nil, cells[1] != nil,
      table.cells(line - 1).count(where: { $0 != nil }) == 1, case let own = cells.compactMap({ $0 }), own.count >= 3
    else { return false }
    return own.allSatisfy { letterClass($0) & VietnameseLetters.upperBit != 0 }
  }

  /// Blank lines part the rows. That of a page break does not, none behind what is no part of the table does, and none
  /// does where more rows begin without one.
  private func partsRows(of table: AlignedTable, _ own: [Int]) -> Bool {
    var (parted, joined) = (0, 0)
    for line in own.indices.dropFirst(2) {
      let (before, index) = (own[line - 1], own[line])
      let isParted =
        tokens[index].flags.contains(.blankBefore) && before == index - 1 && !tokens[before].flags.contains(.noise)
      let cells = table.cells(line)
      if isParted { parted += 1 } else if cells[0] != nil, cells.count(where: { $0 != nil }) >= 3 { joined += 1 }
    }
    return parted > 0 && joined <= parted
  }

  /// The first number in the first column is 1, whatever the header calls it.
  private func countsFromOne(_ table: AlignedTable) -> Bool {
    let first = (1..<table.lineCount).lazy.compactMap { table.cells($0)[0] }.first
    return first.map { bytes[$0].elementsEqual([UInt8(ascii: "1")]) } ?? false
  }

  /// The first line of a row without a number: a cell in the first column, or one merged with that above beside a new
  /// one, and none that goes on in small letters.
  private func opensRow(_ cells: [SourceRange?], below row: TableDraft.Row) -> Bool {
    let own = cells.lazy.compactMap { $0 }
    guard own.count >= 2, own.allSatisfy({ letterClass($0) & VietnameseLetters.lowerBit == 0 }) else { return false }
    return cells[0] != nil || cells[1] != nil && !(row.cells[1].last.map(asksForMore) ?? false)
  }

  /// "… với Sở": the cell goes on with a name.
  private func asksForMore(_ cell: SourceRange) -> Bool {
    JoiningWords.ends(bytes.span, cell.lower, cell.upper)
      || JoiningWords.asksForName(bytes.span, cell.lower, cell.upper)
  }

  /// The number of a row stands in the middle of it: above its line a cell begins with a capital that goes on there in
  /// small letters, or below it where the number has its line to itself.
  private func opensCell(_ above: [SourceRange?], above line: Int, of table: AlignedTable) -> Bool {
    guard above[0] == nil, line < table.lineCount, case let cells = table.cells(line), let number = cells[0],
      bytes[number].allSatisfy({ (0x30...0x39).contains($0) }),
      let column = above.firstIndex(where: { $0 != nil }), let first = above[column],
      let second = cells[column] ?? (line + 1 < table.lineCount ? table.cells(line + 1)[column] : nil)
    else { return false }
    return letterClass(first) & VietnameseLetters.upperBit != 0 && letterClass(second) & VietnameseLetters.lowerBit != 0
  }

  private func letterClass(_ cell: SourceRange) -> UInt8 {
    var at = cell.lower
    return folder.letterClass(decodeScalar(bytes.span, &at, cell.upper))
  }

  /// The lines of a table without noise, but with page numbers that are the numbers of its rows: each follows the
  /// number of a row above it, and no line below has it. Apart from them, the lines of headers that are repeated
  /// and the marks of pages.
  private func alignedLines(_ range: Range<Int>) -> (own: [Int], aside: [(index: Int, kind: DiagnosticKind)]) {
    var own: [Int] = []
    var aside: [(index: Int, kind: DiagnosticKind)] = []
    var number: Int32 = 0
    /// Lines of the header that a further page repeats, above this one.
    var above = 0
    for index in range {
      if index > range.lowerBound + above, isSameLine(index, range.lowerBound + above) {
        aside.append((index, .repeatedHeader))
        above += 1
        continue
      }
      above = 0
      if isPageMark(tokens[index]) || isPageNumber(index, above: range.lowerBound) {
        aside.append((index, .pageNumber))
        continue
      }
      let found = alignedNumber(tokens[index])
      if tokens[index].flags.contains(.noise) {
        guard tokens[index].noise == .pageNumber, let found, number > 0, found == number + 1,
          !(index + 1..<range.upperBound).contains(where: { alignedNumber(tokens[$0]) == found })
        else { continue }
      }
      own.append(index)
      number = found ?? number
    }
    return (own, aside)
  }

  /// "4/4" alone between the rows: the number of a page and how many there are.
  private func isPageMark(_ token: LineToken) -> Bool {
    guard token.width <= 7, token.flags.isSuperset(of: [.blankBefore, .startsDigit]),
      !token.flags.contains(.noise), case let parts = bytes[token.range].split(separator: UInt8(ascii: "/")),
      parts.count == 2, parts.allSatisfy({ $0.count <= 3 && $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return parts[0].count < parts[1].count
      || parts[0].count == parts[1].count && !parts[1].lexicographicallyPrecedes(parts[0])
  }

  /// "4" alone, above the header that a further page repeats.
  private func isPageNumber(_ index: Int, above header: Int) -> Bool {
    let token = tokens[index]
    return token.width <= 3 && !token.flags.contains(.noise) && index + 1 < tokens.count
      && bytes[token.range].allSatisfy { (0x30...0x39).contains($0) } && isSameLine(index + 1, header)
  }

  /// The same words, whatever blanks part them.
  private func isSameLine(_ one: Int, _ other: Int) -> Bool {
    bytes[tokens[one].range].lazy.filter { $0 != 0x20 }.elementsEqual(
      bytes[tokens[other].range].lazy.filter { $0 != 0x20 })
  }

  /// The number that stands at the left of a line, alone or before a gap.
  private func alignedNumber(_ token: LineToken) -> Int32? {
    guard token.flags.contains(.startsDigit), token.indent < 8 else { return nil }
    let (value, end) = leadingNumber(token)
    return end == Int(token.end) || bytes[end] == 0x20 && bytes[end + 1] == 0x20 ? value : nil
  }

  /// Gives the last row the cells that its own lines show.
  private func setCells(of table: AlignedTable, _ lines: Range<Int>, _ draft: inout TableDraft) {
    guard lines.count > 1, draft.rows.count > 1, let cells = table.cells(ofRow: lines) else { return }
    draft.rows[draft.rows.count - 1].cells = table.columns.indices.map { column in cells.compactMap { $0[column] } }
  }

  /// A header: three columns, the first of them the number of the row, or one of the words of headers.
  private mutating func opensAligned(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.gapped), !token.flags.contains(.tabbed), token.marker.isNone else { return false }
    let cells = cells(of: token.range.lower..<token.range.upper, minimumGap: 2)
    guard cells.count >= 3 else { return false }
    // Most lines of figures are told by a look at their cells. A scan may have broken the "TT" of the first.
    let words = cells.count >= 4 && cells[0].count <= Self.longestBrokenHeader ? cells.dropFirst() : cells[...]
    return beginsWithNumberColumn(token) || words.allSatisfy(beginsUpper) && headsColumns(index, limit)
  }

  /// Bytes of "§t".
  private static let longestBrokenHeader = 4

  private mutating func beginsWithNumberColumn(_ token: LineToken) -> Bool {
    fold(token, limit: 12)
    // Of "TT" a scan may have left one letter.
    return ColumnWords.opensNumbers(folder) || folder.hasPrefix("t ")
  }

  /// A header without a number column: words with capitals, the line right below with its cells under them, and one of
  /// the next two as well. The last word of a header may stand between.
  private func headsColumns(_ index: Int, _ limit: Int) -> Bool {
    let below = tokens[index + 1..<min(limit, index + 5)].prefix { $0.marker.isNone && $0.width < AlignedTable.widest }
    guard below.count >= 2, tokens[index].ending == .open else { return false }
    let rows = tokens[index...index + below.count]
    let table = AlignedTable(rows, bytes: bytes)
    let first = table.goesOnBelowHeader(1) ? 2 : 1
    return first + 1 < rows.count && table.standsBelowHeader(first)
      && (first + 1..<min(rows.count, first + 3)).contains { table.standsBelowHeader($0) }
  }

  private func beginsUpper(_ cell: Range<Int>) -> Bool {
    letterClass(SourceRange(cell.lowerBound, cell.upperBound)) & VietnameseLetters.upperBit != 0
  }

  /// The run of lines that keep to columns: gapped lines, lines indented under a column, and short cells at the left.
  private func alignedEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    let left = tokens[start].indent
    let starts = AlignedTable(tokens[start...start], bytes: bytes).cellStarts(0)
    // The page may have been moved (`LayoutProfile.moveBack`).
    let columns = starts.map { $0 - starts[0] + Int(left) }
    var last = start
    while index < limit {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      if token.keyword == .recipients || token.keyword == .closing
        || token.width + token.indent > Int32(AlignedTable.widest)
      {
        break
      }
      if token.marker.style.isKeyword, token.flags.contains(.blankBefore) { break }
      guard keeps(index, limit, left, columns), !isUnit(index, limit, left, columns), !crosses(index, limit, columns)
      else {
        break
      }
      last = index
      index += 1
    }
    return last + 1
  }

  /// A line with a gap, one indented under a column, the number of a row, or a short cell at the left above a line with
  /// a gap.
  private func keeps(_ index: Int, _ limit: Int, _ left: Int32, _ columns: [Int]) -> Bool {
    let token = tokens[index]
    return token.flags.contains(.gapped) || token.indent >= left + 4 || isGroup(index, limit)
      || (token.flags.contains(.startsDigit) && token.width <= 4)
      || token.indent == left && !token.flags.contains(.blankBefore) && columns.count > 1
        && Int(token.indent + token.width) < columns[1] && index + 1 < limit
        && tokens[index + 1].flags.contains(.gapped)
  }

  /// "III  ĐA DẠNG HÓA DỊCH VỤ" above a row: the number of a group in the first column.
  private func isGroup(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.caps),
      tokens[(index + 1)..<max(index + 1, min(limit, index + 3))].contains(where: { $0.flags.contains(.gapped) }),
      let number = Numerals.roman(bytes.span, Int(token.start), Int(token.end), upper: true),
      number.end + 2 < Int(token.end)
    else { return false }
    return bytes[number.end] == 0x20 && bytes[number.end + 1] == 0x20
  }

  /// A marker without a gap behind it, unless it stands deep inside the table: "b) nêu trên" below a cell goes on with
  /// it; a unit's text begins with a capital.
  private func isUnit(_ index: Int, _ limit: Int, _ left: Int32, _ columns: [Int]) -> Bool {
    let token = tokens[index]
    guard !token.marker.isNone, !token.marker.style.isBullet, token.marker.form != 0,
      !token.flags.contains(.gapped), token.indent < left + 12, !isGroup(index, limit)
    else { return false }
    let isBelowCell = columns.dropFirst().contains { abs(Int32($0) - token.indent) <= 1 }
    return !isBelowCell || textStartsUpper(token.marker, token)
  }

  /// True for a paragraph or a heading below a table: behind a blank line, without a gap over where two columns begin or
  /// left of the second and away from the first, and with no further cells below.
  private func crosses(_ index: Int, _ limit: Int, _ columns: [Int]) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.blankBefore), !token.flags.contains(.gapped) else { return false }
    let inside = token.indent + 1..<token.indent + token.width
    // Columns may begin elsewhere on the next page.
    let turnsPage = token.flags.contains(.formFeedBefore) || looksLikePageEdge(tokens[index - 1])
    let isBesideColumns =
      !turnsPage && columns.count > 1 && token.indent + Int32(AlignedTable.slack) < columns[1]
      && abs(token.indent - Int32(columns[0])) > AlignedTable.slack
    return (columns.count { inside.contains(Int32($0)) } >= 2 || isBesideColumns)
      && !tokens[index + 1..<max(index + 1, min(limit, index + 3))].contains { $0.flags.contains(.gapped) }
  }

  private mutating func startsRow(
    _ cells: [SourceRange?], _ token: LineToken, parted: Bool, isFirst: Bool, _ draft: TableDraft
  ) -> Bool {
    if isFirst || isTotal(cells.lazy.compactMap { $0 }.first) { return true }
    let number = cells[0].map(isRowNumber) ?? false
    if parted { return token.flags.contains(.blankBefore) || number && holdsNumber(draft.rows.last) }
    return cells[0] != nil && (number || draft.rows.count > 1)
  }

  /// "12", "1.10", and "III" of a group of rows.
  private func isRowNumber(_ cell: SourceRange) -> Bool {
    bytes[cell].allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      || Numerals.roman(bytes.span, cell.lower, cell.upper, upper: true)?.end == cell.upper
  }

  /// The row has its number; words that the columns of the header put first are none.
  private func holdsNumber(_ row: TableDraft.Row?) -> Bool {
    guard let first = row?.cells[0].first else { return false }
    return first.count <= Self.longestNumber
  }

  /// "12", "III", "1.10" in bytes.
  private static let longestNumber = 6

  private mutating func addAligned(_ cells: [SourceRange?], _ token: LineToken, _ draft: inout TableDraft) {
    draft.addSpan(token)
    let last = draft.rows.count - 1
    for (column, cell) in cells.enumerated() {
      if let cell { draft.rows[last].cells[column].append(cell) }
    }
    draft.rows[last].lines.last = token.lastLine
  }
}
