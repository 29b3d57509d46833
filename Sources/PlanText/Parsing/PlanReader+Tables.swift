/// Tables by tabs, pipes and grids.
extension PlanReader {
  /// Reads the table that begins at a token into a node and returns the token after it; nil where there is none.
  mutating func readTable(at index: Int, limit: Int, _ outline: inout Outline) -> Int? {
    guard mayBeTable(index), !isItemOfColumns(index) else { return nil }
    var draft = TableDraft()
    let end: Int?
    if let table = markedTables[index] {
      draft = TableDraft(table, tokens[index])
      guard !draft.rows.isEmpty else {
        setAside(index, as: .markup)
        return index + 1
      }
      if let first = table.rows.first { setFrontAside(&draft, before: first) }
      end = addFurtherPages(behind: index, limit, &draft)
    } else if isPiped(index) {
      end = readPiped(index, limit, &draft)
    } else if tokens[index].flags.contains(.tabbed) {
      end = readTabbed(index, limit, &draft)
    } else if tokens[index].flags.contains(.gapped) {
      end = readAligned(index, limit, &draft)
    } else if let barred = readBarred(index, limit, &draft) {
      end = barred
    } else if let stacked = readStacked(index, limit, &draft) {
      end = stacked
    } else if opensSqueezed(index, limit) {
      end = readSqueezed(index, limit, &draft)
    } else {
      end = readScattered(index, limit, &draft)
    }
    guard let end else { return nil }
    if draft.rows.isEmpty { return setSignsAside(index..<end) }
    let caption = takeCaption(above: index)
    let head = takeHead(above: index, draft)
    closeBlock(&outline)
    draft.take(caption)
    draft.takeHead(head)
    make(draft, &outline)
    return end
  }

  /// "+ 7h30: chào cờ | sân trường | toàn trường": an item of a list whose parts bars set off, without a header.
  private func isItemOfColumns(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.flags.contains(.piped) && token.marker.style.isBullet && bytes[Int(token.start)] != UInt8(ascii: "|")
  }

  /// Borders and empty cells without a table are layout.
  private mutating func setSignsAside(_ run: Range<Int>) -> Int? {
    guard isPiped(run.lowerBound) else { return nil }
    for index in run { setAside(index, as: .markup) }
    return run.upperBound
  }

  @inline(__always)
  func mayBeTable(_ index: Int) -> Bool {
    !tokens[index].flags.isDisjoint(with: [.markedTable, .piped, .border, .tabbed, .gapped]) || isCell(tokens[index])
      || beginsNumberColumn(tokens[index])
  }

  /// The open block where it is the table's own caption: "Bảng 1. …" right above the header row.
  private mutating func takeCaption(above index: Int) -> OpenBlock? {
    guard block.isOpen, block.kind == .paragraph,
      tokens[block.firstToken].keyword == .caption || isUnitOfMeasure(block.firstToken)
        || isMarkdownHeading(tokens[block.firstToken]),
      block.text.count <= 3, tokens[block.lastToken].ending != .stop, tokens[block.lastToken].ending != .colon
    else { return nil }
    defer { block.clear() }
    return block
  }

  /// "## Học kỳ I": a heading without a number, right above a table, names it.
  private func isMarkdownHeading(_ token: LineToken) -> Bool { bytes[Int(token.start)] == UInt8(ascii: "#") }

  /// The open block where the first cell of the header goes on with it: its words broke over two lines, and the first
  /// of them bears no tab.
  private mutating func takeHead(above index: Int, _ draft: TableDraft) -> OpenBlock? {
    guard tokens[index].flags.contains(.tabbed), !tokens[index].flags.contains(.blankBefore), block.isOpen,
      block.kind == .paragraph, block.text.count == 1, tokens[block.lastToken].ending == .open,
      block.lastToken == index - 1, let cell = draft.rows[0].cells[0].first, goesOnInCell(cell)
    else { return nil }
    defer { block.clear() }
    return block
  }

  /// "(theo Quyết định …)" or a small letter.
  private func goesOnInCell(_ cell: SourceRange) -> Bool {
    var at = cell.lower
    let isBracketed = bytes[at] == UInt8(ascii: "(")
    if isBracketed { at += 1 }
    guard at < cell.upper else { return false }
    let kind = folder.letterClass(decodeScalar(bytes.span, &at, cell.upper))
    return kind & 0x1F != 0 && (isBracketed || kind & VietnameseLetters.lowerBit != 0)
  }

  // MARK: Tabs

  private mutating func readTabbed(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    guard opensTabbed(start, limit) else { return nil }
    var index = start
    while index < limit {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      let tabs = tabCount(token)
      if tabs > 0, draft.rows.isEmpty || goesOn(token, tabs, draft) {
        let cells = withoutStrayTab(tabCells(token), draft)
        if completesRow(cells, token, draft) {
          draft.completeRow(cells, token)
        } else {
          addRow(cells, token, index, &draft)
        }
        draft.tabs = max(draft.tabs, cells.count - 1)
      } else if tabs == 0, !draft.rows.isEmpty, isCellContinuation(index, limit, draft) {
        draft.extendLastCell(
          trimmed(token.range.lower..<token.range.upper), token, isMark: token.width <= Self.longestMark)
      } else {
        break
      }
      index += 1
    }
    return draft.rows.count > 1 ? index : nil
  }

  /// Two cells with words, and a row after it; "1.\tMục đích" is a unit.
  private func opensTabbed(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    let filled = tabCells(token).filter { holdsWords($0) }
    guard filled.count >= 2 else { return false }
    if !token.marker.isNone, filled.count == 2, filled[0].upperBound <= Int(token.marker.text) { return false }
    var next = index + 1
    while next < limit, tokens[next].flags.contains(.noise) { next += 1 }
    return next < limit && tabCount(tokens[next]) > 0
  }

  /// "một cửa\tBảng niêm yết\t…", "- Họp phụ huynh\tHiệu trưởng\t…" below "- Khai giảng": a cell broke over two lines, and
  /// the second bears the tabs that the first lacks.
  private func completesRow(_ cells: [Range<Int>], _ token: LineToken, _ draft: TableDraft) -> Bool {
    guard draft.rows.count > 1, cells.count - 1 == draft.missing,
      !token.flags.contains(.blankBefore), let first = cells.first, first.count > 3
    else { return false }
    if token.marker.style.isBullet {
      return draft.rows[draft.rows.count - 1].cells.last?.first.map { bytes[$0.lower] == bytes[first.lowerBound] }
        ?? false
    }
    return token.marker.isNone && goesOnInCell(SourceRange(first.lowerBound, first.upperBound))
  }

  /// False for a cell of dots, the leader of a form's blank.
  private func holdsWords(_ cell: Range<Int>) -> Bool {
    cell.contains { bytes[$0] > 0x2F && bytes[$0] < 0x80 && bytes[$0] != UInt8(ascii: ";") || isLetterLead(bytes[$0]) }
  }

  private func isLetterLead(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte <= 0xC6 || byte == 0xE1 }

  private func tabCount(_ token: LineToken) -> Int {
    SixteenBytes.count(of: 0x09, in: bytes.span.extracting(Int(token.lineStart)..<Int(token.lineEnd)))
  }

  /// Room for the cells of most rows.
  private static let usualWidth = 8

  private func tabCells(_ token: LineToken) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(Self.usualWidth)
    var start = Int(token.lineStart)
    let end = Int(token.lineEnd)
    while start <= end {
      let tab = SixteenBytes.firstIndex(of: 0x09, in: bytes.span, from: start, to: end)
      cells.append(trimmed(start..<tab))
      start = tab + 1
    }
    return cells
  }

  /// The cells of a row that a tab before the first of them made one wider than the header.
  private func withoutStrayTab(_ cells: [Range<Int>], _ draft: TableDraft) -> [Range<Int>] {
    guard let header = draft.rows.first, cells.count == header.cells.count + 1, cells[0].isEmpty,
      !cells.dropFirst().contains(where: { $0.isEmpty }), !header.cells.contains(where: { $0.isEmpty })
    else { return cells }
    return Array(cells.dropFirst())
  }

  /// A row of the same table: as many tabs, or a line that is no indented paragraph.
  private func goesOn(_ token: LineToken, _ tabs: Int, _ draft: TableDraft) -> Bool {
    if tabs == draft.tabs { return true }
    let filled = tabCells(token).count { !$0.isEmpty }
    if !token.marker.isNone, !token.marker.style.isBullet, filled <= 2, tabs < draft.tabs { return false }
    return filled >= 2 || (token.flags.isDisjoint(with: .blankBefore) && tabs > 1)
  }

  /// A line without tabs inside a table: the cell before it goes on, if the table does.
  private func isCellContinuation(_ index: Int, _ limit: Int, _ draft: TableDraft) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.blankBefore) || token.width > 200 || token.keyword == .recipients { return false }
    if !token.marker.isNone, !token.marker.style.isBullet { return false }
    let open = draft.missing
    for next in index + 1..<min(limit, index + 4) {
      let tabs = tabCount(tokens[next])
      if tabs == draft.tabs || tabs > 0 && tabs == open { return true }
    }
    // A mark that its cell put on a line of its own, before the next row.
    guard token.width <= Self.longestMark else { return false }
    let before = draft.rows.dropLast().last?.lines
    return index + 1 < limit && tabCount(tokens[index + 1]) > 0 || before.map { $0.first != $0.last } ?? false
  }

  private static let longestMark: Int32 = 12

  // MARK: Pipes and grids

  private mutating func readPiped(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    var index = start
    let isGrid = bytes[tokens[start].range.lower] == UInt8(ascii: "+")
    var rowIsOpen = false
    while index < limit {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      if goesOnInLastCell(index, limit, draft) {
        draft.extendLastCell(token.range.lower..<token.range.upper, token, isMark: false)
        index += 1
        continue
      }
      guard isPiped(index), index == start || !token.flags.contains(.markedTable),
        draft.rows.isEmpty || continuesPiped(index, limit, draft)
      else { break }
      if token.flags.contains(.border) {
        draft.addSpan(token)
        rowIsOpen = false
      } else if isGrid, rowIsOpen {
        draft.extendRow(pipeCells(token), token, blank: isBlankCell)
      } else if let cells = cellsBehindBar(token, draft) {
        if repeatsHeader(cells, draft) {
          setAside(index, as: .repeatedHeader)
        } else if cells.allSatisfy({ isBlankCell($0) || goesOnSmall($0) }) {
          draft.extendRow(cells, token, blank: isBlankCell)
        } else {
          addRow(cells, token, index, &draft)
        }
      } else {
        let before = draft.rows.count
        let cells = pipeCells(token)
        let last = brokenRowEnd(index, cells.count, limit, draft)
        addRow(cells, token, index, &draft)
        // A blank line of a cell, or a row that is set aside, opens none.
        rowIsOpen = draft.rows.count > before
        while let last, index < last {
          index += 1
          draft.completeRow(pipeCells(tokens[index]), tokens[index])
        }
      }
      index += 1
    }
    return index
  }

  /// Where a row ends whose cells have line breaks of their own, as a text is printed cell by cell with bars between:
  /// the lines below bring the bars that the row lacks, and no more. A line with bars goes on with a cell behind one
  /// without, or where it begins as no row does.
  private func brokenRowEnd(_ index: Int, _ count: Int, _ limit: Int, _ draft: TableDraft) -> Int? {
    guard let header = draft.rows.first, count < header.cells.count,
      bytes[tokens[index].range.upper - 1] != UInt8(ascii: "|")
    else { return nil }
    var missing = header.cells.count - count
    for next in index + 1..<min(limit, index + Self.longestRow) {
      let token = tokens[next]
      guard token.flags.isDisjoint(with: [.blankBefore, .border, .markedTable, .noise]) else { return nil }
      let cells = pipeCells(token)
      guard cells.count > 1 else { continue }
      let goesOn = next > index + 1 || token.marker.style.isBullet || token.flags.contains(.startsLower)
      guard goesOn, !bytes[cells[0]].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      missing -= cells.count - 1
      if missing <= 0 { return missing == 0 ? next : nil }
    }
    return nil
  }

  /// Lines of such a row.
  private static let longestRow = 40

  /// "| hồ, đập | | thị trấn | 30/4/2024" below "1 | Rà soát các ao, | Phòng A | UBND xã, | Trước": in a scan whose rows
  /// have no bar at the left, one stands for a blank first cell; small letters and figures go on with the row above.
  /// - Returns: the cells, the blank one first; nil for a row of another kind.
  private func cellsBehindBar(_ token: LineToken, _ draft: TableDraft) -> [Range<Int>]? {
    guard let header = draft.rows.first, bytes[draft.spans[0].lower] > UInt8(ascii: "+"),
      bytes[draft.spans[0].lower] != UInt8(ascii: "|"), bytes[token.range.lower] == UInt8(ascii: "|"),
      case let cells = pipeCells(token), cells.count < header.cells.count
    else { return nil }
    guard cells.contains(where: { !isBlankCell($0) }) else { return nil }
    let left = token.range.lower..<token.range.lower
    return [left] + cells
  }

  /// A small letter, a figure or a sign.
  private func goesOnSmall(_ cell: Range<Int>) -> Bool {
    var at = cell.lowerBound
    return folder.letterClass(decodeScalar(bytes.span, &at, cell.upperBound)) & VietnameseLetters.upperBit == 0
  }

  /// The second line of a header that a further page repeats.
  private func repeatsHeader(_ cells: [Range<Int>], _ draft: TableDraft) -> Bool {
    guard draft.rows.count > 1 else { return false }
    return zip(cells, draft.rows[0].cells).allSatisfy { cell, pieces in
      isBlankCell(cell) || pieces.dropFirst().contains { bytes[$0].elementsEqual(bytes[cell]) }
    }
  }

  /// A short line without pipes between two rows: the last cell of the first of them goes on.
  private func goesOnInLastCell(_ index: Int, _ limit: Int, _ draft: TableDraft) -> Bool {
    let token = tokens[index]
    guard draft.rows.count > 1, !isPiped(index), token.marker.isNone, token.width <= Self.longestCellEnd,
      token.flags.isDisjoint(with: [.blankBefore, .caps, .tabbed, .markedTable]),
      let last = draft.rows.last, last.cells.count == draft.rows[0].cells.count
    else { return false }
    return (index + 1..<min(limit, index + 3)).contains {
      isPiped($0) && pipeCells(tokens[$0]).count == draft.rows[0].cells.count
    }
  }

  /// Letters of a line that a scan broke off the last cell of a row.
  private static let longestCellEnd: Int32 = 40

  /// After a blank line only a table of the same width goes on.
  private func continuesPiped(_ index: Int, _ limit: Int, _ draft: TableDraft) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.blankBefore), !token.flags.contains(.border) else { return true }
    let next = index + 1
    let cells = pipeCells(token)
    if next < tokens.count, tokens[next].flags.contains(.border), !tokens[next].flags.contains(.blankBefore) {
      return isHeader(kept(cells), of: draft) && goesOnBelowHeader(next + 1, limit, draft)
    }
    return cells.count == draft.rows[0].cells.count || brokenRowEnd(index, cells.count, limit, draft) != nil
  }

  /// The header of the table once more, as each page prints it.
  private func isHeader(_ cells: [[SourceRange]], of draft: TableDraft) -> Bool {
    draft.rows.count > 1 && sameRow(draft.rows[0].cells.map { Array($0.prefix(1)) }, cells)
  }

  /// The first row below that header has the next number, or a page mark stands above it and the numbers do not begin anew.
  private func goesOnBelowHeader(_ index: Int, _ limit: Int, _ draft: TableDraft) -> Bool {
    guard index < limit, isPiped(index), let cell = pipeCells(tokens[index]).first else { return false }
    let last = draft.rows.lazy.compactMap { $0.cells[0].first.flatMap { self.number($0.lower..<$0.upper) } }.last
    let turnsPage = tokens[index - 3].flags.contains(.noise)
    guard let last, let next = number(cell) else { return turnsPage && !isFirst(cell, of: draft) }
    return next == last + 1 || turnsPage && next > last
  }

  private func isFirst(_ cell: Range<Int>, of draft: TableDraft) -> Bool {
    sameText(Array(draft.rows[1].cells[0].prefix(1)), kept([cell])[0])
  }

  private func isBlankCell(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] == UInt8(ascii: "*") || bytes[$0] == UInt8(ascii: "\\") }
  }

  /// The value of a cell of digits.
  private func number(_ cell: Range<Int>) -> Int? { Int(String(decoding: bytes[cell], as: UTF8.self)) }

  /// Adds the tables below that only the edge of a page parts from a marked one and that are as wide: converters write
  /// one a page. Returns the token behind the last.
  private mutating func addFurtherPages(behind index: Int, _ limit: Int, _ draft: inout TableDraft) -> Int {
    var end = index + 1
    while let next = (end..<limit).first(where: { !tokens[$0].flags.contains(.noise) }), let table = markedTables[next],
      tokens[end..<next].contains(where: { looksLikePageEdge($0) }), let first = table.rows.first,
      case var page = TableDraft(table, tokens[next]), page.width == draft.width, page.width > 1
    {
      setFrontAside(&page, before: first)
      let isRepeated = page.rows.count > 1 && table.rows.count > 1 && sameRow(page.rows[0].cells, draft.rows[0].cells)
      if isRepeated {
        let header = SourceRange(start: page.spans[0].start, end: table.rows[1].start)
        document.diagnostics.append(Diagnostic(.repeatedHeader, range: header, lines: page.rows[0].lines))
        page.spans[0].start = header.end
      }
      draft.add(page, withoutHeader: isRepeated)
      end = next + 1
    }
    return end
  }

  /// Words between a table's own tag and its first row are in no cell.
  private mutating func setFrontAside(_ draft: inout TableDraft, before row: MarkedTable.Row) {
    let front = SourceRange(start: draft.spans[0].start, end: row.start)
    guard holdsMoreThanTags(front.lower..<front.upper) else { return }
    document.diagnostics.append(Diagnostic(.markup, range: front, lines: LineSpan(draft.lines.first)))
    draft.spans[0].start = row.start
    draft.lines.first = row.lines.first
  }

  // MARK: Rows

  private mutating func addRow(_ cells: [Range<Int>], _ token: LineToken, _ index: Int, _ draft: inout TableDraft) {
    let kept = kept(cells)
    if kept.allSatisfy({ $0.isEmpty }) { return draft.addSpan(token) }
    if draft.rows.count == 1, isIndexRow(kept) { return setAside(index, as: .columnNumbers) }
    if isHeader(kept, of: draft) { return setAside(index, as: .repeatedHeader) }
    draft.addSpan(token)
    draft.rows.append(TableDraft.Row(cells: kept, lines: token.lines))
  }

  /// The words of each cell.
  private func kept(_ cells: [Range<Int>]) -> [[SourceRange]] {
    cells.map { isBlankCell($0) ? [] : [SourceRange($0.lowerBound, $0.upperBound)] }
  }

  /// "(1) (2) (3)" below the header: the numbers of the columns.
  private func isIndexRow(_ cells: [[SourceRange]]) -> Bool {
    var number = 0
    for piece in cells.joined() {
      number += 1
      let text = bytes[piece].lazy.filter { (0x30...0x39).contains($0) || $0 >= 0x41 }
      guard text.elementsEqual(String(number).utf8) else { return false }
    }
    return number >= 2
  }

  private func sameRow(_ first: [[SourceRange]], _ second: [[SourceRange]]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { sameText($0, $1) }
  }

  func sameText(_ first: [SourceRange], _ second: [SourceRange]) -> Bool {
    first.count == second.count
      && zip(first, second).allSatisfy { bytes[$0].elementsEqual(bytes[$1]) }
  }

  /// "Tổng cộng", "Cộng", not "Tổng công ty": a sum takes nothing from above.
  mutating func isTotal(_ first: SourceRange?) -> Bool {
    guard let first, !(0x30...0x39).contains(bytes[first.lower]) else { return false }
    fold(first, limit: 12)
    return folder.hasPrefix("tong cong") && !folder.hasPrefix("tong cong ty") || folder.hasPrefix("tong so")
      || folder.bytes.elementsEqual("cong".utf8)
      || folder.hasPrefix("cong (")
  }

  // MARK: The node

  private mutating func make(_ draft: TableDraft, _ outline: inout Outline) {
    outline.levels.closeBullets()
    let node = Int32(document.arena.nodes.count)
    let width = draft.width
    var table = Table(
      width: Int32(width), columns: [], rows: [], cells: [], filled: [],
      caption: draft.caption.isEmpty ? captionAbove(outline) : document.arena.addPieces(draft.caption), node: node)
    appendCells(of: draft.rows[0], width, to: &table.columns)
    for row in draft.rows.dropFirst() {
      if row.cells.count > draft.rows[0].cells.count || row.cells.count < draft.rows[0].cells.count {
        tellRagged(row, draft)
      }
      table.rows.append(TableRow(firstCell: Int32(table.cells.count), lines: row.lines))
      appendCells(of: row, width, to: &table.cells)
    }
    table.filled = filledCells(of: draft, width: width)
    for merge in draft.merges { table.filled[merge.to - width] = table.filled[merge.from - width] }
    let parent = outline.levels.innermost
    let spans = document.arena.addPieces(draft.spans)
    let last = draft.rows.reduce(draft.lines.last) { max($0, $1.lines.last) }
    _ = document.arena.append(
      Node(
        kind: .table, style: .none, part: outline.partOfNext(.table), label: "", heading: .none, text: .none,
        spans: spans,
        lines: LineSpan(draft.lines.first, last), parent: parent < 0 ? outline.root : parent, firstChild: -1,
        lastChild: -1, nextSibling: -1, table: Int32(document.tables.count)))
    document.tables.append(table)
  }

  private mutating func appendCells(of row: TableDraft.Row, _ width: Int, to cells: inout [TableCell]) {
    for cell in row.cells { cells.append(TableCell(pieces: document.arena.addPieces(cell))) }
    for _ in row.cells.count..<width { cells.append(.blank) }
  }

  private mutating func tellRagged(_ row: TableDraft.Row, _ draft: TableDraft) {
    guard let first = row.cells.first(where: { !$0.isEmpty })?.first else { return }
    document.diagnostics.append(
      Diagnostic(
        .raggedRow, range: first, lines: row.lines, printed: String(row.cells.count),
        meant: String(draft.rows[0].cells.count)))
  }

  /// The title of the appendix a table stands in first.
  private func captionAbove(_ outline: Outline) -> PieceList {
    outline.root >= 0 ? document.arena.nodes[Int(outline.root)].heading : .none
  }
}
