/// Text whose letters are the numbers of a font's glyphs (`GlyphNumbers`): `YLӋF`, `KiӇm tra`, `6ӕ`.
///
/// The program that wrote the page set each word in letters, in numbers, or in letters but for those beyond Latin-1.
/// Which it was is told by what can be a Vietnamese syllable, and where both readings can, by the other words of the
/// line.
struct GlyphNumberDecoder {
  /// How a word is written.
  private enum Form {
    /// Letters, and numbers for those beyond Latin-1: `KiӇm`.
    case letters
    /// Numbers: `.LӇP`.
    case numbers
  }

  private var text = DecodedText(bytes: [])
  private var word: [UInt32] = []
  private var line: [Word] = []
  /// Of the line above.
  private var form = Form.letters
  /// Words that hold no letter beyond ASCII are written in numbers, too; nil where these are counted.
  private var isWholeInNumbers: Bool?
  private var census = (letters: 0, numbers: 0)
  /// What was found of words before: texts say most of theirs again.
  private var readings: [[UInt32]: Word] = [:]
  private static let mostReadings = 10_000

  /// A word with the blanks behind it.
  private struct Word {
    var letters: [UInt32]
    var numbers: [UInt32]
    /// How much more of it are syllables where it is read as numbers; nil where it is sure.
    var gain: Int?
    /// Of how its text is written; nil where it does not tell.
    var vote: Form?
    var blanks: [UInt32] = []
  }

  /// Decodes UTF-8. A line stays a line; words that are no better for it stay as they are. Linear.
  static func decode(_ input: [UInt8]) -> DecodedText {
    let source = UTF8Decoder.decode(input)
    var first = GlyphNumberDecoder()
    first.read(source)
    var second = GlyphNumberDecoder()
    second.isWholeInNumbers = first.census.numbers > first.census.letters
    second.form = first.form
    second.read(source)
    return second.text
  }

  private mutating func read(_ source: DecodedText) {
    let bytes = source.bytes.span
    text.bytes.reserveCapacity(bytes.count)
    var at = source.start
    while at < bytes.count {
      let (scalar, end) = UTF8Scalar.read(bytes, at: at)
      if Self.isBlank(scalar) {
        endWord()
        line[line.count - 1].blanks.append(scalar == Self.blankGlyph ? 0x20 : scalar)
      } else if let parts = Self.parts(of: scalar) {
        word += parts
      } else {
        word.append(scalar)
      }
      if word.count >= Self.longestWord { endWord() }
      if scalar == 0x0A || line.count >= Self.mostWords { endLine() }
      at = end
    }
    endWord()
    endLine()
  }

  /// What is longer is no line and no word, and is read in pieces.
  private static let mostWords = 1_000
  private static let longestWord = 200

  private static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0xA0 || scalar == blankGlyph
  }

  private static let blankGlyph: UInt32 = 3

  /// A letter and a number that were taken for a letter with a mark, and composed.
  private static func parts(of scalar: UInt32) -> [UInt32]? {
    guard (0x1E00..<0x1EA0).contains(scalar), let parts = Compositions.latin.parts(of: scalar),
      GlyphNumbers.vietnameseLetter(parts.mark) != nil
    else { return nil }
    return [parts.base, parts.mark]
  }

  // MARK: Words

  private mutating func endWord() {
    let reading = readings[word] ?? read(word)
    if readings.count < Self.mostReadings { readings[word] = reading }
    if reading.vote == .letters { census.letters += 1 }
    if reading.vote == .numbers { census.numbers += 1 }
    line.append(reading)
    word.removeAll(keepingCapacity: true)
  }

  /// Words that both readings make syllables of follow the others of their line.
  private mutating func endLine() {
    let gain = line.reduce(0) { $0 + ($1.gain ?? 0).signum() }
    if gain != 0 { form = gain > 0 ? .numbers : .letters }
    for word in line {
      let isNumbers = word.gain.map { $0 > 0 || $0 == 0 && form == .numbers } ?? false
      for scalar in isNumbers ? word.numbers : word.letters { append(scalar) }
      for scalar in word.blanks { append(scalar) }
    }
    line.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ scalar: UInt32) {
    if scalar == UTF8Scalar.replacement { text.appendReplacement() } else { UTF8Scalar.append(scalar, to: &text.bytes) }
  }

  private func read(_ word: [UInt32]) -> Word {
    let isASCII = word.allSatisfy { (0x20..<0x80).contains($0) }
    if isASCII, isWholeInNumbers == false { return Word(letters: word, numbers: []) }
    let letters = word.map { $0 < 0x20 ? GlyphNumbers.letter($0) ?? $0 : GlyphNumbers.vietnameseLetter($0) ?? $0 }
    let (numbers, gain) = Self.readAsNumbers(word, Self.score(letters))
    guard letters == word else {
      let vote: Form? = word.contains(where: Self.digitGlyphs.contains) ? .numbers : nil
      return Word(letters: letters, numbers: numbers, gain: gain, vote: vote)
    }
    let tells = isASCII && (word.count > 2 || word.contains(where: Self.digits.contains))
    let isNumbers = isWholeInNumbers == true ? gain >= 0 : gain > 0 && !isASCII
    return Word(
      letters: isNumbers ? numbers : letters, numbers: numbers, vote: tells ? gain > 0 ? .numbers : .letters : nil)
  }

  /// The word as numbers, or as numbers between signs that are none, and how much more of it are syllables.
  private static func readAsNumbers(_ word: [UInt32], _ score: Int) -> (word: [UInt32], gain: Int) {
    let whole = letters(word[...])
    let gain = Self.score(whole) - score
    guard let first = word.firstIndex(where: { !openers.contains($0) }),
      let last = word.lastIndex(where: { !closers.contains($0) }), first <= last, last - first + 1 < word.count
    else { return (whole, gain) }
    let inner = Array(word[..<first] + letters(word[first...last]) + word[(last + 1)...])
    let innerGain = Self.score(inner) - score
    return gain >= innerGain ? (whole, gain) : (inner, innerGain)
  }

  private static func letters(_ numbers: ArraySlice<UInt32>) -> [UInt32] {
    numbers.map { GlyphNumbers.letter($0) ?? $0 }
  }

  private static let openers = "(“\"'".unicodeScalars.map(\.value)
  private static let closers = ".,;:)!?”\"'".unicodeScalars.map(\.value)

  private static let digits: ClosedRange<UInt32> = 0x30...0x39
  private static let digitGlyphs: ClosedRange<UInt32> = 0x13...0x1C

  // MARK: Syllables

  /// Syllables of a word less what can be none. Capitals stand at the start of a syllable or all through it.
  private static func score(_ word: [UInt32]) -> Int {
    word.split { separators.contains($0) }.reduce(0) { $0 + score($1) }
  }

  private static let separators = ".,;:!?()[]/–—-…%“”‘’\"'".unicodeScalars.map(\.value)

  private static func score(_ part: ArraySlice<UInt32>) -> Int {
    if part.count == 1 || part.allSatisfy(digits.contains) { return 0 }
    var syllable = VietnameseSyllable()
    for scalar in part { syllable.add(scalar) }
    let letters = part.map(SyllableTables.shared.letters.letter)
    let capitals = letters.count(where: \.isCapital)
    if capitals == part.count, part.count <= longestAbbreviation, !syllable.reading.isPossible {
      return 0
    }
    let isCased = capitals == 0 || capitals == part.count || capitals == 1 && letters[0].isCapital
    return syllable.reading.isPossible && isCased ? 1 : -1
  }

  private static let longestAbbreviation = 6
}
