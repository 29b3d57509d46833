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
  var headTokens: Range<Int> {
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
    let first = firstOfLetterhead(end)
    for index in 0..<first { setAside(index, as: .stamp) }
    readLetterhead(first..<end)
    if type == nil, end == 0, let headline = headline(limit) { return readHeadline(headline) }
    guard let type = type ?? unknownType(end) else {
      let next = tokens.indices[end...].first { !tokens[$0].flags.contains(.noise) } ?? end
      return standsForTitle(next) ? readTitle(from: next, hasBegun: false) : readAddressees(from: end)
    }
    let typeEnd = brokenTypeEnd(type) ?? type + 1
    append(joined(type..<typeEnd), as: .docType)
    let titleEnd = readTitle(from: typeEnd, hasBegun: typeEnd == type + 1 && holdsTitle(type))
    guard titleEnd < tokens.count, tokens[titleEnd].keyword == .addressee else { return titleEnd }
    append(segment(of: tokens[titleEnd]), as: .recipients)
    return readAddressees(from: titleEnd + 1)
  }

  /// The first line that surely belongs to the body.
  mutating func headLimit() -> Int {
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
