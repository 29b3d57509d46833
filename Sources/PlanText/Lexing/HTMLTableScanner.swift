/// Reads one `<table>`; tables inside its cells are read as text of the cell. Linear.
struct HTMLTableScanner {
  private let source: [UInt8]
  private var table = MarkedTable()
  private var line: Int32
  private var textStart = -1
  private var depth = 0
  /// The list that is open in a cell: where its number is written, and its items so far.
  private var list: (number: SourceRange?, items: Int) = (nil, 0)
  /// What no reader of the page sees.
  private(set) var raw: HTMLRaw

  init(_ source: [UInt8], line: Int32, raw: HTMLRaw) {
    self.source = source
    self.line = line
    self.raw = raw
  }

  /// The table that begins at `start`, or nil where it never ends.
  mutating func scan(from start: Int) -> MarkedTable? {
    let first = line
    let source = source  // the text and what is read of it are both parts of self
    var at = start
    while at < source.count {
      let byte = source[at]
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "<"), let end = raw.end(source.span, from: at) {
        endText(at)
        for inside in at..<end where source[inside] == 0x0A { line += 1 }
        at = end
        continue
      }
      if byte == UInt8(ascii: "<"), let tag = HTMLTag.scan(source.span, at, source.count) {
        handle(tag, at)
        for inside in at..<tag.end where source[inside] == 0x0A { line += 1 }
        at = tag.end
        if depth == 0 {
          table.end = at
          table.lineEnds = line - first
          return table
        }
        continue
      }
      if textStart < 0, byte > 0x20, depth > 0 { textStart = at }
      at += 1
    }
    return nil
  }

  private mutating func handle(_ tag: HTMLTag, _ at: Int) {
    switch tag.kind {
    case .inline:
      if textStart < 0 { textStart = at }
    case .table:
      endText(at)
      depth += tag.isClosing ? -1 : 1
    case .row:
      endText(at)
      if depth == 1, !tag.isClosing { table.rows.append(MarkedTable.Row(start: Int32(at), lines: LineSpan(line))) }
    case .cell:
      endText(at)
      if depth == 1, !tag.isClosing { beginCell(at, tag.end) }
    case .list:
      endText(at)
      if tag.isClosing { numberCell() } else { list = (listNumber(at..<tag.end), 0) }
    case .item:
      endText(at)
      if !tag.isClosing { list.items += 1 }
    case .block, .lineBreak, .layout: endText(at)
    }
    if let last = table.rows.indices.last { table.rows[last].lines.last = line }
  }

  /// Where the number of a list's first item is written; nil for lists without one.
  private func listNumber(_ tag: Range<Int>) -> SourceRange? {
    let value =
      HTMLAttribute.value("start", of: tag, in: source.span) ?? HTMLAttribute.value("type", of: tag, in: source.span)
    guard let value, !value.isEmpty, source[value].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return SourceRange(value.lowerBound, value.upperBound)
  }

  /// A list of one item without words is the number of a row, which word processors count.
  private mutating func numberCell() {
    defer { list = (nil, 0) }
    guard let number = list.number, list.items == 1, let row = table.rows.indices.last,
      let cell = table.rows[row].cells.indices.last, table.rows[row].cells[cell].paragraphs.isEmpty
    else { return }
    table.rows[row].cells[cell].paragraphs = [number]
  }

  private mutating func beginCell(_ start: Int, _ end: Int) {
    if table.rows.isEmpty { table.rows.append(MarkedTable.Row(start: Int32(start), lines: LineSpan(line))) }
    var cell = MarkedTable.Cell()
    cell.columnSpan = span("colspan", start..<end)
    cell.rowSpan = span("rowspan", start..<end)
    table.rows[table.rows.count - 1].cells.append(cell)
  }

  /// The number of an attribute, 1 to 100.
  private func span(_ name: StaticString, _ tag: Range<Int>) -> Int {
    min(max(HTMLAttribute.number(name, of: tag, in: source.span) ?? 1, 1), 100)
  }

  /// Ends the paragraph that is open. Text of a row before its first cell is a cell; text before the first row belongs
  /// to the table only.
  private mutating func endText(_ at: Int) {
    defer { textStart = -1 }
    guard textStart >= 0, let row = table.rows.indices.last else { return }
    var end = at
    while end > textStart, source[end - 1] <= 0x20 { end -= 1 }
    guard hasWords(textStart, end) else { return }
    if table.rows[row].cells.isEmpty { table.rows[row].cells.append(MarkedTable.Cell()) }
    table.rows[row].cells[table.rows[row].cells.count - 1].paragraphs.append(SourceRange(textStart, end))
  }

  /// Text beyond tags.
  private func hasWords(_ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end {
      if source[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(source.span, at, end) {
        at = tag.end
        continue
      }
      if source[at] > 0x20 { return true }
      at += 1
    }
    return false
  }
}
