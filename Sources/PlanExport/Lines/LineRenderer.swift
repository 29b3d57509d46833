import PlanText

/// The reading line by line, in the format of the gold (GOLD.md, "NAME.lines.tsv"): every non-blank line once.
///
/// ```
/// line  role          parent  label  extent
/// 12    section       0       I      H
/// 13    continuation  12
/// 15    bullet        12      -
/// ```
struct LineRenderer: PlanRenderer {
  private let isSeveral: Bool

  init(isSeveral: Bool) { self.isSeveral = isSeveral }

  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {
    if isSeveral { comment(plan.key, to: &out) }
    out.append("line\trole\tparent\tlabel\textent\n")
    let owners = LineOwners(plan.document)
    for line in owners.lines {
      guard let owner = owners[line] else { continue }
      row(LineReading(line, owner, in: plan.document), line, to: &out)
    }
  }

  /// A line that readers of the format pass over.
  private func comment(_ text: String, to out: inout [UInt8]) {
    out.append("# ")
    out.append(visible: text)
    out.append(0x0A)
  }

  private func row(_ reading: LineReading, _ line: Int, to out: inout [UInt8]) {
    out.append(decimal: line)
    out.append(0x09)
    out.append(reading.role)
    out.append(0x09)
    out.append(decimal: reading.parent)
    out.append(0x09)
    out.append(visible: reading.label)
    out.append(0x09)
    out.append(reading.extent)
    out.append(0x0A)
  }
}

/// What a reader would say of one line.
private struct LineReading {
  var role: String
  var parent = 0
  var label = ""
  var extent = ""
}

extension LineReading {
  init(_ line: Int, _ owner: LineOwner, in document: PlanDocument) {
    switch owner {
    case .noise: self.init(role: "noise")
    case .head(let index): self.init(line, document.head[Int(index)])
    case .tail(let index): self.init(line, document.tail[Int(index)])
    case .node(let index): self.init(line, document.arena.nodes[Int(index)], in: document)
    }
  }

  /// Roles repeat on further lines; only a recipient goes on.
  private init(_ line: Int, _ entry: Entry) {
    self.init(role: entry.role.name)
    if entry.role == .recipient, line > Int(entry.lines.first) {
      role = "continuation"
      parent = Int(entry.lines.first)
    }
  }

  private init(_ line: Int, _ node: Node, in document: PlanDocument) {
    let first = Int(node.lines.first)
    guard line == first else {
      self.init(role: Self.furtherRole(line, node), parent: first)
      return
    }
    self.init(role: node.kind.name, label: node.label)
    if node.parent >= 0 { parent = Int(document.arena.nodes[Int(node.parent)].lines.first) }
    if node.kind == .section { extent = Self.extent(of: node, in: document) }
  }

  /// The role of a line after (for a table's caption, before) the one that a node starts on.
  private static func furtherRole(_ line: Int, _ node: Node) -> String {
    switch node.kind {
    case .appendix: "caption"
    case .table: line < Int(node.lines.first) ? "caption" : "table_row"
    case .section, .bullet, .paragraph: "continuation"
    }
  }

  /// `H`: a heading on lines of its own, `T`: running text, `HT`: a run-in heading and then text, also where the heading
  /// goes on over a line's end.
  private static func extent(of node: Node, in document: PlanDocument) -> String {
    guard let text = document.arena.ranges(node.text).first else { return "H" }
    guard let heading = document.arena.ranges(node.heading).last else { return "T" }
    return text.start > heading.end && document.hasLineEnd(heading.end, text.start) ? "H" : "HT"
  }
}

extension PlanDocument {
  /// Whether a line ends between two offsets. Linear in their distance.
  fileprivate func hasLineEnd(_ start: Int32, _ end: Int32) -> Bool {
    source.bytes[Int(start)..<Int(end)].contains(0x0A)
  }
}
