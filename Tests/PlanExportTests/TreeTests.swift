import PlanTestSupport
import Testing

@testable import PlanExport
@testable import PlanText

@Suite("The outline")
struct TreeTests {
  @Test("It shows what the document is, then each node by line, label and first words")
  func sample() {
    #expect(
      SamplePlan.output(.tree, ExportOptions(width: 45)) == """
        ke-hoach.txt
        Kế hoạch 12/KH-UBND, 2025-01-05
        Chuyển đổi số năm 2025
        Ủy ban nhân dân huyện Tân Hòa
        Chủ tịch

            (preamble)
         5  Căn cứ Luật Giao dịch điện tử;
         6  I. MỤC ĐÍCH, YÊU CẦU
         8    - Tạo “bước chuyển”, rõ nét trong công…
        10    - Gọn.
        12  II. TỔ CHỨC THỰC HIỆN
        13    1. Phòng Nội vụ
        14    1. Văn phòng tổng hợp.
        16  [2 rows: TT | Việc | Chủ trì]
            (closing)
        19  Trên đây là Kế hoạch./.

        1 warning: vnplan check lists them

        """)
  }

  @Test("Colour changes nothing but colour")
  func color() {
    let colored = SamplePlan.output(.tree, ExportOptions(color: true, width: 60))
    #expect(colored.contains("\u{1B}[36mII.\u{1B}[0m \u{1B}[1mTỔ CHỨC"))
    let plain = colored.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(plain == SamplePlan.output(.tree, ExportOptions(width: 60)))
  }

  @Test("A table says how many rows it has", arguments: [(1, "[1 row: A | B]"), (2, "[2 rows: A | B]")])
  func rows(_ count: Int, _ wanted: String) {
    var plan = PlanBuilder("A\tB\n" + String(repeating: "1\t2\n", count: count))
    plan.addTable(
      columns: ["A", "B"], rows: Array(repeating: ["1", "2"], count: count),
      filled: Array(repeating: [0, 1], count: count))
    #expect(String(decoding: Exporter.bytes(PlanRecord(plan.document), .tree), as: UTF8.self).contains(wanted))
  }

  @Test("Control characters of a document never reach the terminal")
  func controls() {
    let hostile = "\u{1B}[2J\u{7}\u{9B}31m\u{202E}\u{61C}x\u{7F}"
    var plan = PlanBuilder(hostile, path: "a\u{1B}]0;b\u{7}.txt")
    plan.add(.paragraph, text: [hostile])
    plan.set { $0.metadata.title = hostile }
    let out = String(decoding: Exporter.bytes(PlanRecord(plan.document), .tree), as: UTF8.self)
    let seen = out.unicodeScalars.filter { $0 != "\n" }
    #expect(seen.allSatisfy { $0.visible == $0 })
    #expect(out.contains("␛[2J␇\u{FFFD}31mx␡"))
  }

  @Test("No line of a fixture's tree is wider than the terminal", arguments: Fixtures.planNames)
  func width(_ name: String) throws {
    let record = PlanRecord(PlanParser.parse(SourceText(try Fixtures.bytes("\(name).txt"))), key: name)
    let out = String(decoding: Exporter.bytes(record, .tree, options: ExportOptions(width: 60)), as: UTF8.self)
    #expect(out.split(separator: "\n").allSatisfy { String($0).columns <= 60 })
  }
}

@Suite("Text on a terminal")
struct VisibleTextTests {
  @Test(
    "Columns are what is seen: marks stand on their letters, wide letters take two",
    arguments: [("ế", 1), ("e\u{302}\u{301}", 1), ("Đ", 1), ("漢字", 4), ("a\u{200B}b", 2), ("\u{202E}a", 1), ("\t", 1)])
  func columns(_ text: String, _ wanted: Int) {
    #expect(text.columns == wanted)
  }

  @Test(
    "What steers a terminal is shown as what can be seen of it, or not at all",
    arguments: [
      ("\u{7}", "␇"), ("\u{2028}", "␤"), ("\u{200F}", ""), ("\u{61C}", ""), ("\u{85}", "\u{FFFD}"), ("ế", "ế"),
    ])
  func visible(_ text: String, _ wanted: String) {
    var out: [UInt8] = []
    out.append(visible: text)
    #expect(String(decoding: out, as: UTF8.self) == wanted)
  }

  @Test(
    "Text that does not fit ends in an ellipsis",
    arguments: [("Kế hoạch", 8, "Kế hoạch"), ("Kế hoạch", 7, "Kế hoạ…"), ("một, hai", 6, "một…"), ("abc", 1, "…")])
  func fitted(_ text: String, _ width: Int, _ wanted: String) {
    #expect(text.fitted(to: width) == wanted)
  }

  @Test("A mark is not cut from its letter")
  func fittedMarks() {
    let text = "e\u{302}\u{301}e\u{302}\u{301}e\u{302}\u{301}"
    #expect(text.fitted(to: 3) == text)
    #expect(Array(text.fitted(to: 2).unicodeScalars) == ["e", "\u{302}", "\u{301}", "…"])
  }

  @Test("Lines break between words, and inside only where a word is longer than the line")
  func wrapped() {
    #expect("một hai ba".wrapped(to: 7) == ["một hai", "ba"])
    #expect("một".wrapped(to: 2) == ["mộ", "t"])
    #expect("".wrapped(to: 5) == [""])
    #expect("aa bbbbbbb c".wrapped(to: 4) == ["aa", "bbbb", "bbb", "c"])
  }
}
