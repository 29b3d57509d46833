/// What a site prints of its own around a document. Folded.
enum SiteWords {
  /// What its lines begin with.
  static let openers: [StaticString] = [
    "ban dang xem", "ban dang doc", "xem them:", "tham khao them:", "tim hieu them:", "tai ve ", "tai ve: ",
    "tai van ban",
    "tai ban day du",
    "chao mung ban den", "ngay cap nhat", "cap nhat:", "cap nhat luc", "cap nhat ngay", "luot xem", "luot doc",
    "so lan doc", "so lan xem", "dang truy cap", "thong ke truy cap", "tom tat van ban", "noi dung tom tat",
    "vui long dang nhap", "ngay dang:", "nguoi dang:", "http://", "https://", "www.", "thuoc tinh ",
    "file dinh kem", "tac gia:", "ban in ", "so luot truy cap", "cac tin da dua", "cac tin khac", "tin lien quan",
    "cac bai viet khac", "skip ribbon", "skip to main",
  ]

  /// What its lines say and nothing else.
  static let lines: [StaticString] = [
    "tim kiem", "trang chu", "trang nhat", "hoi dap", "dang nhap", "lien he", "tin tuc", "thong ke", "luu tru",
    "facebook", "google", "ban tieng viet", "ban tieng anh", "lien ket website", "in bai viet",
    "gui email", "tai ve", "da biet", "van ban phap luat", "y kien", "binh luan", "quay lai",
  ]

  /// The words of a line that says when a page was printed: "Thứ Năm, 15/10/2020, 16:21 (GMT+7)".
  private static let clockWords: [StaticString] = [
    "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "ngay", "thang", "luc", "gmt", "ch", "sa", "am", "pm",
  ]

  private static let openersByLetter = FirstLetterTable(openers) { $0 }
  private static let linesByLetter = FirstLetterTable(lines) { $0 }

  /// The first four letters of all rows, as `Folder.opening` makes them.
  private static let openings = (openers + lines + ["thu ", "chu "]).map { word in
    word.withUTF8Buffer { $0.prefix(4).reversed().reduce(0 as UInt32) { $0 << 8 | UInt32($1) } }
  }

  /// True where a line with this opening (`Folder.opening`) may be one of a site.
  static func mayOpen(_ opening: UInt32) -> Bool { opening & 0xFF < 0x61 || openings.contains(opening) }

  /// True where a folded line is one of a site.
  static func isLine(_ folder: Folder) -> Bool {
    openersByLetter[folder].contains { folder.hasPrefix($0) }
      || linesByLetter[folder].contains { folder.hasPrefix($0) && folder.bytes.count == $0.utf8CodeUnitCount }
      || isClock(folder) || isPath(folder)
  }

  /// A date in figures, with the day of the week or the time of the day, or one in words behind the day of the week, and
  /// nothing else.
  static func isClock(_ folder: Folder) -> Bool {
    guard let first = folder.bytes.first, first < 0x61 || folder.hasPrefix("thu ") || folder.hasPrefix("chu nhat"),
      folder.bytes.count <= longestClock, folder.bytes.count(where: { (0x30...0x39).contains($0) }) >= leastDigits,
      folder.bytes.last != UInt8(ascii: ":"),
      folder.bytes.contains(UInt8(ascii: "/")) || folder.bytes.contains(UInt8(ascii: ":"))
        || LetterheadWords.opensWithWeekday(folder)
    else { return false }
    return folder.bytes.split { !(0x61...0x7A).contains($0) }.allSatisfy { $0.isAny(of: clockWords) }
  }

  /// Folded bytes of the longest such line, and digits of the shortest date.
  private static let longestClock = 48
  private static let leastDigits = 6

  /// "/images/banner.png".
  private static func isPath(_ folder: Folder) -> Bool {
    let extensions: [StaticString] = [".png", ".jpg", ".gif"]
    return folder.hasPrefix("/") && extensions.contains { folder.matches($0, at: folder.bytes.count - 4) }
  }
}
