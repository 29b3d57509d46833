/// Lines that a margin broke inside a name, a quotation or a heading, whatever the layout of the text says.
extension PlanReader {
  /// True where the words of two lines are a name only together: "Sở Lao động" over "- Thương binh và Xã hội".
  @inline(__always)
  func breaksPhrase(_ token: LineToken, below before: LineToken) -> Bool {
    guard before.ending == .open,
      token.flags.union(before.flags).isDisjoint(with: [.caps, .piped, .tabbed, .border, .markedTable]),
      !token.flags.contains(.blankBefore), !token.flags.contains(.startsLower), !token.flags.contains(.startsDigit)
    else { return false }
    return BrokenPhrases.goesOn(bytes.span, token, below: before)
  }

  /// "“Quy định trách nhiệm" over "Người đứng đầu cơ quan”.": a quotation that a line opens is closed on the next.
  func closesQuote(_ token: LineToken, of before: LineToken) -> Bool {
    guard let open = lastQuote(before), let close = firstQuote(token) else { return false }
    return open && !close
  }

  /// Whether the last quotation mark of a line opens a quotation; nil where it has none.
  private func lastQuote(_ token: LineToken) -> Bool? {
    var at = Int(token.end) - 1
    while at >= Int(token.start) {
      if let opens = quote(at, token) { return opens }
      at -= 1
    }
    return nil
  }

  private func firstQuote(_ token: LineToken) -> Bool? {
    for at in token.range.lower..<token.range.upper { if let opens = quote(at, token) { return opens } }
    return nil
  }

  /// “ opens and ” closes; of straight marks the one before a word opens.
  private func quote(_ at: Int, _ token: LineToken) -> Bool? {
    switch bytes[at] {
    case UInt8(ascii: "\""): return at + 1 < Int(token.end) && bytes[at + 1] > 0x2F && !isBehindWord(at, token)
    case 0x9C where isCurly(at, token): return true
    case 0x9D where isCurly(at, token): return false
    default: return nil
    }
  }

  private func isBehindWord(_ at: Int, _ token: LineToken) -> Bool {
    at > Int(token.start) && bytes[at - 1] > UInt8(ascii: "(")
  }

  private func isCurly(_ at: Int, _ token: LineToken) -> Bool {
    at - 2 >= Int(token.start) && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE2
  }

  /// "3. Sở Y tế, Bảo hiểm" over "xã hội tỉnh" and "Phối hợp …": a unit that only names bodies is whole, and its duties
  /// stand on the lines below, where the margin would have left them room or where they begin as no name does.
  func namesBodies(above token: LineToken, _ before: LineToken) -> Bool {
    guard block.kind == .section, before.ending == .open, !before.flags.contains(.caps),
      token.flags.contains(.startsUpper), let first = block.text.first, block.text.count <= 3,
      BrokenPhrases.beginsDuty(bytes.span, token),
      !JoiningWords.asksForName(bytes.span, Int(before.start), Int(before.end)),
      block.text.count == 1 && BrokenPhrases.beginsSentence(bytes.span, Int(token.body), Int(token.end))
        || !layout.isFull(before, firstWord: firstWordWidth(token))
    else { return false }
    return Heading.namesBody(first, bytes)
  }

  /// Behind "QUYẾT ĐỊNH:" between the bases and the articles, on one line or on two.
  mutating func formulaEnd(_ index: Int) -> Int? {
    guard tokens[index].flags.contains(.caps) else { return nil }
    if isFormula(tokens[index]) { return index + 1 }
    guard let end = brokenTypeEnd(index), DocumentType.isFormula(folder) else { return nil }
    return end
  }

  /// "31,2 triệu cây …" below "… 10 triệu cây phân tán;": a decimal that begins a line goes on with a paragraph.
  func beginsDecimal(_ token: LineToken) -> Bool {
    guard token.flags.contains(.startsDigit), token.marker.isNone else { return false }
    let rest = bytes[token.range].drop { (0x30...0x39).contains($0) }
    return rest.count > 2 && rest.first == UInt8(ascii: ",") && (0x30...0x39).contains(rest[rest.startIndex + 1])
  }
}
