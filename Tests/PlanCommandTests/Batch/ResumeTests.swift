import Foundation
import Testing

@testable import PlanCommand

@Suite struct ResumeTests {
  @Test(arguments: BatchForm.allCases) func whateverChangedTheResultIsThatOfAFreshRun(_ form: BatchForm) throws {
    let archive = try Archive.of(130)
    let options = ["--format", form.rawValue]
    #expect(archive.batch("out", options).status == 0)
    let changes: [(Archive) throws -> Void] = [
      { _ in },
      { try $0.scratch.write("in/0/50.txt", "I. Đã đổi\n1. Một việc khác") },
      { try FileManager.default.removeItem(atPath: $0.input + "/3/3.txt") },
      { try $0.scratch.write("in/5/new.txt", "I. Mới") },
      { try $0.scratch.write("in/9/9.txt", "PK\u{3}\u{4}") },
      { try FileManager.default.removeItem(atPath: $0.input + "/0") },
      { for folder in 1..<9 { try FileManager.default.removeItem(atPath: $0.input + "/\(folder)") } },
      { try FileManager.default.removeItem(atPath: $0.input + "/9") },
    ]
    for (index, change) in changes.enumerated() {
      try change(archive)
      let outcome = archive.batch("out", options + ["--resume"])
      let fresh = archive.batch("fresh\(index)", options)
      #expect(outcome.status == fresh.status)
      let (found, expected) = (try archive.tree("out"), try archive.tree("fresh\(index)"))
      #expect(
        found == expected,
        "change \(index): \(Set(found.keys).symmetricDifference(expected.keys)) \(expected.keys.filter { found[$0] != expected[$0] })"
      )
    }
  }

  @Test(arguments: BatchForm.allCases) func aDamagedResultIsMadeAnew(_ form: BatchForm) throws {
    let archive = try Archive.of(50)
    let options = ["--format", form.rawValue]
    _ = archive.batch("out", options)
    let expected = try archive.tree("out")
    for name in expected.keys.sorted().filter({ !$0.hasSuffix("format") }).prefix(14) {
      var bytes = try #require(expected[name])
      if bytes.isEmpty { continue }
      bytes[bytes.count / 2] ^= 0x20
      try bytes.write(to: URL(fileURLWithPath: archive.scratch.path("out/" + name)))
      #expect(archive.batch("out", options + ["--resume"]).status == 0)
      #expect(try archive.tree("out") == expected, "\(name) was damaged")
      try FileManager.default.removeItem(atPath: archive.scratch.path("out/" + name))
      #expect(archive.batch("out", options + ["--resume"]).status == 0)
      #expect(try archive.tree("out") == expected, "\(name) was removed")
    }
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"), arguments: BatchForm.allCases)
  func killedAtAnyMomentNothingIsLostOrDoubled(_ form: BatchForm) throws {
    let archive = try Archive.of(400)
    let arguments = [
      "batch", archive.input, "-q", "--format", form.rawValue, "--jobs", "2", "--shard-size", "20", "--output",
    ]
    let begin = Date()
    #expect(try BuiltProgram.run(arguments + [archive.scratch.path("fresh")]).status == 0)
    let whole = Date().timeIntervalSince(begin)
    let expected = try archive.tree("fresh")
    var random = SeededRandom(5)
    var kills = 0
    for _ in 0..<12 {
      let resume = FileManager.default.fileExists(atPath: archive.scratch.path("out")) ? ["--resume"] : []
      let run = try BuiltProgram.start(
        try #require(BuiltProgram.path), arguments + [archive.scratch.path("out")] + resume)
      Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.7, using: &random) * whole)
      if run.process.isRunning { kills += 1 }
      kill(run.process.processIdentifier, SIGKILL)
      run.process.waitUntilExit()
      for name in try archive.tree("out").keys where !name.hasPrefix(".") {
        guard form != .json || !name.hasPrefix("plans/") else { continue }
        #expect(try archive.scratch.read("out/" + name).last?.isNewline == true, "\(name) is there in part")
      }
    }
    #expect(kills > 0)
    #expect(try BuiltProgram.run(arguments + [archive.scratch.path("out"), "--resume"]).status == 0)
    #expect(try archive.tree("out") == expected)
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"), arguments: [SIGINT, SIGTERM])
  func aSignalEndsTidilyAndTheRunGoesOn(_ signal: Int32) throws {
    let archive = try Archive.of(600)
    let arguments = ["batch", archive.input, "--jobs", "2", "--shard-size", "20", "--output"]
    let run = try BuiltProgram.start(try #require(BuiltProgram.path), arguments + [archive.scratch.path("out")])
    let begun = archive.scratch.path("out/.vnplan/part")
    for _ in 0..<2000 where !FileManager.default.fileExists(atPath: begun) { usleep(1000) }
    kill(run.process.processIdentifier, signal)
    let outcome = try run.finish()
    #expect(outcome.status == 128 + signal)
    #expect(outcome.error.contains("stopped; ") && outcome.error.contains("--resume"))
    #expect(archive.scratch.names("out").allSatisfy { !$0.contains("part") }, "nothing unfinished is left")
    #expect(archive.batch("out", ["--resume"]).status == 0)
    _ = archive.batch("fresh")
    #expect(try archive.tree("out") == archive.tree("fresh"))
  }

  @Test func anotherFormOrAFilledFolderIsRefused() throws {
    let archive = try Archive(["a.txt": Samples.plan])
    #expect(archive.batch("out").status == 0)
    let again = archive.batch("out")
    #expect(again.status == 2 && again.error.contains("--resume"))
    let other = archive.batch("out", ["--format=csv", "--resume"])
    #expect(other.status == 2 && other.error.contains("--format ndjson"))
    try archive.scratch.write("full/precious", "x")
    for options in [[], ["--resume"]] {
      let full = archive.batch("full", options)
      #expect(full.status == 2 && full.error.contains("not empty"))
    }
    #expect(archive.scratch.names("full") == ["precious"])
    #expect(archive.batch("new/and/deep", ["--resume"]).status == 0, "resuming nothing is beginning")
  }

  @Test func twoRunsDoNotShareAFolder() throws {
    let archive = try Archive(["a.txt": Samples.plan])
    let folder = try OutputFolder(FilePath(archive.scratch.path("out")))
    #expect(folder.lock())
    let outcome = archive.batch("out", ["--resume"])
    #expect(outcome.status == 1 && outcome.error.contains("another run"))
  }
}
