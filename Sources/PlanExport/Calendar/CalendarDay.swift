/// A day of the calendar, just enough of it for recurrences.
struct CalendarDay: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// Reads an ISO date that may be cut: "2024-12" is its first day; nil for anything else.
  init?(_ iso: String?) {
    guard let parts = iso?.split(separator: "-", omittingEmptySubsequences: false).map({ Int($0) }) else { return nil }
    guard (1...3).contains(parts.count), !parts.contains(nil), let year = parts[0] else { return nil }
    self.init(year, parts.count > 1 ? parts[1]! : 1, parts.count > 2 ? parts[2]! : 1)
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(year, month) else { return nil }
  }

  init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days of a month.
  static func length(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The last day of the first of these months that is not over.
  func lastDay(ofNextIn months: [Int]) -> CalendarDay {
    let next = months.first { $0 >= month } ?? months[0]
    let year = next >= month ? year : year + 1
    return CalendarDay(year, next, Self.length(year, next))
  }

  /// A week later.
  var nextWeek: CalendarDay {
    let length = Self.length(year, month)
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
