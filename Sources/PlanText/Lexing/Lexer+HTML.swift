/// Lines of HTML: one token a paragraph, one a table.
extension Lexer {
  /// True for a line that begins with a tag of layout or with what no reader of the page sees, and for one of markdown
  /// in which `<br>` ends lines or inline tags stand between the words. Cells of tables keep their gaps.
  mutating func isHTMLLine(_ source: Span<UInt8>, _ sight: LineSight) -> Bool {
    guard source[sight.start] == UInt8(ascii: "<") else {
      guard holdsBreaks || holdsInlineTags, !sight.flags.contains(.piped) else { return false }
      let isInline = holdsInlineTags && sight.flags.isDisjoint(with: [.tabbed, .gapped])
      return Self.holdsTag(source, sight.start, sight.end) { $0.kind == .lineBreak || isInline && $0.kind == .inline }
    }
    if raw.end(source, from: sight.start) != nil { return true }
    guard let tag = HTMLTag.scan(source, sight.start, source.count) else { return false }
    return tag.kind != .inline || stream.isHTML
  }

  /// From here on tags and entities are none of the words.
  mutating func beginHTML() {
    stream.isHTML = true
    markers.isHTML = true
    folder.isHTML = true
  }

  /// True for a stretch of text that holds a tag of some kind, as converters write them in markdown.
  static func holdsTag(_ source: Span<UInt8>, _ start: Int, _ end: Int, where isWanted: (HTMLTag) -> Bool) -> Bool {
    var at = SixteenBytes.firstIndex(of: UInt8(ascii: "<"), in: source, from: start, to: end)
    while at < end {
      if let tag = HTMLTag.scan(source, at, end), isWanted(tag) { return true }
      at = SixteenBytes.firstIndex(of: UInt8(ascii: "<"), in: source, from: at + 1, to: end)
    }
    return false
  }

  /// Reads a line of HTML, and the lines below it as far as a paragraph, a tag or a table goes on.
  /// - Returns: the first byte behind and how many lines were passed.
  mutating func lexHTML(
    _ bytes: [UInt8], _ sight: LineSight, _ line: Int32, _ pending: LineFlags
  ) -> (next: Int, lines: Int32) {
    beginHTML()
    var cut = HTMLCut(start: sight.start, lineEnd: sight.lineEnd, line: line, flags: pending)
    repeat {
      while cut.at < cut.lineEnd { lexHTMLByte(bytes, &cut) }
    } while cut.isParagraphOpen && cut.goesOnBelow(bytes)
    emit(cut.lineEnd, bytes, &cut)
    return (min(cut.lineEnd + lineBreak(bytes, cut.lineEnd), bytes.count), cut.line - line + 1)
  }

  private mutating func lexHTMLByte(_ bytes: [UInt8], _ cut: inout HTMLCut) {
    if bytes[cut.at] == UInt8(ascii: "<") {
      if let end = raw.end(bytes.span, from: cut.at) { return takeRaw(to: end, bytes, &cut) }
      if let tag = HTMLTag.scan(bytes.span, cut.at, bytes.count) {
        // A table counts the lines of its own tag.
        if tag.kind == .table, !tag.isClosing { return takeTable(tag, bytes, &cut) }
        if tag.end > cut.lineEnd { cut.passLines(to: tag.end, bytes) }
        return take(tag, bytes, &cut)
      }
    }
    cut.see(bytes[cut.at])
    cut.at += 1
  }

  private func lineBreak(_ bytes: [UInt8], _ end: Int) -> Int {
    end < bytes.count && bytes[end] == 0x0D ? 2 : 1
  }

  private mutating func take(_ tag: HTMLTag, _ bytes: [UInt8], _ cut: inout HTMLCut) {
    let start = cut.at
    switch tag.kind {
    case .inline:
      cut.at = tag.end
      return
    case .table, .row, .cell, .layout, .block, .list, .item, .lineBreak:
      if tag.isClosing || tag.kind == .lineBreak {
        cut.at = tag.end
        if cut.hasText { emit(tag.end, bytes, &cut) }
      } else {
        if cut.hasText { emit(cut.at, bytes, &cut) }
        cut.at = tag.end
      }
    }
    cut.flags.remove(.sameParagraph)
    if tag.kind == .list || tag.kind == .item { takeListTag(tag, start..<tag.end, bytes) }
    if tag.kind == .block || tag.kind == .list || tag.kind == .item {
      cut.isParagraphOpen = !tag.isClosing && isText(tag, bytes)
    }
  }

  /// Opens and closes lists, and keeps the marker of an item until its text comes.
  private mutating func takeListTag(_ tag: HTMLTag, _ range: Range<Int>, _ bytes: [UInt8]) {
    itemMarker = Marker()
    switch (tag.kind, tag.isClosing) {
    case (.list, false):
      guard lists.count < HTMLList.deepest else { return }
      lists.append(HTMLList(bytes.span, range, depth: lists.count { $0.style.isBullet }))
    case (.list, true): lists.removeLast(min(1, lists.count))
    default:
      if !tag.isClosing, !lists.isEmpty { itemMarker = lists[lists.count - 1].next(bytes.span, range) }
    }
  }

  /// Makes a token of each line of a stretch that no reader sees.
  private mutating func takeRaw(to end: Int, _ bytes: [UInt8], _ cut: inout HTMLCut) {
    let goesOn = cut.hasText && cut.isParagraphOpen
    let flags = cut.flags
    emit(cut.at, bytes, &cut)
    cut.flags = goesOn ? .sameParagraph : flags
    var start = cut.at
    for at in cut.at..<end where bytes[at] == 0x0A || at == end - 1 {
      appendUnseen(start, bytes[at] == 0x0A ? at : end, bytes, cut)
      if bytes[at] == 0x0A { cut.line += 1 }
      start = at + 1
    }
    cut.begin(at: end, bytes)
  }

  private mutating func appendUnseen(_ start: Int, _ end: Int, _ bytes: [UInt8], _ cut: HTMLCut) {
    let range = bytes.span.trimmed(start..<end)
    guard !range.isEmpty else { return }
    stream.tokens.append(
      LineToken(SourceRange(range.lowerBound, range.upperBound), LineSpan(cut.line), [.tagsOnly, .noWords]))
  }

  /// Paragraphs may run over lines; lists and divisions only hold others.
  private func isText(_ tag: HTMLTag, _ bytes: [UInt8]) -> Bool {
    var at = tag.end
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "<"), let next = HTMLTag.scan(bytes.span, at, bytes.count) else {
      return true
    }
    return next.kind == .inline
  }

  private mutating func takeTable(_ tag: HTMLTag, _ bytes: [UInt8], _ cut: inout HTMLCut) {
    emit(cut.at, bytes, &cut)
    var scanner = HTMLTableScanner(bytes, line: cut.line, raw: raw)
    let found = unendedTables < Self.mostUnendedTables ? scanner.scan(from: cut.at) : nil
    raw = scanner.raw
    guard let table = found else {
      unendedTables += 1
      if tag.end > cut.lineEnd { cut.passLines(to: tag.end, bytes) }
      cut.at = tag.end
      return
    }
    let lines = LineSpan(cut.line, cut.line + table.lineEnds)
    stream.markedTables[stream.tokens.count] = table
    stream.tokens.append(
      LineToken(SourceRange(cut.at, table.end), lines, cut.flags.union(.markedTable)))
    cut.line = lines.last
    cut.flags = .blankBefore
    cut.begin(at: table.end, bytes)
  }

  /// Makes the token of the stretch that ends here.
  private mutating func emit(_ end: Int, _ bytes: [UInt8], _ cut: inout HTMLCut) {
    var start = cut.start
    while start < end, bytes[start].isBlank {
      if bytes[start] == 0x0A { cut.startLine += 1 }
      start += 1
    }
    let hasText = cut.hasText
    let lines = hasText ? cut.textLines : LineSpan(cut.startLine, cut.line)
    cut.begin(at: end)
    cut.hasText = false
    guard start < end else { return }
    var sight = LineSight()
    sight.seeHTML(bytes.span, start, end)
    var token = token(bytes.span, sight, start, lines.first, cut.flags)
    token.lastLine = lines.last
    if hasText { takeItemMarker(&token) }
    stream.tokens.append(token)
    cut.flags = .blankBefore
  }

  /// The text of an item has the marker of its list, unless one is printed in it.
  private mutating func takeItemMarker(_ token: inout LineToken) {
    guard !itemMarker.isNone, !token.flags.contains(.tagsOnly) else { return }
    if token.marker.isNone {
      token.marker = itemMarker
      token.marker.text = token.body
      if itemMarker.style != .dash { token.keyword = .none }
    }
    itemMarker = Marker()
  }
}

/// How far a line of HTML is cut.
struct HTMLCut {
  /// Where the stretch begins of which no token is made yet, and its line.
  private(set) var start: Int
  fileprivate(set) var startLine: Int32
  var at: Int
  private(set) var lineEnd: Int
  var line: Int32
  var flags: LineFlags
  var hasText = false
  /// A paragraph goes on below the end of the line.
  var isParagraphOpen = false
  /// From the first word of the stretch to the last.
  private(set) var textLines = LineSpan(0)

  init(start: Int, lineEnd: Int, line: Int32, flags: LineFlags) {
    self.start = start
    at = start
    self.lineEnd = lineEnd
    self.line = line
    startLine = line
    self.flags = flags
  }

  /// Notes a byte outside of tags.
  mutating func see(_ byte: UInt8) {
    guard !byte.isBlank else { return }
    if !hasText { textLines.first = line }
    textLines.last = line
    hasText = true
  }

  /// Begins a stretch behind what was read as a whole.
  mutating func begin(at end: Int, _ bytes: [UInt8]) {
    at = end
    begin(at: end)
    findLineEnd(bytes, from: end)
  }

  fileprivate mutating func begin(at end: Int) {
    start = end
    startLine = line
  }

  /// Passes the line ends up to a byte of a line below.
  mutating func passLines(to end: Int, _ bytes: [UInt8]) {
    for at in lineEnd..<end where bytes[at] == 0x0A { line += 1 }
    findLineEnd(bytes, from: end)
  }

  /// Moves to the next line; false where it is blank, which ends all paragraphs, or there is none.
  mutating func goesOnBelow(_ bytes: [UInt8]) -> Bool {
    var next = lineEnd
    while next < bytes.count, bytes[next] != 0x0A { next += 1 }
    next += 1
    guard let word = bytes[min(next, bytes.count)...].firstIndex(where: { !$0.isBlank || $0 == 0x0A }),
      bytes[word] != 0x0A
    else { return false }
    line += 1
    at = next
    findLineEnd(bytes, from: next)
    return true
  }

  private mutating func findLineEnd(_ bytes: [UInt8], from start: Int) {
    // What ends on the line that is known looks for no end: a line may hold very many.
    guard start > lineEnd else { return }
    lineEnd = start
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    if lineEnd > start, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
  }
}
