/// One file on its way to text: a private folder with a copy of it, and what runs programs over it.
///
/// Programs see the copy only: its name is plain whatever the file is called, and it does not change under them.
struct Conversion: Sendable {
  let input: FilePath
  let folder: TemporaryFolder
  let environment: Environment
  /// Longest time of one program, in seconds.
  let seconds: Int
  /// Told of each page of a scan: which, and of how many.
  let progress: @Sendable (Int, Int) -> Void

  /// Runs a program and gives what it printed; a program that fails gives nothing.
  func run(_ program: HelperProgram, _ arguments: [FilePath]) throws(InputProblem) -> [UInt8] {
    guard let location = program.location(environment) else { throw .programFailed(program.rawValue, "not installed") }
    let run = ProgramRun(program: location, arguments: arguments, folder: folder.path, seconds: seconds)
    let result: ProgramRun.Result
    do throws(ProgramRun.Failure) {
      result = try run.finish()
    } catch {
      switch error {
      case .system(let error): throw .system(error)
      case .tooSlow: throw .programTooSlow(program.rawValue, seconds)
      case .stopped: throw .stopped
      }
    }
    guard result.status == 0 else { throw .programFailed(program.rawValue, Self.lastLine(result.complaint)) }
    return result.output
  }

  /// The text of a PDF file, printed line by line across the page with the gaps between columns, which is how
  /// letterheads and tables stay whole; each page ends with a form feed.
  func layout(of file: FilePath) throws(InputProblem) -> [UInt8] {
    try run(.pdftotext, ["-layout", "-enc", "UTF-8", "-eol", "unix", file, "-"])
  }

  /// The text of an image. tesseract finds the words and where they stand, as the text layer of a PDF file, and the
  /// layout of that is printed: of 39 skewed, noisy scans vnplan reads 0.96 of the tree so, 0.92 from what tesseract
  /// prints itself (no gaps between columns) and 0.75 with `--psm 6` (gaps kept, lines of a skewed page mixed).
  func recognize(_ image: FilePath) throws(InputProblem) -> [UInt8] {
    let words = folder.path.appending("words")
    do throws(InputProblem) {
      _ = try run(
        .tesseract, [image, words, "-l", "vie", "-c", "tessedit_create_pdf=1", "-c", "textonly_pdf=1"])
    } catch {
      if case .programFailed = error, try !knowsVietnamese() { throw .missingProgram(.image, [.tesseract]) }
      throw error
    }
    return try layout(of: FilePath(bytes: words.bytes + Array(".pdf".utf8)))
  }

  /// Whether the Vietnamese letters of tesseract are installed, which come in a package of their own.
  private func knowsVietnamese() throws(InputProblem) -> Bool {
    let languages = try run(.tesseract, ["--list-langs"]).split(separator: 0x0A)
    return languages.contains { $0.elementsEqual("vie".utf8) }
  }

  /// The text of a file, a paragraph a line. Tables come with pipes where a row fits a line, else as a grid; pandoc's
  /// other forms leave columns to be guessed or drop what is merged.
  func pandoc(_ format: String, _ file: FilePath) throws(InputProblem) -> [UInt8] {
    let tables = "plain+pipe_tables+grid_tables-simple_tables-multiline_tables"
    return try run(.pandoc, ["--from", FilePath(format), "--to", FilePath(tables), "--wrap=none", file])
  }

  /// The input in another form, written by LibreOffice, which keeps its settings in the private folder.
  func office(_ form: FilePath, ending: String) throws(InputProblem) -> FilePath {
    let profile = Array("-env:UserInstallation=file://".utf8) + folder.path.bytes + Array("/profile".utf8)
    let output = folder.path.appending("office")
    _ = try run(
      .libreoffice,
      [FilePath(bytes: profile), "--headless", "--norestore", "--convert-to", form, "--outdir", output, input])
    return output.appending("input." + ending)
  }

  /// A file that a program left.
  func read(_ file: FilePath) throws(InputProblem) -> [UInt8] {
    try InputReader(standardInput: StandardStream.input).bytes(of: file)
  }

  /// The last line that a program complained with, fit for a message.
  private static func lastLine(_ complaint: [UInt8]) -> String {
    let lines = complaint.split(separator: 0x0A).filter { !$0.allSatisfy { $0 <= 0x20 } }
    guard let last = lines.last else { return "" }
    return TerminalText.oneLine(String(decoding: last.prefix(200), as: UTF8.self))
  }
}
