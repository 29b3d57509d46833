/// Which readers a token concerns. The one pass over the words asks this table and nothing else, so that text
/// without triggers costs a look.
struct FactTriggers: OptionSet, Sendable {
  let rawValue: UInt8

  static let dates = FactTriggers(rawValue: 1)
  static let references = FactTriggers(rawValue: 2)
  static let places = FactTriggers(rawValue: 4)
  static let quantities = FactTriggers(rawValue: 8)
  static let abbreviations = FactTriggers(rawValue: 16)

  /// What a phrase triggers.
  static func of(_ cue: Cue) -> FactTriggers {
    switch cue {
    case .before, .latest, .through, .until, .from, .within, .at, .day, .month, .quarter, .year, .whole, .half,
      .monthCount, .first, .middle, .last, .period, .week:
      .dates
    case .law, .documentType, .report, .issue: .references
    case .shortened: .abbreviations
    default: PlaceGrammar.rank(cue) == nil ? [] : .places
    }
  }

  /// What a sign triggers, given as its ASCII code.
  static func of(sign: UInt8) -> FactTriggers {
    switch sign {
    case UInt8(ascii: "("): .abbreviations
    case UInt8(ascii: "."): .references
    default: []
    }
  }

  /// What a token triggers.
  static func of(_ token: FactToken) -> FactTriggers {
    if token.isNumber { return [.dates, .references, .quantities] }
    return token.isSign ? of(sign: token.sign) : of(token.cue)
  }
}
