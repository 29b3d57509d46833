/// The letterhead, the document type and the title.
///
/// ```
/// ỦY BAN NHÂN DÂN              issuer
/// HUYỆN …                      issuer
/// Số: 12/KH-UBND               number
/// CỘNG HÒA XÃ HỘI …            motto
/// …, ngày 05 tháng 3 năm 2024  place_date
/// KẾ HOẠCH                     doc_type
/// Phát triển …                 title
/// ```
extension PlanReader {
  /// Letterheads are no longer than this many lines.
  private static let longestHead = 96

  /// Where the letterhead is looked for: behind what stands above all text of a page.
  private var headTokens: Range<Int> {
    let start = tokens.firstIndex { $0.noise != .markup } ?? 0
    return start..<min(tokens.count, start + Self.longestHead)
  }

  /// Reads the head and returns the first token of what follows.
  mutating func readHead() -> Int {
    setSpecksAside()
    setArrivalStampAside(headTokens)
    siteValues = setSiteFieldsAside(headTokens.lowerBound..<headLimit())
    setSiteLinesAside(headTokens.lowerBound..<headLimit())
    let limit = headLimit()
    let type = documentType(limit)
    var end = type ?? 0
    if type == nil { end = lastAnchor(limit).map { $0 + 1 } ?? 0 }
    let first = firstOfLetterhead(end, hasType: type != nil)
    for index in 0..<first where !tokens[index].flags.contains(.noise) { setAside(index, as: .stamp) }
    readLetterhead(first..<end)
    if type == nil, end == 0, let headline = headline(limit) { return readHeadline(headline) }
    guard let type = type ?? unknownType(end) else {
      let next = tokens.indices[end...].first { !tokens[$0].flags.contains(.noise) } ?? end
      return standsForTitle(next) ? readTitle(from: next, hasBegun: false) : readAddressees(from: end)
    }
    append(segment(of: tokens[type]), as: .docType)
    let titleEnd = readTitle(from: type + 1, hasBegun: holdsTitle(type))
    guard titleEnd < tokens.count, tokens[titleEnd].keyword == .addressee else { return titleEnd }
    append(segment(of: tokens[titleEnd]), as: .recipients)
    return readAddressees(from: titleEnd + 1)
  }

  /// The line of the document type: the first behind something of a letterhead, since a site may print the title of
  /// its page above; without a letterhead the first.
  private mutating func documentType(_ limit: Int) -> Int? {
    var first: Int?
    var hasAnchor = false
    for index in letterheadStart..<max(limit, letterheadStart) {
      if isDocumentType(index) || beginsWithDocumentType(index) {
        if hasAnchor { return index }
        first = first ?? index
      } else if first != nil || !hasAnchor {
        hasAnchor = hasAnchor || isAnchor(index)
      }
    }
    return first
  }

  /// A short line in capitals that no table knows, between a whole letterhead and the title.
  private mutating func unknownType(_ start: Int) -> Int? {
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
  private mutating func headline(_ limit: Int) -> Int? {
    for index in letterheadStart..<max(limit, letterheadStart) where !tokens[index].flags.contains(.noise) {
      let isFirst = !(letterheadStart..<index).contains { !tokens[$0].flags.contains(.noise) }
      let next = tokens[(index + 1)...].first { !$0.flags.contains(.noise) }
      let isOverBases = next.map { $0.keyword == .basis && $0.width > 60 } ?? false
      if isFirst && next != nil || isOverBases, isHeadline(tokens[index]) { return index }
    }
    return nil
  }

  private mutating func isHeadline(_ token: LineToken) -> Bool {
    guard token.flags.contains(.startsUpper), token.ending == .open, token.marker.isNone, token.width <= 160,
      token.flags.isDisjoint(with: [.piped, .border, .caps, .tabbed, .gapped, .htmlTable])
    else { return false }
    fold(token, limit: 60)
    guard let row = DocumentType.opened(by: folder) else { return false }
    return folder.bytes.count > row.folded.utf8CodeUnitCount + Self.leastHeadline
  }

  /// Folded bytes of a title behind its type.
  private static let leastHeadline = 12

  /// What stands above a headline is the name of a body, or words of the page.
  private mutating func readHeadline(_ index: Int) -> Int {
    readLetterhead(0..<index)
    append(segment(of: tokens[index]), as: .docType)
    return index + 1
  }

  /// Words of the title on the line of the document type: "KẾ HOẠCH NĂM HỌC 2025 - 2026".
  private mutating func holdsTitle(_ type: Int) -> Bool {
    if beginsWithDocumentType(type) { return true }
    fold(tokens[type], limit: 160)
    return DocumentType.opened(by: folder) != nil && DocumentType.named(by: folder) == nil
      && DocumentType.spaced(by: folder) == nil
  }

  /// Stray marks right before the number and the document type: `"Số: 12/KH-UBND`, `_KẾ HOẠCH`.
  private mutating func setSpecksAside() {
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
    guard bytes[Int(token.end) - 1] == UInt8(ascii: "|"), token.flags.isDisjoint(with: [.piped, .noise]) else { return }
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
    while at < Int(token.end), Self.isSpeck(bytes[at]) { at += 1 }
    return at > Int(token.start) && at - Int(token.start) <= 3 && at < Int(token.end) ? Int32(at) : nil
  }

  private static func isSpeck(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// The first line that surely belongs to the body.
  private mutating func headLimit() -> Int {
    for index in headTokens {
      let token = tokens[index]
      if token.flags.contains(.noise) || isPiped(index) { continue }
      if token.keyword == .basis, token.width > 40 { return index }
      switch token.marker.style {
      case .roman, .arabic, .part, .chapter, .article, .division:
        if token.keyword == .none, token.width > 3 { return index }
      default: break
      }
    }
    return headTokens.upperBound
  }

  private mutating func isDocumentType(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.isDisjoint(with: [.noise, .piped, .border]), token.marker.isNone, token.ending != .colon,
      token.flags.contains(.caps) || token.width <= 28
    else { return false }
    fold(token, limit: 160)
    if let row = DocumentType.named(by: folder) {
      return token.flags.contains(.caps) || row.folded.utf8CodeUnitCount > 4 && !row.code.isEmpty
    }
    guard token.flags.contains(.caps), token.width <= 60 else { return false }
    return DocumentType.opened(by: folder) != nil || DocumentType.spaced(by: folder) != nil
  }

  /// "KẾ HOẠCH Tổ chức …" behind a letterhead: the type in capitals and on the same line, in small letters, the title.
  private mutating func beginsWithDocumentType(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.startsUpper), token.flags.isDisjoint(with: [.noise, .piped, .border, .caps, .tabbed]),
      token.marker.isNone, !token.ending.isFinal
    else { return false }
    fold(token, limit: 60)
    guard let row = DocumentType.opened(by: folder), isTitle(behind: row.folded.utf8CodeUnitCount) else { return false }
    return index == headTokens.lowerBound || (0..<index).contains { isAnchor($0) }
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

  /// The last line of a letterhead without a document type: number, motto, place and date, subject.
  private func lastAnchor(_ limit: Int) -> Int? {
    (0..<limit).last { index in
      let token = tokens[index]
      if token.flags.contains(.noise) { return false }
      switch token.keyword {
      case .motto: return true
      case .number: return looksLikeNumber(token)
      case .subject, .addressee: return true
      default: return isPlaceDate(token) || endsWithMotto(token)
      }
    }
  }

  /// The motto behind a body on one line: "SỞ Y TẾ CỘNG HÒA …", "PHÒNG A Độc lập - Tự do - Hạnh phúc".
  private func endsWithMotto(_ token: LineToken) -> Bool {
    guard token.width <= Self.longestMotto, token.marker.isNone, !token.ending.isFinal else { return false }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 120)
    return LetterheadWords.holdsMotto(copy)
      && (token.flags.contains(.caps) || copy.firstIndex(of: "doc lap") != nil && copy.firstIndex(of: "tu do") != nil)
  }

  /// Letters of a body and the motto beside it.
  private static let longestMotto: Int32 = 110

  /// "Số: …" with a slash or nothing behind it; "Số lượng …" is text.
  private func looksLikeNumber(_ token: LineToken) -> Bool {
    guard token.width <= 120, token.marker.isNone else { return false }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 36)
    return token.width <= 6 || copy.bytes.contains(UInt8(ascii: "/"))
  }

  func isPlaceDate(_ token: LineToken) -> Bool {
    guard token.width <= 90, token.marker.isNone || token.marker.style == .star, !token.ending.isFinal else {
      return false
    }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 120)
    guard let day = copy.firstIndex(of: ", ngay") else { return false }
    return copy.firstIndex(of: "nam", from: day) != nil && copy.firstIndex(of: "thang", from: day) != nil
  }

  /// The first line of the letterhead: what stands before it are stamps of the registry or of a signing program.
  private mutating func firstOfLetterhead(_ end: Int, hasType: Bool) -> Int {
    guard let anchor = (0..<end).first(where: { isAnchor($0) }) else { return stampsEnd(end) }
    var first = anchor
    // The star below a Party body has no words.
    while first > letterheadStart,
      !tokens[first - 1].flags.isDisjoint(with: [.noise, .noWords]) || isIssuerLine(first - 1)
    {
      first -= 1
    }
    return first
  }

  /// Without an anchor only what is surely a stamp is left out.
  private func stampsEnd(_ end: Int) -> Int {
    guard let last = (0..<end).last(where: { tokens[$0].keyword == .stamp }) else { return 0 }
    return last + 1
  }

  func isAnchor(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.noise) { return false }
    if isPiped(index) || token.keyword == .motto { return true }
    // "SỞ Y TẾ", without its marks, begins like "Số".
    if token.keyword == .number, looksLikeNumber(token) { return true }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 96)
    return isPlaceDate(token) || LetterheadWords.holdsMotto(copy) || LetterheadWords.namesNumber(copy)
  }

  private mutating func isIssuerLine(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.keyword != .stamp else { return false }
    if token.marker.style.isBullet { return token.flags.contains(.caps) && startsBody(behindBulletOf: token) }
    guard token.marker.isNone else { return false }
    fold(token, limit: 64)
    // A site prints the title of its page above the letterhead.
    if token.flags.contains(.caps) { return DocumentType.opened(by: folder) == nil }
    return token.width <= 60 && SigningWords.startsBody(folder) && !isSentence(folder) && !isOverCapitals(index)
  }

  /// "• SỞ Y TẾ": a list of the site's goes on with the letterhead.
  private mutating func startsBody(behindBulletOf token: LineToken) -> Bool {
    fold(SourceRange(start: token.marker.text, end: token.end), limit: 40)
    return SigningWords.startsBody(folder)
  }

  /// A body in capitals below: the name of the one above it would stand in capitals, too.
  private func isOverCapitals(_ index: Int) -> Bool {
    guard let next = tokens.indices[(index + 1)...].first(where: { !tokens[$0].flags.contains(.noise) }) else {
      return false
    }
    return tokens[next].flags.contains(.caps) && !isAnchor(next)
  }

  /// Too much for the name of a body: a sentence of the site's, or one led in by words before a colon.
  func isSentence(_ folder: Folder) -> Bool {
    isLongerThanBody(folder)
      || folder.firstIndex(of: ": ") != nil
        && !LetterheadWords.labels.contains { folder.hasPrefix($0) }
  }

  func isLongerThanBody(_ folder: Folder) -> Bool { folder.bytes.count >= Self.longestBody }

  /// Folded bytes of a line that is too long for the name of a body.
  private static let longestBody = 90
}

extension PlanReader {
  mutating func append(_ segment: Segment, as role: EntryRole) {
    let entry = Entry(
      role: role, text: document.arena.addPieces(segment.text), spans: document.arena.addPieces(segment.spans),
      lines: segment.lines)
    document.head.append(entry)
  }

  mutating func setAside(_ segment: Segment, as kind: DiagnosticKind) {
    for span in segment.spans {
      document.diagnostics.append(Diagnostic(kind, range: span, lines: segment.lines))
    }
  }
}

extension [UInt8] {
  subscript(range: SourceRange) -> ArraySlice<UInt8> { self[range.lower..<range.upper] }
}
