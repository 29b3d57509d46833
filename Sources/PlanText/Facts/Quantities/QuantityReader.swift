/// Finds amounts: a number with its unit, what changes, how it is compared and whose amount it is.
///
/// ```
/// Cơ hội tham gia giảm 0,1 điểm        0.1 "điểm", decrease, subject "Cơ hội tham gia"
/// từ 95% trở lên                       95 "%", at least
/// đứng thứ 9/63 tỉnh                   9 "/63 tỉnh": a rank or share keeps what it is of in the unit
/// tăng 5 - 7%                          5 "%" at least and 7 "%" at most, both with the words of the range
/// ```
/// A number without a unit is no amount: labels, years, days, numbers of documents and telephones have none.
struct QuantityReader {
  private let text: FactText
  private let tokens: [FactToken]
  private let dates: [DateMention]
  private var nextDate = 0
  private(set) var quantities: [Quantity] = []

  // What the running sentence says.
  private var unit = FactUnit(node: 0, role: .text, first: 0, end: 0)
  /// The words before a number that say how it is meant, from the first to the token behind the last.
  private var run = 0..<0
  private var lastPhrase = (cue: Cue.none, end: 0)
  /// Where the words for the next subject begin, and the last subject.
  private var clause = 0
  /// The first word of the clause behind which a subject ends, "đạt" or "tăng"; -1 where none was met.
  private var predicate = -1
  private var subject: String?

  /// - Parameter dates: all dates of the text, in order; their numbers are no amounts.
  init(_ text: FactText, dates: [DateMention]) {
    self.text = text
    tokens = text.tokens
    self.dates = dates
  }

  /// Reads one unit; units come in order. Linear.
  mutating func read(_ unit: FactUnit) {
    self.unit = unit
    run = 0..<0
    predicate = -1
    startClause(unit.tokens.lowerBound)
    var at = unit.tokens.lowerBound
    while at < unit.tokens.upperBound { at = step(at) }
  }

  private mutating func step(_ at: Int) -> Int {
    let token = tokens[at]
    if token.cue != .none {
      if let end = dateEnd(at) { return pass(end) }
      return phrase(at)
    }
    if token.isNumber {
      if let end = dateEnd(at) { return pass(end) }
      return number(at)
    }
    if token.isSign { sign(at) }
    return at + 1
  }

  /// Notes a phrase that may say how the next number is meant.
  private mutating func phrase(_ at: Int) -> Int {
    let end = at + Int(tokens[at].phraseLength)
    if QuantityWords.isPredicate(tokens[at].cue), predicate < clause { predicate = at }
    if QuantityWords.isModifier(tokens[at].cue) {
      run = run.upperBound == at ? run.lowerBound..<end : at..<end
    }
    lastPhrase = (tokens[at].cue, end)
    return end
  }

  /// The end of the date that opens at a token.
  private mutating func dateEnd(_ at: Int) -> Int? {
    while nextDate < dates.count, dates[nextDate].tokens.upperBound <= at { nextDate += 1 }
    guard nextDate < dates.count, dates[nextDate].tokens.contains(at) else { return nil }
    return dates[nextDate].tokens.upperBound
  }

  private mutating func pass(_ end: Int) -> Int {
    lastPhrase = (.none, end)
    return end
  }

  private mutating func sign(_ at: Int) {
    switch tokens[at].sign {
    case UInt8(ascii: ";"), UInt8(ascii: ":"): startClause(at + 1)
    case UInt8(ascii: "("): clause = at + 1
    case UInt8(ascii: ".") where at + 1 >= unit.tokens.upperBound || tokens[at + 1].isSpaced: startClause(at + 1)
    default: break
    }
  }

  private mutating func startClause(_ at: Int) {
    clause = at
    subject = nil
  }

  // MARK: Numbers

  private mutating func number(_ at: Int) -> Int {
    let end = unit.tokens.upperBound
    let documents = DocumentNumberGrammar(tokens: tokens, bytes: text.source.bytes, end: end)
    if let document = documents.number(at: at) { return document.tokens.upperBound }
    let numbers = NumberGrammar(tokens: tokens, bytes: text.source.bytes, end: end)
    guard let first = numbers.number(at: at), !isName(at) else { return at + 1 }
    if let second = rangeEnd(first, numbers), let unit = unitEnd(second.next, loose: false) {
      addRange(at, first, second, unit: second.next..<unit)
      return finish(unit)
    }
    let modifiers = run.upperBound == at ? run : at..<at
    guard let unit = unitEnd(first.next, loose: QuantityWords.change(tokens, modifiers) != nil),
      !isReportPeriod(at, first.next, modifiers)
    else { return first.next }
    return add(at, first, unit: first.next..<unit, modifiers)
  }

  /// The "6 tháng" of a report.
  private func isReportPeriod(_ at: Int, _ next: Int, _ modifiers: Range<Int>) -> Bool {
    tokens[next].cue == .month && modifiers.isEmpty && (tokens[at].value ?? 0) % 3 == 0 && tokens[at].value ?? 0 < 12
  }

  private mutating func finish(_ end: Int) -> Int {
    clause = end
    run = 0..<0
    return end
  }

  /// True where the number only names something: "mức độ 3", "số 12", "khoản 1", "Đề án 06".
  private func isName(_ at: Int) -> Bool {
    guard lastPhrase.end == at else { return false }
    switch lastPhrase.cue {
    case .naming, .numberSign, .documentType, .point, .clause, .article, .division, .subdivision, .chapter, .part,
      .annex, .roman, .year, .month, .day, .quarter:
      return true
    default: return false
    }
  }

  private mutating func add(
    _ at: Int, _ number: NumberGrammar.Number, unit: Range<Int>, _ modifiers: Range<Int>
  ) -> Int {
    let orMore = trailing(unit.upperBound)
    let end = orMore?.next ?? unit.upperBound
    let start = QuantityWords.textStart(tokens, modifiers, number: at, isFrom: orMore != nil)
    noteSubject(before: modifiers.lowerBound, unit: unit, end: end)
    quantities.append(
      Quantity(
        node: NodeID(Int(self.unit.node)), lines: text.lines(start..<end), text: text.string(start..<end),
        value: number.value, unit: (number.whole.map(text.joined) ?? "") + separator(number, unit) + text.string(unit),
        change: QuantityWords.change(tokens, modifiers),
        comparison: orMore?.comparison ?? QuantityWords.comparison(tokens, modifiers), subject: subject))
    return finish(end)
  }

  private func separator(_ number: NumberGrammar.Number, _ unit: Range<Int>) -> String {
    number.whole != nil && tokens[unit.lowerBound].isSpaced ? " " : ""
  }

  /// "5 - 7%", "5 đến 7%".
  private func rangeEnd(_ first: NumberGrammar.Number, _ numbers: NumberGrammar) -> NumberGrammar.Number? {
    let join = first.next
    guard first.whole == nil, join + 1 < unit.tokens.upperBound,
      tokens[join].sign == UInt8(ascii: "-") || tokens[join].cue == .until, tokens[join + 1].isNumber
    else { return nil }
    return numbers.number(at: join + 1, joined: true)
  }

  private mutating func addRange(
    _ at: Int, _ first: NumberGrammar.Number, _ second: NumberGrammar.Number, unit: Range<Int>
  ) {
    let modifiers = run.upperBound == at ? run : at..<at
    let start = QuantityWords.textStart(tokens, modifiers, number: at, isFrom: true)
    noteSubject(before: modifiers.lowerBound, unit: unit, end: unit.upperBound)
    for (number, comparison) in [(first, Quantity.Comparison.atLeast), (second, .atMost)] {
      quantities.append(
        Quantity(
          node: NodeID(Int(self.unit.node)), lines: text.lines(start..<unit.upperBound),
          text: text.string(start..<unit.upperBound), value: number.value, unit: text.string(unit),
          change: QuantityWords.change(tokens, modifiers), comparison: comparison, subject: subject))
    }
  }

  // MARK: Units

  /// The token after the unit that stands at an index, or nil.
  /// - Parameter loose: takes any plain word, as behind "tăng" and "giảm".
  private func unitEnd(_ index: Int, loose: Bool) -> Int? {
    guard index < unit.tokens.upperBound else { return nil }
    let token = tokens[index]
    if token.sign == UInt8(ascii: "%") { return isGlued(index + 1) ? nil : index + 1 }
    guard token.isWord else { return nil }
    if QuantityWords.isUnit(token.cue) {
      let end = listEnd(index + Int(max(1, token.phraseLength)), of: token.cue)
      return isClockTime(token.cue, end) || isDocument(token, end) ? nil : rateEnd(end)
    }
    if isSymbol(token) { return rateEnd(index + 1) }
    return loose && token.cue == .none && !token.isCapitalised ? index + 1 : nil
  }

  /// True where letters or digits stand right behind "%": an address of the web.
  private func isGlued(_ index: Int) -> Bool {
    index < unit.tokens.upperBound && !tokens[index].isSpaced && !tokens[index].isSign
  }

  /// "xã, phường, thị trấn" is one unit.
  private func listEnd(_ index: Int, of cue: Cue) -> Int {
    var at = index
    while cue == .place, at + 1 < unit.tokens.upperBound, tokens[at].sign == UInt8(ascii: ","),
      tokens[at + 1].cue == .place, !tokens[at + 1].isCapitalised
    {
      at += 1 + Int(tokens[at + 1].phraseLength)
    }
    return at
  }

  /// "14 giờ 00", "16 giờ ngày …".
  private func isClockTime(_ cue: Cue, _ next: Int) -> Bool {
    guard cue == .hour, next < unit.tokens.upperBound else { return false }
    return tokens[next].isNumber || tokens[next].cue == .day
  }

  /// The "12" of "Điều 11, 12 Nghị định số …".
  private func isDocument(_ token: FactToken, _ next: Int) -> Bool {
    guard token.documentKind != nil, next < unit.tokens.upperBound else { return false }
    return tokens[next].cue == .numberSign || tokens[next].isNumber
  }

  /// "triệu đồng/người/năm".
  private func rateEnd(_ index: Int) -> Int {
    var at = index
    while at + 1 < unit.tokens.upperBound, tokens[at].sign == UInt8(ascii: "/"), !tokens[at + 1].isSpaced,
      tokens[at + 1].isWord
    {
      at += 1 + Int(max(1, tokens[at + 1].phraseLength))
    }
    return at
  }

  /// "m2", "m3", "km2".
  private func isSymbol(_ token: FactToken) -> Bool {
    guard token.flags.contains(.hasDigits), token.length <= 3, !token.isCapitalised else { return false }
    return bytes(token).first == UInt8(ascii: "m") || bytes(token).starts(with: [UInt8(ascii: "k"), UInt8(ascii: "m")])
  }

  private func bytes(_ token: FactToken) -> ArraySlice<UInt8> { text.source.bytes[Int(token.start)..<Int(token.end)] }

  /// "trở lên", "trở xuống".
  private func trailing(_ index: Int) -> (comparison: Quantity.Comparison, next: Int)? {
    guard index < unit.tokens.upperBound else { return nil }
    let next = index + Int(tokens[index].phraseLength)
    switch tokens[index].cue {
    case .orMore: return (.atLeast, next)
    case .orLess: return (.atMost, next)
    default: return nil
    }
  }

  // MARK: Subjects

  private static let longestSubject = 20

  /// Finds whose amount it is: the words before "đạt" or "giảm" in its clause, or, for a share, the words after it.
  /// A clause that only goes on ("…, tăng 39 bậc") keeps the subject of the one before.
  private mutating func noteSubject(before index: Int, unit: Range<Int>, end: Int) {
    let isShare = tokens[unit.lowerBound].sign == UInt8(ascii: "%")
    let hasPredicate = predicate >= clause && predicate <= index
    if hasPredicate {
      subject = subjectWords(clause..<predicate).map(text.string) ?? subject
    } else if isShare {
      subject = (nounPhrase(from: end) ?? subjectWords(clause..<index)).map(text.string)
    } else {
      subject = nil
    }
    predicate = -1
  }

  /// The words of a clause without leading signs and links: from its last comma on where a name begins there or
  /// where it is long.
  private func subjectWords(_ range: Range<Int>) -> Range<Int>? {
    var comma: Int?
    var named: Int?
    for at in range where tokens[at].sign == UInt8(ascii: ",") && at + 1 < range.upperBound {
      comma = at
      if tokens[at + 1].isCapitalised { named = at }
    }
    var range = named.map { $0 + 1..<range.upperBound } ?? range
    if range.count > Self.longestSubject, let comma { range = comma + 1..<range.upperBound }
    while let first = range.first, tokens[first].isSign || QuantityWords.isLink(tokens[first].cue) {
      range = range.dropFirst(min(range.count, Int(max(1, tokens[first].phraseLength))))
    }
    while let last = range.last, tokens[last].isSign { range = range.dropLast() }
    guard !range.isEmpty, range.count <= Self.longestSubject, tokens[range.lowerBound].isWord else { return nil }
    return range
  }

  /// The words behind a share: "100% các quy định được niêm yết" is about "các quy định".
  private func nounPhrase(from index: Int) -> Range<Int>? {
    var at = index
    while at < min(unit.tokens.upperBound, index + 12), tokens[at].isWord, !QuantityWords.endsNounPhrase(tokens[at].cue) {
      at += Int(max(1, tokens[at].phraseLength))
    }
    at = min(at, unit.tokens.upperBound)
    return at > index ? index..<at : nil
  }
}
