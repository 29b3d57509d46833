import Foundation

/// The program as it was built, run as a user runs it.
enum BuiltProgram {
  /// Beside the test bundle; nil where only the tests were built.
  static let path: String? = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let beside = bundle.deletingLastPathComponent().appendingPathComponent("vnplan").path
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
    return [beside, root + "/.build/debug/vnplan"].first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  static func start(_ launch: String, _ arguments: [String], in folder: String? = nil) throws -> RunningProgram {
    try RunningProgram(launch, arguments, in: folder)
  }

  /// Runs the program to its end.
  static func run(_ arguments: [String], in folder: String? = nil) throws -> Outcome {
    try RunningProgram(path ?? "", arguments, in: folder).finish()
  }

  /// Runs a shell script in which `$vnplan` is the program.
  static func shell(_ script: String, in folder: String? = nil) throws -> Outcome {
    try RunningProgram("/bin/bash", ["-c", "vnplan='\(path ?? "")'\n" + script], in: folder).finish()
  }
}

/// A program that was started; its streams go to files, so that nothing blocks.
final class RunningProgram {
  let process = Process()
  private let scratch: Scratch

  init(_ launch: String, _ arguments: [String], in folder: String?) throws {
    scratch = try Scratch()
    process.executableURL = URL(fileURLWithPath: launch)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: try scratch.write("output", ""))
    process.standardError = FileHandle(forWritingAtPath: try scratch.write("error", ""))
    try process.run()
  }

  func finish() throws -> Outcome {
    process.waitUntilExit()
    let code =
      process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
    return Outcome(status: code, output: try scratch.read("output"), error: try scratch.read("error"))
  }
}
