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
    let left = Duration.text(seconds: Double(total - done) / max(rate, 0.001))
    let percent = total > 0 ? done * 100 / total : 100
    var line = "\(NumberText.grouped(done)) of \(NumberText.counted(total, "file")) (\(percent)%)"
    line += ", \(rate >= 10 ? NumberText.grouped(Int(rate)) : NumberText.oneDecimal(rate)) a second, \(left) left"
    if failures > 0 { line += ", \(NumberText.grouped(failures)) failed" }
    try? console.error.write("\r\u{1B}[K" + line.prefix(max(20, (console.error.columns ?? 80) - 1)))
    isWritten = true
  }
}

/// Lengths of time for people.
enum Duration {
  static func text(seconds: Double) -> String {
    if seconds < 60 { return "\(NumberText.oneDecimal(seconds)) s" }
    let whole = Int(min(seconds, 1e9))
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}

extension NumberText {
  static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
