import PlanText

/// Where things stand and what they are called, for every form of output.
extension PlanDocument {
  /// First byte and the byte after the last of a node's own text, in the decoded text.
  func place(of node: Node) -> (start: Int, end: Int) {
    guard node.spans.count > 0 else { return (0, 0) }
    let first = arena.pieces[Int(node.spans.start)].start
    let last = arena.pieces[Int(node.spans.start + node.spans.count) - 1].end
    return (source.decodedOffset(first), source.decodedOffset(last))
  }

  /// The marker of a section, bullet or appendix as printed, which a repaired label no longer shows: what stands
  /// before its first words, layout signs of markdown passed over. Nil for nodes that have none.
  func marker(of node: Node) -> SourceRange? {
    guard !node.label.isEmpty, !node.spans.isEmpty else { return nil }
    let span = arena.pieces[Int(node.spans.start)]
    var end = span.end
    if !node.heading.isEmpty { end = min(end, arena.pieces[Int(node.heading.start)].start) }
    if !node.text.isEmpty { end = min(end, arena.pieces[Int(node.text.start)].start) }
    end = max(span.start, end)
    var start = span.start
    while start < end, Self.isLayout(source.bytes[Int(start)]) { start += 1 }
    // The emphasis of the words begins before them.
    while end > start + 1, Self.isLayout(source.bytes[Int(end) - 1]) || source.bytes[Int(end) - 1] == UInt8(ascii: "*"),
      !isHTML || source.bytes[Int(end) - 1] != UInt8(ascii: ">")
    {
      end -= 1
    }
    let marker = SourceRange(start: start, end: end)
    // The items of a list of HTML have no marker in its text.
    return marker.isEmpty || isHTML && text(marker).isEmpty ? nil : marker
  }

  private static func isLayout(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "|")
  }

  /// The bytes that a diagnostic sets aside, as they stand in the text.
  func noiseText(of diagnostic: Diagnostic) -> ArraySlice<UInt8> {
    source.bytes[diagnostic.range.lower..<diagnostic.range.upper]
  }

  /// The sections from the top down to a node, itself included: `III. Tổ chức thực hiện > 5. Phòng Tư pháp`.
  /// O(depth).
  func appendSectionPath(to node: NodeID, into out: inout [UInt8]) {
    var path: [NodeID] = []
    var at: NodeID? = node
    while let id = at {
      if arena[id].kind == .section || arena[id].kind == .appendix { path.append(id) }
      at = arena.parent(of: id)
    }
    for (index, id) in path.reversed().enumerated() {
      if index > 0 { out.append(" > ") }
      appendTitle(of: id, to: &out)
    }
  }

  /// Label and heading as they would be printed: `a) Đối với cấp xã`.
  func appendTitle(of id: NodeID, to out: inout [UInt8]) {
    let node = arena[id]
    let start = out.count
    out.append(node.printedLabel)
    guard !node.heading.isEmpty else { return }
    if out.count > start { out.append(0x20) }
    appendText(node.heading, to: &out)
  }
}

extension Node {
  /// The label with the signs around it that its style has: `I.`, `a)`, `(1)`, `-`; empty where there is none.
  var printedLabel: String {
    guard !label.isEmpty else { return "" }
    let signs = style.signs
    return signs.before + label + signs.after
  }
}

extension NumberingStyle {
  /// The signs around a label of this style.
  fileprivate var signs: (before: String, after: String) {
    switch self {
    case .part, .chapter, .division, .subdivision, .article: ("", ".")
    case .capital, .roman, .arabic, .decimal2, .decimal3, .decimal4: ("", ".")
    case .letter, .smallRoman: ("", ")")
    case .parenthesised, .parenthesisedLetter: ("(", ")")
    case .none, .dash, .plus, .star, .dot, .ring: ("", "")
    }
  }
}
