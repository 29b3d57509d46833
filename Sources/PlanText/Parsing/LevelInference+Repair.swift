/// The evidence that a broken marker is the next of a list.
extension LevelInference {
  struct Repair {
    var style: NumberingStyle
    var ordinal: Int32
    /// The list goes on behind it, or ends there and the print is no marker of its own.
    var isCertain: Bool
  }

  /// What a label that does not follow may be: the next of the innermost open list whose next label it resembles, or
  /// the first of a list in roman numbers.
  func repair(_ marker: Marker, printed: String, isCaps: Bool, label: (SourceRange) -> String) -> Repair? {
    // "B" without its stop is B where a list asks for it, before it is a misread 3.
    let isNext: (Int) -> Bool = { [open] in
      Numerals.label(open[$0].key.style, of: Self.successor(open[$0].key.style, open[$0].ordinal)) == printed
    }
    let isExact = marker.form == Marker.lostSign && open.indices.contains(where: isNext)
    for index in open.indices.reversed() where !isExact || isNext(index) {
      if let found = nextLabel(of: index, marker, printed, isCaps: isCaps, label) { return found }
    }
    if marker.style == .letter, MarkerRepair.couldBe(printed, .arabic, 1), beginsNumbers(marker) {
      return Repair(style: .arabic, ordinal: 1, isCertain: true)
    }
    if marker.style == .parenthesised, marker.ordinal == 0,
      follows(1, LevelKey(.smallRoman, marker.form), outer: open.count, label) == .goesOn
    {
      return Repair(style: .smallRoman, ordinal: 1, isCertain: true)
    }
    let isOpened = open.contains { $0.key == LevelKey(.arabic, 0) && $0.ordinal == 1 }
    if marker.isBroken, let style = Self.firstOf(printed),
      marker.form == UInt8(ascii: ",") || marker.form == UInt8(ascii: ")")
        || marker.form == Marker.lostSign && !isOpened && style != .capital
    {
      let form = marker.form == Marker.lostSign ? 0 : marker.form
      let goesOn = follows(1, LevelKey(style, form), outer: open.count, label) == .goesOn
      return Repair(style: style, ordinal: 1, isCertain: goesOn)
    }
    return firstRoman(marker, printed, isCaps: isCaps, label)
  }

  /// The style of which a label is the first.
  private static func firstOf(_ label: String) -> NumberingStyle? {
    switch label {
    case "1": .arabic
    case "a": .letter
    case "A": .capital
    default: nil
    }
  }

  /// The next label of an open list, where what is printed resembles it.
  private func nextLabel(
    of index: Int, _ marker: Marker, _ printed: String, isCaps: Bool, _ label: (SourceRange) -> String
  ) -> Repair? {
    let unit = open[index]
    if unit.key.style.isDecimal || unit.key.style.isKeyword { return nil }
    let lost = marker.form == Marker.lostSign
    if !lost, LevelKey(unit.key.style, marker.form) != unit.key { return nil }
    // "(0)" is no d).
    if marker.style == .parenthesised, unit.key.style == .letter { return nil }
    let wanted = Self.successor(unit.key.style, unit.ordinal)
    let isWeak = MarkerRepair.mayBe(printed, unit.key.style, wanted)
    guard isWeak || MarkerRepair.couldBe(printed, unit.key.style, wanted) else { return nil }
    let after = follows(wanted, unit.key, outer: index, label)
    if isWeak, after != .goesOn { return nil }
    let isNoNumber =
      marker.isBroken && !lost || marker.ordinal == 0
      || isStray(marker) && !comes(wanted, unit.key, beforeListOf: marker)
      || repeatsD(marker, unit)
      || isScan && marker.style == .letter && unit.key.style == .letter
      || !isCaps && unit.key.style == .arabic && goesBack(marker)
    let isSign = marker.isBroken && !lost && marker.form == UInt8(ascii: ")")
    let isTitle =
      isCaps && marker.isBroken && (unit.key.style == .roman || unit.key.style == .capital)
      && !printsAgain(wanted, unit.key)
    let isCertain =
      after == .goesOn || after == .ends && (isNoNumber || lost && isTitle) || after == .skips && isSign
      || after == .contradicts && isTitle
    return Repair(style: unit.key.style, ordinal: wanted, isCertain: isCertain)
  }

  /// A number is printed before the open list of the marker's own kind goes on; false where none is open.
  private func comes(_ ordinal: Int32, _ key: LevelKey, beforeListOf marker: Marker) -> Bool {
    guard let own = open.last(where: { $0.key == LevelKey(marker) }) else { return false }
    for next in upcoming(80).lazy.map(\.marker) {
      if LevelKey(next) == key, next.ordinal == ordinal { return true }
      if LevelKey(next) == own.key, Self.step(own.key.style, own.ordinal, next.ordinal) == .next { return false }
    }
    return false
  }

  /// "II." below IV: a roman number that its own list has left behind.
  private func goesBack(_ marker: Marker) -> Bool {
    marker.style == .roman && open.contains { $0.key == LevelKey(marker) && $0.ordinal > marker.ordinal }
  }

  private func printsAgain(_ ordinal: Int32, _ key: LevelKey) -> Bool {
    upcoming(80).contains { LevelKey($0.marker) == key && $0.marker.ordinal == ordinal }
  }

  /// The first of a list in roman numbers: no list begins with the letter l, and none in its order before II.
  private func firstRoman(
    _ marker: Marker, _ printed: String, isCaps: Bool, _ label: (SourceRange) -> String
  ) -> Repair? {
    guard
      isCaps || repeatsAtOnce(marker) || marker.style == .letter && marker.ordinal > 1 || isStray(marker)
        || marker.form == Marker.lostSign || standsAloneBeforeRoman(marker, label),
      !open.contains(where: { $0.key.style == .roman })
    else { return nil }
    let couldBe = MarkerRepair.couldBe(printed, .roman, 1)
    let goesOn =
      (couldBe || MarkerRepair.mayBe(printed, .roman, 1))
      && follows(1, LevelKey(.roman, marker.form), outer: 0, label) == .goesOn
    guard couldBe || goesOn else {
      return isCaps && marker.isNone ? firstOfFragment(marker, printed, label) : nil
    }
    let mayBeLetter = marker.style == .letter && isCaps
    let isFirst =
      marker.isNone || mayBeLetter || restartsBeforeRoman(marker, label) || standsAloneBeforeRoman(marker, label)
    return Repair(style: .roman, ordinal: 1, isCertain: isFirst && goesOn)
  }

  /// "Il. NỘI DUNG" before III: the first number of a text whose beginning is missing.
  private func firstOfFragment(_ marker: Marker, _ printed: String, _ label: (SourceRange) -> String) -> Repair? {
    let ordinal = (2...Self.lastOfFragment).first {
      MarkerRepair.couldBe(printed, .roman, $0)
        && follows($0, LevelKey(.roman, marker.form), outer: 0, label) == .goesOn
    }
    return ordinal.map { Repair(style: .roman, ordinal: $0, isCertain: true) }
  }

  /// Parts of the longest plan.
  private static let lastOfFragment: Int32 = 12

  /// "R." among numbers, "H." below "A.": a letter that continues no list, begins none, and after which none goes on.
  func isStray(_ marker: Marker) -> Bool {
    guard marker.style == .capital else { return false }
    let key = LevelKey(marker)
    let behind = upcoming(marker.ordinal > 2 ? 24 : 80).filter { LevelKey($0.marker) == key }.map(\.marker.ordinal)
    guard let last = open.last(where: { $0.key == key })?.ordinal else {
      return behind.allSatisfy { $0 == marker.ordinal }
    }
    return Self.step(.capital, last, marker.ordinal) == .gap
      && !behind.contains { Self.step(.capital, marker.ordinal, $0) == .next }
  }

  /// A second d) right behind d): đ) without its stroke.
  private func repeatsD(_ marker: Marker, _ unit: Open) -> Bool {
    marker.style == .letter && marker.ordinal == 4 && unit.key.style == .letter && unit.ordinal == 4
  }

  /// "l." before 2.: the numbers behind it begin with their second.
  private func beginsNumbers(_ marker: Marker) -> Bool {
    let key = LevelKey(.arabic, marker.form)
    return upcoming(24).first { LevelKey($0.marker) == key }?.marker.ordinal == 2
      && !open.contains { $0.key == key && $0.ordinal == 1 }
  }

  /// "1. Nội dung kiểm tra" right above "1. Giai đoạn lập bảng kê": one of them stands above the other.
  func repeatsAtOnce(_ marker: Marker) -> Bool {
    guard marker.style == .arabic, marker.ordinal == 1, let next = upcoming(1).first else { return false }
    return LevelKey(next.marker) == LevelKey(marker) && next.marker.ordinal == 1 && !next.followsParagraph
  }

  /// "1. Mục đích" and a list of signs before "II. Yêu cầu": no 2 follows it.
  func standsAloneBeforeRoman(_ marker: Marker, _ label: (SourceRange) -> String) -> Bool {
    guard marker.style == .arabic, marker.ordinal == 1, !open.contains(where: { $0.key.style == .roman }),
      let next = upcoming(24).first(where: { !$0.marker.style.isBullet || $0.marker.isBroken })?.marker
    else { return false }
    return next.style == .roman
      ? next.ordinal == 2 : next.isBroken && MarkerRepair.couldBe(label(next.label), .roman, 2)
  }

  /// "1. MỤC TIÊU" is I where numbers begin anew below it and the first roman after it is II.
  private func restartsBeforeRoman(_ marker: Marker, _ label: (SourceRange) -> String) -> Bool {
    guard marker.style == .arabic || marker.style == .letter else { return true }
    var restarts = false
    for next in upcoming(64).lazy.map(\.marker) {
      if next.style == .arabic, next.ordinal == 1 { restarts = true }
      if next.style == .arabic, next.ordinal == 2, !restarts { return false }
      let mayFollow = restarts || marker.style == .letter
      if next.style == .roman { return mayFollow && next.ordinal == 2 }
      if mayFollow, next.isBroken || isStray(next), MarkerRepair.couldBe(label(next.label), .roman, 2) { return true }
    }
    return false
  }

  static func successor(_ style: NumberingStyle, _ ordinal: Int32) -> Int32 {
    switch style {
    case .letter, .parenthesisedLetter, .capital: LetterSequence.successor(of: ordinal)
    default: ordinal + 1
    }
  }

  /// A list that `skips` goes on with a later label than the next.
  enum After { case goesOn, ends, skips, contradicts }

  /// What the markers behind the current one say of a list that has reached `ordinal`.
  private func follows(_ ordinal: Int32, _ key: LevelKey, outer: Int, _ label: (SourceRange) -> String) -> After {
    let wanted = Self.successor(key.style, ordinal)
    var lacksOne = false
    var restarts = false
    for marker in upcoming(80).lazy.map(\.marker) {
      if marker.style.isBullet { continue }
      let own = LevelKey(marker.style, marker.form)
      if own == key, lacksOne { return Self.step(key.style, wanted, marker.ordinal) == .next ? .goesOn : .contradicts }
      if own == key, key.style == .roman, MarkerRepair.lostStroke(label(marker.label), wanted) {
        lacksOne = true
        continue
      }
      if own == key {
        if Self.step(key.style, ordinal, marker.ordinal) == .next { return .goesOn }
        if marker.ordinal == 1 {
          restarts = true
          continue
        }
      }
      if !marker.label.isEmpty, marker.style != key.style || own == key, LevelKey(key.style, marker.form) == key,
        MarkerRepair.couldBe(label(marker.label), key.style, wanted)
      {
        return .goesOn
      }
      if own == key, restarts { return .ends }
      if own == key { return Self.step(key.style, ordinal, marker.ordinal) == .gap ? .skips : .contradicts }
      if open[..<min(outer, open.count)].contains(where: {
        $0.key == own && Self.step(own.style, $0.ordinal, marker.ordinal) == .next
      }) {
        return .ends
      }
    }
    return .ends
  }

  /// The sign of the list a broken sign belongs to: the one open before it, or, behind a colon, the one that begins
  /// right after it.
  ///
  /// A sign that no sentence begins with is a dash wherever the document has lists of dashes, or another such sign
  /// comes right behind it.
  func bulletBeside(leadIn: Bool, isSure: Bool) -> NumberingStyle? {
    let next = upcoming(1).first?.marker
    let behind = next?.style ?? .none
    if isSure, next.map({ $0.isBroken && $0.form == 0 }) ?? false { return .dash }
    if isSure, behind == .dash || bullets.contains(where: { $0.key.style == .dash }) { return .dash }
    if let same = bullets.last(where: { $0.key.style == behind }) { return same.key.style }
    if let open = bullets.last { return open.key.style }
    return leadIn && behind.isBullet ? behind : isSure && order.leads(.dash) ? .dash : nil
  }

  /// The sign of the list that stands on both sides of a line: open before it, or led in by a colon, and going on
  /// behind it, other broken signs passed over.
  func bulletAround(leadIn: Bool) -> NumberingStyle? {
    let behind = upcoming(8).first { !$0.marker.isBroken }?.marker.style ?? .none
    guard behind.isBullet, leadIn || bullets.contains(where: { $0.key.style == behind }) else { return nil }
    return behind
  }

  /// True where an item with this sign is open.
  func hasOpenBullet(_ marker: Marker) -> Bool { bullets.contains { $0.key.style == marker.style } }

  /// True where the next label of the style is the second.
  func beginsList(_ marker: Marker) -> Bool {
    let key = LevelKey(marker.style, marker.form)
    return upcoming(32).first { LevelKey($0.marker.style, $0.marker.form) == key }?.marker.ordinal == 2
  }
}
