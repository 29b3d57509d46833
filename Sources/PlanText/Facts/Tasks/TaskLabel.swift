/// A labelled statement inside a unit: "Cơ quan chủ trì: Sở Nội vụ", "Thời gian hoàn thành: quý II/2025".
struct TaskLabel: Sendable {
  var role: TaskRole
  /// First token of the label.
  var start: Int
  /// What is said under it, up to the next label or the end of its sentence.
  var value: Range<Int>
}

/// Finds labels: at the start of a unit and before colons.
struct TaskLabelReader {
  fileprivate let tokens: [FactToken]
  fileprivate let labels: PhraseTable

  /// Tokens of the longest label.
  private static let maximumTokens = 9
  /// First words of "cơ quan", "đơn vị": without a colon only these open a label, "Chủ trì, phối hợp" does not.
  private static let nouns = ["cơ", "đơn"].map { Lexicon.shared.word(of: Array($0.utf8)) }
  /// Tokens of the longest bracket that is a label.
  private static let bracketTokens = 5

  /// What a bracket that opens at a token says of the names before it, "(chủ trì)"; empty where it says more.
  func role(ofBracket at: Int) -> TaskRole {
    guard at + 2 < tokens.count, tokens[at].sign == UInt8(ascii: "(") else { return [] }
    let (value, count) = labels.match(tokens, at + 1, min(tokens.count, at + 1 + Self.bracketTokens))
    guard count > 0, at + 1 + count < tokens.count, tokens[at + 1 + count].sign == UInt8(ascii: ")") else { return [] }
    return TaskRole(rawValue: value)
  }

  private static let table = Lexicon.shared[.labels]

  init(_ tokens: [FactToken]) {
    self.tokens = tokens
    labels = Self.table
  }

  /// The labels of a window, in order.
  func labels(in window: TokenWindow) -> [TaskLabel] {
    var out: [TaskLabel] = []
    if let first = openingLabel(window) { out.append(first) }
    guard !out.isEmpty || window.cues.mayHoldColon || window.textStart >= 0 else { return [] }
    for at in window.start..<window.end where tokens[at].word == FactToken.colon || at == window.textStart {
      guard let label = label(before: at, in: window), label.start > (out.last?.start ?? -1) else { continue }
      out.append(label)
    }
    for index in out.indices { trim(&out[index], before: index + 1 < out.count ? out[index + 1].start : window.end) }
    return out
  }

  /// "Cơ quan phối hợp các Phòng: Y tế, …": a label of two words or more that lost its colon.
  private func openingLabel(_ window: TokenWindow) -> TaskLabel? {
    guard let start = firstWord(window) else { return nil }
    if tokens[start].cue == .finish || tokens[start].word == Self.done { return finishing(start, window) }
    guard Self.nouns.contains(tokens[start].word) else { return nil }
    let (value, count) = labels.match(tokens, start, window.end)
    let role = TaskRole(rawValue: value)
    let end = start + count
    guard count >= 4, !role.isDisjoint(with: [.lead, .support]),
      end < window.end, end != window.textStart,
      tokens[end].isWord
    else { return nil }
    return TaskLabel(role: role, start: start, value: end..<window.end)
  }

  /// "- Hoàn thành trước ngày 30/6/2026.": nothing but a deadline.
  private func finishing(_ start: Int, _ window: TokenWindow) -> TaskLabel? {
    let value = labels.match(tokens, start, window.end).value
    // "xong trước" is one phrase.
    let next = start + (tokens[start].cue == .finish ? Int(tokens[start].phraseLength) : 0)
    guard TaskRole(rawValue: value).contains(.deadline), window.end - start <= Self.deadlineTokens, next < window.end,
      window.textStart < 0
    else { return nil }
    switch tokens[next].cue {
    case .before, .latest, .within: break
    default: return nil
    }
    return TaskLabel(role: TaskRole(rawValue: value), start: start, value: next..<window.end)
  }

  private static let done = Lexicon.shared.word(of: Array("xong".utf8))

  /// Tokens of a unit that says nothing but a deadline.
  private static let deadlineTokens = 14

  private func firstWord(_ window: TokenWindow) -> Int? {
    var at = window.start
    while at < window.end, tokens[at].isSign { at += 1 }
    return at < window.end ? at : nil
  }

  /// The longest label that ends right before a colon and begins a unit or stands behind a sign.
  private func label(before colon: Int, in window: TokenWindow) -> TaskLabel? {
    let low = max(window.start, colon - Self.maximumTokens)
    guard low < colon, tokens[colon - 1].word != 0 else { return nil }
    for start in low..<colon where start == window.start || start == window.textStart || tokens[start - 1].isSign {
      let value = joined(start, colon)
      guard value != 0 else { continue }
      let from = colon == window.textStart ? colon : colon + 1
      return TaskLabel(role: TaskRole(rawValue: value), start: start, value: from..<window.end)
    }
    return nil
  }

  /// The value of the first of the labels that fill a stretch: "Chủ trì tham mưu, thực hiện"; 0 where other words stand.
  private func joined(_ start: Int, _ colon: Int) -> UInt32 {
    let (value, count) = labels.match(tokens, start, colon)
    var at = start + count
    while at < colon, value != 0 {
      guard tokens[at].sign == UInt8(ascii: ",") || tokens[at].sign == UInt8(ascii: "/") || tokens[at].cue == .and
      else {
        return 0
      }
      let next = labels.match(tokens, at + 1, colon).count
      guard next > 0 else { return 0 }
      at += 1 + next
    }
    return value
  }

  /// Ends a value at the next label, at a full stop or at a semicolon that is not inside an enumeration.
  private func trim(_ label: inout TaskLabel, before limit: Int) {
    var at = label.value.lowerBound
    let end = max(min(label.value.upperBound, limit), at)
    while at < end, tokens[at].sign != UInt8(ascii: ".") || !endsSentence(at, end) { at += 1 }
    label.value = label.value.lowerBound..<at
  }

  private func endsSentence(_ at: Int, _ end: Int) -> Bool {
    at + 1 >= end || (tokens[at + 1].isSpaced && tokens[at + 1].isCapitalised)
  }
}

extension TaskLabelReader {
  /// True where a heading is nothing but a label ("1.2. Cơ quan thực hiện").
  func isLabel(_ heading: Range<Int>) -> Bool {
    var end = heading.upperBound
    while end > heading.lowerBound, tokens[end - 1].isSign { end -= 1 }
    guard end > heading.lowerBound else { return false }
    return labels.match(tokens, heading.lowerBound, end).count == end - heading.lowerBound
  }
}
