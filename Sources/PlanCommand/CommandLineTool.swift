import PlanExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program as a library: one call is one run.
public struct CommandLineTool {
  /// What `vnplan --version` prints.
  public static let version = "1.0.0"

  private let console: Console

  public init(_ console: Console) { self.console = console }

  /// Runs a command line.
  /// - Parameter arguments: the words after the program's name, as bytes: names of files need not be UTF-8.
  public func run(_ arguments: [[UInt8]]) -> ExitStatus {
    do {
      return try perform(try ArgumentParser.parse(arguments))
    } catch {
      console.say(error.message)
      return .usage
    }
  }

  /// Runs a command line of strings.
  public func run(_ arguments: [String]) -> ExitStatus { run(arguments.map { Array($0.utf8) }) }

  private func perform(_ request: Arguments.Request) throws(UsageError) -> ExitStatus {
    switch request {
    case .help(let command): return printed(command.map(Help.command) ?? Help.program())
    case .version: return printed("vnplan \(Self.version)\n")
    case .run(let arguments):
      let run = try command(arguments)
      do { return try run() } catch { return failed(error, arguments.path(.output)?.text) }
    }
  }

  private typealias Run = () throws(SystemError) -> ExitStatus

  /// The command, ready to run; what its options contradict is told before anything is read.
  private func command(_ arguments: Arguments) throws(UsageError) -> Run {
    switch arguments.command {
    case .parse: return try ParseCommand(arguments, console).run
    case .tree: return TreeCommand(arguments: arguments, console: console).run
    case .check: return CheckCommand(arguments: arguments, console: console).run
    case .tasks: return try TasksCommand(arguments, console).run
    case .batch: return try BatchCommand(arguments, console).run
    case .stream: return StreamCommand(arguments, console).run
    case .doctor: return DoctorCommand(console: console).run
    case .schema: return { printed(PlanSchema.text) }
    case .completion:
      return { printed(Completion.Shell(rawValue: arguments.operands[0].text).map(Completion.script) ?? "") }
    }
  }

  private func printed(_ text: String) -> ExitStatus {
    do {
      try console.output.write(text)
      return .done
    } catch {
      return failed(error, nil)
    }
  }

  /// A result that cannot be written. A reader that closed the pipe has seen enough: nothing is wrong.
  private func failed(_ error: SystemError, _ output: String?) -> ExitStatus {
    if StopFlag.isRaised { return .stopped(by: StopFlag.signal) }
    if error.code == EPIPE { return .done }
    console.complain(about: output ?? "standard output", error.message)
    return .inputErrors
  }
}
