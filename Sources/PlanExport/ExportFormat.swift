/// The forms a plan is written in, one row each.
public enum ExportFormat: String, CaseIterable, Sendable {
  case json, ndjson, csv, lines, tree, tasks, ics

  func makeRenderer(_ options: ExportOptions) -> any PlanRenderer {
    switch self {
    case .json: JSONRenderer(layout: .indented, isArray: options.isSeveral)
    case .ndjson: JSONRenderer(layout: .line, isArray: false)
    case .csv: CSVRenderer(options.table, excel: options.excel)
    case .lines: LineRenderer(isSeveral: options.isSeveral)
    case .tree: TreeRenderer(width: options.width, color: options.color)
    case .tasks: JSONRenderer(layout: .indented, isArray: options.isSeveral, onlyTasks: true)
    case .ics: CalendarRenderer()
    }
  }
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
