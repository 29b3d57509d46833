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
    let nodes = plan.document.arena.nodes.span
    var walk = TreeWalk(plan.document.arena, from: root)
    var path = NodePath()
    while let step = walk.next() {
      while path.depth > step.depth { closeNode(&path) }
      path.enter(step.index, plan.names)
      openNode(nodes[Int(step.index)], path, plan)
    }
    while path.depth > 0 { closeNode(&path) }
  }

  /// Writes a node up to its children.
  private mutating func openNode(_ node: Node, _ path: NodePath, _ plan: PlanRecord) {
    writer.drainIfLarge()
    let isSimple = node.spans.count <= 1 && node.table < 0
    Self.append(
      node, id: path.bytes, plan.document, writer.nodeFrame, isFirst: writer.isFirst, isSimple: isSimple, &cleaner,
      to: &writer.out)
    writer.enterObject()
    if isSimple { return writer.enterArray() }
    spans(of: node, in: plan.document)
    if node.table >= 0 { table(plan.document.tables[Int(node.table)], of: plan.document) }
    writer.key(.children)
    writer.open("[")
  }

  private mutating func closeNode(_ path: inout NodePath) {
    path.leave()
    writer.closeArrayAndObject()
  }

  /// The members that every node has, in one go.
  /// - Parameter isSimple: the children follow at once.
  private static func append(
    _ node: Node, id: [UInt8], _ document: PlanDocument, _ frame: JSONNodeFrame, isFirst: Bool, isSimple: Bool,
    _ cleaner: inout TextCleaner, to out: inout [UInt8]
  ) {
    let marker = document.marker(of: node) ?? .empty
    let place = document.place(of: node)
    let capacity =
      frame.capacity + id.count + TextCleaner.capacity(marker.count + node.label.utf8.count)
      + cleaner.capacity(node.heading) + cleaner.capacity(node.text)
    out.append(addingCapacity: capacity) { out in
      frame.append(.open, from: isFirst ? 1 : 0, to: &out)
      out.append(copying: id)
      frame.append(node.kind, node.style, to: &out)
      out.appendString(isNull: node.label.isEmpty) { TextEscape.json.append(node.label.utf8.span, to: &$0) }
      frame.append(.marker, to: &out)
      out.appendString(isNull: marker.isEmpty) { cleaner.append(marker, to: &$0) }
      frame.append(.heading, to: &out)
      out.appendString(isNull: node.heading.isEmpty) { cleaner.append(node.heading, to: &$0) }
      frame.append(.text, to: &out)
      out.appendString(isNull: node.text.isEmpty) { cleaner.append(node.text, to: &$0) }
      frame.append(.lines, to: &out)
      out.append(decimal: Int(node.lines.first))
      frame.append(.between, to: &out)
      out.append(decimal: Int(node.lines.last))
      frame.append(.bytes, to: &out)
      out.append(decimal: place.start)
      frame.append(.between, to: &out)
      out.append(decimal: place.end)
      if isSimple { frame.append(.children, to: &out) } else { out.append(UInt8(ascii: "]")) }
    }
  }

  /// Each stretch of the node's own text, where something else lies between.
  private mutating func spans(of node: Node, in document: PlanDocument) {
    guard node.spans.count > 1 else { return }
    writer.key(.spans)
    writer.open("[")
    for span in document.arena.ranges(node.spans) {
      writer.element()
      writer.pair(document.source.decodedOffset(span.start), document.source.decodedOffset(span.end))
    }
    writer.close("]")
  }

  // MARK: Tables

  private mutating func table(_ table: Table, of document: PlanDocument) {
    member(.caption, table.caption)
    writer.key(.columns)
    cells(table.columns[...])
    writer.key(.rows)
    writer.open("[")
    for row in table.rows {
      let range = Int(row.firstCell)..<Int(row.firstCell + table.width)
      writer.element()
      writer.open("{")
      writer.key(.cells)
      cells(table.cells[range])
      writer.key(.filled)
      cells(table.filled[range].map { table.cells[Int($0)] }[...])
      member(.lines, row.lines)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func cells(_ cells: ArraySlice<TableCell>) {
    writer.openInLine()
    for cell in cells {
      writer.elementInLine()
      text(cell.pieces)
    }
    writer.closeInLine()
  }
}

extension OutputSpan<UInt8> {
  /// A JSON string of what `body` appends, or null.
  @inline(__always)
  fileprivate mutating func appendString(isNull: Bool, _ body: (inout OutputSpan<UInt8>) -> Void) {
    if isNull { appendNull() } else { quoted(body) }
  }
}

/// The id of the node that is being written, grown and cut on the way through the tree.
private struct NodePath {
  private(set) var bytes: [UInt8] = []
  /// How long the ids of the nodes around it are, itself included.
  private var ends: [Int] = []

  /// How many nodes are open.
  var depth: Int { ends.count }

  mutating func enter(_ index: Int32, _ names: NodeNames) {
    if !ends.isEmpty { bytes.append(UInt8(ascii: "/")) }
    names.appendPart(of: index, to: &bytes)
    ends.append(bytes.count)
  }

  mutating func leave() {
    ends.removeLast()
    bytes.removeLast(bytes.count - (ends.last ?? 0))
  }
}
