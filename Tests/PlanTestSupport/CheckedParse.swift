import PlanText
import Testing

/// Parses a text that holds one plan. Every parser test goes through here, so that each checks losslessness too: on
/// the text, on the text with CRLF for LF, and with any one line deleted or doubled (of long texts, a drawn sample).
@discardableResult
public func checkedParse(_ text: String, _ location: SourceLocation = #_sourceLocation) -> PlanDocument {
  checkedParse(Array(text.utf8), location)
}

/// Parses bytes, which need not be well-formed.
@discardableResult
public func checkedParse(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) -> PlanDocument {
  checkedPlans(bytes, location)[0]
}

/// Parses a text that may hold several plans, with the same checks.
public func checkedPlans(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) -> [PlanDocument] {
  let plans = PlanParser.plans(in: SourceText(bytes))
  expectInvariants(of: plans, "the text as it is", location)
  for variant in TextVariants(bytes) {
    if !expectInvariants(of: PlanParser.plans(in: SourceText(variant.bytes)), variant.name, location) { break }
  }
  return plans
}

/// Checks the plans of one text and reports what is wrong with them: they tile the text, and each is well-formed.
@discardableResult
public func expectInvariants(of plans: [PlanDocument], _ what: String, _ location: SourceLocation) -> Bool {
  var violations: [String] = []
  var end: Int32 = 0
  for plan in plans {
    if plan.extent.start != end { violations.append("a plan begins at byte \(plan.extent.start), expected \(end)") }
    end = plan.extent.end
    violations += plan.invariantViolations(limit: 5)
  }
  if plans.isEmpty || Int(end) != plans[0].source.bytes.count { violations.append("the plans end at byte \(end)") }
  if !violations.isEmpty {
    Issue.record("\(what): \(violations.joined(separator: "; "))", sourceLocation: location)
  }
  return violations.isEmpty
}

/// The text with CRLF, and with one line deleted or doubled; at most about `budget` bytes of variants.
struct TextVariants: Sequence, IteratorProtocol {
  private let lines: [ArraySlice<UInt8>]
  private var upcoming: [Edit]
  private static let budget = 120_000

  private enum Edit {
    case carriageReturns
    case delete(Int)
    case double(Int)
  }

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let edits = lines.indices.flatMap { [Edit.delete($0), .double($0)] }
    let affordable = Swift.max(4, Self.budget / Swift.max(1, bytes.count))
    var random = SplitMix64(seed: UInt64(bytes.count))
    let drawn = edits.count <= affordable ? edits : Array(edits.shuffled(using: &random).prefix(affordable))
    upcoming = [.carriageReturns] + drawn
  }

  mutating func next() -> (name: String, bytes: [UInt8])? {
    guard !upcoming.isEmpty else { return nil }
    switch upcoming.removeFirst() {
    case .carriageReturns: return ("with CRLF", Array(lines.joined(separator: [0x0D, 0x0A])))
    case .delete(let line): return ("without line \(line + 1)", joined { $0 == line ? 0 : 1 })
    case .double(let line): return ("with line \(line + 1) twice", joined { $0 == line ? 2 : 1 })
    }
  }

  private func joined(_ copies: (Int) -> Int) -> [UInt8] {
    Array(lines.indices.flatMap { Array(repeating: lines[$0], count: copies($0)) }.joined(separator: [0x0A]))
  }
}
