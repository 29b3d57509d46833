/// Where a sentence or a heading goes on with the next line.
extension PlanReader {
  /// True where a line without a marker of its own goes on with the block before it.
  mutating func joins(_ index: Int, _ previous: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[previous]
    if breaksPhrase(token, below: before) || fillsBlank(token, below: before) { return true }
    if isHeadingAwaited { return awaitsHeading(token) }
    if token.keyword == .closing, before.ending.isFinal { return false }
    let turnsPage = index > previous + 1
    let gap = token.flags.contains(.blankBefore) || turnsPage
    if turnsPage, holdsLostText(previous + 1..<index) { return false }
    if layout.isFlush, token.flags.contains(.startsUpper), layout.beginsParagraph(token, after: before) { return false }
    if before.ending == .joining { return goesOnBehindJoint(token, before, gap: gap) }
    if before.ending == .open, namesNumber(before, token), !gap || turnsPage || beginsDate(token) { return true }
    if token.flags.contains(.startsLower), goesOnSmall(before, gap: gap) { return true }
    if before.ending.isFinal, leadIns.contains(index) { return false }
    if before.flags.contains(.caps) || block.marker.style != .none && isHeadingLine(before) {
      return !gap && goesOnWithCapitals(index, before)
    }
    if token.flags.contains(.caps), token.width > 8, !token.flags.contains(.startsDigit) { return false }
    if before.ending == .stop, tokens[block.firstToken].keyword == .basis, opensBasis(token) { return false }
    return gap ? turnsPage && goesOnOverPage(token, before) : joinsNextLine(token, before)
  }

  /// A line of dots below a colon or below another: what is left to be filled in.
  private func fillsBlank(_ token: LineToken, below before: LineToken) -> Bool {
    isLeader(token) && !token.flags.contains(.blankBefore) && (before.ending == .colon || isLeader(before))
  }

  private func isLeader(_ token: LineToken) -> Bool {
    token.flags.contains(.noWords) && token.width >= Self.shortestLeader
      && bytes[token.range].allSatisfy {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0.isBlank || $0 >= 0x80
      }
  }

  /// Signs of a line of dots.
  private static let shortestLeader: Int32 = 8

  /// Behind a line that ends with a comma or with a word that no sentence ends with.
  private mutating func goesOnBehindJoint(_ token: LineToken, _ before: LineToken, gap: Bool) -> Bool {
    // The last of the bases ends with a comma, and the decision or the next of them stands below it.
    if token.flags.contains(.startsUpper), tokens[block.firstToken].keyword == .basis,
      gap
        || bytes[Int(before.end) - 1] == UInt8(ascii: ",") && block.kind == .paragraph
          && (!layout.isWrapped && before.width >= Self.leastBasis || opensBasis(token))
    {
      return false
    }
    // "Theo đề nghị của …," is over before "QUYẾT ĐỊNH:".
    let isNewHeading = token.flags.contains(.caps) && !before.flags.contains(.caps)
    return !isNewHeading || !gap && token.ending != .colon
  }

  /// A small letter begins the line. Behind a semicolon and a page break a unit's sentence goes on, an unmarked item of a
  /// list does not.
  private func goesOnSmall(_ before: LineToken, gap: Bool) -> Bool {
    before.ending == .open || !gap && before.ending != .colon
      || before.ending == .semicolon && !block.marker.isNone
  }

  /// Below a heading: further capitals, or the year that ends it.
  private func goesOnWithCapitals(_ index: Int, _ before: LineToken) -> Bool {
    let token = tokens[index]
    return before.flags.contains(.caps) && (token.flags.contains(.caps) || isFigure(token))
      && !(token.keyword == .caption && index + 1 < tokens.count && mayBeTable(index + 1))
  }

  /// Behind the break of a page, which leaves an open line open.
  private mutating func goesOnOverPage(_ token: LineToken, _ before: LineToken) -> Bool {
    guard before.ending == .open else { return false }
    // A figure at the head of a page goes on with running text, whatever the length of the line above.
    let beginsFigure = token.flags.contains(.startsDigit) && !token.flags.contains(.digitsOnly)
    guard layout.isWrapped else {
      if layout.endsSentences, !block.marker.isNone, before.width >= LayoutProfile.leastSentence,
        before.flags.union(token.flags).isDisjoint(with: .bold), token.ending.isFinal
      {
        fold(token)
        return !SigningWords.startsBody(folder) && !BrokenPhrases.beginsDuty(bytes.span, token)
      }
      return beginsFigure && before.width >= Self.leastParagraph
    }
    return layout.isFull(before, firstWord: firstWordWidth(token)) || beginsFigure && before.marker.isNone
  }

  /// Letters of the words that a basis begins with, alone on a line.
  private static let longestBasisWord: Int32 = 12

  /// Letters that no heading has, on a line that is a paragraph.
  private static let leastParagraph: Int32 = 100

  /// Letters of a basis that is a paragraph and no wrapped line.
  private static let leastBasis: Int32 = 30

  /// "Căn cứ …", "Theo đề nghị của …", "Xét …": a basis, and no words of the one before it.
  private mutating func opensBasis(_ token: LineToken) -> Bool {
    guard token.keyword == .basis else { return false }
    fold(token, limit: 16)
    return ["can cu ", "theo de nghi ", "xet "].contains { folder.hasPrefix($0) }
  }

  /// The next line without a blank between, begun with a capital or a digit.
  private func joinsNextLine(_ token: LineToken, _ before: LineToken) -> Bool {
    // "Điều 3. Chánh Văn phòng, Giám đốc Sở …;" over "Chủ tịch …; … chịu trách nhiệm thi hành".
    if block.marker.style == .article, before.ending == .semicolon { return true }
    if before.ending == .open, closesQuote(token, of: before) { return true }
    // An act speaks of itself in paragraphs of its own.
    if before.ending == .stop, block.kind == .section, BrokenPhrases.beginsAct(bytes.span, token) { return false }
    if namesBodies(above: token, before) { return false }
    // "Căn cứ" over "Luật …", "Theo đề" over "nghị của …".
    if before.keyword == .basis, before.ending == .open,
      before.width <= Self.longestBasisWord || namesLawWithoutNumber(before)
    {
      return true
    }
    guard layout.isWrapped else {
      if before.ending == .open, closesBracket(token, of: before) { return true }
      if token.keyword == .basis, block.kind == .paragraph { return false }
      let goesOn = layout.isBlankSeparated || JoiningWords.asksForPlan(bytes.span, Int(before.start), Int(before.end))
      // No margin broke the line above one that is longer than any: it is a paragraph of its own.
      return before.ending == .open && before.width >= 60 && token.width <= LayoutProfile.widest
        && !before.flags.contains(.bold) && goesOn
    }
    if layout.beginsParagraph(token, after: before) { return false }
    let full = layout.isFull(before, firstWord: firstWordWidth(token)) || layout.goesOnAtMargin(token)
    switch before.ending {
    case .open, .joining:
      return full || isRunningText(before) || isBrokenBasis(token, before) || isBrokenItem(before)
        || token.flags.contains(.startsDigit)
          && (block.kind != .section || before.marker.isNone || before.width * 5 >= layout.margin * 2)
    case .stop where token.flags.contains(.startsUpper) && layout.endsShort(before): return false
    case .stop: return full && !layout.isIndented || (layout.isIndented && token.indent < 3)
    case .colon where full && endsInLabel(before): return true
    case .semicolon where block.kind == .paragraph && full && beginsDecimal(token): return true
    case .semicolon, .colon: return full && (layout.isIndented && token.indent < 3 || layout.isBlankSeparated)
    case .endMark: return false
    }
  }

  /// "- Phối hợp với Sở" over "Tài chính": the first line of an item, or one before a name, in a text that breaks first
  /// lines anywhere; and "Điều 2. Sở" over "Công Thương" in any text.
  private func isBrokenItem(_ before: LineToken) -> Bool {
    guard block.firstToken == block.lastToken else { return false }
    let asks = JoiningWords.asksForName(bytes.span, Int(before.start), Int(before.end))
    if layout.breaksFirstLines { return block.kind == .bullet || asks }
    return asks && block.kind != .paragraph && Int32(before.end) - block.marker.text <= Self.longestNameHead
  }

  /// Bytes of the longest head of a name.
  private static let longestNameHead: Int32 = 14

  /// "(rộng 4,5 m, cao" over "3,8 m).": the bracket that a line opens is closed on the next.
  private func closesBracket(_ token: LineToken, of before: LineToken) -> Bool {
    func first(_ line: some Sequence<UInt8>) -> UInt8? {
      line.first { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    }
    return first(bytes[before.range].reversed()) == UInt8(ascii: "(") && first(bytes[token.range]) == UInt8(ascii: ")")
  }

  /// "Căn cứ Luật Tổ chức" over "Chính phủ ngày …": laws are named with their number or day.
  private func namesLawWithoutNumber(_ token: LineToken) -> Bool {
    guard !bytes[token.range].contains(where: { (0x30...0x39).contains($0) }) else { return false }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 16)
    return copy.hasPrefix("can cu luat ")
  }

  /// "Căn cứ Luật" over "Giáo dục ngày …": a web page breaks the first line of a paragraph anywhere, and no basis ends
  /// without a sign. The body that decides stands on a line of its own.
  private func isBrokenBasis(_ token: LineToken, _ before: LineToken) -> Bool {
    guard block.kind == .paragraph, tokens[block.firstToken].keyword == .basis, token.keyword != .basis else {
      return false
    }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 40)
    return !SigningWords.startsBody(copy)
  }

  /// "… của phường. Đơn vị thực hiện:": a label behind a sentence, whose words stand on the line below.
  private func endsInLabel(_ token: LineToken) -> Bool {
    let line = bytes[token.range]
    guard let stop = line.lastIndex(of: UInt8(ascii: ".")), stop + 2 < line.endIndex, bytes[stop + 1] == 0x20 else {
      return false
    }
    return line.endIndex - stop <= Self.longestLabel
  }

  /// Bytes of the longest label and the stop before it.
  private static let longestLabel = 48

  /// A unit's line that can only be its heading: in capitals or bold.
  func isHeadingLine(_ token: LineToken) -> Bool {
    token.flags.contains(.caps) || token.flags.contains(.bold)
  }

  /// "Phần I" and "I." alone on a line: the heading stands below. Below "Điều 3." text may stand as well: behind its
  /// first sentence or its second line it goes on as any other.
  private var isHeadingAwaited: Bool {
    guard block.kind == .section else { return false }
    if block.text.isEmpty { return true }
    guard block.marker.style.isKeyword, block.marker.text >= tokens[block.firstToken].end else { return false }
    return block.marker.style != .article || block.text.count == 1 && tokens[block.lastToken].ending == .open
  }

  private func awaitsHeading(_ token: LineToken) -> Bool {
    if block.text.isEmpty { return token.width <= 240 }
    let last = tokens[block.lastToken]
    return token.flags.contains(.caps) && last.flags.contains(.caps)
      || last.ending == .open
        && (token.flags.contains(.startsLower) || namesNumber(last, token) || isBrokenItem(last))
      || block.marker.style == .article && layout.isWrapped && !last.flags.contains(.caps)
        && layout.isFull(last, firstWord: firstWordWidth(token)) && token.flags.isDisjoint(with: [.blankBefore, .caps])
  }
}
