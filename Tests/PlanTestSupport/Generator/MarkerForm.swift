import PlanText

/// How the units of one level are marked: a style and its punctuation.
struct MarkerForm: Equatable, Sendable {
  let style: NumberingStyle
  /// Before the number: a keyword and a space, or an opening bracket.
  var before = ""
  /// After the number: `.`, `)`, `/`, `-` or nothing.
  var after = "."
  /// Letters run a b c d đ e g … where true, a b c d e f g … where false.
  var vietnameseLetters = true
  /// The title stands on the line after the marker (Phần, Chương).
  var titleBelow = false
  /// Titles in capitals.
  var capitals = false

  /// Number `n` as printed inside the marker.
  func numeral(_ n: Int, under parent: String) -> String {
    switch style {
    case .part, .chapter: before.hasSuffix("thứ ") ? Self.ordinals[n - 1] : Self.roman(n)
    case .roman: Self.roman(n)
    case .smallRoman: Self.roman(n).lowercased()
    case .capital: String(UnicodeScalar(UInt8(64 + n)))
    case .letter, .parenthesisedLetter: String((vietnameseLetters ? Self.vietnamese : Self.latin)[n - 1])
    case .decimal2, .decimal3, .decimal4: parent + ".\(n)"
    default: String(n)
    }
  }

  func marker(_ n: Int, under parent: String) -> String { before + numeral(n, under: parent) + after }

  /// The label a reader keys: keyword and number, or the number without punctuation.
  func label(_ n: Int, under parent: String) -> String {
    style.isKeyword ? before + numeral(n, under: parent) : numeral(n, under: parent)
  }

  static let vietnamese = Array("abcdđeghiklmnopqrstuvxy")
  static let latin = Array("abcdefghijklmnopqrstuvwxyz")
  static let ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]

  static func roman(_ n: Int) -> String {
    let tens = ["", "X", "XX", "XXX"][n / 10]
    return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][n % 10]
  }
}

/// The levels of one plan, highest first, and its signs of lists.
struct NumberingScheme: Sendable {
  var levels: [MarkerForm]
  var signs: [String]
  /// Articles are numbered through the whole document.
  var articlesRunOn = true
  /// `1.` goes on over the sections above it.
  var arabicRunsOn = false

  /// `I. > 1. > a) > - > +`
  var name: String {
    (levels.map { $0.marker(1, under: "1") } + signs).joined(separator: " > ")
  }
}

extension SplitMix64 {
  /// Draws a scheme: plans by the norm and by practice, acts, plain numbers, plain decimals.
  mutating func scheme() -> NumberingScheme {
    let levels: [MarkerForm] =
      switch int(0...9) {
      case 0...5: planLevels()
      case 6: actLevels()
      case 7: decimalLevels()
      case 8: [arabic(), letter()]
      default: romanOverCapital()
      }
    var scheme = NumberingScheme(levels: levels, signs: signs())
    scheme.arabicRunsOn = chance(0.05) && !levels.contains { $0.style.isDecimal }
    return scheme
  }

  private mutating func planLevels() -> [MarkerForm] {
    var levels: [MarkerForm] = []
    if chance(0.2) { levels.append(keyword(.part)) }
    if chance(0.15) { levels.append(MarkerForm(style: .capital, after: pick([".", "-", "/"]), capitals: true)) }
    if chance(0.85) || levels.isEmpty { levels.append(roman()) }
    if chance(0.92) { levels += arabicAndBelow() }
    if chance(0.6) { levels.append(letter()) }
    if chance(0.15) { levels.append(MarkerForm(style: .parenthesised, before: "(", after: ")")) }
    if chance(0.08) { levels.append(smallRoman()) }
    return levels
  }

  private mutating func arabicAndBelow() -> [MarkerForm] {
    var levels = [arabic()]
    guard chance(0.4) else { return levels }
    let dot = pick([".", ".", ""])
    levels.append(MarkerForm(style: .decimal2, after: dot))
    if chance(0.4) { levels.append(MarkerForm(style: .decimal3, after: dot)) }
    return levels
  }

  private mutating func actLevels() -> [MarkerForm] {
    var levels: [MarkerForm] = []
    if chance(0.7) { levels.append(keyword(.chapter)) }
    if !levels.isEmpty, chance(0.35) { levels.append(keyword(.division)) }
    if levels.count == 2, chance(0.3) { levels.append(MarkerForm(style: .subdivision, before: "Tiểu mục ")) }
    levels.append(MarkerForm(style: .article, before: "Điều ", after: pick([".", ".", ":"])))
    if chance(0.85) { levels.append(MarkerForm(style: .arabic)) }
    if chance(0.7) { levels.append(letter()) }
    if chance(0.15) { levels.append(smallRoman()) }
    return levels
  }

  private mutating func decimalLevels() -> [MarkerForm] {
    let dot = pick([".", ""])
    let deep = [NumberingStyle.decimal2, .decimal3, .decimal4].prefix(int(1...3)).map {
      MarkerForm(style: $0, after: dot)
    }
    return [MarkerForm(style: .arabic, capitals: chance(0.5))] + deep
  }

  private mutating func romanOverCapital() -> [MarkerForm] {
    [roman(), MarkerForm(style: .capital), arabic()] + (chance(0.5) ? [letter()] : [])
  }

  private mutating func keyword(_ style: NumberingStyle) -> MarkerForm {
    switch style {
    case .part:
      let word = pick(["Phần ", "PHẦN ", "Phần thứ "])
      return MarkerForm(style: .part, before: word, after: "", titleBelow: true, capitals: true)
    case .chapter:
      return MarkerForm(
        style: .chapter, before: pick(["Chương ", "CHƯƠNG "]), after: "", titleBelow: true, capitals: true)
    default:
      let below = chance(0.5)
      return MarkerForm(
        style: .division, before: pick(["Mục ", "MỤC "]), after: below ? "" : ".", titleBelow: below, capitals: true)
    }
  }

  private mutating func roman() -> MarkerForm {
    MarkerForm(style: .roman, after: pick([".", ".", ".", ".", "-", "/"]), capitals: chance(0.85))
  }

  private mutating func arabic() -> MarkerForm {
    MarkerForm(style: .arabic, after: pick([".", ".", ".", ".", ")", "/"]))
  }

  private mutating func letter() -> MarkerForm {
    MarkerForm(style: .letter, after: pick([")", ")", ")", ".", "/"]), vietnameseLetters: chance(0.8))
  }

  private mutating func smallRoman() -> MarkerForm {
    chance(0.5)
      ? MarkerForm(style: .smallRoman, before: "(", after: ")") : MarkerForm(style: .smallRoman, after: ")")
  }

  private mutating func signs() -> [String] {
    let dash = pick(["-", "-", "-", "-", "–"])
    return pick([
      [dash], [dash, "+"], [dash, "+"], [dash, "+", "*"], [dash, "+", "•"], ["•"], ["*", "-"], ["+"], [dash, "•"],
    ])
  }
}
