/// Days and months whose digits a scan has read as letters: "O5/10/2025", "20/l0/2025", "0l/10/2025".
extension DateGrammar {
  /// The number of at most two digits at a token, and the token after it.
  func scannedNumber(_ index: Int) -> (value: Int, next: Int)? {
    guard index < end else { return nil }
    if let value = number(index, digits: 2) {
      guard tokens[index].length == 1, let digit = letterDigit(index + 1) else { return (value, index + 1) }
      return (value * 10 + digit, index + 2)
    }
    let token = tokens[index]
    guard token.flags.contains(.hasDigits), token.length == 2, let tens = digit(token.start),
      let ones = digit(token.start + 1)
    else { return nil }
    return (tens * 10 + ones, index + 1)
  }

  /// A letter that stands for a digit right behind another and before a sign of a date.
  private func letterDigit(_ index: Int) -> Int? {
    guard index + 1 < end, tokens[index].isWord, tokens[index].length == 1, !tokens[index].isSpaced,
      sign(index + 1) == UInt8(ascii: "/"), !tokens[index + 1].isSpaced
    else { return nil }
    return digit(tokens[index].start)
  }

  private func digit(_ at: Int32) -> Int? { ScannedDigit.value(bytes[Int(at)]) }
}

/// The time of day before a date.
extension DateGrammar {
  /// Passes "17 giờ 00 phút", "16h30", "17h", "15h00' thứ Sáu"; nil where no day follows.
  func clockEnd(_ index: Int) -> Int? {
    guard number(index, digits: 2) != nil, index + 2 < end else { return nil }
    guard tokens[index + 1].cue == .hour || (tokens[index + 1].isWord && !tokens[index + 1].isSpaced) else {
      return nil
    }
    var at = index + 2
    if number(at, digits: 2) != nil { at += 1 }
    // 15h00'
    if sign(at) == UInt8(ascii: "'") { at += 1 }
    if cue(at) == .unit { at += 1 }
    if sign(at) == UInt8(ascii: ",") { at += 1 }
    at = weekdayEnd(at)
    return cue(at) == .day ? at : nil
  }

  /// Passes the part of the day and the day of the week before a date: "sáng thứ Sáu", "Chủ nhật,".
  func weekdayEnd(_ index: Int) -> Int {
    var at = index
    while cue(at) == .at { at += Int(tokens[at].phraseLength) }
    return at > index && sign(at) == UInt8(ascii: ",") && cue(at + 1) == .day ? at + 1 : at
  }
}

/// Dates that a cell for deadlines says without a word before them.
extension DateGrammar {
  /// "15/10 - 20/10/2025", "16 - 18/9/2026", "4-5/2026", "31/10", "T10/2025", "Q.II", "2024-2025": a reading that begins
  /// at a token.
  func stated(at index: Int) -> DateReading? {
    if let short = shortUnits(index) { return short }
    if let years = years(index) { return years }
    guard let (first, after) = scannedNumber(index) else { return nil }
    if let range = statedRange(from: first, index, after) { return range }
    guard let reading = date(at: index, led: true), !reading.isBareDay else { return nil }
    return reading
  }

  /// Two days or two months around a dash, of which the last has its year or month.
  private func statedRange(from first: Int, _ index: Int, _ after: Int) -> DateReading? {
    var part = DatePart(day: first)
    var dash = after
    if sign(after) == UInt8(ascii: "/"), let (month, next) = scannedNumber(after + 1), sign(next) != UInt8(ascii: "/") {
      (part.month, dash) = (month, next)
    }
    guard rangeJoin(dash) else { return nil }
    let next = cue(dash + 1) == .day ? dash + 2 : dash + 1
    guard let last = dayMonthYear(next, led: true) ?? monthYear(next) else { return nil }
    if last.first.day == 0, last.first.month > first, last.first.year != 0, part.month == 0 {
      part = DatePart(month: first)
    } else if last.first.day == 0 || (part.month == 0 && last.first.day <= first) {
      return nil
    }
    let filled = DateReading(part, next: last.next).filled(from: last.last)
    return DateReading(from: filled.first, to: last.last, next: last.next, isRange: true)
  }

  /// "5/2026".
  private func monthYear(_ index: Int) -> DateReading? {
    guard let (month, slash) = scannedNumber(index), (1...12).contains(month), sign(slash) == UInt8(ascii: "/"),
      let year = fullYear(slash + 1)
    else { return nil }
    return DateReading(DatePart(month: month, year: year), next: slash + 2)
  }

  /// "T10/2025", "T2-T7/2025", "T.9", "Q1/2025", "Q.II/2025": months and quarters by their first letters.
  private func shortUnits(_ index: Int) -> DateReading? {
    guard let first = shortUnit(index) else { return nil }
    guard rangeJoin(first.next), let last = shortUnit(first.next + 1) else { return first }
    return DateReading(from: first.filled(from: last.last).first, to: last.last, next: last.next, isRange: true)
  }

  private func shortUnit(_ index: Int) -> DateReading? {
    guard index < end, tokens[index].length <= 4, case let letter = bytes[Int(tokens[index].start)] | 0x20,
      letter == UInt8(ascii: "t") || letter == UInt8(ascii: "q")
    else { return nil }
    var number = tokens[index].start + 1..<tokens[index].end
    var next = index + 1
    if number.isEmpty, sign(next) == UInt8(ascii: "."), next + 1 < end, !isSpaced(next), !isSpaced(next + 1) {
      number = tokens[next + 1].start..<tokens[next + 1].end
      next += 2
    }
    guard let value = shortNumber(number), (1...(letter == UInt8(ascii: "q") ? 4 : 12)).contains(value) else {
      return nil
    }
    let year = sign(next) == UInt8(ascii: "/") ? fullYear(next + 1) : nil
    let months = letter == UInt8(ascii: "q") ? (3 * value - 2, 3 * value) : (value, value)
    return DateReading(
      from: DatePart(month: months.0, year: year ?? 0), to: DatePart(month: months.1, year: year ?? 0),
      next: year == nil ? next : next + 2)
  }

  /// "7", "10", "II".
  private func shortNumber(_ range: Range<Int32>) -> Int? {
    guard (1...3).contains(range.count) else { return nil }
    let text = String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    return Int(text) ?? ["I", "II", "III", "IV"].firstIndex(of: text).map { $0 + 1 }
  }
}
