/// A unit, bullet or paragraph whose lines are still being gathered.
struct OpenBlock {
  var kind: NodeKind = .paragraph
  var marker = Marker()
  var placement: LevelInference.Placement?
  var label = ""
  /// The node a unit or bullet hangs on, or -1; a paragraph's is found when it is whole.
  var parent: Int32 = -1
  var spans: [SourceRange] = []
  /// The text without the marker, one range a line.
  var text: [SourceRange] = []
  /// The tokens of its first and last lines; -1 where no block is open.
  var firstToken = -1
  var lastToken = -1
  var lines = LineSpan(0)
  var isOpen: Bool { firstToken >= 0 }

  mutating func add(_ token: LineToken, index: Int, from start: Int32) {
    if !isOpen {
      firstToken = index
      lines = token.lines
    }
    lastToken = index
    lines.last = token.lastLine
    spans.append(token.range)
    if start < token.end { text.append(SourceRange(start: start, end: token.end)) }
  }

  mutating func clear() {
    kind = .paragraph
    marker = Marker()
    placement = nil
    label = ""
    // One each as a rule: cheaper than to remove all.
    while !spans.isEmpty { spans.removeLast() }
    while !text.isEmpty { text.removeLast() }
    firstToken = -1
    lastToken = -1
  }
}
