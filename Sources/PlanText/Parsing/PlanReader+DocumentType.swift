/// The line of the document type, and the headline that names it.
extension PlanReader {
  /// The line of the document type: the first behind something of a letterhead, since a site may print the title of
  /// its page above; without a letterhead the first.
  mutating func documentType(_ limit: Int) -> Int? {
    var first: Int?
    var hasAnchor = false
    for index in letterheadStart..<max(limit, letterheadStart) {
      if isDocumentType(index) || beginsWithDocumentType(index) || brokenTypeEnd(index) != nil {
        if hasAnchor { return index }
        first = first ?? index
      } else if first != nil || !hasAnchor {
        hasAnchor = hasAnchor || isAnchor(index)
      }
    }
    return first ?? misreadType(letterheadStart..<max(limit, letterheadStart))
  }

  /// "KẾ IOẠCH" behind a letterhead.
  private mutating func misreadType(_ lines: Range<Int>) -> Int? {
    guard let anchor = lines.first(where: { isAnchor($0) }) else { return nil }
    for index in lines[(anchor + 1)...] where isLineOfType(tokens[index]) && tokens[index].flags.contains(.caps) {
      fold(tokens[index], limit: 40)
      guard let row = DocumentType.misread(by: folder) else { continue }
      note(.markerRepaired, tokens[index], printed: string(tokens[index].range), meant: row.name)
      return index
    }
    return nil
  }

  private func isLineOfType(_ token: LineToken) -> Bool {
    token.flags.isDisjoint(with: [.noise, .piped, .border]) && token.marker.isNone && token.ending != .colon
  }

  /// Behind the second word of a type of two words that stand one below the other: "QUYẾT" over "ĐỊNH".
  mutating func brokenTypeEnd(_ index: Int) -> Int? {
    guard index + 1 < tokens.count, case (let token, let next) = (tokens[index], tokens[index + 1]),
      token.width <= Self.longestTypeWord, next.width <= Self.longestTypeWord,
      token.flags.intersection(next.flags).contains(.caps),
      token.flags.union(next.flags).isDisjoint(with: [.noise, .piped, .gapped]), !next.flags.contains(.blankBefore)
    else { return nil }
    fold(SourceRange(start: token.body, end: next.end), limit: 24)
    let isSplit = folder.bytes.count { $0 == 0x20 } == 1
    return isSplit && (DocumentType.named(by: folder) != nil || DocumentType.isFormula(folder)) ? index + 2 : nil
  }

  private static let longestTypeWord: Int32 = 7

  /// A short line in capitals that no table knows, between a whole letterhead and the title.
  mutating func unknownType(_ start: Int) -> Int? {
    guard document.head.contains(where: { $0.role == .number }), document.head.contains(where: { $0.role == .motto }),
      document.head.last?.role != .recipients, document.head.last?.role != .recipient,
      let index = tokens.indices[start...].first(where: { !tokens[$0].flags.contains(.noise) }),
      let title = tokens.indices[(index + 1)...].first(where: { !tokens[$0].flags.contains(.noise) })
    else { return nil }
    let token = tokens[index]
    guard token.flags.contains(.caps), token.marker.isNone, token.keyword == .none, token.ending == .open,
      token.width < Self.leastTitle, !isPiped(index), token.flags.isDisjoint(with: [.tabbed, .gapped])
    else { return nil }
    fold(token, limit: 40)
    return !SigningWords.startsBody(folder) && !SigningWords.startsPosition(folder)
      && goesOnWithTitle(title, lines: 0, last: index) ? index : nil
  }

  /// "Kế hoạch trồng cây năm 2025": the headline of a page without a letterhead, which names type and title. It is the
  /// first line that is not the site's, or stands right over the bases.
  mutating func headline(_ limit: Int) -> Int? {
    for index in letterheadStart..<max(limit, letterheadStart) where !tokens[index].flags.contains(.noise) {
      let isFirst = !(letterheadStart..<index).contains { !tokens[$0].flags.contains(.noise) }
      let next = tokens[(index + 1)...].first { !$0.flags.contains(.noise) }
      let isOverBases = next.map { $0.keyword == .basis && $0.width > 60 } ?? false
      if isFirst && next != nil || isOverBases, isHeadline(index) { return index }
    }
    return nil
  }

  private mutating func isHeadline(_ index: Int) -> Bool {
    let token = tokens[index]
    let end = headlineEnd(index)
    let endsOpen = end > index + 1 ? !token.ending.isFinal && !tokens[end - 1].ending.isFinal : token.ending == .open
    guard token.flags.contains(.startsUpper), endsOpen, token.marker.isNone, token.width <= 160,
      token.flags.isDisjoint(with: [.piped, .border, .caps, .tabbed, .gapped, .markedTable])
    else { return false }
    fold(token, limit: 60)
    guard let row = DocumentType.opened(by: folder) else { return false }
    let type = row.folded.utf8CodeUnitCount
    return folder.bytes.count > type + Self.leastHeadline
      && !DocumentType.continuations.contains { folder.matches($0, at: type + 1) }
  }

  /// Behind the lines that begin small and go on with a headline.
  private func headlineEnd(_ start: Int) -> Int {
    let goesOn: (LineToken) -> Bool = {
      $0.flags.contains(.startsLower) && $0.marker.isNone
        && $0.flags.isDisjoint(with: [.blankBefore, .noise, .piped, .tabbed, .markedTable])
    }
    return tokens[(start + 1)...].firstIndex { !goesOn($0) } ?? tokens.count
  }

  /// Folded bytes of a title behind its type.
  private static let leastHeadline = 12

  /// What stands above a headline is the name of a body, or words of the page.
  mutating func readHeadline(_ index: Int) -> Int {
    readLetterhead(0..<index)
    append(segment(of: tokens[index]), as: .docType)
    let end = headlineEnd(index)
    for line in index + 1..<end { append(segment(of: tokens[line]), as: .title) }
    return end
  }

  /// Words of the title on the line of the document type: "KẾ HOẠCH NĂM HỌC 2025 - 2026".
  mutating func holdsTitle(_ type: Int) -> Bool {
    if beginsWithDocumentType(type) { return true }
    fold(tokens[type], limit: 160)
    if namesIssuer(type) { return false }
    return DocumentType.opened(by: folder) != nil && DocumentType.named(by: folder) == nil
      && DocumentType.spaced(by: folder) == nil
  }

  /// "QUYẾT ĐỊNH CỦA UBND TỈNH …" over "V/v …": whose act it is, and no title.
  private func namesIssuer(_ type: Int) -> Bool {
    guard let row = DocumentType.opened(by: folder), folder.matches(" cua ", at: row.folded.utf8CodeUnitCount),
      let next = tokens[(type + 1)...].first(where: { !$0.flags.contains(.noise) })
    else { return false }
    return next.keyword == .subject
  }

  private mutating func isDocumentType(_ index: Int) -> Bool {
    let token = tokens[index]
    guard isLineOfType(token), token.flags.contains(.caps) || token.width <= 28 else { return false }
    fold(token, limit: 160)
    if let row = DocumentType.named(by: folder) {
      return token.flags.contains(.caps) || row.folded.utf8CodeUnitCount > 4 && !row.code.isEmpty
    }
    guard token.flags.contains(.caps), token.width <= 60 else { return false }
    return DocumentType.opened(by: folder) != nil || DocumentType.spaced(by: folder) != nil
  }

  /// "KẾ HOẠCH Tổ chức …" behind a letterhead: the type in capitals and on the same line the title, in small letters or,
  /// with a blank line above, in capitals too.
  private mutating func beginsWithDocumentType(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.startsUpper), token.flags.isDisjoint(with: [.noise, .piped, .border, .tabbed]),
      token.flags.isDisjoint(with: .caps) || token.flags.contains(.blankBefore), token.marker.isNone,
      !token.ending.isFinal
    else { return false }
    fold(token, limit: 60)
    guard let row = DocumentType.opened(by: folder), isTitle(behind: row.folded.utf8CodeUnitCount) else { return false }
    if (0..<index).contains(where: { isAnchor($0) }) { return true }
    // In capitals above a letterhead it is the heading of a page.
    return index == headTokens.lowerBound
      && !(token.flags.contains(.caps) && headTokens.contains { isAnchor($0) })
  }

  /// True where the folded line is in capitals up to an index, and what a title begins with stands behind it.
  private func isTitle(behind type: Int) -> Bool {
    let isUpper: (Int) -> Bool = { index in
      var at = Int(folder.offsets[index])
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, bytes.count))
      return kind & VietnameseLetters.upperBit != 0
    }
    guard type + 4 < folder.bytes.count, folder.bytes[type] == 0x20,
      (0..<type).allSatisfy({ folder.bytes[$0] == 0x20 || isUpper($0) })
    else { return false }
    return folder.matches("v/v", at: type + 1) || folder.matches("ve ", at: type + 1) || isUpper(type + 1)
  }
}
