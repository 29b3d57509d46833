import PlanTestSupport
import PlanText
import Testing

/// The cases of fixtures/SPEC.md: the page that explains the grammar is its test.
@Suite struct SpecTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let section: String
    let line: Int
    let text: String
    let tree: String
    /// What the fence says behind `tree`: nothing, `noted` or `all`.
    let shows: Substring

    var testDescription: String { "\(section), line \(line)" }
  }

  @Test func `the page holds cases`() throws {
    #expect(Self.cases.count > 20)
  }

  @Test(arguments: cases) func `a case of the page holds`(_ example: Case) {
    let document = checkedParse(example.text)
    let dump = TreeDump(showsEntries: example.shows == "all", showsDiagnostics: !example.shows.isEmpty)
    let found = Self.withoutFragmentNotes(dump.text(of: document))
    #expect(found == example.tree, "SPEC.md:\(example.line): \(firstDifference(example.tree, found)) in\n\(found)")
  }

  /// Cases are fragments: that they have no number and no title is not said again in each.
  static func withoutFragmentNotes(_ dump: String) -> String {
    let kept = dump.split(separator: "\n").filter { line in
      !["no-number", "no-title"].contains { line.hasPrefix("  note \($0) ") }
    }
    return (kept.last == "diagnostics" ? kept.dropLast() : kept[...]).map { $0 + "\n" }.joined()
  }

  /// Pairs of ```plan and ```tree blocks, in order.
  static let cases: [Case] = {
    let page = (try? Fixtures.text("SPEC.md")) ?? ""
    var cases: [Case] = []
    var section = ""
    var fence = ""
    var start = 0
    var block: [Substring] = []
    var plan: (line: Int, text: String)?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.hasPrefix("```") else {
        if fence.isEmpty, line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
        if !fence.isEmpty { block.append(line) }
        continue
      }
      if fence.isEmpty {
        (fence, start, block) = (String(line.dropFirst(3)), index + 1, [])
        continue
      }
      let text = block.map { $0 + "\n" }.joined()
      if fence == "plan" {
        plan = (start, text)
      } else if let example = plan, fence.hasPrefix("tree") {
        cases.append(
          Case(section: section, line: example.line, text: example.text, tree: text, shows: fence.dropFirst(5)))
      }
      fence = ""
    }
    return cases
  }()
}
