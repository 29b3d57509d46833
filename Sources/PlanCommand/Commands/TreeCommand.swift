import PlanExport

/// `vnplan tree`: the outline as a person reads it.
struct TreeCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(SystemError) -> ExitStatus {
    let style = TerminalStyle(arguments, console)
    let result = try ResultFile(nil, console, colored: style.color)
    var exporter = Exporter(
      .tree,
      options: ExportOptions(isSeveral: arguments.operands.count > 1, color: style.color, width: style.width))
    exporter.begin(into: &result.buffer)
    let status = try InputRun(arguments, console).forEachFile { (plans) throws(SystemError) in
      for plan in plans { exporter.append(plan, to: &result.buffer) }
      try result.flush()
    }
    exporter.end(into: &result.buffer)
    try result.finish()
    return status
  }
}
