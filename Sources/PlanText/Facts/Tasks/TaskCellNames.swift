/// The names in a cell of a column for bodies.
///
/// "Sở Nội vụ, Sở Tài chính; UBND các xã" is an enumeration like any other. What the grammar does not know ("Vũ Văn
/// An  Lê Thị Bình", "Toàn trường") is taken as printed, one name a line of the cell, where it is short enough for
/// a name: the column says that it is responsible.
struct TaskCellNames {
  let text: FactText
  let bodies: BodyReader

  /// Tokens of the longest name that is taken as printed.
  private static let maximumTokens = 12
  /// Tokens that are looked at before a line end.
  private static let maximumLine = 60

  private static let dittos = Lexicon.shared[.dittos]

  /// True for a cell of signs ("-nt-", "//") or words ("như trên") that repeats the one above it.
  func isDitto(_ cell: Range<Int>) -> Bool {
    let start = firstWord(cell)
    guard start < cell.upperBound else { return cell.contains { bodies.tokens[$0].sign == UInt8(ascii: "\"") } }
    let (value, count) = Self.dittos.match(bodies.tokens, start, cell.upperBound)
    return value != 0 && isOver(start + count, cell)
  }

  /// The slash between two bodies, "Sở Y tế/Sở Tài chính", or nil.
  func slash(in cell: Range<Int>) -> Int? {
    var window = TokenWindow(cell)
    window.isNaming = true
    return cell.first { bodies.tokens[$0].sign == UInt8(ascii: "/") && bodies.isSeparator($0, window) }
  }

  func names(in cell: Range<Int>) -> [BodyName] {
    let start = firstWord(cell)
    return parts(of: start..<cell.upperBound).flatMap { names(inPart: $0) }
  }

  /// The names of the value of a label, of which none is taken as printed.
  func listed(in value: Range<Int>) -> [BodyName] { names(inPart: value, asPrinted: false) }

  private func names(inPart part: Range<Int>, asPrinted: Bool = true) -> [BodyName] {
    var names: [BodyName] = []
    var start = part.lowerBound
    while start < part.upperBound, names.count < BodyReader.maximumNames {
      let (found, next) = firstNames(in: start..<part.upperBound, asPrinted)
      names += found
      start = next
    }
    return names
  }

  /// The names with which a part begins, and where the rest of it begins.
  private func firstNames(in part: Range<Int>, _ asPrinted: Bool) -> (names: [BodyName], next: Int) {
    let start = firstWord(part)
    var window = TokenWindow(part)
    window.isNaming = true
    guard start < part.upperBound else { return ([], part.upperBound) }
    if let list = bodies.list(at: start, in: window, generic: true) {
      if isOver(list.end, part) { return (list.names, part.upperBound) }
      if list.ending == .predicate {
        return further(behind: list, in: part, window) ?? (qualified(list, in: part), part.upperBound)
      }
      if !asPrinted { return (list.names, part.upperBound) }
      if part.count > Self.maximumTokens { return names(of: list, in: part) }
    }
    guard asPrinted else { return ([], part.upperBound) }
    // "Theo phân công", "Khi có yêu cầu" name nobody.
    if bodies.roles(start, window).0.contains(.stop) { return ([], part.upperBound) }
    let end = lastWord(part)
    guard end - start <= Self.maximumTokens, (start..<end).contains(where: { isNameWord($0, window) }) else {
      return ([], part.upperBound)
    }
    return (split(start..<end).map { BodyName(own: $0, head: []) }, part.upperBound)
  }

  /// "Đơn vị tư vấn đo đạc, Ban Quản lý các thôn": the work of a common noun up to a sign tells which it is, where a body
  /// stands behind that.
  private func further(
    behind list: BodyList, in part: Range<Int>, _ window: TokenWindow
  ) -> (names: [BodyName], next: Int)? {
    guard let last = list.names.last, last.prefix.isEmpty, last.head.contains(.generic),
      let sign = (list.end..<min(part.upperBound, list.end + Self.maximumTokens / 2)).first(where: {
        bodies.tokens[$0].isSign
      }), bodies.isSeparator(sign, window), bodies.opensBody(sign + 1, window, generic: false)
    else { return nil }
    var names = list.names
    names[names.count - 1].own = last.own.lowerBound..<sign
    return (names, sign + 1)
  }

  /// "Các sở, ngành phụ trách tiêu chí": the words behind a plural up to the end of the cell say which of them.
  private func qualified(_ list: BodyList, in part: Range<Int>) -> [BodyName] {
    var names = list.names
    guard let last = names.last, last.prefix.isEmpty, isVague(last, part) || tells(list),
      part.upperBound - list.end <= Self.maximumTokens / 2,
      !(list.end..<lastWord(part)).contains(where: { bodies.tokens[$0].isSign })
    else { return names }
    names[names.count - 1].own = last.own.lowerBound..<lastWord(part)
    return names
  }

  /// A common noun alone, "lực lượng" before "bảo vệ dân phố".
  private func isVague(_ name: BodyName, _ part: Range<Int>) -> Bool {
    let (roles, count) = bodies.roles(name.own.lowerBound, TokenWindow(part))
    return roles.contains(.vague) && count == name.own.count
  }

  private func tells(_ list: BodyList) -> Bool {
    list.names[list.names.count - 1].head.contains(.determiner)
      && Self.telling.contains(bodies.tokens[list.end].word)
  }

  /// First words of "phụ trách", "được giao", "tham gia".
  private static let telling = ["phụ", "được", "tham"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// "…, các cơ quan đại diện Việt Nam ở nước ngoài, Sở Y tế": what the grammar does not know goes on with the last name
  /// up to a sign, and behind it further names stand.
  private func names(of list: BodyList, in part: Range<Int>) -> (names: [BodyName], next: Int) {
    let isSign: (Int) -> Bool = {
      bodies.tokens[$0].sign == UInt8(ascii: ",") || bodies.tokens[$0].sign == UInt8(ascii: ";")
    }
    var names = list.names
    let last = names.count - 1
    let sign = (list.end..<part.upperBound).first(where: isSign) ?? part.upperBound
    if names[last].prefix.isEmpty, list.end < sign, !isSign(list.end - 1) {
      names[last].own = names[last].own.lowerBound..<lastWord(list.end..<sign)
    }
    // A single word behind it is a stump.
    return (names, sign + 2 < part.upperBound ? sign + 1 : part.upperBound)
  }

  /// "PC03, PC06", "Vũ Văn An, Lê Thị Bình", "Thôn Hạ, Thôn Thượng": parts between commas, where all words of all of them
  /// have capitals or each names an area.
  private func split(_ names: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = names.lowerBound
    for at in names where bodies.tokens[at].sign == UInt8(ascii: ",") {
      parts.append(start..<at)
      start = at + 1
    }
    parts.append(start..<names.upperBound)
    let areNames = parts.allSatisfy { isProper($0) || isBody($0) }
    return areNames || parts.allSatisfy(isArea) ? parts : [names]
  }

  /// One to five words with capitals.
  private func isProper(_ part: Range<Int>) -> Bool {
    (1...5).contains(part.count) && part.allSatisfy { bodies.tokens[$0].isWord && bodies.tokens[$0].isCapitalised }
  }

  /// A body and nothing else.
  private func isBody(_ part: Range<Int>) -> Bool {
    let (start, window) = (firstWord(part), TokenWindow(part))
    guard let list = bodies.list(at: start, in: window, generic: true) else {
      return start < part.upperBound && bodies.roles(start, window).0.contains(.team)
    }
    return isOver(list.end, part)
  }

  /// "Tổ dân phố số 6": the word for an area with a capital.
  private func isArea(_ part: Range<Int>) -> Bool {
    let start = firstWord(part)
    return start < part.upperBound && bodies.tokens[start].isCapitalised
      && bodies.roles(start, TokenWindow(part)).0.contains(.area)
  }

  /// A word that is spelled with a capital, or one that no verb is.
  private func isNameWord(_ at: Int, _ window: TokenWindow) -> Bool {
    bodies.tokens[at].isWord && bodies.tokens[at].isCapitalised
  }

  /// Stretches between semicolons, and between line ends or wide gaps where a new name begins.
  private func parts(of cell: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = cell.lowerBound
    for at in cell where at > start && isBreak(at, start: start, in: cell) {
      out.append(start..<at)
      start = at
    }
    out.append(start..<cell.upperBound)
    return out
  }

  private func isBreak(_ at: Int, start: Int, in cell: Range<Int>) -> Bool {
    let (token, before) = (bodies.tokens[at], bodies.tokens[at - 1])
    if before.sign == UInt8(ascii: ";") { return true }
    // A dash shielded by a backslash stands two bytes behind the word.
    let gap: Int32 = token.isSign ? 2 : 1
    guard token.isCapitalised || token.isSign,
      token.start - before.end > gap || text.breaksLine(before: at) || opensSameKind(at, start)
    else { return false }
    if token.isSign {
      return (token.sign == UInt8(ascii: "-") || token.sign == UInt8(ascii: "+")) && !isInside(at, start, cell)
    }
    guard at - start <= Self.maximumLine,
      !JoiningWords.ends(text.source.bytes.span, Int(bodies.tokens[start].start), Int(before.end))
    else { return false }
    let left = TokenWindow(start..<at)
    guard let list = bodies.list(at: firstWord(start..<at), in: left, generic: true) else {
      return isPerson(start..<at)
    }
    // "…, Hội" over "Liên hiệp Phụ nữ": a head without its name.
    if at - 1 > start, bodies.tokens[at - 2].isSign, bodies.roles(at - 1, left).0.contains(.named) { return false }
    return isOver(list.end, start..<at) && bodies.opensBody(at, TokenWindow(at..<cell.upperBound), generic: true)
  }

  /// The dash of a field: "Khoa Hồi sức tích cực" over "- Chống độc".
  private func isInside(_ at: Int, _ start: Int, _ cell: Range<Int>) -> Bool {
    let window = TokenWindow(start..<cell.upperBound)
    return (start..<at).contains { first in
      let (roles, count) = bodies.roles(first, window)
      return roles.contains(.sector) && first + count > at + 1
    }
  }

  /// "Bộ Y tế Bộ Nội vụ": the head that the part begins with, each with its field, whose line break was lost.
  private func opensSameKind(_ at: Int, _ start: Int) -> Bool {
    let first = firstWord(start..<at)
    guard first + 1 < at, bodies.tokens[first].word == bodies.tokens[at].word, bodies.tokens[at].word != 0,
      bodies.tokens[at - 1].isWord, bodies.tokens.indices.contains(at + 1)
    else { return false }
    let window = TokenWindow(start..<bodies.tokens.endIndex)
    return [first + 1, at + 1].allSatisfy { bodies.roles($0, window).0.contains(.sector) }
  }

  /// A name taken as printed that is nothing but words with capitals.
  func isBareName(_ name: BodyName) -> Bool { name.head.isEmpty && name.prefix.isEmpty && isPerson(name.own) }

  /// Two to five words, all with capitals.
  private func isPerson(_ range: Range<Int>) -> Bool {
    (2...5).contains(range.count) && range.allSatisfy { bodies.tokens[$0].isWord && bodies.tokens[$0].isCapitalised }
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
