import Foundation
import Testing

@testable import PlanCommand

/// Running programs of others: no shell, a time limit, nothing left behind. Small scripts stand in for them.
@Suite struct ProgramRunTests {
  private let scratch = try! Scratch()

  private func script(_ body: String) throws -> FilePath {
    let path = try scratch.write("script-\(UInt32.random(in: 0...UInt32.max))", "#!/bin/sh\n" + body)
    chmod(path, 0o755)
    return FilePath(path)
  }

  private func run(_ body: String, _ arguments: [FilePath] = [], seconds: Int = 20) throws -> ProgramRun.Result {
    try ProgramRun(
      program: try script(body), arguments: arguments, folder: FilePath(scratch.url.path), seconds: seconds
    ).finish()
  }

  @Test func wordsArriveAsTheyAre() throws {
    let odd: [FilePath] = ["a b", "$HOME", "`id`", "x;y", "", "'\"", "two\nlines"]
    let result = try run("for word; do printf '%s|' \"$word\"; done", odd)
    #expect(String(decoding: result.output, as: UTF8.self) == odd.map { $0.text + "|" }.joined())
    #expect(result.status == 0)
  }

  @Test func bothPipesAreReadHoweverMuchComes() throws {
    let result = try run("head -c 3000000 /dev/zero; head -c 3000000 /dev/zero >&2; echo last >&2; exit 3")
    #expect(result.output.count == 3_000_000)
    #expect(result.status == 3)
    #expect(result.complaint.count <= 4096 && String(decoding: result.complaint, as: UTF8.self).hasSuffix("last\n"))
  }

  @Test func theTimeLimitEndsAProgramAndItsChildren() throws {
    let mark = scratch.path("mark")
    #expect(throws: ProgramRun.Failure.self) {
      try run("(sleep 4; touch '\(mark)') & sleep 60", seconds: 1)
    }
    sleep(5)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func theTimeLimitHoldsForTheWholeRun() throws {
    #expect(throws: ProgramRun.Failure.self) {
      try run("sleep 0.8; exec >&- 2>&-; sleep 0.8", seconds: 1)
    }
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func variablesArriveAsTheyAre() throws {
    try scratch.write("a.pdf", "%PDF-1.4")
    try scratch.write("bin/pdftotext", "#!/bin/sh\nprintf '%s' \"$ODD\" > seen\n")
    _ = try BuiltProgram.shell(
      "chmod +x bin/*; ODD=$'a\\xFFb' PATH=$PWD/bin \"$vnplan\" parse a.pdf", in: scratch.url.path)
    #expect(try Data(contentsOf: scratch.url.appendingPathComponent("seen")) == Data([0x61, 0xFF, 0x62]))
  }

  @Test func aSignalIsAFailure() throws {
    #expect(try run("kill -9 $$").status == 137)
  }

  @Test func nothingIsReadAndTemporaryFilesGoToTheFolder() throws {
    let result = try run("cat; printf '%s' \"$TMPDIR\"")
    #expect(String(decoding: result.output, as: UTF8.self) == scratch.url.path)
  }

  @Test func aProgramThatIsNotThereIsAnError() throws {
    let run = ProgramRun(program: "/no/such/program", arguments: [], folder: "/tmp", seconds: 1)
    #expect(throws: ProgramRun.Failure.self) { try run.finish() }
  }

  @Test func aTemporaryFolderIsPrivateAndRemoved() throws {
    let environment = Environment(["TMPDIR": scratch.url.path])
    var folder: TemporaryFolder? = try TemporaryFolder(environment)
    let path = try #require(folder?.path)
    let outside = try scratch.write("outside/file", "kept")
    _ = try folder?.write([1], as: "a")
    symlink(scratch.path("outside"), path.appending("link").text)
    mkdir(path.appending("deep").text, 0o700)
    _ = try folder?.write([1], as: "deep/b")
    #expect(try FileManager.default.attributesOfItem(atPath: path.text)[.posixPermissions] as? Int == 0o700)
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path.text))
    #expect(FileManager.default.fileExists(atPath: outside))
  }
}
