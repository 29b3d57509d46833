/// Links, parts, labels, lines and tables agree with each other.
extension InvariantCheck {
  /// Parents stand before their children, chains of siblings hold every child once, parts follow each other.
  mutating func checkLinks() {
    let nodes = document.arena.nodes
    var linked = 0
    var part = DocumentPart.preamble
    for (index, node) in nodes.enumerated() {
      linked += countChildren(Int32(index))
      guard node.parent < index else {
        report("\(name(Int32(index))) has parent \(node.parent), which does not stand before it")
        continue
      }
      if node.parent >= 0 {
        checkParent(Int32(index), node)
      } else {
        if node.part.rawValue < part.rawValue { report("\(name(Int32(index))) is \(node.part) after \(part)") }
        part = node.part
      }
    }
    let withParent = nodes.count { $0.parent >= 0 }
    if linked != withParent { report("\(linked) nodes are linked as children, \(withParent) have a parent") }
  }

  private mutating func checkParent(_ id: Int32, _ node: Node) {
    let parent = document.arena.nodes[Int(node.parent)]
    if parent.part != node.part { report("\(name(id)) is in \(node.part), its parent in \(parent.part)") }
    switch parent.kind {
    case .section, .appendix: break
    case .bullet: if node.kind == .section { report("\(name(id)) hangs on a bullet") }
    case .paragraph, .table: report("\(name(id)) hangs on a \(parent.kind.name)")
    }
    if node.kind == .appendix { report("\(name(id)) hangs on a node; appendices hang on the document") }
  }

  private mutating func countChildren(_ id: Int32) -> Int {
    let nodes = document.arena.nodes
    var count = 0
    var last: Int32 = -1
    var child = nodes[Int(id)].firstChild
    while child >= 0 {
      guard child > max(last, id), Int(child) < nodes.count, nodes[Int(child)].parent == id else {
        report("\(name(id)) has a broken chain of children at \(child)")
        return count
      }
      count += 1
      last = child
      child = nodes[Int(child)].nextSibling
    }
    if nodes[Int(id)].lastChild != last { report("\(name(id)) names \(nodes[Int(id)].lastChild) as last child") }
    return count
  }

  /// Labels and styles stand exactly where the kind asks for them.
  mutating func checkLabels() {
    for (index, node) in document.arena.nodes.enumerated() {
      let id = Int32(index)
      let wanted: (label: Bool, style: Bool)
      switch node.kind {
      case .section: wanted = (true, node.style != .none && !node.style.isBullet)
      case .bullet: wanted = (true, node.style.isBullet)
      case .appendix: wanted = (true, !node.style.isBullet)
      case .paragraph, .table: wanted = (false, node.style == .none)
      }
      if node.label.isEmpty == wanted.label { report("\(name(id)): the label “\(node.label)” does not fit the kind") }
      if !wanted.style { report("\(name(id)): the style \(node.style) does not fit the kind") }
      if (node.kind == .table) != (node.table >= 0) { report("\(name(id)): table index \(node.table)") }
      if node.kind == .appendix && (node.part != .appendices || node.parent >= 0) {
        report("\(name(id)) is a \(node.kind.name) at the top of \(node.part)")
      }
    }
  }

  /// Nodes stand in source order; heading and text lie inside; lines are those of the node's own bytes.
  mutating func checkNodes() {
    var last = -1
    for (index, node) in document.arena.nodes.enumerated() {
      let id = Int32(index)
      guard let (first, end) = ownBytes(node.spans, id, node.lines, table: node.table) else { continue }
      if first <= last { report("\(name(id)) begins before the node before it") }
      last = first
      if end < first { report("\(name(id)) ends before it begins") }
      read(node.heading, of: id, "heading")
      read(node.text, of: id, "text")
      if node.kind == .table { readTable(node, id) }
    }
  }

  mutating func checkEntries() {
    var last = -1
    var id = Int32(document.arena.nodes.count)
    for entry in document.head + document.tail {
      if Int(id) == document.arena.nodes.count + document.head.count { last = -1 }
      if let (first, _) = ownBytes(entry.spans, id, entry.lines) {
        if first <= last { report("\(name(id)) begins before the entry before it") }
        last = first
      }
      read(entry.text, of: id, "text")
      id += 1
    }
  }

  /// First and last byte of an owner. Its lines reach at least over what a reader sees of it (not tags nor, in
  /// tables, borders and the caption above the header) and at most over what it owns.
  private mutating func ownBytes(
    _ spans: PieceList, _ id: Int32, _ lines: LineSpan, table: Int32 = -1
  ) -> (first: Int, last: Int)? {
    guard let owned = ends(of: spans, isOut: { white[$0] }) else {
      report("\(name(id)) owns nothing")
      return nil
    }
    let header = headerStart(table)
    // Where all stands between angle brackets, words of the text may as well (`<g>` is no tag): any of its lines will do.
    let seen = ends(of: spans) { isUnseen($0, header) } ?? (first: owned.last, last: owned.first)
    let first = lineOf[owned.first]...lineOf[seen.first]
    let last = lineOf[seen.last]...max(lineOf[seen.last], lineOf[owned.last])
    if !first.contains(lines.first) || !last.contains(lines.last) {
      report("\(name(id)) says lines \(lines.first)-\(lines.last); its bytes stand on \(first)-\(last)")
    }
    return owned
  }

  /// The first byte of a table's header cells; nil for other owners.
  private func headerStart(_ table: Int32) -> Int? {
    guard table >= 0, Int(table) < document.tables.count else { return nil }
    let cells = document.tables[Int(table)].columns
    return cells.lazy.compactMap { document.arena.ranges($0.pieces).first?.lower }.first ?? 0
  }

  private func isUnseen(_ offset: Int, _ header: Int?) -> Bool {
    if white[offset] || inTag[offset] { return true }
    guard let header else { return false }
    return offset < header || !isLetterOrDigit(document.source.bytes[offset])
  }

  private func ends(of spans: PieceList, isOut: (Int) -> Bool) -> (first: Int, last: Int)? {
    var first = -1
    var last = -1
    for range in document.arena.ranges(spans) where range.lower >= 0 && range.upper <= white.count {
      var (low, high) = (range.lower, range.upper - 1)
      while low <= high, isOut(low) { low += 1 }
      while high >= low, isOut(high) { high -= 1 }
      guard low <= high else { continue }
      if first < 0 { first = low }
      last = high
    }
    return first < 0 ? nil : (first, last)
  }

  mutating func checkDiagnostics() {
    let count = document.source.bytes.count
    for (index, diagnostic) in document.diagnostics.enumerated() {
      let range = diagnostic.range
      if range.lower < 0 || range.lower > range.upper || range.upper > count {
        report("diagnostic \(index) (\(diagnostic.code)) has range \(range.start)..<\(range.end) of \(count)")
      } else if diagnostic.isNoise, !(range.lower..<range.upper).contains(where: { !white[$0] }) {
        report("diagnostic \(index) (\(diagnostic.code)) sets aside nothing")
      }
      if diagnostic.lines.first < 1 || diagnostic.lines.last < diagnostic.lines.first {
        report("diagnostic \(index) (\(diagnostic.code)) has lines \(diagnostic.lines.first)-\(diagnostic.lines.last)")
      }
    }
  }
}
