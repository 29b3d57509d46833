/// Head words shared by an enumeration: "các Phòng: Y tế, Tư pháp" is Phòng Y tế, Phòng Tư pháp.
extension BodyReader {
  /// Reads the names that share the head at the end of a draft.
  /// - Returns: the token behind them, or nil where no list of fields follows.
  func readShared(_ draft: Draft, _ window: TokenWindow, into names: inout [BodyName]) -> Int? {
    guard let open = draft.openHead ?? draft.openKind, draft.at < window.end else { return nil }
    var at = draft.at
    let isColon = at == window.textStart || tokens[at].sign == UInt8(ascii: ":")
    if isColon, at != window.textStart { at += 1 }
    guard at < window.end, isColon || draft.openHead != nil else { return nil }
    let prefix = prefix(draft, open, window)
    guard opensShared(at, open, isColon: isColon, window) else {
      let isOfAreas = roles(open.lowerBound, window).0.contains(.area)
      return isColon || isOfAreas ? readNames(at, prefix, draft.head, window, isColon, into: &names) : nil
    }
    let (fields, next) = fields(at: at, prefix: prefix, head: draft.head, in: window)
    guard fields.count > 1 else { return nil }
    names += fields
    return next
  }

  /// A field in capitals or behind a colon; behind a colon in the text also the names of areas.
  private func opensShared(_ at: Int, _ open: Range<Int>, isColon: Bool, _ window: TokenWindow) -> Bool {
    let (roles, count) = roles(at, window)
    if roles.contains(.sector) { return isColon || tokens[at].isCapitalised }
    if isColon, isMinistry(roles, at + count, [open], window) { return true }
    return isColon && at != window.textStart && self.roles(open.lowerBound, window).0.contains(.area)
      && tokens[at].isCapitalised && tokens[at].isWord
  }

  // MARK: Names behind a colon

  /// Tokens of the longest of them.
  private static let sharingTokens = 9

  /// "các bệnh viện: Hoa Sen, Bình An cử …", or "các Chi cục: Quản lý nguồn nước, Nước sạch" up to the end of the line:
  /// names of which no table knows the fields. Names of areas need no colon: "UBND các xã An Bình, Tân Lộc".
  private func readNames(
    _ start: Int, _ prefix: [Range<Int>], _ head: BodyRole, _ window: TokenWindow, _ isColon: Bool,
    into names: inout [BodyName]
  ) -> Int? {
    let proper = parts(from: start, window) { properEnd($0, window) }
    let found = proper.count > 1 || !isColon ? proper : wholeLine(from: start, window)
    guard found.count > 1 else { return nil }
    names += found.map { BodyName(prefix: prefix, own: $0, head: head) }
    return found[found.count - 1].upperBound
  }

  /// Names with separators between them, of which `end` gives the ends.
  private func parts(from start: Int, _ window: TokenWindow, end: (Int) -> Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = start
    while at < window.end, found.count < Self.maximumNames, opensNames(at, window) {
      let last = end(at)
      guard last > at, last - at <= Self.sharingTokens else { break }
      found.append(at..<last)
      at = last + separator(last, window)
      if at == last { break }
    }
    return found
  }

  private func opensNames(_ at: Int, _ window: TokenWindow) -> Bool {
    tokens[at].isWord && tokens[at].isCapitalised && !opensBody(at, window, generic: true)
      && (roles(at, window).0.isDisjoint(with: [.hardVerb, .modal, .weak, .stop, .determiner])
        || isPlaceName(at, window))
  }

  /// "Như Thanh": a place whose first syllable is a word as well.
  private func isPlaceName(_ at: Int, _ window: TokenWindow) -> Bool {
    roles(at, window) == (.stop, 1) && at + 1 < window.end && tokens[at + 1].isCapitalised
      && !tokens[at + 1].isAllCapitals
  }

  /// Capitals and numbers alone: "Hoa Sen", "Bình An 2"; none where a verb opens the name.
  private func properEnd(_ start: Int, _ window: TokenWindow) -> Int {
    let (roles, count) = roles(start, window)
    guard roles.isDisjoint(with: .predicate) else { return start }
    let end = start < window.textStart ? min(window.textStart, window.end) : window.end
    // "các trường: Mầm non Hòa Lợi, Tiểu học Hòa Lợi 1".
    let from = roles.contains(.complement) ? min(start + count, end) : start
    return (from..<end).first { !tokens[$0].isCapitalised && !tokens[$0].isNumber } ?? end
  }

  /// Names between commas that fill the line.
  private func wholeLine(from start: Int, _ window: TokenWindow) -> [Range<Int>] {
    let end = tokens[window.end - 1].isSign ? window.end - 1 : window.end
    let found = parts(from: start, window) { at in
      (at..<end).first { tokens[$0].isSign && tokens[$0].sign != UInt8(ascii: "-") } ?? end
    }
    let isClosed = found.last?.upperBound == end && found.allSatisfy { !$0.contains { isSentence($0, window) } }
    return isClosed ? found : []
  }

  private func isSentence(_ at: Int, _ window: TokenWindow) -> Bool {
    !roles(at, window).0.isDisjoint(with: [.hardVerb, .modal, .weak])
  }

  /// What each name begins with: what stands before the determiner, and the head.
  private func prefix(_ draft: Draft, _ open: Range<Int>, _ window: TokenWindow) -> [Range<Int>] {
    var determiner = open.lowerBound - 1
    while determiner > draft.start, roles(determiner - 1, window).0.contains(.determiner) { determiner -= 1 }
    return draft.start < determiner ? [draft.start..<determiner, open] : [open]
  }

  /// Fields from a token on, each a name with the prefix, until something else follows.
  private func fields(
    at start: Int, prefix: [Range<Int>], head: BodyRole, in window: TokenWindow
  ) -> ([BodyName], next: Int) {
    var names: [BodyName] = []
    var at = start
    while names.count < Self.maximumNames {
      let end = fieldEnd(at, window)
      names.append(BodyName(prefix: prefix, own: at..<end, head: head))
      at = end
      let separator = separator(at, window)
      guard separator > 0, opensField(at + separator, of: prefix, window) else { break }
      at += separator
    }
    return (names, at)
  }

  private func opensField(_ at: Int, of prefix: [Range<Int>], _ window: TokenWindow) -> Bool {
    guard at < window.end, tokens[at].isWord else { return false }
    let (roles, count) = roles(at, window)
    guard !opensBody(at, window, generic: false) else { return isMinistry(roles, at + count, prefix, window) }
    return roles.contains(.sector)
      || tokens[at].isCapitalised && roles.isDisjoint(with: [.generic, .hardVerb])
        && (!roles.contains(.verb) || at < window.textStart || isBeforeColon(at, window))
  }

  /// "Các Phòng: Kế hoạch, Quản lý nhà, Quản lý vận tải: Cử người …": a further colon ends the fields.
  private func isBeforeColon(_ start: Int, _ window: TokenWindow) -> Bool {
    for at in start..<min(window.end, start + Self.fieldTokens) {
      if tokens[at].sign == UInt8(ascii: ":") { return true }
      if tokens[at].sign == UInt8(ascii: ".") || roles(at, window).0.contains(.hardVerb) { return false }
    }
    return false
  }

  private static let fieldTokens = 24

  /// "các Bộ: Quốc phòng, Công an, …": the one body that a ministry is called by.
  private func isMinistry(_ roles: BodyRole, _ next: Int, _ prefix: [Range<Int>], _ window: TokenWindow) -> Bool {
    guard let head = prefix.last, head.count == 1, tokens[head.lowerBound].word == Self.ministry else { return false }
    return roles.contains(.complete) && (next >= window.end || separator(next, window) > 0)
  }

  private static let ministry = Lexicon.shared.word(of: Array("bộ".utf8))

  /// The end of a field: a sector of the table, or words up to a sign; then words that qualify it.
  private func fieldEnd(_ start: Int, _ window: TokenWindow) -> Int {
    var at = start
    while at < min(window.end, start + 20), at != window.textStart || at == start {
      let (roles, count) = roles(at, window)
      if tokens[at].isSign { guard tokens[at].sign == UInt8(ascii: "-"), at > start else { break } }
      // "Quản lý nhà và phát triển đô thị": no field begins with a small letter.
      if roles.contains(.conjunction), tokens[start].isCapitalised, at + count < window.end,
        tokens[at + count].isWord, !tokens[at + count].isCapitalised,
        !opensBody(at + count, window, generic: false), isBeforeColon(at, window)
      {
        at += count + 1
        continue
      }
      if roles.contains(.conjunction) || (at > start && !roles.isDisjoint(with: .edge) && !tokens[at].isCapitalised) {
        break
      }
      if roles.contains(.sector) || at > start || tokens[at].isCapitalised { at += count } else { break }
    }
    return max(at, start + 1)
  }

  /// "Giám đốc các Sở, Thủ trưởng các cơ quan, đơn vị (Nội vụ; Y tế; …)": the bracket names the bodies.
  func bracketedFields(behind names: [BodyName], at: Int, in window: TokenWindow) -> ([BodyName], next: Int)? {
    guard at + 1 < window.end, tokens[at].sign == UInt8(ascii: "("), let open = names.lazy.compactMap(\.openHead).first,
      roles(at + 1, window).0.contains(.sector)
    else { return nil }
    let close = skipBracket(at, window)
    guard close > at else { return nil }
    let inside = TokenWindow(at + 1..<close - 1)
    var (fields, next) = fields(at: at + 1, prefix: [open], head: .named, in: inside)
    let separator = separator(next, inside)
    if separator > 0, let rest = list(at: next + separator, in: inside) {
      fields += rest.names
      next = rest.end
    }
    return (fields, close)
  }
}
