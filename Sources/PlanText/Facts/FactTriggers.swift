/// Which readers a token concerns. The one pass over the words asks this table and nothing else, so that text
/// without triggers costs a look.
struct FactTriggers: OptionSet, Sendable {
  let rawValue: UInt8

  static let dates = FactTriggers(rawValue: 1)
  static let references = FactTriggers(rawValue: 2)
  static let places = FactTriggers(rawValue: 4)
  static let quantities = FactTriggers(rawValue: 8)
  static let abbreviations = FactTriggers(rawValue: 16)

  /// At index cue.
  static let byCue: [FactTriggers] = {
    var table = [FactTriggers](repeating: [], count: 256)
    for cue in Cue.allCases { table[Int(cue.rawValue)] = of(cue) }
    return table
  }()

  private static func of(_ cue: Cue) -> FactTriggers {
    switch cue {
    case .before, .latest, .through, .until, .from, .within, .at, .day, .month, .quarter, .year, .whole, .half,
      .monthCount, .first, .middle, .last, .period:
      .dates
    case .law, .documentType, .report, .issue: .references
    default: PlaceGrammar.rank(cue) == nil ? [] : .places
    }
  }

  /// What a token triggers, by the table of cues.
  @inline(__always)
  static func of(_ token: FactToken, _ byCue: Span<FactTriggers>) -> FactTriggers {
    if token.isNumber { return [.dates, .references, .quantities] }
    if token.isSign {
      switch token.sign {
      case UInt8(ascii: "("): return .abbreviations
      case UInt8(ascii: "."): return .references
      default: return []
      }
    }
    return byCue[Int(token.cue.rawValue)]
  }
}
