import PlanText

/// Walks a subtree in reading order by its links, without recursion: no depth of nesting can overflow the stack.
struct TreeWalk: IteratorProtocol {
  private let nodes: [Node]
  private let root: Int32
  private var upcoming: Int32
  private var depth = 0

  init(_ arena: NodeArena, from root: NodeID) {
    nodes = arena.nodes
    self.root = root.index
    upcoming = root.index
  }

  /// The next node and how deep it lies under the root.
  mutating func next() -> (index: Int32, depth: Int)? {
    guard upcoming >= 0 else { return nil }
    let found = (upcoming, depth)
    advance()
    return found
  }

  private mutating func advance() {
    let child = nodes[Int(upcoming)].firstChild
    if child >= 0 {
      upcoming = child
      depth += 1
      return
    }
    while upcoming != root {
      let sibling = nodes[Int(upcoming)].nextSibling
      if sibling >= 0 {
        upcoming = sibling
        return
      }
      upcoming = nodes[Int(upcoming)].parent
      depth -= 1
    }
    upcoming = -1
  }
}
