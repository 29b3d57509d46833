/// Phrases of one purpose, each with a value; finds the longest that stands at a token.
///
/// A phrase is written as in the cue tables: small letters, a space between words; signs (`,` `-` `/`) count as
/// words. A phrase that stands in several rows carries the values of all of them.
struct PhraseTable: Sendable {
  /// One row: a phrase, and the bits that its tokens carry.
  struct Row: Sendable {
    let phrase: String
    let value: UInt32
  }

  /// One phrase; the second word tells most of those that begin alike apart.
  private struct Phrase: Sendable {
    let value: UInt32
    /// The words after the second, in `words`.
    let rest: Int32
    let second: UInt16
    let count: UInt16
  }

  private var words: [UInt16] = []
  /// Ordered by first word, longest first.
  private var phrases: [Phrase] = []
  /// First phrase of each word, at index word; one more at the end.
  private var firstPhrase: [Int32] = []

  init(_ rows: [Row], lexicon: Lexicon) {
    var merged: [[UInt16]: UInt32] = [:]
    for row in rows { merged[Self.words(of: row.phrase, lexicon), default: 0] |= row.value }
    let order = merged.keys.sorted { $0[0] != $1[0] ? $0[0] < $1[0] : $0.count > $1.count }
    for phrase in order {
      while firstPhrase.count <= Int(phrase[0]) { firstPhrase.append(Int32(phrases.count)) }
      phrases.append(
        Phrase(
          value: merged[phrase] ?? 0, rest: Int32(words.count), second: phrase.count > 1 ? phrase[1] : 0,
          count: UInt16(phrase.count)))
      words += phrase.dropFirst(2)
    }
    firstPhrase.append(Int32(phrases.count))
  }

  /// Rows of one value, from phrases separated by "|".
  static func rows(_ value: UInt32, _ phrases: String) -> [Row] {
    phrases.split(separator: "|").map { Row(phrase: String($0), value: value) }
  }

  /// The value of the longest phrase at a token and its length in tokens; (0, 0) where none stands.
  @inline(__always)
  func match(_ tokens: [FactToken], _ at: Int, _ end: Int) -> (value: UInt32, count: Int) {
    let word = Int(tokens[at].word)
    guard word != 0, word + 1 < firstPhrase.count else { return (0, 0) }
    return longest(tokens, at, end, from: Int(firstPhrase[word]), to: Int(firstPhrase[word + 1]))
  }

  private func longest(
    _ tokens: [FactToken], _ at: Int, _ end: Int, from first: Int, to last: Int
  ) -> (value: UInt32, count: Int) {
    let second = at + 1 < end ? tokens[at + 1].word : 0
    for index in first..<last {
      let phrase = phrases[index]
      if phrase.count == 1 { return (phrase.value, 1) }
      if phrase.second == second, isMatch(phrase, tokens, at, end) { return (phrase.value, Int(phrase.count)) }
    }
    return (0, 0)
  }

  private func isMatch(_ phrase: Phrase, _ tokens: [FactToken], _ at: Int, _ end: Int) -> Bool {
    guard at + Int(phrase.count) <= end else { return false }
    for offset in 0..<Int(phrase.count) - 2 where tokens[at + 2 + offset].word != words[Int(phrase.rest) + offset] {
      return false
    }
    return true
  }

  private static func words(of phrase: String, _ lexicon: Lexicon) -> [UInt16] {
    phrase.utf8.split(separator: UInt8(ascii: " ")).map { word in
      guard word.count == 1, let sign = word.first, sign < 0x41 else { return lexicon.word(of: Array(word)) }
      return FactToken.signBase + UInt16(sign)
    }
  }
}
