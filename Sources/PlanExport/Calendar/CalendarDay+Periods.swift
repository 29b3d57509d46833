import PlanText

/// The days on which periodic reports are due.
extension CalendarDay {
  /// The last day of the first of these months that is not over.
  func lastDay(ofNextIn months: [Int]) -> CalendarDay? {
    let next = months.first { $0 >= month } ?? months[0]
    let year = next >= month ? year : year + 1
    return CalendarDay(year, next, Self.days(inMonth: next, of: year))
  }

  /// A week later.
  var nextWeek: CalendarDay? {
    let length = Self.days(inMonth: month, of: year)
    if day + 7 <= length { return CalendarDay(year, month, day + 7) }
    return month < 12
      ? CalendarDay(year, month + 1, day + 7 - length) : CalendarDay(year + 1, 1, day + 7 - length)
  }

  /// `20170930`.
  var basic: String {
    let digits = "\(year * 10_000 + month * 100 + day)"
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
