import PlanText

/// A table: what its rows are drawn from and, a row each, its columns.
protocol CSVSheet: Sendable {
  associatedtype Record
  associatedtype Records: Sequence<Record>
  typealias Column = CSVColumn<Record>

  var summary: String { get }
  var primaryKey: [String] { get }
  static var columns: [Column] { get }
  func records(of plan: PlanRecord) -> Records
}

extension CSVSheet {
  var columnInfo: [CSVColumnInfo] { Self.columns.map(\.info) }

  func appendHeader(to writer: inout CSVWriter) {
    for column in Self.columns {
      writer.cell.append(column.info.name)
      writer.endCell(.integer)
    }
    writer.endRow()
  }

  func append(_ plan: PlanRecord, to writer: inout CSVWriter) {
    let columns = Self.columns
    for record in records(of: plan) {
      for column in columns {
        column.write(record, plan, &writer)
        writer.endCell(column.info.kind)
      }
      writer.endRow()
    }
  }
}

/// One column: what documentation and schema say of it, and how its cell is filled.
struct CSVColumn<Record>: Sendable {
  typealias Write = @Sendable (Record, PlanRecord, inout CSVWriter) -> Void

  let info: CSVColumnInfo
  /// Appends the value to the writer's `cell`; nothing leaves it empty.
  let write: Write

  init(_ name: String, _ kind: CSVColumnInfo.Kind, _ summary: String, _ write: @escaping Write) {
    info = CSVColumnInfo(name: name, kind: kind, summary: summary)
    self.write = write
  }

  /// A column of short texts.
  init(
    _ name: String, _ summary: String, kind: CSVColumnInfo.Kind = .string,
    _ value: @escaping @Sendable (Record, PlanRecord) -> String?
  ) {
    self.init(name, kind, summary) { record, plan, out in
      if let text = value(record, plan) { out.cell.append(text) }
    }
  }

  /// A column of whole numbers.
  static func count(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Record, PlanRecord) -> Int?
  ) -> Self {
    Self(name, .integer, summary) { record, plan, out in
      if let number = value(record, plan) { out.cell.append(decimal: number) }
    }
  }

  /// A column of clean text.
  static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Record, PlanRecord) -> PieceList
  ) -> Self {
    Self(name, .string, summary) { record, plan, out in
      plan.document.appendText(value(record, plan), to: &out.cell)
    }
  }

  /// A column of node ids.
  static func node(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Record, PlanRecord) -> NodeID?
  ) -> Self {
    Self(name, .code, summary) { record, plan, out in
      if let node = value(record, plan) { plan.names.append(node.index, to: &out.cell) }
    }
  }

  /// The column that all tables begin with.
  static var document: Self {
    Self("document", .string, "the plan: its path, or path#2 for the second plan of a file") { _, plan, out in
      out.cell.append(plan.key)
    }
  }

  /// The columns that say where it stands.
  static func lines(_ value: @escaping @Sendable (Record, PlanRecord) -> LineSpan) -> [Self] {
    [
      .count("first_line", "first source line, from 1") { Int(value($0, $1).first) },
      .count("last_line", "last source line") { Int(value($0, $1).last) },
    ]
  }
}
