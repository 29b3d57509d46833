import PlanExport

/// `vnplan tasks`: who does what by when.
struct TasksCommand {
  /// The forms of `--format`.
  enum Form: String, CaseIterable { case table, csv, ics, json }

  private let arguments: Arguments
  private let console: Console
  private let form: Form

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.arguments = arguments
    self.console = console
    form = arguments.choice(.format).flatMap { Form(rawValue: $0) } ?? .table
    if arguments.has(.excel), form != .csv {
      throw UsageError(.conflict(.excel, .format), "--excel goes with --format csv only, not \(form.rawValue)")
    }
    if arguments.has(.by), form != .table {
      throw UsageError(
        .conflict(.by, .format), "--by orders the table only; leave it out with --format \(form.rawValue)")
    }
  }

  func run() throws(SystemError) -> ExitStatus {
    switch form {
    case .table: try table()
    case .csv: try export(.csv)
    case .ics: try export(.ics)
    case .json: try export(.tasks)
    }
  }

  private func table() throws(SystemError) -> ExitStatus {
    let style = TerminalSettings(arguments, console)
    let order = arguments.choice(.by).flatMap { TaskTable.Order(rawValue: $0) } ?? .date
    var table = TaskTable(order: order, width: style.width, color: style.color)
    let result = try ResultFile(arguments.path(.output), console, colored: style.color)
    let status = try InputRun(arguments, console).forEachFile { plans in
      for plan in plans { table.append(plan) }
    }
    table.write(to: &result.buffer)
    try result.finish()
    return status
  }

  private func export(_ format: ExportFormat) throws(SystemError) -> ExitStatus {
    let options = ExportOptions(table: .tasks, excel: arguments.has(.excel))
    return try ExportRun(arguments: arguments, console: console, format: format, options: options).perform()
  }
}
