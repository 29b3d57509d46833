/// How often a unit that gives a task asks for a report.
///
/// `RecurrenceReader` knows periodic reports in any text; in a unit that says who does what also "hằng tuần báo cáo
/// UBND xã" and "báo cáo tiến độ hằng tháng về Sở Xây dựng" ask for one.
struct TaskRecurrence: Sendable {
  private let tokens: [FactToken]
  private let periodic: RecurrenceReader

  /// Cues without one of which a text asks for no report.
  static let cues = CueSet(.report, .send, .every)
  /// Tokens between a period and the report it belongs to.
  private static let reach = 8
  private static let goals = ["về", "cho", "gửi", "với"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  init(_ text: FactText) {
    tokens = text.tokens
    periodic = RecurrenceReader(text)
  }

  /// The shortest period of the reports asked for, or nil; only sentences that speak of reports are read. Linear.
  func recurrence(in range: Range<Int>) -> Recurrence? {
    guard let first = range.first(where: { isReport($0) || tokens[$0].cue == .every }) else { return nil }
    var recurs = false
    var shortest: Recurrence?
    var start = first
    while start > range.lowerBound, !endsSentence(start - 1) { start -= 1 }
    var speaksOfReports = false
    for at in start..<range.upperBound {
      if isReport(at) { speaksOfReports = true }
      if tokens[at].cue == .every { recurs = true }
      guard at + 1 == range.upperBound || endsSentence(at) else { continue }
      let sentence = start..<at + 1
      let found =
        speaksOfReports
        ? periodic.recurrence(in: sentence) ?? asked(in: sentence) : recurs ? sent(in: sentence) : nil
      if let found { shortest = Self.shorter(found, shortest) }
      start = at + 1
      (speaksOfReports, recurs) = (false, false)
    }
    return shortest
  }

  /// The period that a cell for deadlines names: "Hằng quý", "Định kỳ tháng".
  func period(in range: Range<Int>) -> Recurrence? { range.dropLast().lazy.compactMap { period(at: $0) }.first }

  static func shorter(_ a: Recurrence, _ b: Recurrence?) -> Recurrence {
    guard let b else { return a }
    let order = Recurrence.allCases
    return (order.firstIndex(of: a) ?? 0) <= (order.firstIndex(of: b) ?? 0) ? a : b
  }

  func isReport(_ at: Int) -> Bool {
    tokens[at].cue == .report || (tokens[at].cue == .send && tokens[at].phraseLength > 1)
  }

  private func endsSentence(_ at: Int) -> Bool {
    tokens[at].sign == UInt8(ascii: ".") && tokens[at + 1].isSpaced && tokens[at + 1].isCapitalised
  }

  /// A period with "hằng" right before a report, right behind the word, behind its day, or before the one who gets it;
  /// or a list of periods behind the word.
  private func asked(in sentence: Range<Int>) -> Recurrence? {
    for at in sentence.dropLast() {
      if isReport(at), let found = listed(behind: at + Int(tokens[at].phraseLength), in: sentence) { return found }
      if let found = counted(at, in: sentence) { return found }
      guard tokens[at].cue == .every, let every = period(at: at) else { continue }
      let found = Self.shorter(every, named(before: at, sentence))
      if at > sentence.lowerBound, isReportEnd(at, sentence) { return found }
      if found != .yearly, isAddressed(before: at, sentence) { return found }
      let reach = isGathering(at + 2, sentence) ? 3 * Self.reach : Self.reach
      if reaches(from: at + 2, to: min(sentence.upperBound, at + 2 + reach)) { return found }
      if isDay(before: at), reaches(from: max(sentence.lowerBound, at - 2 * Self.reach), to: at) { return found }
      let isLast = at + 2 >= sentence.upperBound || tokens[at + 2].isSign
      if isLast, found == .monthly || found == .quarterly,
        reaches(from: max(sentence.lowerBound, at - 2 * Self.reach), to: at)
      {
        return found
      }
      let isSent = at + 2 < sentence.upperBound && Self.goals.contains(tokens[at + 2].word)
      if isSent, reaches(from: max(sentence.lowerBound, at - 2 * Self.reach), to: at) { return found }
    }
    return nil
  }

  /// "Sáu tháng một lần báo cáo …".
  private func counted(_ at: Int, in sentence: Range<Int>) -> Recurrence? {
    guard let (found, next) = periodic.period(at, in: sentence), next < sentence.upperBound,
      tokens[next].cue == .occurrence, reaches(from: next, to: min(sentence.upperBound, next + Self.reach))
    else { return nil }
    return found
  }

  /// "hằng tháng tổng hợp kết quả …, báo cáo …".
  private func isGathering(_ at: Int, _ sentence: Range<Int>) -> Bool {
    at < sentence.upperBound && tokens[at].word == Self.gathering
  }

  /// "gửi Sở Y tế trước ngày 25 hằng tháng", "thông báo cho …": what is sent on a day of each month.
  private func sent(in sentence: Range<Int>) -> Recurrence? {
    for at in sentence.dropLast() where tokens[at].cue == .every && isDay(before: at) && isSending(at, sentence) {
      return period(at: at) == .monthly ? .monthly : nil
    }
    return nil
  }

  /// What was gathered is sent, or a body is told, in the clause before a day.
  private func isSending(_ at: Int, _ sentence: Range<Int>) -> Bool {
    let clause = sentence.lowerBound..<at
    for word in clause.reversed() {
      if tokens[word].sign == UInt8(ascii: ";") { return false }
      if tokens[word].cue == .send { return clause.contains { tokens[$0].word == Self.gathering } }
      if Self.telling.indices.allSatisfy({ tokens[word + $0].word == Self.telling[$0] }) { return true }
    }
    return false
  }

  private static let gathering = Lexicon.shared.word(of: Array("tổng".utf8))
  private static let telling = ["thông", "báo", "cho"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// "6 tháng, hằng năm": the period that a list names before one with "hằng".
  private func named(before at: Int, _ sentence: Range<Int>) -> Recurrence? {
    guard at > sentence.lowerBound + 2, tokens[at - 1].sign == UInt8(ascii: ",") || tokens[at - 1].cue == .and,
      let (found, next) = periodic.period(at - 3, in: sentence), next == at - 1
    else { return nil }
    return found
  }

  /// "ngày 25 hằng tháng".
  private func isDay(before at: Int) -> Bool {
    at > 1 && tokens[at - 1].isNumber && (tokens[at - 2].cue == .day || tokens[at - 2].cue == .month)
  }

  /// "báo cáo tháng, quý, năm", "báo cáo 6 tháng, năm": the first of several periods, which is the shortest.
  private func listed(behind at: Int, in sentence: Range<Int>) -> Recurrence? {
    guard at < sentence.upperBound, let (found, next) = periodic.period(at, in: sentence),
      next + 1 < sentence.upperBound, tokens[next].sign == UInt8(ascii: ",") || tokens[next].cue == .and
    else { return nil }
    let further = tokens[next + 1]
    let isPeriod = further.isNumber || further.cue == .whole || periodic.period(next + 1, in: sentence) != nil
    return isPeriod ? found : nil
  }

  /// "báo cáo hằng tháng": the report's last word stands right before the period.
  private func isReportEnd(_ at: Int, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, at - 3)..<at).contains { isReport($0) && $0 + Int(tokens[$0].phraseLength) == at }
  }

  /// "báo cáo Sở Nội vụ hằng tháng …", "báo cáo UBND xã vào thứ Sáu hằng tuần": nothing but who gets it stands between.
  private func isAddressed(before at: Int, _ sentence: Range<Int>) -> Bool {
    for word in stride(from: at - 1, to: max(sentence.lowerBound, at - Self.reach) - 1, by: -1) {
      if tokens[word].isSign { return false }
      if isReport(word) {
        let next = word + Int(tokens[word].phraseLength)
        return next < at && tokens[next].isCapitalised
      }
    }
    return false
  }

  /// A report in a stretch of one clause.
  private func reaches(from low: Int, to high: Int) -> Bool {
    var found = false
    for at in low..<max(low, high) {
      if tokens[at].sign == UInt8(ascii: ";") { found = false }
      if isReport(at) { found = true }
    }
    return found
  }

  private func period(at index: Int) -> Recurrence? {
    guard tokens[index].cue == .every || tokens[index].cue == .periodic else { return nil }
    let next = index + Int(tokens[index].phraseLength)
    guard next < tokens.count else { return nil }
    return period(of: tokens[next].cue)
  }

  private func period(of cue: Cue) -> Recurrence? {
    switch cue {
    case .week: .weekly
    case .month: .monthly
    case .quarter: .quarterly
    case .year: .yearly
    default: nil
    }
  }
}
