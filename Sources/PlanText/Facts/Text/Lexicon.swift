/// The words and phrases of all cue tables, ready for look-up.
///
/// Built once from `CueTable.rows`: each distinct word gets a number; a word is found by one probe of an open hash
/// table of exact keys, a phrase by its first word.
struct Lexicon: Sendable {
  struct Phrase: Sendable {
    var words: [UInt16]
    var cue: Cue
    var detail: UInt8
  }

  static let shared = Lexicon(rows: CueTable.rows, vocabulary: TaskVocabulary.phrases)
  /// Longer words have no key; no Vietnamese syllable has more than seven letters.
  static let maximumLetters = 10

  private static let slotBits: UInt64 = 12
  private var keys = [UInt64](repeating: 0, count: 1 << slotBits)
  private var words = [UInt16](repeating: 0, count: 1 << slotBits)
  private var wordCount: UInt16 = 0
  /// All phrases, ordered by first word and then longest first.
  private var phrases: [Phrase] = []
  /// First phrase and end of each word's phrases, at index word.
  private var firstPhrase: [Int32] = []

  /// - Parameter vocabulary: phrases whose words get numbers but no cue; readers with tables of their own find them.
  init(rows: [CueRow], vocabulary: [String] = []) {
    var byFirst: [[Phrase]] = [[]]
    for row in rows {
      let words = row.phrase.utf8.split(separator: UInt8(ascii: " ")).map { number(of: Array($0)) }
      while byFirst.count <= Int(wordCount) { byFirst.append([]) }
      byFirst[Int(words[0])].append(Phrase(words: words, cue: row.cue, detail: row.detail))
    }
    for phrase in vocabulary {
      for word in phrase.utf8.split(separator: UInt8(ascii: " ")) where word.first! >= 0x41 { _ = number(of: Array(word)) }
    }
    while byFirst.count <= Int(wordCount) { byFirst.append([]) }
    for group in byFirst {
      firstPhrase.append(Int32(phrases.count))
      phrases += group.sorted(by: Self.precedes)
    }
    firstPhrase.append(Int32(phrases.count))
  }

  /// Longest first; of two equal phrases the one that means something.
  private static func precedes(_ a: Phrase, _ b: Phrase) -> Bool {
    a.words.count != b.words.count ? a.words.count > b.words.count : a.cue != .opaque && b.cue == .opaque
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
  }

  /// The word of a key, 0 where no rule uses it. O(1).
  @inline(__always)
  func word(key: UInt64) -> UInt16 {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return words[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  /// The word of a spelling in UTF-8, 0 where no rule uses it.
  func word(of spelling: [UInt8]) -> UInt16 { word(key: Self.key(of: spelling)) }

  /// The longest phrase that opens at a token, or nil.
  func phrase(in tokens: [FactToken], at index: Int) -> Phrase? {
    let word = Int(tokens[index].word)
    var at = Int(firstPhrase[word])
    while at < Int(firstPhrase[word + 1]) {
      if matches(phrases[at].words, tokens, index) { return phrases[at] }
      at += 1
    }
    return nil
  }

  private func matches(_ words: [UInt16], _ tokens: [FactToken], _ index: Int) -> Bool {
    guard index + words.count <= tokens.count else { return false }
    for offset in 1..<max(words.count, 1) where tokens[index + offset].word != words[offset] { return false }
    return true
  }

  /// The number of a word of a cue table, given as UTF-8; new words get the next one.
  private mutating func number(of spelling: [UInt8]) -> UInt16 {
    let key = Self.key(of: spelling)
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return words[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    wordCount += 1
    keys[slot] = key
    words[slot] = wordCount
    return wordCount
  }

  /// The key that `WordScanner` computes for a word.
  private static func key(of spelling: [UInt8]) -> UInt64 {
    var key: UInt64 = 0
    var all: UInt16 = 0
    for scalar in String(decoding: spelling, as: UTF8.self).unicodeScalars {
      let value = Int(scalar.value)
      let info = value < 0x800 ? LetterMarks.short[value] : LetterMarks.long[value - 0x1E80]
      key = key << 5 | UInt64(info & LetterMarks.baseMask)
      all |= info
    }
    return key << 9 | UInt64(all >> LetterMarks.markShift)
  }
}
