/// What a command talks to: the three streams and the environment. Results go to `output`, all else to `error`.
public struct Console: Sendable {
  /// Standard input.
  public let input: any ByteSource
  /// Standard output: results and nothing else.
  public let output: any ByteSink
  /// Standard error: everything that is not a result.
  public let error: any ByteSink
  /// The variables that the run sees.
  public let environment: Environment

  public init(input: any ByteSource, output: any ByteSink, error: any ByteSink, environment: Environment) {
    self.input = input
    self.output = output
    self.error = error
    self.environment = environment
  }

  /// The streams and environment of this process.
  public static var standard: Console {
    Console(
      input: StandardStream.input, output: StandardStream.output, error: StandardStream.error,
      environment: .ofProcess)
  }

  /// Tells the person, one line. A message that cannot be delivered is no reason to stop.
  func say(_ message: String) {
    try? error.write("vnplan: " + message + "\n")
  }

  /// Tells what is wrong with a file and what to do.
  func complain(about subject: String, _ message: String) {
    say(TerminalText.oneLine(subject) + ": " + message)
  }
}
