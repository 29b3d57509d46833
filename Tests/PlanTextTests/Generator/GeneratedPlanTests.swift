import Foundation
import PlanTestSupport
import PlanText
import Testing

@Suite struct GeneratedPlanTests {
  @Test func `a seed draws the same plan every time`() {
    #expect(GeneratedPlan(seed: 7).text == GeneratedPlan(seed: 7).text)
    #expect(GeneratedPlan(seed: 7).text != GeneratedPlan(seed: 8).text)
  }

  /// Every line that is not blank has one row of gold, in order; parents stand above their children.
  @Test func `the gold of a drawn plan covers its lines`() {
    for seed in UInt64(0)..<200 {
      let plan = GeneratedPlan(seed: seed, spoilers: Spoiler.allCases)
      let lines = plan.text.split(separator: "\n", omittingEmptySubsequences: false)
      let printed = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map { $0 + 1 }
      #expect(plan.gold.lines.map(\.line) == printed, "seed \(seed)")
      #expect(plan.gold.lines.allSatisfy { $0.parent < $0.line }, "seed \(seed)")
    }
  }

  @Test func `clean plans come back as they were drawn`() {
    expectStructure(of: 0..<1500, spoilers: { _ in [] }, atLeast: 0.998)
  }
}

/// Parses the plans of some seeds and compares their trees with the drawn ones.
func expectStructure(
  of seeds: Range<UInt64>, spoilers: (UInt64) -> [Spoiler], atLeast wanted: Double,
  _ location: SourceLocation = #_sourceLocation
) {
  var total = GoldScore()
  var failures: [(share: Double, report: String)] = []
  for seed in seeds {
    let plan = GeneratedPlan(seed: seed, spoilers: spoilers(seed))
    let document = PlanParser.parse(SourceText(plan.text))
    let score = GoldScore(document, against: plan.gold)
    total += score
    let share = score.structure.value ?? 1
    if share < 1 { failures.append((share, plan.report(score))) }
    if !expectInvariants(of: document, plan.report(score), location) { return }
  }
  let worst = failures.sorted { $0.share > $1.share }.prefix(12).map(\.report)
  let structure = total.structure.value ?? 0
  #expect(
    structure >= wanted,
    "\(total.summary); \(failures.count) of \(seeds.count) plans differ; the nearest misses:\n\(worst.joined(separator: "\n"))",
    sourceLocation: location)
}

/// Writes drawn plans and their gold to the folder that VNPLAN_DUMP names, for `score.py` and for the eye:
/// `VNPLAN_DUMP=/tmp/drawn VNPLAN_SEEDS=0-99 VNPLAN_SPOILERS=wrap+pages swift test --filter dumpDrawnPlans`.
@Test(.enabled(if: ProcessInfo.processInfo.environment["VNPLAN_DUMP"] != nil, "VNPLAN_DUMP names no folder"))
func dumpDrawnPlans() throws {
  let environment = ProcessInfo.processInfo.environment
  let folder = URL(filePath: try #require(environment["VNPLAN_DUMP"]))
  let ends = (environment["VNPLAN_SEEDS"] ?? "0-99").split(separator: "-").compactMap { UInt64($0) }
  let names = (environment["VNPLAN_SPOILERS"] ?? "").split(separator: "+").map(String.init)
  let spoilers = try names.map { try #require(Spoiler(rawValue: $0), "no spoiler \($0)") }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for seed in ends[0]...ends[1] {
    let plan = GeneratedPlan(seed: seed, spoilers: spoilers)
    try plan.gold.write(plan.text, to: folder)
  }
}
