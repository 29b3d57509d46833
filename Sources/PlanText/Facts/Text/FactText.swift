/// The words of a finished plan, node by node, as tokens.
///
/// Each stretch of running text is a unit: a node's heading, its text, a table's caption, a header cell or a cell.
/// Line breaks, page breaks and noise inside a unit do not show in its tokens, so "Quyết định số⏎11/QĐ-UBND" reads
/// like text on one line.
struct FactText: Sendable {
  let source: SourceText
  private(set) var tokens: [FactToken] = []
  /// The tokens at which a reader looks (`FactTriggers`), in order.
  private(set) var triggers: [Int32] = []
  private(set) var units: [FactUnit] = []
  /// The first unit of each node, and the end of the last, at index node.
  private(set) var firstUnit: [Int32] = []

  /// Reads every node of a document. Linear in the text.
  init(_ document: borrowing PlanDocument) {
    source = document.source
    let nodes = document.arena.nodes
    let start = nodes.first.flatMap { document.arena.ranges($0.spans).first?.lower } ?? 0
    let end = nodes.last.flatMap { document.arena.ranges($0.spans).last?.upper } ?? 0
    var builder = Builder(
      source: document.source, scanner: WordScanner(lexicon: .shared, capacity: max(0, end - start) / 5),
      isHTML: document.isHTML)
    firstUnit.reserveCapacity(document.arena.nodes.count + 1)
    for index in document.arena.nodes.indices {
      firstUnit.append(Int32(builder.units.count))
      builder.add(node: index, of: document)
    }
    firstUnit.append(Int32(builder.units.count))
    take(builder)
  }

  /// Reads one stretch of text as if it were the only node; for tests and for text outside the tree.
  init(_ text: String) {
    source = SourceText(text)
    var builder = Builder(
      source: source, scanner: WordScanner(lexicon: .shared, capacity: text.utf8.count / 5), isHTML: false)
    let all = SourceRange(0, source.bytes.count)
    builder.add([all], role: .text, node: 0)
    firstUnit = [0, Int32(builder.units.count)]
    take(builder)
  }

  /// Reads stretches of text that stand in no node's words, each a unit of the node beside it.
  init(_ texts: [SideText], of document: borrowing PlanDocument) {
    source = document.source
    var builder = Builder(
      source: source, scanner: WordScanner(lexicon: .shared, capacity: texts.count * 64), isHTML: document.isHTML)
    for text in texts {
      builder.add(text.pieces[...], role: .text, node: text.node)
    }
    firstUnit = [0, Int32(builder.units.count)]
    take(builder)
  }

  private mutating func take(_ builder: Builder) {
    tokens = builder.scanner.tokens
    triggers = builder.scanner.triggers
    units = builder.units
  }

  /// The units of a node, in order.
  func units(of node: Int) -> ArraySlice<FactUnit> { units[Int(firstUnit[node])..<Int(firstUnit[node + 1])] }
}

/// A stretch of running text: the tokens of a heading, a text or a cell.
struct FactUnit: Sendable {
  enum Role: UInt8, Sendable { case heading, text, caption, column, cell }

  var node: Int32
  var role: Role
  /// Row and column in the node's table; -1 outside tables.
  var row: Int32 = -1
  var column: Int32 = -1
  /// Tokens `first ..< end`.
  var first: Int32
  var end: Int32
  var cues = CueSet()
  /// Where its triggers stand in `FactText.triggers`.
  var triggers: Range<Int> = 0..<0

  var tokens: Range<Int> { Int(first)..<Int(end) }
}

extension FactText {
  /// Walks the pieces of the nodes.
  fileprivate struct Builder {
    let source: SourceText
    var scanner: WordScanner
    let isHTML: Bool
    var units: [FactUnit] = []

    mutating func add(node index: Int, of document: borrowing PlanDocument) {
      let node = document.arena.nodes[index]
      if node.table >= 0 { return addTable(Int(node.table), node: index, of: document) }
      add(document.arena.ranges(node.heading), role: .heading, node: index)
      add(document.arena.ranges(node.text), role: .text, node: index)
    }

    mutating func add(
      _ pieces: ArraySlice<SourceRange>, role: FactUnit.Role, node: Int, row: Int = -1, column: Int = -1
    ) {
      guard var at = pieces.first?.lower else { return }
      let bytes = source.bytes
      let first = scanner.tokens.count
      let firstTrigger = scanner.triggers.count
      scanner.skip()
      for piece in pieces {
        if piece.lower > at { scanner.skip() }
        if isHTML { scanMarkup(piece, bytes) } else { scanner.scan(piece, in: bytes.span) }
        at = piece.upper
      }
      let cues = scanner.markPhrases(from: first)
      units.append(
        FactUnit(
          node: Int32(node), role: role, row: Int32(row), column: Int32(column), first: Int32(first),
          end: Int32(scanner.tokens.count), cues: cues, triggers: firstTrigger..<scanner.triggers.count))
    }

    /// Scans a piece of HTML around its tags and entities, which are no words.
    private mutating func scanMarkup(_ piece: SourceRange, _ bytes: [UInt8]) {
      var start = piece.lower
      var at = start
      while at < piece.upper {
        // A raised number behind a word is a footnote's; "m²" is a unit.
        if bytes[at] == UInt8(ascii: "<"), let raised = HTMLText.raisedNumber(bytes, at, piece.upper),
          at == 0 || bytes[at - 1] != UInt8(ascii: "m")
        {
          scanner.scan(SourceRange(start, at), in: bytes.span)
          at += raised.length
          start = at
          continue
        }
        guard let (length, breaks) = markup(at, piece.upper, bytes) else {
          at += 1
          continue
        }
        scanner.scan(SourceRange(start, at), in: bytes.span)
        if breaks { scanner.skip() }
        at += length
        start = at
      }
      scanner.scan(SourceRange(start, piece.upper), in: bytes.span)
    }

    /// Length of the tag or entity at a byte, and whether it parts words.
    private func markup(_ at: Int, _ end: Int, _ bytes: [UInt8]) -> (length: Int, breaks: Bool)? {
      switch bytes[at] {
      case UInt8(ascii: "<"): HTMLText.tag(bytes, at, end).map { ($0.length, $0.breaksLine) }
      case UInt8(ascii: "&"): HTMLText.entity(bytes, at, end).map { ($0.length, $0.scalar.properties.isWhitespace) }
      default: nil
      }
    }

    // MARK: Tables

    private mutating func addTable(_ index: Int, node: Int, of document: borrowing PlanDocument) {
      let table = document.tables[index]
      let arena = document.arena
      let caption = arena.ranges(table.caption)
      // The title of an appendix is the words of the appendix and stands before the table.
      let start = arena.ranges(arena.nodes[node].spans).first?.lower ?? 0
      if let first = caption.first, first.lower >= start { add(caption, role: .caption, node: node) }
      for column in table.columns.indices {
        add(arena.ranges(table.columns[column].pieces), role: .column, node: node, column: column)
      }
      for row in table.rows.indices { addRow(row, of: table, node: node, arena: arena) }
    }

    private mutating func addRow(_ row: Int, of table: Table, node: Int, arena: NodeArena) {
      let first = Int(table.rows[row].firstCell)
      for cell in first..<min(first + Int(table.width), table.cells.count) where !table.cells[cell].isBlank {
        add(arena.ranges(table.cells[cell].pieces), role: .cell, node: node, row: row, column: cell - first)
      }
    }
  }
}

extension FactText {
  /// The words of a range of tokens as a reader would key them: markup, noise and line ends gone, one space where
  /// the text has any. Stretches that need nothing are copied whole.
  func string(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    var at = runEnd(range.lowerBound, range.upperBound)
    let first = bytes(range.lowerBound..<at)
    if at == range.upperBound {
      return String(wellFormed: source.bytes.span.extracting(first.lower..<first.upper))
    }
    var out = Array(source.bytes[first.lower..<first.upper])
    while at < range.upperBound {
      let end = runEnd(at, range.upperBound)
      let run = bytes(at..<end)
      if tokens[at].isSpaced { out.append(0x20) }
      out += source.bytes[run.lower..<run.upper]
      at = end
    }
    return String(wellFormed: out.span)
  }

  /// The first token from an index on that stands elsewhere than one space or nothing behind the one before.
  private func runEnd(_ start: Int, _ end: Int) -> Int {
    var at = start + 1
    while at < end, tokens[at].start - tokens[at - 1].end == (tokens[at].isSpaced ? 1 : 0),
      !tokens[at].isSpaced || source.bytes[Int(tokens[at].start) - 1] == 0x20
    {
      at += 1
    }
    return at
  }

  /// The same without any space, and "⁄" as "/": a document's number whose parts a scan has torn apart.
  func joined(_ range: Range<Int>) -> String {
    var out: [UInt8] = []
    for token in tokens[range] {
      if token.sign == UInt8(ascii: "/") {
        out.append(token.sign)
      } else {
        out += source.bytes[Int(token.start)..<Int(token.end)]
      }
    }
    return String(wellFormed: out.span)
  }

  /// The bytes from the first token of a range to its last.
  func bytes(_ range: Range<Int>) -> SourceRange {
    guard !range.isEmpty else { return .empty }
    return SourceRange(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
  }

  /// The source lines from the first token of a range to its last. O(log lines).
  func lines(_ range: Range<Int>) -> LineSpan {
    guard !range.isEmpty else { return LineSpan(1) }
    return LineSpan(line(of: range.lowerBound), line(of: range.upperBound - 1))
  }

  /// True where a line ends between a token and the one before it. Linear in what stands between them.
  func breaksLine(before at: Int) -> Bool {
    source.bytes[Int(tokens[at - 1].end)..<Int(tokens[at].start)].contains(0x0A)
  }

  /// The source line of a token, 1-based. O(log lines).
  func line(of token: Int) -> Int32 { source.lines[Int(tokens[token].start)] }
}

extension [FactToken] {
  /// The first token of the phrase whose last word is at an index, or nil.
  func phraseStart(endingAt index: Int, from lower: Int) -> Int? {
    var at = index
    while at >= lower, index - at < 6 {
      if self[at].cue != .none { return at + Int(self[at].phraseLength) == index + 1 ? at : nil }
      at -= 1
    }
    return nil
  }
}
