import PlanText

/// The tree.
extension JSONRenderer {
  /// The top-level nodes of a part of the document with all below them.
  mutating func nodes(_ field: JSONField, _ part: DocumentPart, _ plan: PlanRecord) {
    writer.key(field)
    writer.open("[")
    for root in plan.document.arena.roots(of: part) { subtree(root, plan) }
    writer.close("]")
  }

  private mutating func subtree(_ root: NodeID, _ plan: PlanRecord) {
    let nodes = plan.document.arena.nodes
    var walk = TreeWalk(plan.document.arena, from: root)
    var open = 0
    while let step = walk.next() {
      while open > step.depth {
        closeNode()
        open -= 1
      }
      openNode(nodes[Int(step.index)], step.index, plan)
      open += 1
    }
    for _ in 0..<open { closeNode() }
  }

  /// Writes a node up to its children.
  private mutating func openNode(_ node: Node, _ index: Int32, _ plan: PlanRecord) {
    let document = plan.document
    writer.element()
    writer.open("{")
    writer.key(.id)
    writer.value(plain: plan.names[index])
    writer.kind(node.kind, node.style)
    member(.label, node.label.isEmpty ? nil : node.label)
    marker(of: node, in: document)
    member(.heading, node.heading, of: document)
    member(.text, node.text, of: document)
    member(.lines, node.lines)
    place(node, in: document)
    if node.table >= 0 { table(document.tables[Int(node.table)], of: document) }
    writer.key(.children)
    writer.open("[")
  }

  private mutating func marker(of node: Node, in document: PlanDocument) {
    guard let range = document.marker(of: node) else { return writer.null(.marker) }
    writer.key(.marker)
    writer.quoted { document.appendText(range, to: &$0, escape: .json) }
  }

  private mutating func closeNode() {
    writer.close("]")
    writer.close("}")
  }

  /// Where the node's own text begins and ends, and each stretch of it where something else lies between.
  private mutating func place(_ node: Node, in document: PlanDocument) {
    let spans = document.arena.ranges(node.spans)
    let whole = SourceRange(start: spans.first?.start ?? 0, end: spans.last?.end ?? 0)
    member(.bytes, whole, in: document.source)
    guard spans.count > 1 else { return }
    writer.key(.spans)
    writer.open("[")
    for span in spans {
      writer.element()
      writer.pair(document.source.decodedOffset(span.start), document.source.decodedOffset(span.end))
    }
    writer.close("]")
  }

  // MARK: Tables

  private mutating func table(_ table: Table, of document: PlanDocument) {
    member(.caption, table.caption, of: document)
    writer.key(.columns)
    cells(table.columns[...], of: document)
    writer.key(.rows)
    writer.open("[")
    for row in table.rows {
      let range = Int(row.firstCell)..<Int(row.firstCell + table.width)
      writer.element()
      writer.open("{")
      writer.key(.cells)
      cells(table.cells[range], of: document)
      writer.key(.filled)
      cells(table.filled[range].map { table.cells[Int($0)] }[...], of: document)
      member(.lines, row.lines)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func cells(_ cells: ArraySlice<TableCell>, of document: PlanDocument) {
    writer.openInLine()
    for cell in cells {
      writer.elementInLine()
      text(cell.pieces, of: document)
    }
    writer.closeInLine()
  }
}
