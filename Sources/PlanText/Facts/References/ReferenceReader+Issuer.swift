/// Who issued a document: the words behind "của"; and what stands between its type and "số".
extension ReferenceReader {
  /// After "của": the words up to what the document is about.
  func issuer(_ index: Int) -> (issuer: String, next: Int)? {
    guard tokens[index].cue == .of else { return nil }
    var at = index + 1
    let limit = min(unit.tokens.upperBound, at + 16)
    while at < limit, !endsIssuer(at), !isNumbered(at) { at += max(1, Int(tokens[at].phraseLength)) }
    at = min(at, limit)
    guard at > index + 1, tokens[index + 1].isCapitalised || tokens[index + 1].cue != .none else { return nil }
    return (text.string(index + 1..<at), at)
  }

  /// "số" before a number ends the name before it.
  private func isNumbered(_ at: Int) -> Bool {
    tokens[at].cue == .numberSign && at + 1 < unit.tokens.upperBound && tokens[at + 1].isNumber
  }

  /// "Quyết định của Thủ tướng Chính phủ" before "số 06/QĐ-TTg".
  func issued(before number: Int) -> (start: Int, kind: Int, issuer: String)? {
    let low = max(unit.tokens.lowerBound, number - Self.issuerTokens)
    guard let of = (low..<max(low, number)).last(where: { tokens[$0].cue == .of }), let (issuer, next) = issuer(of),
      next == number, let start = tokens.phraseStart(endingAt: of - 1, from: low), let kind = tokens[start].documentKind
    else { return nil }
    return (start, kind, issuer)
  }

  private static let issuerTokens = 12

  /// "Chỉ thị ngày 02/4/2024" before "số 07/CT-UBND".
  func dated(before number: Int) -> (start: Int, kind: Int, date: String)? {
    let low = max(unit.tokens.lowerBound, number - Self.dateTokens)
    guard low < number, let day = (low..<number).last(where: { tokens[$0].cue == .day || tokens[$0].cue == .signed }),
      let (date, next) = date(day), next == number, let date,
      let start = tokens.phraseStart(endingAt: day - 1, from: unit.tokens.lowerBound),
      let kind = tokens[start].documentKind
    else { return nil }
    return (start, kind, date)
  }

  /// Tokens of the longest date: "ngày 02 tháng 4 năm 2024".
  private static let dateTokens = 8

  static let day = "ngày"

  /// "70-TB/TWngày 06 tháng 01 năm 2024": the date behind a number to which its first word is glued.
  func gluedDay(_ number: Range<Int>) -> (date: String?, next: Int)? {
    let last = tokens[number.upperBound - 1]
    guard last.length > Self.day.utf8.count, !last.isAllCapitals, number.upperBound < unit.tokens.upperBound,
      text.source.bytes[Int(last.start)..<Int(last.end)].suffix(Self.day.utf8.count).elementsEqual(Self.day.utf8),
      let reading = dates.dayAfterWord(number.upperBound), reading.first.month != 0
    else { return nil }
    return (Self.iso(reading.first), reading.next)
  }

  /// "V/v".
  func isAboutSign(_ at: Int) -> Bool {
    at + 2 < unit.tokens.upperBound && tokens[at].length == 1 && tokens[at + 1].sign == UInt8(ascii: "/")
      && tokens[at + 2].length == 1 && tokens[at].isWord && tokens[at + 2].isWord
  }

  /// "UBND TP. Hải Lâm".
  private func isPlaceDot(_ at: Int) -> Bool {
    tokens[at].sign == UInt8(ascii: ".") && Self.places.contains(tokens[at - 1].word) && !tokens[at].isSpaced
      && at + 1 < unit.tokens.upperBound && tokens[at + 1].isCapitalised
  }

  private static let places = Set(
    ["tp", "tx", "tt", "p"].map { Lexicon.shared.word(of: Array($0.utf8)) })

  private func endsIssuer(_ at: Int) -> Bool {
    let token = tokens[at]
    if isAboutSign(at) { return true }
    if token.isSign {
      return token.sign != UInt8(ascii: "-") && token.sign != UInt8(ascii: "&") && !isNameComma(at)
        && !isPlaceDot(at)
    }
    switch token.cue {
    case .about, .day, .issue, .basis, .attached, .documentType, .law, .stop, .year, .thisOne, .aforesaid: return true
    case .act: return !token.isCapitalised
    case .and:
      guard at + 1 < unit.tokens.upperBound else { return false }
      let next = tokens[at + 1]
      return next.documentKind != nil || next.cue == .the || next.cue == .clause
        || next.cue == .article && at + 2 < unit.tokens.upperBound && tokens[at + 2].isNumber
    default: return false
    }
  }

  /// The comma of a name such as "Bộ Lao động, Thương binh và Xã hội về …": capitals and "và" up to the next words.
  private func isNameComma(_ at: Int) -> Bool {
    guard tokens[at].sign == UInt8(ascii: ",") else { return false }
    var index = at + 1
    var joined = false
    while index < min(unit.tokens.upperBound, at + 8) {
      if tokens[index].cue == .and { joined = true }
      if tokens[index].cue == .about || tokens[index].cue == .day { return joined }
      if tokens[index].isSign || tokens[index].cue == .issue || tokens[index].isAllCapitals { return false }
      index += 1
    }
    return false
  }
}
