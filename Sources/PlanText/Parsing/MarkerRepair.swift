/// Reads markers that the scan broke, where the numbers on both sides ask for it.
///
/// Worked example. `I.` `IH.` `IV.`: `IH` is no number, but two strokes and a bar look like `III` only if `II` came
/// before; here `II` is missing, so it stays text and a diagnostic asks. `I.` `II.` `IH.` `IV.`: read as `III`.
enum MarkerRepair {
  /// What stands in a label for the digit or letter of each row when a scan misreads it.
  private static let confusions: [(meant: UInt8, printed: String)] = [
    (UInt8(ascii: "0"), "OoQDc"), (UInt8(ascii: "1"), "lIi|!Lt"), (UInt8(ascii: "2"), "Zz?"),
    (UInt8(ascii: "3"), "ÊBE"),
    (UInt8(ascii: "4"), "Aa"), (UInt8(ascii: "5"), "SsR§Š"), (UInt8(ascii: "6"), "bGó"), (UInt8(ascii: "7"), "T?/"),
    (UInt8(ascii: "8"), "B§&"), (UInt8(ascii: "9"), "gqø"),
    (UInt8(ascii: "a"), "4ạ@"), (UInt8(ascii: "b"), "6h"), (UInt8(ascii: "c"), "€e(oç¢"), (UInt8(ascii: "d"), "0"),
    (UInt8(ascii: "e"), "€c©ẹêéè"), (UInt8(ascii: "g"), "#ø9q8&"), (UInt8(ascii: "h"), "b"),
    (UInt8(ascii: "i"), "1l!ï"),
    (UInt8(ascii: "k"), "Ik"), (UInt8(ascii: "l"), "1I|"), (UInt8(ascii: "o"), "0"), (UInt8(ascii: "q"), "g9"),
    (UInt8(ascii: "s"), "5§"), (UInt8(ascii: "I"), "l1|!iJjT"), (UInt8(ascii: "V"), "vYyU"), (UInt8(ascii: "X"), "x"),
    (UInt8(ascii: "A"), "4"), (UInt8(ascii: "B"), "8"), (UInt8(ascii: "D"), "0O"), (UInt8(ascii: "E"), "€"),
    (UInt8(ascii: "G"), "6C"),
  ]

  /// True where what is printed may be a scan of the label that an ordinal has in a style.
  static func couldBe(_ printed: String, _ style: NumberingStyle, _ ordinal: Int32) -> Bool {
    let label = Numerals.label(style, after: previous(style, ordinal))
    if printed == label { return true }
    switch style {
    case .roman, .smallRoman:
      return strokes(printed) == label.uppercased()
        || printed.utf8.count > 2 && strokes(printed, bar: "I") == label.uppercased()
    case .letter, .parenthesisedLetter:
      // A capital in the list of small letters: "C)" between b) and d).
      if printed.lowercased() == label { return true }
      if label == "đ" { return ["d", "ñ", "ð", "0", "€", "#", "ã", "ä"].contains(printed) }
      return matches(printed, label) || printed == "0" || isJunk(printed)
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
      got == meant || confusions.contains { UInt32($0.meant) == meant.value && $0.printed.unicodeScalars.contains(got) }
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
