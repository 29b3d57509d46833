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
  /// "15/10 - 20/10/2025", "16 - 18/9/2026", "4-5/2026", "31/10", "T10/2025", "2024-2025": a reading that begins at a token.
  func stated(at index: Int) -> DateReading? {
    if let month = shortMonth(index) { return month }
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

  /// "T10/2025", "T9".
  private func shortMonth(_ index: Int) -> DateReading? {
    let token = tokens[index]
    guard token.flags.contains(.hasDigits), (2...3).contains(token.length),
      bytes[Int(token.start)] | 0x20 == UInt8(ascii: "t")
    else { return nil }
    var month = 0
    for byte in bytes[Int(token.start) + 1..<Int(token.end)] {
      guard byte &- 0x30 < 10 else { return nil }
      month = month * 10 + Int(byte - 0x30)
    }
    guard (1...12).contains(month) else { return nil }
    let part = DatePart(month: month)
    guard sign(index + 1) == UInt8(ascii: "/"), let year = fullYear(index + 2) else {
      return DateReading(part, next: index + 1)
    }
    return DateReading(DatePart(month: month, year: year), next: index + 3)
  }
}
