/// One wording of a date, a deadline or a stretch of time.
struct DateMention: Equatable, Sendable {
  enum Kind: UInt8, Sendable {
    /// The text says that something is due: "trước ngày …", "chậm nhất …", "hoàn thành trong tháng …".
    case deadline
    /// A stretch of time: "từ … đến …", "trong quý II", "đến năm 2030".
    case interval
    /// A day, month or year named without more ("ngày 25/7/2017", "năm 2022", "giai đoạn 2021-2025").
    case mention
  }

  /// The tokens of the whole wording, relation words included.
  var tokens: Range<Int>
  var kind: Kind
  /// First and last day, inclusive; nil where the wording leaves them open or the calendar has no such day.
  var start: CalendarDay?
  var end: CalendarDay?
  /// The year that was filled in because the wording has none.
  var assumedYear: Int?
  /// A day that the calendar does not have ("31/2").
  var isImpossible = false
  /// Belongs to a periodic report ("trước ngày 05 tháng cuối quý"); never a deadline of its own.
  var isPeriodic = false

  /// True where at least one end is known.
  var hasValue: Bool { start != nil || end != nil }
}

/// What a wording says of one end of a stretch; 0 where it says nothing.
struct DatePart: Equatable, Sendable {
  var day = 0
  var month = 0
  var year = 0

  /// The first day that fits, once the year is known.
  var firstDay: CalendarDay? { CalendarDay(year, month == 0 ? 1 : month, day == 0 ? 1 : day) }

  /// The last day that fits, once the year is known.
  var lastDay: CalendarDay? {
    let month = month == 0 ? 12 : month
    return CalendarDay(year, month, day == 0 ? CalendarDay.days(inMonth: month, of: year) : day)
  }
}

/// A date read from tokens, before years are filled in.
struct DateReading: Sendable {
  var first: DatePart
  var last: DatePart
  /// The token after it.
  var next: Int
  /// Only the end counts: "cuối quý II".
  var endOnly = false
  /// Reaches from one named date to another: "tháng 6 đến tháng 8/2022".
  var isRange = false

  init(_ part: DatePart, next: Int) {
    first = part
    last = part
    self.next = next
  }

  init(from first: DatePart, to last: DatePart, next: Int, isRange: Bool = false) {
    self.first = first
    self.last = last
    self.next = next
    self.isRange = isRange
  }

  /// A day of the month and nothing else; it means something only beside another date.
  var isBareDay: Bool { first.day != 0 && first.month == 0 }

  /// Takes month and year of a later date where this one leaves them out: "từ ngày 01 đến 15/6/2022". A month that
  /// comes after the later one belongs to the year before: "từ tháng 11 đến tháng 2/2023".
  func filled(from other: DatePart) -> DateReading {
    var out = self
    out.first.fill(from: other)
    out.last.fill(from: other)
    return out
  }
}

extension DatePart {
  fileprivate mutating func fill(from other: DatePart) {
    if month == 0, day != 0 { month = other.month }
    guard year == 0, other.year != 0 else { return }
    year = month > other.month && other.month != 0 ? other.year - 1 : other.year
  }
}
