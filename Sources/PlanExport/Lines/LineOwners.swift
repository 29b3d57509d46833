import PlanText

/// Whom a line belongs to, by index.
enum LineOwner {
  case head(Int32)
  case tail(Int32)
  case node(Int32)
  case noise
}

/// The owner of each non-blank line of a plan: of its leftmost text, so that a letterhead in two columns belongs to its
/// left part.
struct LineOwners {
  /// The lines of the plan, from 1.
  let lines: Range<Int>
  private let source: SourceText
  /// Where the text of each line begins; nil for blank lines.
  private var textStarts: [Int32?]
  private var owners: [LineOwner?] = []
  /// Where on its line the owner's text begins.
  private var ownerStarts: [Int32] = []

  /// The owner of a line; nil where the line is blank or belongs to another plan of the file.
  subscript(line: Int) -> LineOwner? { owners[line - lines.lowerBound] }

  /// Linear in the size of the plan's text, and a search of the line table for each stretch of text.
  init(_ document: PlanDocument) {
    source = document.source
    let extent = document.extent
    lines = extent.isEmpty ? 1..<1 : source.line(of: extent.start)..<source.line(of: extent.end - 1) + 1
    textStarts = lines.map { [source] in Self.textStart(ofLine: $0, in: source) }
    owners = Array(repeating: nil, count: lines.count)
    ownerStarts = Array(repeating: .max, count: lines.count)
    let arena = document.arena
    for (index, entry) in document.head.enumerated() { claim(arena.ranges(entry.spans), .head(Int32(index))) }
    for (index, entry) in document.tail.enumerated() { claim(arena.ranges(entry.spans), .tail(Int32(index))) }
    for (index, node) in arena.nodes.enumerated() { claim(arena.ranges(node.spans), .node(Int32(index))) }
    // Noise comes last and takes the lines that nobody else has.
    for line in owners.indices where owners[line] != nil { ownerStarts[line] = -1 }
    for diagnostic in document.diagnostics where diagnostic.isNoise { claim([diagnostic.range], .noise) }
  }

  /// The first byte of a line that is no white space.
  private static func textStart(ofLine line: Int, in source: SourceText) -> Int32? {
    let bytes = source.bytes
    let line = Int(source.lineStart(line))..<Int(source.lineStart(line + 1))
    return line.first { bytes[$0] > 0x20 }.map { Int32($0) }
  }

  /// Gives an owner each line on which one of its stretches comes first.
  private mutating func claim(_ ranges: ArraySlice<SourceRange>, _ owner: LineOwner) {
    for range in ranges {
      var line = max(source.line(of: range.start), lines.lowerBound)
      while line < lines.upperBound, case let lineStart = source.lineStart(line), lineStart < range.end {
        let index = line - lines.lowerBound
        let start = max(range.start, lineStart)
        if let text = textStarts[index], text < range.end, start < ownerStarts[index] {
          owners[index] = owner
          ownerStarts[index] = start
        }
        line += 1
      }
    }
  }
}
