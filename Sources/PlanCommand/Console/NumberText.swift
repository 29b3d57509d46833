/// Numbers in messages and names.
enum NumberText {
  /// A number with zeros before it, so that names sort by it.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// How many of something, for people: `1 file`, `1,000 files`.
  static func counted(_ number: Int, _ noun: String) -> String { "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")" }

  /// A number with commas between thousands, for people.
  static func grouped(_ number: Int) -> String {
    var out: [Character] = []
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { out.append(",") }
      out.append(digit)
    }
    return String(out.reversed())
  }

  /// A number with one digit after the point.
  static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A length of time for people: `3.1 s`, `2 min 5 s`, `2 h 2 min`.
  static func duration(seconds: Double) -> String {
    if seconds < 60 { return "\(oneDecimal(seconds)) s" }
    let whole = Int(min(seconds, 1e9))
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
