/// Finds amounts: a number with its unit, what changes, how it is compared and whose amount it is.
///
/// ```
/// Cơ hội tham gia giảm 0,1 điểm        0.1 "điểm", decrease, subject "Cơ hội tham gia"
/// từ 95% trở lên                       95 "%", at least
/// đứng thứ 9/63 tỉnh                   9 of 63 "tỉnh": a rank or share keeps of how many it is
/// ít nhất 01 (một) mô hình             1 "mô hình", at least
/// tăng 5 - 7%                          5 "%" at least and 7 "%" at most, both with the words of the range
/// ```
/// A number without a unit is no amount, unless a count is said ("tổng số hộ là 436"): labels, years, days, numbers of
/// documents and telephones have none. All that is read lies around the number, so that text without numbers costs
/// nothing.
struct QuantityReader {
  let text: FactText
  let tokens: [FactToken]
  private(set) var quantities: [Quantity] = []

  private var unit = FactUnit(node: 0, role: .text, first: 0, end: 0)
  private var documents: DocumentNumberGrammar
  private var numbers: NumberGrammar
  private var units: UnitGrammar
  /// The token behind the last amount or number.
  private var next = 0
  /// The last amount's end and subject, for amounts that go on with it.
  private var last = (end: 0, subject: String?.none)

  init(_ text: FactText) {
    self.text = text
    tokens = text.tokens
    documents = DocumentNumberGrammar(tokens: tokens, bytes: text.source.bytes, end: 0)
    numbers = NumberGrammar(tokens: tokens, bytes: text.source.bytes, end: 0)
    units = UnitGrammar(tokens: tokens, bytes: text.source.bytes, end: 0)
  }

  /// Begins a unit; units come in order.
  mutating func begin(_ unit: FactUnit) {
    self.unit = unit
    documents.end = Int(unit.end)
    numbers.end = Int(unit.end)
    units.end = Int(unit.end)
    last = (Int(unit.first), nil)
  }

  /// Reads the amount whose number stands at a token; the caller keeps the numbers of dates away.
  mutating func visit(_ at: Int) {
    guard at >= next else { return }
    if let document = documents.number(at: at) {
      next = document.tokens.upperBound
    } else if var number = numbers.number(at: at), !isName(at) {
      number.next = units.behindWords(number.next)
      next = number.next
      read(at, number)
    }
  }

  /// What stands before a number.
  private struct Lead {
    /// The words that say how it is meant, right before it.
    var modifiers: Range<Int>
    /// The words of its clause before those.
    var clause: Range<Int>
    /// True where the clause goes on with the last amount's.
    var goesOn: Bool
  }

  private mutating func read(_ at: Int, _ number: NumberGrammar.Number) {
    let modifiers = self.modifiers(before: at)
    if let second = rangeEnd(number), let unit = units.end(at: second.next, loose: false) {
      let lead = lead(modifiers)
      addRange(at, (number, second), unit: second.next..<unit, lead)
      return
    }
    let change = QuantityWords.change(tokens, modifiers)
    let unit =
      units.end(at: number.next, loose: change != nil) ?? (isCardinal(at) ? units.closed(at: number.next) : nil)
    if let unit, !isReportPeriod(at, number.next, modifiers) {
      add(at, number, unit: number.next..<unit, lead(modifiers))
    } else if isCount(number, modifiers) || isRank(number, modifiers) {
      add(at, number, unit: number.next..<number.next, lead(modifiers))
    }
  }

  /// True for a number that counts rather than names: "02", "118", and not behind a name ("Trạm Bến Sậy 2").
  private func isCardinal(_ at: Int) -> Bool {
    guard tokens[at].length > 1, at > Int(unit.first) else { return false }
    let before = tokens[at - 1]
    return before.cue != .place && !(before.isWord && before.isCapitalised && at - 1 > Int(unit.first))
  }

  /// "số người tham dự là 436": the words before the number say what is counted.
  private func isCount(_ number: NumberGrammar.Number, _ modifiers: Range<Int>) -> Bool {
    guard modifiers.contains(where: { tokens[$0].cue == .be }), number.whole == nil,
      number.next == Int(unit.end) || tokens[number.next].isSign
    else { return false }
    let clause = lead(modifiers).clause
    guard let first = subjectWords(clause)?.first else { return false }
    return tokens[first].cue == .numberSign || tokens[first].cue == .counted
  }

  /// "xếp thứ 9/63": a place among so many.
  private func isRank(_ number: NumberGrammar.Number, _ modifiers: Range<Int>) -> Bool {
    number.whole != nil && modifiers.contains { tokens[$0].cue == .rank }
  }

  // MARK: Before the number

  /// True where the number only names something: "mức độ 3", "số 12", "khoản 1", "Đề án 06"; not "mỗi lớp 25 em".
  private func isName(_ at: Int) -> Bool {
    guard let start = tokens.phraseStart(endingAt: at - 1, from: Int(unit.first)) else { return false }
    let isEach = start > Int(unit.first) && tokens[start - 1].cue == .every
    return QuantityWords.isNaming(tokens[start].cue) && !isEach
  }

  /// The phrases right before a number that say how it is meant; "thấp hơn năm trước" is one of them.
  private func modifiers(before at: Int) -> Range<Int> {
    var start = at
    if at - 2 > Int(unit.first), tokens[at - 1].cue == .before, tokens[at - 2].cue == .year,
      let phrase = tokens.phraseStart(endingAt: at - 3, from: Int(unit.first)),
      tokens[phrase].cue == .lessThan || tokens[phrase].cue == .increase
    {
      start = phrase
    }
    while let phrase = tokens.phraseStart(endingAt: start - 1, from: Int(unit.first)),
      QuantityWords.isModifier(tokens[phrase].cue)
    {
      start = phrase
    }
    return start..<at
  }

  private static let longestClause = 60

  /// The clause before a number: back to the last amount, a bracket, ";", ":" or the full stop before it.
  private func lead(_ modifiers: Range<Int>) -> Lead {
    var start = modifiers.lowerBound
    let lower = max(Int(unit.first), last.end, start - Self.longestClause)
    while start > lower, !endsClause(start - 1) {
      start = tokens[start - 1].sign == UInt8(ascii: ")") ? bracketStart(start - 1, from: lower) : start - 1
    }
    let goesOn = start == last.end || (start > lower && tokens[start - 1].sign == UInt8(ascii: "("))
    return Lead(modifiers: modifiers, clause: start..<modifiers.lowerBound, goesOn: goesOn)
  }

  /// The "(" before a ")", or the bracket itself where none stands.
  private func bracketStart(_ close: Int, from lower: Int) -> Int {
    (lower..<close).last { tokens[$0].sign == UInt8(ascii: "(") } ?? close
  }

  private func endsClause(_ at: Int) -> Bool {
    switch tokens[at].sign {
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("): true
    case UInt8(ascii: "."): tokens[at + 1].isSpaced
    default: false
    }
  }

  /// The "6 tháng" of a report.
  private func isReportPeriod(_ at: Int, _ next: Int, _ modifiers: Range<Int>) -> Bool {
    guard tokens[next].cue == .month, modifiers.isEmpty, let months = tokens[at].value else { return false }
    return months % 3 == 0 && months < 12
  }

  // MARK: Records

  private mutating func add(_ at: Int, _ number: NumberGrammar.Number, unit: Range<Int>, _ lead: Lead) {
    let orMore = trailing(unit.upperBound)
    let end = orMore?.next ?? unit.upperBound
    let start = QuantityWords.textStart(tokens, lead.modifiers, number: at, isFrom: orMore != nil)
    let subject = subject(lead, unit: unit, end: end)
    quantities.append(
      Quantity(
        node: NodeID(Int(self.unit.node)), lines: text.lines(start..<end), text: text.string(start..<end),
        value: number.value, outOf: number.whole,
        unit: unit.isEmpty ? nil : text.string(unit),
        change: change(lead),
        comparison: orMore?.comparison ?? QuantityWords.comparison(tokens, lead.modifiers), subject: subject))
    finish(end, subject)
  }

  private mutating func addRange(
    _ at: Int, _ ends: (NumberGrammar.Number, NumberGrammar.Number), unit: Range<Int>, _ lead: Lead
  ) {
    let start = QuantityWords.textStart(tokens, lead.modifiers, number: at, isFrom: true)
    let subject = subject(lead, unit: unit, end: unit.upperBound)
    for (number, comparison) in [(ends.0, Quantity.Comparison.atLeast), (ends.1, .atMost)] {
      quantities.append(
        Quantity(
          node: NodeID(Int(self.unit.node)), lines: text.lines(start..<unit.upperBound),
          text: text.string(start..<unit.upperBound), value: number.value, outOf: nil, unit: text.string(unit),
          change: change(lead), comparison: comparison, subject: subject))
    }
    finish(unit.upperBound, subject)
  }

  private mutating func finish(_ end: Int, _ subject: String?) {
    last = (end, subject)
    next = end
  }

  /// "5 - 7%", "5 đến 7%".
  private func rangeEnd(_ first: NumberGrammar.Number) -> NumberGrammar.Number? {
    let join = first.next
    guard first.whole == nil, join + 1 < Int(unit.end),
      tokens[join].sign == UInt8(ascii: "-") || tokens[join].cue == .until
    else { return nil }
    return numbers.number(at: join + 1, joined: true)
  }

  /// "trở lên", "trở xuống".
  private func trailing(_ index: Int) -> (comparison: Quantity.Comparison, next: Int)? {
    guard index < Int(unit.end) else { return nil }
    let next = index + Int(tokens[index].phraseLength)
    switch tokens[index].cue {
    case .orMore: return (.atLeast, next)
    case .orLess: return (.atMost, next)
    default: return nil
    }
  }

  // MARK: Subjects

  private static let longestSubject = 20

  /// Whose amount it is: the words before "đạt" or "giảm" in its clause, or, for a share, the words after it. A clause
  /// that only goes on ("…, tăng 39 bậc") keeps the subject of the one before.
  private func subject(_ lead: Lead, unit: Range<Int>, end: Int) -> String? {
    if let change = opening(lead) { return subjectWords(change + 1..<lead.clause.upperBound).map(text.string) }
    if let predicate = predicate(lead) {
      return subjectWords(lead.clause.lowerBound..<predicate).map(text.string) ?? (lead.goesOn ? last.subject : nil)
    }
    guard let first = unit.first, tokens[first].sign == UInt8(ascii: "%") else { return nil }
    return (nounPhrase(from: end) ?? subjectWords(lead.clause)).map(text.string)
  }

  /// The direction that the words before the number give, or the verb that opens its clause; behind "từ" stands a level.
  private func change(_ lead: Lead) -> Quantity.Change? {
    if let change = QuantityWords.change(tokens, lead.modifiers) { return change }
    if lead.modifiers.contains(where: { tokens[$0].cue == .from }) { return nil }
    return opening(lead).flatMap { QuantityWords.change(tokens, $0..<$0 + 1) }
  }

  /// The verb of "Giảm tỷ lệ hộ nghèo 0,5%", "…, nâng số xã đạt chuẩn lên 15 xã", whose subject stands behind it; nil in
  /// other clauses.
  private func opening(_ lead: Lead) -> Int? {
    guard let first = predicate(lead), lead.clause.contains(first + 1),
      tokens[first].cue == .increase || tokens[first].cue == .decrease, tokens[first].phraseLength == 1
    else { return nil }
    let opens = lead.clause.lowerBound..<first
    return opens.allSatisfy { tokens[$0].isSign } || tokens[first - 1].sign == UInt8(ascii: ",") ? first : nil
  }

  /// The first word of a clause behind which its subject ends.
  private func predicate(_ lead: Lead) -> Int? {
    (lead.clause.lowerBound..<lead.modifiers.upperBound).first { QuantityWords.isPredicate(tokens[$0].cue) }
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
    while let last = range.last, tokens[last].isSign {
      let isBracket = tokens[last].sign == UInt8(ascii: ")")
      range = range.lowerBound..<(isBracket ? bracketStart(last, from: range.lowerBound) : last)
    }
    guard !range.isEmpty, range.count <= Self.longestSubject, tokens[range.lowerBound].isWord else { return nil }
    return range
  }

  /// The words behind a share: "100% các quy định được niêm yết" is about "các quy định".
  private func nounPhrase(from index: Int) -> Range<Int>? {
    var at = index
    while at < min(Int(unit.end), index + 12), tokens[at].isWord, !QuantityWords.endsNounPhrase(tokens[at].cue) {
      at += Int(max(1, tokens[at].phraseLength))
    }
    at = min(at, Int(unit.end))
    return at > index ? index..<at : nil
  }
}
