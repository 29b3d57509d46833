/// Words that tell what an unnumbered line is. Folded: small letters without diacritics.
enum LineKeyword: UInt8, CaseIterable, Sendable {
  case none
  case motto, number, placeDate, subject, addressee
  case closing, request, basis
  case recipients, capacity
  case appendix, attached, caption
  case stamp, fieldCode

  /// Looked for behind marks of a scan as well.
  var isToldBehindSpecks: Bool {
    switch self {
    case .recipients, .attached, .appendix, .closing, .basis, .request: true
    default: false
    }
  }

  typealias Row = (prefix: StaticString, keyword: LineKeyword)

  /// The folded beginnings of lines. Order matters only within one letter: the first that fits is taken.
  static let rows =
    openings + keyed(SigningWords.capacities.map(\.folded), .capacity)
    + keyed(MarginWords.arrivals + MarginWords.seals, .stamp)
    + keyed(AppendixWords.rows.map(\.folded), .appendix)

  private static func keyed(_ words: [StaticString], _ keyword: LineKeyword) -> [Row] {
    words.map { ($0, keyword) }
  }

  private static let openings: [Row] = [
    ("(ban hanh kem", .attached), ("(dinh kem", .attached), ("(kem theo", .attached), ("(dung cho", .attached),
    ("(ap dung ", .attached), ("(mau ", .attached), ("(phe duyet kem", .attached),
    ("(theo ke hoach so", .attached), ("(theo quyet dinh so", .attached), ("(trich tu ", .attached),
    ("ban hanh kem theo", .attached),
    ("bang so ", .caption), ("bieu so ", .caption), ("bieu mau ", .caption), ("bang ", .caption), ("bieu ", .caption),
    ("can cu", .basis), (LetterheadWords.republic, .motto), ("chu nghia viet nam", .motto), ("co quan: ", .stamp),
    (LetterheadWords.party, .motto), ("doc lap", .motto), ("de nghi ", .request), ("dinh kem ke hoach", .attached),
    ("duoc ky boi", .stamp),
    ("email:", .stamp), ("form ", .fieldCode),
    ("hyperlink ", .fieldCode),
    ("kinh gui", .addressee), ("ky boi", .stamp), ("kem theo ", .attached),
    ("nguoi ky:", .stamp), ("ngay ky:", .stamp), ("noi nhan", .recipients), ("noi gui", .recipients), ("nham ", .basis),
    ("page", .fieldCode), ("numpages", .fieldCode),
    ("so:", .number), ("so ", .number), ("so.", .number), ("so/", .number),
    ("thoi gian ky", .stamp), ("thuc hien", .basis), ("theo ", .basis), ("tren day", .closing), ("toc ", .fieldCode),
    ("v/v", .subject), ("/v ", .subject),
    ("xet ", .basis), ("yeu cau ", .request),
  ]
}
