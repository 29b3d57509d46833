/// What stands before and behind the words of a line.
extension PlanReader {
  /// The marks before words that the lexer read behind them.
  mutating func tellSpecks() {
    for token in tokens where token.flags.contains(.specked) {
      document.diagnostics.append(
        Diagnostic(.speck, range: Specks.range(before: token, bytes.span), lines: token.lines))
    }
  }

  /// Stray marks right before the number and the document type: `"Số: 12/KH-UBND`, `_KẾ HOẠCH`; and lines of nothing
  /// but stray marks.
  mutating func setSpecksAside() {
    let body = headTokens.first { index in
      let token = tokens[index]
      return token.keyword == .basis || !token.marker.isNone && !token.marker.style.isBullet && token.width > 3
    }
    for index in headTokens {
      if body.map({ index < $0 }) ?? false, isSpecks(index) { setAside(index, as: .speck) }
      setCellSignAside(index)
      let token = tokens[index]
      guard !isPiped(index),
        let start = Specks.end(bytes.span, Int(token.start), Int(token.end), quotes: true).map(Int32.init)
          ?? wordsBehindDraft(token)
      else { continue }
      fold(SourceRange(start: start, end: token.end), limit: 60)
      guard folder.hasPrefix("so:") || token.flags.contains(.caps) && DocumentType.named(by: folder) != nil else {
        continue
      }
      if folder.hasPrefix("so:") { tokens[index].keyword = .number }
      tokens[index].start = start
      tokens[index].body = start
      tokens[index].marker = Marker()
      document.diagnostics.append(
        Diagnostic(.speck, range: SourceRange(start: token.start, end: start), lines: token.lines))
    }
  }

  /// "~ ND  Ag:  z", ".4", "kÃ": marks of the scan below the type or behind a blank line of the head, none of them a word.
  /// What has only letters and digits and begins with a capital may be a name or an abbreviation.
  private mutating func isSpecks(_ index: Int) -> Bool {
    let token = tokens[index]
    guard
      token.marker.isNone || token.marker.isBroken || token.flags.contains(.noWords) || isRule(bytes[token.range]),
      token.keyword == .none,
      token.flags.isDisjoint(with: [.noise, .piped, .tabbed, .border, .markedTable, .digitsOnly])
    else { return false }
    let line = bytes[token.range]
    let isOdd = { (byte: UInt8) in byte == 0xCB || byte == 0xE2 || byte == 0xC2 || Specks.isStraySign(byte) }
    let marks = line.split { $0 <= 0x40 || isOdd($0) }.filter { $0[$0.startIndex] & 0xC0 != 0x80 }
    guard marks.isEmpty || token.flags.contains(.blankBefore) || isBelowType(index) || isRule(line) else {
      return false
    }
    return marks.allSatisfy { $0.count <= Self.longestSpeck } && line.count { (0x30...0x39).contains($0) } <= 1
      && (token.flags.contains(.startsLower) || line.contains(where: isOdd))
      && marks.allSatisfy { !VietnameseSyllable.reading(of: $0.span).isWord }
  }

  /// "—— T——": the rule below a body, and a mark of the scan on it.
  private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let (dashes, letters) = (
      line.count { $0 == 0xE2 || $0 == UInt8(ascii: "_") },
      line.count { $0 >= 0x41 && $0 <= 0x7A && $0 != UInt8(ascii: "_") }
    )
    return dashes >= 3 && letters <= 1
  }

  private mutating func isBelowType(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].flags.contains(.caps) else { return false }
    fold(tokens[index - 1], limit: 40)
    return DocumentType.named(by: folder) != nil
  }

  /// Bytes of a mark that looks like letters.
  private static let longestSpeck = 4

  /// "DỰ THẢO KẾ HOẠCH": the stamp of a draft on the line of the type.
  private mutating func wordsBehindDraft(_ token: LineToken) -> Int32? {
    guard token.flags.contains(.caps), bytes[Int(token.body)] == UInt8(ascii: "D") else { return nil }
    fold(token, limit: 10)
    return folder.hasPrefix("du thao ") && folder.bytes.count > 8 ? folder.offsets[8] : nil
  }

  /// The sign that ended a cell of a layout table whose lines a web page printed one below the other: "XÃ BẾN SẬY |".
  mutating func setCellSignAside(_ index: Int) {
    let token = tokens[index]
    guard bytes[Int(token.end) - 1] == UInt8(ascii: "|"), token.flags.isDisjoint(with: [.piped, .tabbed, .noise]),
      // A row that begins with blank cells.
      !bytes[Int(token.lineStart)..<token.range.lower].contains(0x09)
    else { return }
    let words = trimmed(token.range.lower..<Int(token.end) - 1)
    if !words.isEmpty { cut(index, behind: words.upperBound, as: .markup) }
  }

  /// A lone small letter or sign behind a gap and what ends a sentence or an item, away from other lines with gaps: a
  /// mark at the margin of a scan.
  mutating func setEndSpecksAside() {
    for index in tokens.indices where tokens[index].flags.contains(.gapped) && isBesideText(index) {
      let token = tokens[index]
      let cells = cells(of: token.range.lower..<token.range.upper, minimumGap: 3)
      guard cells.count == 2, cells[0].count >= Self.leastSentence, isSpeck(cells[1]),
        ".;:,".utf8.contains(bytes[cells[0].upperBound - 1])
      else { continue }
      cut(index, behind: cells[0].upperBound, as: .speck)
      tokens[index].flags.remove(.gapped)
    }
  }

  /// No line with a gap, tab or bar stands right above or below.
  private func isBesideText(_ index: Int) -> Bool {
    tokens[max(0, index - 1)...min(tokens.count - 1, index + 1)].indices.allSatisfy { other in
      tokens[other].flags.isDisjoint(with: other == index ? [.tabbed, .piped] : [.gapped, .tabbed, .piped])
    }
  }

  /// Bytes of the shortest line that may be a sentence.
  private static let leastSentence = 30

  /// Ends a line behind its words; what stands there is told.
  private mutating func cut(_ index: Int, behind end: Int, as kind: DiagnosticKind) {
    let token = tokens[index]
    tokens[index].end = Int32(end)
    tokens[index].ending = LineSight.ending(bytes.span, Int(token.body), end, isHTML: document.isHTML)
    let rest = trimmed(end..<token.range.upper)
    document.diagnostics.append(
      Diagnostic(kind, range: SourceRange(rest.lowerBound, rest.upperBound), lines: token.lines))
  }
}
