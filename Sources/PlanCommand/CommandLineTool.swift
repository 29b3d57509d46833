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
    } catch let error as UsageError {
      console.say(error.message)
      return .usage
    } catch let error as SystemError {
      return failed(error)
    } catch {
      return .inputErrors
    }
  }

  /// Runs a command line of strings.
  public func run(_ arguments: [String]) -> ExitStatus { run(arguments.map { Array($0.utf8) }) }

  private func perform(_ request: Arguments.Request) throws -> ExitStatus {
    switch request {
    case .help(let command): try printed(command.map(Help.command) ?? Help.program())
    case .version: try printed("vnplan \(Self.version)\n")
    case .run(let arguments): try perform(arguments)
    }
  }

  private func perform(_ arguments: Arguments) throws -> ExitStatus {
    switch arguments.command {
    case .parse: try ParseCommand(arguments, console).run()
    case .tree: try TreeCommand(arguments: arguments, console: console).run()
    case .check: try CheckCommand(arguments: arguments, console: console).run()
    case .tasks: try TasksCommand(arguments, console).run()
    case .batch, .stream, .doctor: .usage
    case .schema: try printed(PlanSchema.text)
    case .completion:
      try printed(Completion.Shell(rawValue: arguments.operands[0].text).map(Completion.script) ?? "")
    }
  }

  private func printed(_ text: String) throws(SystemError) -> ExitStatus {
    try console.output.write(text)
    return .done
  }

  /// A result that cannot be written. A reader that closed the pipe has seen enough: nothing is wrong.
  private func failed(_ error: SystemError) -> ExitStatus {
    if error.code == EPIPE { return .done }
    console.complain(about: "the result", error.message)
    return .inputErrors
  }
}
