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

  /// Hands the plans of each file to `body`. The status tells whether all was read.
  func forEachFile(_ body: ([PlanRecord]) throws(SystemError) -> Void) throws(SystemError) -> ExitStatus {
    var status = ExitStatus.done
    for path in paths {
      if StopFlag.isRaised { return .stopped(by: StopFlag.signal) }
      let name = path.isStandardStream ? InputReader.standardInputName : path.text
      let reading: PlanLoader.Reading
      do throws(InputProblem) {
        reading = try loader.plans(in: path)
      } catch {
        console.complain(about: name, error.message)
        status = .inputErrors
        continue
      }
      if tellErrors(of: reading.plans, name) { status = .inputErrors }
      tellThinPages(reading.thinPages, name)
      try body(reading.plans)
    }
    return status
  }

  private func tellThinPages(_ pages: [Int], _ name: String) {
    guard !pages.isEmpty else { return }
    let list = pages.prefix(8).map(String.init).joined(separator: ", ") + (pages.count > 8 ? ", …" : "")
    console.complain(
      about: name,
      "these pages hold little text: \(list); if they are scans, install what reads them: \(HelperProgram.installation(of: [.tesseract]))"
    )
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
