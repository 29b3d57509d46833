/// The words and phrases of all tables of wordings, ready for look-up.
///
/// Built once: each distinct word gets a number when it is first met; a word is found by one probe of an open hash
/// table, what it means alone by its number, and a longer phrase by `PhraseIndex`.
struct Lexicon: Sendable {
  /// What a phrase means.
  struct Meaning: Sendable {
    var cue: Cue
    var detail: UInt8
    /// `triggers`, as its token has it.
    var flags: FactToken.Flags

    init(cue: Cue, detail: UInt8, flags: FactToken.Flags) { (self.cue, self.detail, self.flags) = (cue, detail, flags) }

    /// As a `PhraseIndex` holds it.
    @inline(__always)
    init(_ value: UInt32) {
      cue = Cue(rawValue: UInt8(truncatingIfNeeded: value)) ?? .none
      detail = UInt8(truncatingIfNeeded: value >> 8)
      flags = FactToken.Flags(rawValue: UInt8(truncatingIfNeeded: value >> 16))
    }

    var value: UInt32 { UInt32(cue.rawValue) | UInt32(detail) << 8 | UInt32(flags.rawValue) << 16 }
  }

  static let shared = Lexicon()

  private static let slotBits: UInt64 = 12
  /// Bits of the hash that no slot's place tells in the high twenty, the word's number in the low twelve; 0 where
  /// free. Small slots keep the table in the nearest cache.
  private(set) var slots = [UInt32](repeating: 0, count: 1 << slotBits)
  private static let wordMask: UInt32 = 0xFFF
  /// Distinct words, which have the numbers from one on.
  private(set) var wordCount = 0
  /// What each word of the cues means alone, at index word.
  private var alone: [UInt32] = []
  /// Phrases of cues, of two words and more.
  private var phrases = PhraseIndex()
  /// At index `TaskPhrases.rawValue`.
  private var tables: [PhraseTable] = []

  private init() {
    readCues()
    for table in TaskPhrases.allCases {
      var list = PhraseList()
      for row in table.rows { read(row.phrases, row.value, &list.words, &list.phrases) }
      tables.append(PhraseTable(list))
    }
  }

  private mutating func readCues() {
    var list = PhraseList()
    for row in CueTable.rows {
      let flags: FactToken.Flags = FactTriggers.of(row.cue).isEmpty ? [] : .triggers
      read(row.phrases, Meaning(cue: row.cue, detail: row.detail, flags: flags).value, &list.words, &list.phrases)
    }
    phrases = PhraseIndex(list, shortest: 2, merge: Self.merge)
    alone = Array(repeating: 0, count: wordCount + 1)
    for phrase in list.phrases where phrase.count == 1 {
      phrases.noteOpening(phrase.first)
      Self.merge(&alone[Int(phrase.first)], phrase.value)
    }
  }

  /// A table of the task readers.
  subscript(table: TaskPhrases) -> PhraseTable { tables[table.rawValue] }

  /// Of two meanings of a phrase, one that means something.
  private static func merge(_ old: inout UInt32, _ new: UInt32) {
    let cue = Meaning(old).cue
    if cue == .none || cue == .opaque { old = new }
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

  /// Appends the phrases of a row, of whose words new ones get numbers; signs count as words.
  private mutating func read(_ row: String, _ value: UInt32, _ words: inout [UInt16], _ phrases: inout [Phrase]) {
    var cutter = PhraseCutter(row)
    var phrase = Phrase(start: UInt16(words.count), value: value)
    words.append(addingCapacity: cutter.bytes.count / 2) { words in
      while let word = cutter.next() {
        let number = word.sign == 0 ? number(word, cutter) : FactToken.signBase + UInt16(word.sign)
        words.append(number)
        phrase.add(number)
        guard word.endsPhrase else { continue }
        phrases.append(phrase)
        phrase = Phrase(start: phrase.start + phrase.count, value: value)
      }
    }
  }

  /// The number of a word, the next free one for a new word.
  @inline(__always)
  private mutating func number(_ word: PhraseCutter.Word, _ cutter: borrowing PhraseCutter) -> UInt16 {
    let known = Self.word(word.hash, in: slots.span)
    return known == 0 ? enter(word, cutter) : known
  }

  /// Gives a word the next number, in both ways of placing its tone.
  private mutating func enter(_ word: PhraseCutter.Word, _ cutter: borrowing PhraseCutter) -> UInt16 {
    wordCount += 1
    insert(word.hash)
    if let other = ToneMark.moved(cutter.bytes[word.range]) { insert(WordHash(other[...])) }
    return UInt16(wordCount)
  }

  private mutating func insert(_ hash: WordHash) {
    var slot = Self.slot(hash)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Self.check(hash) | UInt32(wordCount)
  }

  // MARK: Phrases

  /// Marks the longest phrase that stands at a token.
  /// - Returns: the number of its words, or one where none stands there.
  @inline(__always)
  func mark(_ index: Int, _ tokens: inout MutableSpan<FactToken>) -> Int {
    let word = tokens[index].word
    guard phrases.mayOpen(word) else { return 1 }
    if let found = phrases.match(tokens.span, index, tokens.count) {
      tokens[index].mean(Meaning(found.value), words: found.count)
      return found.count
    }
    let meaning = Meaning(alone[Int(word)])
    if meaning.cue != .none { tokens[index].mean(meaning, words: 1) }
    return 1
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

/// Cuts a list of phrases into words: "|" between phrases, a space between words.
struct PhraseCutter {
  struct Word {
    var range: Range<Int>
    var hash: WordHash
    /// The sign that the word is (",", "-", "/"), 0 for words of letters.
    var sign: UInt8
    /// True for the last word of a phrase.
    var endsPhrase: Bool
  }

  /// The list, with room behind it to read words eight bytes at a time.
  private(set) var bytes: [UInt8] = []
  private var at = 0

  init(_ list: String) {
    bytes.reserveCapacity(list.utf8.count + Self.end.count)
    bytes += list.utf8
    bytes += Self.end
  }

  private static let end = [UInt8(ascii: "|")] + [UInt8](repeating: 0, count: EightBytes.count)

  /// The next word, nil at the end. A capital at the head of a word counts as small.
  mutating func next() -> Word? {
    guard at + EightBytes.count < bytes.count else { return nil }
    let start = at
    var hash = WordHash()
    var bits: UInt64 = 64
    while bits == 64 {
      let eight = EightBytes(bytes.span, at: at)
      let ends = eight.places(of: 0x20) | eight.places(of: UInt8(ascii: "|"))
      bits = UInt64(ends.trailingZeroBitCount & ~7)
      var chunk = bits == 64 ? eight.word : eight.word & (1 << bits &- 1)
      if at == start { chunk |= Self.smallBit(of: chunk) }
      if bits > 0 { hash.add(chunk: chunk) }
      at += Int(bits >> 3)
    }
    let range = start..<at
    let sign = range.count == 1 && bytes[start] < 0x41 ? bytes[start] : 0
    at += 1
    return Word(range: range, hash: hash, sign: sign, endsPhrase: bytes[range.upperBound] != 0x20)
  }

  /// The bit that makes the first letter small: of ASCII, and of Đ.
  @inline(__always)
  private static func smallBit(of chunk: UInt64) -> UInt64 {
    if (0x41...0x5A).contains(UInt8(truncatingIfNeeded: chunk)) { return 0x20 }
    return chunk & 0xFFFF == 0x90C4 ? 0x0100 : 0
  }
}

/// The two ways of placing a tone in words that end in "oa", "oe" and "uy": "hòa" and "hoà" are one word.
enum ToneMark {
  /// Endings and those with the tone in the other place, as numbers of their bytes.
  private static let endings: [(ending: UInt32, other: UInt32)] = [
    ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"),
    ("õe", "oẽ"), ("ọe", "oẹ"), ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
  ].flatMap {
    let (old, new) = (number($0.0.utf8), number($0.1.utf8))
    return [(ending: old, other: new), (ending: new, other: old)]
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The word with its tone in the other place, or nil where it has no such vowels.
  static func moved(_ spelling: ArraySlice<UInt8>) -> [UInt8]? {
    guard mayEndSo(spelling) else { return nil }
    for count in 3...4 where count <= spelling.count {
      let ending = number(spelling.suffix(count))
      guard let found = endings.first(where: { $0.ending == ending }) else { continue }
      return spelling.dropLast(count)
        + (0..<count).map { UInt8(truncatingIfNeeded: found.other >> (8 * (count - 1 - $0))) }
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
