import PlanTestSupport
import PlanText
import Testing

/// The scorer counts as `score.py` does.
@Suite struct GoldScoreTests {
  let document = PlanParser.parse(
    SourceText("KẾ HOẠCH\nLàm đường\n\nI. MỤC ĐÍCH\n- Đi lại thuận tiện.\n- Mở rộng chợ.\n"))
  let rows = [
    GoldLine(line: 1, role: .docType, parent: 0), GoldLine(line: 2, role: .title, parent: 0),
    GoldLine(line: 4, role: .section, parent: 0, label: "I", extent: "H"),
    GoldLine(line: 5, role: .bullet, parent: 4, label: "–"), GoldLine(line: 6, role: .bullet, parent: 4, label: "-"),
  ]

  @Test func `an equal tree scores one, dashes are alike`() {
    let score = GoldScore(document, against: Gold(name: "", lines: rows))
    #expect(score.structure.value == 1)
    #expect(score.lines.value == 1)
    #expect(score.differences.isEmpty)
  }

  @Test func `each miss counts on both sides`() {
    var moved = rows
    moved[4].parent = 0
    let score = GoldScore(document, against: Gold(name: "", lines: moved))
    #expect(score.structure.value == 2.0 * 2 / 6)
    #expect(score.lines.value == 1)
    #expect(score.differences.count == 2)
  }

  @Test func `labels are compared without brackets and case`() {
    #expect(normalLabel("(1)") == "1")
    #expect(normalLabel("Phụ lục II.") == "phụ lục ii")
    #expect(normal("**Sở  Nội vụ**; ") == "sở nội vụ")
  }

  @Test func `fields that the gold leaves out are not asked, null ones are`() {
    var gold = Gold(name: "", lines: rows)
    var metadata = GoldMetadata()
    metadata.title = "Làm đường"
    metadata.type = "Kế hoạch"
    metadata.unasked = ["recipients", "capacity"]
    gold.metadata = metadata
    #expect(GoldScore(document, against: gold).meta.value == 1)
    metadata.number = "1/KH-UBND"
    gold.metadata = metadata
    #expect(GoldScore(document, against: gold).meta.value ?? 1 < 1)
  }
}
