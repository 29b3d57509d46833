import PlanExport
import PlanText

/// `vnplan check`: what is doubtful or wrong, one line a finding, in the form that editors jump from.
struct CheckCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(SystemError) -> ExitStatus {
    let result = try ResultFile(nil, console, colored: TerminalStyle(arguments, console).color)
    let lines = FindingLines(color: TerminalStyle(arguments, console).color)
    var run = InputRun(arguments, console)
    run.tellsDiagnostics = false
    let status = try run.forEachFile { (plans) throws(SystemError) in
      for plan in plans { lines.append(plan.document, to: &result.buffer) }
      try result.flush()
    }
    try result.finish()
    return status
  }
}

/// Writes findings as `file:line:column: severity: message [code]`.
struct FindingLines {
  let color: Bool

  func append(_ document: PlanDocument, to out: inout [UInt8]) {
    let name = TerminalText.oneLine(document.source.path ?? InputReader.standardInputName)
    var columns = ColumnCounter()
    for finding in document.diagnostics.sorted(by: { $0.range.start < $1.range.start }) {
      let column = columns.column(of: finding.range.lower, in: document.source.bytes.span)
      let message = TerminalText.oneLine(finding.message)
      let place = "\(name):\(max(1, finding.lines.first)):\(column): "
      out += Array("\(place)\(paint(finding.severity)): \(message) [\(finding.code)]\n".utf8)
    }
  }

  private func paint(_ severity: Severity) -> String {
    guard color else { return severity.rawValue }
    let code =
      switch severity {
      case .error: 31
      case .warning: 33
      case .note: 36
      }
    return "\u{1B}[1;\(code)m\(severity.rawValue)\u{1B}[0m"
  }
}

/// Counts columns, in characters from 1, for offsets that do not go back. Linear over all calls together.
private struct ColumnCounter {
  private var offset = 0
  private var column = 1

  mutating func column(of target: Int, in bytes: Span<UInt8>) -> Int {
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      if byte == 0x0A { column = 1 } else if byte & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
    return column
  }
}
