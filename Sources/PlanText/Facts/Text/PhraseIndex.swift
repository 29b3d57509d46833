/// Phrases by their first word, longest first; finds the longest that stands at a token.
///
/// Phrases are held as numbers of words in flat arrays, chained by first word, so that thousands are indexed in
/// fractions of a millisecond when the program starts. A phrase opens with a word, not with a sign.
struct PhraseIndex<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// Words from the second on, in `words`.
    var start: Int32
    /// The next phrase of the same first word, no longer than this one; -1 at the end.
    var next: Int32
    /// The second word, 0 where there is none.
    var second: UInt16
    /// Words in all.
    var count: UInt16
  }

  /// What opens with a word.
  private struct Opening: Sendable {
    /// The first phrase; -1 where none opens with the word.
    var head: Int32 = -1
    /// The second words, as bits of their low five bits: most pairs are told off by one look. A word that is a phrase
    /// alone has all bits.
    var followers: UInt32 = 0
  }

  /// At index word, as far as phrases open with them.
  private var openings: [Opening] = []
  /// The words that open anything, a bit each: small enough to stay in the nearest cache.
  private var opening: [UInt64] = []
  private var phrases: [Phrase] = []
  private var words: [UInt16] = []
  private(set) var values: [Value] = []

  private static func bit(_ word: UInt16) -> UInt32 { 1 &<< UInt32(word) }

  /// Adds a phrase, or, where it stands already, gives its value to `merge`.
  mutating func insert(_ phrase: [UInt16], _ value: Value, merge: (inout Value, Value) -> Void) {
    let first = Int(phrase[0])
    noteOpening(phrase[0])
    while openings.count <= first { openings.append(Opening()) }
    var before: Int32 = -1
    var at = openings[first].head
    while at >= 0, phrases[Int(at)].count >= phrase.count {
      if isSame(Int(at), phrase) { return merge(&values[Int(at)], value) }
      before = at
      at = phrases[Int(at)].next
    }
    let new = Int32(phrases.count)
    phrases.append(
      Phrase(
        start: Int32(words.count), next: at, second: phrase.count > 1 ? phrase[1] : 0, count: UInt16(phrase.count)))
    for word in phrase.dropFirst() { words.append(word) }
    values.append(value)
    if before < 0 { openings[first].head = new } else { phrases[Int(before)].next = new }
    openings[first].followers |= phrase.count > 1 ? Self.bit(phrase[1]) : ~0
  }

  /// Notes that something opens with a word.
  mutating func noteOpening(_ word: UInt16) {
    while opening.count <= Int(word) >> 6 { opening.append(0) }
    opening[Int(word) >> 6] |= 1 << UInt64(word & 63)
  }

  /// False where nothing opens with a word, a sign or a number.
  @inline(__always)
  func mayOpen(_ word: UInt16) -> Bool {
    let index = Int(word) >> 6
    return index < opening.count && opening[index] >> UInt64(word & 63) & 1 != 0
  }

  private func isSame(_ index: Int, _ phrase: [UInt16]) -> Bool {
    guard phrases[index].count == phrase.count else { return false }
    let start = Int(phrases[index].start)
    for offset in 1..<max(1, phrase.count) where words[start + offset - 1] != phrase[offset] { return false }
    return true
  }

  /// Index in `values` of the longest phrase at a token, and its length; nil where none stands.
  @inline(__always)
  func match(_ tokens: Span<FactToken>, _ at: Int, _ end: Int) -> (index: Int, count: Int)? {
    let word = tokens[at].word
    guard mayOpen(word), Int(word) < openings.count else { return nil }
    let opening = openings[Int(word)]
    let second = at + 1 < end ? tokens[at + 1].word : 0
    guard opening.followers & Self.bit(second) != 0 else { return nil }
    return longest(tokens, at, end, from: Int(opening.head), second: second)
  }

  private func longest(
    _ tokens: Span<FactToken>, _ at: Int, _ end: Int, from head: Int, second: UInt16
  ) -> (index: Int, count: Int)? {
    var index = head
    while index >= 0 {
      let phrase = phrases[index]
      let count = Int(phrase.count)
      if count == 1 || (phrase.second == second && at + count <= end && goesOn(phrase, tokens, at)) {
        return (index, count)
      }
      index = Int(phrase.next)
    }
    return nil
  }

  /// True where the words from the third on stand behind a token as well.
  @inline(__always)
  private func goesOn(_ phrase: Phrase, _ tokens: Span<FactToken>, _ at: Int) -> Bool {
    var offset = 2
    while offset < Int(phrase.count) {
      if tokens[at + offset].word != words[Int(phrase.start) + offset - 1] { return false }
      offset += 1
    }
    return true
  }
}
