/// Finds the units of a plan by their labels.
///
/// Plans call their roman parts "Mục I" and "Phần I" alike and their arabic units "Mục 1" and "khoản 1", so the label
/// decides and the word does not.
struct PlaceIndex {
  private struct Key: Hashable {
    var parent: Int32
    var label: PlaceLabel
  }

  private var units: [Key: Int32] = [:]
  /// Articles count through the whole body or appendix, whatever chapter they stand in.
  private var articles: [Key: Int32] = [:]
  /// By node: the appendix it stands in, or `top`.
  private var roots: [Int32] = []
  private var appendixLabels: [PlaceLabel: Int32] = [:]
  /// Parent of top-level units of the body.
  private static let top: Int32 = -1

  /// Reads the labels of all units. O(nodes).
  init(_ arena: NodeArena) {
    roots.reserveCapacity(arena.nodes.count)
    for (index, node) in arena.nodes.enumerated() {
      roots.append(node.parent < 0 ? node.kind == .appendix ? Int32(index) : Self.top : roots[Int(node.parent)])
      switch node.kind {
      case .section:
        guard let label = Self.label(node.label) else { continue }
        if node.style == .article {
          let key = Key(parent: roots[index], label: label)
          if articles[key] == nil { articles[key] = Int32(index) }
          continue
        }
        let key = Key(parent: node.parent, label: label)
        if units[key] == nil { units[key] = Int32(index) }
      case .appendix:
        if let label = Self.label(node.label), appendixLabels[label] == nil { appendixLabels[label] = Int32(index) }
      case .bullet, .paragraph, .table: continue
      }
    }
  }

  /// The node that a path names, seen from a node. O(depth).
  func node(of path: [PlaceGrammar.Step], from origin: Int, in arena: NodeArena) -> NodeID? {
    guard let first = path.first, var found = head(first, from: origin, in: arena) else { return nil }
    for step in path.dropFirst() {
      guard let next = unit(step, under: found) else { return nil }
      found = next
    }
    return NodeID(Int(found))
  }

  /// The first step of a path: in the nearest unit around the origin that has it, then at the top.
  private func head(_ step: PlaceGrammar.Step, from origin: Int, in arena: NodeArena) -> Int32? {
    if step.unit == .annex { return appendix(step.label) }
    if step.unit == .article, !articles.isEmpty {
      return articles[Key(parent: roots[origin], label: step.label)]
        ?? articles[Key(parent: Self.top, label: step.label)]
    }
    var around = arena.nodes[origin].parent
    while around >= 0 {
      if let found = unit(step, under: around) { return found }
      around = arena.nodes[Int(around)].parent
    }
    if let found = unit(step, under: Self.top) { return found }
    guard step.unit == .part || step.unit == .chapter, let other = Self.otherNumeral(step.label) else { return nil }
    return units[Key(parent: Self.top, label: other)]
  }

  private func unit(_ step: PlaceGrammar.Step, under parent: Int32) -> Int32? {
    guard step.unit != .article || articles.isEmpty else {
      return articles[Key(parent: roots(of: parent), label: step.label)]
    }
    return units[Key(parent: parent, label: step.label)]
  }

  private func roots(of node: Int32) -> Int32 { node < 0 ? Self.top : roots[Int(node)] }

  private func appendix(_ label: PlaceLabel) -> Int32? {
    if let found = appendixLabels[label] { return found }
    return Self.otherNumeral(label).flatMap { appendixLabels[$0] }
  }

  /// "Phần 2" for "Phần II" and the other way round.
  private static func otherNumeral(_ label: PlaceLabel) -> PlaceLabel? {
    switch label {
    case .arabic(let value): .roman(value)
    case .roman(let value): .arabic(value)
    case .letter: nil
    }
  }

  /// "Phần II", "II", "1.2", "a" without their word and without the numbers of the units around.
  static func label(_ printed: String) -> PlaceLabel? {
    let utf8 = Array(printed.utf8)
    guard let word = last(of: utf8[...], between: 0x20), let part = last(of: word, between: UInt8(ascii: ".")) else {
      return nil
    }
    if let value = number(part) { return .arabic(value) }
    if let roman = Numerals.roman(utf8.span, part.startIndex, part.endIndex, upper: true), roman.end == part.endIndex {
      return .roman(Int(roman.value))
    }
    guard part.count <= 2 else { return nil }
    let key = LetterMarks.letterKey(part)
    return key != 0 ? .letter(key) : nil
  }

  /// The last stretch between separators that is not empty.
  private static func last(of bytes: ArraySlice<UInt8>, between separator: UInt8) -> ArraySlice<UInt8>? {
    guard let end = bytes.lastIndex(where: { $0 != separator }) else { return nil }
    let start = bytes[..<end].lastIndex(of: separator).map { $0 + 1 } ?? bytes.startIndex
    return bytes[start...end]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 3 else { return nil }
    return digits.reduce(0 as Int?) { value, byte in
      guard let value, byte &- 0x30 < 10 else { return nil }
      return value * 10 + Int(byte - 0x30)
    }
  }
}
