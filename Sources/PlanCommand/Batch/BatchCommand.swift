import PlanExport

/// `vnplan batch`: an archive in, loadable data out.
struct BatchCommand {
  private let arguments: Arguments
  private let console: Console
  private let form: BatchForm
  private let output: FilePath

  init(_ arguments: Arguments, _ console: Console) throws(UsageError) {
    self.arguments = arguments
    self.console = console
    form = arguments.choice(.format).flatMap { BatchForm(rawValue: $0) } ?? .ndjson
    guard let output = arguments.path(.output), !output.isStandardStream else {
      throw UsageError(.missingValue(.output), "name the folder for the result: --output FOLDER")
    }
    self.output = output
    if arguments.has(.null), !arguments.has(.filesFrom) {
      throw UsageError(
        .conflict(.null, .filesFrom), "-0 tells how a list ends its names; give the list with --files-from")
    }
  }

  /// Decides what comes out; a run goes on only with the same.
  private var settings: String {
    let size = arguments.count(.shardSize) ?? SegmentStore.usualInputs
    return "\(form.rawValue) \(CommandLineTool.version) \(arguments.choice(.encoding) ?? "auto") \(size)"
  }

  func run() throws(SystemError) -> ExitStatus {
    if let refusal = try refusal() {
      console.complain(about: output.text, refusal)
      return .usage
    }
    let folder = try OutputFolder(output)
    guard folder.lock() else {
      console.complain(about: output.text, "another run is writing into this folder; wait for its end")
      return .inputErrors
    }
    defer { folder.unlock() }
    let isResumed = arguments.has(.resume)
    if isResumed, let other = try otherForm(folder) {
      console.complain(
        about: output.text, "this folder holds a run with --format \(other); give that, or another folder")
      return .usage
    }
    try writeFormName(folder)
    guard let list = try findInputs(folder) else { return .inputErrors }
    return try BatchRun(
      arguments, console, form, folder, list, settings: settings, name: output.display, isResumed: isResumed
    ).perform()
  }

  /// Why the folder is not written into: what stands there could be lost.
  private func refusal() throws(SystemError) -> String? {
    if OutputFolder.holdsRun(output) {
      if arguments.has(.resume) { return nil }
      return "this folder holds a run already; add --resume to go on with it, or name another folder"
    }
    if try OutputFolder.holdsOtherThings(output) { return "this folder is not empty; name a new or empty folder" }
    return nil
  }

  private static let formName: FilePath = ".vnplan/format"

  private func otherForm(_ folder: OutputFolder) throws(SystemError) -> String? {
    guard let file = try folder.existingFile(Self.formName) else { return nil }
    let word = String(decoding: try file.read(at: 0, atMost: 16), as: UTF8.self)
    return BatchForm(rawValue: word).flatMap { $0 == form ? nil : $0.rawValue }
  }

  private func writeFormName(_ folder: OutputFolder) throws(SystemError) {
    let file = try folder.newFile(Self.formName)
    try file.write(form.rawValue)
    try file.commit(durable: false)
  }

  /// Everything named on the command line and in the list; nil where the list cannot be read.
  private func findInputs(_ folder: OutputFolder) throws(SystemError) -> InputList? {
    let list = InputList(makeFile: folder.scratchFile)
    let finder = InputFinder(into: list, arguments, output: folder.identity)
    for word in arguments.operands { try finder.find(word, allowsPattern: true) }
    guard let path = arguments.path(.filesFrom) else { return list }
    do throws(InputProblem) {
      let source: any ByteSource = path.isStandardStream ? console.input : try InputReader.open(path)
      try read(source, finder)
    } catch {
      console.complain(about: path.text, error.message)
      return nil
    }
    return list
  }

  private func read(_ source: any ByteSource, _ finder: InputFinder) throws(InputProblem) {
    var lines = LineSource(source, end: arguments.has(.null) ? 0 : 0x0A)
    var isRefused = false
    do throws(SystemError) {
      while !isRefused, let next = try lines.next() {
        guard case .whole(var line) = next, !line.contains(0) else {
          isRefused = true
          continue
        }
        if !arguments.has(.null), line.last == 0x0D { line.removeLast() }
        if !line.isEmpty { try finder.find(FilePath(bytes: line), allowsPattern: false) }
      }
    } catch {
      throw .system(error)
    }
    if isRefused { throw .badName }
  }
}
