import Foundation
import PlanTestSupport
import PlanText
import Testing

/// The plans written for this project come back as a reader would draw them.
@Suite struct FixtureTests {
  @Test(arguments: Fixtures.planNames) func `a plan is read as its gold says`(_ name: String) throws {
    let document = checkedParse(try Fixtures.text(name + ".txt"))
    let score = GoldScore(document, against: try Gold(name: name, in: Fixtures.folder))
    let differences = score.differences.filter { !$0.hasPrefix("tasks") && !$0.hasPrefix("refs") }
    let shares = [score.structure, score.lines, score.meta, score.tables].map { $0.value ?? 1 }
    #expect(shares.allSatisfy { $0 == 1 }, "\(score.summary)\n\(differences.joined(separator: "\n"))")
  }

  /// Wrong facts are worse than missing ones; these are the project's own bars (issue 3).
  @Test func `tasks and references are found over all plans`() throws {
    var total = GoldScore()
    var differences: [String] = []
    for name in Fixtures.planNames {
      let document = PlanParser.parse(SourceText(try Fixtures.text(name + ".txt")))
      let score = GoldScore(document, against: try Gold(name: name, in: Fixtures.folder))
      total += score
      let facts = score.differences.filter { $0.hasPrefix("tasks") || $0.hasPrefix("refs") }
      differences += facts.map { "\(name) \($0)" }
    }
    let list = differences.joined(separator: "\n")
    #expect(total.tasks.value ?? 0 >= 0.90, "\(total.summary)\n\(list)")
    #expect(total.references.value ?? 0 >= 0.97, "\(total.summary)\n\(list)")
  }

  /// Text and gold were made by readers who had not seen the program; the bars are those of unseen text (issue 4).
  @Test(arguments: [
    "second-reader", "third-reader", "fourth-reader", "fifth-reader", "sixth-reader", "seventh-reader",
    "eighth-reader", "ninth-reader", "tenth-reader", "eleventh-reader", "twelfth-reader", "thirteenth-reader",
  ])
  func `plans of other readers come back`(_ reader: String) throws {
    let folder = Fixtures.folder.appending(path: reader)
    var total = GoldScore()
    var differences: [String] = []
    for name in Fixtures.names(in: folder, suffix: ".lines.tsv") {
      let score = GoldScore(
        checkedParse(try Fixtures.text("\(reader)/\(name).txt")), against: try Gold(name: name, in: folder))
      total += score
      differences += score.differences.map { "\(name) \($0)" }
    }
    let shares = [
      (total.structure, 0.97), (total.lines, 0.96), (total.meta, 0.88), (total.tables, 0.97), (total.tasks, 0.90),
      (total.references, 0.97),
    ]
    #expect(shares.allSatisfy { $0.0.value ?? 0 >= $0.1 }, "\(total.summary)\n\(differences.joined(separator: "\n"))")
  }

  @Test func `two documents in one file are two plans`() throws {
    let plans = checkedPlans(try Fixtures.bytes("two-documents/hai-van-ban.txt"))
    try #require(plans.count == 2)
    for (index, plan) in plans.enumerated() {
      let gold = try Gold(name: "hai-van-ban.\(index + 1)", in: Fixtures.folder.appending(path: "two-documents"))
      let score = GoldScore(plan, against: gold)
      #expect([score.structure, score.lines, score.meta].allSatisfy { $0.value == 1 }, "\(score.differences)")
    }
  }

  @Test(arguments: Fixtures.planNames) func `gold names every line once`(_ name: String) throws {
    let lines = try Fixtures.text(name + ".txt").split(separator: "\n", omittingEmptySubsequences: false)
    let printed = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map { $0 + 1 }
    let gold = try Gold(name: name, in: Fixtures.folder)
    #expect(gold.lines.map(\.line) == printed)
    let starts = Set(gold.lines.filter(\.role.isContent).map(\.line))
    for row in gold.lines where row.parent != 0 && row.role != .continuation {
      #expect(starts.contains(row.parent), "line \(row.line) hangs on line \(row.parent), which starts no node")
    }
  }
}
