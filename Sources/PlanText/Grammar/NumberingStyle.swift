/// The styles of markers that open a unit (RULES.md, "Numbering"; Nghị định 30/2020/NĐ-CP, Annex I, for the
/// first five and practice for the rest).
///
/// `prior` is only a first guess of how high a style stands; the document decides (`LevelInference`).
public enum NumberingStyle: UInt8, CaseIterable, Sendable {
  case none
  /// Phần I
  case part
  /// Chương I
  case chapter
  /// Mục 1
  case division
  /// Tiểu mục 1
  case subdivision
  /// Điều 1.
  case article
  /// A.
  case capital
  /// I.
  case roman
  /// 1.
  case arabic
  /// 1.1.
  case decimal2
  /// 1.1.1.
  case decimal3
  /// 1.1.1.1.
  case decimal4
  /// a)
  case letter
  /// (1)
  case parenthesised
  /// (a)
  case parenthesisedLetter
  /// i), (i)
  case smallRoman
  /// -
  case dash
  /// +
  case plus
  /// *
  case star
  /// •
  case dot
  /// o
  case ring

  /// The name in every output form; null for `.none`.
  public var name: String? {
    switch self {
    case .none: nil
    case .part: "part"
    case .chapter: "chapter"
    case .division: "division"
    case .subdivision: "subdivision"
    case .article: "article"
    case .capital: "capital"
    case .roman: "roman"
    case .arabic: "arabic"
    case .decimal2, .decimal3, .decimal4: "decimal"
    case .letter: "letter"
    case .parenthesised: "parenthesised"
    case .parenthesisedLetter: "parenthesised_letter"
    case .smallRoman: "small_roman"
    case .dash: "dash"
    case .plus: "plus"
    case .star: "star"
    case .dot: "dot"
    case .ring: "ring"
    }
  }

  /// Signs of lists, which number nothing.
  public var isBullet: Bool { rawValue >= Self.dash.rawValue }
  /// Units told by a word: Phần, Chương, Mục, Tiểu mục, Điều.
  public var isKeyword: Bool { rawValue >= Self.part.rawValue && rawValue <= Self.article.rawValue }
  /// Numbers with dots inside, which name their parent themselves.
  public var isDecimal: Bool { rawValue >= Self.decimal2.rawValue && rawValue <= Self.decimal4.rawValue }
}
