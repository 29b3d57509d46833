import PlanText

/// A row a table cell.
struct CellSheet: CSVSheet {
  struct Record {
    let table: Table
    let row: Int
    let column: Int
  }

  var summary: String { "one row per cell of the plan's tables, header rows not counted" }
  var primaryKey: [String] { ["document", "table", "row", "column"] }

  func records(of plan: PlanRecord) -> CellRecords { CellRecords(tables: plan.document.tables) }

  static let columns: [CSVColumn<Record>] =
    [
      .document,
      Column("table", .code, "id of the table's node") { record, plan, out in
        plan.names.append(record.table.node, to: &out.cell)
      },
      .count("row", "row of the table, from 0") { record, _ in record.row },
      .count("column", "column of the table, from 0") { record, _ in record.column },
      .text("name", "the column's heading") { record, _ in record.table.columns[record.column].pieces },
      .text("cell", "the cell as printed") { record, _ in record.table.cell(record.row, record.column).pieces },
      .text("filled", "the cell as a reader sees it, merged cells carried") { record, _ in
        record.table.filledCell(record.row, record.column).pieces
      },
    ] + CSVColumn.lines { record, _ in record.table.rows[record.row].lines }
}

/// All cells of all tables, row by row. One at a time: a plan may be one table of a million cells.
struct CellRecords: Sequence, IteratorProtocol {
  private let tables: [Table]
  private var table = 0
  private var row = 0
  private var column = 0

  init(tables: [Table]) { self.tables = tables }

  mutating func next() -> CellSheet.Record? {
    while table < tables.count {
      if row < tables[table].rows.count {
        if column < Int(tables[table].width) {
          defer { column += 1 }
          return CellSheet.Record(table: tables[table], row: row, column: column)
        }
        row += 1
      } else {
        table += 1
        row = 0
      }
      column = 0
    }
    return nil
  }
}
