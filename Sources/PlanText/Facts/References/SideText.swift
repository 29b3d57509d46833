/// Text whose words are no node's, but what it mentions counts: the title, and footnotes that were set aside.
///
/// ```
/// KẾ HOẠCH
/// Thực hiện Nghị quyết số 12-NQ/TU …            a mention, told of the plan's first node
/// … theo phân cấp quản lý ¹; các xã
/// 1 Theo Quyết định số 14/QĐ-UBND ngày …        a mention, told of the node in or behind which the note stands
/// ```
struct SideText {
  var node: Int
  var pieces: [SourceRange]

  /// The lines of a note may have this many lines of a page's edge between them.
  private static let widestGap: Int32 = 3

  /// The documents that title and footnotes mention, in source order. Linear in their text; nothing where there are
  /// none.
  static func references(in document: borrowing PlanDocument) -> [Reference] {
    let texts = title(of: document) + notes(of: document)
    guard !texts.isEmpty else { return [] }
    let text = FactText(texts, of: document)
    var reader = ReferenceReader(text, metadata: document.metadata)
    for unit in text.units {
      reader.begin(unit, isBasis: false)
      for at in text.triggers[unit.triggers] { reader.visit(Int(at)) }
    }
    return reader.references
  }

  /// The title, joined over its lines, where a number may stand in it.
  private static func title(of document: borrowing PlanDocument) -> [SideText] {
    guard document.metadata.title?.utf8.contains(UInt8(ascii: "/")) == true, !document.arena.nodes.isEmpty else {
      return []
    }
    let lines = document.head.filter { $0.role == .title }
    return [SideText(node: 0, pieces: lines.flatMap { document.arena.ranges($0.text) })]
  }

  /// The lines set aside as footnotes, joined where one follows the other.
  private static func notes(of document: borrowing PlanDocument) -> [SideText] {
    var notes: [SideText] = []
    var lastLine: Int32 = 0
    for noise in document.diagnostics where noise.kind == .footnote {
      guard let node = node(before: noise.range.start, in: document) else { continue }
      if let last = notes.last, last.node == node, noise.lines.first - lastLine <= widestGap {
        notes[notes.count - 1].pieces.append(noise.range)
      } else {
        notes.append(SideText(node: node, pieces: [noise.range]))
      }
      lastLine = noise.lines.last
    }
    return notes
  }

  /// The last node that begins before a byte. O(log nodes).
  private static func node(before byte: Int32, in document: borrowing PlanDocument) -> Int? {
    let nodes = document.arena.nodes
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      let start = document.arena.ranges(nodes[middle].spans).first?.start ?? 0
      if start < byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
