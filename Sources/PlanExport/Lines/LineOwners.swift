import PlanText

/// Whom a line belongs to, by index.
enum LineOwner {
  case head(Int32)
  case tail(Int32)
  case node(Int32)
  case noise
}

/// The owner of each non-blank line: of its leftmost text, so that a letterhead in two columns belongs to its left
/// part.
struct LineOwners {
  private let source: SourceText
  /// Where the text of each line begins; nil for blank lines.
  private var textStarts: [Int32?]
  private var owners: [LineOwner?] = []
  /// Where on its line the owner's text begins.
  private var ownerStarts: [Int32] = []

  var lineCount: Int { owners.count }

  /// The owner of a line, from 1; nil where the line is blank or belongs to another plan of the file.
  subscript(line: Int) -> LineOwner? { owners[line - 1] }

  /// Linear in the size of the text, and a search of the line table for each stretch of text.
  init(_ document: PlanDocument) {
    source = document.source
    textStarts = (0..<source.lineCount).map { [source] in Self.textStart(ofLine: $0, in: source) }
    owners = Array(repeating: nil, count: textStarts.count)
    ownerStarts = Array(repeating: .max, count: textStarts.count)
    let arena = document.arena
    for (index, entry) in document.head.enumerated() { claim(arena.ranges(entry.spans), .head(Int32(index))) }
    for (index, entry) in document.tail.enumerated() { claim(arena.ranges(entry.spans), .tail(Int32(index))) }
    for (index, node) in arena.nodes.enumerated() { claim(arena.ranges(node.spans), .node(Int32(index))) }
    // Noise comes last and takes the lines that nobody else has.
    for line in owners.indices where owners[line] != nil { ownerStarts[line] = -1 }
    for diagnostic in document.diagnostics where diagnostic.isNoise { claim([diagnostic.range], .noise) }
  }

  /// The first byte of a line that is no white space, a no-break space being one.
  private static func textStart(ofLine line: Int, in source: SourceText) -> Int32? {
    let bytes = source.bytes
    let end = Int(source.lineStart(line + 2))
    var at = Int(source.lineStart(line + 1))
    while at < end {
      let size = bytes[at] == 0xC2 && at + 1 < end && bytes[at + 1] == 0xA0 ? 2 : 1
      if bytes[at] > 0x20, size == 1 { return Int32(at) }
      at += size
    }
    return nil
  }

  /// Gives an owner each line on which one of its stretches comes first.
  private mutating func claim(_ ranges: ArraySlice<SourceRange>, _ owner: LineOwner) {
    for range in ranges {
      var line = source.line(of: range.start) - 1
      while line < owners.count, source.lineStart(line + 1) < range.end {
        let start = max(range.start, source.lineStart(line + 1))
        if let text = textStarts[line], text < range.end, start < ownerStarts[line] {
          owners[line] = owner
          ownerStarts[line] = start
        }
        line += 1
      }
    }
  }
}
