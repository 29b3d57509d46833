/// Tables are rectangles whose cells lie inside the table's node.
extension InvariantCheck {
  mutating func checkTables() {
    for (index, table) in document.tables.enumerated() {
      let nodes = document.arena.nodes
      guard table.node >= 0, Int(table.node) < nodes.count, nodes[Int(table.node)].table == index else {
        report("table \(index) names node \(table.node), which does not name it")
        continue
      }
      checkShape(table, index)
      checkFilled(table, index)
      checkRows(table, index)
    }
  }

  private mutating func checkShape(_ table: Table, _ index: Int) {
    let width = Int(table.width)
    if width < 1 || table.columns.count != width {
      report("table \(index) is \(width) wide and has \(table.columns.count) columns")
    }
    if table.cells.count != table.rows.count * width || table.filled.count != table.cells.count {
      report(
        "table \(index): \(table.rows.count) rows of \(width), \(table.cells.count) cells, \(table.filled.count) filled"
      )
    }
  }

  private mutating func checkFilled(_ table: Table, _ index: Int) {
    for (cell, source) in table.filled.enumerated() where cell < table.cells.count {
      guard source >= 0, Int(source) < table.cells.count else {
        return report("table \(index): cell \(cell) is filled from \(source)")
      }
      if !table.cells[cell].isBlank && Int(source) != cell {
        report("table \(index): cell \(cell) is printed but filled from \(source)")
      }
    }
  }

  private mutating func checkRows(_ table: Table, _ index: Int) {
    let lines = document.arena.nodes[Int(table.node)].lines
    var last = lines.first
    for (row, entry) in table.rows.enumerated() {
      if entry.firstCell != Int32(row) * table.width {
        report("table \(index): row \(row) begins at \(entry.firstCell)")
      }
      if entry.lines.first < last || entry.lines.last < entry.lines.first || entry.lines.last > lines.last {
        report("table \(index): row \(row) on lines \(entry.lines.first)-\(entry.lines.last)")
      }
      last = entry.lines.first
    }
  }

  /// Enters the cells and the caption of a table's node as read. A caption may be the title of the appendix above.
  mutating func readTable(_ node: Node, _ id: Int32) {
    guard node.table >= 0, Int(node.table) < document.tables.count else { return }
    let table = document.tables[Int(node.table)]
    for cell in table.columns + table.cells { read(cell.pieces, of: id, "cell") }
    let ownCaption = document.arena.ranges(table.caption).allSatisfy { range in
      range.lower >= 0 && range.upper <= owner.count
        && (range.lower..<range.upper).allSatisfy { white[$0] || owner[$0] == id }
    }
    if ownCaption { read(table.caption, of: id, "caption") }
  }
}
