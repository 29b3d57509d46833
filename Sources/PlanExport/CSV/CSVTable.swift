/// The tables of `csv`. All join on `document`; those about a node also on its id.
public enum CSVTable: String, CaseIterable, Sendable {
  case documents, entries, nodes, cells, tasks, references, abbreviations, quantities, diagnostics

  /// What a row of the table is.
  public var summary: String { "" }
  /// The columns in the order they are written.
  public var columns: [CSVColumnInfo] { [] }
  /// Columns that together tell the rows apart; empty where rows may repeat.
  public var primaryKey: [String] { [] }
}

/// What a column holds; the kinds are types of a Data Package table schema.
public struct CSVColumnInfo: Sendable {
  public enum Kind: String, Sendable { case string, integer, number, date, boolean }

  public let name: String
  public let kind: Kind
  public let summary: String
}
