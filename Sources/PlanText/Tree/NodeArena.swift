/// Index of a node in its document's arena.
public struct NodeID: Hashable, Sendable, Comparable {
  /// Position in `NodeArena.nodes`, which is source order.
  public let index: Int32

  @usableFromInline init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// Source order.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}

/// A run of byte ranges in `NodeArena.pieces`.
///
/// Text broken by a line end, a page number or a column gap has one piece for each unbroken stretch.
public struct PieceList: Hashable, Sendable {
  /// Index of the first piece.
  public var start: Int32
  /// Number of pieces.
  public var count: Int32

  public init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }

  /// No text at all.
  public static let none = PieceList(start: 0, count: 0)
  /// Whether there is no text.
  public var isEmpty: Bool { count == 0 }
}

/// One node: links, kind and the byte ranges of its own text. Strings are made only for output.
public struct Node: Sendable {
  /// What it is.
  public var kind: NodeKind
  /// The numbering style of a section or bullet, `.none` for the rest.
  public var style: NumberingStyle
  /// The part of the document it stands in.
  public var part: DocumentPart
  /// The label as a reader would key it (repaired), without closing punctuation; empty where there is none.
  public var label: String
  /// Title standing alone, or run-in title before a colon; markers are in neither heading nor text.
  public var heading: PieceList
  /// Running text, without marker and heading.
  public var text: PieceList
  /// Everything this node owns in the source, marker and markdown signs included. Spans of all owners tile the input.
  public var spans: PieceList
  /// Source lines of the node's own text, children not counted.
  public var lines: LineSpan
  /// Index of the parent, or -1.
  public var parent: Int32
  /// Index of the first child, or -1.
  public var firstChild: Int32
  /// Index of the last child, or -1.
  public var lastChild: Int32
  /// Index of the next child of the same parent, or -1.
  public var nextSibling: Int32
  /// Index in `PlanDocument.tables`, or -1.
  public var table: Int32
}

/// All nodes of a plan in source order, linked by index; adding a node is O(1).
public struct NodeArena: Sendable {
  /// The nodes in source order.
  public internal(set) var nodes: [Node] = []
  /// The byte ranges that piece lists point into.
  public internal(set) var pieces: [SourceRange] = []

  public init() {}

  /// The node of an id. O(1).
  public subscript(id: NodeID) -> Node { nodes[Int(id.index)] }

  /// The byte ranges behind a piece list, in order.
  public func ranges(_ list: PieceList) -> ArraySlice<SourceRange> {
    pieces[Int(list.start)..<Int(list.start + list.count)]
  }

  /// The children of a node, first to last. O(1) to begin, O(1) a step.
  public func children(of id: NodeID) -> NodeSiblings { NodeSiblings(arena: self, upcoming: self[id].firstChild) }

  /// The parent, or nil for a top-level node.
  public func parent(of id: NodeID) -> NodeID? {
    let parent = self[id].parent
    return parent < 0 ? nil : NodeID(Int(parent))
  }

  /// Nodes without a parent in a part of the document, in order. O(nodes).
  public func roots(of part: DocumentPart) -> [NodeID] {
    nodes.indices.filter { nodes[$0].parent < 0 && nodes[$0].part == part }.map(NodeID.init)
  }

  /// Every node in source order.
  public var ids: some Sequence<NodeID> { nodes.indices.lazy.map(NodeID.init) }

  /// Makes room for so many more nodes, a line each as a rule.
  mutating func reserve(nodes count: Int) {
    nodes.reserveCapacity(nodes.count + count)
    pieces.reserveCapacity(pieces.count + 2 * count)
  }

  mutating func append(_ node: consuming Node) -> Int32 {
    let id = Int32(truncatingIfNeeded: nodes.count)
    let parent = Int(node.parent)
    nodes.append(node)
    if parent >= 0 {
      if nodes[parent].firstChild < 0 {
        nodes[parent].firstChild = id
      } else {
        nodes[Int(nodes[parent].lastChild)].nextSibling = id
      }
      nodes[parent].lastChild = id
    }
    return id
  }

  mutating func addPieces(_ ranges: some Collection<SourceRange>) -> PieceList {
    guard !ranges.isEmpty else { return .none }
    let start = Int32(truncatingIfNeeded: pieces.count)
    // One as a rule: cheaper than to append all.
    for range in ranges { pieces.append(range) }
    return PieceList(start: start, count: Int32(truncatingIfNeeded: ranges.count))
  }
}

/// Walks a chain of siblings.
public struct NodeSiblings: Sequence, IteratorProtocol, Sendable {
  let arena: NodeArena
  var upcoming: Int32

  public mutating func next() -> NodeID? {
    guard upcoming >= 0 else { return nil }
    let id = NodeID(Int(upcoming))
    upcoming = arena.nodes[Int(upcoming)].nextSibling
    return id
  }
}
