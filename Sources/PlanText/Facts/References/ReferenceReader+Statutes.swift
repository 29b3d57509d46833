/// Statutes, which texts name without a number, and those that amend others.
extension ReferenceReader {
  mutating func statute(_ at: Int) -> Int {
    let grammar = StatuteGrammar(text: text, end: unit.tokens.upperBound)
    if let amended = grammar.amended(by: at), grammar.statute(at: amended) != nil { return openAmendment(at, amended) }
    guard let found = grammar.statute(at: at) else { return at + 1 }
    law = found
    let next = found.tokens.upperBound
    if isNumberNext(next) { return next }
    var tail = tail(from: next)
    defer { lastEnd = tail.end }
    if amend(at, upTo: next, &tail) { return tail.end }
    let date = tail.date ?? found.year
    guard date != nil || !isShouted(found) else { return tail.end }
    undated = references.count..<references.count
    add(
      Reference(
        node: NodeID(Int(unit.node)), lines: text.lines(found.tokens), text: text.string(at..<tail.end),
        type: DocumentKind.all[found.kind].name, number: nil, date: date, issuer: tail.issuer, title: found.title,
        role: isBasis ? .basis : .mention))
    undated = references.count..<references.count
    return tail.end
  }

  /// Adds the law that amends others; `amended` is the first of these.
  private mutating func openAmendment(_ at: Int, _ amended: Int) -> Int {
    amendment = Amendment(record: references.count, start: at)
    lastEnd = amended
    add(
      Reference(
        node: NodeID(Int(unit.node)), lines: text.lines(at..<amended), text: text.string(at..<amended),
        type: tokens[at].documentKind.map { DocumentKind.all[$0].name }, number: nil, date: nil, issuer: nil,
        title: text.string(at..<amended), role: isBasis ? .basis : .mention))
    undated = references.count..<references.count
    return amended
  }

  /// Laws that one law amends, at most: what they say is joined anew for each.
  private static let mostAmended = 24

  /// Takes a law that an amending one names: the date behind the list is that of the law that amends, and so is the
  /// number where only one law is named ("Luật sửa đổi … của Luật A số 44/2024/QH15 ngày 21/11/2024").
  /// - Parameter name: the token behind the name of the law.
  /// - Returns: true where the law is one of those that are amended.
  mutating func amend(_ start: Int, upTo name: Int, _ tail: inout Tail) -> Bool {
    guard let open = amendment, open.laws < Self.mostAmended else {
      amendment = nil
      return false
    }
    let isNext =
      start >= lastEnd
      && (lastEnd..<start).allSatisfy { tokens[$0].sign == UInt8(ascii: ",") || tokens[$0].cue == .and }
    guard isNext else {
      amendment = nil
      return false
    }
    references[open.record].text = text.string(open.start..<tail.end)
    references[open.record].date = tail.date
    references[open.record].title = text.string(open.start..<max(open.start, name))
    amendment?.laws += 1
    if open.laws > 0 { tail.date = nil }
    return true
  }

  /// "THI HÀNH LUẬT CÂY XANH VÀ CÔNG TÁC …": a name in capitals among capitals has no end.
  private func isShouted(_ law: StatuteGrammar.Statute) -> Bool {
    let first = law.tokens.lowerBound
    let name = first + Int(tokens[first].phraseLength)
    return tokens[first].isAllCapitals && name < law.tokens.upperBound && tokens[name].isAllCapitals
  }

  private func isNumberNext(_ index: Int) -> Bool {
    guard index < unit.tokens.upperBound else { return false }
    var at = tokens[index].cue == .numberSign ? index + 1 : index
    if at < unit.tokens.upperBound, tokens[at].sign == UInt8(ascii: ":") { at += 1 }
    return numbers.number(at: at) != nil
  }

  /// True where only a few more words of its name stand between a statute and an index.
  func isStatute(_ law: StatuteGrammar.Statute, rightBefore index: Int) -> Bool {
    let gap = law.tokens.upperBound..<max(index, law.tokens.upperBound)
    return gap.count < 6 && gap.allSatisfy { tokens[$0].isWord && tokens[$0].documentKind == nil }
  }
}
