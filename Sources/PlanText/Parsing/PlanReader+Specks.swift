/// What stands before and behind the words of a line.
extension PlanReader {
  /// The marks before words that the lexer read behind them.
  func tellSpecks() -> [Diagnostic] {
    tokens.lazy.filter { $0.flags.contains(.specked) }.map { token in
      Diagnostic(.speck, range: Specks.range(before: token, bytes.span), lines: token.lines)
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
      if body.map({ index < $0 }) ?? false, isSpecks(tokens[index]) { setAside(index, as: .speck) }
      setCellSignAside(index)
      let token = tokens[index]
      guard !isPiped(index),
        let start = Specks.end(bytes.span, Int(token.start), Int(token.end)).map(Int32.init) ?? wordsBehindDraft(token)
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

  /// "~ ND  Ag:  z", ".4", "kÃ": marks of the scan between the lines of the head, none of them a word.
  private func isSpecks(_ token: LineToken) -> Bool {
    guard token.marker.isNone || token.marker.isBroken, token.keyword == .none,
      token.flags.isDisjoint(with: [.noise, .piped, .tabbed, .border, .markedTable])
    else { return false }
    let line = bytes[token.range]
    let marks = line.split { $0 <= 0x40 || $0 == 0xE2 }
    return marks.allSatisfy { $0.count <= Self.longestSpeck } && line.count { (0x30...0x39).contains($0) } <= 1
      && !token.flags.contains(.digitsOnly)
      && (marks.lazy.map(\.count).reduce(0, +) <= 2 || !token.flags.contains(.caps))
      && marks.allSatisfy { !VietnameseSyllable.reading(of: $0.span).isWord }
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
    guard bytes[Int(token.end) - 1] == UInt8(ascii: "|"), token.flags.isDisjoint(with: [.piped, .tabbed, .noise])
    else { return }
    let words = trimmed(token.range.lower..<Int(token.end) - 1)
    if !words.isEmpty { cut(index, behind: words.upperBound, as: .markup) }
  }

  /// A lone letter or sign behind a gap, at the margin of a scan: "… đến từng hộ.               ï". A cross is the mark of
  /// a cell, and digits are a figure.
  mutating func setEndSpecksAside() {
    for index in tokens.indices
    where tokens[index].flags.contains(.gapped) && tokens[index].flags.isDisjoint(with: [.piped, .tabbed, .noWords]) {
      let token = tokens[index]
      let cells = cells(of: token.range.lower..<token.range.upper, minimumGap: 3)
      guard cells.count == 2, bytes[cells[0]].contains(0x20), isSpeck(cells[1]) else { continue }
      cut(index, behind: cells[0].upperBound, as: .speck)
      tokens[index].flags.remove(.gapped)
    }
  }

  private func isSpeck(_ cell: Range<Int>) -> Bool {
    var at = cell.lowerBound
    let scalar = decodeScalar(bytes.span, &at, cell.upperBound)
    return at == cell.upperBound && !(0x30...0x39).contains(scalar) && !Self.marks.contains(scalar)
  }

  /// x, X, v, V, ×, ✓, ✔, +, -, … the sign of an empty cell, and that of the end of one.
  private static let marks: [UInt32] = [
    0x78, 0x58, 0x76, 0x56, 0xD7, 0x2713, 0x2714, 0x2B, 0x2D, 0x2026, 0x2013, 0x25A1, 0x2610, 0x7C,
  ]

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
