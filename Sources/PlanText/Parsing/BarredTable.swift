/// A table whose cells stand one below the other, each closed by a bar on a line of its own, as copies of legal sites
/// have them.
///
/// ```
/// Thời gian
/// |
/// Nội dung
/// |
/// Quý II/2024
/// |
/// Kiểm kê rừng
/// |
/// ```
///
/// Nothing tells where a row ends but its first cell: that of the header has no digit, those below it are numbers or
/// times and hold one.
extension PlanReader {
  /// Lines of a cell.
  private static let highestCell = 12
  private static let barredColumns = 2...10

  /// Reads the table whose first header stands at a token and returns the token after it; nil where there is none.
  mutating func readBarred(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    guard start + 1 < limit, isBar(start + 1), headsFirstColumn(tokens[start]) else { return nil }
    let (cells, width) = barredCells(start, limit)
    guard Self.barredColumns.contains(width), cells.count >= 2 * width else { return nil }
    for first in stride(from: 0, to: cells.count, by: width) {
      let row = cells[first..<first + width]
      let lines = LineSpan(tokens[row[first].lowerBound].line, tokens[row[first + width - 1].upperBound].lastLine)
      draft.rows.append(
        TableDraft.Row(cells: row.map { cell in cell.filter(isText).map { tokens[$0].range } }, lines: lines))
    }
    let end = cells[cells.count - 1].upperBound + 1
    for index in start..<end where !tokens[index].flags.contains(.noise) { draft.addSpan(tokens[index]) }
    return end
  }

  /// "|" alone on a line.
  private func isBar(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.end - token.start == 1 && bytes[Int(token.start)] == UInt8(ascii: "|")
  }

  private func isText(_ index: Int) -> Bool { !tokens[index].flags.contains(.noise) }

  /// The lines of each cell of whole rows, the bars behind them left out, and how many cells make a row. What cannot be
  /// a table is left within its second row.
  private func barredCells(_ start: Int, _ limit: Int) -> (cells: [Range<Int>], width: Int) {
    var cells: [Range<Int>] = []
    var width = 0
    var from = start
    var index = start
    while index < limit, index - from <= Self.highestCell, width > 0 || cells.count <= Self.barredColumns.upperBound {
      if isBar(index) {
        let beginsRow = holdsDigit(from..<index)
        if width == 0, beginsRow { width = cells.count }
        if width > 0, cells.count % width == 0, !beginsRow { break }
        cells.append(from..<index)
        from = index + 1
      } else if isPiped(index) || tokens[index].marker.style.isKeyword || tokens[index].keyword == .closing {
        break
      }
      index += 1
    }
    return (Array(cells.prefix(width > 0 ? cells.count / width * width : 0)), width)
  }

  private func holdsDigit(_ cell: Range<Int>) -> Bool { cell.contains { holdsDigit(tokens[$0]) } }
}
