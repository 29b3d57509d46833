/// Whether a word can be a Vietnamese syllable: onset, vowels, final and tone as the spelling allows them.
///
/// `nghiệp` is `ngh` + `iê` + `p` with the dot below. `nghiep` is none, for `iê` is not written `ie` and a final stop
/// asks for acute or dot, but it is the bare form of one. `nhgiệp` and `káo` are nothing at all. Syllables that no
/// dictionary holds pass: the question is whether the letters came through, not what they say.
struct VietnameseSyllable {
  enum Reading: Equatable {
    /// Spelled as a syllable can be; `accented` where a letter beyond a–z is among its letters.
    case possible(accented: Bool)
    /// Plain letters that diacritics would make a syllable of.
    case bare
    case impossible

    var isPossible: Bool { self != .bare && self != .impossible }
    /// A syllable, perhaps without its diacritics.
    var isWord: Bool { self != .impossible }
  }

  /// No syllable has more letters: `nghiêng`.
  private static let longest = 7

  private let tables = SyllableTables.shared
  private var codes = InlineArray<7, UInt8>(repeating: 0)
  private var count = 0
  private var tone = SyllableLetters.Tone.level
  private var tones = 0
  private var isAccented = false
  private var isForeign = false

  /// Starts a word without letters.
  init() {}

  /// Reads one word, given as well-formed UTF-8 in NFC.
  static func reading(of word: Span<UInt8>) -> Reading {
    var syllable = VietnameseSyllable()
    var index = 0
    while index < word.count {
      let letter = UTF8Scalar.read(word, at: index)
      syllable.add(letter.scalar)
      index = letter.end
    }
    return syllable.reading
  }

  /// True where the word is spelled as a syllable can be.
  static func isPossible(_ word: Span<UInt8>) -> Bool { reading(of: word).isPossible }

  /// Forgets the letters.
  mutating func clear() {
    count = 0
    tone = .level
    tones = 0
    isAccented = false
    isForeign = false
  }

  /// Adds the next letter of the word.
  mutating func add(_ scalar: UInt32) {
    let letter = tables.letters.letter(scalar)
    isAccented = isAccented || scalar >= 0x80
    guard !letter.isForeign, count < Self.longest else {
      isForeign = true
      return
    }
    codes[count] = letter.code
    count += 1
    guard letter.tone != .level else { return }
    tone = letter.tone
    tones += 1
  }

  /// What the letters so far are.
  var reading: Reading {
    guard !isForeign, count > 0, tones < 2 else { return .impossible }
    if let final = final(after: tables.nuclei), final & tables.stops == 0 || tone.goesWithStops {
      return .possible(accented: isAccented)
    }
    return !isAccented && final(after: tables.bareNuclei) != nil ? .bare : .impossible
  }

  /// The final that closes the word; nil where onset, vowels and final do not go together.
  private func final(after nuclei: [SyllableTrie]) -> UInt16? {
    var index = 0
    let onset = walk(tables.onsets, from: &index) { !tables.letters.isVowel($0) }
    guard onset > 0, index < count else { return nil }
    let opening = tables.openings[Int(onset) - 1]
    guard opening.vowels >> UInt32(codes[index]) & 1 != 0 else { return nil }
    let allowed = walk(nuclei[opening.nuclei.rawValue], from: &index) { tables.letters.isVowel($0) }
    let final = walk(tables.finals, from: &index) { _ in true }
    return allowed & final == 0 ? nil : final
  }

  /// Follows the letters through a trie as long as they belong; gives the value there, 0 where they lead out of it.
  private func walk(_ trie: SyllableTrie, from index: inout Int, while belongs: (UInt8) -> Bool) -> UInt16 {
    var state = SyllableTrie.root
    while index < count, belongs(codes[index]) {
      guard let next = trie.step(from: state, by: codes[index]) else { return 0 }
      state = next
      index += 1
    }
    return trie.value(at: state)
  }
}
