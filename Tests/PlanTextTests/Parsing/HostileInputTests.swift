import PlanTestSupport
import PlanText
import Testing

/// Texts that nobody writes, large enough that a reader which looks back over what it has read would not come to an
/// end within its limit; `.ci/run hostile` reads them at full size and holds the time of half against the whole.
@Suite struct HostileInputTests {
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let count: Int
    let make: @Sendable (Int) -> [UInt8]

    init(_ name: String, _ count: Int, _ make: @escaping @Sendable (Int) -> String) {
      self.init(name, count: count) { Array(make($0).utf8) }
    }

    init(_ name: String, count: Int, bytes: @escaping @Sendable (Int) -> [UInt8]) {
      (testDescription, self.count, make) = (name, count, bytes)
    }
  }

  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (1...count).map { line($0) + "\n" }.joined()
  }

  private static let ladder = ["A. x", "I. x", "1. x", "1.1. x", "a) x", "(1) x", "(i) x", "- x", "+ x", "* x"]

  static let texts = [
    Hostile("one long line", 4000) { String(repeating: "Rà soát kênh mương trước ngày 15/4/2026, ", count: $0) },
    Hostile("one long word", 200_000) { String(repeating: "x", count: $0) },
    Hostile("bullets", 20_000) { lines($0) { "- việc \($0)" } },
    Hostile("two signs in turn", 20_000) { lines($0) { $0 % 2 == 0 ? "- việc" : "+ việc" } },
    Hostile("blank lines", 200_000) { "I. Đầu\n" + String(repeating: "\n", count: $0) + "II. Cuối" },
    Hostile("rows with tabs", 10_000) { "TT\tViệc\tCơ quan\n" + lines($0) { "\($0)\tviệc\tSở Nội vụ" } },
    Hostile("rows with pipes", 10_000) { "| TT | Việc |\n| --- | --- |\n" + lines($0) { "| \($0) | việc |" } },
    Hostile("rows that widen", 300) { lines($0) { String(repeating: "a\t", count: $0) + "b" } },
    Hostile("rows of HTML", 5000) { "<table>" + lines($0) { "<tr><td>\($0)</td><td>b</td></tr>" } + "</table>" },
    Hostile("HTML tables without end", 5000) { lines($0) { _ in "<table>" } },
    Hostile("comments without end", 20_000) { String(repeating: "<!-- ", count: $0) },
    Hostile("comments on one line", 20_000) { "<p>" + String(repeating: "<!---->", count: $0) },
    Hostile("styles without end", 10_000) { lines($0) { _ in "<style>" } },
    Hostile("comments in tables", 5000) { lines($0) { _ in "<table><tr><td>a<!--</td></tr></table>" } },
    Hostile("one open paragraph", 20_000) { "<p>" + lines($0) { _ in "việc" } },
    Hostile("lists in lists", 5000) { lines($0) { _ in "<ul><li>việc" } },
    Hostile("tags over lines", 5000) { lines($0) { _ in "<p\nclass=a>việc</p>" } },
    Hostile("letters as references", 20_000) { "<p>" + String(repeating: "&#7871; ", count: $0) },
    Hostile("cells that span all rows", 2000) {
      "<table><tr><td rowspan=99999>a</td></tr>" + lines($0) { _ in "<tr><td>b</td></tr>" } + "</table>"
    },
    Hostile("nested markers", 10_000) { lines($0) { ladder[$0 % ladder.count] } },
    Hostile("dotted markers", 100) { lines($0) { "1" + String(repeating: ".1", count: $0) + ". x" } },
    Hostile("one deep dotted marker", 50_000) { "1" + String(repeating: ".1", count: $0) + ". x" },
    Hostile("one number again and again", 10_000) { lines($0) { _ in "1. Việc" } },
    Hostile("deep markdown", 10_000) { lines($0) { String(repeating: "#", count: $0 % 7) + " **x** *y* \\. \\-" } },
    Hostile("stars", 100_000) { String(repeating: "*", count: $0) + "\n" + String(repeating: "**", count: $0) },
    Hostile("quotations", 50_000) { String(repeating: "> ", count: $0) + "x" },
    Hostile("open brackets", 100_000) { String(repeating: "(", count: $0) },
    Hostile("form feeds", 20_000) { String(repeating: "\u{C}1\n", count: $0) },
    Hostile("appendices", 3000) { lines($0) { "PHỤ LỤC \($0)\n1. Một" } },
    Hostile("recipients", 5000) { "I. Việc\n./.\nNơi nhận:\n" + lines($0) { _ in "- Sở Nội vụ;" } },
    Hostile("a recipient without end", 5000) {
      "I. Việc\n./.\nNơi nhận:\n- Sở Nội vụ,\n" + lines($0) { "và phòng \($0)," }
    },
    Hostile("an addressee without end", 5000) {
      "CÔNG VĂN\n\nKính gửi: Sở Nội vụ,\n" + lines($0) { "phòng x\($0)," }
    },
    Hostile("positions without names", 10_000) { "I. Việc\n" + lines($0) { _ in "CHỦ TỊCH\n1. Một;" } },
    Hostile("headers of aligned columns", 2000) { lines($0) { "TT   Việc \($0)x   Ghi chú" } },
    Hostile("borders of pipes", 20_000) { lines($0) { _ in "|---|---|" } },
    Hostile("borders of grids", 20_000) { lines($0) { _ in "+---+---+" } },
    Hostile("marks on one letter", 20_000) { "a" + String(repeating: "\u{301}\u{323}", count: $0) },
    Hostile("NUL bytes", count: 200_000) { [UInt8](repeating: 0, count: $0) },
    Hostile("NUL bytes in words", 5000) { lines($0) { _ in "I. M\0ục\0 đích\n- vi\0ệc" } },
    Hostile("ill-formed bytes everywhere", count: 50_000) { count in
      var random = SplitMix64(seed: 1)
      let pieces: [[UInt8]] = [
        [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], Array("I. ".utf8), [0x0A], Array("kế".utf8), Array(" hoạch".utf8),
        Array("- ".utf8), [0xF4, 0x90], Array("1.1. ".utf8), Array("|".utf8), [0x09],
      ]
      return (0..<count).flatMap { _ in pieces.randomElement(using: &random)! }
    },
  ]

  // One after the other: the limit is that of each, whatever else is read.
  @Test(.serialized, .timeLimit(.minutes(1)), arguments: texts)
  func `a hostile text is a document`(_ text: Hostile) {
    let plans = PlanParser.plans(in: SourceText(text.make(text.count)))
    expectInvariants(of: plans, text.testDescription, #_sourceLocation)
  }
}
