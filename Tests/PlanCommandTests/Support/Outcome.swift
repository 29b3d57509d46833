import PlanCommand

/// What a run of the program gave: status and both streams.
struct Outcome {
  let status: Int32
  let output: String
  let error: String

  var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}

/// Runs a command line inside this process.
func vnplan(
  _ arguments: [String], input: [UInt8] = [], terminalWidth: Int? = nil, environment: [String: String] = [:]
) -> Outcome {
  let output = MemorySink(terminalWidth: terminalWidth)
  let error = MemorySink()
  let console = Console(
    input: MemorySource(input), output: output, error: error, environment: Environment(environment))
  let status = CommandLineTool(console).run(arguments)
  return Outcome(status: status.code, output: output.text, error: error.text)
}

func vnplan(_ arguments: String..., input: String = "") -> Outcome { vnplan(arguments, input: Array(input.utf8)) }
