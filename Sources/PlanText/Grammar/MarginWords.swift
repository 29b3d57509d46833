/// What is printed and stamped around the text of a document, folded (practice; RULES.md, "Lines and pages").
enum MarginWords {
  /// Words before the number of a page.
  static let pages: [StaticString] = ["trang ", "page ", "tr. "]

  /// The stamp of a draft.
  static let drafts: [StaticString] = ["du thao", "(du thao)"]

  /// What is stamped beside a letterhead: the state of a draft, urgency, secrecy.
  static let states: [StaticString] = ["du thao", "hoa toc", "thuong khan", "khan", "mat", "toi mat", "tuyet mat"]

  /// The heading of the stamp of the registry that received a letter.
  static let arrivals: [StaticString] = ["cong van den", "van ban den", "den so:"]

  /// Words of its form on the same line.
  static let arrivalWords: [StaticString] = ["so", "so:", "ngay", "ngay:", "gio", "gio:"]

  /// Lines of that stamp, and those that are one only without words behind the colon.
  static let arrivalNotes: [StaticString] = ["chuyen:", "luu ho so", "kinh chuyen"]
  static let arrivalFields: [StaticString] = ["so:", "ngay:", "gio:", "den:"]
}
