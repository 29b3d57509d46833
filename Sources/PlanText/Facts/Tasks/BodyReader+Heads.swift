/// Where the name of a body may begin.
extension BodyReader {
  /// True where a body of its own begins at a token.
  func opensBody(_ at: Int, _ window: TokenWindow, generic: Bool) -> Bool {
    guard at < window.end else { return false }
    let (first, count) = roles(at, window)
    guard first.contains(.determiner) else { return isHead(first, at, count, window, generic: generic) }
    guard at + count < window.end else { return false }
    let (head, length) = roles(at + count, window)
    guard !head.isDisjoint(with: .head) else { return pluralFollows(at + count, window) }
    return !head.contains(.verb) || nounFollows(at + count + length, window)
  }

  /// "29 xã, phường": a number between the determiner and its head.
  private func pluralFollows(_ at: Int, _ window: TokenWindow) -> Bool {
    guard at + 1 < window.end, tokens[at].isNumber else { return false }
    return !roles(at + 1, window).0.isDisjoint(with: .head)
  }

  private func isHead(_ roles: BodyRole, _ at: Int, _ count: Int, _ window: TokenWindow, generic: Bool) -> Bool {
    let next = at + count
    if roles.contains(.government) { return true }
    if roles.contains(.person) { return next < window.end && tokens[next].isCapitalised }
    if roles.contains(.complete) { return completeFollows(at, next, window) }
    // "Ban Tổ chức", "Ban Chỉ đạo" are whole without a name.
    if roles.contains(.named) { return roles.contains(.about) && next - at > 1 || nameFollows(at, next, window) }
    if roles.contains(.position) { return positionFollows(at, next, window) }
    if roles.contains(.staff) { return (generic || tokens[at].isCapitalised) && staffFollows(at, next, window) }
    if generic, isOfficeCode(at) { return true }
    return roles.contains(.generic) && !roles.contains(.verb) && (generic || isNamed(at, next, window))
  }

  /// "Trường THPT Khê Lương": a common noun with a proper name behind it.
  private func isNamed(_ at: Int, _ next: Int, _ window: TokenWindow) -> Bool {
    next < window.end && next != window.textStart && tokens[at].isCapitalised && tokens[next].isWord
      && tokens[next].isCapitalised && !tokens[next].isAllCapitals && roles(next, window).0.isEmpty
  }

  /// "Thanh tra huyện", "Công an,", "Mặt trận Tổ quốc và …", "Tòa án nhân huyện" with a word lost; not "thanh tra
  /// trách nhiệm".
  private func completeFollows(_ at: Int, _ next: Int, _ window: TokenWindow) -> Bool {
    guard next < window.end, next != window.textStart else { return true }
    if tokens[next].isSign { return tokens[next].sign != UInt8(ascii: "/") }
    if tokens[at].isCapitalised, tokens[next].isCapitalised || next - at >= 3 { return true }
    if tokens[at].isCapitalised, isRegion(next, window) { return true }
    let roles = roles(next, window).0
    if roles.contains(.stop) { return tokens[at].isCapitalised }
    if roles.isEmpty, tokens[at].isCapitalised, next - at > 1, isArea(next + 1, window) { return true }
    return !roles.isDisjoint(with: [.head, .determiner, .conjunction, .keep, .edge, .complement])
      || roles.contains(.sector) && !self.roles(at, window).0.contains(.complement)
  }

  /// First words of "Khối 3", "Thường trực 24/24 giờ".
  private static let unnumbered = ["khối", "thường"].map { Lexicon.shared.word(of: Array($0.utf8)) }
  private static let region = ["khu", "vực"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// "khu vực 2", "khu vực IX", "khu vực Hòa Lợi".
  private func isRegion(_ at: Int, _ window: TokenWindow) -> Bool {
    at + 2 < window.end && tokens[at].word == Self.region[0] && tokens[at + 1].word == Self.region[1]
      && (tokens[at + 2].isNumber || tokens[at + 2].isCapitalised)
  }

  private func isArea(_ at: Int, _ window: TokenWindow) -> Bool {
    at < window.end && roles(at, window).0.contains(.area)
  }

  /// "Sở Nội vụ", "phòng Quản lý công nghiệp", "Ban chỉ đạo", "Sở, ban, ngành"; not "ban hành", "phòng, chống".
  private func nameFollows(_ at: Int, _ next: Int, _ window: TokenWindow) -> Bool {
    guard next < window.end, next != window.textStart else { return tokens[at].isCapitalised && next - at > 1 }
    if tokens[next].isSign { return enumerationFollows(next, window) || abbreviationFollows(at, next, window) }
    // "Khối 3" is of classes.
    if tokens[next].isNumber { return tokens[at].isCapitalised && !Self.unnumbered.contains(tokens[at].word) }
    let roles = roles(next, window).0
    if !roles.isDisjoint(with: [.sector, .complement, .named, .government, .complete]) { return true }
    if roles.contains(.position), tokens[at].isCapitalised { return true }
    if tokens[next].isCapitalised { return tokens[at].isCapitalised || !tokens[next].isAllCapitals || next - at > 1 }
    if next - at > 1, tokens[at].isCapitalised {
      // "Thường trực chế độ thông tin" is work.
      return roles.isDisjoint(with: .edge) && !self.roles(at, window).0.contains(.verb)
    }
    if roles.contains(.conjunction) { return tokens[at].isCapitalised && opensBody(next + 1, window, generic: true) }
    return tokens[at].isCapitalised && !roles.isDisjoint(with: [.area, .generic, .keep, .determiner])
  }

  /// "Sở, ban, ngành": the heads of a plural that lost its determiner.
  private func enumerationFollows(_ at: Int, _ window: TokenWindow) -> Bool {
    let separator = separator(at, window)
    guard separator > 0, at + separator < window.end else { return false }
    let head = roles(at + separator, window).0
    return !head.isDisjoint(with: [.named, .generic]) && !head.contains(.verb)
  }

  /// "VP. UBND", "P.Nội vụ".
  private func abbreviationFollows(_ at: Int, _ next: Int, _ window: TokenWindow) -> Bool {
    tokens[next].sign == UInt8(ascii: ".") && tokens[at].isAllCapitals && next + 1 < window.end
      && tokens[next + 1].isCapitalised
  }

  /// "Thủ trưởng các cơ quan", "Giám đốc, Thủ trưởng", "Chủ tịch UBND"; not "trưởng thành".
  private func positionFollows(_ at: Int, _ next: Int, _ window: TokenWindow) -> Bool {
    guard next < window.end, next != window.textStart else { return true }
    if tokens[next].sign == UInt8(ascii: "/") { return isSecondOffice(next + 1, window) }
    if tokens[next].isSign || tokens[next].cue == .be { return true }
    let roles = roles(next, window).0
    if next - at >= 3, roles.isEmpty { return true }
    return tokens[next].isCapitalised
      || !roles.isDisjoint(with: [.head, .determiner, .conjunction, .predicate, .complement, .keep])
  }

  /// "Giám đốc/Phó Giám đốc".
  private func isSecondOffice(_ at: Int, _ window: TokenWindow) -> Bool {
    at < window.end && tokens[at].isCapitalised && roles(at, window).0.contains(.position)
  }

  /// "PC07", "PA05": an office that is called by its code.
  private func isOfficeCode(_ at: Int) -> Bool {
    tokens[at].flags.contains(.hasDigits) && tokens[at].isAllCapitals && (4...5).contains(tokens[at].length)
  }

  /// "Công chức Tư pháp", "Giáo viên chủ nhiệm:", "Giáo viên các lớp", "Cán bộ, công chức", "Giáo viên chủ nhiệm phối hợp".
  private func staffFollows(_ at: Int, _ next: Int, _ window: TokenWindow) -> Bool {
    guard next < window.end, next != window.textStart else { return true }
    if tokens[next].sign == UInt8(ascii: ",") {
      return next + 1 < window.end && !roles(next + 1, window).0.isDisjoint(with: [.staff, .generic])
    }
    if tokens[next].isSign { return tokens[next].sign == UInt8(ascii: ":") }
    let roles = roles(next, window).0
    if next - at >= 4, tokens[at].isCapitalised, !roles.isDisjoint(with: .predicate) { return true }
    return tokens[next].isCapitalised || roles.isDisjoint(with: .edge)
      || !roles.isDisjoint(with: [.sector, .complement, .determiner])
  }

  /// "tổ chức" is a noun before a sign, "và" or a qualifier; else it is a verb.
  func nounFollows(_ next: Int, _ window: TokenWindow) -> Bool {
    guard next < window.end, next != window.textStart else { return true }
    if tokens[next].isSign { return true }
    let roles = roles(next, window).0
    return !roles.isDisjoint(with: [.conjunction, .keep]) || tokens[next].isCapitalised
      || (roles.contains(.complement) && roles.isDisjoint(with: .edge))
  }
}
