/// Which openings make a record.
extension TaskReader {
  /// The opening of a node that states a task, or nil.
  func opening(of node: Node, _ index: Int, _ window: TokenWindow) -> TaskOpening? {
    let context = context[index]
    guard context != .describing, node.kind != .appendix else { return nil }
    if isReport, context != .assigning { return nil }
    let inherited = Int(owner[index])
    if node.kind == .paragraph, inherited >= 0 { return nil }
    guard let opening = openings.opening(of: window), accepts(opening, node, window, context) else { return nil }
    if inherited >= 0, !goesDeeper(opening, than: inherited) { return nil }
    return opening
  }

  private func accepts(
    _ opening: TaskOpening, _ node: Node, _ window: TokenWindow, _ context: TaskContext
  ) -> Bool {
    switch opening.form {
    case .assigned: return true
    case .requested: return !isClosing(node, window)
    case .subject: return opening.ending == .predicate && !isOrderer(opening, window) && !isPerson(opening)
    case .heading: return acceptsHeading(opening, node, window, context)
    }
  }

  private func acceptsHeading(
    _ opening: TaskOpening, _ node: Node, _ window: TokenWindow, _ context: TaskContext
  ) -> Bool {
    if opening.isTopical, context != .assigning { return false }
    if isSplit(opening, node, window) { return false }
    if node.style.isKeyword, context != .assigning, !opening.isConcern { return false }
    let isWhole = opening.ending == .end || (opening.ending == .period && opening.end + 1 >= window.end)
    switch opening.ending {
    case .colon: break
    case .end, .period: guard isWhole, node.kind == .section else { return false }
    case .other: return context == .assigning && node.kind != .paragraph && goesOn(opening, window)
    case .predicate, .weak: return false
    }
    if node.firstChild < 0, opening.end >= window.end || isOnlySigns(opening.end..<window.end) { return false }
    return context == .assigning || saysWhatToDo(opening, node, window)
  }

  /// "Văn phòng trong việc tham mưu …": the body, then what it is to do.
  private func goesOn(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    opening.end < window.end && text.tokens[opening.end].cue == .within
  }

  /// "Trách nhiệm của các cơ quan, đơn vị", "Các sở, ngành" over units that name the bodies one by one.
  private func isSplit(_ opening: TaskOpening, _ node: Node, _ window: TokenWindow) -> Bool {
    guard opening.end >= window.end || isOnlySigns(opening.end..<window.end), node.firstChild >= 0,
      opening.names.allSatisfy({ $0.head.contains(.determiner) }),
      let first = text.units(of: Int(node.firstChild)).first,
      opening.isConcern || document.arena.nodes[Int(node.firstChild)].kind == .section
    else { return false }
    return bodies.opensBody(Int(first.first), TokenWindow(first.tokens), generic: false)
  }

  private func isOnlySigns(_ range: Range<Int>) -> Bool { !range.contains { !text.tokens[$0].isSign } }

  /// True where what stands under a heading begins with a verb or with the body itself.
  private func saysWhatToDo(_ opening: TaskOpening, _ node: Node, _ window: TokenWindow) -> Bool {
    var at = opening.end
    while at < window.end, text.tokens[at].isSign { at += 1 }
    if at < window.end { return isVerb(at, window) }
    guard node.firstChild >= 0 else { return false }
    let units = text.units(of: Int(node.firstChild))
    guard let first = units.first, first.first < first.end else { return false }
    let child = TokenWindow(first.tokens)
    if isVerb(child.start, child) { return true }
    guard let again = bodies.list(at: child.start, in: child, generic: true)?.names.first else { return false }
    return opening.names.contains { isSame($0, again) }
  }

  private func isVerb(_ at: Int, _ window: TokenWindow) -> Bool {
    !bodies.roles(at, window).0.isDisjoint(with: .predicate)
  }

  /// "Yêu cầu các cơ quan … thực hiện./.": the closing words of a document that has no closing part.
  private func isClosing(_ node: Node, _ window: TokenWindow) -> Bool {
    guard node.kind == .paragraph, window.end - window.start > 2 else { return false }
    return text.tokens[window.end - 1].sign == UInt8(ascii: ".")
      && text.tokens[window.end - 2].sign == UInt8(ascii: "/")
  }

  /// "Bà Lê Thị An - Chuyên viên phòng …": a list of people.
  private func isPerson(_ opening: TaskOpening) -> Bool {
    opening.names.allSatisfy { $0.head.contains(.person) && !$0.head.contains(.determiner) }
  }

  /// "Chủ tịch UBND tỉnh yêu cầu:", "… chỉ đạo:": who gives the orders that follow.
  private func isOrderer(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    let (roles, count) = bodies.roles(opening.end, window)
    let after = opening.end + count
    return roles.contains(.verb) && after < window.end && text.tokens[after].sign == UInt8(ascii: ":")
  }

  /// Inside a unit of a body only other bodies, or orders to them, make records of their own.
  private func goesDeeper(_ opening: TaskOpening, than owner: Int) -> Bool {
    if opening.form == .requested || opening.isLed { return false }
    let names = drafts[owner].leads
    return !opening.names.allSatisfy { name in names.contains { isSame($0, name) } }
  }

  func isSame(_ a: BodyName, _ b: BodyName) -> Bool {
    text.key(a) == text.key(b)
  }
}
