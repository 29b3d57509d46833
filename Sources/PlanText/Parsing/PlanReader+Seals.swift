/// What programs stamp on the pages of a document that is signed or registered: "Ký bởi: …", "… 04/04/2026 08:10:11".
extension PlanReader {
  /// Below the letterhead; the stamps above it are set aside with all that stands there.
  mutating func setSealsAside(from start: Int) {
    var index = start
    while index < tokens.count {
      let end = sealEnd(index)
      for line in index..<end { setAside(line, as: .stamp) }
      index = max(end, index + 1)
    }
  }

  /// The line behind a seal that begins at a line, or the line itself.
  private mutating func sealEnd(_ start: Int) -> Int {
    if holdsClock(tokens[start]) { return start + 1 }
    guard isOfSeal(tokens[start]) else { return start }
    let end = tokens[start...].firstIndex { !isOfSeal($0) } ?? tokens.endIndex
    var (isSeal, isTold) = (false, false)
    for index in start..<end {
      fold(tokens[index], limit: Self.longestLabel)
      if MarginWords.seals.contains(where: { folder.hasPrefix($0) }) { isSeal = true }
      guard MarginWords.sealFields.contains(where: { folder.hasPrefix($0) }) else { continue }
      isTold = isTold || end > start + 1 || holdsDate(tokens[index])
    }
    return isSeal || isTold ? end : start
  }

  /// Folded bytes of the longest label.
  private static let longestLabel = 24

  private func isOfSeal(_ token: LineToken) -> Bool {
    token.keyword == .stamp && token.marker.isNone && token.flags.isDisjoint(with: [.noise, .piped, .tabbed])
  }

  private func holdsDate(_ token: LineToken) -> Bool {
    bytes[token.range].count { (0x30...0x39).contains($0) } >= Self.dateDigits
  }

  private static let dateDigits = 6

  /// "nguyenvana-04/04/2026 08:10:11-phongvanthu": a time to the second behind a date. No plan says one.
  private func holdsClock(_ token: LineToken) -> Bool {
    guard token.marker.isNone, token.flags.isDisjoint(with: [.noise, .piped, .tabbed]), token.width <= Self.widestClock
    else { return false }
    let line = bytes[token.range]
    var from = line.startIndex
    while let colon = line[from...].firstIndex(of: UInt8(ascii: ":")) {
      if isClock(around: colon, line) { return true }
      from = colon + 1
    }
    return false
  }

  private static let widestClock: Int32 = 120

  /// Two digits, a colon, two digits, a colon, two digits; and before them a blank and the year of a date.
  private func isClock(around colon: Int, _ line: ArraySlice<UInt8>) -> Bool {
    let isDigit: (Int) -> Bool = { line.indices.contains($0) && (0x30...0x39).contains(line[$0]) }
    guard isDigit(colon - 1), isDigit(colon + 1), isDigit(colon + 2), isDigit(colon + 4), isDigit(colon + 5),
      line[colon + 3] == UInt8(ascii: ":")
    else { return false }
    let hour = isDigit(colon - 2) ? colon - 2 : colon - 1
    let before = line[..<hour].reversed().drop { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "T") }
    let date = before.prefix { (0x30...0x39).contains($0) || "/.-".utf8.contains($0) }
    return date.count(where: { (0x30...0x39).contains($0) }) >= Self.dateDigits
      && date.count { $0 < 0x30 || $0 == 0x2F } >= 2
  }
}
