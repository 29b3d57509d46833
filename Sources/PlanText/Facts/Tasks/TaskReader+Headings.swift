/// Run-in headings that name more bodies than the grammar knows.
extension TaskReader {
  /// Tokens of the longest of them.
  private static let headingTokens = 40

  /// "Các cơ sở sản xuất thực phẩm, các bếp ăn tập thể, nhà hàng: Ký cam kết …": a heading whose first name is a body,
  /// before what is to be done, names bodies alone. Nil where it holds words that no name has.
  func enumerated(_ opening: TaskOpening, _ window: TokenWindow) -> TaskOpening? {
    guard opening.ending == .other, let last = opening.names.last, last.prefix.isEmpty,
      last.own.upperBound < window.textStart, window.textStart - last.own.lowerBound <= Self.headingTokens,
      window.textStart < window.end,
      !bodies.roles(window.textStart, window).0.isDisjoint(with: .predicate),
      (last.own.upperBound..<window.textStart).allSatisfy({ isOfNames($0, window) })
    else { return nil }
    var opening = opening
    opening.names.removeLast()
    opening.names += parts(of: last.own.lowerBound..<window.textStart, behind: last).map {
      BodyName(own: $0, head: last.head)
    }
    (opening.end, opening.ending) = (window.textStart, .colon)
    return opening
  }

  /// "5. Hệ Quản lý học viên và Sinh viên" behind "3. Khoa Dược" and "4. Phòng Đào tạo": where units are headed by bodies,
  /// so is one whose heading has a capital inside and no verb before it.
  func listed(_ node: Node, _ index: Int, _ window: TokenWindow) -> TaskOpening? {
    guard node.kind == .section, context[index] != .describing, owner[index] < 0, node.firstChild >= 0,
      standsAmongBodies(node), contexts.context(of: window.start..<window.end) == nil
    else { return nil }
    let heading = window.start..<(window.textStart < 0 ? window.end : window.textStart)
    let name = heading.lowerBound..<closed(heading)
    guard (2...Self.nameTokens).contains(name.count), text.tokens[name.lowerBound].isCapitalised,
      name.dropFirst().contains(where: { text.tokens[$0].isCapitalised && !text.tokens[$0].isAllCapitals }),
      bodies.roles(name.lowerBound, window).0.isDisjoint(with: [.verb, .hardVerb, .stop, .weak]),
      name.allSatisfy({ isOfNames($0, window) })
    else { return nil }
    let opening = TaskOpening(
      form: .heading, names: [BodyName(own: name, head: [])], end: heading.upperBound, ending: .colon, isLed: false,
      isTopical: false)
    return context[index] == .assigning || saysWhatToDo(opening, Int(node.firstChild), window) ? opening : nil
  }

  /// The tokens of the longest name in a list of bodies.
  private static let nameTokens = 14

  /// "- Trang trí hội trường: Trung tâm Văn hóa, xong trước ngày 20/4.": work before a colon, and behind it nothing but
  /// those who do it and by when.
  func assigned(_ window: TokenWindow, _ index: Int) -> TaskDraft? {
    guard owner[index] < 0, context[index] == .assigning, let start = openings.behindLabel(window),
      !bodies.roles(window.start, window).0.isDisjoint(with: [.verb, .hardVerb]),
      !bodies.opensBody(window.start, window, generic: true)
    else { return nil }
    var value = TokenWindow(start..<window.end)
    value.isNaming = true
    guard let list = bodies.list(at: behindGiver(start, value), in: value),
      isTimed(list.end + leadingVerb(list.end, value)..<window.end)
    else { return nil }
    var draft = TaskDraft(node: index, opening: nil, window: window)
    take(list.names, into: &draft)
    draft.asked = (index, window.start..<start)
    times.collect(value, into: &draft)
    return draft
  }

  /// "Tập huấn: Sở Tư pháp thực hiện trong tháng 3.": the words before the colon, where nothing but a time is said of the
  /// bodies behind it.
  func askedBefore(_ opening: TaskOpening, _ window: TokenWindow) -> Range<Int>? {
    guard opening.form == .assigned || opening.form == .subject, !opening.isLed,
      isTimed(opening.end + leadingVerb(opening.end, window)..<window.end), let start = openings.behindLabel(window),
      let first = opening.names.first, start <= first.own.lowerBound
    else { return nil }
    return window.start..<start
  }

  /// Nothing but signs and words of time.
  func isTimed(_ rest: Range<Int>) -> Bool {
    var at = rest.lowerBound
    while at < rest.upperBound {
      let token = text.tokens[at]
      guard token.isSign || token.isNumber || token.cue == .finish || DateGrammar.isDateWord(token.cue) else {
        return false
      }
      at += max(1, Int(token.phraseLength))
    }
    return true
  }

  private static let edges: BodyRole = [.stop, .weak, .modal, .hardVerb]

  private func isOfNames(_ at: Int, _ window: TokenWindow) -> Bool {
    let token = text.tokens[at]
    guard token.isSign else { return bodies.roles(at, window).0.isDisjoint(with: Self.edges) }
    switch token.sign {
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): return true
    default: return isComma(at) || isSemicolon(at)
    }
  }

  private func isComma(_ at: Int) -> Bool { text.tokens[at].sign == UInt8(ascii: ",") }
  private func isSemicolon(_ at: Int) -> Bool { text.tokens[at].sign == UInt8(ascii: ";") }

  /// The stretches between semicolons or, where there are none, between the commas before a body or a plural.
  private func parts(of names: Range<Int>, behind first: BodyName) -> [Range<Int>] {
    let hasSemicolons = names.contains(where: isSemicolon)
    let window = TokenWindow(names)
    var out: [Range<Int>] = []
    var start = names.lowerBound
    for at in names {
      guard hasSemicolons ? isSemicolon(at) : isComma(at) && at >= first.own.upperBound && opensName(at + 1, window)
      else { continue }
      if at > start { out.append(start..<at) }
      start = at + 1
    }
    let end = closed(names)
    if start < end { out.append(start..<end) }
    return out
  }

  private func opensName(_ at: Int, _ window: TokenWindow) -> Bool {
    at < window.end
      && (bodies.opensBody(at, window, generic: true) || bodies.roles(at, window).0.contains(.determiner))
  }

  /// The end of names without closing signs and a bracket.
  private func closed(_ names: Range<Int>) -> Int {
    var end = names.upperBound
    while end > names.lowerBound, text.tokens[end - 1].isSign {
      let isBracket = text.tokens[end - 1].sign == UInt8(ascii: ")")
      end = isBracket ? names.prefix(upTo: end).last { text.tokens[$0].sign == UInt8(ascii: "(") } ?? end - 1 : end - 1
    }
    return end
  }
}
