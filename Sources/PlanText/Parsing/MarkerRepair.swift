/// Reads markers that the scan broke, where the numbers on both sides ask for it.
///
/// Worked example. `I.` `IH.` `IV.`: `IH` is no number, but two strokes and a bar look like `III` only if `II` came
/// before; here `II` is missing, so it stays text and a diagnostic asks. `I.` `II.` `IH.` `IV.`: read as `III`.
enum MarkerRepair {
  /// What stands in a label for the digit or letter of each row when a scan misreads it.
  private static let confusions: [(meant: Unicode.Scalar, printed: String)] = [
    ("0", "OoQDc"), ("1", "lIi|!Lt"), ("2", "Zz?"),
    ("3", "ÊBE"),
    ("4", "Aa"), ("5", "SsR§Š"), ("6", "bGó"), ("7", "T?/"),
    ("8", "B§&"), ("9", "gqø"),
    ("a", "4ạ@"), ("b", "6h"), ("c", "€e(oç¢"), ("d", "0"), ("đ", "dñð0€#ãä"),
    ("e", "€c©ẹêéè"), ("g", "#ø9q8&"), ("h", "b"),
    ("i", "1l!ï"),
    ("k", "Ik"), ("l", "1I|"), ("o", "0"), ("q", "g9"),
    ("s", "5§"), ("I", "l1|!iJjT"), ("V", "vYyU"), ("X", "x"),
    ("A", "4"), ("B", "8"), ("D", "0O"), ("E", "€"),
    ("G", "6C"),
  ]

  /// Roman numbers of which the last stroke and a slash run together: U for "I/".
  private static let slashed: [(ordinal: Int32, printed: String)] = [(1, "U"), (2, "IU"), (2, "1U"), (3, "HH")]

  /// True where what is printed may be a scan of the label that an ordinal has in a style.
  static func couldBe(_ printed: String, _ style: NumberingStyle, _ ordinal: Int32) -> Bool {
    let label = Numerals.label(style, after: previous(style, ordinal))
    if printed == label { return true }
    switch style {
    case .roman, .smallRoman:
      // A lone U begins names: "U Minh".
      return printed != "U" && strokes(printed) == label.uppercased() || slashed.contains { $0 == (ordinal, printed) }
        || printed.utf8.count > 2 && strokes(printed, bar: "I") == label.uppercased()
    case .letter, .parenthesisedLetter:
      // A capital in the list of small letters: "C)" between b) and d).
      if printed.lowercased() == label { return true }
      return matches(printed, label) || label != "đ" && (printed == "0" || isJunk(printed))
    case .arabic, .parenthesised, .capital: return matches(printed, label)
    case .none, .part, .chapter, .division, .subdivision, .article, .decimal2, .decimal3, .decimal4, .dash, .plus,
      .star,
      .dot, .ring:
      return false
    }
  }

  /// "I." right below "II. NỘI DUNG" and before "2.": a 1 that the scan made a stroke. Done before anything is inferred
  /// from the order of the markers.
  static func withNumberOnes(_ events: [MarkerEvent]) -> [MarkerEvent] {
    var out = events
    for index in events.indices.dropFirst() where isNumberOne(index, events) {
      out[index].marker.style = .arabic
      out[index].marker.alternative = .none
    }
    return out
  }

  private static func isNumberOne(_ index: Int, _ events: [MarkerEvent]) -> Bool {
    let event = events[index]
    let above = events[index - 1]
    guard event.marker.style == .roman, event.marker.ordinal == 1, !event.isCaps,
      above.isCaps || above.marker.style == .roman && above.marker.ordinal > 1
    else { return false }
    let next = events[(index + 1)...].prefix(24).first {
      $0.isCaps || $0.marker.style == .roman || $0.marker.isBroken && $0.marker.form != 0
        || $0.marker.style == .arabic && $0.marker.form == event.marker.form
    }
    return next?.marker.style == .arabic && next?.marker.ordinal == 2
  }

  /// True where one stroke is missing at the end: II for III, before IV.
  static func lostStroke(_ printed: String, _ ordinal: Int32) -> Bool {
    Numerals.label(.roman, after: ordinal - 1) == printed + "I"
  }

  /// True for what takes the numbers behind it to tell: one stroke is missing at the end, H stands for one, or a stroke
  /// for the stop (II for III, IH for II, IL for "I."), and 4 for d.
  static func mayBe(_ printed: String, _ style: NumberingStyle, _ ordinal: Int32) -> Bool {
    if style == .letter { return ordinal == 4 && printed == "4" }
    guard style == .roman else { return false }
    if lostStroke(printed, ordinal) || printed == "IH" && ordinal == 2 { return true }
    guard let stop = printed.last, "L1l".contains(stop) else { return false }
    return strokes(String(printed.dropLast())) == Numerals.label(.roman, of: ordinal)
  }

  /// The ordinal before one in its style.
  static func previous(_ style: NumberingStyle, _ ordinal: Int32) -> Int32 {
    switch style {
    case .letter, .parenthesisedLetter, .capital: LetterSequence.predecessor(of: ordinal)
    default: ordinal - 1
    }
  }

  /// Each letter the meant one or one that scans put in its place.
  private static func matches(_ printed: String, _ label: String) -> Bool {
    let (printed, label) = (printed.unicodeScalars, label.unicodeScalars)
    guard printed.count == label.count else { return false }
    return zip(printed, label).allSatisfy { got, meant in
      got == meant || confusions.contains { $0.meant == meant && $0.printed.unicodeScalars.contains(got) }
    }
  }

  /// A roman label by its strokes: l, 1, | and i are I; H is II; N is II too, or one stroke among others: IHI.
  private static func strokes(_ printed: String, bar: String = "II") -> String {
    var out = ""
    for letter in printed.unicodeScalars {
      switch letter {
      case "l", "1", "|", "!", "i", "I", "J", "T", "t", "j", "í", "Í", "L", "ị", "Ị", "ì", "Ì": out += "I"
      case "H", "N", "n", "h": out += bar
      case "V", "v", "Y", "y", "U": out += "V"
      case "X", "x": out += "X"
      default: return ""
      }
    }
    return out
  }

  /// One sign that no Vietnamese word is made of.
  private static func isJunk(_ printed: String) -> Bool {
    guard let scalar = printed.unicodeScalars.first, printed.unicodeScalars.count == 1 else { return false }
    return !scalar.properties.isAlphabetic && !(0x30...0x39).contains(scalar.value) || scalar == "ø" || scalar == "ß"
  }
}
