/// The forms a plan is written in, one row each.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, ndjson, csv, lines, tree, tasks, ics

  struct Row: Sendable {
    let fileExtension: String
    let summary: String
    let renderer: @Sendable (ExportOptions) -> any PlanRenderer
  }

  var row: Row {
    switch self {
    case .json:
      Row(fileExtension: "json", summary: "one indented object for a plan, an array for several") {
        JSONRenderer(layout: .indented, isArray: $0.isSeveral)
      }
    case .ndjson:
      Row(fileExtension: "ndjson", summary: "one JSON object a line, for archives and pipes") { _ in
        JSONRenderer(layout: .line, isArray: false)
      }
    case .csv:
      Row(fileExtension: "csv", summary: "one table for spreadsheets and databases") {
        CSVRenderer($0.table, excel: $0.excel)
      }
    case .lines:
      Row(fileExtension: "tsv", summary: "what each line of the text is, to read, correct and score") {
        LineRenderer(isSeveral: $0.isSeveral)
      }
    case .tree:
      Row(fileExtension: "txt", summary: "the outline as a person reads it") {
        TreeRenderer(width: $0.width, color: $0.color)
      }
    case .tasks:
      Row(fileExtension: "json", summary: "JSON of each plan's tasks alone") {
        JSONRenderer(layout: .indented, isArray: $0.isSeveral, onlyTasks: true)
      }
    case .ics:
      Row(fileExtension: "ics", summary: "a calendar of the deadlines (RFC 5545)") { _ in CalendarRenderer() }
    }
  }

  /// What files of this form are called, without the dot.
  public var fileExtension: String { row.fileExtension }
  /// What the form is, for help and documentation.
  public var summary: String { row.summary }
}

/// How a form is written; what a form does not know it ignores.
public struct ExportOptions: Sendable {
  /// Whether more than one plan follows: JSON then is an array, `lines` names each plan.
  public var isSeveral: Bool
  /// The table of `csv`.
  public var table: CSVTable
  /// CSV for spreadsheet programs: byte-order mark, CRLF, no cell that runs as a formula.
  public var excel: Bool
  /// ANSI colours in `tree`.
  public var color: Bool
  /// Columns of the terminal for `tree`.
  public var width: Int

  public init(
    isSeveral: Bool = false, table: CSVTable = .nodes, excel: Bool = false, color: Bool = false, width: Int = 100
  ) {
    self.isSeveral = isSeveral
    self.table = table
    self.excel = excel
    self.color = color
    self.width = width
  }
}
