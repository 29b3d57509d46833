/// Who issued a document: the words behind "của"; and what stands between its type and "số".
extension ReferenceReader {
  /// After "của": the words up to what the document is about.
  /// - Parameter number: the number before it, if any.
  func issuer(_ index: Int, of number: DocumentNumberGrammar.Number? = nil) -> (issuer: String, next: Int)? {
    guard tokens[index].cue == .of else { return nil }
    let start = index + 1
    var at = wordsEnd(from: start)
    guard at > start, tokens[start].isCapitalised || tokens[start].cue != .none else { return nil }
    if number?.isOfParty == true, isGovernment(start) { return nil }
    if at < unit.tokens.upperBound, mayGoOn(at), let body = bodyEnd(from: start, isJoint: isJoint(number)), body > at {
      at = wordsEnd(from: body)
    }
    if tokens[at - 1].isSign { at -= 1 }
    return (text.string(start..<at), at)
  }

  private static let longestIssuer = 16

  /// The first token from an index on that ends a name.
  private func wordsEnd(from start: Int) -> Int {
    var at = start
    let limit = min(unit.tokens.upperBound, start + Self.longestIssuer)
    while at < limit, !endsIssuer(at), !isNumbered(at) { at += max(1, Int(tokens[at].phraseLength)) }
    return min(at, limit)
  }

  /// A comma, or the word of a type behind a word that wants another: "Sở Kế hoạch", "Tài chính - Kế hoạch", "Ban Điều
  /// hành Đề án".
  private func mayGoOn(_ at: Int) -> Bool {
    if tokens[at].sign == UInt8(ascii: ",") { return true }
    guard tokens[at].cue == .documentType, at > unit.tokens.lowerBound else { return false }
    let before = tokens[at - 1]
    return before.sign == UInt8(ascii: "-") || before.cue == .and || Self.open.contains(before.word)
  }

  /// Last words of names that go on.
  private static let open = ["sở", "bộ", "phòng", "ban", "vụ", "hành", "đạo", "lý", "tác"].map {
    Lexicon.shared.word(of: Array($0.utf8))
  }.filter { $0 != 0 }

  /// The end of the body named at a token: "Sở Kế hoạch và Đầu tư", "Bộ Văn hóa, Thể thao và Du lịch".
  /// - Parameter isJoint: several bodies issue the document, so that the end is that of the last.
  private func bodyEnd(from start: Int, isJoint: Bool) -> Int? {
    let window = TokenWindow(start..<min(unit.tokens.upperBound, start + 2 * Self.longestIssuer))
    guard let names = BodyReader(tokens).list(at: start, in: window)?.names,
      let last = isJoint ? names.last : names.first, last.prefix.isEmpty
    else { return nil }
    return (start..<last.own.upperBound).first { endsName($0) } ?? last.own.upperBound
  }

  /// Words that stand in no name, whatever reads it: "về", "ngày", "quy định".
  private func endsName(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.cue == .about || token.cue == .day || (token.cue == .issue && !token.isCapitalised)
      || (token.documentKind != nil && tokens[at - 1].sign == UInt8(ascii: ","))
  }

  /// True for a document of several bodies: "Thông tư liên tịch số …".
  private func isJoint(_ number: DocumentNumberGrammar.Number?) -> Bool {
    guard let kind = number?.kind else { return false }
    return Self.jointCodes.contains(DocumentKind.all[kind].code)
  }

  private static let jointCodes: Set = ["TTLT", "NQLT", "KHLT", "KHLN", "HDLN", "CVLN"]

  /// "Kế hoạch triển khai Nghị quyết số 13-NQ/TU của UBND xã": no people's committee issues a document of the Party.
  private func isGovernment(_ at: Int) -> Bool {
    BodyReader(tokens).roles(at, TokenWindow(unit.tokens)).0.contains(.government)
  }

  /// True where a clause ends or what the document is about begins.
  func closesClause(_ at: Int) -> Bool {
    at >= unit.tokens.upperBound || tokens[at].isSign || tokens[at].cue == .about || tokens[at].cue == .issue
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
