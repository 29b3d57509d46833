import PlanExport
import PlanText

/// `vnplan check`: what is doubtful or wrong, one line per finding, in the form that editors jump from.
struct CheckCommand {
  let arguments: Arguments
  let console: Console

  func run() throws(SystemError) -> ExitStatus {
    let color = TerminalSettings(arguments, console).color
    let result = try ResultFile(nil, console, colored: color)
    let lines = FindingLines(color: color)
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
    var columns = ColumnCounter(document)
    for finding in document.diagnostics.sorted(by: { $0.range.start < $1.range.start }) {
      let column = columns.column(of: finding.range.lower, in: document.source.bytes.span)
      let message = TerminalText.oneLine(finding.message)
      out += "\(name):\(max(1, finding.lines.first)):\(column): ".utf8
      out.append(finding.severity.style, if: color) { $0 += finding.severity.rawValue.utf8 }
      out += ": \(message) [\(finding.code)]\n".utf8
    }
  }
}

extension Severity {
  fileprivate var style: TerminalStyle {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}

/// Counts columns, in characters from 1, for offsets of one plan that do not go back. Linear over all calls together.
private struct ColumnCounter {
  private var offset: Int
  private var column = 1

  init(_ document: PlanDocument) {
    let source = document.source
    offset = Int(source.lineStart(source.line(of: document.extent.start)))
  }

  mutating func column(of target: Int, in bytes: Span<UInt8>) -> Int {
    while offset < min(target, bytes.count) {
      let byte = bytes[offset]
      if byte == 0x0A { column = 1 } else if byte & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
    return column
  }
}
