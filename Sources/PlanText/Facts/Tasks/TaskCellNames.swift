/// The names in a cell of a column for bodies.
///
/// "Sở Nội vụ, Sở Tài chính; UBND các xã" is an enumeration like any other. What the grammar does not know ("Vũ Văn
/// An  Lê Thị Bình", "Toàn trường") is taken as printed, one name a line of the cell, where it is short enough for
/// a name: the column says that it is responsible.
struct TaskCellNames {
  let bodies: BodyReader

  /// Tokens of the longest name that is taken as printed.
  private static let maximumTokens = 12

  func names(in cell: Range<Int>) -> [BodyName] {
    let window = TokenWindow(cell)
    let start = firstWord(cell)
    if let list = bodies.list(at: start, in: window, generic: true), isOver(list.end, cell) { return list.names }
    return parts(of: start..<cell.upperBound).flatMap(names(inPart:))
  }

  private func names(inPart part: Range<Int>) -> [BodyName] {
    let start = firstWord(part)
    let window = TokenWindow(part)
    guard start < part.upperBound else { return [] }
    if let list = bodies.list(at: start, in: window, generic: true), isOver(list.end, part) || list.ending == .predicate
    {
      return list.names
    }
    let end = lastWord(part)
    guard end - start <= Self.maximumTokens, (start..<end).contains(where: { isNameWord($0, window) }) else {
      return []
    }
    return [BodyName(parts: [start..<end], head: [])]
  }

  /// A word that is spelled with a capital, or one that no verb is.
  private func isNameWord(_ at: Int, _ window: TokenWindow) -> Bool {
    bodies.tokens[at].isWord && bodies.tokens[at].isCapitalised
  }

  /// Stretches between semicolons, line ends and wide gaps.
  private func parts(of cell: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = cell.lowerBound
    for at in cell where isBreak(at, in: start..<cell.upperBound) {
      let isSign = bodies.tokens[at].isSign
      out.append(start..<at)
      start = isSign ? at + 1 : at
    }
    out.append(start..<cell.upperBound)
    return out.filter { !$0.isEmpty }
  }

  private func isBreak(_ at: Int, in rest: Range<Int>) -> Bool {
    let token = bodies.tokens[at]
    if token.sign == UInt8(ascii: ";") { return true }
    guard at > rest.lowerBound, token.isCapitalised else { return false }
    let before = bodies.tokens[at - 1]
    return token.line != before.line || token.start - before.end > 1
  }

  private func firstWord(_ range: Range<Int>) -> Int {
    range.first { !bodies.tokens[$0].isSign } ?? range.upperBound
  }

  private func lastWord(_ range: Range<Int>) -> Int {
    (range.last { !bodies.tokens[$0].isSign || bodies.tokens[$0].sign == UInt8(ascii: ")") } ?? range.lowerBound) + 1
  }

  /// Nothing but closing signs is left.
  private func isOver(_ at: Int, _ cell: Range<Int>) -> Bool {
    at >= cell.upperBound || !(at..<cell.upperBound).contains { !bodies.tokens[$0].isSign }
  }
}
