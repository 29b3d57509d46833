/// Footnotes: "1 Theo Báo cáo …" below a rule or in the middle of a sentence, down to the page number.
extension PlanReader {
  /// A footnote is no longer than this many lines.
  private static let longestFootnote = 24

  mutating func setFootnotesAside() {
    var index = 0
    while index < tokens.count {
      if tokens[index].noise == .pageNumber, layout.isWrapped { setLoneNumberAside(index) }
      guard beginsLikeFootnote(index), startsFootnote(index), let end = numberedEnd(index) ?? footnoteEnd(index) else {
        index += 1
        continue
      }
      for line in index..<end { setAside(line, as: .footnote) }
      index = end
    }
  }

  /// A digit without a closing sign, a raised one or a bracket: a look at two bytes for every line.
  @inline(__always)
  private func beginsLikeFootnote(_ index: Int) -> Bool {
    let at = Int(tokens[index].body)
    switch bytes[at] {
    case 0x30...0x39:
      return at + 1 < bytes.count && bytes[at + 1] != UInt8(ascii: ".") && bytes[at + 1] != UInt8(ascii: ")")
    case UInt8(ascii: "["), 0xC2, 0xE2: return true
    default: return false
    }
  }

  /// A small number, a blank and a capital, or "[1] …", where the body cannot go on: below a rule or inside a sentence.
  private func startsFootnote(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.isDisjoint(with: [.noise, .piped, .tabbed, .markedTable]), footnoteText(token) != nil, index > 0
    else { return false }
    if isNumberedNote(token) || raisedDigits(Int(token.body), Int(token.end)) > 0 { return true }
    let before = tokens[index - 1]
    if before.noise == .speck, bytes[before.range].contains(UInt8(ascii: "_")) { return true }
    return layout.isWrapped && before.noise == nil && before.ending == .open && !before.flags.contains(.caps)
      && before.width >= 30
  }

  /// A footnote's number on a line of its own before the page's: what stands between the two, and the lines of smaller
  /// letters above it.
  private mutating func setLoneNumberAside(_ number: Int) {
    let below = tokens[(number + 1)...].prefix(Self.longestNote)
    guard tokens[number].width <= 2, let page = below.firstIndex(where: { $0.noise == .pageNumber }) else { return }
    var first = number
    while first > 0, number - first < Self.longestFootnote, isSmallPrint(first - 1) { first -= 1 }
    if first < number, first > 0, beginsNote(first) { first -= 1 }
    guard first < number || tokens[number + 1..<page].allSatisfy(isOfNote) else { return }
    for line in first..<page { setAside(line, as: .footnote) }
  }

  /// A line that may stand between the number of a footnote and the page's: no unit, no row of a table.
  private func isOfNote(_ token: LineToken) -> Bool {
    token.marker.isNone && !endsNotes(token) && token.flags.isDisjoint(with: Self.parted)
  }

  private static let parted: LineFlags = [.piped, .tabbed, .gapped, .markedTable]

  /// A footnote between its number and the page's is no longer than this many lines.
  private static let longestNote = 6

  /// A line wider than those of the body, or the last line below one.
  private func isSmallPrint(_ index: Int) -> Bool {
    isWide(index) || index > 0 && isWide(index - 1) && !tokens[index].flags.contains(.blankBefore)
  }

  private func isWide(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.flags.isDisjoint(with: Self.parted.union(.noise))
      && token.width * 12 > layout.margin * 13
  }

  /// The line above goes on with this one, and a blank line stands before it.
  private func beginsNote(_ index: Int) -> Bool {
    let above = tokens[index - 1]
    return !tokens[index].flags.contains(.blankBefore) && above.flags.contains(.blankBefore)
      && !above.flags.contains(.noise) && above.marker.isNone && !above.ending.isFinal
  }

  /// Where the text of a footnote begins behind its number.
  private func footnoteText(_ token: LineToken) -> Int? {
    var at = Int(token.body)
    let end = Int(token.end)
    let bracketed = bytes[at] == UInt8(ascii: "[")
    if bracketed { at += 1 }
    if bracketed, at < end, bytes[at] == UInt8(ascii: "^") { at += 1 }
    let from = at
    while at < end, (0x30...0x39).contains(bytes[at]) { at += 1 }
    let raised = at == from ? raisedDigits(at, end) : 0
    at += raised
    guard at > from, at - from <= max(2, raised), at < end else { return nil }
    if isRaisedByTag(token), let tag = HTMLTag.scan(bytes.span, at, end) { at = tag.end }
    if bracketed { at += 1 }
    if bracketed, at < end, bytes[at] == UInt8(ascii: ":") { at += 1 }
    while at < end, bytes[at] == 0x20 { at += 1 }
    guard at > from + 1, at < end else { return nil }
    var peek = at
    let isCapital = folder.letterClass(decodeScalar(bytes.span, &peek, end)) & VietnameseLetters.upperBit != 0
    // A further gap parts the cells of a row: "1   Xây dựng kế hoạch   Văn phòng".
    return isCapital && cells(of: at..<end, minimumGap: 3).count == 1 ? at : nil
  }

  /// Bytes of the digits that are printed raised, "¹" to "⁹", at a byte.
  private func raisedDigits(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at] >= 0xC2 {
      var next = at
      let scalar = decodeScalar(bytes.span, &next, end)
      guard [0xB9, 0xB2, 0xB3].contains(scalar) || (0x2070...0x2079).contains(scalar) else { break }
      at = next
    }
    return at - start
  }

  /// "[1] Theo …", "<sup>1</sup> Theo …".
  private func isNumberedNote(_ token: LineToken) -> Bool {
    bytes[Int(token.body)] == UInt8(ascii: "[") || isRaisedByTag(token)
  }

  /// What a line begins with stands in a tag that raises it.
  private func isRaisedByTag(_ token: LineToken) -> Bool {
    let tag: StaticString = "<sup>"
    return document.isHTML
      && tag.withUTF8Buffer { bytes[Int(token.start)..<Int(token.body)].suffix($0.count).elementsEqual($0) }
  }

  /// A footnote that shows its number as one ends with its paragraph.
  private func numberedEnd(_ start: Int) -> Int? {
    guard isNumberedNote(tokens[start]) else { return nil }
    var end = start + 1
    while end < tokens.count, !tokens[end].flags.contains(.blankBefore), tokens[end].marker.isNone,
      !isNumberedNote(tokens[end]),
      !tokens[end - 1].ending.isFinal
    {
      end += 1
    }
    return end
  }

  /// What stands below no footnote of the same page.
  private func endsNotes(_ token: LineToken) -> Bool {
    switch token.keyword {
    case .recipients, .closing, .capacity, .appendix: true
    default: false
    }
  }

  /// The page number that ends the page, where nothing before it is a unit of its own.
  private func footnoteEnd(_ start: Int) -> Int? {
    for index in start + 1..<max(start + 1, min(tokens.count, start + Self.longestFootnote)) {
      let token = tokens[index]
      if token.noise == .pageNumber || token.noise == .fieldCode { return index }
      if endsNotes(token) || token.marker.style == .roman && token.flags.contains(.caps) { return nil }
      if !token.marker.isNone, token.marker.style != .dash, token.marker.form != 0, token.flags.contains(.blankBefore) {
        return nil
      }
    }
    return nil
  }
}
