import PlanExport
import PlanText

/// What became of one input: a row of the manifest.
struct InputRow: Equatable, Sendable {
  /// How it ended.
  enum Outcome: String, CaseIterable, Sendable {
    /// Read, and nothing in it is an error.
    case read
    /// Read, but something in it could not be.
    case doubtful
    /// Nothing could be read.
    case failed
    /// Left out on purpose.
    case skipped

    /// Whether the exit status tells of it.
    var isTrouble: Bool {
      switch self {
      case .read, .skipped: false
      case .doubtful, .failed: true
      }
    }
  }

  var path: FilePath
  /// Bytes, and time of the last change in nanoseconds since 1970, when it was read; 0 where it was not.
  var size = 0
  var modified = 0
  var outcome = Outcome.read
  /// Stable word and reason of what failed or may be missing.
  var code = ""
  var reason = ""
  /// Whether another run may read it although it has not changed: a program is installed, a right is given.
  var mayPass = false
  /// Plans in the file.
  var plans = 0
  var errors = 0
  var warnings = 0
  var notes = 0
  /// Whether its text was got out by a program and stands beside the result.
  var hasText = false
  /// Size and fingerprint of each file of its own that the result has.
  var files: [FileMark] = []

  init(path: FilePath) { self.path = path }

  /// Counts the findings of its plans.
  mutating func count(_ found: [PlanRecord]) {
    plans = found.count
    for diagnostic in found.lazy.flatMap(\.document.diagnostics) {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
    outcome = errors > 0 ? .doubtful : .read
  }

  mutating func fail(_ problem: InputProblem) { end(.failed, problem) }

  /// Notes what may be missing of what was read.
  mutating func doubt(_ problem: InputProblem) { end(.doubtful, problem) }

  private mutating func end(_ outcome: Outcome, _ problem: InputProblem) {
    self.outcome = outcome
    (code, reason, mayPass) = (problem.code, problem.message, problem.mayPass)
  }

  mutating func leave(_ trouble: InputEntry.Trouble) {
    outcome = trouble.isFailure ? .failed : .skipped
    (code, reason, mayPass) = (trouble.code, trouble.reason, trouble.isFailure)
  }

  /// What tables and files know its plans by.
  func key(of part: Int) -> String { PlanRecord.key(of: path.text, part: part, parts: plans) }
}
