import Foundation
import Testing

@testable import PlanCommand

/// Full disks, folders without rights, and links planted in the output folder: nothing outside is ever written.
@Suite struct HostileFolderTests {
  private static let canRunAsNobody: Bool = {
    guard BuiltProgram.path != nil, geteuid() == 0 else { return false }
    return (try? BuiltProgram.shell("setpriv --reuid=65534 --regid=65534 --clear-groups \"$vnplan\" --version").status)
      == 0
  }()

  /// The beginning of a command line that runs the program without the rights of the administrator.
  private static let nobody =
    geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups \"$vnplan\"" : "\"$vnplan\""

  private static let hasRights = canRunAsNobody || BuiltProgram.path != nil && geteuid() != 0

  private func expectUntouched(_ archive: Archive) throws {
    #expect(try archive.scratch.read("victim/file") == "precious")
    #expect(archive.scratch.names("victim") == ["file"])
  }

  private func archive() throws -> Archive {
    let archive = try Archive(["a.txt": Samples.plan, "b/c.txt": Samples.plan])
    try archive.scratch.write("victim/file", "precious")
    return archive
  }

  @Test(arguments: BatchForm.allCases) func plantedLinksAreNotFollowed(_ form: BatchForm) throws {
    let names = [
      ".vnplan", ".vnplan/part", ".vnplan/part-documents.csv", ".vnplan/segment-000000", ".vnplan/format",
      ".vnplan/scratch",
      "plans-00000.ndjson", "documents.csv", "manifest.csv", "datapackage.json", "plan.schema.json", "plans", "texts",
      ".vnplan/part-segment", ".vnplan/part-package", ".vnplan/part-copy",
    ]
    for name in names {
      for (target, isHard) in [("victim/file", false), ("victim", false), ("victim/file", true)] {
        let archive = try archive()
        try archive.scratch.write("out/.vnplan/format", form.rawValue)
        let place = archive.scratch.path("out/" + name)
        try? FileManager.default.removeItem(atPath: place)
        if isHard {
          try FileManager.default.linkItem(atPath: archive.scratch.path(target), toPath: place)
        } else {
          try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: archive.scratch.path(target))
        }
        let outcome = archive.batch("out", ["--format", form.rawValue, "--resume"])
        try expectUntouched(archive)
        #expect(outcome.status == 0 || !outcome.error.isEmpty)
      }
    }
  }

  @Test func aLinkInPlaceOfAFolderOfResultsIsSaid() throws {
    let archive = try archive()
    try archive.scratch.write("out/.vnplan/format", "json")
    try FileManager.default.createSymbolicLink(
      atPath: archive.scratch.path("out/plans"), withDestinationPath: archive.scratch.path("victim"))
    let outcome = archive.batch("out", ["--format=json", "--resume"])
    #expect(outcome.status == 1 && outcome.error.contains("\(archive.scratch.path("out")): "))
    try expectUntouched(archive)
  }

  @Test(.enabled(if: hasRights, "skipped: there is no way to run the program without rights"))
  func anOutputFolderThatMayNotBeWrittenIsSaid() throws {
    let archive = try archive()
    try FileManager.default.createDirectory(atPath: archive.scratch.path("locked"), withIntermediateDirectories: true)
    chmod(archive.scratch.path("locked"), 0o555)
    for output in ["locked", "locked/new"] {
      let outcome = try BuiltProgram.shell(
        "\(Self.nobody) batch --shard-size 20 '\(archive.input)' -o '\(archive.scratch.path(output))'")
      #expect(outcome.status == 1)
      #expect(outcome.error.contains("\(archive.scratch.path(output)): you are not allowed"), "\(outcome.error)")
    }
  }

  @Test(.enabled(if: hasRights, "skipped: there is no way to run the program without rights"))
  func foldersAndFilesThatMayNotBeReadAreRecorded() throws {
    let archive = try archive()
    try archive.scratch.write("in/secret/d.txt", Samples.plan)
    try archive.scratch.write("in/private.txt", Samples.plan)
    chmod(archive.input + "/secret", 0)
    chmod(archive.input + "/private.txt", 0)
    chmod(archive.scratch.url.path, 0o777)
    let outcome = try BuiltProgram.shell(
      "\(Self.nobody) batch --shard-size 20 '\(archive.input)' -o '\(archive.scratch.path("out"))'")
    chmod(archive.input + "/secret", 0o700)
    #expect(outcome.status == 1)
    let manifest = try archive.manifest("out")
    #expect(manifest[archive.input + "/secret"]?["reason"]?.contains("may not be opened") == true)
    #expect(manifest[archive.input + "/private.txt"]?["reason"]?.contains("not allowed") == true)
    #expect(manifest[archive.input + "/a.txt"]?["outcome"] == "read")
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"), arguments: BatchForm.allCases)
  func aDiskThatFillsUpLosesNothing(_ form: BatchForm) throws {
    let archive = try Archive.of(300)
    let limit = form == .csv ? 20 : form == .json ? 2 : 20
    let outcome = try BuiltProgram.shell(
      "ulimit -f \(limit); \"$vnplan\" batch --shard-size 20 '\(archive.input)' --format \(form.rawValue) -o '\(archive.scratch.path("out"))'"
    )
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("\(archive.scratch.path("out")): the file would grow larger"), "\(outcome.error)")
    #expect(archive.batch("out", ["--resume", "--format", form.rawValue]).status == 0)
    _ = archive.batch("fresh", ["--format", form.rawValue])
    #expect(try archive.tree("out") == archive.tree("fresh"))
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func aFullDiskIsSaidWithARemedy() throws {
    let archive = try Archive.of(300)
    let place = archive.scratch.path("disk")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    // Only where a small disk can be made: in a container without that right there is nothing to test on.
    guard try BuiltProgram.shell("mount -t tmpfs -o size=400k none '\(place)'").status == 0 else { return }
    defer { _ = try? BuiltProgram.shell("umount '\(place)'") }
    let outcome = try BuiltProgram.shell("\"$vnplan\" batch --shard-size 20 '\(archive.input)' -o '\(place)/out'")
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("the disk is full; free some space and run again"), "\(outcome.error)")
    _ = try BuiltProgram.shell("mount -o remount,size=100m '\(place)'")
    #expect(
      try BuiltProgram.shell("\"$vnplan\" batch --shard-size 20 '\(archive.input)' -o '\(place)/out' --resume").status
        == 0)
    _ = archive.batch("fresh")
    #expect(try archive.tree("disk/out") == archive.tree("fresh"))
  }

  @Test(.enabled(if: BuiltProgram.path != nil, "the program was not built"))
  func theProgressLineIsForTerminalsOnly() throws {
    let archive = try Archive.of(300)
    let piped = try BuiltProgram.run(["batch", "--shard-size", "20", archive.input, "-o", archive.scratch.path("out")])
    #expect(!piped.error.contains("\r") && piped.error.split(separator: "\n").count == 1)
    guard try BuiltProgram.shell("command -v script").status == 0 else { return }
    let seen = try BuiltProgram.shell(
      "script -qec \"$vnplan batch --shard-size 20 '\(archive.input)' -o '\(archive.scratch.path("out2"))' --jobs 1\" /dev/null"
    )
    #expect(seen.output.contains("a second, ") && seen.output.contains("left"), "\(seen.output)")
  }
}
