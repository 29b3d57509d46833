/// A day of the Gregorian calendar that exists.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year, four digits as a rule.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil where the calendar has no such day.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads an ISO date, which may be cut to what is known: "2024-12" is its first day. Nil for anything else.
  public init?(iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), !parts.contains(nil), let year = parts[0] else { return nil }
    self.init(year, parts.count > 1 ? parts[1]! : 1, parts.count > 2 ? parts[2]! : 1)
  }

  /// "2017-09-30".
  var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

  /// The day before.
  var previous: CalendarDay {
    if day > 1 { return CalendarDay(year, month, day - 1) ?? self }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return CalendarDay(year, month, Self.days(inMonth: month, of: year)) ?? self
  }

  /// The earlier day is the smaller.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// How many days a month has in a year, 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// What the plan itself says of its time: the years that wordings without a year mean.
///
/// A plan of December 2024 "năm 2025" that asks for something "trước ngày 15/3" means 2025: the plan's own year, or
/// the later year of its title where the day would have passed before the plan was issued.
struct YearContext: Sendable {
  /// The plan's own date; the first day of what is known of it.
  var issued: CalendarDay?
  /// The latest year named in the title.
  var titleYear: Int?
  /// The title names a school year ("năm học 2026 - 2027"), which begins in August.
  private var isSchoolYear = false

  /// - Parameters:
  ///   - date: ISO 8601, cut to what is known ("2024-12").
  ///   - title: the plan's title.
  init(date: String?, title: String?) {
    issued = date.flatMap(CalendarDay.init(iso:))
    titleYear = title.flatMap(Self.latestYear)
    isSchoolYear = title.map(Self.namesSchoolYear) ?? false
  }

  /// The year meant by a wording that ends on a day of the year but names none.
  func year(month: Int, day: Int) -> Int? {
    guard let issued else { return titleYear.map { isSchoolYear && month >= 8 ? $0 - 1 : $0 } }
    guard let titleYear, titleYear > issued.year else { return issued.year }
    return (month, day) < (issued.month, issued.day) ? titleYear : issued.year
  }

  private static func namesSchoolYear(_ title: String) -> Bool {
    let bytes = Array(title.utf8)
    var folder = Folder()
    folder.fold(bytes.span, 0, bytes.count, limit: bytes.count)
    return folder.firstIndex(of: "nam hoc") != nil
  }

  private static func latestYear(in title: String) -> Int? {
    FactText(title).tokens.compactMap { $0.length == 4 ? $0.value : nil }.filter(DateReader.isYear).max()
  }
}
