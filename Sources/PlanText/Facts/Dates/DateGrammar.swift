/// Reads one date at a token: a day, month, quarter, half-year or year in any of its wordings.
///
/// ```
/// ngày 25/7/2017   25.7.2017   ngày 25 tháng 7 năm 2017   ngày 15, 16/6/2022   ngày     tháng 12 năm 2024
/// tháng 9/2017     tháng 9 năm 2017   tháng 6-8/2022      9/2017
/// quý II/2022      Quý I năm 2026     quý I, II/2022
/// 6 tháng đầu năm 2022   nửa cuối năm   cuối quý II   cả năm 2022   năm 2021-2025   giai đoạn 2021 - 2025
/// ```
struct DateGrammar {
  let tokens: [FactToken]
  let bytes: [UInt8]
  /// No reading goes past this token.
  var end: Int

  /// The date at a token.
  /// - Parameter led: true behind "trước", "từ", "đến" and the like, where two bare numbers are a day and a month.
  func date(at index: Int, led: Bool) -> DateReading? {
    guard index < end else { return nil }
    let token = tokens[index]
    let after = index + Int(token.phraseLength)
    switch token.cue {
    case .day: return dayAfterWord(after)
    case .month: return months(after)
    case .week: return week(after)
    case .quarter: return quarters(after)
    case .year: return years(after)
    case .period: return period(after)
    case .whole: return whole(after)
    case .half: return halfYear(after, months: 6)
    case .monthCount: return halfYear(after, months: Int(token.detail))
    case .first, .middle, .last: return edge(index)
    default: return token.isNumber ? bare(index, led: led) : nil
    }
  }

  /// Words that can stand inside a date or between a relation word and its date.
  static func isDateWord(_ cue: Cue) -> Bool {
    switch cue {
    case .day, .week, .month, .quarter, .year, .period, .whole, .half, .monthCount, .first, .middle, .last, .roman, .be,
      .at,
      .within, .through, .before, .until, .from, .latest, .every, .of:
      true
    default: false
    }
  }

  // MARK: Tokens

  func cue(_ index: Int) -> Cue { index < end ? tokens[index].cue : .none }
  func sign(_ index: Int) -> UInt8 { index < end ? tokens[index].sign : 0 }
  func isSpaced(_ index: Int) -> Bool { index < end && tokens[index].isSpaced }

  /// The value of a number of at most `digits` digits.
  func number(_ index: Int, digits: Int) -> Int? {
    guard index < end, tokens[index].isNumber, Int(tokens[index].length) <= digits else { return nil }
    return tokens[index].value
  }

  /// A year of four digits.
  func fullYear(_ index: Int) -> Int? {
    guard index < end, tokens[index].isNumber, tokens[index].length == 4, let value = tokens[index].value,
      DateReader.isYear(value), !isDocumentNumber(index + 1)
    else { return nil }
    return value
  }

  /// True where a number goes on as the number of a document ("2022/NĐ-CP") or as another number ("2022,5").
  private func isDocumentNumber(_ index: Int) -> Bool {
    guard !isSpaced(index), index + 1 < end, !tokens[index + 1].isSpaced else { return false }
    switch sign(index) {
    case UInt8(ascii: "/"): return true
    case UInt8(ascii: "-"): return tokens[index + 1].isWord
    case UInt8(ascii: "."), UInt8(ascii: ","): return tokens[index + 1].isNumber
    default: return false
    }
  }

  /// True for "/" in any spacing and for "." and "-" without any.
  private func isSeparator(_ index: Int) -> Bool {
    guard index + 1 < end else { return false }
    switch sign(index) {
    case UInt8(ascii: "/"): return true
    case UInt8(ascii: "."), UInt8(ascii: "-"): return !isSpaced(index) && !isSpaced(index + 1)
    default: return false
    }
  }

  /// Joins parts of a list: "," "và" "hoặc" "&" "+".
  private func listJoin(_ index: Int) -> Bool {
    switch sign(index) {
    case UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "+"): true
    default: cue(index) == .and || cue(index) == .or
    }
  }

  /// Joins the ends of a range: "-" "~" "đến".
  func rangeJoin(_ index: Int) -> Bool {
    sign(index) == UInt8(ascii: "-") || sign(index) == UInt8(ascii: "~") || cue(index) == .until
  }

  // MARK: Days

  /// After "ngày".
  func dayAfterWord(_ index: Int) -> DateReading? {
    if let blank = blankDay(index) { return blank }
    if let reading = dayMonthYear(index, led: true) { return reading }
    guard let day = number(index, digits: 2), day > 0 else { return nil }
    if let list = dayList(index, first: day) { return list }
    if let dotted = dottedMonth(index, day) { return dotted }
    return day <= 31 ? DateReading(DatePart(day: day), next: index + 1) : nil
  }

  /// "25.3" behind "ngày": a day and a month.
  private func dottedMonth(_ index: Int, _ day: Int) -> DateReading? {
    guard sign(index + 1) == UInt8(ascii: "."), isSeparator(index + 1), day <= 31,
      let month = number(index + 2, digits: 2), (1...12).contains(month), !isDocumentNumber(index + 3)
    else { return nil }
    return DateReading(DatePart(day: day, month: month), next: index + 3)
  }

  /// "ngày     tháng 12 năm 2024", "ngày … tháng … năm 2025": what the page leaves blank stays unknown.
  private func blankDay(_ index: Int) -> DateReading? {
    let month = skipDots(index)
    guard cue(month) == .month else { return nil }
    if let reading = months(month + 1) { return reading }
    let year = skipDots(month + 1)
    return cue(year) == .year ? years(year + 1) : nil
  }

  private func skipDots(_ index: Int) -> Int {
    var at = index
    while sign(at) == UInt8(ascii: ".") || sign(at) == UInt8(ascii: "_") { at += 1 }
    return at
  }

  /// "25/7/2017", "25.7.2017", "25 tháng 7 năm 2017", and, where `led`, "31/12" and "25 tháng 7".
  func dayMonthYear(_ index: Int, led: Bool) -> DateReading? {
    guard let (day, at) = scannedNumber(index) else { return nil }
    if cue(at) == .month, let (month, after) = scannedNumber(at + 1) {
      guard let (year, next) = yearAfter(after) else {
        return led ? DateReading(DatePart(day: day, month: month), next: after) : nil
      }
      return DateReading(DatePart(day: day, month: month, year: year), next: next)
    }
    if led, let loose = looseDate(day, at) { return loose }
    guard isSeparator(at), let (month, after) = scannedNumber(at + 1) else { return nil }
    if let (year, next) = slashYear(after, led: led) ?? yearWord(after) {
      return day <= 31 || month <= 12 ? DateReading(DatePart(day: day, month: month, year: year), next: next) : nil
    }
    let usable = led && sign(at) == UInt8(ascii: "/") && !isDocumentNumber(after)
    return usable && (1...31).contains(day) && (1...12).contains(month)
      ? DateReading(DatePart(day: day, month: month), next: after) : nil
  }

  /// "3 - 4 - 2023": dashes with spaces around them, told by the year.
  private func looseDate(_ day: Int, _ at: Int) -> DateReading? {
    guard sign(at) == UInt8(ascii: "-"), let (month, dash) = scannedNumber(at + 1), sign(dash) == UInt8(ascii: "-"),
      isSpaced(at) || isSpaced(dash), (1...12).contains(month), (1...31).contains(day),
      let year = fullYear(dash + 1)
    else { return nil }
    return DateReading(DatePart(day: day, month: month, year: year), next: dash + 2)
  }

  /// "15, 16/6/2022", "15 và 16/6", "15-20/6/2022": from the first to the last.
  private func dayList(_ index: Int, first: Int) -> DateReading? {
    var at = index + 1
    while listJoin(at) || rangeJoin(at) {
      let next = cue(at + 1) == .day ? at + 2 : at + 1
      guard number(next, digits: 2) != nil else { return nil }
      if let last = dayMonthYear(next, led: true) {
        var part = last.first
        part.day = first
        return DateReading(from: part, to: last.last, next: last.next, isRange: true)
      }
      at = next + 1
    }
    return nil
  }

  // MARK: Years

  /// The year of a date: "/2017", "-2017", ".2017", "năm 2017", ", năm 2017".
  private func yearAfter(_ index: Int) -> (year: Int, next: Int)? { slashYear(index, led: false) ?? yearWord(index) }

  private func slashYear(_ index: Int, led: Bool) -> (year: Int, next: Int)? {
    guard isSeparator(index) else { return nil }
    if let year = fullYear(index + 1) { return (year, index + 2) }
    guard led, index + 1 < end, tokens[index + 1].length == 2, let short = number(index + 1, digits: 2),
      !isDocumentNumber(index + 2)
    else { return nil }
    return (2000 + short, index + 2)
  }

  private func yearWord(_ index: Int) -> (year: Int, next: Int)? {
    let word = sign(index) == UInt8(ascii: ",") ? index + 1 : index
    guard cue(word) == .year, let year = fullYear(word + 1) else { return nil }
    return (year, word + 2)
  }

  /// After "năm": "2022", "2021 và 2022", "2021-2025".
  func years(_ index: Int) -> DateReading? {
    guard let first = fullYear(index) else { return nil }
    var reading = DateReading(DatePart(year: first), next: index + 1)
    while listJoin(reading.next) || rangeJoin(reading.next) {
      let next = cue(reading.next + 1) == .year ? reading.next + 2 : reading.next + 1
      guard let year = fullYear(next), year > reading.last.year,
        year == reading.last.year + 1 || rangeJoin(reading.next)
      else { break }
      reading.last.year = year
      reading.next = next + 1
      reading.isRange = true
    }
    return reading
  }

  /// After "giai đoạn": two years.
  private func period(_ index: Int) -> DateReading? {
    guard let reading = years(cue(index) == .year ? index + 1 : index), reading.last.year > reading.first.year else {
      return nil
    }
    return reading
  }

  /// After "cả": "năm 2022".
  private func whole(_ index: Int) -> DateReading? { cue(index) == .year ? years(index + 1) : nil }

  // MARK: Months and quarters

  /// After "tháng": "9/2017", "9 năm 2017", "6, 7/2022", "6-8/2022", "6 đến tháng 8 năm 2022".
  private func months(_ index: Int) -> DateReading? {
    units(index, word: .month) { at in
      number(at, digits: 2)
    } span: {
      ($0, $0)
    }
  }

  /// After "tuần": "đầu tháng 12/2025", "cuối tháng 12/2025": its first and its last seven days. A week told by its
  /// number has no days of its own: the month counts.
  private func week(_ index: Int) -> DateReading? {
    let isFirst = cue(index) == .first
    guard isFirst || cue(index) == .last, cue(index + 1) == .month, let month = months(index + 2), !month.isRange else {
      return nil
    }
    var (from, to) = (month.first, month.last)
    from.day = isFirst ? 1 : (to.lastDay?.day ?? 28) - 6
    to.day = isFirst ? 7 : 0
    return DateReading(from: from, to: to, next: month.next, isRange: true)
  }

  /// After "quý": "II/2022", "I năm 2026", "I, II/2022".
  private func quarters(_ index: Int) -> DateReading? {
    units(index, word: .quarter) { at in
      if cue(at) == .roman { return Int(tokens[at].detail) }
      guard let value = number(at, digits: 1), (1...4).contains(value) else { return nil }
      return value
    } span: {
      (3 * $0 - 2, 3 * $0)
    }
  }

  /// A list or range of months or quarters and their year. `span` gives a unit's first and last month.
  ///
  /// A number that follows without its word belongs to the list only where a year closes it: "tháng 6, 7/2022", but
  /// not "tháng 6, 7 đồng chí".
  private func units(_ index: Int, word: Cue, value: (Int) -> Int?, span: (Int) -> (Int, Int)) -> DateReading? {
    guard let first = value(index) else { return nil }
    var last = first
    var next = index + 1
    var sure = (last: last, next: next)
    while listJoin(next) || rangeJoin(next), yearAfter(next) == nil {
      let named = cue(next + 1) == word
      let at = named ? next + 2 : next + 1
      guard let following = value(at), following == last + 1 || (rangeJoin(next) && following > last), following <= 12
      else { break }
      last = following
      next = at + 1
      if named || !tokens[at].isNumber { sure = (last, next) }
    }
    let year = yearAfter(next)
    if year == nil { (last, next) = sure }
    guard last <= 12 || year != nil else { return nil }
    return DateReading(
      from: DatePart(month: span(first).0, year: year?.year ?? 0),
      to: DatePart(month: span(last).1, year: year?.year ?? 0), next: year?.next ?? next, isRange: last > first)
  }

  // MARK: Parts of a year

  /// After "6 tháng" or "nửa": "đầu năm 2022", "cuối năm".
  private func halfYear(_ index: Int, months: Int) -> DateReading? {
    if months == 6, let half = halfMonth(index) { return half }
    guard (1...11).contains(months), cue(index) == .first || cue(index) == .last, cue(index + 1) == .year else {
      return nil
    }
    let year = fullYear(index + 2)
    let from = cue(index) == .first ? 1 : 13 - months
    return DateReading(
      from: DatePart(month: from, year: year ?? 0), to: DatePart(month: from + months - 1, year: year ?? 0),
      next: year == nil ? index + 2 : index + 3)
  }

  /// After "nửa": "đầu tháng 12/2022", "cuối tháng 6".
  private func halfMonth(_ index: Int) -> DateReading? {
    guard cue(index) == .first || cue(index) == .last, cue(index + 1) == .month, var half = months(index + 2),
      !half.isRange
    else { return nil }
    if cue(index) == .first { (half.first.day, half.last.day) = (1, 15) } else { half.first.day = 16 }
    return half
  }

  /// "cuối quý II", "đầu năm 2022", "cuối năm": only the end of what follows is sure, or nothing but the whole.
  private func edge(_ index: Int) -> DateReading? {
    var reading: DateReading
    switch cue(index + 1) {
    case .month, .quarter:
      guard let inner = date(at: index + 1, led: false) else { return nil }
      reading = inner
    case .year: reading = years(index + 2) ?? DateReading(DatePart(month: 0), next: index + 2)
    default: return nil
    }
    guard reading.first.year != 0 || cue(index) == .last else { return nil }
    reading.endOnly = cue(index) == .last
    return reading
  }

  /// After "10 ngày" or "02 tuần": "đầu tháng 5/2024", "cuối tháng".
  private func edgeDays(_ index: Int, days: Int) -> DateReading? {
    guard (1...21).contains(days), cue(index) == .first || cue(index) == .last, cue(index + 1) == .month,
      var reading = months(index + 2), !reading.isRange
    else { return nil }
    if cue(index) == .first {
      (reading.first.day, reading.last.day) = (1, days)
    } else {
      reading.first.day = (reading.last.lastDay?.day ?? 28) - days + 1
    }
    reading.isRange = true
    return reading
  }

  // MARK: Bare numbers

  /// "25/7/2017", "9/2017", "6 tháng đầu năm", "25 tháng 7 năm 2017" and, where led, "31/12" and "15" of "15 đến 20/6".
  private func bare(_ index: Int, led: Bool) -> DateReading? {
    // "04/8/2025-27/8/2025"
    let endsRange = led && index > 0 && sign(index - 1) == UInt8(ascii: "-")
    if index > 0, !endsRange, isInsideNumber(index) { return nil }
    if cue(index + 1) == .month, let months = number(index, digits: 2), let half = halfYear(index + 2, months: months) {
      return half
    }
    if cue(index + 1) == .day || cue(index + 1) == .week, let count = number(index, digits: 2),
      let days = edgeDays(index + 2, days: cue(index + 1) == .day ? count : 7 * count)
    {
      return days
    }
    if let reading = dayMonthYear(index, led: led) { return reading }
    if isSeparator(index + 1), sign(index + 1) != UInt8(ascii: "."), let month = number(index, digits: 2),
      (1...12).contains(month), let year = fullYear(index + 2)
    {
      return DateReading(DatePart(month: month, year: year), next: index + 3)
    }
    guard led else { return nil }
    if let year = fullYear(index) { return DateReading(DatePart(year: year), next: index + 1) }
    guard let day = number(index, digits: 2), (1...31).contains(day), rangeJoin(index + 1) else { return nil }
    return DateReading(DatePart(day: day), next: index + 1)
  }

  /// True in the middle of a number or of a document's number: "1.250/2017", "A/12/2017".
  private func isInsideNumber(_ index: Int) -> Bool {
    guard !tokens[index].isSpaced, tokens[index - 1].isSign, !tokens[index - 1].isSpaced else { return false }
    switch tokens[index - 1].sign {
    case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: ";"): return false
    default: return true
    }
  }
}
