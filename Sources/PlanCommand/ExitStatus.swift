/// How a run ended, as the shell sees it.
public struct ExitStatus: Equatable, Sendable {
  /// What the system is told.
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// All inputs were read.
  public static let done = ExitStatus(code: 0)
  /// Some input had errors; the others were read.
  public static let inputErrors = ExitStatus(code: 1)
  /// The command line was wrong; nothing was read.
  public static let usage = ExitStatus(code: 2)

  /// Stopped by a signal, in the way of shells.
  public static func stopped(by signal: Int32) -> ExitStatus { ExitStatus(code: 128 + signal) }

  /// The status of two parts of a run.
  func joined(_ other: ExitStatus) -> ExitStatus { code >= other.code ? self : other }
}
