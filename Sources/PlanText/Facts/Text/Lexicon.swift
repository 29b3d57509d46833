/// The words and phrases of all cue tables, ready for look-up.
///
/// Built once from `CueTable.rows`: each distinct word gets a number; a word is found by one probe of an open hash
/// table, what it means alone by its number, and a longer phrase by `PhraseIndex`.
struct Lexicon: Sendable {
  /// What a phrase means.
  struct Meaning: Sendable {
    var cue = Cue.none
    var detail: UInt8 = 0
    /// Words of the phrase.
    var length: UInt8 = 0
    /// `triggers`, as its token has it.
    var flags: FactToken.Flags = []
  }

  static let shared = Lexicon(rows: CueTable.rows, vocabulary: TaskVocabulary.phrases)

  private static let slotBits: UInt64 = 12
  /// Bits of the hash that no slot's place tells in the high twenty, the word's number in the low twelve; 0 where
  /// free. Small slots keep the table in the nearest cache.
  private(set) var slots = [UInt32](repeating: 0, count: 1 << slotBits)
  private static let wordMask: UInt32 = 0xFFF
  /// What each word means alone, at index word.
  private(set) var alone: [Meaning] = [Meaning()]
  /// Phrases of two words and more.
  private var phrases = PhraseIndex<Meaning>(wordCount: 0)

  /// - Parameter vocabulary: lists of phrases whose words get numbers but no cue; readers with tables of their own
  ///   find them.
  init(rows: [CueRow], vocabulary: [String] = []) {
    alone.reserveCapacity(1 << 11)
    for row in rows { number(row.phrases) }
    for list in vocabulary { number(list) }
    phrases = PhraseIndex(wordCount: alone.count)
    let slots = self.slots
    for row in rows {
      PhraseList.forEachPhrase(in: row.phrases, { Self.word($0.hash, in: slots.span) }, { add($0, row) })
    }
  }

  private mutating func add(_ words: [UInt16], _ row: CueRow) {
    var meaning = Meaning(cue: row.cue, detail: row.detail, length: UInt8(words.count))
    if !FactTriggers.of(row.cue).isEmpty { meaning.flags = .triggers }
    if words.count > 1 {
      phrases.insert(words, meaning, merge: Self.merge)
    } else {
      Self.merge(&alone[Int(words[0])], meaning)
    }
  }

  /// Of two meanings of a phrase, one that means something.
  private static func merge(_ old: inout Meaning, _ new: Meaning) {
    if old.cue == .none || old.cue == .opaque { old = new }
  }

  // MARK: Words

  @inline(__always)
  private static func slot(_ hash: WordHash) -> Int { Int(truncatingIfNeeded: hash.mixed >> (64 - slotBits)) }

  @inline(__always)
  private static func check(_ hash: WordHash) -> UInt32 {
    UInt32(truncatingIfNeeded: hash.mixed >> (32 - slotBits)) & ~wordMask
  }

  /// The word of a hash in a lexicon's `slots`, 0 where no rule uses it. O(1).
  @inline(__always)
  static func word(_ hash: WordHash, in slots: Span<UInt32>) -> UInt16 {
    let check = check(hash)
    var slot = slot(hash)
    var found = slots[slot]
    // One branch for "free" and "found" alike, which are as good as random: the loop hardly ever goes on.
    while min(found, found & ~wordMask ^ check) != 0 {
      slot = (slot + 1) & (slots.count - 1)
      found = slots[slot]
    }
    return UInt16(truncatingIfNeeded: found & wordMask)
  }

  /// The number of a word, given as UTF-8 in small letters; 0 where no rule uses it.
  func word(of spelling: [UInt8]) -> UInt16 { Self.word(WordHash(spelling[...]), in: slots.span) }

  /// Calls `body` with the words of each phrase of a list; signs count as words.
  func forEachPhrase(in list: String, _ body: ([UInt16]) -> Void) {
    let slots = self.slots
    PhraseList.forEachPhrase(
      in: list, { $0.sign == 0 ? Self.word($0.hash, in: slots.span) : FactToken.signBase + UInt16($0.sign) }, body)
  }

  /// Gives each new word of a list the next number, in both ways of placing the tone.
  private mutating func number(_ list: String) {
    let bytes = PhraseList.bytes(of: list)
    PhraseList.forEachWord(in: bytes) { word, _ in
      guard word.sign == 0, Self.word(word.hash, in: slots.span) == 0 else { return }
      insert(word.hash)
      if let other = ToneMark.moved(bytes[word.range]) { insert(WordHash(other[...])) }
      alone.append(Meaning())
    }
  }

  private mutating func insert(_ hash: WordHash) {
    var slot = Self.slot(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Self.check(hash) | UInt32(alone.count)
  }

  // MARK: Phrases

  /// Marks the longest phrase of two words or more at a token.
  /// - Returns: the number of its words, or one where none stands there.
  @inline(__always)
  func mark(_ index: Int, _ tokens: inout MutableSpan<FactToken>) -> Int {
    guard let found = phrases.match(tokens.span, index, tokens.count) else { return 1 }
    tokens[index].mean(phrases.values[found.index])
    for inner in index + 1..<index + found.count { tokens[inner].mean(Meaning()) }
    return found.count
  }
}

/// A hash of a word's bytes in small letters, eight at a time.
///
/// 33 bits of it decide, so that one in some millions of words that no table holds is taken for one of its own.
struct WordHash {
  private var state: UInt64 = 0
  /// Bytes that are not yet in the state, the first lowest.
  private var chunk: UInt64 = 0
  private var count: UInt64 = 0

  init() {}

  init(_ spelling: ArraySlice<UInt8>) {
    for byte in spelling { add(byte) }
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    chunk |= UInt64(byte) << (count * 8)
    count += 1
    guard count == 8 else { return }
    add(chunk: chunk)
    (chunk, count) = (0, 0)
  }

  /// Adds eight bytes, of the last fewer, the first lowest and nothing above the last.
  @inline(__always)
  mutating func add(chunk: UInt64) { state = Self.mix(state ^ chunk) }

  @inline(__always)
  var mixed: UInt64 { count == 0 ? state : Self.mix(state ^ chunk) }

  @inline(__always)
  private static func mix(_ bits: UInt64) -> UInt64 { (bits ^ bits >> 32) &* 0x9E37_79B9_7F4A_7C15 }
}

/// Cuts lists of phrases: "|" between phrases, a space between words.
enum PhraseList {
  struct Word {
    var range: Range<Int>
    var hash: WordHash
    /// The sign that the word is (",", "-", "/"), 0 for words of letters.
    var sign: UInt8
  }

  /// A list as bytes, with room behind it to read words eight bytes at a time.
  static func bytes(of list: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(list.utf8.count + 1 + EightBytes.count)
    bytes += list.utf8
    bytes += CollectionOfOne(UInt8(ascii: "|"))
    bytes += repeatElement(0, count: EightBytes.count)
    return bytes
  }

  /// Calls `body` with each word of `bytes(of:)` and whether its phrase ends with it. Capitals at the head of a word
  /// count as small.
  @inline(__always)
  static func forEachWord(in bytes: [UInt8], _ body: (Word, Bool) -> Void) {
    let bytes = bytes.span
    var start = 0
    for at in 0..<bytes.count - EightBytes.count {
      let byte = bytes[at]
      guard byte == 0x20 || byte == UInt8(ascii: "|") else { continue }
      if at > start {
        let sign = at == start + 1 && bytes[start] < 0x41 ? bytes[start] : 0
        body(Word(range: start..<at, hash: hash(bytes, start, at), sign: sign), byte != 0x20)
      }
      start = at + 1
    }
  }

  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> WordHash {
    var hash = WordHash()
    var at = start
    while at < end {
      var chunk = EightBytes(bytes, at: at).word
      if at + EightBytes.count > end { chunk &= 1 << UInt64(8 * (end - at)) &- 1 }
      if at == start {
        // The bit that makes a letter small: of ASCII, and of Đ.
        if (0x41...0x5A).contains(bytes[at]) { chunk |= 0x20 }
        if chunk & 0xFFFF == 0x90C4 { chunk |= 0x0100 }
      }
      hash.add(chunk: chunk)
      at += EightBytes.count
    }
    return hash
  }

  /// Calls `body` with the numbers of each phrase's words.
  static func forEachPhrase(in list: String, _ number: (Word) -> UInt16, _ body: ([UInt16]) -> Void) {
    var words: [UInt16] = []
    forEachWord(in: bytes(of: list)) { word, isLast in
      words.append(number(word))
      guard isLast else { return }
      body(words)
      words.removeAll(keepingCapacity: true)
    }
  }
}

/// The two ways of placing a tone in words that end in "oa", "oe" and "uy": "hòa" and "hoà" are one word.
enum ToneMark {
  private static let pairs: [(old: [UInt8], new: [UInt8])] = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
    ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The word with its tone in the other place, or nil where it has no such vowels.
  static func moved(_ spelling: ArraySlice<UInt8>) -> [UInt8]? {
    guard mayEndSo(spelling) else { return nil }
    for (old, new) in pairs {
      if spelling.suffix(old.count).elementsEqual(old) { return spelling.dropLast(old.count) + new }
      if spelling.suffix(new.count).elementsEqual(new) { return spelling.dropLast(new.count) + old }
    }
    return nil
  }

  /// A first look: a plain last letter behind a marked one, or a marked last letter behind "o" or "u".
  private static func mayEndSo(_ spelling: ArraySlice<UInt8>) -> Bool {
    guard spelling.count > 2, let last = spelling.last else { return false }
    let end = spelling.endIndex
    if last < 0x80 { return spelling[end - 2] >= 0x80 && (last == 0x61 || last == 0x65 || last == 0x79) }
    let before = spelling[end - 3] < 0x80 || spelling.count == 3 ? spelling[end - 3] : spelling[end - 4]
    return before == 0x6F || before == 0x75
  }
}
