/// "ngày 29 tháng 8 năm 2017" and "29/8/2017" to ISO 8601, cut to what is printed.
enum PrintedDate {
  /// Years in which a document of the State may have been issued.
  private static func isYear(_ value: Int) -> Bool { (1945...2100).contains(value) }

  static func read(_ folder: Folder, from start: Int = 0) -> String? {
    guard let yearAt = folder.firstIndex(of: "nam", from: start) else { return slashed(folder.bytes[start...]) }
    guard let year = number(folder, yearAt + 3, until: folder.bytes.count), isYear(year) else {
      return nil
    }
    guard let monthAt = folder.firstIndex(of: "thang", from: start),
      let month = number(folder, monthAt + 5, until: yearAt),
      let first = CalendarDay(year, month, 1)
    else { return String(year) }
    let day = number(folder, start + 4, until: monthAt).flatMap { CalendarDay(year, month, $0) }
    return day?.iso ?? String(first.iso.dropLast(3))
  }

  /// Of the first three numbers.
  static func slashed(_ folded: ArraySlice<UInt8>) -> String? {
    let parts = folded.split { !(0x30...0x39).contains($0) }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count >= 3, isYear(parts[2]) else { return nil }
    return CalendarDay(parts[2], parts[1], parts[0])?.iso
  }

  /// The number between two words, where nothing but blanks and dots stands beside it.
  private static func number(_ folder: Folder, _ from: Int, until end: Int) -> Int? {
    var value = 0
    var digits = 0
    var at = from
    while at < end,
      folder.bytes[at] == 0x20 || folder.bytes[at] == UInt8(ascii: ".") || folder.bytes[at] == UInt8(ascii: ":")
    { at += 1 }
    let isDigit: (Int) -> Bool = { $0 < end && (0x30...0x39).contains(folder.bytes[$0]) }
    while isDigit(at), digits < 4 {
      value = value * 10 + Int(folder.bytes[at] - 0x30)
      digits += 1
      at += 1
      // "ngày 1 1 tháng 12"
      if digits == 1, at < end, folder.bytes[at] == 0x20, isDigit(at + 1), !isDigit(at + 2) { at += 1 }
    }
    return digits > 0 ? value : nil
  }
}
