import PlanText

/// F1 over bags of facts, or share of questions answered right, as `score.py` counts them.
public struct Tally: Sendable {
  public var hits = 0
  public var wanted = 0
  public var found = 0

  public init() {}

  /// Two hits over what was wanted and found; nil where there was nothing on either side.
  public var value: Double? { wanted + found == 0 ? nil : 2 * Double(hits) / Double(wanted + found) }

  mutating func add(gold: [String], plan: [String]) -> [String] {
    var left: [String: Int] = [:]
    for fact in gold { left[fact, default: 0] += 1 }
    var extra: [String] = []
    for fact in plan {
      if let count = left[fact], count > 0 {
        left[fact] = count - 1
        hits += 1
      } else {
        extra.append("got      \(fact)")
      }
    }
    wanted += gold.count
    found += plan.count
    return left.filter { $0.value > 0 }.map { "expected \($0.key)" } + extra
  }

  mutating func ask(_ isRight: Bool) {
    wanted += 1
    found += 1
    if isRight { hits += 1 }
  }

  public static func += (a: inout Tally, b: Tally) {
    a.hits += b.hits
    a.wanted += b.wanted
    a.found += b.found
  }
}

/// How well a document equals its gold, by the rules of `score.py`, with every difference as a sentence.
public struct GoldScore: Sendable {
  public var structure = Tally()
  public var lines = Tally()
  public var meta = Tally()
  public var tables = Tally()
  public var tasks = Tally()
  public var references = Tally()
  public var differences: [String] = []

  public init() {}

  public init(_ document: PlanDocument, against gold: Gold) {
    scoreStructure(document, gold.lines)
    scoreLines(document, gold.lines)
    if let metadata = gold.metadata { scoreMetadata(document.metadata, metadata) }
    if let goldTables = gold.tables { scoreTables(document, goldTables) }
    if let goldTasks = gold.tasks { scoreTasks(document, goldTasks) }
    if let goldReferences = gold.references { scoreReferences(document, goldReferences) }
  }

  public static func += (a: inout GoldScore, b: GoldScore) {
    a.structure += b.structure
    a.lines += b.lines
    a.meta += b.meta
    a.tables += b.tables
    a.tasks += b.tasks
    a.references += b.references
  }

  /// `structure 0.998  lines 1.000  …`
  public var summary: String {
    let rows: [(String, Tally)] = [
      ("structure", structure), ("lines", lines), ("meta", meta), ("tables", tables), ("tasks", tasks),
      ("refs", references),
    ]
    return rows.map { "\($0.0) \($0.1.value.map(rounded) ?? "-")" }.joined(separator: "  ")
  }

  private mutating func note(_ kind: String, _ sentences: [String]) {
    differences += sentences.sorted { lineNumber($0) < lineNumber($1) }.map { "\(kind): \($0)" }
  }

  // MARK: Tree

  private mutating func scoreStructure(_ document: PlanDocument, _ gold: [GoldLine]) {
    let wanted = gold.filter(\.role.isContent).map { row in
      let isLabelled = row.role == .section || row.role == .bullet || row.role == .appendix
      return "line \(row.line): \(row.role.rawValue) '\(isLabelled ? normalLabel(row.label) : "")' under \(row.parent)"
    }
    let found = document.arena.nodes.map { node in
      let parent = node.parent < 0 ? 0 : document.arena.nodes[Int(node.parent)].lines.first
      return "line \(node.lines.first): \(node.kind.name) '\(normalLabel(node.label))' under \(parent)"
    }
    note("structure", structure.add(gold: wanted, plan: found))
  }

  private mutating func scoreLines(_ document: PlanDocument, _ gold: [GoldLine]) {
    var owners: [Int: Int] = [:]
    for node in document.arena.nodes {
      let first = Int(node.lines.first)
      for line in first...max(first, Int(node.lines.last)) where line == first || (owners[line] ?? -1) < first {
        owners[line] = first
      }
    }
    let starts = Set(gold.filter(\.role.isContent).map(\.line))
    for row in gold {
      guard row.role.isContent || (row.role.isPartOfNode && starts.contains(row.parent)) else { continue }
      let wanted = row.role.isContent ? row.line : row.parent
      let isRight = owners[row.line] == wanted
      lines.ask(isRight)
      if !isRight { note("lines", ["line \(row.line): belongs to \(wanted), got \(owners[row.line] ?? 0)"]) }
    }
  }

  // MARK: Metadata

  private mutating func scoreMetadata(_ plan: PlanMetadata, _ gold: GoldMetadata) {
    let signature = plan.signature
    func askMeta(_ name: String, _ wanted: String?, _ found: String?) {
      if !gold.unasked.contains(name) { ask(name, wanted, found) }
    }
    askMeta("number", gold.number.map(squeezed) ?? "", plan.number.map { squeezed($0.text) } ?? "")
    let fields: [(String, String?, String?)] = [
      ("serial", gold.serial, plan.number?.serial), ("type", gold.type, plan.type), ("title", gold.title, plan.title),
      ("issuer", gold.issuer, plan.issuer), ("place", gold.place, plan.place), ("date", gold.date, plan.date),
      ("signer", gold.signer, signature?.name), ("position", gold.position, signature?.position),
      ("on_behalf_of", gold.onBehalfOf, signature?.onBehalfOf),
    ]
    for (name, wanted, found) in fields { askMeta(name, wanted.map(normal), found.map(normal)) }
    let capacities = signature?.capacities ?? []
    askMeta(
      "capacity", (gold.capacity ?? []).map(normal).joined(separator: " "),
      capacities.map(normal).joined(separator: " "))
    askMeta(
      "recipients", (gold.recipients ?? []).map(normalRecipient).joined(separator: " | "),
      plan.recipients.map { normalRecipient($0.text) }.joined(separator: " | "))
  }

  private mutating func ask(_ name: String, _ wanted: String?, _ found: String?) {
    meta.ask(wanted == found)
    if wanted != found { differences.append("meta: \(name) should be “\(wanted ?? "null")”; got “\(found ?? "null")”") }
  }

  // MARK: Tables and facts

  private mutating func scoreTables(_ document: PlanDocument, _ gold: [GoldTable]) {
    var wanted: [String] = []
    for table in gold {
      wanted += cellFacts(table.line, "column", table.columns, keepsBlanks: true)
      for row in table.rows {
        wanted += cellFacts(row.line, "cell", row.cells) + cellFacts(row.line, "filled", row.filled ?? [])
      }
    }
    let hasFilled = wanted.contains { $0.contains(": filled ") }
    var found: [String] = []
    for table in document.tables { found += planFacts(table, document) }
    if !hasFilled { found.removeAll { $0.contains(": filled ") } }
    note("tables", tables.add(gold: wanted, plan: found))
  }

  private func planFacts(_ table: Table, _ document: PlanDocument) -> [String] {
    func text(_ cell: TableCell) -> String { document.text(cell.pieces) }
    let line = Int(document.arena.nodes[Int(table.node)].lines.first)
    var facts = cellFacts(line, "column", table.columns.map(text), keepsBlanks: true)
    for row in table.rows.indices {
      let at = Int(table.rows[row].lines.first)
      let columns = 0..<Int(table.width)
      facts += cellFacts(at, "cell", columns.map { text(table.cell(row, $0)) })
      facts += cellFacts(at, "filled", columns.map { text(table.filledCell(row, $0)) })
    }
    return facts
  }

  private func cellFacts(_ line: Int, _ kind: String, _ cells: [String], keepsBlanks: Bool = false) -> [String] {
    cells.enumerated().compactMap { column, cell in
      let text = normal(cell)
      return text.isEmpty && !keepsBlanks ? nil : "line \(line): \(kind) \(column) “\(text)”"
    }
  }

  private mutating func scoreTasks(_ document: PlanDocument, _ gold: [GoldTask]) {
    let wanted = gold.flatMap { task -> [String] in
      taskFacts(task.line, task.leads, task.supports, task.dueStart, task.dueEnd, task.recurrence)
    }
    let found = document.facts.tasks.flatMap { task -> [String] in
      let recurrence = task.recurrence?.rawValue
      return taskFacts(Int(task.lines.first), task.leads, task.supports, task.due?.start, task.due?.end, recurrence)
    }
    note("tasks", tasks.add(gold: wanted, plan: found))
  }

  private func taskFacts(
    _ line: Int, _ leads: [String], _ supports: [String], _ start: String?, _ end: String?, _ recurrence: String?
  ) -> [String] {
    var facts =
      leads.map { "line \(line): lead “\(normal($0))”" } + supports.map { "line \(line): support “\(normal($0))”" }
    if start != nil || end != nil { facts.append("line \(line): due \(start ?? "-")..\(end ?? "-")") }
    if let recurrence { facts.append("line \(line): recurrence \(recurrence)") }
    return facts
  }

  private mutating func scoreReferences(_ document: PlanDocument, _ gold: [GoldReference]) {
    let wanted = gold.map { "line \($0.line): \(squeezed($0.number)) of \($0.date ?? "no date")" }
    let found = document.facts.references.compactMap { reference in
      reference.number.map { "line \(reference.lines.first): \(squeezed($0)) of \(reference.date ?? "no date")" }
    }
    note("refs", references.add(gold: wanted, plan: found))
  }
}

private func lineNumber(_ sentence: String) -> Int {
  Int(sentence.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
}

private func rounded(_ value: Double) -> String {
  let thousandths = Int((value * 1000).rounded())
  let digits = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
}
