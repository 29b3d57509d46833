import Testing

@testable import PlanCommand

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a/b.txt", true), ("*.txt", "b.txt.gz", false), ("*.txt", ".txt", true), ("b*", "a/bcd", true),
    ("?.txt", "a/đ.txt", true), ("?.txt", "ab.txt", false), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false),
    ("[!a-c]x", "đx", true), ("[]]x", "]x", true), ("[a", "[a", true), ("\\*", "*", true), ("\\*", "a", false),
    ("a/*.txt", "a/b.txt", true), ("a/*.txt", "x/a/b.txt", true), ("a/*.txt", "a/b/c.txt", false),
    ("a/**/c.txt", "a/b/x/c.txt", true), ("a/**/c.txt", "a/c.txt", true), ("a/**/c.txt", "a/xc.txt", false),
    ("**/c.txt", "c.txt", true), ("a/**", "a/b/c", true), ("a/**", "b/c", false), ("old", "x/old", true),
    ("*", "any/thing", true), ("", "", true), ("a/b", "xa/b", false), ("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaa", false),
  ])
  func patterns(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(FilePath(pattern)).matches(FilePath(path)) == expected)
  }

  @Test func manyStarsStayLinear() {
    let pattern = Glob(FilePath(String(repeating: "*a", count: 200) + "b"))
    #expect(!pattern.matches(FilePath(String(repeating: "a", count: 4000))))
  }
}
