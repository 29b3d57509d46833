/// How the text is laid out: one paragraph a line, or wrapped at a margin.
struct LayoutProfile {
  /// Lines were broken at a margin, not by the author.
  private(set) var isWrapped = false
  /// The usual length of a full line, in letters.
  private(set) var margin: Int32 = 0
  /// Paragraphs begin with an indent and go on without it.
  private(set) var isIndented = false

  /// Lines shorter than this say nothing of the margin.
  private static let shortest: Int32 = 36
  /// No margin lies further out.
  private static let widest: Int32 = 132

  init(tokens: [LineToken]) {
    var histogram = [Int32](repeating: 0, count: Int(Self.widest) + 1)
    var counted: Int32 = 0
    var long: Int32 = 0
    var lower: Int32 = 0
    var indents: Int32 = 0
    for token in tokens where token.flags.isDisjoint(with: [.piped, .border, .noise, .tabbed]) {
      let width = token.width + (token.indent < 4 ? token.indent : 0)
      guard width >= Self.shortest else { continue }
      if width > Self.widest { long += 1 } else { histogram[Int(width)] += 1 }
      counted += 1
      if token.flags.contains(.startsLower), token.marker.isNone, !token.flags.contains(.blankBefore) { lower += 1 }
      if token.indent >= 3, token.indent <= 16 { indents += 1 }
    }
    guard counted >= 6, long * 20 <= counted else { return }
    margin = Self.percentile(histogram, counted - long, 92)
    var full: Int32 = 0
    for width in Int(margin * 3 / 4)...max(Int(margin * 3 / 4), min(Int(Self.widest), Int(margin * 5 / 4))) { full += histogram[width] }
    isWrapped = full * 100 >= counted * 45 && lower * 100 >= counted * 12
    isIndented = isWrapped && indents * 8 >= counted && indents * 10 <= counted * 8
  }

  private static func percentile(_ histogram: [Int32], _ total: Int32, _ share: Int32) -> Int32 {
    var seen: Int32 = 0
    for width in histogram.indices {
      seen += histogram[width]
      if seen * 100 >= total * share { return Int32(width) }
    }
    return 0
  }

  /// True where the line is broken at the margin: its neighbour's first word would not have fitted.
  func isFull(_ line: LineToken, firstWord: Int32) -> Bool {
    let width = line.width + (isIndented || line.indent < 12 ? line.indent : 0)
    return width + 1 + firstWord >= margin - margin / 9
  }
}
