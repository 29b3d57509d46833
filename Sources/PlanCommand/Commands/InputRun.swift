import PlanExport
import PlanText

/// Reads the files of a command one after the other; one that cannot be read is told of and never stops the others.
struct InputRun {
  let console: Console
  private let loader: PlanLoader
  private let paths: [FilePath]
  /// Whether errors that the parser found are told of; `check` prints them itself.
  var tellsDiagnostics = true

  init(_ arguments: Arguments, _ console: Console) {
    self.console = console
    paths = arguments.operands
    loader = PlanLoader(arguments, console)
  }

  /// Hands the plans of each file to `body`. The status tells whether all was read. Where the person asked to stop it
  /// throws, so that no result is put in its place that is not whole.
  func forEachFile(_ body: ([PlanRecord]) throws(SystemError) -> Void) throws(SystemError) -> ExitStatus {
    var status = ExitStatus.done
    for path in paths {
      try StopFlag.check()
      let name = path.isStandardStream ? InputReader.standardInputName : path.text
      let reading: PlanLoader.Reading
      do throws(InputProblem) {
        reading = try loader.plans(in: path)
      } catch {
        try StopFlag.check()
        console.complain(about: name, error.message)
        status = .inputErrors
        continue
      }
      if tellErrors(of: reading.plans, name) { status = .inputErrors }
      if let doubt = reading.doubt { console.complain(about: name, doubt.message) }
      try body(reading.plans)
    }
    try StopFlag.check()
    return status
  }

  /// Tells what could not be read; true where there was something.
  private func tellErrors(of plans: [PlanRecord], _ name: String) -> Bool {
    var found = false
    for diagnostic in plans.lazy.flatMap(\.document.diagnostics) where diagnostic.severity == .error {
      found = true
      guard tellsDiagnostics else { break }
      console.complain(about: "\(name):\(diagnostic.lines.first)", TerminalText.oneLine(diagnostic.message))
    }
    return found
  }
}

extension PlanLoader {
  /// A loader as the command line asks for it; it tells of each page of a scan.
  init(_ arguments: Arguments, _ console: Console) {
    reader = InputReader(standardInput: console.input)
    encoding = arguments.choice(.encoding).flatMap { TextEncoding(rawValue: $0) }
    extractor = TextExtractor(
      environment: console.environment, seconds: arguments.count(.timeLimit) ?? TextExtractor.usualSeconds,
      progress: { page, count in console.say("reading page \(page) of \(count) by OCR") })
  }
}
