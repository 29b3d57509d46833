/// A document as a person reads it in a test: one line a node, indented.
///
/// ```
/// body
///   section I "MỤC ĐÍCH, YÊU CẦU" @9
///     section 1 "Mục đích" @11
///       bullet - : Góp phần nâng cao chất lượng @13-14
///   table 2x3 "DANH MỤC" @20-22
///     TT | Nhiệm vụ | Chủ trì
///     1 | Rà soát | Phòng Nội vụ
/// ```
///
/// Headings stand in quotes, running text after a colon, source lines after `@`.
public struct TreeDump: Sendable {
  /// Characters of a text that are shown before it is cut with `…`.
  public var textLimit: Int
  /// Shows the letterhead, recipients and signature.
  public var showsEntries: Bool
  /// Shows diagnostics after the tree.
  public var showsDiagnostics: Bool

  public init(textLimit: Int = 48, showsEntries: Bool = true, showsDiagnostics: Bool = true) {
    self.textLimit = textLimit
    self.showsEntries = showsEntries
    self.showsDiagnostics = showsDiagnostics
  }

  /// The dump, each line ended by a line feed. O(text).
  public func text(of document: PlanDocument) -> String {
    var out = ""
    if showsEntries { addEntries("head", document.head, document, &out) }
    for part in DocumentPart.allCases {
      let roots = document.arena.roots(of: part)
      if !roots.isEmpty { out += part.name + "\n" }
      for root in roots { addTree(root, document, &out) }
    }
    if showsEntries { addEntries("tail", document.tail, document, &out) }
    if showsDiagnostics { addDiagnostics(document, &out) }
    return out
  }

  private func addEntries(_ title: String, _ entries: [Entry], _ document: PlanDocument, _ out: inout String) {
    if !entries.isEmpty { out += title + "\n" }
    for entry in entries {
      out += "  \(entry.role.name): \(cut(document.text(entry.text))) \(lines(entry.lines))\n"
    }
  }

  /// Walks a subtree without recursion; depth comes from the parents, which were walked before.
  private func addTree(_ root: NodeID, _ document: PlanDocument, _ out: inout String) {
    var pending: [(id: NodeID, depth: Int)] = [(root, 1)]
    while let (id, depth) = pending.popLast() {
      let indent = String(repeating: "  ", count: depth)
      out += indent + line(of: document.arena[id], document) + "\n"
      if document.arena[id].table >= 0 { addRows(document.arena[id].table, indent + "  ", document, &out) }
      for child in Array(document.arena.children(of: id)).reversed() { pending.append((child, depth + 1)) }
    }
  }

  private func line(of node: Node, _ document: PlanDocument) -> String {
    var out = node.kind.name
    if !node.label.isEmpty { out += " " + node.label }
    if node.table >= 0 {
      let table = document.tables[Int(node.table)]
      out += " \(table.rows.count)x\(table.width)"
      if !table.caption.isEmpty { out += " \"\(cut(document.text(table.caption)))\"" }
    }
    if !node.heading.isEmpty { out += " \"\(cut(document.text(node.heading)))\"" }
    if !node.text.isEmpty { out += " : \(cut(document.text(node.text)))" }
    return out + " " + lines(node.lines)
  }

  private func addRows(_ index: Int32, _ indent: String, _ document: PlanDocument, _ out: inout String) {
    let table = document.tables[Int(index)]
    func add(_ cells: some Sequence<TableCell>) {
      out += indent + cells.map { cut(document.text($0.pieces)) }.joined(separator: " | ") + "\n"
    }
    add(table.columns)
    for row in table.rows.indices { add((0..<Int(table.width)).map { table.filledCell(row, $0) }) }
  }

  private func addDiagnostics(_ document: PlanDocument, _ out: inout String) {
    if !document.diagnostics.isEmpty { out += "diagnostics\n" }
    for diagnostic in document.diagnostics {
      out += "  \(diagnostic.severity) \(diagnostic.code)"
      if diagnostic.isNoise {
        out += " “\(cut(document.text(diagnostic.range)))”"
      } else if !diagnostic.printed.isEmpty {
        out += " “\(diagnostic.printed)”" + (diagnostic.meant.isEmpty ? "" : " → “\(diagnostic.meant)”")
      }
      out += " \(lines(diagnostic.lines))\n"
    }
  }

  private func cut(_ text: String) -> String {
    text.count <= textLimit ? text : text.prefix(textLimit) + "…"
  }

  private func lines(_ span: LineSpan) -> String {
    span.first == span.last ? "@\(span.first)" : "@\(span.first)-\(span.last)"
  }
}
