/// What the words around a number mean for it.
enum QuantityWords {
  /// Words that can stand between the subject and its number.
  static func isModifier(_ cue: Cue) -> Bool {
    switch cue {
    case .increase, .decrease, .upTo, .downTo, .atLeast, .atMost, .moreThan, .lessThan, .approximately, .reach, .rank,
      .from, .be, .aforesaid, .only, .until, .latest:
      true
    default: false
    }
  }

  /// Words that make the words before them a subject.
  static func isPredicate(_ cue: Cue) -> Bool {
    switch cue {
    case .increase, .decrease, .reach, .rank, .upTo, .downTo, .be: true
    default: false
    }
  }

  static func isUnit(_ cue: Cue) -> Bool {
    switch cue {
    case .unit, .place, .naming, .rank, .documentType, .report, .day, .month, .year, .week, .hour, .quarter,
      .occurrence, .point, .clause, .article, .subdivision:
      true
    default: false
    }
  }

  /// Words that end the noun phrase behind a share.
  static func endsNounPhrase(_ cue: Cue) -> Bool {
    switch cue {
    case .stop, .reach, .orMore, .orLess, .comparedWith, .increase, .decrease, .within, .from, .until, .before, .act,
      .basis, .upTo, .downTo, .moreThan, .lessThan, .and:
      true
    default: false
    }
  }

  /// Words that lead into a clause and belong to no subject.
  static func isLink(_ cue: Cue) -> Bool {
    switch cue {
    case .link, .and, .comparedWith, .stop, .within, .at: true
    default: false
    }
  }

  /// The direction that a run of words gives; "thấp hơn năm trước 0,4 điểm" is one too.
  static func change(_ tokens: [FactToken], _ run: Range<Int>) -> Quantity.Change? {
    for at in run {
      switch tokens[at].cue {
      case .lessThan where tokens[run.upperBound - 1].cue == .before: return .decrease
      case .increase, .upTo: return .increase
      case .decrease, .downTo: return .decrease
      default: continue
      }
    }
    return nil
  }

  /// The comparison that a run of words gives.
  static func comparison(_ tokens: [FactToken], _ run: Range<Int>) -> Quantity.Comparison? {
    for at in run {
      switch tokens[at].cue {
      case .atLeast: return .atLeast
      case .atMost, .latest: return .atMost
      case .moreThan: return .moreThan
      case .lessThan where tokens[run.upperBound - 1].cue != .before: return .lessThan
      case .aforesaid where tokens[at].phraseLength == 1: return .moreThan
      default: continue
      }
    }
    return nil
  }

  /// Where the words of an amount begin: at what changes or compares, not at "đạt", "là" or "thứ".
  static func textStart(_ tokens: [FactToken], _ run: Range<Int>, number: Int, isFrom: Bool) -> Int {
    var at = run.lowerBound
    while at < run.upperBound {
      switch tokens[at].cue {
      case .reach, .rank, .be, .only, .until, .approximately: at += Int(max(1, tokens[at].phraseLength))
      case .from where !isFrom: at += Int(max(1, tokens[at].phraseLength))
      default: return at
      }
    }
    return number
  }
}

extension QuantityWords {
  /// Words before a number that only names something.
  static func isNaming(_ cue: Cue) -> Bool {
    switch cue {
    case .naming, .numberSign, .documentType, .point, .clause, .article, .division, .subdivision, .chapter, .part,
      .annex, .roman, .year, .month, .day, .quarter, .hour:
      true
    default: false
    }
  }
}
