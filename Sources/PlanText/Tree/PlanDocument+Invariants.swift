/// The promise of losslessness and well-formedness, as a check (OUTPUT.md: "nothing is lost, and a test proves it
/// for every input").
extension PlanDocument {
  /// What is wrong with this document, one sentence each; empty for every text that the parser reads.
  ///
  /// Every byte of `source.bytes` that is not white space must belong to exactly one node, head or tail entry or
  /// piece of noise; pieces of text must lie inside their owner and leave nothing of it but its marker; links,
  /// parts, lines, labels and tables must agree with each other. O(bytes + nodes + pieces + cells); at most
  /// `limit` sentences are made.
  public func invariantViolations(limit: Int = 20) -> [String] {
    var check = InvariantCheck(document: self, limit: limit)
    check.run()
    return check.violations
  }
}

/// The state of one check: who owns each byte, and what was found.
struct InvariantCheck {
  /// Owners: nodes from 0 up, then head entries, tail entries, diagnostics.
  static let nobody: Int32 = -1

  let document: PlanDocument
  let limit: Int
  var violations: [String] = []
  /// The owner of each byte.
  var owner: [Int32]
  /// True where a byte stands in a heading, text, cell or caption.
  var isRead: [Bool]
  let white: [Bool]
  let lineOf: LineIndex

  init(document: PlanDocument, limit: Int) {
    self.document = document
    self.limit = limit
    let bytes = document.source.bytes
    owner = [Int32](repeating: Self.nobody, count: bytes.count)
    isRead = [Bool](repeating: false, count: bytes.count)
    white = whiteSpaceMask(bytes)
    lineOf = LineIndex(bytes)
  }

  mutating func run() {
    checkLinks()
    checkLabels()
    claimAll()
    checkCoverage()
    checkNodes()
    checkEntries()
    checkTables()
    checkUnreadWords()
    checkDiagnostics()
  }

  mutating func report(_ sentence: String) {
    if violations.count < limit { violations.append(sentence) }
  }

  /// "node 4 (section II, line 12)", for messages.
  func name(_ id: Int32) -> String {
    let nodes = document.arena.nodes
    let head = nodes.count + document.head.count
    if id < 0 { return "nobody" }
    if Int(id) < nodes.count {
      let node = nodes[Int(id)]
      return "node \(id) (\(node.kind.name) \(node.label), line \(node.lines.first))"
    }
    if Int(id) < head { return "head entry \(Int(id) - nodes.count)" }
    if Int(id) < head + document.tail.count { return "tail entry \(Int(id) - head)" }
    return "diagnostic \(Int(id) - head - document.tail.count)"
  }
}

/// Marks the white space that nobody has to own: ASCII space, tab, CR, LF, VT, FF, NBSP, U+200B and U+FEFF.
func whiteSpaceMask(_ bytes: [UInt8]) -> [Bool] {
  var mask = [Bool](repeating: false, count: bytes.count)
  var at = 0
  while at < bytes.count {
    let length = whiteSpaceLength(bytes, at)
    for offset in at..<at + max(length, 1) { mask[offset] = length > 0 }
    at += max(length, 1)
  }
  return mask
}

/// Bytes of the white-space character at an offset; 0 where there is none.
private func whiteSpaceLength(_ bytes: [UInt8], _ at: Int) -> Int {
  func follows(_ second: UInt8, _ third: UInt8) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == second && bytes[at + 2] == third
  }
  switch bytes[at] {
  case 0x20, 0x09...0x0D: return 1
  case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : 0
  case 0xE2: return follows(0x80, 0x8B) ? 3 : 0
  case 0xEF: return follows(0xBB, 0xBF) ? 3 : 0
  default: return 0
  }
}

/// Line numbers of byte offsets, 1-based; built in one pass, O(1) a question.
struct LineIndex {
  private var lines: [Int32] = []

  init(_ bytes: [UInt8]) {
    lines.reserveCapacity(bytes.count)
    var line: Int32 = 1
    for byte in bytes {
      lines.append(line)
      if byte == 0x0A { line += 1 }
    }
  }

  subscript(offset: Int) -> Int32 { offset < lines.count ? lines[offset] : lines.last ?? 1 }
}
