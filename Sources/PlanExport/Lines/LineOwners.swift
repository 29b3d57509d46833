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
  /// Where the text of each line begins; -1 for blank lines.
  private var textStarts: [Int32] = []
  /// Offsets of the line ends.
  private var lineEnds: [Int32] = []
  private var owners: [LineOwner?] = []
  /// Where on its line the owner's text begins.
  private var ownerStarts: [Int32] = []

  var lineCount: Int { owners.count }

  /// The owner of a line, from 1; nil where the line is blank or belongs to another plan of the file.
  subscript(line: Int) -> LineOwner? { owners[line - 1] }

  /// Linear in the size of the text, and a search of the line table for each stretch of text.
  init(_ document: PlanDocument) {
    findLines(document.source.bytes)
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

  private mutating func findLines(_ bytes: [UInt8]) {
    var start: Int32 = -1
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let size = byte == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : 1
      if byte == 0x0A {
        textStarts.append(start)
        lineEnds.append(Int32(truncatingIfNeeded: at))
        start = -1
      } else if start < 0, byte > 0x20, size == 1 {
        start = Int32(truncatingIfNeeded: at)
      }
      at += size
    }
    textStarts.append(start)
  }

  /// Gives an owner each line on which one of its stretches comes first.
  private mutating func claim(_ ranges: ArraySlice<SourceRange>, _ owner: LineOwner) {
    for range in ranges {
      var line = line(of: range.start)
      while line < owners.count, lineStart(line) < range.end {
        let start = max(range.start, lineStart(line))
        if textStarts[line] >= 0, textStarts[line] < range.end, start < ownerStarts[line] {
          owners[line] = owner
          ownerStarts[line] = start
        }
        line += 1
      }
    }
  }

  private func lineStart(_ line: Int) -> Int32 { line == 0 ? 0 : lineEnds[line - 1] + 1 }

  /// The line, from 0, of an offset: how many line ends stand before it.
  private func line(of offset: Int32) -> Int {
    var low = 0
    var high = lineEnds.count
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
