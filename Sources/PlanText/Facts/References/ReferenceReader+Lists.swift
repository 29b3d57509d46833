/// Numbers that share a type, a date or an issuer with others.
extension ReferenceReader {
  /// "các Quyết định …": later numbers without a word of their own are of this type, and where a colon follows, of
  /// the date and issuer before it.
  mutating func openList(_ at: Int) {
    guard at > unit.tokens.lowerBound, tokens[at - 1].cue == .the, let kind = tokens[at].documentKind else { return }
    list = ListHead(kind: kind)
    let after = at + Int(tokens[at].phraseLength)
    guard let colon = colon(after: after) else { return }
    let tail = tail(from: after)
    guard tail.end == colon else { return }
    list.date = tail.date
    list.issuer = tail.issuer
  }

  private func colon(after index: Int) -> Int? {
    for at in index..<min(unit.tokens.upperBound, index + 40) {
      switch tokens[at].sign {
      case UInt8(ascii: ":"): return at
      case UInt8(ascii: ";"): return nil
      default: break
      }
    }
    return nil
  }

  /// Keeps the undated mentions before a number only where it follows them.
  /// - Parameter isSameDay: "cùng ngày" stands behind the number, so that the date is that of the mention before, too.
  mutating func continueList(at lead: Lead, isSameDay: Bool = false) {
    let isOther = lead.kind != nil && !isSameDay
    if !follows(lead.start) || isOther || undated.isEmpty { undated = references.count..<references.count }
  }

  /// True where nothing but ",", "và" and "số" stands between the last mention and a token.
  func follows(_ start: Int) -> Bool {
    var at = lastEnd
    while at < start, tokens[at].sign == UInt8(ascii: ",") || tokens[at].cue == .and || tokens[at].cue == .numberSign {
      at += 1
    }
    return at >= start
  }

  /// "Công văn 1000/UBND-KT, 1001/UBND-KT": right behind the number before.
  func goesOnList(_ start: Int) -> Bool {
    lastEnd > unit.tokens.lowerBound && lastEnd + 1 == start
      && (tokens[lastEnd].sign == UInt8(ascii: ",") || tokens[lastEnd].sign == UInt8(ascii: ";")
        || tokens[lastEnd].cue == .and)
  }

  // MARK: Serials

  private static let longestList = 12

  /// "số 12, 13 và số 14/KH-UBND": the serials before a number that share its codes, in order.
  func sharedSerials(before number: Range<Int>) -> [Int] {
    guard number.count > 2, tokens[number.lowerBound + 1].isSign else { return [] }
    var serials: [Int] = []
    var first = number.lowerBound
    while serials.count < Self.longestList, let serial = sharedSerial(before: first) {
      serials.append(serial)
      first = serial
    }
    guard !serials.isEmpty else { return [] }
    let before = first - 1
    let isNamed = tokens[before].cue == .numberSign || tokens[before].sign == UInt8(ascii: ":")
    guard isNamed || typeStart(endingAt: before) != nil else { return [] }
    return serials.reversed()
  }

  private func sharedSerial(before item: Int) -> Int? {
    let lower = unit.tokens.lowerBound
    let join = item > lower && tokens[item - 1].cue == .numberSign ? item - 2 : item - 1
    guard join - 1 > lower, tokens[join].sign == UInt8(ascii: ",") || tokens[join].cue == .and else { return nil }
    let serial = tokens[join - 1]
    return serial.isNumber && serial.isSpaced && serial.length <= 4 ? join - 1 : nil
  }

  /// Adds a mention that has a serial of its own and everything else of the one at the end of its list.
  /// - Parameter last: the serial at the end.
  mutating func add(_ reference: Reference, serial: Int, of last: Int) {
    var mention = reference
    mention.number = reference.number.map { text.string(serial..<serial + 1) + $0.dropFirst(Int(tokens[last].length)) }
    mention.lines = text.lines(serial..<serial + 1)
    add(mention)
  }
}
