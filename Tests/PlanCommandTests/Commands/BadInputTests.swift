import Foundation
import Testing

@testable import PlanCommand

/// One bad file has a message of its own, with the file and a remedy, and never stops the others.
@Suite struct BadInputTests {
  private let scratch = try! Scratch()

  /// Reads a bad file between two good ones.
  private func between(_ bad: String, _ command: String = "parse", _ options: [String] = ["--format", "ndjson"]) throws
    -> Outcome
  {
    let good = try scratch.write("good.txt", Samples.plan)
    return vnplan([command] + options + [good, bad, good])
  }

  private func expectComplaint(_ outcome: Outcome, about file: String, saying words: String) {
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 2, "the good files were read")
    let message = outcome.error.split(separator: "\n").first { $0.hasPrefix("vnplan: \(file)") }
    #expect(message?.contains(words) == true, "\(outcome.error)")
    #expect(message?.contains(";") == true, "a remedy is named")
  }

  @Test func aMissingFile() throws {
    let path = scratch.path("none.txt")
    expectComplaint(try between(path), about: path, saying: "no such file")
  }

  @Test func aFolder() throws {
    expectComplaint(try between(scratch.url.path), about: scratch.url.path, saying: "this is a folder")
  }

  @Test func aFileUnderAFile() throws {
    let path = try scratch.write("file.txt", "x") + "/deeper"
    expectComplaint(try between(path), about: path, saying: "is a file, not a folder")
  }

  @Test func aLinkInACircle() throws {
    let path = scratch.path("circle")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    expectComplaint(try between(path), about: path, saying: "circle")
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func anUnreadableFile() throws {
    let path = try scratch.write("secret.txt", Samples.plan)
    chmod(path, 0)
    let asNobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    if geteuid() == 0, try BuiltProgram.shell("\(asNobody) \"$vnplan\" --version").status != 0 { return }
    let outcome = try BuiltProgram.shell("\(asNobody)\"$vnplan\" parse '\(path)'")
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.error.contains("\(path): you are not allowed to open this;"))
  }

  @Test(arguments: [
    ("%PDF-1.7\n%âãÏÓ", "a PDF file"), ("PK\u{3}\u{4}\u{14}\0\0\0", "a ZIP archive"),
    ("PK\u{3}\u{4}\u{14}\0\0\0 xl/workbook.xml", "a workbook"), ("\u{7F}ELF\u{2}\u{1}\u{1}", "a program"),
    ("SQLite format 3\0", "a file of another program"), ("GIF89a", "an image"), ("OggS\0\u{2}", "a sound or film"),
  ])
  func aFileOfAnotherKind(_ bytes: String, _ name: String) throws {
    let path = try scratch.write("odd.txt", bytes)
    let good = try scratch.write("good.txt", Samples.plan)
    let output = MemorySink()
    let error = MemorySink()
    let console = Console(
      input: MemorySource([]), output: output, error: error, environment: Environment(["PATH": "/nonexistent"]))
    #expect(CommandLineTool(console).run(["parse", "--format=ndjson", path, good]) == .inputErrors)
    #expect(error.text.hasPrefix("vnplan: \(path): this is \(name)"), "\(error.text)")
    #expect(output.text.split(separator: "\n").count == 1)
  }

  @Test func namesWithOddLettersStayOnTheirLine() throws {
    let outcome = vnplan("parse", scratch.path("two\nlines\u{1B}[31m"))
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.contains("two\\x0Alines\\x1B[31m"))
  }

  @Test func aNameThatIsNotUTF8IsRead() throws {
    let folder = Array(scratch.url.path.utf8)
    let path = FilePath(bytes: folder + Array("/k".utf8) + [0xEA] + Array(".txt".utf8))
    try OpenFile(path, flags: O_CREAT | O_WRONLY).write(Array(Samples.plan.utf8).span)
    let output = MemorySink()
    let console = Console(input: MemorySource([]), output: output, error: MemorySink(), environment: Environment())
    let status = CommandLineTool(console).run([Array("parse".utf8), path.bytes])
    #expect(status == .done)
    #expect(output.text.contains("k\\\\xEA.txt"))
  }

  @Test func aNamedPipeIsReadToItsEnd() throws {
    guard BuiltProgram.path != nil else { return }
    try scratch.write("a.txt", Samples.plan)
    let outcome = try BuiltProgram.shell("\"$vnplan\" parse --format ndjson <(cat a.txt)", in: scratch.url.path)
    #expect(outcome.status == 0 && outcome.output.contains("\"bytes\":\(Samples.plan.utf8.count)"))
  }

  @Test func nulBytesGiveAPlanOrAMessage() throws {
    let path = try scratch.write("nul.txt", Array(Samples.plan.utf8).flatMap { $0 == 0x20 ? [0, 0x20] : [$0] })
    let outcome = vnplan("parse", path)
    #expect([0, 1].contains(outcome.status))
    #expect(!outcome.output.utf8.contains(0))
    _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }
}
