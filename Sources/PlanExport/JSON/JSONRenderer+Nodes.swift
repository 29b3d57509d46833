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
    let frame = writer.nodeFrame
    Self.append(
      node, id: path.bytes, plan.document, frame, isFirst: writer.isFirst, isSimple: isSimple, &cleaner,
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
    let open = frame.open
    let marker = document.marker(of: node) ?? .empty
    let label = node.label
    let place = document.place(of: node)
    let capacity =
      frame.capacity + id.count + TextCleaner.capacity(marker.count + label.utf8.count) + cleaner.capacity(node.heading)
      + cleaner.capacity(node.text)
    out.append(addingCapacity: capacity) { out in
      out.append(copying: open.span.extracting((isFirst ? 1 : 0)...))
      out.append(copying: id)
      out.append(copying: frame.kind(of: node))
      out.appendString(isNull: label.isEmpty) { TextEscape.json.append(label.utf8.span, to: &$0) }
      out.append(copying: frame.marker)
      out.appendString(isNull: marker.isEmpty) { cleaner.append(marker, to: &$0) }
      out.append(copying: frame.heading)
      out.appendString(isNull: node.heading.isEmpty) { cleaner.append(node.heading, to: &$0) }
      out.append(copying: frame.text)
      out.appendString(isNull: node.text.isEmpty) { cleaner.append(node.text, to: &$0) }
      out.append(copying: frame.lines)
      out.appendPair(Int(node.lines.first), Int(node.lines.last), frame.between)
      out.append(copying: frame.bytes)
      out.appendPair(place.start, place.end, frame.between)
      if isSimple { out.append(copying: frame.children) } else { out.append(UInt8(ascii: "]")) }
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
  @inline(__always)
  fileprivate mutating func appendPair(_ first: Int, _ second: Int, _ between: [UInt8]) {
    append(decimal: first)
    append(copying: between)
    append(decimal: second)
  }

  /// "null", the first letter lowest.
  private var null: UInt64 { 0x6C6C_756E }

  /// A JSON string of what `body` appends, or null.
  @inline(__always)
  fileprivate mutating func appendString(isNull: Bool, _ body: (inout OutputSpan<UInt8>) -> Void) {
    if isNull {
      append(null, count: 4)
    } else {
      append(UInt8(ascii: "\""))
      body(&self)
      append(UInt8(ascii: "\""))
    }
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
