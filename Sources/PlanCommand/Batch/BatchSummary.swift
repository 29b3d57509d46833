/// What the end of a batch says: how many of each kind, and where the worst are.
struct BatchSummary {
  /// How many inputs of the worst are named.
  private static let named = 5

  private var outcomes: [InputRow.Outcome: Int] = [:]
  private var codes: [String: Int] = [:]
  private var plans = 0
  private var bytes = 0
  private var firstFailures: [InputRow] = []
  private var firstInPart: [InputRow] = []
  private var worst: [InputRow] = []

  mutating func add(_ row: InputRow) {
    outcomes[row.outcome, default: 0] += 1
    plans += row.plans
    bytes += row.size
    switch row.outcome {
    case .read, .skipped: return
    case .failed:
      codes[row.code, default: 0] += 1
      if firstFailures.count < Self.named { firstFailures.append(row) }
    case .doubtful:
      if !row.reason.isEmpty, firstInPart.count < Self.named { firstInPart.append(row) }
      guard row.errors > 0 else { return }
      worst.append(row)
      worst.sort { $0.errors > $1.errors }
      if worst.count > Self.named { worst.removeLast() }
    }
  }

  var status: ExitStatus { InputRow.Outcome.allCases.contains { $0.isTrouble && count($0) > 0 } ? .inputErrors : .done }

  private func count(_ outcome: InputRow.Outcome) -> Int { outcomes[outcome] ?? 0 }

  /// The lines, the first only where `quiet` does not ask for silence about what went well.
  func lines(seconds: Double, output: String, quiet: Bool) -> [String] {
    var lines = quiet ? [] : [total(seconds)]
    if count(.failed) > 0 { lines.append(failures()) }
    lines += firstFailures.map { "  \($0.path.display): \($0.reason)" }
    if count(.failed) > Self.named { lines.append("  … and \(NumberText.grouped(count(.failed) - Self.named)) more") }
    if !firstInPart.isEmpty { lines.append("may not have been read in full:") }
    lines += firstInPart.map { "  \($0.path.display): \($0.reason)" }
    if !worst.isEmpty { lines.append("most errors inside files that were read:") }
    lines += worst.map { "  \($0.path.display): \($0.errors)" }
    if status != .done { lines.append("\(output)/\(Manifest.name.text) lists every file with its reason") }
    return lines
  }

  private func total(_ seconds: Double) -> String {
    let files = outcomes.values.reduce(0, +)
    let kinds = InputRow.Outcome.allCases.filter { count($0) > 0 }
    let parts = kinds.map { "\(NumberText.grouped(count($0))) \($0.rawValue)" }.joined(separator: ", ")
    let megabytes = NumberText.oneDecimal(Double(bytes) / 1_000_000)
    return
      "\(NumberText.counted(files, "file")) (\(parts.isEmpty ? "none" : parts)), \(NumberText.counted(plans, "plan")), "
      + "\(megabytes) MB in \(NumberText.duration(seconds: seconds))"
  }

  private func failures() -> String {
    let kinds = codes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    return "could not be read: " + kinds.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}
