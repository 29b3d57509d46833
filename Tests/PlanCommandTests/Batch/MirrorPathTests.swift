import Testing

@testable import PlanCommand

@Suite struct MirrorPathTests {
  private let mirror = MirrorPath(isMixed: false)

  @Test(arguments: [
    ("a/b.txt", "plans/a/b.txt.json"), ("/srv/b.txt", "plans/srv/b.txt.json"), ("../b.txt", "plans/%2E%2E/b.txt.json"),
    ("100%.txt", "plans/100%25.txt.json"), ("a#2", "plans/a%232.json"), ("a\nb", "plans/a%0Ab.json"),
    ("a.json/b", "plans/a.json%/b.json"), ("kế hoạch.txt", "plans/kế hoạch.txt.json"),
  ])
  func readablePaths(_ input: String, _ expected: String) {
    #expect(mirror.plan(FilePath(input), part: 1).text == expected)
  }

  @Test func furtherPlansOfAFileAreNumbered() {
    #expect(mirror.plan("a.txt", part: 2) == "plans/a.txt#2.json")
  }

  @Test func noTwoInputsShareAResultAndNoneLeavesTheFolder() {
    var random = SeededRandom(11)
    let alphabet = Array("a./%#\n2".utf8) + [0xFF, 0xC3]
    let pieces = [Array(".json".utf8), Array(".txt".utf8), Array("..".utf8), Array("%2E".utf8), Array("#2".utf8)]
    var results: [FilePath: FilePath] = [:]
    let mixed = MirrorPath(isMixed: true)
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes +=
          Bool.random(using: &random)
          ? pieces.randomElement(using: &random)! : [alphabet.randomElement(using: &random)!]
      }
      let input = FilePath(bytes: bytes).normalized
      if input == "." || input == "/" || bytes.last == 0x2F { continue }
      for part in 1...2 {
        let result = mixed.plan(input, part: part)
        #expect(!result.bytes.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) })
        #expect(
          result.bytes.starts(with: "plans/".utf8) && !result.bytes.contains(0xFF) && !result.bytes.contains(0x0A))
        let key = FilePath(bytes: input.bytes + [0, UInt8(part)])
        if let other = results.updateValue(key, forKey: result) { #expect(other == key) }
      }
    }
    let files = Set(results.keys)
    for file in files {
      var folder = file.folder
      while folder != "." {
        #expect(!files.contains(folder), "a result stands where a folder is needed")
        folder = folder.folder
      }
    }
  }

  @Test func longNamesAreCutAndStayDifferent() {
    let long = String(repeating: "đ", count: 127)
    let first = mirror.plan(FilePath(long + "1"), part: 1)
    let second = mirror.plan(FilePath(long + "2"), part: 1)
    #expect(first != second)
    #expect(first.name.count <= 255 && second.name.count <= 255)
    #expect(UTF8Bytes.scalarLength(first.bytes.span, at: 6) == 2 && !first.text.contains("\\x"))
  }
}
