/// The tables of `csv`, one row each. All join on `document`; those about a node also on its id.
public enum CSVTable: String, CaseIterable, Sendable {
  case documents, entries, nodes, cells, tasks, references, abbreviations, quantities, diagnostics

  var sheet: any CSVSheet {
    switch self {
    case .documents: DocumentSheet()
    case .entries: EntrySheet()
    case .nodes: NodeSheet()
    case .cells: CellSheet()
    case .tasks: TaskSheet()
    case .references: ReferenceSheet()
    case .abbreviations: AbbreviationSheet()
    case .quantities: QuantitySheet()
    case .diagnostics: DiagnosticSheet()
    }
  }

  /// What a row of the table is.
  public var summary: String { sheet.summary }
  /// The columns in the order they are written.
  public var columns: [CSVColumnInfo] { sheet.columnInfo }
  /// Columns that together tell the rows apart; empty where rows may repeat.
  public var primaryKey: [String] { sheet.primaryKey }
}

/// What a column holds.
public struct CSVColumnInfo: Sendable {
  /// `code`: numbers, labels and ids, which are no quantities; `partialDate`: an ISO date cut to what is known.
  public enum Kind: CaseIterable, Sendable { case string, code, integer, number, date, partialDate }

  /// The name in the header row.
  public let name: String
  /// The type of its values.
  public let kind: Kind
  /// What stands in it; an empty cell says that it is unknown or that there is none.
  public let summary: String

  /// The type of a Data Package table schema.
  public var packageType: String {
    switch kind {
    case .string, .code, .partialDate: "string"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    }
  }
}
