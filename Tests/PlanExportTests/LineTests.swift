import PlanTestSupport
import Testing

@testable import PlanExport
@testable import PlanText

@Suite("The reading line by line")
struct LineTests {
  private func lines(_ plan: PlanBuilder) -> [String] {
    let out = String(decoding: Exporter.bytes(PlanRecord(plan.document), .lines), as: UTF8.self)
    return out.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").joined(separator: " ") }
  }

  @Test("Every non-blank line stands once, with role, parent, label and extent")
  func sample() {
    #expect(
      SamplePlan.output(.lines) == """
        line\trole\tparent\tlabel\textent
        1\tissuer\t0\t\t
        2\tnumber\t0\t\t
        3\tdoc_type\t0\t\t
        4\ttitle\t0\t\t
        5\tparagraph\t0\t\t
        6\tsection\t0\tI\tH
        7\tcontinuation\t6\t\t
        8\tbullet\t6\t-\t
        9\tcontinuation\t8\t\t
        10\tbullet\t6\t-\t
        11\tnoise\t0\t\t
        12\tsection\t0\tII\tH
        13\tsection\t12\t1\tHT
        14\tsection\t12\t1\tT
        16\ttable\t0\t\t
        17\ttable_row\t16\t\t
        18\ttable_row\t16\t\t
        19\tparagraph\t0\t\t
        20\trecipients\t0\t\t
        21\trecipient\t0\t\t
        22\tcontinuation\t21\t\t
        23\tsignature\t0\t\t

        """)
  }

  @Test("Titles of appendices and of tables are captions of what they name")
  func captions() {
    var plan = PlanBuilder("PHỤ LỤC\nDANH MỤC\n\nBảng 1\nA\tB\n1\t2\n")
    plan.add(.appendix, part: .appendices, label: "Phụ lục", marker: "PHỤ LỤC", heading: ["DANH MỤC"])
    plan.addTable(columns: ["A", "B"], rows: [["1", "2"]], filled: [[0, 1]], caption: "Bảng 1")
    #expect(lines(plan) == ["1 appendix 0 Phụ lục", "2 caption 1", "4 caption 5", "5 table 0", "6 table_row 5"])
  }

  @Test("A line of two columns belongs to its left part")
  func columns() {
    var plan = PlanBuilder("UBND TỈNH      CỘNG HÒA\n\u{A0}\n\u{A0}Chữ")
    plan.addHead(.issuer, "UBND TỈNH")
    plan.addHead(.motto, "CỘNG HÒA")
    plan.add(.paragraph, text: ["Chữ"])
    #expect(lines(plan) == ["1 issuer 0", "3 paragraph 0"])
  }

  @Test("A heading on its own line is H though the text follows below")
  func headingAlone() {
    var plan = PlanBuilder("1. Mục đích\nvà yêu cầu\nTheo đó\n2.\nchữ")
    plan.add(.section, .arabic, label: "1", marker: "1.", heading: ["Mục đích", "và yêu cầu"], text: ["Theo đó"])
    plan.add(.section, .arabic, label: "2", marker: "2.", text: ["chữ"])
    #expect(
      lines(plan) == [
        "1 section 0 1 H", "2 continuation 1", "3 continuation 1", "4 section 0 2 T", "5 continuation 4",
      ])
  }

  @Test("Several plans follow one another, each under its name")
  func several() {
    var exporter = Exporter(.lines, options: ExportOptions(isSeveral: true))
    var out: [UInt8] = []
    for key in ["a.txt", "b\u{1B}.txt"] { exporter.append(PlanRecord(SamplePlan.document, key: key), to: &out) }
    let text = String(decoding: out, as: UTF8.self)
    #expect(text.hasPrefix("# a.txt\nline\t"))
    #expect(text.contains("\n# b␛.txt\nline\t"))
  }

  @Test("Of a file of several plans, each has its own lines and looks at no others")
  func linesOfAPlan() throws {
    let text = try Fixtures.text("15-ngan.txt")
    let source = SourceText(text + "\n\n" + text)
    let lines = PlanParser.plans(in: source).map { LineOwners($0).lines }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count <= source.lineCount / 2 + 2 })
    #expect(lines.first?.lowerBound == 1 && lines.last?.upperBound == source.lineCount + 1)
  }

  @Test("Noise has the lines that nobody else has")
  func noise() {
    let plan = PlanParser.parse(SourceText("<table>\n<table border=1><tr><td>A</td></tr>\n<tr><td>1</td></tr></table>"))
    let text = String(decoding: Exporter.bytes(PlanRecord(plan), .lines), as: UTF8.self)
    let roles = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t")[1] }
    #expect(roles == ["noise", "table", "table_row"])
  }

  @Test("Of a text whose lines belong to no node, nothing is made up")
  func unowned() {
    #expect(lines(PlanBuilder("a\nb")) == [])
    #expect(lines(PlanBuilder("")) == [])
  }

  @Test("Every non-blank line of the fixtures stands once", arguments: Fixtures.planNames)
  func fixtures(_ name: String) throws {
    let text = try Fixtures.text("\(name).txt")
    let record = PlanRecord(PlanParser.parse(SourceText(text)))
    let rows = String(decoding: Exporter.bytes(record, .lines), as: UTF8.self).split(separator: "\n").dropFirst()
    let source = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = source.indices.filter { source[$0].contains { !$0.properties.isWhitespace } }.map { $0 + 1 }
    #expect(rows.map { Int($0.prefix { $0 != "\t" }) } == wanted)
  }
}
