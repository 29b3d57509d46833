import Foundation
import PlanTestSupport
import PlanText
import Testing

/// Texts that lost their line breaks.
@Suite struct FlatTextTests {
  /// Plans without tables and forms, whose lines the page shows by more than their breaks.
  @Test(arguments: ["01-thoat-nuoc", "15-ngan", "30-chi-tieu"])
  func `a plan on one line keeps its letterhead and its units`(_ name: String) throws {
    let text = try Fixtures.text(name + ".txt")
    let plan = PlanParser.parse(SourceText(text))
    let flat = checkedParse(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    #expect(flat.metadata.number?.text == plan.metadata.number?.text)
    #expect(flat.metadata.type == plan.metadata.type)
    #expect(flat.metadata.title == plan.metadata.title)
    #expect(flat.metadata.issuer == plan.metadata.issuer)
    #expect(flat.metadata.date == plan.metadata.date)
    #expect(flat.metadata.signature?.name == plan.metadata.signature?.name)
    #expect(labels(flat) == labels(plan))
    let told = flat.diagnostics.filter { $0.kind == .linesRestored }
    #expect(told.count == 1)
  }

  @Test func `a long paragraph of a plan with lines stays one`() {
    let sentence = "Ủy ban nhân dân xã yêu cầu các thôn dọn kênh. 1. Là số nhà của Nhà văn hóa. "
    let plan = checkedParse(
      "UBND XÃ BẾN SẬY\nSố: 3/KH-UBND\nKẾ HOẠCH\nDọn kênh\n\nI. NỘI DUNG\n"
        + String(repeating: sentence, count: 8) + "\n")
    #expect(labels(plan) == ["I"])
    #expect(!plan.diagnostics.contains { $0.kind == .linesRestored })
  }

  private func labels(_ plan: PlanDocument) -> [String] {
    plan.arena.nodes.filter { $0.kind == .section }.map(\.label)
  }
}
