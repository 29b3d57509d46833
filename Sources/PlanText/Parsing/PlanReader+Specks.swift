/// What stands before and behind the words of a line of the head.
extension PlanReader {
  /// Stray marks right before the number and the document type: `"Số: 12/KH-UBND`, `_KẾ HOẠCH`.
  mutating func setSpecksAside() {
    for index in headTokens {
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

  private static func isStraySign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}
