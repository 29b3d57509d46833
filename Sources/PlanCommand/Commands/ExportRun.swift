import PlanExport

/// Reads the files of a command and writes their plans in one form: what `parse`, `tree` and `tasks` have in common.
/// The form begins with the first plan, for only then is it known whether there are several; where no file could be
/// read nothing is written.
struct ExportRun {
  let arguments: Arguments
  let console: Console
  let format: ExportFormat
  var options = ExportOptions()

  func perform() throws(SystemError) -> ExitStatus {
    let result = try ResultFile(arguments.path(.output), console, colored: options.color)
    var exporter: Exporter?
    let status = try InputRun(arguments, console).forEachFile { (plans) throws(SystemError) in
      if exporter == nil { exporter = begin(plans.count, &result.buffer) }
      var failure: SystemError?
      for plan in plans {
        exporter?.append(plan, to: &result.buffer) { collected in
          do throws(SystemError) { try result.write(&collected) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        try result.flushIfLarge()
      }
    }
    exporter?.end(into: &result.buffer)
    try result.finish()
    return status
  }

  private func begin(_ plansOfFirstFile: Int, _ buffer: inout [UInt8]) -> Exporter {
    var options = options
    options.isSeveral = arguments.operands.count > 1 || plansOfFirstFile > 1
    var exporter = Exporter(format, options: options)
    exporter.begin(into: &buffer)
    return exporter
  }
}
