/// Finds every wording of a date, a deadline or a stretch of time.
///
/// ```
/// trước ngày 20/02/2022          … 2022-02-20   deadline
/// chậm nhất là ngày 20/02/2022   … 2022-02-20   deadline
/// hoàn thành trong tháng 9/2017  2017-09-01 … 2017-09-30   deadline
/// từ 6/2022 đến 12/2022          2022-06-01 … 2022-12-31   interval
/// trước ngày 05 tháng cuối quý   no days, periodic
/// ```
/// "Trước ngày D" ends on D itself, as GOLD.md keys it; "trước tháng 10" ends on the last day of September.
struct DateReader {
  private let tokens: [FactToken]
  private let years: YearContext
  private var grammar: DateGrammar
  /// First token of the running unit.
  private var lower = 0
  /// All mentions so far, in order.
  private(set) var mentions: [DateMention] = []
  /// The token behind the last date, also behind one that is no mention of its own ("ngày 15").
  private(set) var next = 0

  init(_ text: FactText, years: YearContext) {
    tokens = text.tokens
    self.years = years
    grammar = DateGrammar(tokens: text.tokens, bytes: text.source.bytes, end: 0)
  }

  /// Numbers that can be years of a plan.
  static func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }

  /// Begins a unit; units come in order.
  mutating func begin(_ unit: FactUnit) {
    lower = Int(unit.first)
    grammar.end = Int(unit.end)
  }

  /// Reads the wording that opens at a token, where one does.
  mutating func visit(_ at: Int) {
    guard at >= next, let found = isFollowed(at) ? wording(at) : tokens[at].cue == .before ? beforeEvent(at) : nil
    else { return }
    if let mention = found.mention { mentions.append(mention) }
    next = max(found.next, at + 1)
  }

  /// True where the next token may belong to a date; most uses of "trong", "đến" and "từ" have none behind them.
  private func isFollowed(_ at: Int) -> Bool {
    let following = at + max(1, Int(tokens[at].phraseLength))
    guard following < grammar.end else { return false }
    let token = tokens[following]
    return !token.isWord || DateGrammar.isDateWord(token.cue) || token.flags.contains(.hasDigits)
      || (token.cue == .the && tokens[at].cue == .within)
  }

  /// Marks the mentions from an index on that belong to periodic reports of the running unit.
  mutating func markPeriodic(from first: Int, _ recurrences: RecurrenceReader) {
    guard first < mentions.count else { return }
    recurrences.markPeriodic(&mentions, from: first, in: lower..<grammar.end)
  }

  private typealias Found = (mention: DateMention?, next: Int)

  /// The wording that opens at a token.
  private func wording(_ at: Int) -> Found? {
    let after = at + Int(tokens[at].phraseLength)
    switch tokens[at].cue {
    case .before: return limit(at, from: skipFillers(after), excluding: true)
    case .latest: return latest(at, after)
    case .through: return limit(at, from: skipFillers(after), excluding: false)
    case .until: return until(at, after)
    case .from: return range(at, from: skipFillers(after))
    case .within, .at: return within(at, after)
    case .day, .week, .month, .quarter, .year, .whole, .half, .monthCount, .first, .middle, .last:
      return plain(at, from: at)
    case .period: return plain(at, from: at) ?? periodOfRange(at, after)
    default: return tokens[at].isNumber && !isWeek(at) ? plain(at, from: at) : nil
    }
  }

  /// Words between "trước" and the bracket that dates what they name.
  private static let eventTokens = 9

  /// "trước khai giảng năm học mới (05/9/2024)": the bracket says when that is.
  private func beforeEvent(_ at: Int) -> Found? {
    var open = at + 1
    while open < min(grammar.end, at + Self.eventTokens), tokens[open].isWord { open += 1 }
    guard grammar.sign(open) == UInt8(ascii: "("), let reading = grammar.date(at: open + 1, led: true),
      !reading.isBareDay, grammar.sign(reading.next) == UInt8(ascii: ")")
    else { return nil }
    var mention = resolve(reading, tokens: at..<reading.next + 1, kind: .deadline)
    mention.start = nil
    return (mention, reading.next + 1)
  }

  /// Passes "là", "vào", "trong", "hết", "trước" between a relation word and its date.
  private func skipFillers(_ index: Int) -> Int {
    var at = index
    while grammar.cue(at) == .be || grammar.cue(at) == .at || grammar.cue(at) == .within || grammar.cue(at) == .through
    {
      at = grammar.cue(at) == .at ? grammar.weekdayEnd(at) : at + Int(tokens[at].phraseLength)
    }
    return grammar.clockEnd(at) ?? at
  }

  /// The "2" of "tuần 2 tháng 9/2024" is no day.
  private func isWeek(_ at: Int) -> Bool { at > lower && tokens[at - 1].cue == .week }

  // MARK: Relations

  /// "trước ngày 20/02/2022", "đến hết năm 2026".
  private func limit(_ at: Int, from index: Int, excluding: Bool) -> Found? {
    guard let reading = grammar.date(at: index, led: true) else { return nil }
    if let anchor = anchor(at, reading) { return anchor }
    guard !reading.isBareDay else { return (nil, reading.next) }
    var mention = resolve(reading, tokens: at..<reading.next, kind: .deadline)
    mention.start = nil
    if excluding, reading.first.day == 0, !reading.endOnly { mention.end = resolve(reading).start?.previous }
    return (mention, reading.next)
  }

  /// "chậm nhất là ngày 20/02/2022", "chậm nhất trước ngày 20/02/2022".
  private func latest(_ at: Int, _ after: Int) -> Found? {
    var index = skipFillers(after)
    let excluding = grammar.cue(index) == .before
    if excluding || grammar.cue(index) == .until {
      index = skipFillers(index + Int(tokens[index].phraseLength))
    }
    return limit(at, from: index, excluding: excluding)
  }

  /// "đến ngày 30/6/2022", "đến năm 2030": an end without a beginning; "đến trước ngày …" is a limit.
  private func until(_ at: Int, _ after: Int) -> Found? {
    let index = skipFillers(after)
    if grammar.cue(index) == .before {
      return limit(at, from: skipFillers(index + Int(tokens[index].phraseLength)), excluding: true)
    }
    guard let reading = grammar.date(at: index, led: true), !reading.isBareDay else { return nil }
    var mention = resolve(
      reading, tokens: at..<reading.next, kind: isDue(before: at) ? .deadline : .interval)
    mention.start = nil
    return (mention, reading.next)
  }

  /// "từ ngày 01/12/2021 đến ngày 31/5/2022", "từ 6/2022 đến 12/2022", "từ năm 2022 trở đi".
  private func range(_ at: Int, from index: Int) -> Found? {
    guard let first = grammar.date(at: index, led: true) else { return nil }
    if let whole = rangeEnd(after: first) {
      if let anchor = anchor(at, whole) { return anchor }
      return (resolve(whole, tokens: at..<whole.next, kind: .interval), whole.next)
    }
    if let anchor = anchor(at, first) { return anchor }
    guard !first.isBareDay else { return nil }
    let next = grammar.cue(first.next) == .onwards ? first.next + Int(tokens[first.next].phraseLength) : first.next
    var mention = resolve(first, tokens: at..<next, kind: .interval)
    if !first.isRange { mention.end = nil }
    return (mention, next)
  }

  /// The second half of a range: "đến hết ngày 31/5/2022", "- 12/2022".
  private func rangeEnd(after first: DateReading) -> DateReading? {
    var index = first.next
    if grammar.sign(index) == UInt8(ascii: ",") { index += 1 }
    // "từ ngày 20/02/2025 và hoàn thành trước ngày 31/3/2025"
    let isFinished = grammar.cue(index) == .and && grammar.cue(index + 1) == .finish
    if isFinished { index += 1 + Int(tokens[index + 1].phraseLength) }
    guard isFinished ? grammar.cue(index) == .before : grammar.rangeJoin(index) || grammar.cue(index) == .through else {
      return nil
    }
    index = skipFillers(index + max(1, Int(tokens[index].phraseLength)))
    if grammar.cue(index) == .before { index += 1 }
    guard let last = grammar.date(at: index, led: true), isFiner(first, than: last) else { return nil }
    let filled = first.filled(from: last.last)
    return DateReading(from: filled.first, to: last.last, next: last.next)
  }

  /// A range's end says at least as much as its beginning: "15 đến 20/6", "tháng 6 đến tháng 8", not "25/7 - 30".
  private func isFiner(_ first: DateReading, than last: DateReading) -> Bool {
    if last.isBareDay { return first.isBareDay }
    return first.first.day == 0 || last.last.day != 0
  }

  /// "trong tháng 9/2017": an interval, or a deadline behind "hoàn thành".
  private func within(_ at: Int, _ after: Int) -> Found? {
    let index = skipFillers(after)
    switch grammar.cue(index) {
    case .before, .from, .until, .latest: return nil
    case .day where tokens[at].detail == CueTable.begins: return range(at, from: index)
    default: break
    }
    if let days = days(at, from: index) { return days }
    guard var found = plain(at, from: index) else { return nil }
    if found.mention?.kind == .mention { found.mention?.kind = .interval }
    return found
  }

  /// "trong các ngày 15, 16/10/2022", "trong 02 ngày 15 - 16/10": the days on which it is to be done.
  private func days(_ at: Int, from index: Int) -> Found? {
    guard grammar.cue(index) == .the || grammar.number(index, digits: 2) != nil, grammar.cue(index + 1) == .day,
      let reading = grammar.date(at: index + 1, led: true), reading.isRange
    else { return nil }
    return (resolve(reading, tokens: at..<reading.next, kind: .deadline), reading.next)
  }

  /// "giai đoạn từ năm 2021 đến năm 2025".
  private func periodOfRange(_ at: Int, _ after: Int) -> Found? {
    guard grammar.cue(after) == .from else { return nil }
    return range(at, from: skipFillers(after + Int(tokens[after].phraseLength)))
  }

  /// A date without a relation word: "25/7/2017", "quý II/2022", "tháng 6 - tháng 8/2022".
  private func plain(_ at: Int, from index: Int) -> Found? {
    guard let reading = grammar.date(at: index, led: false) else { return nil }
    if let anchor = anchor(at, reading) { return anchor }
    if let whole = rangeEnd(after: reading) {
      return (
        resolve(whole, tokens: at..<whole.next, kind: isDue(before: at) ? .deadline : .interval),
        whole.next
      )
    }
    guard !reading.isBareDay else { return (nil, reading.next) }
    var mention = resolve(reading, tokens: at..<reading.next, kind: kind(of: reading, at))
    if reading.endOnly { mention.start = nil }
    return (mention, reading.next)
  }

  private func kind(of reading: DateReading, _ at: Int) -> DateMention.Kind {
    if isDue(before: at) { return .deadline }
    let isStretch = reading.first.day == 0 && (reading.first.month != 0 || reading.first != reading.last)
    return isStretch && tokens[at].cue != .period ? .interval : .mention
  }

  /// True where "hoàn thành", "thời hạn", "xong" … stands shortly before in the same sentence.
  private func isDue(before index: Int) -> Bool {
    var at = index - 1
    var steps = 0
    while at >= lower, steps < 5 {
      if tokens[at].cue == .finish { return true }
      let sign = tokens[at].sign
      if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ";") || sign == UInt8(ascii: ",") { return false }
      at -= 1
      steps += 1
    }
    return false
  }

  /// What a cell for deadlines says with numbers alone: "31/10", "16 - 18/9/2022". Nil where it says more.
  mutating func stated(in cell: Range<Int>) -> DateMention? {
    guard let first = cell.first(where: { !tokens[$0].isSign }) else { return nil }
    (lower, grammar.end) = (cell.lowerBound, cell.upperBound)
    guard let reading = grammar.stated(at: first),
      case let isOpen = grammar.cue(reading.next) == .onwards,
      case let end = isOpen ? reading.next + Int(tokens[reading.next].phraseLength) : reading.next,
      !(end..<cell.upperBound).contains(where: { !tokens[$0].isSign })
    else { return nil }
    return resolve(reading, tokens: first..<reading.next, kind: .deadline)
  }

  // MARK: Periodic dates

  /// "ngày 05 tháng cuối quý", "ngày 03 của tháng cuối quý", "ngày 25 hằng tháng", "ngày 10 tháng đầu của quý sau":
  /// a day that comes again.
  private func anchor(_ at: Int, _ reading: DateReading) -> Found? {
    var index = reading.next
    if grammar.cue(index) == .of { index += 1 }
    if reading.isBareDay, grammar.cue(index) == .month {
      index += 1
      if grammar.cue(index) == .first || grammar.cue(index) == .last { index += 1 }
      if grammar.cue(index) == .of { index += 1 }
      if grammar.cue(index) == .every { index += 1 }
      if grammar.cue(index) == .quarter || grammar.cue(index) == .year { index += 1 }
    } else if grammar.cue(index) == .every {
      switch grammar.cue(index + 1) {
      case .month, .quarter, .year, .week: index += 2
      default: return nil
      }
    } else {
      return nil
    }
    var mention = DateMention(tokens: at..<index, kind: .mention)
    mention.isPeriodic = true
    return (mention, index)
  }

  // MARK: Years

  private func resolve(_ reading: DateReading) -> (start: CalendarDay?, end: CalendarDay?) {
    let mention = resolve(reading, tokens: 0..<0, kind: .mention)
    return (mention.start, mention.end)
  }

  /// Fills in a missing year and looks the days up in the calendar.
  private func resolve(_ reading: DateReading, tokens range: Range<Int>, kind: DateMention.Kind) -> DateMention {
    var mention = DateMention(tokens: range, kind: kind)
    var first = reading.first
    var last = reading.last
    if last.year == 0 {
      let day = last.day == 0 ? 31 : last.day
      guard let year = years.year(month: last.month == 0 ? 12 : last.month, day: day) else {
        mention.isImpossible = !exists(first) || !exists(last)
        return mention
      }
      mention.assumedYear = year
      last.year = year
    }
    if first.year == 0 { first.year = first.month > last.month && last.month != 0 ? last.year - 1 : last.year }
    mention.start = first.firstDay
    mention.end = last.lastDay
    mention.isImpossible = mention.start == nil || mention.end == nil
    if mention.isImpossible { (mention.start, mention.end) = (nil, nil) }
    if let start = mention.start, let end = mention.end, end < start { mention.start = nil }
    return mention
  }

  /// True where some year has the day.
  private func exists(_ part: DatePart) -> Bool {
    part.month <= 12 && (part.day == 0 || part.month == 0 || CalendarDay(2000, part.month, part.day) != nil)
  }
}
