/// What stands before and behind the words of a line of the head.
extension PlanReader {
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
      guard !isPiped(index), let start = wordsBehindSpeck(token) ?? wordsBehindDraft(token) else { continue }
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
    var (letters, digits, at) = (0, 0, Int(token.start))
    while at < Int(token.end) {
      let start = at
      while at < Int(token.end), bytes[at] > 0x40, bytes[at] != 0xE2 { at += 1 }
      if at > start {
        guard at - start <= Self.longestSpeck, !VietnameseSyllable.reading(of: bytes.span.extracting(start..<at)).isWord
        else { return false }
        letters += at - start
      } else {
        digits += (0x30...0x39).contains(bytes[at]) ? 1 : 0
        at += 1
      }
    }
    return digits <= 1 && (letters <= 2 || !token.flags.contains(.caps)) && !token.flags.contains(.digitsOnly)
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
    guard !words.isEmpty else { return }
    tokens[index].end = Int32(words.upperBound)
    tokens[index].ending = LineSight.ending(
      bytes.span, Int(token.body), words.upperBound, isHTML: document.isHTML)
    document.diagnostics.append(
      Diagnostic(.markup, range: SourceRange(start: token.end - 1, end: token.end), lines: token.lines))
  }

  /// Where the words begin behind one or two signs that no line begins with.
  private func wordsBehindSpeck(_ token: LineToken) -> Int32? {
    var at = Int(token.start)
    while at < Int(token.end), Self.isStraySign(bytes[at]) { at += 1 }
    return at > Int(token.start) && at - Int(token.start) <= 3 && at < Int(token.end) ? Int32(at) : nil
  }

  static func isStraySign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
