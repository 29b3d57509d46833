import PlanText

/// The tree.
extension JSONRenderer {
  /// The top-level nodes of a part of the document with all below them.
  mutating func nodes(_ field: JSONField, _ part: DocumentPart, _ plan: PlanRecord) {
    writer.key(field)
    writer.open("[")
    var path = NodePath()
    for root in plan.document.arena.roots(of: part) { subtree(root, plan, &path) }
    writer.close("]")
  }

  private mutating func subtree(_ root: NodeID, _ plan: PlanRecord, _ path: inout NodePath) {
    let nodes = plan.document.arena.nodes.span
    var walk = TreeWalk(plan.document.arena, from: root)
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
      node, id: path.bytes, plan.document, writer.level().nodeFrame, isFirst: writer.isFirst, isSimple: isSimple,
      &cleaner, to: &writer.out)
    writer.enterObject()
    if isSimple { return writer.enterArray() }
    spans(node.spans, in: plan.document)
    if node.table >= 0 { table(plan.document.tables[Int(node.table)]) }
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
    _ node: Node, id: [UInt8], _ document: PlanDocument, _ frame: JSONNodeFrame, isFirst: Bool,
    isSimple: Bool, _ cleaner: inout TextCleaner, to out: inout [UInt8]
  ) {
    let marker = document.marker(of: node) ?? .empty
    let place = document.place(of: node)
    // What is needed alone: else the whole node would be copied.
    let (kind, style, lines) = (node.kind, node.style, node.lines)
    let (label, heading, text) = (node.label, node.heading, node.text)
    let room =
      frame.room + id.count + TextCleaner.capacity(marker.count + label.utf8.count) + cleaner.capacity(heading)
      + cleaner.capacity(text)
    out.append(addingCapacity: room) { out in
      frame.append(.open, from: isFirst ? 1 : 0, to: &out)
      out.append(copying: id)
      frame.append(kind, style, to: &out)
      out.appendString(isNull: label.isEmpty) { TextEscape.json.append(label.utf8.span, to: &$0) }
      frame.append(.marker, to: &out)
      out.appendString(isNull: marker.isEmpty) { cleaner.append(marker, to: &$0) }
      frame.append(.heading, to: &out)
      out.appendString(isNull: heading.isEmpty) { cleaner.append(heading, to: &$0) }
      frame.append(.text, to: &out)
      out.appendString(isNull: text.isEmpty) { cleaner.append(text, to: &$0) }
      frame.append(.lines, to: &out)
      out.append(decimal: Int(lines.first))
      frame.append(.between, to: &out)
      out.append(decimal: Int(lines.last))
      frame.append(.bytes, to: &out)
      out.append(decimal: place.start)
      frame.append(.between, to: &out)
      out.append(decimal: place.end)
      if isSimple { frame.append(.children, to: &out) } else { out.append(UInt8(ascii: "]")) }
    }
  }

  /// Each stretch of a node's own text, where something else lies between.
  private mutating func spans(_ spans: PieceList, in document: PlanDocument) {
    guard spans.count > 1 else { return }
    writer.key(.spans)
    writer.open("[")
    for span in document.arena.ranges(spans) { writer.element(JSONPair(span, in: document.source)) }
    writer.close("]")
  }

  // MARK: Tables

  private mutating func table(_ table: Table) {
    if table.caption.isEmpty {
      writer.null(.caption)
    } else {
      writer.member(.caption, room: cleaner.capacity(table.caption)) { _, out in
        out.appendQuoted { cleaner.append(table.caption, to: &$0) }
      }
    }
    let columns = table.columns
    writer.member(.columns, room: cleaner.room(of: columns)) { level, out in
      cleaner.append(columns, isSpaced: level.isSpaced, to: &out)
    }
    writer.key(.rows)
    writer.open("[")
    for row in table.rows { self.row(row, of: table) }
    writer.close("]")
  }

  private mutating func row(_ row: TableRow, of table: Table) {
    let range = Int(row.firstCell)..<Int(row.firstCell + table.width)
    let cells = table.cells[range]
    let filled = table.filled[range].lazy.map { table.cells[Int($0)] }
    writer.object(room: cleaner.room(of: cells) + cleaner.room(of: filled)) { object, out in
      object.key(.cells, to: &out)
      cleaner.append(cells, isSpaced: object.isSpaced, to: &out)
      object.key(.filled, to: &out)
      cleaner.append(filled, isSpaced: object.isSpaced, to: &out)
      object.member(.lines, JSONPair(row.lines), to: &out)
    }
  }
}

extension TextCleaner {
  /// Bytes that the cells of a row need at most.
  fileprivate func room(of cells: some Collection<TableCell>) -> Int {
    cells.reduce(2) { $0 + capacity($1.pieces) + 4 }
  }

  /// Appends the cells of a row as an array of JSON strings.
  fileprivate mutating func append(
    _ cells: some Collection<TableCell>, isSpaced: Bool, to out: inout OutputSpan<UInt8>
  ) {
    out.append(UInt8(ascii: "["))
    var isFirst = true
    for cell in cells {
      if !isFirst { out.appendComma(isSpaced: isSpaced) }
      isFirst = false
      out.appendQuoted { append(cell.pieces, to: &$0) }
    }
    out.append(UInt8(ascii: "]"))
  }
}

extension OutputSpan<UInt8> {
  /// A JSON string of what `body` appends, or null.
  @inline(__always)
  fileprivate mutating func appendString(isNull: Bool, _ body: (inout OutputSpan<UInt8>) -> Void) {
    if isNull { appendNull() } else { appendQuoted(body) }
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
    let end = ends.last ?? 0
    while bytes.count > end { bytes.removeLast() }
  }
}
