import Foundation
import PlanExport
import Testing

@testable import PlanCommand

@Suite struct ParseCommandTests {
  private let scratch = try! Scratch()

  private func objects(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test func onePlanIsOneObject() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = vnplan("parse", file)
    #expect(outcome.status == 0 && outcome.error == "")
    let object = try #require(try objects(outcome.output) as? [String: Any])
    #expect((object["source"] as? [String: Any])?["path"] as? String == file)
  }

  @Test func severalFilesAreAnArrayEvenWhereOneIsLeft() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    #expect((try objects(vnplan("parse", file, file).output) as? [Any])?.count == 2)
    #expect((try objects(vnplan("parse", file, scratch.path("none")).output) as? [Any])?.count == 1)
  }

  @Test(arguments: ["parse", "tasks"]) func twoPlansInOneFileAreAnArray(_ command: String) throws {
    let file = try scratch.write("a.txt", Samples.plan + "\n\n" + Samples.plan)
    let options = command == "tasks" ? ["--format", "json"] : []
    let found = try #require(try objects(vnplan([command, file] + options).output) as? [[String: Any]])
    #expect(found.count == 2)
    #expect(found.map { ($0["source"] as? [String: Any])?["part"] as? Int } == [1, 2])
    #expect(found.allSatisfy { ($0["tasks"] as? [Any])?.isEmpty == false })
  }

  @Test func ndjsonIsALineAPlan() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = vnplan("parse", "--format", "ndjson", file, file, file)
    #expect(outcome.lines.count == 3)
    for line in outcome.lines { _ = try objects(String(line)) }
  }

  @Test func standardInputIsADash() throws {
    let outcome = vnplan("parse", "-", input: Samples.plan)
    let source = (try objects(outcome.output) as? [String: Any])?["source"] as? [String: Any]
    #expect(source?["path"] is NSNull)
    #expect(source?["bytes"] as? Int == Samples.plan.utf8.count)
  }

  @Test(arguments: CSVTable.allCases) func aTableAsksForCSVByItself(_ table: CSVTable) throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = vnplan("parse", "--table", table.rawValue, file)
    #expect(outcome.output == vnplan("parse", "--format=csv", "--table", table.rawValue, file).output)
    #expect(outcome.output.hasPrefix("document"))
  }

  @Test func tableAndExcelGoWithCSVOnly() throws {
    for words in [["--table", "nodes", "--format", "json"], ["--excel"], ["--excel", "--format", "lines"]] {
      let outcome = vnplan(["parse", "a.txt"] + words)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.error.contains("goes with --format csv"))
    }
  }

  @Test func excelBeginsWithAByteOrderMark() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    #expect(vnplan("parse", "--table", "documents", "--excel", file).output.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  // MARK: --output

  @Test func outputHoldsWhatWouldBePrinted() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = vnplan("parse", file, "--output", scratch.path("out.json"))
    #expect(outcome.status == 0 && outcome.output == "")
    #expect(try scratch.read("out.json") == vnplan("parse", file).output)
    #expect(scratch.names() == ["a.txt", "out.json"])
  }

  @Test func anOldResultStaysWhereNothingCouldBeRead() throws {
    try scratch.write("out.json", "precious")
    #expect(vnplan("parse", scratch.path("none"), "-o", scratch.path("out.json")).status == 1)
    #expect(try scratch.read("out.json") == "precious")
    #expect(scratch.names() == ["out.json"])
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"), arguments: ["parse", "tasks"])
  func anOldResultStaysWhereTheRunWasStopped(_ command: String) throws {
    try scratch.write("a.txt", Samples.plan)
    try scratch.write("b.pdf", "%PDF-1.4")
    try scratch.write("out", "precious")
    try scratch.write("bin/pdftotext", "#!/bin/sh\n# stops the program that runs it\nkill -INT $PPID\nsleep 20\n")
    let outcome = try BuiltProgram.shell(
      "chmod +x bin/*; PATH=$PWD/bin:/usr/bin:/bin \"$vnplan\" \(command) a.txt b.pdf -o out", in: scratch.url.path)
    #expect(outcome.status == 130 && outcome.error == "")
    #expect(try scratch.read("out") == "precious")
    #expect(scratch.names() == ["a.txt", "b.pdf", "bin", "bin/pdftotext", "out"])
  }

  @Test func aResultIsOpenToThoseToWhomTheOldOneWas() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    for mode in [0o600, 0o666] {
      let old = try scratch.write("out.json", "old")
      chmod(old, mode_t(mode))
      #expect(vnplan("parse", file, "-o", old).status == 0)
      #expect(try FileManager.default.attributesOfItem(atPath: old)[.posixPermissions] as? Int == mode)
    }
  }

  @Test func aLinkIsNotWrittenThrough() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    try scratch.write("victim", "precious")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("out.json"), withDestinationPath: "victim")
    let outcome = vnplan("parse", file, "-o", scratch.path("out.json"))
    #expect(outcome.status != 0 && outcome.error.contains("out.json") && outcome.error.contains("link"))
    #expect(try scratch.read("victim") == "precious")
  }

  @Test func outputIntoAFolderOrNowhereIsExplained() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let folder = vnplan("parse", file, "-o", scratch.url.path)
    #expect(folder.status == 1 && folder.error.contains("folder"))
    let nowhere = vnplan("parse", file, "-o", scratch.path("no/such/out.json"))
    #expect(nowhere.status == 1 && nowhere.error.contains("no such file or folder"))
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func devicesAreWrittenAsTheyAre() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = try BuiltProgram.shell(
      "\"$vnplan\" parse '\(file)' -o /dev/stdout; \"$vnplan\" parse '\(file)' -o /dev/null")
    #expect(outcome.output == vnplan("parse", file).output)
    #expect(try BuiltProgram.shell("test -c /dev/null").status == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func aFullDiskIsSaid() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = vnplan("parse", file, "-o", "/dev/full")
    #expect(outcome.status == 1 && outcome.error.contains("disk is full"))
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func aClosedPipeEndsQuietly() throws {
    let file = try scratch.write("a.txt", String(repeating: Samples.plan, count: 200))
    let files = String(repeating: "'\(file)' ", count: 50)
    let outcome = try BuiltProgram.shell(
      "\"$vnplan\" parse --format ndjson \(files) | head -c 10; exit ${PIPESTATUS[0]}")
    #expect(outcome.status == 0 && outcome.error == "")
  }

  @Test func aClosedPipeIsNoError() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let error = MemorySink()
    let console = Console(
      input: MemorySource([]), output: MemorySink(failing: SystemError(code: EPIPE)), error: error,
      environment: Environment())
    #expect(CommandLineTool(console).run(["parse", file]) == .done)
    #expect(error.text == "")
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func aClosedStandardOutputIsSaidAndWritesNowhereElse() throws {
    let file = try scratch.write("a.txt", Samples.plan)
    let outcome = try BuiltProgram.shell("\"$vnplan\" parse '\(file)' >&-")
    #expect(outcome.status == 1 && outcome.error.contains("closed"))
    #expect(try scratch.read("a.txt") == Samples.plan)
  }
}
