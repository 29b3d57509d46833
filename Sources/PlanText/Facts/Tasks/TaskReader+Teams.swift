/// Teams, which their work gives a name.
extension TaskReader {
  /// Tokens of the longest heading of teams.
  private static let teamTokens = 20

  /// "2. Tổ tuần tra, hóa trang", "- Tổ phân luồng giao thông: Hướng dẫn …": where a heading assigns, all of a unit's
  /// heading up to a bracket or the colon is the name of the team, though the grammar ends names at such words. Nil where
  /// the heading opens with no team or says a sentence.
  func team(_ index: Int, _ window: TokenWindow) -> TaskOpening? {
    guard bodies.roles(window.start, window).0.contains(.team), text.tokens[window.start].isCapitalised,
      let end = headingEnd(index, window), let names = names(of: window.start..<nameEnd(window.start..<end), window)
    else { return nil }
    return TaskOpening(
      form: .heading, names: names, end: end, ending: end < window.end ? .colon : .end, isLed: false, isTopical: false)
  }

  /// The end of what stands before the text of a numbered unit, or before the colon of an item that says behind it what
  /// is to be done.
  private func headingEnd(_ index: Int, _ window: TokenWindow) -> Int? {
    let node = document.arena.nodes[index]
    let text = openings.behindLabel(window)
    if node.kind == .section, !node.heading.isEmpty { return window.textStart < 0 ? window.end : text }
    guard let text, text < window.end, !bodies.roles(text, window).0.isDisjoint(with: .predicate) else { return nil }
    return text
  }

  /// A heading without its closing signs and its bracket.
  private func nameEnd(_ heading: Range<Int>) -> Int {
    var end = heading.first { text.tokens[$0].sign == UInt8(ascii: "(") } ?? heading.upperBound
    while end > heading.lowerBound, text.tokens[end - 1].isSign { end -= 1 }
    return end
  }

  /// The name that a heading is, or the names between its separators where teams or other bodies follow these; nil where
  /// it is too long or holds other signs or the words of a sentence.
  private func names(of heading: Range<Int>, _ window: TokenWindow) -> [BodyName]? {
    guard heading.count <= Self.teamTokens else { return nil }
    var names: [BodyName] = []
    var start = heading.lowerBound
    // The token behind the head of the running name.
    var behind = start + bodies.roles(start, window).1
    var at = behind
    while at < heading.upperBound {
      let (roles, count) = bodies.roles(at, window)
      let gap = bodies.separator(at, window)
      if gap > 0, opensTeam(at + gap, window) {
        guard behind < at else { return nil }
        names.append(BodyName(own: start..<at, head: .named))
        start = at + gap
        behind = start + bodies.roles(start, window).1
        at = behind
      } else {
        guard isOfTeam(at, roles, isFirst: at == behind) else { return nil }
        at += count
      }
    }
    guard behind < heading.upperBound else { return nil }
    return names + [BodyName(own: start..<heading.upperBound, head: .named)]
  }

  private func opensTeam(_ at: Int, _ window: TokenWindow) -> Bool {
    at < window.end && (bodies.roles(at, window).0.contains(.team) || bodies.opensBody(at, window, generic: false))
  }

  /// - Parameter isFirst: a team may have the name of any work ("Tổ phối hợp liên ngành"), a sentence has it further on.
  private func isOfTeam(_ at: Int, _ roles: BodyRole, isFirst: Bool) -> Bool {
    switch text.tokens[at].sign {
    case 0, UInt8(ascii: ","), UInt8(ascii: "-"):
      roles.isDisjoint(with: [.weak, .modal]) && (isFirst || !roles.contains(.hardVerb))
    default: false
    }
  }
}
