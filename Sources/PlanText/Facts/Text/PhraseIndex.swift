/// A phrase as numbers of words, which stand in one array for all.
struct Phrase: Sendable {
  var first: UInt16
  /// The second word, 0 where there is none.
  var second: UInt16
  /// Words in all.
  var count: UInt16
  /// Where its words stand in the array.
  var start: UInt16
}

/// Rows of phrases and what they mean: what a `PhraseIndex` is built from.
struct PhraseList<Value: Sendable> {
  /// The words of the phrases, 0 behind the last word of each.
  var words: [UInt16] = []
  /// Where the words of each row end, and what its phrases mean.
  private var rows: [(end: Int, value: Value)] = []

  /// Ends a row whose words have been added.
  mutating func endRow(_ value: Value) { rows.append((words.count, value)) }

  /// Calls `body` with each phrase and its value, in the order of the rows.
  @inline(__always)
  func visit(_ body: (Phrase, Value) -> Void) {
    let words = words.span
    var start = 0
    for row in rows {
      while start < row.end {
        var end = start
        while words[end] != 0 { end += 1 }
        let phrase = Phrase(
          first: words[start], second: words[start + 1], count: UInt16(end - start),
          start: UInt16(start))
        body(phrase, row.value)
        start = end + 1
      }
    }
  }
}

/// Phrases by their first word, longest first; finds the longest that stands at a token.
///
/// Phrases are held as numbers of words in flat arrays, those of one first word side by side, so that thousands are
/// indexed in fractions of a millisecond when the program starts. A phrase opens with a word, not with a sign.
struct PhraseIndex<Value: Sendable>: Sendable {
  /// At index word, as far as phrases open with them.
  private var openings: [PhraseOpening] = []
  /// The words that open anything, a bit each: small enough to stay in the nearest cache.
  private var opening: [UInt64] = []
  private var phrases: [Phrase] = []
  private var words: [UInt16] = []
  private(set) var values: [Value] = []

  init() {}

  /// Indexes the phrases of a list that have as many words as `shortest` or more. Where a phrase stands in it again,
  /// the new value is given to `merge`. Linear, but for phrases of one first word and one length.
  init(_ list: PhraseList<Value>, shortest: Int = 1, merge: (inout Value, Value) -> Void) {
    words = list.words
    // A phrase has a word and the zero behind it at least.
    let most = words.count / 2
    var (drafts, meanings): ([Phrase], [Value]) = ([], [])
    drafts.reserveCapacity(most)
    meanings.reserveCapacity(most)
    list.visit { phrase, value in
      guard phrase.count >= shortest else { return }
      drafts.append(phrase)
      meanings.append(value)
    }
    phrases.reserveCapacity(drafts.count)
    values.reserveCapacity(drafts.count)
    let order = Phrase.order(drafts.span)
    openings = Array(repeating: PhraseOpening(), count: order.last.map { Int(drafts[Int($0)].first) + 1 } ?? 0)
    for index in order {
      let phrase = drafts[Int(index)]
      if let known = known(phrase) {
        merge(&values[known], meanings[Int(index)])
      } else {
        openings[Int(phrase.first)].add(phrase, at: phrases.count)
        phrases.append(phrase)
        values.append(meanings[Int(index)])
      }
    }
    for word in openings.indices where !openings[word].phrases.isEmpty { noteOpening(UInt16(word)) }
  }

  /// Where a phrase stands already: among the last that were added, since those of one first word and one length stand
  /// together.
  private func known(_ phrase: Phrase) -> Int? {
    let opening = openings[Int(phrase.first)]
    guard opening.mayGoOn(phrase.second) else { return nil }
    let phrases = phrases.span
    for index in opening.phrases.reversed() {
      if phrases[index].count != phrase.count { return nil }
      if isSame(index, phrase) { return index }
    }
    return nil
  }

  /// Notes that something opens with a word.
  mutating func noteOpening(_ word: UInt16) {
    while opening.count <= Int(word) >> 6 { opening.append(0) }
    opening[Int(word) >> 6] |= 1 << UInt64(word & 63)
  }

  /// True where a phrase of the same first word and length has all its words.
  private func isSame(_ index: Int, _ phrase: Phrase) -> Bool {
    let known = phrases[index]
    guard known.second == phrase.second else { return false }
    for offset in 2..<max(2, Int(known.count))
    where words[Int(known.start) + offset] != words[Int(phrase.start) + offset] { return false }
    return true
  }

  /// False where nothing opens with a word, a sign or a number.
  @inline(__always)
  func mayOpen(_ word: UInt16) -> Bool {
    let index = Int(word) >> 6
    return index < opening.count && opening[index] >> UInt64(word & 63) & 1 != 0
  }

  /// Index in `values` of the longest phrase at a token, and its length; nil where none stands.
  @inline(__always)
  func match(_ tokens: Span<FactToken>, _ at: Int, _ end: Int) -> (index: Int, count: Int)? {
    let word = tokens[at].word
    guard mayOpen(word), Int(word) < openings.count else { return nil }
    let opening = openings[Int(word)]
    let second = at + 1 < end ? tokens[at + 1].word : 0
    guard opening.mayGoOn(second) else { return nil }
    return longest(tokens, at, end, opening.phrases, second: second)
  }

  private func longest(
    _ tokens: Span<FactToken>, _ at: Int, _ end: Int, _ candidates: Range<Int>, second: UInt16
  ) -> (index: Int, count: Int)? {
    for index in candidates {
      let phrase = phrases[index]
      let count = Int(phrase.count)
      if count == 1 || (phrase.second == second && at + count <= end && goesOn(phrase, tokens, at)) {
        return (index, count)
      }
    }
    return nil
  }

  /// True where the words from the third on stand behind a token as well.
  @inline(__always)
  private func goesOn(_ phrase: Phrase, _ tokens: Span<FactToken>, _ at: Int) -> Bool {
    var offset = 2
    while offset < Int(phrase.count) {
      if tokens[at + offset].word != words[Int(phrase.start) + offset] { return false }
      offset += 1
    }
    return true
  }
}

/// What opens with a word.
private struct PhraseOpening: Sendable {
  private var start: UInt16 = 0
  private var count: UInt16 = 0
  /// The second words, as bits of their low five bits: most pairs are told off by one look. A word that is a phrase
  /// alone has all bits.
  private var followers: UInt32 = 0

  /// Its phrases, which stand side by side.
  @inline(__always)
  var phrases: Range<Int> { Int(start)..<Int(start) + Int(count) }

  /// False where no phrase has a certain second word.
  @inline(__always)
  func mayGoOn(_ second: UInt16) -> Bool { followers & Self.bit(second) != 0 }

  mutating func add(_ phrase: Phrase, at index: Int) {
    if count == 0 { start = UInt16(index) }
    count += 1
    followers |= phrase.count > 1 ? Self.bit(phrase.second) : ~0
  }

  @inline(__always)
  private static func bit(_ word: UInt16) -> UInt32 { 1 &<< UInt32(word) }
}

extension Phrase {
  private static let longest = 16

  /// The indices of phrases by their first words, longest first, the phrases of one word and one length as they stand.
  /// Linear.
  fileprivate static func order(_ phrases: Span<Phrase>) -> [UInt16] {
    var last: UInt16 = 0
    for index in phrases.indices { last = max(last, phrases[index].first) }
    let asTheyStand = (0..<phrases.count).map { UInt16(truncatingIfNeeded: $0) }
    let byLength = sorted(asTheyStand, keys: longest) { longest - Int(phrases[$0].count) }
    return sorted(byLength, keys: Int(last) + 1) { Int(phrases[$0].first) }
  }

  /// Indices in the order of a key below `keys`; what has the same key stays in order. Linear.
  @inline(__always)
  private static func sorted(_ order: [UInt16], keys: Int, by key: (Int) -> Int) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: keys + 1)
    var sorted = order
    var places = counts.mutableSpan
    var out = sorted.mutableSpan
    let order = order.span
    for at in order.indices { places[key(Int(order[at])) + 1] &+= 1 }
    for key in 1...keys { places[key] &+= places[key - 1] }
    for at in order.indices {
      let key = key(Int(order[at]))
      out[Int(places[key])] = order[at]
      places[key] &+= 1
    }
    return sorted
  }
}
