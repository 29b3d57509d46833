/// What is printed and stamped around the text of a document, folded (practice; RULES.md, "Lines and pages").
enum MarginWords {
  /// Words before the number of a page.
  static let pages: [StaticString] = ["trang ", "page ", "tr. "]

  /// Words of the marks that programs print between pages: "--- Page 2 of 9 ---", "[Trang 2]", "--- PAGE BREAK ---".
  static let pageNames: [StaticString] = ["page", "trang", "ngat"]
  static let pageBreaks: [StaticString] = ["break", "trang"]
  static let pageCounts: [StaticString] = ["of", "tren", "trong"]
  static let texBreaks: [StaticString] = ["newpage", "pagebreak", "clearpage"]

  /// Tags in which reading models put what is no text of the document, and those around its stamps.
  static let tags: [StaticString] = [
    "page_number", "page_break", "pagebreak", "page", "watermark", "stamp", "seal", "signature", "img", "image",
    "figure",
  ]
  static let stampTags: [StaticString] = ["watermark", "stamp", "seal"]

  /// What the seals of signing programs say and nothing else does, and the labels of their day.
  static let seals: [StaticString] = ["signature not verified", "signature valid", "digitally signed by"]
  static let sealDates: [StaticString] = ["ngay ky:", "thoi gian ky:"]

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
