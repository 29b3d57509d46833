/// The title below the document type.
extension PlanReader {
  /// - Parameter hasBegun: it begins on the line of the document type.
  mutating func readTitle(from start: Int, hasBegun: Bool) -> Int {
    var index = start
    var end = start
    var lines = hasBegun ? 1 : 0
    while index < tokens.count, lines < 12 {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      if lines > 0, let issuerEnd = brokenIssuerEnd(index) {
        append(joined(index..<issuerEnd), as: .issuer)
        return issuerEnd
      }
      guard goesOnWithTitle(index, lines: lines, last: end - 1), !(lines > 0 && opensColumns(token)) else { break }
      append(segment(of: token), as: titleRole(index, lines))
      lines += 1
      index += 1
      end = index
      if endsAtStop(index - 1), lines > 0, !token.flags.contains(.caps), token.keyword != .attached { break }
    }
    return end
  }

  /// Three cells aligned by blanks, behind a blank line: the header of a table.
  private func opensColumns(_ token: LineToken) -> Bool {
    token.flags.isSuperset(of: [.gapped, .blankBefore]) && !token.flags.contains(.caps)
      && cells(of: token.range.lower..<token.range.upper, minimumGap: 3).count >= 3
  }

  /// A document whose type the page leaves out: a title in capitals, or the deciding body, right below the letterhead.
  mutating func standsForTitle(_ index: Int) -> Bool {
    guard index < tokens.count, let last = document.head.last, last.role != .recipients, last.role != .recipient,
      document.head.contains(where: { $0.role == .number || $0.role == .motto }),
      !document.head.contains(where: { $0.role == .title })
    else { return false }
    let token = tokens[index]
    guard token.flags.contains(.caps), token.marker.isNone, token.flags.isDisjoint(with: [.noise, .piped, .tabbed])
    else { return false }
    return token.width >= Self.leastTitle || decides(index)
  }

  /// Letters of a title that stands without a type; what is shorter names a kind of document.
  static let leastTitle: Int32 = 24

  /// True for a line above the first of the bases, a line in capitals passed over ("KHÓA V, KỲ HỌP THỨ BA"), or above
  /// the formula that stands behind them.
  private mutating func standsOverBases(_ index: Int) -> Bool {
    if index + 1 < tokens.count, isFormula(tokens[index + 1]) { return true }
    return tokens[(index + 1)...].prefix(2).first { !$0.flags.contains(.caps) }?.keyword == .basis
  }

  /// The body of the letterhead once more, over the bases of what it decides.
  private mutating func decides(_ index: Int) -> Bool {
    guard standsOverBases(index), let issuer = foldedIssuer() else { return false }
    fold(tokens[index], limit: 160)
    let start = folder.firstIndex(of: "chu tich ") == 0 ? 9 : 0
    return folder.bytes[start...].starts(with: issuer)
  }

  /// "ỦY BAN NHÂN DÂN TỈNH" over the bases: the body of the letterhead without its place.
  private mutating func shortensIssuer(_ index: Int) -> Bool {
    guard standsOverBases(index), let issuer = foldedIssuer() else { return false }
    fold(tokens[index], limit: 160)
    return folder.bytes.count >= Self.leastIssuer && issuer.starts(with: folder.bytes)
  }

  /// The lines of the letterhead that name the issuer, folded; nil where there are none.
  private func foldedIssuer() -> [UInt8]? {
    var name: [UInt8] = []
    for entry in document.head where entry.role == .issuer {
      if !name.isEmpty { name.append(0x20) }
      document.appendText(entry.text, to: &name)
    }
    var issuer = Folder()
    issuer.fold(name.span, 0, name.count, limit: 96)
    return issuer.bytes.isEmpty ? nil : Array(issuer.bytes)
  }

  /// Folded bytes of the shortest body that is named by its kind: "ubnd xa".
  private static let leastIssuer = 7

  /// Behind "ỦY" over "BAN NHÂN DÂN TỈNH TÂN LÂM" where the bases stand below.
  private mutating func brokenIssuerEnd(_ index: Int) -> Int? {
    guard tokens[index].flags.contains(.caps), tokens[index].width <= Self.longestBrokenIssuer,
      case let end = brokenEnd(index, min(tokens.count, index + 3)), end > index + 1, end < tokens.count
    else { return nil }
    if tokens[end].keyword == .basis { return end }
    // "Căn" over "cứ Luật …".
    fold(tokens[end], limit: 8)
    return folder.bytes.elementsEqual("can".utf8) ? end : nil
  }

  private static let longestBrokenIssuer: Int32 = 20

  private mutating func titleRole(_ index: Int, _ lines: Int) -> EntryRole {
    let token = tokens[index]
    if lines == 0, document.head.last?.role != .docType, decides(index) { return .issuer }
    if lines > 0, isPlaceDate(token) { return .placeDate }
    guard lines > 0, token.flags.contains(.caps), let last = document.head.last,
      last.role == .title || last.role == .issuer || last.role == .docType
    else {
      return .title
    }
    if last.role == .issuer { return .issuer }
    fold(token, limit: 40)
    let standsAlone = SigningWords.startsBody(folder) || SigningWords.startsPosition(folder)
    let isOverBases = index + 1 < tokens.count && tokens[index + 1].keyword == .basis
    if isOverBases, SigningWords.startsPosition(folder) { return .issuer }
    guard standsAlone else { return .title }
    if decides(index) || shortensIssuer(index), !leadsToName(last) { return .issuer }
    var title: [UInt8] = []
    document.appendText(last.text, to: &title)
    return token.flags.contains(.blankBefore) || !SentenceCase.isCapitals(title.span) ? .issuer : .title
  }

  /// "… CỦA" over the name of a body.
  private func leadsToName(_ entry: Entry) -> Bool {
    var title: [UInt8] = []
    document.appendText(entry.text, to: &title)
    return !title.isEmpty && JoiningWords.ends(SentenceCase.lowered(title).span, 0, title.count)
  }

  mutating func goesOnWithTitle(_ index: Int, lines: Int, last: Int) -> Bool {
    let token = tokens[index]
    if isPiped(index) || token.flags.contains(.tabbed) { return false }
    if token.flags.contains(.sameParagraph), lines > 0 { return true }
    if token.keyword == .closing || token.keyword == .recipients || token.keyword == .addressee { return false }
    if token.keyword == .attached { return lines > 0 }
    if token.keyword == .subject, lines == 0 { return true }
    if !token.marker.isNone, token.marker.style != .dash || lines == 0 { return false }
    // "|. MỤC TIÊU"
    if lines > 0, token.marker.isBroken, token.flags.contains(.caps),
      case let printed = string(token.marker.label),
      ".-".utf8.contains(token.marker.form) || token.marker.form == Marker.lostSign && printed.count > 1,
      MarkerRepair.couldBe(printed, .roman, 1) || MarkerRepair.mayBe(printed, .roman, 1)
    {
      return false
    }
    if token.keyword == .basis, lines > 0 || startsParagraph(index), !goesOnInCapitals(index, last) { return false }
    if lines == 0 { return !startsParagraph(index) || token.flags.contains(.bold) || isFirstOfTwo(index) }
    if isFormula(token) { return false }
    let before = tokens[last]
    if before.ending == .endMark || (before.ending == .stop && before.keyword == .attached) { return false }
    if before.keyword == .attached, !token.flags.contains(.startsLower) {
      return before.ending != .stop && !startsParagraph(index) && token.width <= 100 && !endsBracket(before)
    }
    if token.flags.contains(.caps) {
      return before.flags.contains(.caps) || !token.flags.contains(.blankBefore) || token.width > 6
    }
    if token.flags.contains(.startsLower), !endsAtStop(last), !startsLongParagraph(index) { return true }
    if startsParagraph(index) { return false }
    if token.flags.contains(.bold) { return before.flags.contains(.bold) }
    return token.width <= 110 && !before.flags.contains(.bold)
      && (!token.flags.contains(.blankBefore) || token.width <= 90 && !isApart(index, before))
      && !isIssuerSentence(token, below: before)
  }

  /// "THEO HƯỚNG TINH GỌN" below a line in capitals that no blank line parts from it.
  private func goesOnInCapitals(_ index: Int, _ last: Int) -> Bool {
    tokens[index].flags.contains(.caps) && !tokens[index].flags.contains(.blankBefore) && last >= 0
      && tokens[last].flags.contains(.caps) && tokens[last].ending != .stop
  }

  /// "Kết quả công tác 6 tháng đầu năm;" over the second half of a title.
  private func isFirstOfTwo(_ index: Int) -> Bool {
    guard tokens[index].ending == .semicolon, tokens[index].width <= 110, paragraphEnd(index) == index,
      let next = tokens[(index + 1)...].first(where: { !$0.flags.contains(.noise) })
    else { return false }
    return next.marker.isNone && next.keyword == .none && next.ending == .open
  }

  /// True for a paragraph of several lines behind a blank line, below a title that is not parted by blank lines.
  private func isApart(_ index: Int, _ before: LineToken) -> Bool {
    !before.flags.contains(.blankBefore) && index + 1 < tokens.count
      && !tokens[index + 1].flags.contains(.blankBefore) && tokens[index + 1].marker.isNone && goesOnBelow(index)
  }

  private func endsBracket(_ token: LineToken) -> Bool {
    bytes[token.range].contains(UInt8(ascii: ")"))
  }

  /// "UBND huyện ban hành kế hoạch …": the sentence that leads into the body.
  private mutating func isIssuerSentence(_ token: LineToken, below before: LineToken) -> Bool {
    fold(token, limit: 200)
    guard SigningWords.startsBody(folder) else { return false }
    if folder.firstIndex(of: " ban hanh") != nil || folder.firstIndex(of: " xay dung") != nil { return true }
    // "… của Ban Chấp hành" over "Đảng bộ tỉnh về …": the margin broke the title.
    let isBroken =
      layout.isWrapped && !token.flags.contains(.blankBefore)
      && layout.isFull(before, firstWord: firstWordWidth(token))
    return token.width > 60 && !isBroken
  }

  /// True where the line begins a paragraph that ends like a sentence.
  private func startsParagraph(_ index: Int) -> Bool {
    let last = paragraphEnd(index)
    return tokens[last].ending.isFinal && (tokens[last].ending != .stop || endsAtStop(last))
      && !(last == index && tokens[index].ending == .stop && tokens[index].flags.contains(.caps))
  }

  /// True for a line with a full stop at its end; no sentence begins small, so one above such a line is a speck.
  private func endsAtStop(_ index: Int) -> Bool {
    guard tokens[index].ending == .stop else { return false }
    let next = tokens[(index + 1)...].first { !$0.flags.contains(.noise) }
    return !(next.map { $0.flags.contains(.startsLower) && $0.marker.isNone } ?? false)
  }

  private func startsLongParagraph(_ index: Int) -> Bool { paragraphEnd(index) - index >= 4 && startsParagraph(index) }

  /// True where the line below belongs to the same paragraph: it begins small, or this one is full.
  private func goesOnBelow(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return next.flags.contains(.startsLower)
      || layout.isWrapped && layout.isFull(tokens[index], firstWord: firstWordWidth(next))
  }

  /// The last line before the next blank line, marker or change of case.
  func paragraphEnd(_ index: Int) -> Int {
    var last = index
    while last + 1 < tokens.count, last - index < 40, !tokens[last + 1].flags.contains(.blankBefore),
      tokens[last + 1].marker.isNone,
      tokens[last + 1].keyword != .basis, !tokens[last].ending.isFinal,
      tokens[last + 1].flags.contains(.caps) == tokens[index].flags.contains(.caps), goesOnBelow(last)
    {
      last += 1
    }
    return last
  }
}
