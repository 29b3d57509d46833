/// Lines of HTML: one token a paragraph, one a table.
extension Lexer {
  /// True for a line that begins with a tag of layout, and for those inside an open paragraph of HTML.
  func isHTMLLine(_ source: Span<UInt8>, _ sight: LineSight) -> Bool {
    if openParagraph { return true }
    guard source[sight.start] == UInt8(ascii: "<"), let tag = HTMLTag.scan(source, sight.start, sight.lineEnd) else {
      return false
    }
    return tag.kind != .inline || stream.isHTML
  }

  /// Reads a line of HTML, or the lines of a table that begins on it.
  /// - Returns: the first byte behind and how many lines were passed.
  mutating func lexHTML(
    _ bytes: [UInt8], _ sight: LineSight, _ line: Int32, _ pending: LineFlags
  ) -> (next: Int, lines: Int32) {
    stream.isHTML = true
    markers.isHTML = true
    folder.isHTML = true
    var cut = HTMLCut(start: sight.start, lineEnd: sight.lineEnd, line: line, flags: pending)
    if openParagraph { cut.flags = pending.subtracting(.blankBefore).union(.sameParagraph) }
    while cut.at < cut.lineEnd {
      guard bytes[cut.at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(bytes.span, cut.at, cut.lineEnd) else {
        if bytes[cut.at] > 0x20 { cut.hasText = true }
        cut.at += 1
        continue
      }
      take(tag, bytes, &cut)
    }
    emit(cut.lineEnd, bytes, &cut)
    return (min(cut.lineEnd + lineBreak(bytes, cut.lineEnd), bytes.count), cut.line - line + 1)
  }

  private func lineBreak(_ bytes: [UInt8], _ end: Int) -> Int {
    end < bytes.count && bytes[end] == 0x0D ? 2 : 1
  }

  private mutating func take(_ tag: HTMLTag, _ bytes: [UInt8], _ cut: inout HTMLCut) {
    switch tag.kind {
    case .inline:
      cut.hasText = cut.hasText || tag.end < cut.lineEnd && cut.hasText
      cut.at = tag.end
    case .table where !tag.isClosing:
      emit(cut.at, bytes, &cut)
      takeTable(tag, bytes, &cut)
    case .table, .row, .cell, .layout, .block, .lineBreak:
      let isParagraph = tag.kind == .block
      if tag.isClosing || tag.kind == .lineBreak {
        cut.at = tag.end
        if cut.hasText { emit(tag.end, bytes, &cut) }
      } else {
        if cut.hasText { emit(cut.at, bytes, &cut) }
        cut.at = tag.end
      }
      if isParagraph { openParagraph = !tag.isClosing && isText(tag, bytes) }
    }
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
    var scanner = HTMLTableScanner(bytes, line: cut.line)
    guard unendedTables < Self.mostUnendedTables, let table = scanner.scan(from: cut.at) else {
      unendedTables += 1
      cut.at = tag.end
      return
    }
    let range = SourceRange(cut.at, table.end)
    stream.htmlTables[stream.tokens.count] = table
    stream.tokens.append(
      LineToken(
        marker: Marker(), ending: .stop, keyword: .none, flags: cut.flags.union(.htmlTable), start: range.start,
        end: range.end, body: range.start, lineStart: range.start, lineEnd: range.end, line: cut.line, width: 0,
        indent: 0))
    cut.line += table.lineEnds
    cut.flags = .blankBefore
    cut.at = table.end
    cut.start = table.end
    cut.lineEnd = table.end
    while cut.lineEnd < bytes.count, bytes[cut.lineEnd] != 0x0A { cut.lineEnd += 1 }
    if cut.lineEnd > cut.at, bytes[cut.lineEnd - 1] == 0x0D { cut.lineEnd -= 1 }
  }

  /// Makes the token of the stretch that ends here.
  private mutating func emit(_ end: Int, _ bytes: [UInt8], _ cut: inout HTMLCut) {
    var start = cut.start
    while start < end, bytes[start].isBlank { start += 1 }
    defer {
      cut.start = end
      cut.hasText = false
    }
    guard start < end else { return }
    var sight = LineSight()
    sight.seeHTML(bytes.span, start, end)
    stream.tokens.append(token(bytes.span, sight, start, cut.line, cut.flags))
    cut.flags = .blankBefore
  }
}

/// How far a line of HTML is cut.
struct HTMLCut {
  var start: Int
  var at: Int
  var lineEnd: Int
  var line: Int32
  var flags: LineFlags
  var hasText = false

  init(start: Int, lineEnd: Int, line: Int32, flags: LineFlags) {
    self.start = start
    at = start
    self.lineEnd = lineEnd
    self.line = line
    self.flags = flags
  }
}
