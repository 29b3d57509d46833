import PlanExport

/// `vnplan tree`: the outline as a person reads it.
struct TreeCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(SystemError) -> ExitStatus {
    let style = TerminalSettings(arguments, console)
    let options = ExportOptions(color: style.color, width: style.width)
    return try ExportRun(arguments: arguments, console: console, format: .tree, options: options).perform()
  }
}
