/// Brackets that say what the bodies before them do: "Phòng Y tế (chủ trì), Trạm Y tế, Đoàn xã (phối hợp)".
extension TaskReader {
  /// Adds the bodies of an enumeration to those that lead or to those that cooperate, as their brackets say; bodies
  /// without a bracket lead.
  func take(_ names: [BodyName], into draft: inout TaskDraft) {
    var leads: [BodyName] = []
    var supports: [BodyName] = []
    var group: [BodyName] = []
    for name in names {
      group.append(name)
      let role = labels.role(ofBracket: name.own.upperBound)
      guard !role.isDisjoint(with: [.lead, .support]) else { continue }
      if role.contains(.lead) { leads += group } else { supports += group }
      group = []
    }
    leads += group
    guard !leads.isEmpty else {
      draft.leads += supports
      return
    }
    draft.leads += leads
    draft.supports += supports
  }

  /// Tokens of the longest bracket, and of the longest words behind a dash, that close a unit.
  private static let bracketTokens = 60

  /// "… trên cổng dịch vụ (Văn phòng UBND huyện chủ trì, hoàn thành trước 30/6/2025).", "… môn Lịch sử – Trường THPT A
  /// thực hiện.": the record of a unit whose last bracket, or what stands behind its last dash, says who leads, or nil.
  func closingDuty(_ window: TokenWindow, _ index: Int) -> TaskDraft? {
    guard owner[index] < 0, context[index] != .describing else { return nil }
    let bracket = lastBracket(window)
    guard let inside = bracket ?? behindLastDash(window) else { return nil }
    let value = TokenWindow(inside)
    guard let list = bodies.list(at: behindGiver(inside.lowerBound, value), in: value),
      case let verb = behindHelp(list.end, value), case let length = leadingVerb(verb, value), length > 0,
      bracket != nil || (verb + length..<inside.upperBound).allSatisfy({ text.tokens[$0].isSign })
    else { return nil }
    var draft = TaskDraft(node: index, opening: nil, window: window)
    take(list.names, into: &draft)
    draft.asked = (index, window.start..<inside.lowerBound - 1)
    draft.supports += cooperation.supports(in: value, behind: list.end, of: list.names, request: false)
    times.collect(value, into: &draft)
    return draft
  }

  /// The token behind "giao", "do" and the like, or the token itself.
  func behindGiver(_ at: Int, _ window: TokenWindow) -> Int {
    let agent = behindAgent(at, window)
    return agent > at ? agent : openings.behindCommand(at, window)
  }

  /// The token behind "do", or the token itself.
  func behindAgent(_ at: Int, _ window: TokenWindow) -> Int {
    at < window.end && text.tokens[at].word == Self.by ? at + 1 : at
  }

  private static let by = Lexicon.shared.word(of: Array("do".utf8))

  /// Tokens of "chủ trì", "phụ trách", "thực hiện" at a token, 0 where other words stand.
  func leadingVerb(_ at: Int, _ window: TokenWindow) -> Int {
    guard at < window.end, Self.leading.contains(text.tokens[at].word), bodies.roles(at, window).1 == 2 else {
      return 0
    }
    return 2
  }

  /// First words of such verbs.
  private static let leading = ["chủ", "phụ", "thực"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// The token behind "hỗ trợ", or the token itself.
  private func behindHelp(_ at: Int, _ window: TokenWindow) -> Int {
    at + 1 < window.end && text.tokens[at].word == Self.help.first && text.tokens[at + 1].word == Self.help.last
      ? at + 2 : at
  }

  private static let help = ["hỗ", "trợ"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// The tokens behind the last dash between blanks, with words before it.
  private func behindLastDash(_ window: TokenWindow) -> Range<Int>? {
    let low = max(window.start + 1, window.end - Self.bracketTokens)
    guard low + 1 < window.end,
      let dash = (low..<window.end - 1).last(where: {
        text.tokens[$0].sign == UInt8(ascii: "-") && text.tokens[$0].isSpaced && text.tokens[$0 + 1].isSpaced
      })
    else { return nil }
    return dash + 1..<window.end
  }

  /// The tokens inside the bracket at the end of a window, with words before it.
  private func lastBracket(_ window: TokenWindow) -> Range<Int>? {
    var end = window.end - 1
    while end > window.start, text.tokens[end].isSign, text.tokens[end].sign != UInt8(ascii: ")") { end -= 1 }
    guard end > window.start, text.tokens[end].sign == UInt8(ascii: ")") else { return nil }
    let low = max(window.start + 1, end - Self.bracketTokens)
    guard low < end, let open = (low..<end).last(where: { text.tokens[$0].sign == UInt8(ascii: "(") }), open + 1 < end
    else { return nil }
    return open + 1..<end
  }
}
