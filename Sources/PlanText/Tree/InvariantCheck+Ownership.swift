/// Who owns each byte: spans tile the input, pieces lie inside their owner, no word of an owner goes unread.
extension InvariantCheck {
  /// Enters every span of every owner; a byte with two owners is a violation.
  mutating func claimAll() {
    var id: Int32 = 0
    for node in document.arena.nodes {
      for span in document.arena.ranges(node.spans) { claim(span, for: id) }
      id += 1
    }
    for entry in document.head + document.tail {
      for span in document.arena.ranges(entry.spans) { claim(span, for: id) }
      id += 1
    }
    for diagnostic in document.diagnostics {
      if diagnostic.isNoise { claim(diagnostic.range, for: id) }
      id += 1
    }
  }

  private mutating func claim(_ span: SourceRange, for id: Int32) {
    guard isInside(span, "span of", id) else { return }
    for offset in span.lower..<span.upper where !white[offset] {
      guard owner[offset] == Self.nobody else {
        let other = owner[offset]
        return report("byte \(offset) (line \(lineOf[offset])) belongs to \(name(other)) and to \(name(id))")
      }
      owner[offset] = id
    }
  }

  /// True for a range that is not empty, not outside the document and cuts no character in two.
  mutating func isInside(_ range: SourceRange, _ what: String, _ id: Int32) -> Bool {
    let bytes = document.source.bytes
    let extent = document.extent
    guard range.lower >= extent.lower, range.lower < range.upper, range.upper <= extent.upper else {
      report("\(what) \(name(id)) is \(range.start)..<\(range.end), which is no stretch of the document")
      return false
    }
    for edge in [range.lower, range.upper] where edge < bytes.count && bytes[edge] & 0xC0 == 0x80 {
      report("\(what) \(name(id)) cuts a character in two at byte \(edge)")
    }
    return true
  }

  /// Every byte that is not white space has an owner.
  mutating func checkCoverage() {
    var offset = document.extent.lower
    while offset < document.extent.upper {
      guard owner[offset] == Self.nobody, !white[offset] else {
        offset += 1
        continue
      }
      var end = offset
      while end < document.extent.upper, owner[end] == Self.nobody, lineOf[end] == lineOf[offset] { end += 1 }
      let words = String(decoding: document.source.bytes[offset..<end], as: UTF8.self)
      report("line \(lineOf[offset]): nobody owns “\(words)”")
      offset = end
    }
  }

  /// Enters pieces of text as read. They lie inside their owner, in order, and no byte is read twice.
  mutating func read(_ list: PieceList, of id: Int32, _ what: String) {
    var last: Int32 = 0
    for piece in document.arena.ranges(list) {
      guard isInside(piece, "\(what) of", id) else { return }
      if piece.start < last { report("\(what) of \(name(id)) goes back from byte \(last) to \(piece.start)") }
      last = piece.end
      guard readBytes(piece, of: id, what) else { return }
    }
  }

  private mutating func readBytes(_ piece: SourceRange, of id: Int32, _ what: String) -> Bool {
    for offset in piece.lower..<piece.upper where !white[offset] {
      guard owner[offset] == id else {
        report("\(what) of \(name(id)) holds byte \(offset) (line \(lineOf[offset])) of \(name(owner[offset]))")
        return false
      }
      guard !isRead[offset] else {
        report("\(what) of \(name(id)) reads byte \(offset) (line \(lineOf[offset])) a second time")
        return false
      }
      isRead[offset] = true
    }
    return true
  }

  /// No letter or digit of an owner goes unread, but for the marker before its first piece and tags in `<…>`.
  mutating func checkUnreadWords() {
    var hasText = [Bool](repeating: false, count: ownersWithText)
    var offset = -1
    for byte in document.source.bytes {
      offset += 1
      let id = Int(owner[offset])
      if isRead[offset] {
        if id < hasText.count { hasText[id] = true }
      } else if id >= 0, id < hasText.count, !inTag[offset], isLetterOrDigit(byte), !mayBeMarker(id, hasText) {
        return report("line \(lineOf[offset]): byte \(offset) of \(name(owner[offset])) is in none of its texts")
      }
    }
  }

  /// Nodes and entries hold their words as text; noise holds them as its range.
  private var ownersWithText: Int { document.arena.nodes.count + document.head.count + document.tail.count }

  private func mayBeMarker(_ id: Int, _ hasText: [Bool]) -> Bool {
    let nodes = document.arena.nodes
    guard id < nodes.count, !hasText[id] else { return false }
    switch nodes[id].kind {
    case .section, .bullet, .appendix: return true
    case .paragraph, .table: return false
    }
  }

  func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6, 0xE1: true
    default: false
    }
  }
}

/// Marks what stands in tags: `<` to `>` on one line, and tags of HTML over several.
func tagMask(_ document: PlanDocument) -> [Bool] {
  let bytes = document.source.bytes
  var mask = [Bool](repeating: false, count: bytes.count)
  var raw = HTMLRaw()
  var open = -1
  var at = 0
  for byte in bytes {
    if byte == UInt8(ascii: "<") {
      open = at
      let end = document.isHTML ? raw.end(bytes.span, from: at) ?? HTMLTag.scan(bytes.span, at, bytes.count)?.end : nil
      for offset in at..<(end ?? at) { mask[offset] = true }
    }
    if byte == 0x0A { open = -1 }
    if byte == UInt8(ascii: ">"), open >= 0 {
      for offset in open...at { mask[offset] = true }
      open = -1
    }
    at += 1
  }
  return mask
}
