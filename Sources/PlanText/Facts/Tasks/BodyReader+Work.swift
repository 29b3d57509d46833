/// Work and things inside a name: verbs that are no predicate, and what a body deals with.
extension BodyReader {
  /// A verb right behind a named head belongs to the name where it has a capital ("Phòng Tham mưu"); so does the second
  /// syllable of its first word where that alone is a verb ("Xí nghiệp Xây lắp", "Trung tâm Trợ giúp pháp lý").
  func isVerbOfName(_ roles: BodyRole, _ count: Int, _ draft: Draft, _ window: TokenWindow) -> Bool {
    guard draft.head.contains(.named), !roles.isDisjoint(with: .ofWork) else { return false }
    let token = tokens[draft.at]
    if draft.isBare { return token.isCapitalised && !token.isAllCapitals }
    let first = tokens[draft.headEnd]
    guard count == 1, draft.at == draft.headEnd + 1, first.isWord, first.isCapitalised, !first.isAllCapitals else {
      return false
    }
    return !token.isCapitalised && Self.syllable.contains(first.length)
      && self.roles(draft.headEnd, window).0.isEmpty
  }

  /// "Trung tâm Kiểm soát thanh toán bảo hiểm y tế" in a cell or before a colon, "Vụ Quản lý dự báo thủy văn" anywhere:
  /// behind the verb that a name begins with another in small letters is its object.
  func isFurtherVerb(_ roles: BodyRole, _ count: Int, _ draft: Draft, _ window: TokenWindow) -> Bool {
    guard draft.head.contains(.named), roles.contains(.verb), roles.isDisjoint(with: [.hardVerb, .modal]),
      !tokens[draft.at].isCapitalised, draft.headEnd < draft.at, tokens[draft.headEnd].isCapitalised,
      case (let first, let length) = self.roles(draft.headEnd, window), draft.headEnd + length == draft.at,
      first.contains(.verb)
    else { return false }
    if window.isNaming || draft.at < window.textStart { return true }
    let head = tokens[draft.headEnd - 1].word
    return Self.bureaus.contains(head) && tokens[draft.headEnd].word == Self.managing
      || Self.institutes.contains(head) && isObject(draft.at + count, window, like: head)
  }

  /// No bureau is called "Quản lý" alone.
  private static let managing = Lexicon.shared.word(of: Array("quản".utf8))
  private static let bureaus = ["vụ", "cục"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// Last words of "trung tâm", "viện", "công ty", "quỹ", which a verb alone may name in short.
  private static let institutes = ["tâm", "viện", "ty", "quỹ"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// The words behind a verb go on to who leads or answers, or to "và" and another body of the kind: they say what the
  /// body is for.
  private func isObject(_ start: Int, _ window: TokenWindow, like head: UInt16) -> Bool {
    for at in start..<min(window.end, start + 2 * Self.thingTokens) where at == window.textStart || !isThing(at, window)
    {
      let gap = separator(at, window)
      if gap > 0 {
        let (_, count) = roles(at + gap, window)
        return tokens[at].isWord && opensBody(at + gap, window, generic: false)
          && tokens[at + gap + count - 1].word == head
      }
      if Self.leading.contains(tokens[at].word), roles(at, window).0.contains(.hardVerb) { return true }
      guard roles(at, window).0.isDisjoint(with: .edge), tokens[at].isWord, at != window.textStart else { return false }
    }
    return false
  }

  /// First words of "chủ trì", "chịu trách nhiệm", "có trách nhiệm".
  private static let leading = ["chủ", "chịu", "có"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// Bytes of a syllable that may be the first of a word.
  private static let syllable: ClosedRange<UInt16> = 3...7

  /// "Trung tâm Giám sát, điều hành": nothing but a verb with a capital stands behind the head, and no sentence parts
  /// its subject from its verb by a comma.
  func isNamedByWork(_ draft: Draft, _ window: TokenWindow) -> Bool {
    guard draft.head.contains(.named), !draft.isBare, !draft.isPlural, tokens[draft.headEnd].isCapitalised else {
      return false
    }
    let (roles, count) = roles(draft.headEnd, window)
    return draft.headEnd + count == draft.at && roles.contains(.verb) && roles.isDisjoint(with: [.sector, .hardVerb])
  }

  /// "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm phối hợp …": the things a body deals with, in small letters as
  /// those before the comma, up to a colon or a verb that only bodies carry.
  func namesThings(_ draft: Draft, _ start: Int, _ window: TokenWindow) -> Bool {
    guard draft.head.contains(.named), !draft.isPlural, !draft.isBare, !draft.isDepartment, !draft.endsInPlace,
      tokens[draft.at - 1].isWord, !tokens[draft.at - 1].isCapitalised,
      roles(lastPhrase(of: draft, window), window).0.isSubset(of: Self.thing)
    else { return false }
    var at = start
    while at < min(window.end, start + Self.thingTokens) {
      if at == window.textStart || tokens[at].sign == UInt8(ascii: ":") { return true }
      let (roles, count) = roles(at, window)
      if isThing(at, window) {
        at += count
        continue
      }
      let gap = separator(at, window)
      guard gap > 0 else {
        // "… công nhân và đô thị Tỉnh đoàn.": whose body it is.
        return roles.contains(.hardVerb) || at > start && roles.contains(.complete) && endsName(at + count, window)
      }
      if at > start, at + gap < window.end, tokens[at + gap].isCapitalised,
        opensBody(at + gap, window, generic: false)
      {
        return true
      }
      at += gap
    }
    return false
  }

  /// Where the last phrase of a name begins.
  private func lastPhrase(of draft: Draft, _ window: TokenWindow) -> Int {
    var at = draft.headEnd
    while case let next = at + roles(at, window).1, next < draft.at { at = next }
    return at
  }

  private static let thingTokens = 8

  /// A word in small letters that is no head and ends no name.
  private func isThing(_ at: Int, _ window: TokenWindow) -> Bool {
    at != window.textStart && tokens[at].isWord && !tokens[at].isCapitalised
      && roles(at, window).0.isSubset(of: Self.thing)
  }

  private static let thing: BodyRole = [.complement, .sector]

  /// "Trung tâm Tư vấn và Hỗ trợ doanh nghiệp": behind "và" a verb with a capital goes on with the name.
  func isNameVerb(_ roles: BodyRole, _ at: Int, _ draft: Draft) -> Bool {
    draft.head.contains(.named) && tokens[at - 1].cue == .and && !tokens[at].isAllCapitals
      && roles.isDisjoint(with: [.hardVerb, .modal, .weak, .stop])
  }
}
