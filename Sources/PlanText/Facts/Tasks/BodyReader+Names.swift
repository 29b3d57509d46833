/// One name: from its head to where it ends.
extension BodyReader {
  /// A name while it is read.
  struct Draft {
    var start: Int
    var at: Int
    /// The token after the head: what stands from here on completes the name.
    var headEnd: Int
    var head: BodyRole
    /// "các", "những" stands before the head or inside the name.
    var isPlural: Bool
    /// The last word is a common noun or an area, so that a list of them may go on.
    var endsInNoun: Bool
    /// The last words are an area, its name, or the field of a department: a name is over there.
    var endsInPlace = false
    /// The last words are a head that its topic may follow ("các thành viên Ban Chỉ đạo" before "công tác dân số").
    var endsInTopicHead = false
    /// The head is Sở or Phòng, whose name ends with its field.
    var isDepartment = false
    /// The last words are a qualifier that nothing but another follows ("có liên quan").
    var isQualified = false
    /// The last plural determiner and the head behind it, as long as nothing else follows.
    var openHead: Range<Int>?
    /// That head with its field ("các Sở Y tế"), or the first of several ("các sở, ban, ngành"): a colon may follow with
    /// the names of the bodies.
    var openKind: Range<Int>?

    var isBare: Bool { at == headEnd }
  }

  /// Reads the name that begins at a token where `opensBody` holds, or several that share its head word.
  /// - Returns: the token behind it.
  func readName(at start: Int, in window: TokenWindow, into names: inout [BodyName]) -> Int {
    var draft = open(start, window)
    let limit = min(window.end, start + Self.maximumNameTokens)
    while draft.at < limit, draft.at != window.textStart || draft.at == start {
      if let next = readShared(draft, window, into: &names) { return next }
      guard let next = step(draft, window) else { break }
      if next.plural { draft.isPlural = true }
      note(lastOf: draft.at..<next.at, in: &draft, window)
      draft.openKind = openKind(behind: draft, at: next.at, window)
      draft.openHead = next.openHead
      draft.at = next.at
    }
    if let next = readShared(draft, window, into: &names) { return next }
    if let end = closedEnd(draft, window) { draft.at = end }
    if draft.isPlural { draft.head.insert(.determiner) }
    names.append(BodyName(own: start..<draft.at, head: draft.head, openHead: draft.openHead))
    return draft.at
  }

  /// "Vụ Các vấn đề chung về xây dựng pháp luật": a name that begins with its plural, up to a sign or a verb that only
  /// bodies carry.
  private func issueEnd(_ start: Int, _ window: TokenWindow) -> Int {
    let end = min(window.end, start + Self.issueTokens)
    return (start + 1..<end).first {
      $0 == window.textStart || !tokens[$0].isWord || roles($0, window).0.contains(.hardVerb)
    } ?? end
  }

  private static let issueTokens = 12

  /// What the names behind a colon would share after one more step (`Draft.openKind`).
  private func openKind(behind draft: Draft, at next: Int, _ window: TokenWindow) -> Range<Int>? {
    guard let kind = draft.openHead ?? draft.openKind else { return nil }
    guard isSeparator(draft.at, window) else { return draft.openHead == nil ? nil : kind.lowerBound..<next }
    return draft.endsInNoun && !roles(kind.lowerBound, window).0.contains(.area) ? kind : nil
  }

  /// First words of "Sở", "Công an", "Bộ", to which departments belong.
  private static let owners = ["sở", "công", "bộ"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  private static let departments = ["sở", "phòng", "khoa", "vụ", "p"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  private func open(_ start: Int, _ window: TokenWindow) -> Draft {
    var at = start
    var (head, count) = roles(at, window)
    let isPlural = head.contains(.determiner)
    if isPlural {
      at += count
      if tokens[at].isNumber { at += 1 }
      (head, count) = roles(at, window)
    }
    let end = at + count
    return Draft(
      start: start, at: end, headEnd: end, head: head.intersection(.head.union(.about)), isPlural: isPlural,
      endsInNoun: !head.isDisjoint(with: [.generic, .area]), endsInPlace: head.contains(.area),
      endsInTopicHead: head.contains(.about),
      isDepartment: count == 1 && Self.departments.contains(tokens[end - 1].word),
      openHead: isPlural && head.contains(.shared) ? at..<end : nil)
  }

  /// A step over what belongs to the name, or nil where the name ends.
  private func step(_ draft: Draft, _ window: TokenWindow) -> (at: Int, plural: Bool, openHead: Range<Int>?)? {
    let token = tokens[draft.at]
    if token.isSign { return stepSign(draft, window) }
    if token.isNumber { return isNameNumber(draft.at, window) ? (numberEnd(draft.at, window), false, nil) : nil }
    if token.cue == .numberSign, draft.at + 1 < window.end, isNameNumber(draft.at + 1, window) {
      return (draft.at + 2, false, nil)
    }
    let (roles, count) = roles(draft.at, window)
    if roles.contains(.conjunction) { return join(draft, window) }
    if roles.contains(.determiner), token.isCapitalised, draft.isBare, !draft.isPlural, draft.head.contains(.named) {
      return (issueEnd(draft.at, window), false, nil)
    }
    if roles.contains(.determiner), draft.at + count < window.end {
      // "UBND các phường còn lại mỗi phường cử …".
      if token.cue == .every { return nil }
      return stepDeterminer(
        draft.at + count, window, ofOffice: draft.head.contains(.position) || isManaging(draft, window))
    }
    if roles.contains(.sector), token.isCapitalised || isSmallField(roles, draft, window) {
      return (draft.at + count, false, nil)
    }
    if roles.contains(.sector), endsOffice(draft, window) { return nil }
    guard goesOn(roles, count, draft, window) else { return nil }
    return (draft.at + count, false, nil)
  }

  /// "Chánh Văn phòng Bộ", "Văn phòng Sở": whole without a field in small letters ("… truyền thông kết quả").
  private func endsOffice(_ draft: Draft, _ window: TokenWindow) -> Bool {
    let (head, count) = roles(draft.start, window)
    guard head.contains(.office), draft.start + count + 1 == draft.at, tokens[draft.at - 1].isCapitalised else {
      return false
    }
    return roles(draft.at - 1, window).0.contains(.named)
  }

  /// "Sở nội vụ", "Ban chỉ đạo xây dựng nông thôn mới"; not the verb of "Ban Tổ chức xây dựng phương án" and of
  /// "các Ban xây dựng dự thảo".
  private func isSmallField(_ roles: BodyRole, _ draft: Draft, _ window: TokenWindow) -> Bool {
    guard draft.isBare, draft.head.contains(.named) else { return false }
    return !roles.contains(.verb) || !draft.isPlural && !self.roles(draft.start, window).0.contains(.closed)
  }

  /// Keeps what the last phrase of a step was. The name or number behind an area belongs to it ("xã An Thọ"); a
  /// committee of the Party ("Ban Tuyên giáo Huyện ủy") or a proper name ends a name like an area.
  private func note(lastOf step: Range<Int>, in draft: inout Draft, _ window: TokenWindow) {
    var at = step.lowerBound
    while at < step.upperBound {
      let (roles, count) = roles(at, window)
      let isPlace = draft.endsInPlace && (tokens[at].isCapitalised || tokens[at].isNumber)
      draft.endsInNoun = !roles.isDisjoint(with: [.generic, .area, .named])
      draft.endsInPlace =
        roles.contains(.area) || isPlace || (roles.contains(.sector) && draft.isDepartment)
        || roles.isSuperset(of: [.complete, .generic]) || isProperName(at)
      draft.isQualified = roles.contains(.qualifier)
      draft.endsInTopicHead = roles.contains(.about)
      if roles.contains(.about) { draft.head.insert(.about) }
      at += count
    }
  }

  /// "Tân Lợi", "Khê Lương": the second of two words with capitals, of which a table knows one at most.
  private func isProperName(_ at: Int) -> Bool {
    guard at > 0, case let pair = [tokens[at - 1], tokens[at]] else { return false }
    return pair.allSatisfy { $0.isWord && $0.isCapitalised && !$0.isAllCapitals } && pair.contains { $0.word == 0 }
  }

  /// "Ban Quản lý" before "các dự án đầu tư".
  private func isManaging(_ draft: Draft, _ window: TokenWindow) -> Bool {
    guard draft.isBare, draft.head.contains(.named), draft.headEnd >= draft.start + 2 else { return false }
    return tokens[draft.at - 2].isCapitalised && roles(draft.at - 2, window).0.contains(.verb)
  }

  /// The first word of "khu vực": "Tổ bầu cử các khu vực bỏ phiếu".
  private static let region = Lexicon.shared.word(of: Array("khu".utf8))

  /// - Parameter ofOffice: an office is held over things as well ("Chủ đầu tư các dự án").
  private func stepDeterminer(
    _ at: Int, _ window: TokenWindow, ofOffice: Bool
  ) -> (at: Int, plural: Bool, openHead: Range<Int>?)? {
    let (head, count) = roles(at, window)
    guard !head.isDisjoint(with: .head) else {
      if ofOffice, tokens[at].isWord, head.isDisjoint(with: .edge) { return (at + count, true, nil) }
      return tokens[at].isNumber || tokens[at].isCapitalised || tokens[at].word == Self.region ? (at, true, nil) : nil
    }
    return (at + count, true, head.contains(.shared) ? at..<at + count : nil)
  }

  /// True where a word belongs to the name.
  private func goesOn(_ roles: BodyRole, _ count: Int, _ draft: Draft, _ window: TokenWindow) -> Bool {
    if roles.contains(.keep) { return true }
    if isVerbOfName(roles, count, draft, window) || isFurtherVerb(roles, count, draft, window) { return true }
    if draft.isBare, draft.isPlural, roles.contains(.verb), roles.contains(.sector) || isOfManyKinds(draft) {
      return false
    }
    if draft.endsInTopicHead, roles.isSuperset(of: [.complement, .stop]) { return true }
    // "Trưởng các Đoàn kiểm tra chịu trách nhiệm".
    if draft.head.contains(.position), draft.isPlural, Self.teams.contains(tokens[draft.at - 1].word),
      roles.contains(.complement), !roles.contains(.hardVerb)
    {
      return endsName(draft.at + count, window) || self.roles(draft.at + count, window).0.contains(.hardVerb)
    }
    // "Hiệu trưởng tổ chức …": an office that is whole.
    if draft.isBare, draft.head.isSuperset(of: [.complete, .position]), roles.contains(.verb) { return false }
    if draft.isBare, roles.contains(.complement),
      !draft.head.isDisjoint(with: [.named, .position]) || roles.isDisjoint(with: .edge)
    {
      return !roles.contains(.hardVerb)
    }
    if roles.contains(.hardVerb) { return false }
    guard !roles.isDisjoint(with: .edge) else { return !roles.isEmpty || !isStray(draft, window) }
    if tokens[draft.at].isCapitalised, !tokens[draft.at].isAllCapitals { return true }
    if tokens[draft.at].isAllCapitals {
      return tokens[draft.start].isAllCapitals && roles.isDisjoint(with: [.weak, .modal, .stop])
    }
    return draft.head.contains(.about) && isAbout(draft.at, window)
  }

  /// "Các trường tổ chức …", "các sở chỉ đạo …": no verb tells one kind of them from another.
  private func isOfManyKinds(_ draft: Draft) -> Bool {
    !tokens[draft.at].isCapitalised && Self.kinds.contains(tokens[draft.headEnd - 1].word)
  }

  private static let teams = ["đoàn", "tổ", "đội"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  private static let kinds = ["sở", "trường"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// A small-letter word that no table knows behind an area, a proper name or a closing qualifier: a verb ("UBND các xã
  /// san gạt mặt đường"), unless the name ends with it ("UBND các xã ven sông;").
  private func isStray(_ draft: Draft, _ window: TokenWindow) -> Bool {
    guard draft.endsInPlace || draft.isQualified, !tokens[draft.at].isCapitalised else { return false }
    let longest = tokens[draft.at - 1].isCapitalised ? 1 : 3
    return !(1...longest).contains { endsName(draft.at + $0, window) }
  }

  func endsName(_ at: Int, _ window: TokenWindow) -> Bool {
    at >= window.end || at == window.textStart || (tokens[at].isSign && tokens[at].sign != UInt8(ascii: "-"))
  }

  private func isAbout(_ at: Int, _ window: TokenWindow) -> Bool {
    tokens[at].cue == .about && at + 1 < window.end && roles(at + 1, window).0.isDisjoint(with: .edge)
  }

  /// "Phường 3", "khu vực 10", "Đề án 06", "Tiểu đoàn 4B"; not "23/KH-UBND", "2026".
  private func isNameNumber(_ at: Int, _ window: TokenWindow) -> Bool {
    guard let value = tokens[at].value, value < 1000 else { return false }
    guard at + 1 < window.end else { return true }
    if tokens[at + 1].isSpaced { return true }
    switch tokens[at + 1].sign {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ")"): return true
    case UInt8(ascii: "."): return at + 2 >= window.end || tokens[at + 2].isSpaced
    default: return isSuffix(at + 1, window)
    }
  }

  /// "B" in "Tiểu đoàn 4B", "xx" in "Trung đoàn 8xx".
  private func isSuffix(_ at: Int, _ window: TokenWindow) -> Bool {
    at < window.end && tokens[at].isWord && !tokens[at].isSpaced && tokens[at].length <= 2
  }

  private func numberEnd(_ at: Int, _ window: TokenWindow) -> Int { isSuffix(at + 1, window) ? at + 2 : at + 1 }

  /// "khu vực 1, 2, 3": further numbers of a name.
  private func isFurtherNumber(_ at: Int, _ draft: Draft, _ window: TokenWindow) -> Bool {
    guard tokens[at].isNumber, tokens[at].length <= 2, isNameNumber(at, window), draft.at > draft.headEnd else {
      return false
    }
    return tokens[draft.at - 1].isNumber && tokens[draft.at - 1].length <= 2
  }

  // MARK: Signs

  private func stepSign(_ draft: Draft, _ window: TokenWindow) -> (at: Int, plural: Bool, openHead: Range<Int>?)? {
    guard draft.at + 1 < window.end, draft.at + 1 != window.textStart else { return nil }
    if tiesAbbreviations(draft.at) { return (draft.at + 2, false, nil) }
    switch tokens[draft.at].sign {
    case UInt8(ascii: ","), UInt8(ascii: "&"): return join(draft, window)
    case UInt8(ascii: "-"): return dashGoesOn(draft, window) ? (draft.at + 1, false, nil) : nil
    case UInt8(ascii: "/") where isSeparator(draft.at, window) && !draft.isBare && !isOffice(draft, window): return nil
    case UInt8(ascii: "/"), UInt8(ascii: "'"): return (draft.at + 1, false, nil)
    case UInt8(ascii: "."):
      return isAbbreviation(draft.at) ? (draft.at + 1, false, nil) : nil
    default: return nil
    }
  }

  /// "VH-TT&TT", "TT-TH": a sign between abbreviations that no space parts.
  private func tiesAbbreviations(_ at: Int) -> Bool {
    guard tokens[at].sign == UInt8(ascii: "-") || tokens[at].sign == UInt8(ascii: "&") else { return false }
    return tokens[at - 1].isAllCapitals && tokens[at + 1].isAllCapitals && !tokens[at].isSpaced
      && !tokens[at + 1].isSpaced
  }

  /// "Tài chính - Kế hoạch", "HĐND - UBND"; not "Sở Nội vụ - cơ quan thường trực".
  private func dashGoesOn(_ draft: Draft, _ window: TokenWindow) -> Bool {
    let next = draft.at + 1
    let (roles, _) = roles(next, window)
    if draft.head.contains(.person) { return tokens[next].isCapitalised }
    if roles.contains(.apposition) { return false }
    // "Phòng Chính trị, tư tưởng - Sở Giáo dục và Đào tạo": whose department it is.
    if draft.isDepartment, !draft.isBare, Self.owners.contains(tokens[next].word), tokens[next].isCapitalised,
      opensBody(next, window, generic: false)
    {
      return true
    }
    if draft.head.contains(.generic), draft.isBare { return tokens[next].isWord }
    if roles.contains(.government) { return true }
    if roles.contains(.sector), tokens[next].isCapitalised { return true }
    if roles.contains(.complete), tokens[next].isCapitalised, draft.head.contains(.named) { return true }
    if !roles.isDisjoint(with: [.generic, .position, .person, .complete]) { return draft.isBare }
    if roles.contains(.named) { return !tokens[draft.at].isSpaced || draft.isBare }
    return tokens[next].isWord && roles.isDisjoint(with: [.weak, .modal, .stop])
      && (tokens[next].isCapitalised || roles.isDisjoint(with: [.verb, .hardVerb]))
  }

  /// "PCT.UBND", "TP. Hội An": a dot after capitals that no space parts from what it shortens.
  private func isAbbreviation(_ dot: Int) -> Bool {
    let before = tokens[dot - 1]
    return before.isAllCapitals && before.length <= 4 && !tokens[dot].isSpaced && tokens[dot + 1].isCapitalised
  }

  // MARK: Separators inside a name

  /// A step over a comma or "và" after which the name goes on, or nil where it ends there.
  private func join(_ draft: Draft, _ window: TokenWindow) -> (at: Int, plural: Bool, openHead: Range<Int>?)? {
    let next = draft.at + separator(draft.at, window)
    guard next > draft.at, next < window.end, next != window.textStart else { return nil }
    if isFurtherNumber(next, draft, window) { return (next + 1, false, nil) }
    guard tokens[next].isWord else { return nil }
    if tokens[next].cue == .numberSign, next + 1 < window.end, tokens[next + 1].isNumber, tokens[draft.at - 1].isNumber
    {
      return (next + 2, false, nil)
    }
    let (roles, count) = roles(next, window)
    if repeatsHead(next, roles, draft) { return nil }
    if draft.isPlural || draft.endsInNoun, isPlainNoun(roles, next, next + count, behind: draft, window) {
      return joinsNoun(draft, roles, next + count, window) ? (next + count, false, nil) : nil
    }
    if !draft.head.isDisjoint(with: [.staff, .person]), roles.contains(.staff) { return (next + count, false, nil) }
    // "giáo viên bộ môn, cha mẹ học sinh".
    if draft.head == .staff, !draft.isPlural, roles.contains(.generic) { return nil }
    // "Vụ Dự báo, thống kê".
    if roles.contains(.field), !tokens[next].isCapitalised, isNamedByWork(draft, window) {
      return (next + count, false, nil)
    }
    if opensBody(next, window, generic: false) {
      return joinsBody(draft, roles, next, window) ? (next, false, nil) : nil
    }
    if !roles.isDisjoint(with: [.generic, .named, .area]) {
      return joinsNoun(draft, roles, next + count, window) ? (next + count, false, nil) : nil
    }
    if draft.isPlural, !draft.head.isDisjoint(with: [.generic, .position]), roles.contains(.complement),
      roles.isDisjoint(with: .edge)
    {
      return (next + count, false, nil)
    }
    if roles.contains(.sector), roles.isDisjoint(with: .staff) {
      return draft.isBare ? nil : (next + count, false, nil)
    }
    // A comma may be part of the phrase that keeps "thống kê" from being a body.
    if roles.contains(.verb), isNamedByWork(draft, window) {
      return (next + (tokens[next + count - 1].isSign ? count - 1 : count), false, nil)
    }
    if roles.contains(.keep), draft.isPlural { return (next + count, false, nil) }
    if roles.isEmpty, namesThings(draft, next, window) { return (next, false, nil) }
    guard tokens[next].isCapitalised, !draft.isBare, roles.isDisjoint(with: .edge) || isNameVerb(roles, next, draft)
    else { return nil }
    return (next, false, nil)
  }

  /// "Các Đoàn xã, phường và Đoàn trực thuộc": the head word again begins another body.
  private func repeatsHead(_ at: Int, _ roles: BodyRole, _ draft: Draft) -> Bool {
    guard roles.contains(.named), !draft.isBare || draft.head.contains(.generic), tokens[at].isCapitalised else {
      return false
    }
    return (draft.start..<draft.headEnd).contains { tokens[$0].word == tokens[at].word }
  }

  /// A body of its own goes on with the name where that would be none without it: "Giám đốc, Thủ trưởng các sở",
  /// "Báo và Đài Phát thanh", "Văn phòng Huyện ủy và HĐND".
  private func joinsBody(_ draft: Draft, _ roles: BodyRole, _ next: Int, _ window: TokenWindow) -> Bool {
    if draft.head.contains(.person), roles.contains(.position), !draft.isPlural { return true }
    if draft.isBare, !draft.isPlural {
      if draft.head.contains(.government) { return tokens[draft.at].isWord }
      guard draft.head.isDisjoint(with: .complete) else { return false }
      // "Chủ đầu tư, Ban Quản lý dự án": an office and a body; "Giám đốc, Thủ trưởng các sở": two offices.
      if draft.head.contains(.position), tokens[draft.at].isSign, !roles.isDisjoint(with: [.named, .government]),
        roles.isDisjoint(with: [.position, .determiner])
      {
        return false
      }
      return draft.head.contains(.position) || (draft.head.contains(.named) && draft.headEnd == draft.start + 1)
    }
    let joins = tokens[draft.at].isWord || tokens[draft.at].sign == UInt8(ascii: "&")
    return joins && roles.contains(.government) && isOffice(draft, window)
  }

  /// "Văn phòng Huyện ủy", "Văn phòng HĐND": the office of two bodies.
  private func isOffice(_ draft: Draft, _ window: TokenWindow) -> Bool {
    let (head, count) = roles(draft.start, window)
    guard head.contains(.office), draft.start + count < draft.at else { return false }
    let (owner, length) = roles(draft.start + count, window)
    let isOwner = owner.contains(.complete) || owner.contains(.government)
    return isOwner && draft.start + count + length == draft.at
  }

  /// "các cơ quan, đơn vị", "UBND các xã, phường": common nouns go on with a plural.
  private func joinsNoun(_ draft: Draft, _ roles: BodyRole, _ after: Int, _ window: TokenWindow) -> Bool {
    if roles.contains(.verb), !nounFollows(after, window) { return false }
    if draft.isBare { return true }
    if draft.endsInNoun, !draft.isPlural { return roles.contains(.area) == lastIsArea(draft, window) }
    guard draft.isPlural else { return false }
    // "Chủ tịch UBND các huyện và cơ quan, tổ chức có liên quan": the office is one of bodies, not of all that follow.
    // So are "Công an các phường, xã, lực lượng …" two.
    let isOne = draft.head.contains(.complete) && !startsPlural(draft, window) && lastIsArea(draft, window)
    if isOne || draft.head.contains(.position) && draft.endsInPlace, isOrganisation(roles) { return false }
    return roles.contains(.area) || draft.head.isDisjoint(with: .government) || !isOrganisation(roles)
  }

  /// "ban, ngành" in "các sở, ban, ngành": a head word that no field or name completes.
  private func isPlainNoun(
    _ roles: BodyRole, _ at: Int, _ after: Int, behind draft: Draft, _ window: TokenWindow
  ) -> Bool {
    if roles.contains(.complete), !roles.contains(.generic) || tokens[at].isCapitalised { return false }
    guard !roles.isDisjoint(with: [.generic, .named, .area]) else { return false }
    if roles.contains(.team), tokens[at].isCapitalised, after < window.end,
      self.roles(after, window).0.contains(.complement)
    {
      return false
    }
    let isNumbered = after < window.end && tokens[after].isNumber && tokens[at].isCapitalised
    guard roles.contains(.named), after < window.end, after != window.textStart, tokens[after].isWord || isNumbered
    else { return true }
    // "Ban Quản lý" is a body, "Trung tâm" among others a kind.
    let next = self.roles(after, window).0
    if isNumbered
      || after - at > 1 && tokens[at].isCapitalised && (tokens[at + 1].isCapitalised || draft.isPlural && next.isEmpty)
    {
      return false
    }
    if next.contains(.sector) || (next.contains(.position) && tokens[at].isCapitalised) { return false }
    return !tokens[after].isCapitalised || !next.isDisjoint(with: [.generic, .area, .conjunction, .keep])
  }

  private func startsPlural(_ draft: Draft, _ window: TokenWindow) -> Bool {
    roles(draft.start, window).0.contains(.determiner)
  }

  private func lastIsArea(_ draft: Draft, _ window: TokenWindow) -> Bool {
    roles(draft.at - 1, window).0.contains(.area)
      || (draft.at > draft.start + 1 && roles(draft.at - 2, window).0.contains(.area))
  }

  private func isOrganisation(_ roles: BodyRole) -> Bool { roles.contains(.generic) }
}
