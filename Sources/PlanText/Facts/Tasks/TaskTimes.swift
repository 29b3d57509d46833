/// Deadlines and periodic reports inside tasks.
struct TaskTimes: Sendable {
  private let text: FactText
  private let dates: FactDates
  let recurrence: TaskRecurrence

  init(_ text: FactText, dates: FactDates) {
    self.text = text
    self.dates = dates
    recurrence = TaskRecurrence(text)
  }

  /// Takes the first deadline and the shortest recurrence of a window into a record.
  func collect(_ window: TokenWindow, into draft: inout TaskDraft) {
    let range = window.start..<window.end
    if window.cues.mayHold(TaskRecurrence.cues), let found = recurrence.recurrence(in: range) {
      draft.recurrence = TaskRecurrence.shorter(found, draft.recurrence)
    }
    guard draft.due?.end == nil else { return }
    let mentions = dates.mentions(in: range)
    if let due = mentions.first(where: { isDue($0, window) }) {
      draft.due = span(due)
      // "khởi công trong tháng 4/2026, hoàn thành trước ngày 30/11/2026".
      if begins(due, window),
        let end = mentions.first(where: { $0.tokens.lowerBound > due.tokens.lowerBound && isDue($0, window) }),
        isFinish(end.tokens.lowerBound, from: due.tokens.upperBound)
      {
        let start = due.kind == .interval ? due.start : nil
        draft.due = DateSpan(text: text.string(end.tokens), start: (end.start ?? start)?.iso, end: end.end?.iso)
      }
    } else if draft.due == nil {
      draft.due = mentions.first { isBeginning($0, window) }.map(span)
    }
  }

  /// The time that a cell or a labelled statement names: any date there is the deadline.
  /// - Parameter isLimit: a single day is only the end (`TaskRole.limit`).
  /// - Returns: the time, if it is one of the calendar, and the date where only its place makes it one ("31/10"), of
  ///   which nothing has been told yet.
  func stated(in range: Range<Int>, isLimit: Bool) -> (due: DateSpan?, bare: DateMention?) {
    var reader = dates.reader
    let known = dates.mentions(in: range)
    let bare = reader.stated(in: range)
    guard var mention = bare ?? known.first(where: { $0.hasValue && !$0.isPeriodic }) else { return (nil, nil) }
    // "Hằng năm (trước ngày 15/12)": a day of every year.
    if mention.assumedYear != nil, recurrence.period(in: range.lowerBound..<mention.tokens.lowerBound) == .yearly {
      return (nil, nil)
    }
    // "2025 và những năm tiếp theo"
    if case let next = mention.tokens.upperBound, next < range.upperBound, text.tokens[next].cue == .onwards {
      mention.end = nil
    }
    if isLimit, mention.start == mention.end { mention.start = nil }
    return (mention.hasValue ? span(mention) : nil, known.isEmpty ? bare : nil)
  }

  /// The time before the colon with which a window opens ("Tháng 3/2025: Phòng Văn hóa xây dựng thể lệ"), and the token
  /// behind the colon.
  func label(of window: TokenWindow) -> (due: DateSpan, next: Int)? {
    guard window.cues.mayHoldColon, let first = dates.mentions(in: window.start..<window.end).first, first.hasValue,
      !first.isPeriodic, first.tokens.upperBound + 1 < window.end,
      text.tokens[first.tokens.upperBound].word == FactToken.colon,
      case let lead = window.start..<first.tokens.lowerBound, lead.count <= Self.leadTokens,
      !lead.contains(where: { isNaming(text.tokens[$0]) })
    else { return nil }
    return (span(first), first.tokens.upperBound + 1)
  }

  /// Tokens before the date of such a time: "14 giờ 30,", "Đợt 1".
  private static let leadTokens = 8

  private func isNaming(_ token: FactToken) -> Bool {
    token.cue == .numberSign || token.documentKind != nil || token.word == FactToken.colon
  }

  /// True where a heading is nothing but a time.
  func isTime(_ heading: Range<Int>) -> Bool {
    dates.mentions(in: heading).first.map { $0.tokens.lowerBound == heading.lowerBound } ?? false
  }

  /// A deadline said as one; or months and quarters in which the work is to be done ("trong quý I/2026", "(tháng
  /// 3/2025)", "triển khai từ tháng 3 đến tháng 9/2025"), but no years: they only name the plan's time.
  private func isDue(_ mention: DateMention, _ window: TokenWindow) -> Bool {
    guard mention.hasValue, !mention.isPeriodic else { return false }
    if mention.kind == .deadline { return true }
    guard mention.kind == .interval, let start = mention.start, let end = mention.end else { return false }
    let months = (end.year - start.year) * 12 + end.month - start.month
    let first = mention.tokens.lowerBound
    if text.tokens[first].cue == .at, start == end || months < 6 { return isDayOfWork(mention.tokens, window) }
    if text.tokens[first].cue == .from {
      let isYears = start.month == 1 && end.month == 12 && months >= 11
      return !isYears
        && (first == window.start || isOfWork(first, from: window.start) || isBracketed(mention.tokens, window))
    }
    if text.tokens[first].cue == .within, isBracketed(mention.tokens, window) || isFinish(first, from: window.start) {
      return true
    }
    let isEdge = start.day == 1 || (months == 0 && end.day == CalendarDay.days(inMonth: end.month, of: end.year))
    guard isEdge, months < 6, start != end else { return false }
    return text.tokens[first].cue == .within || first == window.start || isBracketed(mention.tokens, window)
      || isClause(mention.tokens, window)
  }

  /// "… bắt đầu thực hiện từ tháng 01/2026.": the day or month at the end of a sentence, from which on the work is done.
  private func isBeginning(_ mention: DateMention, _ window: TokenWindow) -> Bool {
    let from = text.tokens[mention.tokens.lowerBound]
    guard mention.hasValue, !mention.isPeriodic, mention.kind == .interval, mention.end == nil, from.cue == .from else {
      return false
    }
    let end = mention.tokens.upperBound
    return text.tokens[mention.tokens.lowerBound + Int(from.phraseLength)].cue != .year
      && (end >= window.end || text.tokens[end].sign == UInt8(ascii: "."))
      && isOfWork(mention.tokens.lowerBound, from: window.start)
  }

  /// "… tổ chức hội nghị vào ngày 10/10/2025.", "… vào quý IV/2025;": the time that closes a clause.
  private func isDayOfWork(_ day: Range<Int>, _ window: TokenWindow) -> Bool {
    (day.upperBound >= window.end || text.tokens[day.upperBound].isSign)
      && isOfWork(day.lowerBound, from: window.start)
  }

  /// ", quý III và quý IV/2025;": a time that is a clause of its own.
  private func isClause(_ range: Range<Int>, _ window: TokenWindow) -> Bool {
    guard range.lowerBound > window.start, text.tokens[range.lowerBound - 1].sign == UInt8(ascii: ","),
      !(window.start..<range.lowerBound).contains(where: { text.tokens[$0].cue == .report })
    else { return false }
    guard range.upperBound < window.end else { return true }
    let sign = text.tokens[range.upperBound].sign
    return sign == UInt8(ascii: ";") || (sign == UInt8(ascii: ".") && range.upperBound + 1 >= window.end)
  }

  /// "… hoàn thành tiêu chí giao thông trong năm 2026": the same clause says before a time that the work is then done.
  private func isFinish(_ time: Int, from lower: Int) -> Bool {
    for at in (max(lower, time - Self.clauseTokens)..<time).reversed() {
      if text.tokens[at].isSign { return false }
      if text.tokens[at].word == Self.finish, text.tokens[at].cue == .finish { return true }
    }
    return false
  }

  /// Tokens of the longest clause that is looked through.
  private static let clauseTokens = 40
  private static let finish = Lexicon.shared.word(of: Array("hoàn".utf8))

  /// The words right before a time say that the work begins then.
  private func begins(_ mention: DateMention, _ window: TokenWindow) -> Bool {
    let at = mention.tokens.lowerBound - 2
    return at >= window.start && Self.beginning.contains { $0.elementsEqual(text.tokens[at...at + 1].map(\.word)) }
  }

  private static let beginning = [["khởi", "công"], ["bắt", "đầu"], ["khởi", "động"]].map { words in
    words.map { Lexicon.shared.word(of: Array($0.utf8)) }
  }

  /// True where no report and no figure stands before a time in its clause, whose time is not that of the work ("kết
  /// quả thực hiện từ tháng 1 …").
  private func isOfWork(_ time: Int, from lower: Int) -> Bool {
    for at in (lower..<time).reversed() {
      let token = text.tokens[at]
      if token.isSign, token.sign != UInt8(ascii: ":") { break }
      switch token.cue {
      case .report, .link, .numberSign, .reach: return false
      default: break
      }
    }
    return true
  }

  private func isBracketed(_ range: Range<Int>, _ window: TokenWindow) -> Bool {
    range.lowerBound > window.start && range.upperBound < window.end
      && text.tokens[range.lowerBound - 1].sign == UInt8(ascii: "(")
      && text.tokens[range.upperBound].sign == UInt8(ascii: ")")
  }

  private func span(_ mention: DateMention) -> DateSpan {
    DateSpan(text: text.string(mention.tokens), start: mention.start?.iso, end: mention.end?.iso)
  }
}
