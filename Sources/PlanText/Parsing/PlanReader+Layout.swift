/// Tables that only lay out a letterhead or a tail: their cells, column by column, as a reader reads them.
extension PlanReader {
  /// True for the lines of pipe and grid tables, and for tables in HTML or ruled by dashes.
  func isPiped(_ index: Int) -> Bool {
    index < tokens.count && !tokens[index].flags.isDisjoint(with: [.piped, .border, .markedTable])
  }

  /// The end of the run of pipe or grid lines at an index.
  func pipedRun(from index: Int) -> Int {
    if tokens[index].flags.contains(.markedTable) { return index + 1 }
    var end = index
    while end < tokens.count, isPiped(end), !tokens[end].flags.contains(.markedTable),
      end == index || !tokens[end].flags.contains(.blankBefore)
    { end += 1 }
    return end
  }

  /// The segments of a layout table, left column first. Lines without words are set aside as markup.
  mutating func layoutSegments(_ run: Range<Int>) -> [Segment] {
    if let table = markedTables[run.lowerBound] { return segments(of: table, tokens[run.lowerBound]) }
    var columns: [[Segment?]] = []
    for index in run where !tokens[index].flags.contains(.noise) {
      let token = tokens[index]
      let parts = token.flags.contains(.border) ? [] : pipeParts(token)
      if parts.isEmpty { setAside(index, as: .markup) }
      let segments = tile(token, parts.map(\.range))
      for (segment, part) in zip(segments, parts) {
        while columns.count <= part.column { columns.append([]) }
        columns[part.column].append(segment)
      }
      if token.flags.contains(.border) { continue }
      let present = Set(parts.map(\.column))
      for column in columns.indices where !present.contains(column) { columns[column].append(nil) }
    }
    let isGrid = run.contains { tokens[$0].flags.contains(.border) }
    return columns.enumerated().flatMap { number, cells in join(cells, column: number, isGrid: isGrid) }
  }

  /// The paragraphs of a marked table, left column first; what stands between them belongs to the one before.
  private mutating func segments(of table: MarkedTable, _ token: LineToken) -> [Segment] {
    let paragraphs = TableDraft(table, token).rows.flatMap { row in
      row.cells.enumerated().flatMap { column, cell in cell.map { (column, $0) } }
    }.sorted { $0.1.start < $1.1.start }
    guard !paragraphs.isEmpty else {
      document.diagnostics.append(Diagnostic(.markup, range: token.range, lines: token.lines))
      return []
    }
    var out = tile(token, paragraphs.map { $0.1.lower..<$0.1.upper })
    var line = token.line
    for (index, paragraph) in paragraphs.enumerated() {
      out[index].column = paragraph.0
      // Words that stand in no cell are those of the cell before.
      let span = out[index].spans[0]
      let own = paragraph.1
      if holdsMoreThanTags(span.lower..<own.lower) || holdsMoreThanTags(own.upper..<span.upper) {
        out[index].text = [span]
      }
      out[index].lines = passLines(out[index].spans[0], &line)
    }
    return out.enumerated().sorted { ($0.element.column, $0.offset) < ($1.element.column, $1.offset) }.map(\.element)
  }

  /// Whether a stretch of a marked table holds more than tags, rules and blanks.
  func holdsMoreThanTags(_ range: Range<Int>) -> Bool {
    var raw = HTMLRaw()
    var at = range.lowerBound
    while at < range.upperBound {
      if let end = raw.end(bytes.span, from: at), end <= range.upperBound {
        at = end
      } else if let tag = HTMLTag.scan(bytes.span, at, range.upperBound) {
        at = tag.end
      } else if bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: "-") {
        at += 1
      } else {
        return true
      }
    }
    return false
  }

  /// The lines of a stretch from its first word to its last; `line` goes from that of its start to that of its end.
  private func passLines(_ span: SourceRange, _ line: inout Int32) -> LineSpan {
    var lines: LineSpan?
    for byte in bytes[span] {
      if byte == 0x0A { line += 1 }
      if !byte.isBlank {
        if lines == nil { lines = LineSpan(line) }
        lines?.last = line
      }
    }
    return lines ?? LineSpan(line)
  }

  /// The stretches of a pipe row and their columns; cells of several lines come with two blanks between these.
  private func pipeParts(_ token: LineToken) -> [(column: Int, range: Range<Int>)] {
    var out: [(column: Int, range: Range<Int>)] = []
    for (column, cell) in pipeCells(token).enumerated() {
      for part in brokenLines(cell).flatMap({ cells(of: $0, minimumGap: 2) }).flatMap(paragraphs)
      where bytes[part].contains(where: { $0 > 0x2D || $0 == 0x2B }) {
        out.append((column, part))
      }
    }
    return out
  }

  /// The lines of a cell, parted by `<br>`.
  private func brokenLines(_ cell: Range<Int>) -> [Range<Int>] {
    guard document.isHTML else { return [cell] }
    var out: [Range<Int>] = []
    var (start, at) = (cell.lowerBound, cell.lowerBound)
    while at < cell.upperBound {
      guard bytes[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(bytes.span, at, cell.upperBound) else {
        at += 1
        continue
      }
      if tag.kind == .lineBreak {
        out.append(trimmed(start..<at))
        start = tag.end
      }
      at = tag.end
    }
    return (out + [trimmed(start..<cell.upperBound)]).filter { !$0.isEmpty }
  }

  /// The paragraphs of a cell that stand on one line: cut where bold begins or ends, and before an item of a list.
  private func paragraphs(_ part: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = part.lowerBound
    for at in part.dropFirst(2).dropLast(3) where bytes[at] == 0x20 && opensParagraph(at) {
      out.append(start..<at)
      start = at + 1
    }
    out.append(start..<part.upperBound)
    return out
  }

  private func opensParagraph(_ blank: Int) -> Bool {
    let star = UInt8(ascii: "*")
    if bytes[blank - 1] == star, bytes[blank - 2] == star { return true }
    if bytes[blank + 1] == star, bytes[blank + 2] == star { return true }
    let isEscaped = bytes[blank + 1] == UInt8(ascii: "\\")
    let dash = isEscaped ? blank + 2 : blank + 1
    guard bytes[dash] == UInt8(ascii: "-"), bytes[dash + 1] == 0x20 else { return false }
    return (isEscaped ? ":;.*,)" : ":;.*").utf8.contains(bytes[blank - 1])
  }

  /// The cells of a pipe row, white space at their ends left out.
  func pipeCells(_ token: LineToken) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = token.range.lower
    let end = token.range.upper
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var at = start
    while at <= end {
      if at == end || (bytes[at] == UInt8(ascii: "|") && bytes[at - 1] != UInt8(ascii: "\\")) {
        if at < end || start < end { cells.append(trimmed(start..<at)) }
        start = at + 1
      }
      at += 1
    }
    return cells
  }

  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.span.trimmed(range) }

  /// Joins the lines of one paragraph of a cell where blank lines part its paragraphs; without the borders of a grid
  /// each line is a row, and a blank cell only leaves room.
  private func join(_ cells: [Segment?], column: Int, isGrid: Bool) -> [Segment] {
    let parted = isGrid && cells.dropFirst().dropLast().contains { $0 == nil }
    var out: [Segment] = []
    var open = false
    for cell in cells {
      guard var cell else {
        open = false
        continue
      }
      cell.column = column
      if parted, open, let last = out.last, last.lines.last < cell.lines.first {
        out[out.count - 1].text += cell.text
        out[out.count - 1].spans += cell.spans
        out[out.count - 1].lines.last = cell.lines.last
        out[out.count - 1].ending = cell.ending
      } else {
        out.append(cell)
      }
      open = true
    }
    return out
  }
}
