/// Footnotes: "1 Theo Báo cáo …" below a rule or in the middle of a sentence, down to the page number.
extension PlanReader {
  /// A footnote is no longer than this many lines.
  private static let longestFootnote = 24

  mutating func setFootnotesAside() {
    var index = 0
    while index < tokens.count {
      guard startsFootnote(index), let end = bracketedEnd(index) ?? footnoteEnd(index) else {
        index += 1
        continue
      }
      for line in index..<end where !tokens[line].flags.contains(.noise) { setAside(line, as: .footnote) }
      index = end
    }
  }

  /// A small number, a blank and a capital, or "[1] …", where the body cannot go on: below a rule or inside a sentence.
  private func startsFootnote(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.isDisjoint(with: [.noise, .piped, .tabbed, .htmlTable]), footnoteText(token) != nil, index > 0
    else { return false }
    if isBracketed(token) { return true }
    let before = tokens[index - 1]
    if before.noise == .speck, bytes[before.range].contains(UInt8(ascii: "_")) { return true }
    return layout.isWrapped && before.noise == nil && before.ending == .open && !before.flags.contains(.caps)
      && before.width >= 30
  }

  /// Where the text of a footnote begins behind its number.
  private func footnoteText(_ token: LineToken) -> Int? {
    var at = Int(token.body)
    let end = Int(token.end)
    let bracketed = bytes[at] == UInt8(ascii: "[")
    if bracketed { at += 1 }
    let from = at
    while at < end, (0x30...0x39).contains(bytes[at]) { at += 1 }
    guard at > from, at - from <= 2, at < end else { return nil }
    if bracketed { at += 1 }
    while at < end, bytes[at] == 0x20 { at += 1 }
    guard at > from + 1, at < end else { return nil }
    var peek = at
    return folder.letterClass(decodeScalar(bytes.span, &peek, end)) & VietnameseLetters.upperBit != 0 ? at : nil
  }

  /// "[1] Theo …".
  private func isBracketed(_ token: LineToken) -> Bool { bytes[Int(token.body)] == UInt8(ascii: "[") }

  /// A footnote with its number in brackets ends with its paragraph.
  private func bracketedEnd(_ start: Int) -> Int? {
    guard isBracketed(tokens[start]) else { return nil }
    var end = start + 1
    while end < tokens.count, !tokens[end].flags.contains(.blankBefore), tokens[end].marker.isNone,
      !isBracketed(tokens[end]),
      !tokens[end - 1].ending.isFinal
    {
      end += 1
    }
    return end
  }

  /// The page number that ends the page, where nothing before it is a unit of its own.
  private func footnoteEnd(_ start: Int) -> Int? {
    for index in start + 1..<max(start + 1, min(tokens.count, start + Self.longestFootnote)) {
      let token = tokens[index]
      if token.noise == .pageNumber || token.noise == .fieldCode { return index }
      if !token.marker.isNone, token.marker.style != .dash, token.marker.form != 0, token.flags.contains(.blankBefore) {
        return nil
      }
    }
    return nil
  }
}
