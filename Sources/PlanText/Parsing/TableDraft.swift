/// A table while it is read; the first row is the header.
struct TableDraft {
  struct Row {
    var cells: [[SourceRange]]
    var lines: LineSpan
  }

  var rows: [Row] = []
  var spans: [SourceRange] = []
  var tabs = 0
  var caption: [SourceRange] = []
  /// Cells (row × width + column, the header row counted) that show what another shows.
  var merges: [(from: Int, to: Int)] = []

  /// The lines of the table itself, its borders and tags included.
  var lines = LineSpan(0)

  init() {}

  /// Takes over a block as the caption.
  mutating func take(_ block: OpenBlock?) {
    guard let block else { return }
    caption = block.text
    spans = block.spans + spans
  }

  /// Takes over a block as the first line of the header's first cell.
  mutating func takeHead(_ block: OpenBlock?) {
    guard let block else { return }
    rows[0].cells[0] = block.text + rows[0].cells[0]
    rows[0].lines.first = block.lines.first
    spans = block.spans + spans
    lines.first = block.lines.first
  }

  mutating func addSpan(_ token: LineToken) {
    if lines.first == 0 { lines.first = token.line }
    lines.last = token.lastLine
    spans.append(token.range)
  }

  /// Cells of the widest row.
  var width: Int { rows.reduce(0) { max($0, $1.cells.count) } }

  /// Goes on with a table of the same width on the next page.
  mutating func add(_ page: TableDraft, withoutHeader: Bool) {
    let shift = (rows.count - (withoutHeader ? 1 : 0)) * width
    merges += page.merges.map { ($0.from + shift, $0.to + shift) }
    rows += page.rows.dropFirst(withoutHeader ? 1 : 0)
    spans += page.spans
    lines.last = page.lines.last
  }

  /// A further line of the last row: each cell goes on in its column.
  mutating func extendRow(_ cells: [Range<Int>], _ token: LineToken, blank: (Range<Int>) -> Bool) {
    spans.append(token.range)
    let last = rows.count - 1
    for (column, cell) in cells.enumerated() where !blank(cell) {
      while rows[last].cells.count <= column { rows[last].cells.append([]) }
      rows[last].cells[column].append(SourceRange(cell.lowerBound, cell.upperBound))
    }
    rows[last].lines.last = token.lastLine
  }

  /// Tabs that the last row lacks.
  var missing: Int { rows.last.map { tabs + 1 - $0.cells.count } ?? 0 }

  /// The first of further cells goes on with the last of a row that lacks them.
  mutating func completeRow(_ cells: [Range<Int>], _ token: LineToken) {
    addSpan(token)
    let last = rows.count - 1
    let pieces = cells.map { $0.isEmpty ? [] : [SourceRange($0.lowerBound, $0.upperBound)] }
    rows[last].cells[rows[last].cells.count - 1] += pieces[0]
    rows[last].cells += pieces.dropFirst()
    rows[last].lines.last = token.lastLine
  }

  /// A line of its own goes on with the last cell; a mark is the next cell where the row is not full.
  mutating func extendLastCell(_ cell: Range<Int>, _ token: LineToken, isMark: Bool) {
    spans.append(token.range)
    let last = rows.count - 1
    if isMark, last > 0, rows[last].cells.count < rows[0].cells.count { rows[last].cells.append([]) }
    let column =
      isMark && rows[last].cells.last?.isEmpty == true
      ? rows[last].cells.count - 1 : rows[last].cells.lastIndex { !$0.isEmpty } ?? 0
    rows[last].cells[column].append(SourceRange(cell.lowerBound, cell.upperBound))
    rows[last].lines.last = token.lastLine
  }
}

extension TableDraft {
  /// A marked table on its grid: cells that span rows or columns leave blank cells that show their text.
  init(_ table: MarkedTable, _ token: LineToken) {
    var below: [Int: (rows: Int, from: (row: Int, column: Int))] = [:]
    var shown: [(from: (row: Int, column: Int), to: (row: Int, column: Int))] = []
    for source in table.rows where source.cells.contains(where: { !$0.paragraphs.isEmpty }) {
      let number = rows.count
      var row = Row(cells: [], lines: source.lines)
      func fillBelow() {
        while let open = below[row.cells.count], open.rows > 0 {
          shown.append((open.from, (number, row.cells.count)))
          below[row.cells.count] = (open.rows - 1, open.from)
          row.cells.append([])
        }
      }
      for cell in source.cells {
        fillBelow()
        let from = (row: number, column: row.cells.count)
        for offset in 0..<cell.columnSpan {
          if offset > 0 { shown.append((from, (number, row.cells.count))) }
          if cell.rowSpan > 1 { below[row.cells.count] = (cell.rowSpan - 1, from) }
          row.cells.append(offset == 0 ? cell.paragraphs : [])
        }
      }
      fillBelow()
      rows.append(row)
    }
    spans = [token.range]
    lines = token.lines
    let width = width
    merges = shown.filter { $0.from.row > 0 && $0.to.row > 0 }.map {
      ($0.from.row * width + $0.from.column, $0.to.row * width + $0.to.column)
    }
  }
}
