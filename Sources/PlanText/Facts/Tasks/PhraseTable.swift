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

  /// Words of all phrases, one phrase after the other.
  private var words: [UInt16] = []
  /// Phrases ordered by first word, longest first.
  private var starts: [Int32] = []
  private var values: [UInt32] = []
  /// First phrase of each word, at index word; one more at the end.
  private var firstPhrase: [Int32] = []

  init(_ rows: [Row], lexicon: Lexicon) {
    var merged: [[UInt16]: UInt32] = [:]
    for row in rows { merged[Self.words(of: row.phrase, lexicon), default: 0] |= row.value }
    let order = merged.keys.sorted { $0[0] != $1[0] ? $0[0] < $1[0] : $0.count > $1.count }
    for phrase in order {
      while firstPhrase.count <= Int(phrase[0]) { firstPhrase.append(Int32(starts.count)) }
      starts.append(Int32(words.count))
      values.append(merged[phrase] ?? 0)
      words += phrase
    }
    firstPhrase.append(Int32(starts.count))
    starts.append(Int32(words.count))
  }

  /// Rows of one value, from phrases separated by "|".
  static func rows(_ value: UInt32, _ phrases: String) -> [Row] {
    phrases.utf8.split(separator: UInt8(ascii: "|")).map { Row(phrase: String(decoding: $0, as: UTF8.self), value: value) }
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
    for phrase in first..<last {
      let start = Int(starts[phrase])
      let count = Int(starts[phrase + 1]) - start
      guard at + count <= end else { continue }
      var offset = 1
      while offset < count, tokens[at + offset].word == words[start + offset] { offset += 1 }
      if offset == count { return (values[phrase], count) }
    }
    return (0, 0)
  }

  private static func words(of phrase: String, _ lexicon: Lexicon) -> [UInt16] {
    var words: [UInt16] = []
    Lexicon.eachWord(of: phrase) { hash, spelling in
      let first = spelling[spelling.startIndex]
      let isSign = spelling.count == 1 && first < 0x41
      words.append(isSign ? FactToken.signBase + UInt16(first) : Lexicon.word(hash, in: lexicon.slots.span))
    }
    return words
  }
}
