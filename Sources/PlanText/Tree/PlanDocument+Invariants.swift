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
  let inTag: [Bool]
  let lineOf: LineIndex

  init(document: PlanDocument, limit: Int) {
    self.document = document
    self.limit = limit
    let bytes = document.source.bytes
    owner = [Int32](repeating: Self.nobody, count: bytes.count)
    isRead = [Bool](repeating: false, count: bytes.count)
    white = whiteSpaceMask(bytes)
    inTag = tagMask(document)
    lineOf = document.source.lines
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

/// Marks the white space that nobody has to own: ASCII space, tab, CR, LF, VT, FF, U+200B and U+FEFF.
func whiteSpaceMask(_ bytes: [UInt8]) -> [Bool] {
  var mask = [Bool](repeating: false, count: bytes.count)
  var at = 0
  for byte in bytes {
    if byte <= 0x20 {
      mask[at] = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    } else if byte == 0xE2 || byte == 0xEF {
      for offset in 0..<wideSpaceLength(bytes, at) { mask[at + offset] = true }
    }
    at += 1
  }
  return mask
}

/// Bytes of the white-space character beyond ASCII at an offset; 0 where there is none.
private func wideSpaceLength(_ bytes: [UInt8], _ at: Int) -> Int {
  let rest = bytes[at..<min(at + 3, bytes.count)]
  return rest.elementsEqual([0xE2, 0x80, 0x8B]) || rest.elementsEqual([0xEF, 0xBB, 0xBF]) ? 3 : 0
}
