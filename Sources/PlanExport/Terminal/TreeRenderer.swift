import PlanText

/// The outline as a person reads it: line number, then label and heading or first words, indented by depth.
///
/// ```
/// Kế hoạch 12/KH-UBND, 2025-01-05
/// Chuyển đổi số năm 2025
///
///    9  I. MỤC ĐÍCH, YÊU CẦU
///   11    1. Mục đích
///   12      - Tạo bước chuyển …
/// ```
struct TreeRenderer: PlanRenderer {
  private let width: Int
  private let color: Bool
  private var isFirst = true
  /// Columns of the line numbers.
  private var gutter = 0

  init(width: Int, color: Bool) {
    self.width = max(width, 40)
    self.color = color
  }

  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {
    if !isFirst { out.append(0x0A) }
    isFirst = false
    gutter = "\(plan.document.source.lineCount)".count
    header(plan, to: &out)
    for part in DocumentPart.allCases { outline(part, plan.document, to: &out) }
    footer(plan.document, to: &out)
  }

  // MARK: What the document is

  private func header(_ plan: PlanRecord, to out: inout [UInt8]) {
    let meta = plan.document.metadata
    lines(plan.key, .dim, to: &out)
    let name = [meta.type, meta.number?.text].compactMap { $0 }.joined(separator: " ")
    let first = [name.isEmpty ? nil : name, meta.place, meta.date].compactMap { $0 }.joined(separator: ", ")
    lines(first, .bold, to: &out)
    lines(meta.title ?? "", .bold, to: &out)
    lines([meta.issuer, meta.superior].compactMap { $0 }.joined(separator: ", "), nil, to: &out)
    lines(signer(meta), nil, to: &out)
    out.append(0x0A)
  }

  private func signer(_ meta: PlanMetadata) -> String {
    guard let signature = meta.signature else { return "" }
    return [signature.position, signature.name].compactMap { $0 }.joined(separator: " ")
  }

  private func lines(_ text: String, _ style: TerminalStyle?, to out: inout [UInt8]) {
    for row in text.wrapped(to: width) where !row.isEmpty {
      out.append(style, if: color) { $0.append(visible: row) }
      out.append(0x0A)
    }
  }

  // MARK: The tree

  private func outline(_ part: DocumentPart, _ document: PlanDocument, to out: inout [UInt8]) {
    let roots = document.arena.roots(of: part)
    guard !roots.isEmpty else { return }
    if part == .preamble || part == .closing { partName(part, to: &out) }
    for root in roots {
      var walk = TreeWalk(document.arena, from: root)
      while let step = walk.next() { row(document.arena.nodes[Int(step.index)], step.depth, document, to: &out) }
    }
  }

  private func partName(_ part: DocumentPart, to out: inout [UInt8]) {
    out.append(contentsOf: repeatElement(0x20, count: gutter + 2))
    out.append(.dim, if: color) { $0.append("(\(part.name))") }
    out.append(0x0A)
  }

  private func row(_ node: Node, _ depth: Int, _ document: PlanDocument, to out: inout [UInt8]) {
    let number = "\(node.lines.first)"
    out.append(contentsOf: repeatElement(0x20, count: max(0, gutter - number.count)))
    out.append(.dim, if: color) { $0.append(number) }
    let indent = 2 + min(2 * depth, width / 2)
    out.append(contentsOf: repeatElement(0x20, count: indent))
    let label = node.printedLabel
    if !label.isEmpty {
      out.append(.label, if: color) { $0.append(visible: label) }
      out.append(0x20)
    }
    let room = width - gutter - indent - (label.isEmpty ? 0 : label.columns + 1)
    words(of: node, room: max(room, 10), document, to: &out)
    out.append(0x0A)
  }

  private func words(of node: Node, room: Int, _ document: PlanDocument, to out: inout [UInt8]) {
    if node.table >= 0 {
      let table = document.tables[Int(node.table)]
      let names = table.columns.map { document.text($0.pieces) }.joined(separator: " | ")
      let rows = "\(table.rows.count) row\(table.rows.count == 1 ? "" : "s")"
      let text = "[\(rows): \(names)]".fitted(to: room)
      out.append(.table, if: color) { $0.append(visible: text) }
    } else if !node.heading.isEmpty {
      let text = document.text(node.heading).fitted(to: room)
      out.append(.bold, if: color) { $0.append(visible: text) }
    } else {
      out.append(visible: document.text(node.text).fitted(to: room))
    }
  }

  private func footer(_ document: PlanDocument, to out: inout [UInt8]) {
    let counts = [Severity.error, .warning].compactMap { severity -> String? in
      let count = document.diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    guard !counts.isEmpty else { return }
    out.append(0x0A)
    lines("\(counts.joined(separator: ", ")): vnplan check lists them", .dim, to: &out)
  }
}
