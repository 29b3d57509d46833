import PlanTestSupport
import Testing

@testable import PlanExport
@testable import PlanText

@Suite("Node ids")
struct NodeNamesTests {
  private func ids(_ plan: PlanBuilder) -> [String] {
    let record = PlanRecord(plan.document)
    return plan.document.arena.ids.map(record.id)
  }

  @Test("Ids are paths of labels; repeated labels get a suffix, things without a label an ordinal")
  func paths() {
    var plan = PlanBuilder("")
    plan.add(.paragraph, part: .preamble)
    let two = plan.add(.section, .roman, label: "II")
    let one = plan.add(.section, .arabic, label: "1", under: two)
    plan.add(.bullet, .dash, label: "-", under: one)
    let dash = plan.add(.bullet, .dash, label: "-", under: one)
    plan.add(.bullet, .plus, label: "+", under: dash)
    plan.add(.section, .arabic, label: "1", under: two)
    plan.add(.section, label: "", under: two)
    plan.add(.bullet, .dash, label: "-")
    plan.add(.paragraph)
    plan.add(.paragraph, part: .closing)
    let appendix = plan.add(.appendix, part: .appendices, label: "Phụ lục 1")
    plan.add(.section, .roman, part: .appendices, label: "II", under: appendix)
    plan.add(.table, part: .appendices, under: appendix)
    plan.add(.appendix, part: .appendices, label: "Phụ lục 1")
    plan.add(.appendix, part: .appendices)
    #expect(
      ids(plan) == [
        "preamble/p1", "II", "II/1", "II/1/-1", "II/1/-2", "II/1/-2/+1", "II/1~2", "II/h1", "body/-1", "body/p1",
        "closing/p1", "Phụ lục 1", "Phụ lục 1/II", "Phụ lục 1/t1", "Phụ lục 1~2", "Phụ lục",
      ])
  }

  @Test("A marker is what is printed: tags are not, and items of a list of HTML have none")
  func markersOfHTML() {
    let document = checkedParse("<p><b>I.</b> <i>VIỆC</i></p>\n<ol>\n<li><i>Đo đạc</i></li>\n</ol>\n")
    let markers = document.arena.nodes.map { node in document.marker(of: node).map { document.text($0) } }
    #expect(markers == ["I.", nil])
  }

  @Test("Labels cannot forge a path, a suffix or JSON")
  func hostileLabels() {
    var plan = PlanBuilder("")
    for label in ["1/2", "1~2", "1", "1", "a\"b\\c\u{1}"] { plan.add(.section, .arabic, label: label) }
    #expect(ids(plan) == ["1.2", "1_2", "1", "1~2", "a_b_c_"])
  }

  @Test("Only labels that look like counted names get a suffix they would not need")
  func keywordLabels() {
    var plan = PlanBuilder("")
    for label in ["Điều 1", "Điều 2", "Phần I", "a1b2", "p1", "•1"] { plan.add(.section, .article, label: label) }
    #expect(ids(plan) == ["Điều 1", "Điều 2", "Phần I", "a1b2", "p1~1", "•1~1"])
  }

  @Test("Ids of drawn plans are unique", arguments: 0..<20)
  func unique(_ seed: Int) {
    let signs = ["-", "+", "*", "•", "o"]
    let labels = ["1", "2", "a", "o", "p1", "h2", "t1", "-1", "1/2", "1.2", "1~2", "p1~1", ""]
    var random = SplitMix64(seed: UInt64(seed))
    var plan = PlanBuilder("")
    for index in 0..<300 {
      let kind = NodeKind.allCases.randomElement(using: &random)!
      let parent = index == 0 ? -1 : Int32.random(in: -1..<Int32(index), using: &random)
      let part = parent < 0 ? DocumentPart.allCases.randomElement(using: &random)! : .body
      let label = (kind == .bullet ? signs : labels).randomElement(using: &random)!
      plan.add(kind, part: part, label: label, under: parent)
    }
    let ids = ids(plan)
    #expect(Set(ids).count == ids.count)
  }
}
