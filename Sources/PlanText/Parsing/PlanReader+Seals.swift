/// What programs stamp on the pages of a document that is signed or registered: "Ký bởi: …", "… 04/04/2026 08:10:11".
extension PlanReader {
  /// Below the letterhead; the stamps above it are set aside with all that stands there. Linear.
  mutating func setSealsAside(from start: Int) {
    setClocksAside(from: start)
    var index = start
    while index < tokens.count {
      guard isOfSeal(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isOfSeal(end) { end += 1 }
      if isSeal(index..<end) { for line in index..<end { setAside(line, as: .stamp) } }
      index = end
    }
  }

  @inline(__always)
  private func isOfSeal(_ index: Int) -> Bool {
    tokens[index].keyword == .stamp && tokens[index].marker.isNone
      && tokens[index].flags.isDisjoint(with: [.noise, .piped, .tabbed])
  }

  /// Lines of which one says what nothing else does, or gives the day of the signature in figures.
  private mutating func isSeal(_ lines: Range<Int>) -> Bool {
    for index in lines {
      fold(tokens[index], limit: Self.longestLabel)
      if MarginWords.seals.contains(where: { folder.hasPrefix($0) }) { return true }
      if let label = MarginWords.sealDates.first(where: { folder.hasPrefix($0) }), beginsDate(behind: label) {
        return true
      }
    }
    return false
  }

  /// Folded bytes of the longest label and the day behind it.
  private static let longestLabel = 32

  /// A day, month and year in figures right behind a label of the folded line.
  private func beginsDate(behind label: StaticString) -> Bool {
    let date = folder.bytes.dropFirst(label.utf8CodeUnitCount).drop { $0 == 0x20 }
      .prefix { (0x30...0x39).contains($0) || "/.-".utf8.contains($0) }
    return date.count { (0x30...0x39).contains($0) } >= Self.dateDigits
  }

  private static let dateDigits = 6

  /// "nguyenvana-04/04/2026 08:10:11-phongvanthu": a time to the second behind a date that is glued to a name.
  private mutating func setClocksAside(from start: Int) {
    var index = start
    guard index < tokens.count else { return }
    var at = Int(tokens[index].start)
    while case let colon = SixteenBytes.firstIndex(of: UInt8(ascii: ":"), in: bytes.span, from: at, to: bytes.count),
      colon + 3 < bytes.count
    {
      at = colon + 1
      guard bytes[colon + 3] == UInt8(ascii: ":") else { continue }
      while index < tokens.count, Int(tokens[index].end) <= colon { index += 1 }
      guard index < tokens.count else { return }
      if mayBeStamped(tokens[index]), isClock(around: colon, bytes[tokens[index].range]) { setAside(index, as: .stamp) }
    }
  }

  private func mayBeStamped(_ token: LineToken) -> Bool {
    token.marker.isNone && token.flags.isDisjoint(with: [.noise, .piped, .tabbed]) && token.width <= Self.widestClock
  }

  private static let widestClock: Int32 = 120

  /// Two digits, a colon, two digits, a colon, two digits; before them a blank and a date, and before that the sign
  /// which glues the date to a name, "SAO Y" or "Date:".
  private func isClock(around colon: Int, _ line: ArraySlice<UInt8>) -> Bool {
    let isDigit: (Int) -> Bool = { line.indices.contains($0) && (0x30...0x39).contains(line[$0]) }
    guard isDigit(colon - 1), isDigit(colon + 1), isDigit(colon + 2), isDigit(colon + 4), isDigit(colon + 5) else {
      return false
    }
    let hour = isDigit(colon - 2) ? colon - 2 : colon - 1
    let before = line[..<hour].reversed().drop { $0 == 0x20 }
    let date = before.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
    guard date.count(where: { (0x30...0x39).contains($0) }) >= Self.dateDigits else { return false }
    let name = before.dropFirst(date.count)
    return name.first == UInt8(ascii: "-") || name.first == UInt8(ascii: "_")
      || ["SAO Y", "Date:"].contains { line.starts(with: $0.utf8) }
  }
}
