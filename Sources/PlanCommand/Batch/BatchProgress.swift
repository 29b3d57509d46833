/// The line that tells on a terminal how far a batch is. Nothing is written where standard error is no terminal, so
/// that logs are not flooded.
struct BatchProgress {
  private static let interval = MonotonicClock.second / 5

  private let console: Console
  private let isShown: Bool
  private let total: Int
  private let start = MonotonicClock.now
  private var next = MonotonicClock.now + BatchProgress.interval
  private var done = 0
  private var failures = 0
  /// Whether the line stands on the terminal.
  private var isWritten = false

  init(_ console: Console, total: Int, quiet: Bool) {
    self.console = console
    self.total = total
    isShown = console.error.isTerminal && !quiet
  }

  mutating func add(_ row: InputRow) {
    done += 1
    if row.outcome == .failed { failures += 1 }
    guard isShown, MonotonicClock.now >= next else { return }
    next = MonotonicClock.now + Self.interval
    show()
  }

  /// Takes the line away.
  mutating func clear() {
    if isWritten { try? console.error.write("\r\u{1B}[K") }
    isWritten = false
  }

  private mutating func show() {
    let seconds = max(0.001, Double(MonotonicClock.now - start) / Double(MonotonicClock.second))
    let rate = Double(done) / seconds
    let left = NumberText.duration(seconds: Double(total - done) / max(rate, 0.001))
    let percent = total > 0 ? done * 100 / total : 100
    var line = "\(NumberText.grouped(done)) of \(NumberText.counted(total, "file")) (\(percent)%)"
    line += ", \(rate >= 10 ? NumberText.grouped(Int(rate)) : NumberText.oneDecimal(rate)) a second, \(left) left"
    if failures > 0 { line += ", \(NumberText.grouped(failures)) failed" }
    try? console.error.write("\r\u{1B}[K" + line.prefix(max(20, (console.error.columns ?? 80) - 1)))
    isWritten = true
  }
}
