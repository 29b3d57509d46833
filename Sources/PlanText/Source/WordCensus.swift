/// How many words of a text are Vietnamese syllables, and how the others fail. Words of one letter are not counted:
/// `à` and `ở` are syllables, but so is nearly every letter that a wrong reading gives.
struct WordCensus {
  /// Syllables with a letter beyond a–z: `kế`.
  private(set) var accented = 0
  /// Syllables that are written with plain letters: `ban`.
  private(set) var plain = 0
  /// Plain letters that were a syllable before their diacritics were lost: `hoach`.
  private(set) var bare = 0
  /// No syllables, with letters or signs beyond a–z among their letters: `KiӇm`, `ho¹ch`.
  private(set) var broken = 0
  /// Abbreviations, names and words of other languages: `UBND`, `QĐ`, `email`.
  private(set) var foreign = 0

  var words: Int { accented + plain + bare + broken + foreign }

  private var syllable = VietnameseSyllable()
  private var word = Word()

  /// What a word shows beside its letters.
  private struct Word {
    var length = 0
    var letters = 0
    var hasOnlyCapitals = true
    var isBeyondASCII = false
  }

  init() {}

  /// The words of one text.
  init(_ bytes: Span<UInt8>) { count(bytes) }

  /// Adds the words of well-formed UTF-8 in NFC. Linear.
  mutating func count(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let letter = UTF8Scalar.read(bytes, at: index)
      index = letter.end
      if Self.standsInWords(letter.scalar) { add(letter.scalar) } else { endWord() }
    }
    endWord()
  }

  /// Letters, and the signs of Latin-1 that letters turn into when they are read in a wrong encoding. Scripts whose
  /// words have no spaces between them are no words here.
  private static func standsInWords(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar | 0x20) }
    return (0xA1..<0x2000).contains(scalar) || scalar == UTF8Scalar.replacement
  }

  private mutating func add(_ scalar: UInt32) {
    syllable.add(scalar)
    word.length += 1
    word.letters += scalar < 0x80 || scalar >= 0xC0 ? 1 : 0
    word.isBeyondASCII = word.isBeyondASCII || scalar >= 0x80
    word.hasOnlyCapitals = word.hasOnlyCapitals && Self.isPlainCapital(scalar)
  }

  /// A capital as abbreviations are written with.
  private static func isPlainCapital(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) || scalar == 0x110 }

  private mutating func endWord() {
    if word.length > 1 && word.letters > 0 { countWord() }
    syllable.clear()
    word = Word()
  }

  private mutating func countWord() {
    switch syllable.reading {
    case .possible(accented: true): accented += 1
    case .possible(accented: false): plain += 1
    case .bare: bare += 1
    case .impossible where word.isBeyondASCII && !word.hasOnlyCapitals: broken += 1
    case .impossible: foreign += 1
    }
  }
}
