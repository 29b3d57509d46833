/// Reads the name of a place in a document: "điểm a khoản 2 Mục III", "Mục 2, Mục 5 và Mục 6 của Phần II".
///
/// ```
/// Mục 1 của Phần II Kế hoạch này     one place: Mục 1 in Phần II
/// Mục 2, Mục 5 và Mục 6 của Phần II  three places, all in Phần II
/// Phần II, mục 1                     one place, the larger unit first
/// điểm a, b khoản 2 Mục III          two places
/// Phụ lục 1                          an appendix
/// Điều 7 Nghị định số …              a place in another document: none
/// ```
struct PlaceGrammar {
  let tokens: [FactToken]
  let bytes: [UInt8]
  var end: Int

  /// One step of a path: a unit's kind and label.
  struct Step: Equatable {
    var unit: Cue
    var label: PlaceLabel
    var tokens: Range<Int>
  }

  /// Places named together.
  struct Places {
    /// Each place as a path from the largest unit to the smallest.
    var paths: [[Step]]
    /// All words of them, the plan's own name behind them included.
    var tokens: Range<Int>
    /// True where the text says that they are in this plan.
    var isOwn: Bool
    /// True where they are in another document.
    var isForeign: Bool
  }

  private static let longestList = 12

  /// The places named from a token on, or nil.
  func places(at index: Int) -> Places? {
    var steps: [Step] = []
    var at = index
    var joins: [Join] = []
    while steps.count < Self.longestList, let step = step(at, after: steps.last) {
      steps.append(step)
      let join = join(step.tokens.upperBound)
      joins.append(join)
      at = join.next
    }
    guard let last = steps.last else { return nil }
    let owner = owner(last.tokens.upperBound)
    return Places(
      paths: paths(steps, joins), tokens: index..<owner.next, isOwn: owner.isOwn, isForeign: owner.isForeign)
  }

  // MARK: Steps

  /// A unit's word and label, or, in a list, only a label ("điểm a, b").
  private func step(_ at: Int, after previous: Step?) -> Step? {
    guard at < end else { return nil }
    if Self.rank(tokens[at].cue) != nil {
      guard let label = label(at + Int(tokens[at].phraseLength), of: tokens[at].cue) else { return nil }
      return Step(unit: tokens[at].cue, label: label.label, tokens: at..<label.next)
    }
    guard let previous, let label = label(at, of: previous.unit), isListedLabel(at, of: previous.unit) else {
      return nil
    }
    return Step(unit: previous.unit, label: label.label, tokens: at..<label.next)
  }

  /// A bare label belongs to a list only where the list ends before a larger unit ("khoản 1, 2 và 3 Mục II") or another
  /// document ("các Điều 8, 9 và 10 Nghị định số …").
  private func isListedLabel(_ index: Int, of unit: Cue) -> Bool {
    var at = index
    for _ in 0..<Self.longestList {
      guard let label = label(at, of: unit) else { return false }
      if owner(label.next).isForeign || (unit == .annex && endsAnnexes(label.next)) { return true }
      let join = join(label.next)
      if join.next < end, let rank = Self.rank(tokens[join.next].cue) { return rank > Self.rank(unit) ?? 0 }
      guard join.isList else { return false }
      at = join.next
    }
    return false
  }

  /// "Phụ lục 1, 2 kèm theo": what may stand behind a list of appendices.
  private func endsAnnexes(_ index: Int) -> Bool {
    guard index < end else { return true }
    if tokens[index].isSign { return tokens[index].sign != UInt8(ascii: ",") }
    return tokens[index].cue == .attached || tokens[index].cue == .thisOne || tokens[index].cue == .of
  }

  /// How large a unit is; nil for words that name none.
  static func rank(_ cue: Cue) -> Int? {
    switch cue {
    case .point: 0
    case .clause: 1
    case .article, .subdivision: 2
    case .division: 3
    case .chapter: 4
    case .part: 5
    case .annex: 6
    default: nil
    }
  }

  private func label(_ at: Int, of unit: Cue) -> (label: PlaceLabel, next: Int)? {
    guard at < end else { return nil }
    let token = tokens[at]
    if token.isNumber {
      guard token.length <= 3, var number = token.value, unit != .point || !isQuantity(at) else { return nil }
      var next = at + 1
      while next + 1 < end, tokens[next].sign == UInt8(ascii: "."), !tokens[next].isSpaced, !tokens[next + 1].isSpaced,
        tokens[next + 1].isNumber, let deeper = tokens[next + 1].value
      {
        number = deeper
        next += 2
      }
      return (.arabic(number), next)
    }
    guard token.isWord, token.length <= 8, !token.flags.contains(.hasDigits) else { return nil }
    if unit != .point, token.isAllCapitals, let (value, after) = roman(token), after == Int(token.end) {
      return (.roman(value), at + 1)
    }
    guard unit == .point || unit == .annex || unit == .part, isLetter(token) else { return nil }
    let closing = at + 1 < end && tokens[at + 1].sign == UInt8(ascii: ")") && !tokens[at + 1].isSpaced && unit == .point
    return (.letter(LetterMarks.letterKey(bytes, token)), at + (closing ? 2 : 1))
  }

  private func roman(_ token: FactToken) -> (Int, Int)? {
    Numerals.roman(bytes.span, Int(token.start), Int(token.end), upper: true).map { (Int($0.value), $0.end) }
  }

  /// One letter, "đ" included.
  private func isLetter(_ token: FactToken) -> Bool {
    token.length == 1 || (token.length == 2 && bytes[Int(token.start)] == 0xC4)
  }

  /// "điểm 4,5" is a mark, no Điểm.
  private func isQuantity(_ at: Int) -> Bool {
    at + 2 < end && tokens[at + 1].sign == UInt8(ascii: ",") && !tokens[at + 1].isSpaced && tokens[at + 2].isNumber
  }

  // MARK: Between steps

  private struct Join {
    var next: Int
    /// "," or "và": what follows stands beside what was said, unless it is smaller.
    var isList = false
    var isAnd = false
  }

  /// Passes ",", "và", "của", "thuộc", "tại" between two steps.
  private func join(_ index: Int) -> Join {
    var join = Join(next: index)
    while join.next < end {
      let token = tokens[join.next]
      if token.sign == UInt8(ascii: ",") {
        join.isList = true
      } else if token.cue == .and || token.cue == .or {
        join.isList = true
        join.isAnd = true
      } else if token.cue != .of, token.cue != .stop, token.cue != .within, token.cue != .the {
        break
      }
      join.next += Int(max(1, token.phraseLength))
    }
    return join
  }

  /// Sorts the steps into paths: a larger unit behind smaller ones holds them all; a smaller one behind a larger one
  /// goes into it.
  private func paths(_ steps: [Step], _ joins: [Join]) -> [[Step]] {
    var groups: [[[Step]]] = []
    for (index, step) in steps.enumerated() {
      let rank = Self.rank(step.unit) ?? 0
      guard let lead = groups.last?.last?.last else {
        groups.append([[step]])
        continue
      }
      let leadRank = Self.rank(lead.unit) ?? 0
      let join = joins[index - 1]
      if rank < leadRank, !join.isAnd, !(join.isList && opensPath(index, steps, joins)) {
        groups[groups.count - 1][groups[groups.count - 1].count - 1].append(step)
      } else if rank > Self.rank(groups[groups.count - 1][0][0].unit) ?? 0, !join.isAnd {
        groups[groups.count - 1] = groups[groups.count - 1].map { [step] + $0 }
      } else if rank == leadRank, groups[groups.count - 1][0].count == 1 {
        groups[groups.count - 1].append([step])
      } else {
        groups.append([[step]])
      }
    }
    return groups.flatMap { $0 }
  }

  /// True for a step that goes into the next one: "khoản 1" in "Điều 1, khoản 1 Điều 2".
  private func opensPath(_ index: Int, _ steps: [Step], _ joins: [Join]) -> Bool {
    guard index + 1 < steps.count, !joins[index].isList, let rank = Self.rank(steps[index].unit),
      let next = Self.rank(steps[index + 1].unit)
    else { return false }
    return next > rank
  }

  // MARK: Whose place it is

  /// "… Kế hoạch này", "ban hành kèm theo Kế hoạch này", "… Nghị định số 12/…", "… của Luật Đất đai".
  private func owner(_ index: Int) -> (next: Int, isOwn: Bool, isForeign: Bool) {
    var at = index
    var steps = 0
    while at < end, steps < 4 {
      let token = tokens[at]
      if token.cue == .aforesaid { return (index, false, false) }
      if token.documentKind != nil, token.cue != .issue || isNamedDocument(at) {
        let next = at + Int(token.phraseLength)
        let isOwn = next < end && tokens[next].cue == .thisOne
        return isOwn ? (next + 1, true, false) : (index, false, isNamedDocument(at) || token.cue == .law)
      }
      guard token.cue == .of || token.cue == .attached || token.sign == UInt8(ascii: ",") || token.cue == .stop
      else { break }
      at += Int(max(1, token.phraseLength))
      steps += 1
    }
    return (index, false, false)
  }

  /// A document's type that a number, a name or a date follows.
  private func isNamedDocument(_ at: Int) -> Bool {
    let next = at + Int(tokens[at].phraseLength)
    guard next < end else { return false }
    if tokens[next].cue == .numberSign || tokens[next].isNumber || tokens[next].cue == .thisOne { return true }
    return tokens[next].isWord && tokens[next].isCapitalised
  }
}

/// The label of a unit, whatever word stands before it.
enum PlaceLabel: Hashable {
  case arabic(Int)
  case roman(Int)
  /// The letter's key (`LetterMarks.letterKey`), so that d and đ differ and A and a do not.
  case letter(UInt16)
}

extension LetterMarks {
  /// A one-letter word as a number: base letter and marks without case.
  static func letterKey(_ bytes: [UInt8], _ token: FactToken) -> UInt16 {
    letterKey(bytes[Int(token.start)..<Int(token.end)])
  }

  static func letterKey(_ utf8: some Collection<UInt8>) -> UInt16 {
    guard let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first, scalar.value < 0x800 else {
      return 0
    }
    return short[Int(scalar.value)] & ~(small | capital)
  }
}
