import PlanExport

/// `vnplan parse`: plans as data.
struct ParseCommand {
  /// The forms of `--format`; the others belong to other commands.
  static let formats: [ExportFormat] = [.json, .ndjson, .csv, .lines]

  private let arguments: Arguments
  private let console: Console
  private let format: ExportFormat
  private var options = ExportOptions()

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.arguments = arguments
    self.console = console
    let table = arguments.choice(.table).flatMap { CSVTable(rawValue: $0) }
    let named = arguments.has(.format) ? arguments.choice(.format) : table.map { _ in ExportFormat.csv.rawValue }
    format = named.flatMap { ExportFormat(rawValue: $0) } ?? .json
    if table != nil, format != .csv { throw Self.conflict(.table, format) }
    if arguments.has(.excel), format != .csv { throw Self.conflict(.excel, format) }
    options.table = table ?? .nodes
    options.excel = arguments.has(.excel)
  }

  private static func conflict(_ option: OptionName, _ format: ExportFormat) -> UsageError {
    UsageError(.conflict(option, .format), "\(option.flag) goes with --format csv only, not \(format.rawValue)")
  }

  func run() throws(SystemError) -> ExitStatus {
    try ExportRun(arguments: arguments, console: console, format: format, options: options).perform()
  }
}
