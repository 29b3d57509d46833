import PlanExport
import PlanText

/// `vnplan stream`: the form in which other programs drive this one. Each line in is answered by one line out, in
/// order and at once; memory is bounded by the longest line.
///
/// A line that cannot be answered with a plan is answered with an error, so the exit status is 0 where every line
/// was answered: engines take any other for a broken program.
struct StreamCommand {
  private let console: Console
  private let loader: PlanLoader
  private var exporter = Exporter(.ndjson)
  private var answer: [UInt8] = []

  init(_ arguments: Arguments, _ console: Console) {
    self.console = console
    var loader = PlanLoader(arguments, console)
    loader.extractor.progress = { _, _ in }
    self.loader = loader
  }

  func run() throws(SystemError) -> ExitStatus {
    var lines = LineSource(console.input)
    var worker = self
    while !StopFlag.isRaised, let line = try lines.next() {
      switch line {
      case .whole(let bytes):
        worker.reply(to: bytes)
      case .tooLong:
        worker.begin(Array("null".utf8))
        worker.problem("error", "line-too-long", "this line is longer than 512 MiB; give the path of a file instead")
      }
      worker.append("}\n")
      try console.output.write(worker.answer.span)
    }
    return StopFlag.isRaised ? .stopped(by: StopFlag.signal) : .done
  }

  private mutating func reply(to line: [UInt8]) {
    let (request, failure) = RequestReader.read(line)
    begin(request.id)
    if let failure {
      return problem("error", "bad-request", "\(failure.message) (at byte \(failure.offset + 1) of the line)")
    }
    do throws(InputProblem) {
      let reading = try reading(request)
      plans(reading.plans)
      if let doubt = reading.doubt { problem("warning", doubt.code, doubt.message) }
    } catch {
      problem("error", error.code, error.message)
    }
  }

  private func reading(_ request: StreamRequest) throws(InputProblem) -> PlanLoader.Reading {
    let path = FilePath(bytes: request.path ?? [])
    if let text = request.text {
      let name = request.path.map { _ in path.text }
      return PlanLoader.Reading(plans: PlanLoader.plans(of: text, name: name, encoding: loader.encoding))
    }
    if path.bytes.contains(0) { throw .system(.noSuchFile) }
    return try loader.plans(in: path.isStandardStream ? "./-" : path)
  }

  // MARK: Writing

  private mutating func begin(_ id: [UInt8]) {
    answer.removeAll(keepingCapacity: true)
    append("{\"id\":")
    answer += id
  }

  /// The plan; further plans of the same text stand in `more`.
  private mutating func plans(_ plans: [PlanRecord]) {
    for (index, plan) in plans.enumerated() {
      append(index == 0 ? ",\"plan\":" : index == 1 ? ",\"more\":[" : ",")
      exporter.append(plan, to: &answer)
      answer.removeLast()
    }
    if plans.count > 1 { append("]") }
  }

  private mutating func problem(_ member: String, _ code: String, _ message: String) {
    append(",\"\(member)\":{\"code\":")
    JSONText.append(code, to: &answer)
    append(",\"message\":")
    JSONText.append(message, to: &answer)
    append("}")
  }

  private mutating func append(_ text: String) { answer += text.utf8 }
}
