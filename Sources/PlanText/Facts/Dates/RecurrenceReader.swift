/// Tells how often a periodic report is asked for (OUTPUT.md, `recurrence`).
///
/// ```
/// Định kỳ hàng quý (trước ngày 05 tháng cuối quý) và báo cáo năm …   quarterly, the shortest of both
/// báo cáo 6 tháng trước ngày 05/6; cả năm trước ngày 05/12           half_yearly
/// thu, chi ngân sách hàng năm                                        nothing is reported
/// ```
struct RecurrenceReader {
  private let tokens: [FactToken]

  /// Cues without one of which a sentence speaks of no report.
  static let cues = CueSet(.report, .send, .periodic)

  init(_ text: FactText) { tokens = text.tokens }

  /// The shortest period of the reports asked for in a range of tokens, or nil. Linear.
  func recurrence(in range: Range<Int>) -> Recurrence? {
    var shortest: Recurrence?
    forEachSentence(in: range) { sentence in
      guard let found = recurrence(inSentence: sentence) else { return }
      shortest = shortest.map { Self.shorter($0, found) } ?? found
    }
    return shortest
  }

  /// Marks the dates that stand in a sentence with a periodic report: they are never deadlines. Linear.
  func markPeriodic(_ mentions: inout [DateMention], from first: Int, in range: Range<Int>) {
    guard first < mentions.count else { return }
    var at = first
    forEachSentence(in: range) { sentence in
      guard at < mentions.count else { return }
      let periodic = recurrence(inSentence: sentence) == nil ? sentence.upperBound : firstPeriodicClause(of: sentence)
      while at < mentions.count, mentions[at].tokens.lowerBound < sentence.upperBound {
        if mentions[at].tokens.lowerBound >= periodic { mentions[at].isPeriodic = true }
        at += 1
      }
    }
  }

  /// Where the first clause that asks for a report begins: "hoàn thành trước ngày 30/4/2022; hằng quý báo cáo …".
  private func firstPeriodicClause(of sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    for at in sentence where tokens[at].sign == UInt8(ascii: ";") {
      if recurrence(inSentence: start..<at) != nil { return start }
      start = at + 1
    }
    let last = start..<sentence.upperBound
    return recurrence(inSentence: last) == nil && !isPeriodicReport(last) ? sentence.lowerBound : start
  }

  /// "hằng tháng (ngày 20) báo cáo …": a clause that names both, though not to whom it is sent.
  private func isPeriodicReport(_ clause: Range<Int>) -> Bool {
    clause.contains { tokens[$0].cue == .every } && clause.contains { tokens[$0].cue == .report }
  }

  private static func shorter(_ a: Recurrence, _ b: Recurrence) -> Recurrence {
    let order = Recurrence.allCases
    return order.firstIndex(of: a)! <= order.firstIndex(of: b)! ? a : b
  }

  /// Sentences end at a full stop behind which a new one begins.
  private func forEachSentence(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    for at in range where tokens[at].sign == UInt8(ascii: ".") && endsSentence(at, in: range) {
      body(start..<at + 1)
      start = at + 1
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  private func endsSentence(_ at: Int, in range: Range<Int>) -> Bool {
    at + 1 < range.upperBound && tokens[at + 1].isSpaced && tokens[at + 1].isCapitalised
  }

  /// What a sentence holds that speaks of reports.
  private struct Evidence {
    var report = false
    var periodic = false
    var sent = false
    /// Periods named with "hằng", "định kỳ", "/lần": they recur whatever is reported.
    var recurring: Recurrence?
    /// Periods named without: "báo cáo quý", "6 tháng đầu năm".
    var named: Recurrence?
    /// The last phrase and the token behind it.
    var previous = (cue: Cue.none, end: -1)

    /// The cue of the phrase that ends right before a token.
    func cue(before at: Int) -> Cue { previous.end == at ? previous.cue : .none }
  }

  private func recurrence(inSentence sentence: Range<Int>) -> Recurrence? {
    var found = Evidence()
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if tokens[at].cue != .none || tokens[at].isNumber { read(at, in: sentence, into: &found) }
      let next = at + max(1, Int(tokens[at].phraseLength))
      found.previous = (tokens[at].cue, next)
      at = next
    }
    guard found.report || found.periodic else { return nil }
    if found.periodic, let recurring = found.recurring {
      return found.named.map { Self.shorter($0, recurring) } ?? recurring
    }
    guard found.sent else { return nil }
    guard let named = found.named else { return found.recurring }
    return found.recurring.map { Self.shorter($0, named) } ?? named
  }

  private func read(_ at: Int, in sentence: Range<Int>, into found: inout Evidence) {
    switch tokens[at].cue {
    case .report: found.report = true
    case .send:
      // "gửi", "nộp" alone send anything; "gửi báo cáo", "chế độ báo cáo" are reports.
      if tokens[at].phraseLength > 1 { found.report = true }
      found.sent = true
    case .before, .latest: found.sent = true
    case .periodic: found.periodic = true
    default: break
    }
    guard let (period, next) = period(at, in: sentence) else { return }
    if isRecurring(at, next, in: sentence, found) {
      found.recurring = found.recurring.map { Self.shorter($0, period) } ?? period
    } else if isNamed(at, next, in: sentence, found) {
      found.named = found.named.map { Self.shorter($0, period) } ?? period
    }
  }

  /// A period at a token: "tháng", "quý", "6 tháng", "năm", "tuần".
  func period(_ at: Int, in sentence: Range<Int>) -> (Recurrence, Int)? {
    switch tokens[at].cue {
    case .week: return isCounted(at, sentence) ? nil : (.weekly, at + 1)
    case .month: return followsNumber(at, sentence) ? nil : (.monthly, at + 1)
    case .quarter: return (.quarterly, at + 1)
    case .year: return followsNumber(at, sentence) ? nil : (.yearly, at + 1)
    case .monthCount: return Self.months(Int(tokens[at].detail)).map { ($0, at + 2) }
    default: break
    }
    guard let count = tokens[at].value, cue(at + 1, sentence) == .month else { return nil }
    return Self.months(count).map { ($0, at + 2) }
  }

  private static func months(_ count: Int) -> Recurrence? {
    switch count {
    case 1: .monthly
    case 3: .quarterly
    case 6: .halfYearly
    case 12: .yearly
    default: nil
    }
  }

  /// "02 tuần/lần": every second week.
  private func isCounted(_ at: Int, _ sentence: Range<Int>) -> Bool {
    at > sentence.lowerBound && (tokens[at - 1].value ?? 1) != 1
  }

  private func followsNumber(_ at: Int, _ sentence: Range<Int>) -> Bool {
    at > sentence.lowerBound && tokens[at - 1].isNumber
  }

  private func cue(_ at: Int, _ sentence: Range<Int>) -> Cue {
    sentence.contains(at) ? tokens[at].cue : .none
  }

  /// Said to come again: behind "hằng" or "định kỳ" (directly or in its list), or before "/lần", "một lần".
  private func isRecurring(_ at: Int, _ next: Int, in sentence: Range<Int>, _ found: Evidence) -> Bool {
    let before = found.cue(before: at)
    if before == .every || before == .periodic || before == .occurrence { return true }
    if isOfMonth(at, next, in: sentence) { return true }
    let slash = next < sentence.upperBound && tokens[next].sign == UInt8(ascii: "/") ? next + 1 : next
    if cue(slash, sentence) == .occurrence { return true }
    if at > sentence.lowerBound + 1, tokens[at - 1].sign == UInt8(ascii: "/"), cue(at - 2, sentence) == .occurrence {
      return true
    }
    return found.periodic && isNamed(at, next, in: sentence, found)
  }

  /// The quarter of "ngày 20 tháng cuối quý", "tháng cuối của quý", but not of "tháng cuối quý II".
  private func isOfMonth(_ at: Int, _ next: Int, in sentence: Range<Int>) -> Bool {
    guard tokens[at].cue == .quarter, cue(next, sentence) != .roman, !sentence.contains(next) || !tokens[next].isNumber
    else { return false }
    let edge = cue(at - 1, sentence) == .of ? at - 2 : at - 1
    return (cue(edge, sentence) == .last || cue(edge, sentence) == .first) && cue(edge - 1, sentence) == .month
  }

  /// Named as the period of a report: "báo cáo năm", "6 tháng đầu năm", "cả năm", in a list of periods.
  private func isNamed(_ at: Int, _ next: Int, in sentence: Range<Int>, _ found: Evidence) -> Bool {
    let follows = next < sentence.upperBound ? tokens[next] : nil
    if let follows, follows.isNumber || follows.cue == .roman { return false }
    if tokens[at].isNumber || tokens[at].cue == .monthCount { return true }
    switch found.cue(before: at) {
    case .report, .whole, .periodic, .and, .or, .send, .be: return true
    case .first, .last, .within, .at, .day, .through, .of: return false
    default: break
    }
    guard at > sentence.lowerBound else { return false }
    let sign = tokens[at - 1].sign
    return sign == UInt8(ascii: ",") || sign == UInt8(ascii: ";") || sign == UInt8(ascii: "(")
  }
}
