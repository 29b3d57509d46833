/// A footnote that was set aside: its words are no node's, but what they mention counts.
///
/// ```
/// … theo phân cấp quản lý ¹; các xã
/// 1 Theo Quyết định số 14/QĐ-UBND ngày …        a mention, told of the node in or behind which the note stands
/// ```
struct FootNote {
  var node: Int
  var pieces: [SourceRange]

  /// The lines of a note may have this many lines of a page's edge between them.
  private static let widestGap: Int32 = 3

  /// The documents that the footnotes mention. Linear in their text; nothing where there are none.
  static func references(in document: borrowing PlanDocument) -> [Reference] {
    let notes = notes(of: document)
    guard !notes.isEmpty else { return [] }
    let text = FactText(notes, of: document)
    var reader = ReferenceReader(text, metadata: document.metadata)
    for unit in text.units {
      reader.begin(unit, isBasis: false)
      for at in text.triggers[unit.triggers] { reader.visit(Int(at)) }
    }
    return reader.references
  }

  /// The lines set aside as footnotes, joined where one follows the other.
  private static func notes(of document: borrowing PlanDocument) -> [FootNote] {
    var notes: [FootNote] = []
    var lastLine: Int32 = 0
    for noise in document.diagnostics where noise.kind == .footnote {
      guard let node = node(before: noise.range.start, in: document) else { continue }
      if let last = notes.last, last.node == node, noise.lines.first - lastLine <= widestGap {
        notes[notes.count - 1].pieces.append(noise.range)
      } else {
        notes.append(FootNote(node: node, pieces: [noise.range]))
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
