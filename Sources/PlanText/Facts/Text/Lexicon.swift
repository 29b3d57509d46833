/// The words and phrases of all cue tables, ready for look-up.
///
/// Built once from `CueTable.rows`: each distinct word gets a number; a word is found by one probe of an open hash
/// table, what it means alone by its number, and a longer phrase by its first two words.
struct Lexicon: Sendable {
  /// What a phrase means.
  struct Meaning: Sendable {
    var cue = Cue.none
    var detail: UInt8 = 0
    /// Words of the phrase.
    var length: UInt8 = 0
    /// `FactToken.Flags.opensPhrase` where a longer phrase begins with the word.
    var flags: FactToken.Flags = []
  }

  static let shared = Lexicon(rows: CueTable.rows, vocabulary: TaskVocabulary.phrases)

  private static let slotBits: UInt64 = 13
  /// `WordHash` in the high 48 bits, the word's number in the low sixteen; 0 where free.
  private(set) var slots = [UInt64](repeating: 0, count: 1 << slotBits)
  /// What each word means alone, at index word.
  private(set) var alone: [Meaning] = [Meaning()]

  // Phrases of two words and more, ordered by first word and then longest first.
  private var firstPhrase: [Int32] = []
  /// For each first word a bit for the low six bits of each second one: most pairs of words are told off by it.
  private var secondBits: [UInt64] = []
  private var secondWords: [UInt16] = []
  private var meanings: [Meaning] = []
  /// Words of all phrases from the third on, one phrase after the other, and where each phrase's begin.
  private var furtherWords: [UInt16] = []
  private var furtherStart: [Int32] = []

  /// - Parameter vocabulary: phrases whose words get numbers but no cue; readers with tables of their own find them.
  init(rows: [CueRow], vocabulary: [String] = []) {
    var longer: [[(words: [UInt16], meaning: Meaning)]] = [[]]
    for row in rows {
      let words = words(of: row.phrase)
      while longer.count < alone.count { longer.append([]) }
      let first = Int(words[0])
      let meaning = Meaning(cue: row.cue, detail: row.detail, length: UInt8(words.count))
      if words.count > 1 {
        longer[first].append((words, meaning))
        alone[first].flags = .opensPhrase
      } else if alone[first].cue == .none || alone[first].cue == .opaque {
        alone[first] = Meaning(cue: row.cue, detail: row.detail, length: 1, flags: alone[first].flags)
      }
    }
    for phrase in vocabulary { _ = words(of: phrase) }
    while longer.count < alone.count { longer.append([]) }
    for group in longer {
      firstPhrase.append(Int32(meanings.count))
      secondBits.append(group.reduce(0) { $0 | Self.bit($1.words[1]) })
      for phrase in group.sorted(by: { Self.precedes($0.meaning, $1.meaning) }) { add(phrase.words, phrase.meaning) }
    }
    firstPhrase.append(Int32(meanings.count))
    furtherStart.append(Int32(furtherWords.count))
  }

  /// Longest first; of two equal phrases the one that means something.
  private static func precedes(_ a: Meaning, _ b: Meaning) -> Bool {
    a.length != b.length ? a.length > b.length : a.cue != .opaque && b.cue == .opaque
  }

  private mutating func add(_ words: [UInt16], _ meaning: Meaning) {
    secondWords.append(words[1])
    meanings.append(meaning)
    furtherStart.append(Int32(furtherWords.count))
    furtherWords += words[2...]
  }

  // MARK: Words

  @inline(__always)
  private static func slot(_ hash: WordHash) -> Int { Int(truncatingIfNeeded: hash.mixed >> (64 - slotBits)) }

  /// The word of a hash in a lexicon's `slots`, 0 where no rule uses it. O(1).
  @inline(__always)
  static func word(_ hash: WordHash, in slots: Span<UInt64>) -> UInt16 {
    var slot = Self.slot(hash)
    var found = slots[slot]
    while found != 0, (found ^ hash.mixed) >> 16 != 0 {
      slot = (slot + 1) & (slots.count - 1)
      found = slots[slot]
    }
    return UInt16(truncatingIfNeeded: found)
  }

  /// The number of a word, given as UTF-8 in small letters; 0 where no rule uses it.
  func word(of spelling: [UInt8]) -> UInt16 { Self.word(WordHash(spelling), in: slots.span) }

  /// The words of a phrase; signs in it have no number and are left out.
  private mutating func words(of phrase: String) -> [UInt16] {
    phrase.utf8.split(separator: UInt8(ascii: " ")).filter { $0.first! >= 0x41 }.map { number(of: Array($0)) }
  }

  /// The number of a word of a cue table; new words get the next one, in both ways of placing the tone.
  private mutating func number(of spelling: [UInt8]) -> UInt16 {
    let known = word(of: spelling)
    if known != 0 { return known }
    let word = UInt16(alone.count)
    alone.append(Meaning())
    insert(spelling, word)
    if let other = ToneMark.moved(spelling) { insert(other, word) }
    return word
  }

  private mutating func insert(_ spelling: [UInt8], _ word: UInt16) {
    let hash = WordHash(spelling)
    var slot = Self.slot(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash.mixed & ~0xFFFF | UInt64(word)
  }

  // MARK: Phrases

  private static func bit(_ word: UInt16) -> UInt64 { 1 << UInt64(word & 63) }

  /// The longest phrase of two words or more that opens at a token, or nil.
  @inline(__always)
  func phrase(in tokens: Span<FactToken>, at index: Int) -> Meaning? {
    guard index + 1 < tokens.count else { return nil }
    let second = tokens[index + 1].word
    let word = Int(tokens[index].word)
    guard second != 0, secondBits[word] & Self.bit(second) != 0 else { return nil }
    return phrase(word, second, in: tokens, at: index)
  }

  private func phrase(_ word: Int, _ second: UInt16, in tokens: Span<FactToken>, at index: Int) -> Meaning? {
    var phrase = Int(firstPhrase[word])
    let end = Int(firstPhrase[word + 1])
    while phrase < end {
      if secondWords[phrase] == second, matchesFurther(phrase, tokens, index + 2) { return meanings[phrase] }
      phrase += 1
    }
    return nil
  }

  private func matchesFurther(_ phrase: Int, _ tokens: Span<FactToken>, _ index: Int) -> Bool {
    let first = Int(furtherStart[phrase])
    let count = Int(furtherStart[phrase + 1]) - first
    guard index + count <= tokens.count else { return false }
    for offset in 0..<count where tokens[index + offset].word != furtherWords[first + offset] { return false }
    return true
  }
}

/// A hash of a word's bytes in small letters.
///
/// Rotating by nine bits keeps the bytes of most syllables apart; 48 bits of the product are compared, so that a
/// word that no table holds is taken for one that it does with a chance of one in 2³⁷.
struct WordHash {
  private var state: UInt64 = 0

  init() {}

  init(_ spelling: [UInt8]) {
    for byte in spelling { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state << 9 | state >> 55) ^ UInt64(byte) }

  @inline(__always)
  var mixed: UInt64 { state &* 0x9E37_79B9_7F4A_7C15 }
}

/// The two ways of placing a tone in "oa", "oe" and "uy": "hòa" and "hoà" are one word.
enum ToneMark {
  private static let pairs: [(old: String, new: String)] = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
    ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ]

  /// The word with its tone in the other place, or nil where it has no such vowels.
  static func moved(_ spelling: [UInt8]) -> [UInt8]? {
    guard spelling.contains(where: { $0 >= 0x80 }) else { return nil }
    for (old, new) in pairs {
      if let moved = replacing(old, by: new, in: spelling) ?? replacing(new, by: old, in: spelling) { return moved }
    }
    return nil
  }

  private static func replacing(_ old: String, by new: String, in spelling: [UInt8]) -> [UInt8]? {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    guard spelling.count >= old.count else { return nil }
    for start in 0...(spelling.count - old.count) where spelling[start..<start + old.count].elementsEqual(old) {
      return Array(spelling[..<start]) + new + Array(spelling[(start + old.count)...])
    }
    return nil
  }
}
