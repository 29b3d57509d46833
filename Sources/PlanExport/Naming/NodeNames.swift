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
  private let arena: NodeArena
  /// By node.
  private let names: [Name]

  private struct Name {
    /// Which of the siblings of its name it is, from 1.
    var ordinal: Int32
    /// Its part of the path.
    var part: ShortName
  }

  /// Linear in the number of nodes.
  init(_ document: PlanDocument) {
    let nodes = document.arena.nodes.span
    var names = [Name](repeating: Name(ordinal: 1, part: .long), count: nodes.count)
    var counts = SiblingCounts()
    for index in nodes.indices where nodes[index].parent < 0 { names[index] = Self.name(nodes[index], &counts) }
    for parent in nodes.indices where nodes[parent].firstChild >= 0 {
      counts.removeAll()
      var child = Int(nodes[parent].firstChild)
      while child >= 0 {
        names[child] = Self.name(nodes[child], &counts)
        child = Int(nodes[child].nextSibling)
      }
    }
    arena = document.arena
    self.names = names
  }

  /// Names the next of the nodes that hang on one.
  private static func name(_ node: Node, _ counts: inout SiblingCounts) -> Name {
    let prefix = node.parent < 0 ? topPrefix(of: node) : nil
    let stem = stem(of: node)
    var part = prefix == nil ? ShortName() : .long
    let bytes = stem.utf8.span
    for index in bytes.indices { part.append(pathByte(bytes[index])) }
    let ordinal = counts.next(part.isLong ? hash(prefix ?? "", stem) : part.word)
    let isCounted = isCounted(node)
    if isCounted || ordinal > 1 || looksCounted(bytes) {
      if !isCounted { part.append(UInt8(ascii: "~")) }
      part.append(decimal: Int(ordinal))
    }
    return Name(ordinal: ordinal, part: part)
  }

  private static func hash(_ texts: String...) -> UInt64 {
    var hash = FNV1a()
    for text in texts {
      for byte in text.utf8 { hash.add(pathByte(byte)) }
    }
    return hash.value
  }

  /// Appends the id of a node as UTF-8, free of quotes, backslashes and control characters. O(depth).
  func append(_ index: Int32, to out: inout [UInt8]) {
    let parent = arena.nodes[Int(index)].parent
    if parent >= 0 {
      append(parent, to: &out)
      out.append(UInt8(ascii: "/"))
    }
    appendPart(of: index, to: &out)
  }

  /// Appends what the id of a node adds to that of its parent and the slash behind it.
  func appendPart(of index: Int32, to out: inout [UInt8]) {
    let name = names[Int(index)]
    let part = name.part
    if part.isLong { return appendLongPart(of: arena.nodes[Int(index)], Int(name.ordinal), to: &out) }
    out.append(addingCapacity: ShortName.room) { $0.append(part.count, of: part.word.littleEndian) }
  }

  private func appendLongPart(of node: Node, _ ordinal: Int, to out: inout [UInt8]) {
    if node.parent < 0, let prefix = Self.topPrefix(of: node) {
      out.append(prefix)
      out.append(UInt8(ascii: "/"))
    }
    let stem = Self.stem(of: node)
    let text = stem.utf8.span
    let isCounted = Self.isCounted(node)
    out.append(addingCapacity: text.count + 25) { out in
      for index in text.indices { out.append(Self.pathByte(text[index])) }
      guard isCounted || ordinal > 1 || Self.looksCounted(text) else { return }
      if !isCounted { out.append(UInt8(ascii: "~")) }
      out.append(decimal: ordinal)
    }
  }

  /// What the id of a top-level node begins with.
  private static func topPrefix(of node: Node) -> String? {
    node.kind == .appendix || (node.kind == .section && node.part == .body) ? nil : node.part.name
  }

  /// What stands before the ordinal.
  private static func stem(of node: Node) -> String {
    switch node.kind {
    case .section where node.label.isEmpty: "h"
    case .appendix where node.label.isEmpty: "Phụ lục"
    case .section, .appendix, .bullet: node.label
    case .paragraph: "p"
    case .table: "t"
    }
  }

  /// Slashes and tildes have a meaning in ids; what JSON would escape has no place in them.
  private static func pathByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "/"): UInt8(ascii: ".")
    case UInt8(ascii: "~"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: UInt8(ascii: "_")
    default: byte
    }
  }

  /// Whether the name always ends in an ordinal.
  private static func isCounted(_ node: Node) -> Bool {
    switch node.kind {
    case .bullet, .paragraph, .table: true
    case .section: node.label.isEmpty
    case .appendix: false
    }
  }

  /// A label such as `p1` or `-1`, a letter or sign and digits, which no style of numbering prints, would pass for a
  /// counted name.
  private static func looksCounted(_ label: Span<UInt8>) -> Bool {
    guard !label.isEmpty, case let first = pathByte(label[0]), first > 0x60 || first < 0x30 else { return false }
    var at = 1
    while at < label.count, label[at] & 0xC0 == 0x80 { at += 1 }
    let digits = at
    while at < label.count, (0x30...0x39).contains(label[at]) { at += 1 }
    return at > digits && at == label.count
  }
}

/// A part of a path in a word, as nearly all are: at most seven bytes, the first lowest, and their number in the highest.
private struct ShortName: Sendable {
  private(set) var word: UInt64 = 0

  /// Stands for a part that is longer.
  static let long = ShortName(word: .max)
  /// Room that an output needs to append it.
  static let room = MemoryLayout<UInt64>.size
  private static let longest = 7

  var count: Int { Int(word >> 56) }
  var isLong: Bool { count > Self.longest }

  mutating func append(_ byte: UInt8) {
    guard count < Self.longest else {
      self = .long
      return
    }
    word = (word | UInt64(byte) << UInt64(8 * count)) + (1 << 56)
  }

  mutating func append(decimal number: Int) {
    if number >= 10 { append(decimal: number / 10) }
    append(0x30 + UInt8(number % 10))
  }
}

/// Counts equal names among the children of one node.
///
/// Names are told apart by a 64-bit hash. Two that collide share a count, which costs one of them a suffix it did
/// not need and never makes two ids equal.
private struct SiblingCounts {
  /// The first names, which most nodes have no more than.
  private var few: [(hash: UInt64, count: Int32)] = []
  private var many: [UInt64: Int32] = [:]
  private static let mostFew = 12

  mutating func removeAll() {
    few.removeAll(keepingCapacity: true)
    if !many.isEmpty { many = [:] }
  }

  mutating func next(_ hash: UInt64) -> Int32 {
    for at in few.indices where few[at].hash == hash {
      few[at].count += 1
      return few[at].count
    }
    if few.count < Self.mostFew {
      few.append((hash, 1))
      return 1
    }
    many[hash, default: 0] += 1
    return many[hash]!
  }
}
