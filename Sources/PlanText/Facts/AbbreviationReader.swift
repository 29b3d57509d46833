/// Finds the short forms that the text itself explains.
///
/// ```
/// thủ tục hành chính (sau đây viết tắt là TTHC)     cải cách hành chính (CCHC)     CCHC (cải cách hành chính)
/// Ban Chỉ đạo phát triển chuyển đổi số của xã (sau đây gọi tắt là Ban Chỉ đạo)
/// Ủy ban nhân dân tỉnh (UBND tỉnh)     an toàn thực phẩm, viết tắt là ATTP
/// ```
/// The long form is found by the initials of the short one, read backwards from the bracket, or, where the short
/// form is words, by the same words before the bracket. What neither finds is not explained and gives nothing.
struct AbbreviationReader {
  private let text: FactText
  private let tokens: [FactToken]
  private(set) var abbreviations: [Abbreviation] = []
  private var seen: Set<String> = []

  private static let longestBracket = 24
  private static let longestName = 60

  init(_ text: FactText) {
    self.text = text
    tokens = text.tokens
  }

  /// Reads the bracket that opens at a token of a unit, or the words "viết tắt là" outside of brackets; looks at a
  /// bounded number of words.
  mutating func visit(_ at: Int, in unit: FactUnit) {
    let range = unit.tokens
    guard tokens[at].isSign else { return visitWords(at, in: range) }
    guard let close = closing(at, in: range) else { return }
    let inside = at + 1..<close
    if let short = explained(at + 1, close) {
      add(short, long(of: short, before: at, in: range))
    } else if isAcronym(inside) {
      add(inside, initials(of: inside, before: at, in: range))
    } else if at > range.lowerBound, isAcronym(at - 1..<at),
      initials(of: at - 1..<at, before: close, in: inside) == inside
    {
      add(at - 1..<at, inside)
    } else if let long = mixed(inside, before: at, in: range) {
      add(inside, long)
    }
  }

  /// "…, viết tắt là ATTP": only capitals, right behind a comma.
  private mutating func visitWords(_ at: Int, in range: Range<Int>) {
    var comma = at - 1
    if comma > range.lowerBound, let start = tokens.phraseStart(endingAt: comma, from: range.lowerBound),
      tokens[start].cue == .abbreviated
    {
      comma = start - 1
    }
    guard comma > range.lowerBound, tokens[comma].sign == UInt8(ascii: ",") else { return }
    var short = at + Int(tokens[at].phraseLength)..<range.upperBound
    if let first = short.first, tokens[first].sign == UInt8(ascii: "\"") { short = short.dropFirst() }
    short = short.prefix { tokens[$0].isWord && tokens[$0].isAllCapitals || tokens[$0].sign == UInt8(ascii: "-") }
    if isAcronym(short) { add(short, initials(of: short, before: comma, in: range)) }
  }

  private mutating func add(_ short: Range<Int>, _ long: Range<Int>?) {
    guard var long else { return }
    while let last = long.last, tokens[last].sign == UInt8(ascii: "\"") { long = long.dropLast() }
    let record = Abbreviation(short: text.string(short), long: text.string(long), lines: text.lines(short))
    guard record.short != record.long, seen.insert("\(record.short)\u{0}\(record.long)").inserted else { return }
    abbreviations.append(record)
  }

  private func closing(_ open: Int, in range: Range<Int>) -> Int? {
    for at in open + 1..<min(range.upperBound, open + Self.longestBracket) {
      if tokens[at].sign == UInt8(ascii: ")") { return at }
      if tokens[at].sign == UInt8(ascii: "(") { return nil }
    }
    return nil
  }

  // MARK: The short form

  /// The words behind "sau đây viết tắt là", without quotes and closing signs.
  private func explained(_ first: Int, _ close: Int) -> Range<Int>? {
    var at = first
    while at < close, tokens[at].cue != .shortened {
      guard tokens[at].cue == .abbreviated || tokens[at].cue == .stop || tokens[at].sign == UInt8(ascii: ",") else {
        return nil
      }
      at += max(1, Int(tokens[at].phraseLength))
    }
    guard at < close else { return nil }
    var range = at + Int(tokens[at].phraseLength)..<close
    if let first = range.first, tokens[first].sign == UInt8(ascii: ":") { range = range.dropFirst() }
    while let first = range.first, tokens[first].sign == UInt8(ascii: "\"") { range = range.dropFirst() }
    while let last = range.last, tokens[last].isSign { range = range.dropLast() }
    return range.isEmpty ? nil : range
  }

  /// Capitals, perhaps joined by "-" "&" or a space: "TTHC", "KT-XH", "TN&MT".
  private func isAcronym(_ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    var capitals = 0
    for at in range {
      let token = tokens[at]
      if token.sign == UInt8(ascii: "-") || token.sign == UInt8(ascii: "&") { continue }
      guard token.isWord, token.isAllCapitals else { return false }
      capitals += Int(token.length)
    }
    return capitals > 1
  }

  // MARK: The long form

  private func long(of short: Range<Int>, before open: Int, in range: Range<Int>) -> Range<Int>? {
    if isAcronym(short) { return initials(of: short, before: open, in: range) }
    return sameWords(as: short, before: open, in: range) ?? mixed(short, before: open, in: range)
  }

  /// "Ủy ban nhân dân tỉnh (gọi tắt là UBND tỉnh)": initials first, then the same words.
  private func mixed(_ short: Range<Int>, before open: Int, in range: Range<Int>) -> Range<Int>? {
    var shared = 0
    while shared < short.count - 1, open - shared > range.lowerBound,
      isSameWord(open - 1 - shared, short.upperBound - 1 - shared)
    {
      shared += 1
    }
    let acronym = short.dropLast(shared)
    guard shared > 0, isAcronym(acronym) else { return nil }
    return initials(of: acronym, before: open - shared, in: range).map { $0.lowerBound..<open }
  }

  /// The nearest place before the bracket where the short form's words begin: all of them, else the first two.
  private func sameWords(as short: Range<Int>, before open: Int, in range: Range<Int>) -> Range<Int>? {
    let lower = max(range.lowerBound, open - Self.longestName)
    for count in [short.count, 2] where count <= short.count && count > 0 {
      var at = open - count
      while at >= lower, !endsSentence(at) {
        if (0..<count).allSatisfy({ isSameWord(at + $0, short.lowerBound + $0) }) { return at..<open }
        at -= 1
      }
    }
    return nil
  }

  private func isSameWord(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (tokens[a], tokens[b])
    guard a.length == b.length else { return false }
    let bytes = text.source.bytes
    return bytes[Int(a.start)..<Int(a.end)].elementsEqual(bytes[Int(b.start)..<Int(b.end)])
  }

  private func endsSentence(_ at: Int) -> Bool {
    switch tokens[at].sign {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// The words right before an index whose initials are the letters of a short form, linking words aside.
  private func initials(of short: Range<Int>, before open: Int, in range: Range<Int>) -> Range<Int>? {
    let letters = self.letters(of: short)
    guard letters.count > 1 else { return nil }
    var missing = letters.count
    var at = open
    while missing > 0 {
      at -= 1
      guard at >= range.lowerBound, let fits = fits(at, letters[missing - 1]) else { return nil }
      if fits { missing -= 1 }
    }
    return at..<open
  }

  /// Whether a word begins with a letter; nil where it ends the search.
  private func fits(_ at: Int, _ letter: UInt16) -> Bool? {
    let token = tokens[at]
    switch token.sign {
    case 0: break
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "/"): return false
    default: return nil
    }
    guard token.isWord else { return nil }
    if Self.isSame(initial(of: token), letter) { return true }
    switch token.cue {
    case .and, .of, .about, .the, .within, .at: return false
    default: return nil
    }
  }

  /// Base letter, and the stroke of đ; scans confuse D and Đ, so either fits the other.
  private static func isSame(_ a: UInt16, _ b: UInt16) -> Bool {
    a & LetterMarks.baseMask == b & LetterMarks.baseMask
  }

  private func letters(of range: Range<Int>) -> [UInt16] {
    let bytes = text.source.bytes
    var out: [UInt16] = []
    for at in range where tokens[at].isWord {
      var byte = Int(tokens[at].start)
      while byte < Int(tokens[at].end) {
        let (letter, width) = LetterMarks.letter(bytes, at: byte)
        if letter & LetterMarks.baseMask != 0 { out.append(letter) }
        byte += width
      }
    }
    return out
  }

  private func initial(of token: FactToken) -> UInt16 {
    LetterMarks.letter(text.source.bytes, at: Int(token.start)).letter
  }
}

extension LetterMarks {
  /// The letter at a byte of well-formed text and its width; 0 for what is no letter.
  static func letter(_ bytes: [UInt8], at index: Int) -> (letter: UInt16, width: Int) {
    var at = index
    let scalar = Int(decodeScalar(bytes.span, &at, bytes.count))
    if scalar < short.count { return (short[scalar], at - index) }
    if scalar >= 0x1E80, scalar < 0x1F00 { return (long[scalar - 0x1E80], at - index) }
    return (0, at - index)
  }
}
