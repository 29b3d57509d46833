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
    let limit = headLimit()
    let type = (0..<limit).first { isDocumentType($0) || beginsWithDocumentType($0) }
    var end = type ?? 0
    if type == nil { end = lastAnchor(limit).map { $0 + 1 } ?? 0 }
    let first = firstOfLetterhead(end, hasType: type != nil)
    for index in 0..<first where !tokens[index].flags.contains(.noise) { setAside(index, as: .stamp) }
    readLetterhead(first..<end)
    guard let type else { return readAddressees(from: end) }
    append(segment(of: tokens[type]), as: .docType)
    let titleEnd = readTitle(from: type + 1, hasBegun: beginsWithDocumentType(type))
    guard titleEnd < tokens.count, tokens[titleEnd].keyword == .addressee else { return titleEnd }
    append(segment(of: tokens[titleEnd]), as: .recipients)
    return readAddressees(from: titleEnd + 1)
  }

  /// Stray marks right before the number and the document type: `"Số: 12/KH-UBND`, `_KẾ HOẠCH`.
  private mutating func setSpecksAside() {
    for index in headTokens {
      let token = tokens[index]
      guard !isPiped(index), let start = wordsBehindSpeck(token) else { continue }
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
      return token.flags.contains(.caps) || row.folded.utf8CodeUnitCount > 4
    }
    return token.flags.contains(.caps) && token.width <= 60 && DocumentType.opened(by: folder) != nil
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
      default: return isPlaceDate(token)
      }
    }
  }

  /// "Số: …" with a slash or nothing behind it; "Số lượng …" is text.
  private func looksLikeNumber(_ token: LineToken) -> Bool {
    guard token.width <= 120, token.marker.isNone else { return false }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 36)
    return token.width <= 6 || copy.bytes.contains(UInt8(ascii: "/"))
  }

  private func isPlaceDate(_ token: LineToken) -> Bool {
    guard token.width <= 90, token.marker.isNone, !token.ending.isFinal else { return false }
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
    while first > 0, !tokens[first - 1].flags.isDisjoint(with: [.noise, .noWords]) || isIssuerLine(first - 1) {
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
    return isPlaceDate(token) || copy.firstIndex(of: "cong hoa xa hoi") != nil
      || copy.firstIndex(of: "dang cong san viet") != nil
  }

  private mutating func isIssuerLine(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.keyword != .stamp, token.marker.isNone else { return false }
    if token.flags.contains(.caps) { return true }
    fold(token, limit: 40)
    return token.width <= 60 && SigningWords.startsBody(folder)
  }

  // MARK: The letterhead

  mutating func readLetterhead(_ range: Range<Int>) {
    var index = range.lowerBound
    var previous: EntryRole?
    while index < range.upperBound {
      if isPiped(index) {
        let end = min(pipedRun(from: index), range.upperBound)
        for segment in layoutSegments(index..<end) { previous = read(segment, after: previous) }
        index = end
        continue
      }
      if !tokens[index].flags.contains(.noise) {
        for segment in columns(of: tokens[index]) { previous = read(segment, after: previous) }
      }
      index += 1
    }
  }

  private mutating func read(_ segment: Segment, after previous: EntryRole?) -> EntryRole? {
    guard let role = role(of: segment, after: previous) else {
      setAside(segment, as: segment.flags.contains(.noWords) ? .speck : .stamp)
      return previous
    }
    var segment = segment
    // The star below a Party body stands beside the place.
    if role == .placeDate, segment.marker.style == .star { segment.text[0].start = segment.marker.text }
    append(segment, as: role)
    return role
  }

  /// What is stamped beside a letterhead: the state of a draft, urgency, secrecy (RULES.md, "Lines and pages").
  private static let stamps: [StaticString] = [
    "du thao", "hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat",
  ]

  private mutating func role(of segment: Segment, after previous: EntryRole?) -> EntryRole? {
    if segment.flags.contains(.noWords) { return nil }
    fold(segment)
    if Self.stamps.contains(where: { folder.hasPrefix($0) }), folder.bytes.count <= 16 { return nil }
    if isMotto() { return .motto }
    if folder.hasPrefix("v/v") || folder.hasPrefix("ve viec") { return .title }
    if folder.hasPrefix("kinh gui") { return .recipients }
    if folder.hasPrefix("so") || folder.hasPrefix("/"), isNumberText() { return .number }
    if previous == .number, folder.hasPrefix("-"), folder.bytes.contains(UInt8(ascii: "/")) { return .number }
    if isDateText() { return .placeDate }
    if previous == .recipients || previous == .recipient { return .recipient }
    if previous == .title, !segment.flags.contains(.caps) { return .title }
    if segment.flags.contains(.caps) || SigningWords.startsBody(folder) { return .issuer }
    if previous == .issuer, segment.flags.contains(.startsUpper) || segment.flags.contains(.startsLower) {
      return .issuer
    }
    if previous == .motto, goesOnWithIssuer(segment) { return .issuer }
    return previous == nil ? nil : previous == .number ? .number : nil
  }

  /// "Huyện Yên Lâm" below "Ủy ban nhân dân", the motto beside both: letterheads in small letters.
  private func goesOnWithIssuer(_ segment: Segment) -> Bool {
    guard segment.column == 0, segment.flags.contains(.startsUpper),
      let issuer = document.head.last(where: { $0.role == .issuer })
    else { return false }
    return issuer.lines.last + 1 == segment.lines.first
  }

  func isMotto() -> Bool {
    folder.firstIndex(of: "cong hoa xa hoi") != nil || folder.hasPrefix("chu nghia viet nam")
      || folder.firstIndex(of: "dang cong san viet") != nil
      || (folder.firstIndex(of: "doc lap") != nil
        && (folder.firstIndex(of: "tu do") != nil || folder.firstIndex(of: "hanh phuc") != nil))
      || folder.firstIndex(of: "tu do -") != nil && folder.firstIndex(of: "hanh phuc") != nil
  }

  private func isNumberText() -> Bool {
    if folder.bytes.first == UInt8(ascii: "/") { return true }
    guard folder.bytes.count > 2 else { return true }
    let next = folder.bytes[2]
    return next < 0x61 && (next != 0x20 || folder.bytes.contains(UInt8(ascii: "/")))
  }

  private func isDateText() -> Bool {
    if folder.firstIndex(of: "ngay") != nil,
      folder.firstIndex(of: "nam") != nil || folder.firstIndex(of: "thang") != nil || folder.bytes.count < 40
    {
      return true
    }
    return (folder.hasPrefix("thang") || folder.hasPrefix("nam ")) && folder.bytes.count <= 20
  }

  // MARK: Addressees of letters

  private mutating func readAddressees(from start: Int) -> Int {
    var index = start
    while index < tokens.count, document.head.last?.role == .recipients || document.head.last?.role == .recipient {
      let token = tokens[index]
      if !token.flags.contains(.noise) {
        guard
          token.marker.style == .dash || token.flags.contains(.startsLower) || token.indent > 20
            || goesOnWithAddressee(index),
          token.keyword != .basis
        else { break }
        var line = segment(of: token)
        if token.marker.style.isBullet {
          line.text[0].start = token.marker.text
        } else if let last = document.head.last, last.role == .recipient, !tokens[index - 1].ending.isFinal {
          document.head.removeLast()
          line.text = Array(document.arena.ranges(last.text)) + line.text
          line.spans = Array(document.arena.ranges(last.spans)) + line.spans
          line.lines.first = last.lines.first
        }
        append(line, as: .recipient)
      }
      index += 1
    }
    return index
  }

  /// "Lao động -" above "Thương binh và Xã hội;".
  private func goesOnWithAddressee(_ index: Int) -> Bool {
    document.head.last?.role == .recipient && tokens[index].marker.isNone
      && !tokens[index].flags.contains(.blankBefore) && tokens[index - 1].ending == .joining
  }

  // MARK: The title

  /// - Parameter hasBegun: it begins on the line of the document type.
  private mutating func readTitle(from start: Int, hasBegun: Bool) -> Int {
    var index = start
    var end = start
    var lines = hasBegun ? 1 : 0
    while index < tokens.count, lines < 12 {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      guard goesOnWithTitle(index, lines: lines, last: end - 1) else { break }
      append(segment(of: token), as: titleRole(index, lines))
      lines += 1
      index += 1
      end = index
      if token.ending == .stop, lines > 0, !token.flags.contains(.caps), token.keyword != .attached { break }
    }
    return end
  }

  private mutating func titleRole(_ index: Int, _ lines: Int) -> EntryRole {
    let token = tokens[index]
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
    var title: [UInt8] = []
    document.appendText(last.text, to: &title)
    return token.flags.contains(.blankBefore) || !SentenceCase.isCapitals(title.span) ? .issuer : .title
  }

  private mutating func goesOnWithTitle(_ index: Int, lines: Int, last: Int) -> Bool {
    let token = tokens[index]
    if isPiped(index) || token.flags.contains(.tabbed) { return false }
    if token.flags.contains(.sameParagraph), lines > 0 { return true }
    if token.keyword == .closing || token.keyword == .recipients || token.keyword == .addressee { return false }
    if token.keyword == .attached { return lines > 0 }
    if !token.marker.isNone, token.marker.style != .dash || lines == 0 { return false }
    if token.keyword == .basis, lines > 0 || startsParagraph(index) { return false }
    if lines == 0 { return !startsParagraph(index) || token.flags.contains(.bold) }
    let before = tokens[last]
    if before.ending == .endMark || (before.ending == .stop && before.keyword == .attached) { return false }
    if before.keyword == .attached, !token.flags.contains(.startsLower) {
      return before.ending != .stop && !startsParagraph(index) && token.width <= 100 && !endsBracket(before)
    }
    if token.flags.contains(.caps) {
      return before.flags.contains(.caps) || !token.flags.contains(.blankBefore) || token.width > 6
    }
    if token.flags.contains(.startsLower), before.ending != .stop, !startsLongParagraph(index) { return true }
    if startsParagraph(index) { return false }
    if token.flags.contains(.bold) { return before.flags.contains(.bold) }
    return token.width <= 110 && !before.flags.contains(.bold)
      && (!token.flags.contains(.blankBefore) || token.width <= 90 && !isApart(index, before))
      && !isIssuerSentence(token)
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
  private mutating func isIssuerSentence(_ token: LineToken) -> Bool {
    fold(token, limit: 200)
    return SigningWords.startsBody(folder)
      && (folder.firstIndex(of: " ban hanh") != nil || folder.firstIndex(of: " xay dung") != nil || token.width > 60)
  }

  /// True where the line begins a paragraph that ends like a sentence.
  private func startsParagraph(_ index: Int) -> Bool {
    let last = paragraphEnd(index)
    return tokens[last].ending.isFinal
      && !(last == index && tokens[index].ending == .stop && tokens[index].flags.contains(.caps))
  }

  private func startsLongParagraph(_ index: Int) -> Bool { paragraphEnd(index) - index >= 4 && startsParagraph(index) }

  /// True where the line below belongs to the same paragraph: it begins small, or this one is full.
  private func goesOnBelow(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return next.flags.contains(.startsLower)
      || layout.isWrapped && layout.isFull(tokens[index], firstWord: firstWordWidth(next))
  }

  /// The last line before the next blank line, marker or change of case.
  private func paragraphEnd(_ index: Int) -> Int {
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
