/// Teams, which their work gives a name.
extension TaskReader {
  /// Tokens of the longest name of a team.
  private static let teamTokens = 14

  /// "2. Tổ tuần tra, hóa trang", "- Tổ phân luồng giao thông: Hướng dẫn …": where a heading assigns, all of a unit's
  /// heading up to a bracket or the colon is the name of a team, though the grammar ends names at such words. Nil where
  /// the words before the colon are more than one name.
  func team(_ index: Int, _ window: TokenWindow) -> TaskOpening? {
    let (roles, count) = bodies.roles(window.start, window)
    guard roles.contains(.team), text.tokens[window.start].isCapitalised, let end = headingEnd(index, window),
      case let name = window.start..<nameEnd(window.start..<end), count < name.count, name.count <= Self.teamTokens,
      isOneName(name.dropFirst(count), window)
    else { return nil }
    return TaskOpening(
      form: .heading, names: [BodyName(own: name, head: .named)], end: end, ending: end < window.end ? .colon : .end,
      isLed: false, isTopical: false)
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

  /// True for words, numbers, commas and dashes that neither say a sentence nor name another body.
  private func isOneName(_ rest: Range<Int>, _ window: TokenWindow) -> Bool {
    var at = rest.lowerBound
    while at < rest.upperBound {
      let sign = text.tokens[at].sign
      guard sign == 0 || sign == UInt8(ascii: ",") || sign == UInt8(ascii: "-") else { return false }
      let (roles, count) = bodies.roles(at, window)
      if roles.contains(.hardVerb), at > rest.lowerBound { return false }
      guard roles.isDisjoint(with: [.weak, .modal]) else { return false }
      let joins = sign == UInt8(ascii: ",") || roles.contains(.conjunction)
      if joins, bodies.opensBody(at + count, window, generic: false) { return false }
      at += count
    }
    return true
  }
}
