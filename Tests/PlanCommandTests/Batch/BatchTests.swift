import Foundation
import PlanExport
import Testing

@testable import PlanCommand

@Suite struct BatchTests {
  @Test(arguments: BatchForm.allCases) func theResultIsTheSameForAnyNumberOfJobs(_ form: BatchForm) throws {
    let archive = try Archive.of(90)
    let options = ["--format", form.rawValue]
    #expect(archive.batch("one", options + ["--jobs", "1"]).status == 0)
    let expected = try archive.tree("one")
    for jobs in ["2", "3", "8"] {
      #expect(archive.batch("out" + jobs, options + ["--jobs", jobs]).status == 0)
      #expect(try archive.tree("out" + jobs) == expected)
    }
  }

  @Test func ndjsonIsWhatParsePrintsInOrderOfPaths() throws {
    let archive = try Archive(["b/2.txt": "I. Hai", "a.txt": Samples.plan, "b/10.txt": "I. Mười", "b.txt": "I. Một"])
    #expect(archive.batch("out").status == 0)
    let paths = ["a.txt", "b.txt", "b/10.txt", "b/2.txt"].map { archive.input + "/" + $0 }
    let expected = vnplan(["parse", "--format", "ndjson"] + paths).output
    #expect(try archive.scratch.read("out/plans-00000.ndjson") == expected)
  }

  @Test func jsonIsAFileAPlanUnderTheSamePath() throws {
    let archive = try Archive(["a/kế hoạch.txt": Samples.plan])
    #expect(archive.batch("out", ["--format=json"]).status == 0)
    let file = try #require(try archive.manifest("out")[archive.input + "/a/kế hoạch.txt"]?["file"])
    #expect(file.hasSuffix("/a/kế hoạch.txt.json"))
    #expect(try archive.scratch.read("out/" + file) == vnplan("parse", archive.input + "/a/kế hoạch.txt").output)
  }

  @Test func tablesAreThoseOfParseKeyedByDocument() throws {
    let archive = try Archive(["a.txt": Samples.plan, "b.txt": Samples.plan])
    #expect(archive.batch("out", ["--format=csv"]).status == 0)
    let files = [archive.input + "/a.txt", archive.input + "/b.txt"]
    for table in CSVTable.allCases {
      let expected = vnplan(["parse", "--table", table.rawValue] + files).output
      #expect(try archive.scratch.read("out/\(table.rawValue).csv") == expected)
    }
  }

  @Test(arguments: BatchForm.allCases) func thePackageDescribesWhatIsThere(_ form: BatchForm) throws {
    let archive = try Archive(["a.txt": Samples.plan, "b.pdf": "%PDF-"])
    _ = archive.batch("out", ["--format", form.rawValue])
    let data = Data(try archive.scratch.read("out/datapackage.json").utf8)
    let package = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    var described: Set<String> = ["datapackage.json"]
    for resource in resources {
      let single = (resource["path"] as? String).map { [$0] }
      let paths = try #require(single ?? resource["path"] as? [String])
      described.formUnion(paths)
      guard let schema = resource["schema"] as? [String: Any] else { continue }
      let fields = try #require(schema["fields"] as? [[String: Any]]).map { $0["name"] as? String }
      let rows = CSVReading.rows(try archive.scratch.read("out/" + paths[0]))
      #expect(rows.first == fields.compactMap { $0 })
      for key in schema["primaryKey"] as? [String] ?? [] { #expect(fields.contains(key)) }
    }
    let files = Set(try archive.tree("out").keys.filter { !$0.hasPrefix(".") })
    #expect(files == described)
  }

  @Test func aBadFileIsRecordedAndNeverStopsTheRun() throws {
    let archive = try Archive(["a.txt": Samples.plan, "b.xlsx": "PK\u{3}\u{4} xl/workbook.xml", "c.txt": Samples.plan])
    let outcome = archive.batch("out", ["--jobs", "2"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("3 files (2 read, 1 failed)"))
    #expect(outcome.error.contains("1 foreign-kind"))
    #expect(outcome.error.contains("b.xlsx: this is a workbook"))
    let manifest = try archive.manifest("out")
    #expect(manifest[archive.input + "/b.xlsx"]?["outcome"] == "failed")
    #expect(manifest[archive.input + "/b.xlsx"]?["reason"]?.contains("this is a workbook") == true)
    #expect(manifest[archive.input + "/a.txt"]?["plans"] == "1")
    #expect(manifest[archive.input + "/a.txt"]?["size"] == String(Samples.plan.utf8.count))
    #expect(manifest[archive.input + "/a.txt"]?["document"] == archive.input + "/a.txt")
  }

  @Test func quietSaysOnlyWhatWentWrong() throws {
    let archive = try Archive(["a.txt": Samples.plan])
    #expect(archive.batch("out", ["--quiet"]).error == "")
    try archive.scratch.write("in/b.pdf", "PK\u{3}\u{4}")
    let outcome = archive.batch("out2", ["-q"])
    #expect(outcome.error.contains("b.pdf") && !outcome.error.contains("MB in"))
  }

  @Test func failFastStopsAtTheFirstBadFileAndCanGoOn() throws {
    let archive = try Archive.of(30)
    try archive.scratch.write("in/2/bad.txt", "PK\u{3}\u{4}")
    let outcome = archive.batch("out", ["--fail-fast"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("bad.txt: this is a ZIP archive") && outcome.error.contains("--resume"))
    #expect(!FileManager.default.fileExists(atPath: archive.scratch.path("out/manifest.csv")))
    #expect(archive.batch("out", ["--resume"]).status == 1)
    #expect(archive.batch("fresh").error.contains("30 read, 1 failed"))
    #expect(try archive.tree("out") == archive.tree("fresh"))
  }

  @Test func noInputsIsAResultToo() throws {
    let archive = try Archive()
    for form in BatchForm.allCases {
      #expect(archive.batch("out-\(form)", ["--format", form.rawValue]).status == 0)
      #expect(try archive.manifest("out-\(form)").isEmpty)
    }
    #expect(try archive.scratch.read("out-csv/documents.csv").hasPrefix("document,"))
  }

  // MARK: What is read

  @Test func includesAndExcludes() throws {
    let archive = try Archive([
      "a.txt": "x", "a.md": "x", "old/a.txt": "x", "new/b.txt": "x", ".hidden": "x", ".git/c.txt": "x",
    ])
    func names(_ output: String, _ options: [String]) throws -> [String] {
      _ = archive.batch(output, options)
      return try archive.manifest(output).keys.map { String($0.dropFirst(archive.input.count + 1)) }.sorted()
    }
    #expect(try names("o1", []) == ["a.md", "a.txt", "new/b.txt", "old/a.txt"])
    #expect(try names("o2", ["--include", "*.txt"]) == ["a.txt", "new/b.txt", "old/a.txt"])
    #expect(try names("o3", ["--include", "*.txt", "--exclude", "old"]) == ["a.txt", "new/b.txt"])
    #expect(try names("o4", ["--include=new/*", "--include=*.md"]) == ["a.md", "new/b.txt"])
  }

  @Test func patternsListsAndFilesAreInputsAndEachIsReadOnce() throws {
    let archive = try Archive(["a.txt": "x", "b/c.txt": "x", "b/d.md": "x"])
    let pattern = vnplan(
      "batch", archive.input + "/**/*.txt", archive.input + "/a.txt", archive.input + "//./a.txt",
      "-o", archive.scratch.path("o1"))
    #expect(pattern.status == 0)
    #expect(try archive.manifest("o1").count == 2)
    let list = archive.input + "/b/d.md\n\n" + archive.input + "/b\r\n"
    #expect(vnplan("batch", "--files-from", "-", "-o", archive.scratch.path("o2"), input: list).status == 0)
    #expect(try archive.manifest("o2").count == 2)
    try archive.scratch.write("list", archive.input + "/a.txt\0" + archive.input + "/b/c.txt\0")
    let listed = vnplan("batch", "--files-from", archive.scratch.path("list"), "-0", "-o", archive.scratch.path("o3"))
    #expect(listed.status == 0)
    #expect(try archive.manifest("o3").count == 2)
    let none = vnplan(
      "batch", archive.input + "/*.nothing", archive.scratch.path("none"), "-o", archive.scratch.path("o4"))
    #expect(none.status == 1)
    #expect(none.error.contains("no file matches this pattern") && none.error.contains("no such file"))
  }

  @Test func aListWithNULBytesAsksForTheOptionThatReadsIt() throws {
    let archive = try Archive(["a.txt": "x", "b.txt": "x"])
    let list = archive.input + "/a.txt\0" + archive.input + "/b.txt\0"
    let outcome = vnplan("batch", "--files-from", "-", "-o", archive.scratch.path("out"), input: list)
    #expect(outcome.status == 1 && outcome.error.contains("add -0"))
    #expect(!archive.scratch.names("out").contains("manifest.csv"))
  }

  @Test func oddNamesAreNamesLikeOthers() throws {
    let archive = try Archive()
    let odd: [[UInt8]] = [
      Array("two\nlines.txt".utf8), Array("-dash.txt".utf8), Array(" space .txt".utf8), Array("\u{1B}[31m.txt".utf8),
      Array("k".utf8) + [0xEA] + Array(".txt".utf8), Array("k\\xEA.txt".utf8), Array("quote\".txt".utf8),
      Array("a.txt".utf8), Array(String(repeating: "đ", count: 120).utf8) + Array(".txt".utf8),
      Array("datapackage".utf8),
      Array("100%.txt".utf8), Array("a,b;c.txt".utf8), Array("a#2".utf8),
    ]
    let folder = FilePath(archive.input)
    for name in odd {
      try OpenFile(folder.appending(name), flags: O_CREAT | O_WRONLY).write(Array("I. Một".utf8).span)
    }
    try archive.scratch.write("in/a.txt.json/b.txt", "I. Hai")
    for form in BatchForm.allCases {
      #expect(archive.batch("out-\(form)", ["--format", form.rawValue]).status == 0)
      let manifest = try archive.manifest("out-\(form)")
      #expect(manifest.count == odd.count + 1)
      #expect(manifest[archive.input + "/k\\xEA.txt"] != nil && manifest[archive.input + "/k\\x5CxEA.txt"] != nil)
    }
    #expect(
      try archive.manifest("out-json").values.allSatisfy { row in
        FileManager.default.fileExists(atPath: archive.scratch.path("out-json/" + (row["file"] ?? "")))
      })
    let keys = CSVReading.rows(try archive.scratch.read("out-csv/documents.csv")).map { $0[0] }
    #expect(Set(keys).count == keys.count && keys.count == odd.count + 2)
  }

  @Test func linksToFilesAreFollowedLinksToFoldersAreNot() throws {
    let archive = try Archive(["a.txt": "I. Một", "b/c.txt": "I. Hai"])
    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: archive.input + "/" + name, withDestinationPath: target)
    }
    try link("file", to: "a.txt")
    try link("folder", to: "b")
    try link("b/loop", to: "..")
    try link("circle", to: "circle")
    try link("broken", to: "nowhere")
    mkfifo(archive.input + "/pipe", 0o600)
    let outcome = archive.batch("out")
    #expect(outcome.status == 1)
    let manifest = try archive.manifest("out")
    func row(_ name: String) -> [String: String]? { manifest[archive.input + "/" + name] }
    #expect(manifest.count == 8)
    #expect(row("file")?["outcome"] == "read")
    #expect(row("folder")?["outcome"] == "skipped" && row("folder")?["code"] == "folder-link")
    #expect(row("b/loop")?["outcome"] == "skipped")
    #expect(row("circle")?["outcome"] == "failed" && row("broken")?["outcome"] == "failed")
    #expect(row("pipe")?["outcome"] == "skipped")
  }

  @Test func theOutputFolderIsNotReadWhereItStandsInTheInput() throws {
    let archive = try Archive(["a.txt": Samples.plan])
    #expect(archive.batch("in/out", ["--format=json"]).status == 0)
    #expect(try archive.manifest("in/out").count == 1)
    #expect(archive.batch("in/out", ["--format=json", "--resume"]).status == 0)
    #expect(try archive.manifest("in/out").count == 1)
  }

  // MARK: Helper programs

  @Test func aTextThatWasGotOutOfAScanIsKeptAndTakenAgain() throws {
    let archive = try Archive(["a.pdf": "%PDF-1.4 x", "b.txt": "I. Hai"])
    try archive.scratch.write(
      "bin/pdftotext", "#!/bin/sh\necho run >> '\(archive.scratch.path("runs"))'\nprintf 'I. Một %300s' | tr ' ' x\n")
    chmod(archive.scratch.path("bin/pdftotext"), 0o755)
    let path = ["PATH": archive.scratch.path("bin") + ":/usr/bin:/bin"]
    func run(_ options: [String]) -> Outcome {
      vnplan(["batch", archive.input, "-o", archive.scratch.path("out")] + options, environment: path)
    }
    #expect(run([]).status == 0)
    let text = try #require(try archive.manifest("out")[archive.input + "/a.pdf"]?["text"])
    #expect(
      try archive.scratch.read("out/" + text).hasPrefix("I.xMột")
        || archive.scratch.read("out/" + text).hasPrefix("I. M"))
    try archive.scratch.write("in/c.txt", "I. Ba")
    #expect(run(["--resume"]).status == 0)
    #expect(try archive.scratch.read("runs") == "run\n", "the program ran once")
    try archive.scratch.write("in/a.pdf", "%PDF-1.4 changed")
    #expect(run(["--resume"]).status == 0)
    #expect(try archive.scratch.read("runs") == "run\nrun\n", "a changed file is read again")
    try FileManager.default.removeItem(atPath: archive.input + "/a.pdf")
    #expect(run(["--resume"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: archive.scratch.path("out/" + text)))
  }

  @Test func aFileWhosePagesMayBeScansIsDoubtfulUntilTheyAreRead() throws {
    let archive = try Archive(["a.pdf": "%PDF-1.4 x"])
    func install(_ name: String, _ script: String) throws {
      chmod(try archive.scratch.write("bin/" + name, "#!/bin/sh\n" + script), 0o755)
    }
    func run(_ options: [String]) throws -> (outcome: Outcome, row: [String: String]) {
      let words = ["batch", archive.input, "-o", archive.scratch.path("out")] + options
      let outcome = vnplan(words, environment: ["PATH": archive.scratch.path("bin")])
      return (outcome, try #require(try archive.manifest("out")[archive.input + "/a.pdf"]))
    }
    let layer = "printf 'I. Một \(String(repeating: "x", count: 300))\\fII. Hai'"
    let words = "printf 'II. Hai \(String(repeating: "y", count: 300))'"
    try install("pdftotext", "case $6 in */words.pdf) \(words) ;; *) \(layer) ;; esac")
    let before = try run([])
    #expect(before.outcome.status == 1)
    #expect(before.row["outcome"] == "doubtful" && before.row["code"] == "thin-pages" && before.row["plans"] == "1")
    #expect(before.outcome.error.contains("a.pdf: these pages hold little text: 2; if they are scans, install"))
    for name in ["pdfimages", "pdftoppm", "tesseract"] { try install(name, ":") }
    let after = try run(["--resume"])
    #expect(after.outcome.status == 0 && after.row["outcome"] == "read")
    #expect(try archive.scratch.read("out/" + (after.row["text"] ?? "")).contains("yyy"))
  }
}
