import PlanText

/// The levels of one plan, highest first, and its signs of lists.
struct NumberingScheme: Sendable {
  var levels: [MarkerForm]
  var signs: [String]
  /// `1.` goes on over the sections above it.
  var arabicRunsOn = false
  /// Some units have a)-points where others have 1.1.
  var lettersForDecimals: MarkerForm?

  /// `I. > 1. > a) > - > +`
  var name: String {
    let letters = lettersForDecimals.map { [$0.marker(1, under: "") + "?"] } ?? []
    return (levels.map { $0.marker(1, under: "1") } + letters + signs).joined(separator: " > ")
  }
}

extension SplitMix64 {
  /// Draws a scheme: plans by the norm and by practice, acts, plain numbers, plain decimals.
  mutating func scheme() -> NumberingScheme {
    let levels: [MarkerForm] =
      switch int(0...12) {
      case 0...6: planLevels()
      case 7...8: actLevels()
      case 9: decimalLevels()
      case 10: [arabic(), letter()]
      case 11: subset()
      default: romanOverCapital()
      }
    var scheme = NumberingScheme(levels: levels, signs: signs())
    scheme.arabicRunsOn = chance(0.06) && !levels.contains { $0.style.isDecimal }
    if levels.last?.style == .decimal2, chance(0.4) { scheme.lettersForDecimals = letter() }
    return scheme
  }

  private mutating func planLevels() -> [MarkerForm] {
    var levels: [MarkerForm] = []
    if chance(0.2) { levels.append(part()) }
    if chance(0.15) {
      levels.append(MarkerForm(style: .capital, after: pick([".", ".", "-", "/", ")"]), capitals: true))
    }
    if chance(0.85) || levels.isEmpty { levels.append(roman()) }
    if chance(0.92) { levels += arabicAndBelow() }
    if chance(0.6) { levels.append(letter()) }
    switch int(0...19) {
    case 0...2: levels.append(MarkerForm(style: .parenthesised, before: "(", after: ")"))
    case 3: levels.append(smallRoman())
    case 4 where levels.last?.style == .letter:
      levels += [MarkerForm(style: .parenthesised, before: "(", after: ")"), smallRoman()]
    case 5 where levels.last?.style != .letter:
      levels.append(MarkerForm(style: .parenthesisedLetter, before: "(", after: ")"))
    default: break
    }
    return levels
  }

  private mutating func arabicAndBelow() -> [MarkerForm] {
    var levels = [arabic()]
    guard chance(0.4) else { return levels }
    let dot = pick([".", ".", ".", "", "", "-", ")"])
    levels.append(MarkerForm(style: .decimal2, after: dot))
    if chance(0.4) { levels.append(MarkerForm(style: .decimal3, after: dot)) }
    return levels
  }

  private mutating func actLevels() -> [MarkerForm] {
    var levels: [MarkerForm] = []
    if chance(0.15) { levels.append(part()) }
    if chance(0.7) { levels.append(chapter()) }
    if levels.last?.style == .chapter, chance(0.35) { levels.append(division()) }
    if levels.last?.style == .division, chance(0.3) {
      levels.append(MarkerForm(style: .subdivision, before: "Tiểu mục "))
    }
    let after = pick([".", ".", ".", ":", ""])
    levels.append(MarkerForm(style: .article, before: pick(["Điều ", "Điều ", "ĐIỀU "]), after: after).below)
    if chance(0.85) { levels.append(MarkerForm(style: .arabic)) }
    if chance(0.7) { levels.append(letter()) }
    if chance(0.15) { levels.append(smallRoman()) }
    return levels
  }

  /// Any few of the styles, in their usual order.
  private mutating func subset() -> [MarkerForm] {
    let all = [
      part(), MarkerForm(style: .capital), roman(), arabic(), letter(),
      MarkerForm(style: .parenthesised, before: "(", after: ")"), smallRoman(),
    ]
    let kept = all.indices.shuffled(using: &self).prefix(int(1...4)).sorted()
    return kept.map { all[$0] }
  }

  private mutating func decimalLevels() -> [MarkerForm] {
    let dot = pick([".", ""])
    let deep = [NumberingStyle.decimal2, .decimal3, .decimal4].prefix(int(1...3)).map {
      MarkerForm(style: $0, after: dot)
    }
    // 1.1, and also I.1 and A.1.
    let top = pick([NumberingStyle.arabic, .arabic, .roman, .capital])
    return [MarkerForm(style: top, capitals: chance(0.5))] + deep
  }

  private mutating func romanOverCapital() -> [MarkerForm] {
    [roman(), MarkerForm(style: .capital), arabic()] + (chance(0.5) ? [letter()] : [])
  }

  private mutating func part() -> MarkerForm {
    let word = pick(["Phần ", "PHẦN ", "Phần thứ ", "PHẦN THỨ "])
    return MarkerForm(style: .part, before: word, after: titleEnd(), titleBelow: false, capitals: true).below
  }

  private mutating func chapter() -> MarkerForm {
    MarkerForm(style: .chapter, before: pick(["Chương ", "CHƯƠNG "]), after: titleEnd(), capitals: true).below
  }

  private mutating func division() -> MarkerForm {
    MarkerForm(style: .division, before: pick(["Mục ", "MỤC "]), after: pick(["", ".", "."]), capitals: true).below
  }

  /// Nothing where the title stands below the marker.
  private mutating func titleEnd() -> String { pick(["", "", "", ".", ":"]) }

  private mutating func roman() -> MarkerForm {
    MarkerForm(style: .roman, after: pick([".", ".", ".", ".", "-", "/", ")"]), capitals: chance(0.8))
  }

  private mutating func arabic() -> MarkerForm {
    MarkerForm(style: .arabic, after: pick([".", ".", ".", ".", ".", ")", "/", "-"]), capitals: chance(0.06))
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
      ["•", "-"], ["•", "o"],
    ])
  }
}

extension MarkerForm {
  /// The same form; its title stands below where nothing follows the number.
  fileprivate var below: MarkerForm {
    var form = self
    form.titleBelow = after.isEmpty
    return form
  }
}
