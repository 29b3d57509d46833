import PlanText

/// The ids of a plan's nodes: the path of labels from the root, unique and stable.
///
/// | node | its part of the path |
/// | --- | --- |
/// | section, appendix | the label: `II`, `1.1`, `a`, `Phụ lục 1`; `~2`, `~3` … where a sibling has the same |
/// | unnumbered section | `h1`, `h2` … |
/// | bullet | the sign and its place among the parent's bullets of that sign: `-1`, `-2`, `+1` |
/// | paragraph, table | `p1`, `t1` … |
///
/// `II/1/-2` is the second `-` bullet of point 1 in part II. What hangs on no section or appendix begins with its
/// part of the document: `preamble/p1`, `body/-1`, `closing/p1`. So no id begins with a sign that spreadsheet
/// programs take for a formula.
struct NodeNames: Sendable {
  private var storage: [UInt8] = []
  /// Where the id of each node ends in `storage`; it begins where the one before ends.
  private var ends: [Int32] = []

  /// Linear in the number of nodes.
  init(_ document: PlanDocument) {
    let nodes = document.arena.nodes
    ends.reserveCapacity(nodes.count)
    storage.reserveCapacity(nodes.count * 12)
    var counts = SiblingCounts(expecting: nodes.count)
    for index in nodes.indices {
      appendName(of: nodes[index], counting: &counts)
      ends.append(Int32(truncatingIfNeeded: storage.count))
    }
  }

  /// The id of a node as UTF-8, free of quotes, backslashes and control characters.
  func bytes(_ node: NodeID) -> ArraySlice<UInt8> { self[node.index] }

  /// The id of the node at an arena index.
  subscript(index: Int32) -> ArraySlice<UInt8> { storage[range(index)] }

  private func range(_ index: Int32) -> Range<Int> {
    let at = Int(index)
    return (at == 0 ? 0 : Int(ends[at - 1]))..<Int(ends[at])
  }

  private mutating func appendName(of node: Node, counting counts: inout SiblingCounts) {
    let first = storage.count
    appendParent(of: node)
    let start = storage.count
    appendLabel(of: node)
    // Below a node its index stands for its id, at the top the part of the document is hashed with the label.
    let count = counts.next(storage[(node.parent < 0 ? first : start)...], parent: node.parent)
    if isCounted(node) {
      storage.append(decimal: count)
    } else if count > 1 || looksCounted(storage[start...]) {
      storage.append(UInt8(ascii: "~"))
      storage.append(decimal: count)
    }
  }

  /// The parent's id and a slash. Byte by byte: a slice of the array would hold it while it grows, and copy it.
  private mutating func appendParent(of node: Node) {
    if node.parent >= 0 {
      for at in range(node.parent) { storage.append(storage[at]) }
    } else if node.kind == .appendix || (node.kind == .section && node.part == .body) {
      return
    } else {
      storage.append(contentsOf: node.part.name.utf8)
    }
    storage.append(UInt8(ascii: "/"))
  }

  private mutating func appendLabel(of node: Node) {
    switch node.kind {
    case .section where node.label.isEmpty: storage.append(UInt8(ascii: "h"))
    case .appendix where node.label.isEmpty: storage.append(contentsOf: "Phụ lục".utf8)
    case .section, .appendix, .bullet: for byte in node.label.utf8 { storage.append(pathByte(byte)) }
    case .paragraph: storage.append(UInt8(ascii: "p"))
    case .table: storage.append(UInt8(ascii: "t"))
    }
  }

  /// Slashes and tildes have a meaning in ids; what JSON would escape has no place in them.
  private func pathByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "/"): UInt8(ascii: ".")
    case UInt8(ascii: "~"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: UInt8(ascii: "_")
    default: byte
    }
  }

  /// Whether the name always ends in an ordinal.
  private func isCounted(_ node: Node) -> Bool {
    switch node.kind {
    case .bullet, .paragraph, .table: true
    case .section: node.label.isEmpty
    case .appendix: false
    }
  }

  /// A label such as `p1` or `-1`, which no style of numbering prints, would pass for a counted name.
  private func looksCounted(_ label: ArraySlice<UInt8>) -> Bool {
    guard let first = label.first, let last = label.last, last >= 0x30, last <= 0x39 else { return false }
    return first > 0x60 || first < 0x30
  }
}

/// Counts equal labels under one parent.
///
/// Labels are told apart by a 64-bit hash. Two that collide share a count, which costs one of them a suffix it did
/// not need and never makes two ids equal.
private struct SiblingCounts {
  private var counts: [UInt64: Int] = [:]

  init(expecting count: Int) { counts.reserveCapacity(count) }

  mutating func next(_ label: ArraySlice<UInt8>, parent: Int32) -> Int {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(bitPattern: Int64(parent)) &* 0x9E37_79B9_7F4A_7C15
    for byte in label { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let count = counts[hash, default: 0] + 1
    counts[hash] = count
    return count
  }
}
