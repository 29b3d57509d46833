import PlanText

/// A drawn plan as text, with the reading of it.
public struct GeneratedPlan: Sendable {
  public let seed: UInt64
  public let text: String
  public let gold: Gold
  /// The numbering scheme, `I. > 1. > a) > -`.
  public let scheme: String
  /// What was done to the text.
  public let spoilers: [Spoiler]

  /// Draws the plan of a seed; the same seed and spoilers give the same text everywhere.
  public init(seed: UInt64, size: Int = 24, spoilers: [Spoiler] = []) {
    var random = SplitMix64(seed: seed)
    var plan = random.plan(size: random.int(6...size))
    if let form = spoilers.lazy.compactMap(\.tableForm).first {
      plan.body.setTables(form)
      plan.appendices.setTables(form)
    }
    let printer = PlanPrinter(plan)
    var lines = printer.lines
    let layout = random.int(0...2)
    for index in lines.indices {
      switch layout {
      case 0: lines[index].isBlankBefore = index > 0 && lines[index].role != .tableRow
      case 1: break
      default: lines[index].isBlankBefore = lines[index].isBlankBefore && lines[index].needsBlank
      }
    }
    for spoiler in Spoiler.allCases where spoilers.contains(spoiler) { spoiler.apply(&lines, &random) }
    self.seed = seed
    self.spoilers = spoilers
    scheme = plan.scheme.name
    var page = Page()
    for line in lines { page.add(line) }
    text = page.text
    var gold = Gold(name: "\(seed)", lines: page.gold())
    gold.metadata = plan.metadata
    gold.tables = printer.tables.map { entry in
      let rows = entry.rows.indices.map { row in
        GoldTable.Row(
          line: page.lineOf[entry.rows[row]] ?? 0, cells: entry.table.rows[row], filled: entry.table.filled[row])
      }
      let line = page.lineOf[entry.key] ?? 0
      return GoldTable(line: line, caption: entry.caption, columns: entry.table.columns, rows: rows)
    }
    self.gold = gold
  }

  /// The smallest thing to say of a failure: seed, scheme, spoilers and the first difference.
  public func report(_ score: GoldScore) -> String {
    let how = spoilers.isEmpty ? "clean" : spoilers.map(\.rawValue).joined(separator: "+")
    let value = score.structure.value ?? 1
    return
      "seed \(seed) (\(how); \(scheme)) structure \(value): \(score.differences.prefix(2).joined(separator: " / "))"
  }
}

extension PrintedLine {
  /// Lines that a printer without blank lines still sets apart.
  fileprivate var needsBlank: Bool {
    switch role {
    case .docType, .title, .recipients, .signature, .appendix, .table: true
    default: false
    }
  }
}

/// Lines on paper: the text, the line each key came to stand on, and the rows of gold.
struct Page {
  private(set) var text = ""
  private(set) var lineOf: [Int: Int] = [:]
  private var rows: [(line: Int, printed: PrintedLine)] = []
  private var line = 1

  mutating func add(_ printed: PrintedLine) {
    if printed.isBlankBefore { newLine("") }
    if printed.key != 0 { lineOf[printed.key] = line }
    rows.append((line, printed))
    newLine(printed.printed)
  }

  private mutating func newLine(_ content: String) {
    text += content + "\n"
    line += 1
  }

  func gold() -> [GoldLine] {
    rows.map { line, printed in
      let parent = printed.role == .noise ? 0 : lineOf[printed.parent] ?? 0
      return GoldLine(line: line, role: printed.role, parent: parent, label: printed.label, extent: printed.extent)
    }
  }
}
