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
    for seed in UInt64(0)..<300 {
      let plan = GeneratedPlan(seed: seed, spoilers: drawnSpoilers(seed, most: 6))
      let lines = plan.text.split(separator: "\n", omittingEmptySubsequences: false)
      let printed = lines.indices.filter { !lines[$0].allSatisfy(\.isWhitespace) }.map { $0 + 1 }
      #expect(plan.gold.lines.map(\.line) == printed, "seed \(seed)")
      #expect(plan.gold.lines.allSatisfy { $0.parent < $0.line || $0.role == .caption }, "seed \(seed)")
    }
  }

  @Test func `clean plans come back as they were drawn`() {
    expectStructure(of: 0..<600, spoilers: { _ in [] }, atLeast: 0.998)
  }

  @Test(arguments: Spoiler.allCases) func `plans spoiled in one way come back`(_ spoiler: Spoiler) {
    expectStructure(of: 2000..<2040, spoilers: { _ in [spoiler] }, atLeast: 0.97)
  }

  @Test func `plans spoiled in several ways come back`() {
    expectStructure(of: 5000..<5500, spoilers: { drawnSpoilers($0, most: 4) }, atLeast: 0.97)
  }

  /// The metamorphic rule: what a reader would not notice changes nothing but the lines.
  @Test(arguments: Spoiler.unnoticed) func `a change no reader notices leaves the tree as it was`(_ spoiler: Spoiler) {
    let seeds = UInt64(8000)..<8060
    let differences = seeds.compactMap { seed -> String? in
      let clean = GeneratedPlan(seed: seed)
      let changed = GeneratedPlan(seed: seed, spoilers: [spoiler])
      let wanted = outline(of: clean.text)
      let found = outline(of: changed.text)
      return wanted == found ? nil : "seed \(seed) (\(clean.scheme)): \(firstDifference(wanted, found))"
    }
    let few = differences.prefix(6).joined(separator: "\n")
    #expect(differences.isEmpty, "\(differences.count) of \(seeds.count) trees change:\n\(few)")
  }

  /// NFD, as some writers store it, is the same text.
  @Test func `decomposed letters do not change the tree`() {
    for seed in UInt64(8300)..<8330 {
      let text = GeneratedPlan(seed: seed).text
      let wanted = outline(of: text)
      let found = outline(of: text.decomposedStringWithCanonicalMapping)
      #expect(wanted == found, "seed \(seed): \(firstDifference(wanted, found))")
    }
  }

  @Test func `line ends do not change the tree`() {
    for seed in UInt64(8200)..<8250 {
      let text = GeneratedPlan(seed: seed).text
      let wanted = outline(of: text)
      let found = outline(of: text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
      #expect(wanted == found, "seed \(seed): \(firstDifference(wanted, found))")
    }
  }
}

/// One to `most` spoilers, drawn by the seed; one kind of wrapping and one kind of markup at most.
func drawnSpoilers(_ seed: UInt64, most: Int) -> [Spoiler] {
  var random = SplitMix64(seed: seed ^ 0xA5A5)
  var drawn = Array(Spoiler.allCases.shuffled(using: &random).prefix(random.int(1...most)))
  let exclusive: [Set<Spoiler>] = [
    [.gridTables, .columnTables, .ruledTables, .htmlTables, .pagesInTables],
    [.wrap, .wrapDense, .wrapIndented, .blankLines], [.boldHeadings, .markdown], [.pages, .splitPages],
  ]
  for kinds in exclusive {
    let kept = drawn.first { kinds.contains($0) }
    drawn.removeAll { kinds.contains($0) && $0 != kept }
  }
  return drawn
}

/// The tree of a text without lines: kinds, labels and words, heading and text alike.
func outline(of text: String) -> String {
  let document = PlanParser.parse(SourceText(text))
  var depths: [Int] = []
  return document.arena.nodes.map { node in
    depths.append(node.parent < 0 ? 0 : depths[Int(node.parent)] + 1)
    let words = [node.heading, node.text].filter { !$0.isEmpty }.map { document.text($0) }.joined(separator: " ")
    return String(repeating: "  ", count: depths[depths.count - 1])
      + "\(node.part.name) \(node.kind.name) \(node.label): \(words)"
  }.joined(separator: "\n")
}

/// Parses the plans of some seeds and compares their trees with the drawn ones.
func expectStructure(
  of seeds: Range<UInt64>, spoilers: (UInt64) -> [Spoiler], atLeast wanted: Double,
  _ location: SourceLocation = #_sourceLocation
) {
  var total = GoldScore()
  var failures: [(share: Double, report: String)] = []
  var broken: [String] = []
  for seed in seeds {
    let plan = GeneratedPlan(seed: seed, spoilers: spoilers(seed))
    let document = PlanParser.parse(SourceText(plan.text))
    let score = GoldScore(document, against: plan.gold)
    total += score
    let share = score.structure.value ?? 1
    if share < 1 { failures.append((share, plan.report(score))) }
    let violations = document.invariantViolations(limit: 2)
    if !violations.isEmpty { broken.append("\(plan.report(score)): \(violations.joined(separator: "; "))") }
  }
  if !broken.isEmpty {
    let few = broken.prefix(4).joined(separator: "\n")
    Issue.record("\(broken.count) of \(seeds.count) plans break invariants:\n\(few)", sourceLocation: location)
  }
  let worst = failures.sorted { $0.share > $1.share }.prefix(12).map(\.report).joined(separator: "\n")
  let structure = total.structure.value ?? 0
  #expect(
    structure >= wanted,
    "\(total.summary); \(failures.count) of \(seeds.count) plans differ; the nearest misses:\n\(worst)",
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

/// Prints how well plans spoiled in each way are read: `VNPLAN_REPORT=200 swift test --filter reportDrawnPlans`;
/// VNPLAN_SPOILERS=wrap+pages asks for one combination (empty: clean; `several`: drawn ones), VNPLAN_WORST for the
/// number of failures shown.
@Test(.enabled(if: ProcessInfo.processInfo.environment["VNPLAN_REPORT"] != nil, "VNPLAN_REPORT names no count"))
func reportDrawnPlans() throws {
  let environment = ProcessInfo.processInfo.environment
  let count = try #require(environment["VNPLAN_REPORT"].flatMap { UInt64($0) })
  let worst = environment["VNPLAN_WORST"].flatMap { Int($0) } ?? 3
  let only = environment["VNPLAN_SPOILERS"]?.split(separator: "+").compactMap { Spoiler(rawValue: String($0)) }
  let all = [[]] + Spoiler.allCases.map { [$0] } + [Spoiler.unnoticed]
  if environment["VNPLAN_SPOILERS"] == "several" { return reportSeveral(count, worst) }
  for spoilers in only.map({ [$0] }) ?? all {
    var total = GoldScore()
    var failures: [(share: Double, report: String)] = []
    for seed in UInt64(2000)..<2000 + count {
      let plan = GeneratedPlan(seed: seed, spoilers: spoilers)
      let score = GoldScore(PlanParser.parse(SourceText(plan.text)), against: plan.gold)
      total += score
      if let share = score.structure.value, share < 1 { failures.append((share, plan.report(score))) }
    }
    print("\(spoilers.map(\.rawValue).joined(separator: "+")): \(total.summary); \(failures.count) differ")
    for failure in failures.sorted(by: { $0.share < $1.share }).prefix(worst) { print("    \(failure.report)") }
  }
}

/// Plans spoiled in several ways, and how much each spoiler has to do with what is lost.
private func reportSeveral(_ count: UInt64, _ worst: Int) {
  var total = GoldScore()
  var bySpoiler: [Spoiler: Tally] = [:]
  var failures: [(share: Double, report: String)] = []
  for seed in UInt64(5000)..<5000 + count {
    let plan = GeneratedPlan(seed: seed, spoilers: drawnSpoilers(seed, most: 4))
    let score = GoldScore(PlanParser.parse(SourceText(plan.text)), against: plan.gold)
    total += score
    for spoiler in plan.spoilers { bySpoiler[spoiler, default: Tally()] += score.structure }
    if let share = score.structure.value, share < 1 { failures.append((share, plan.report(score))) }
  }
  print("several: \(total.summary); structure of \(failures.count) differ")
  for spoiler in Spoiler.allCases { print("    \(spoiler): structure \(bySpoiler[spoiler]?.value ?? 1)") }
  for failure in failures.sorted(by: { $0.share < $1.share }).prefix(worst) { print("    \(failure.report)") }
}
