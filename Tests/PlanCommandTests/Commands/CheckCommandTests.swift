import Testing

@testable import PlanCommand

@Suite struct CheckCommandTests {
  @Test func columnsAreThoseOfTheLineInEveryPlanOfAFile() {
    let plan = Samples.plan.replacing("2. Các thôn", with: "   4. Các thôn")
    let found = vnplan("check", "-", input: plan + "\n\n" + plan).lines.filter { $0.hasSuffix("[numbering-gap]") }
    #expect(found.map { $0.split(separator: ":")[2] } == ["4", "4"])
  }
}
