/// The lines of a letterhead and what each is.
extension PlanReader {
  mutating func readLetterhead(_ range: Range<Int>) {
    var index = range.lowerBound
    var previous: EntryRole?
    while index < range.upperBound {
      if isPiped(index), !tokens[index].flags.contains(.noise) {
        let end = min(pipedRun(from: index), range.upperBound)
        for segment in layoutSegments(index..<end) {
          for part in lettered(segment, tokens[index]) { previous = read(part, after: previous) }
        }
        index = end
        continue
      }
      let end = brokenEnd(index, range.upperBound)
      if end > index + 1 {
        previous = read(joined(index..<end), after: previous)
        index = end
        continue
      }
      if !tokens[index].flags.contains(.noise) {
        for segment in columns(of: tokens[index]) {
          for part in lettered(segment, tokens[index]) { previous = read(part, after: previous) }
        }
      }
      index += 1
    }
  }

  /// The lines that a cell was before its line breaks were lost: "SỞ Y TẾ ------- Số: 5/KH-SYT".
  private mutating func lettered(_ segment: Segment, _ token: LineToken) -> [Segment] {
    guard segment.text.count == 1, segment.spans.count == 1, segment.text[0].count > Self.leastLettered else {
      return [segment]
    }
    let range = segment.text[0]
    fold(range, limit: 400)
    if LetterheadWords.namesNumber(folder) { return [segment] }
    let cuts = [range.lower] + LetterheadWords.lineStarts(folder).map { Int(folder.offsets[$0]) }
    guard cuts.count > 1 else { return [segment] }
    var line = token
    (line.start, line.end) = (segment.spans[0].start, segment.spans[0].end)
    var parts = tile(line, zip(cuts, cuts.dropFirst() + [range.upper]).map { trimmed($0..<$1) })
    for index in parts.indices { parts[index].column = segment.column }
    return parts
  }

  /// Bytes of the shortest line that may have been two.
  private static let leastLettered = 24

  /// The end of a line of the letterhead that a web page broke into several.
  mutating func brokenEnd(_ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit, goesOnBroken(start, end) { end += 1 }
    return end
  }

  /// True where a line was broken above one: inside a phrase, inside the place, before the day and before the number.
  private mutating func goesOnBroken(_ start: Int, _ index: Int) -> Bool {
    guard !isPiped(index - 1), !isPiped(index) else { return false }
    let (token, next) = (tokens[index - 1], tokens[index])
    guard Int(token.width) <= Self.longestBroken, !next.flags.contains(.blankBefore), token.marker.isNone,
      token.flags.union(next.flags).isDisjoint(with: [.noise, .gapped, .tabbed])
    else { return false }
    fold(SourceRange(start: tokens[start].body, end: next.end), limit: 96)
    guard let first = folder.offsets.firstIndex(where: { $0 >= token.end }) else { return false }
    if LetterheadWords.breaksPhrase(folder, behind: first) {
      return !folder.bytes[..<first].equals(LetterheadWords.republic)
    }
    if next.flags.contains(.startsDigit) { return asksForFigure(folder.bytes[..<first]) }
    guard let day = folder.firstIndex(of: ", ngay"), day >= first - 1 else { return false }
    return start > 0 && isPiped(start - 1) && !token.flags.contains(.caps) && token.keyword == .none
  }

  /// Letters of the first part of a broken line.
  private static let longestBroken = 40

  /// "Bến Sậy, ngày" over "13 tháng 7 năm 2024", "Số:" over "67/KH-UBND".
  private func asksForFigure(_ words: ArraySlice<UInt8>) -> Bool {
    [", ngay", "thang", "nam", "so:", "so"].contains { word in
      words.suffix(word.utf8.count).elementsEqual(word.utf8) && (!word.hasPrefix("so") || words.count <= 3)
    }
  }

  /// Several lines as one.
  func joined(_ run: Range<Int>) -> Segment {
    var line = segment(of: tokens[run.lowerBound])
    for index in run.dropFirst() {
      let behind = segment(of: tokens[index])
      line.add(behind)
      if !behind.flags.contains(.caps) { line.flags.remove(.caps) }
    }
    return line
  }

  private mutating func read(_ segment: Segment, after previous: EntryRole?) -> EntryRole? {
    guard let role = role(of: segment, after: previous) else {
      setAside(segment, as: segment.flags.contains(.noWords) ? .speck : .stamp)
      return previous
    }
    var segment = segment
    // The star below a Party body stands beside the place.
    if role == .placeDate && segment.marker.style == .star || role == .issuer && segment.marker.style.isBullet {
      segment.text[0].start = segment.marker.text
    }
    append(segment, as: role)
    return role
  }

  private mutating func role(of segment: Segment, after previous: EntryRole?) -> EntryRole? {
    if segment.flags.contains(.noWords) { return nil }
    fold(segment)
    if MarginWords.states.contains(where: { folder.hasPrefix($0) }), folder.bytes.count <= 16 { return nil }
    if isMotto() || standsForMotto(segment, previous) || endsMotto(segment) { return .motto }
    let isCapitals = segment.flags.contains(.caps)
    if isCapitals, previous == nil, isHeadlineOfPage() { return nil }
    if folder.hasPrefix("v/v") || folder.hasPrefix("ve viec") { return .title }
    if folder.hasPrefix("kinh gui") || LetterheadWords.labelsAddressees(folder) { return .recipients }
    if folder.hasPrefix("so") || folder.hasPrefix("/"), isNumberText() { return .number }
    if LetterheadWords.namesNumber(folder) || LetterheadWords.isBrokenNumber(folder) { return .number }
    if previous == .number, folder.hasPrefix("-"), folder.bytes.contains(UInt8(ascii: "/")) { return .number }
    if isDateText(segment) { return .placeDate }
    if previous == .recipients || previous == .recipient { return .recipient }
    if previous == .title, !segment.flags.contains(.caps) { return .title }
    if !isCapitals, isSentence(folder) { return nil }
    // "TỊN" below the number: what a seal leaves.
    if isCapitals, previous == .number || previous == .placeDate, folder.bytes.count <= 3 { return nil }
    if !isCapitals, previous == .number, isNumberOfPartyLetter() { return .title }
    if isCapitals || SigningWords.startsBody(folder) { return .issuer }
    if previous == .issuer, segment.flags.contains(.startsUpper) || segment.flags.contains(.startsLower) {
      return .issuer
    }
    if previous == .motto, goesOnWithIssuer(segment) { return .issuer }
    return previous == nil ? nil : previous == .number ? .number : nil
  }

  /// The title of the page above a letterhead: it names a type, or is too long for a body.
  private func isHeadlineOfPage() -> Bool { DocumentType.opened(by: folder) != nil || isLongerThanBody(folder) }

  /// "Huyện Yên Lâm" below "Ủy ban nhân dân", the motto beside both: letterheads in small letters.
  private func goesOnWithIssuer(_ segment: Segment) -> Bool {
    guard segment.column == 0, segment.flags.contains(.startsUpper),
      let issuer = document.head.last(where: { $0.role == .issuer })
    else { return false }
    return issuer.lines.last + 1 == segment.lines.first
  }

  /// "ĐOÀN TNCS HỒ CHÍ MINH" in the right column, or behind the number: not below the body that it is part of.
  private func standsForMotto(_ segment: Segment, _ previous: EntryRole?) -> Bool {
    guard segment.column > 0 || previous != nil && previous != .issuer else { return false }
    return LetterheadWords.unionMottos.contains {
      folder.hasPrefix($0) && folder.bytes.count == $0.utf8CodeUnitCount
    }
  }

  /// "NAM" in the right column, below "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT".
  private mutating func endsMotto(_ segment: Segment) -> Bool {
    guard segment.column > 0, let motto = document.head.last(where: { $0.role == .motto }),
      motto.lines.last + 1 == segment.lines.first, let above = document.arena.ranges(motto.text).last
    else { return false }
    defer { fold(segment) }
    fold(above, limit: 96)
    let first = folder.bytes.count
    for piece in segment.text { foldOn(piece, limit: 96) }
    return LetterheadWords.breaksPhrase(folder, behind: first)
  }

  /// "Số 12-CV/ĐU": letters of the Party have their subject below the number, without "V/v" (Hướng dẫn 36-HD/VPTW).
  private func isNumberOfPartyLetter() -> Bool {
    guard let number = document.head.last(where: { $0.role == .number }) else { return false }
    var copy = folder
    let range = document.arena.ranges(number.text).first ?? SourceRange(0, 0)
    copy.fold(bytes.span, range.lower, range.upper, limit: 40)
    return copy.firstIndex(of: "cv/") != nil
  }

  func isMotto() -> Bool { LetterheadWords.holdsMotto(folder) }

  private func isNumberText() -> Bool {
    if folder.bytes.first == UInt8(ascii: "/") { return true }
    guard folder.bytes.count > 2 else { return true }
    let next = folder.bytes[2]
    return next < 0x61 && (next != 0x20 || folder.bytes.contains(UInt8(ascii: "/")))
  }

  func isDateText(_ segment: Segment) -> Bool {
    if folder.firstIndex(of: "ngay") != nil {
      if LetterheadWords.opensWithWeekday(folder) { return false }
      // "BAN CHỈ ĐẠO NGÀY HỘI CẤY LÚA"
      if segment.flags.contains(.caps), SigningWords.startsBody(folder), folder.firstIndex(of: ", ngay") == nil {
        return false
      }
      if folder.firstIndex(of: "nam") != nil || folder.firstIndex(of: "thang") != nil || folder.bytes.count < 40 {
        return true
      }
    }
    return (folder.hasPrefix("thang") || folder.hasPrefix("nam ")) && folder.bytes.count <= 20
      && !folder.bytes.contains(UInt8(ascii: ":"))
  }
}
