/// Times of the calendar.
enum CalendarTime {
  /// A time in UTC, `2017-08-29T07:30:00Z`.
  static func text(seconds: Int) -> String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { NumberText.padded($0, 2) }.joined(separator: ":")
    return "\(date(ofDay: day))T\(time)Z"
  }

  /// The date of a day counted from 1970-01-01 (the civil calendar, in eras of 400 years from March on).
  private static func date(ofDay day: Int) -> String {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return "\(NumberText.padded(year, 4))-\(NumberText.padded(civilMonth, 2))-\(NumberText.padded(dayOfMonth, 2))"
  }
}
