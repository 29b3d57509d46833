import Foundation
import PlanTestSupport
import PlanText
import Testing

/// The real plans beside the project, where they are: every byte kept, the seeds read as their gold says, one plan
/// from four extractors read as one.
@Suite(.enabled(if: Fixtures.hasShared, "../shared is not on this machine"))
struct SharedPlanTests {
  static let plans = Fixtures.shared.appending(path: "plans")
  static let names = ["seeds", "real"].flatMap { folder in
    Fixtures.names(in: plans.appending(path: folder), suffix: ".txt").map { "\(folder)/\($0)" }
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: plans.appending(path: name + ".txt")))
  }

  @Test(arguments: names) func `a real text keeps every byte`(_ name: String) throws {
    _ = checkedPlans(try Self.bytes(name))
  }

  @Test(arguments: ["000", "003", "004"]) func `a seed is read as its gold says`(_ number: String) throws {
    let name = try #require(Self.names.first { $0.hasPrefix("seeds/\(number)") })
    let document = PlanParser.parse(SourceText(try Self.bytes(name)))
    let score = GoldScore(document, against: try Gold(name: number, in: Fixtures.shared.appending(path: "gold")))
    let list = score.differences.joined(separator: "\n")
    let bars: [(Tally, Double)] = [
      (score.structure, 0.99), (score.lines, 0.99), (score.meta, 0.97), (score.tables, 0.97), (score.tasks, 0.90),
      (score.references, 0.97),
    ]
    #expect(bars.allSatisfy { $0.value ?? 1 >= $1 }, "\(score.summary)\n\(list)")
  }

  @Test func `one plan from four extractors is one tree`() throws {
    let names = Self.names.filter { name in ["005", "066", "067", "068"].contains { name.hasPrefix("real/\($0)") } }
    let paths = try names.map { labelPaths(PlanParser.parse(SourceText(try Self.bytes($0)))) }
    for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] where second < paths.count {
      let agreement = agreement(paths[first], paths[second])
      let only = paths[first].subtracting(paths[second]).union(paths[second].subtracting(paths[first])).sorted()
      #expect(agreement >= 0.95, "\(names[first]) and \(names[second]): \(agreement); only in one: \(only.prefix(20))")
    }
  }

  /// The paths of labels from the root of every section: `II/1/a`.
  private func labelPaths(_ document: PlanDocument) -> Set<String> {
    var paths: [String] = []
    for node in document.arena.nodes {
      let above = node.parent < 0 ? "" : paths[Int(node.parent)]
      paths.append(node.kind == .section ? above + "/" + node.label : above)
    }
    return Set(zip(document.arena.nodes, paths).filter { $0.0.kind == .section && $0.0.part == .body }.map(\.1))
  }

  private func agreement(_ first: Set<String>, _ second: Set<String>) -> Double {
    2 * Double(first.intersection(second).count) / Double(max(1, first.count + second.count))
  }
}
