/// A phrase as numbers of words, which stand in one array for all, and what it means.
struct Phrase: Sendable {
  var first: UInt16 = 0
  /// The second word, 0 where there is none.
  var second: UInt16 = 0
  /// Words in all, at most `longest`.
  var count: UInt16 = 0
  /// Where its words stand in the array.
  var start: UInt16 = 0
  var value: UInt32 = 0

  static let longest = 16

  /// Adds a word at its end.
  @inline(__always)
  mutating func add(_ word: UInt16) {
    if count == 0 { first = word }
    if count == 1 { second = word }
    count += 1
  }
}

/// Phrases as they are read: what a `PhraseIndex` is built from.
struct PhraseList {
  /// The words of all phrases.
  var words: [UInt16] = []
  var phrases: [Phrase] = []
}

/// Phrases by their first word, longest first; finds the longest that stands at a token.
///
/// Phrases are held as numbers of words in flat arrays, those of one first word side by side, so that thousands are
/// indexed in fractions of a millisecond when the program starts. A phrase opens with a word, not with a sign.
struct PhraseIndex: Sendable {
  /// At index word, as far as phrases open with them.
  private var openings: [PhraseOpening] = []
  /// The words that open anything, a bit each: small enough to stay in the nearest cache.
  private var opening: [UInt64] = []
  private var phrases: [Phrase] = []
  private var words: [UInt16] = []

  init() {}

  /// Indexes the phrases of a list that have as many words as `shortest` or more. Where a phrase stands in it again,
  /// the new value is given to `merge`. Linear, but for phrases of one first word and one length.
  init(_ list: PhraseList, shortest: Int = 1, merge: (inout UInt32, UInt32) -> Void) {
    words = list.words
    openings = Self.openings(list.phrases.span)
    let drafts = list.phrases.span
    // The places of phrases that stand twice stay empty.
    var phrases = [Phrase](repeating: Phrase(), count: drafts.count)
    let order = Self.byLength(drafts)
    for index in order {
      let phrase = drafts[Int(index)]
      if phrase.count < shortest { break }
      let opening = openings[Int(phrase.first)]
      if let known = Self.known(phrase, opening, phrases.span, words.span) {
        merge(&phrases[known].value, phrase.value)
      } else {
        phrases[opening.phrases.upperBound] = phrase
        openings[Int(phrase.first)].add(phrase)
      }
    }
    self.phrases = phrases
    for word in openings.indices where !openings[word].phrases.isEmpty { noteOpening(UInt16(word)) }
  }

  /// Room for the phrases of each first word, side by side. Linear.
  private static func openings(_ phrases: Span<Phrase>) -> [PhraseOpening] {
    var last: UInt16 = 0
    for index in phrases.indices { last = max(last, phrases[index].first) }
    var counts = [UInt16](repeating: 0, count: Int(last) + 1)
    var places = counts.mutableSpan
    for index in phrases.indices { places[Int(phrases[index].first)] &+= 1 }
    var start: UInt16 = 0
    return counts.map { count in
      defer { start += count }
      return PhraseOpening(start: start)
    }
  }

  /// The indices of phrases, those of the longest first, those of one length as they stand. Linear.
  private static func byLength(_ phrases: Span<Phrase>) -> [UInt16] {
    var places = [Int](repeating: 0, count: Phrase.longest + 1)
    for index in phrases.indices { places[Phrase.longest - Int(phrases[index].count) + 1] += 1 }
    for length in 1...Phrase.longest { places[length] += places[length - 1] }
    var order = [UInt16](repeating: 0, count: phrases.count)
    for index in phrases.indices {
      let length = Phrase.longest - Int(phrases[index].count)
      order[places[length]] = UInt16(truncatingIfNeeded: index)
      places[length] += 1
    }
    return order
  }

  /// Where a phrase stands already: among the last of its first word, those of one length standing together.
  @inline(__always)
  private static func known(
    _ phrase: Phrase, _ opening: PhraseOpening, _ phrases: Span<Phrase>, _ words: Span<UInt16>
  ) -> Int? {
    guard opening.mayGoOn(phrase.second) else { return nil }
    var index = opening.phrases.upperBound - 1
    while index >= opening.phrases.lowerBound, phrases[index].count == phrase.count {
      if isSame(phrases[index], phrase, words) { return index }
      index -= 1
    }
    return nil
  }

  /// True where phrases of the same first word and length have all their words in common.
  private static func isSame(_ known: Phrase, _ phrase: Phrase, _ words: Span<UInt16>) -> Bool {
    guard known.second == phrase.second else { return false }
    for offset in 2..<max(2, Int(known.count))
    where words[Int(known.start) + offset] != words[Int(phrase.start) + offset] { return false }
    return true
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

  /// The value and the length of the longest phrase at a token; nil where none stands.
  @inline(__always)
  func match(_ tokens: Span<FactToken>, _ at: Int, _ end: Int) -> (value: UInt32, count: Int)? {
    let word = tokens[at].word
    guard mayOpen(word), Int(word) < openings.count else { return nil }
    let opening = openings[Int(word)]
    let second = at + 1 < end ? tokens[at + 1].word : 0
    guard opening.mayGoOn(second) else { return nil }
    return longest(tokens, at, end, opening.phrases, second: second)
  }

  private func longest(
    _ tokens: Span<FactToken>, _ at: Int, _ end: Int, _ candidates: Range<Int>, second: UInt16
  ) -> (value: UInt32, count: Int)? {
    for index in candidates {
      let phrase = phrases[index]
      let count = Int(phrase.count)
      if count == 1 || (phrase.second == second && at + count <= end && goesOn(phrase, tokens, at)) {
        return (phrase.value, count)
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
  private var start: UInt16
  private var count: UInt16 = 0
  /// The second words, as bits of their low five bits: most pairs are told off by one look. A word that is a phrase
  /// alone has all bits.
  private var followers: UInt32 = 0

  init(start: UInt16) { self.start = start }

  /// Its phrases, which stand side by side.
  @inline(__always)
  var phrases: Range<Int> { Int(start)..<Int(start) + Int(count) }

  /// False where no phrase has a certain second word.
  @inline(__always)
  func mayGoOn(_ second: UInt16) -> Bool { followers & Self.bit(second) != 0 }

  mutating func add(_ phrase: Phrase) {
    count += 1
    followers |= phrase.count > 1 ? Self.bit(phrase.second) : ~0
  }

  @inline(__always)
  private static func bit(_ word: UInt16) -> UInt32 { 1 &<< UInt32(word) }
}
