/// Gives words of capitals the capitals that TCVN3 cannot write: `CộNG HòA Xã HộI` is `CỘNG HÒA XÃ HỘI`.
///
/// A word is sure to be in capitals where two of its letters are, or where a capital stands behind a small letter
/// with a tone, and no small letter stands in it that TCVN3 could have written large. A word with one capital or
/// none (`Xã`, `ở`) follows the sure words beside it on the line, if all of them are in capitals.
struct CapitalRestorer {
  private enum Case {
    case capitals, small, unsure
  }

  /// What stands in the word that is being read.
  private struct Word {
    var range = 0..<0
    var capitals = 0
    var toned = 0
    var hasSmall = false
    var hasCapitalBehindToned = false
  }

  private let letters = SyllableTables.shared.letters
  private var bytes: [UInt8]
  private var word = Word()
  private var syllable = VietnameseSyllable()
  /// The last sure word; nil at the start of a line and behind punctuation.
  private var last: Case?
  private var unsure: [Range<Int>] = []

  /// Well-formed UTF-8 with its capitals; each letter keeps its place, for capitals have as many bytes. Linear.
  static func restored(_ bytes: [UInt8]) -> [UInt8] {
    var restorer = CapitalRestorer(bytes: bytes)
    restorer.run()
    return restorer.bytes
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      let (scalar, end) = UTF8Scalar.read(bytes.span, at: index)
      if Self.isPlainLetter(scalar) || !letters.letter(scalar).isForeign {
        add(scalar, index..<end)
      } else {
        endWord()
        if scalar != 0x20 { endPhrase() }
      }
      index = end
    }
    endWord()
    endPhrase()
  }

  private static func isPlainLetter(_ scalar: UInt32) -> Bool { scalar < 0x80 && (0x61...0x7A).contains(scalar | 0x20) }

  private mutating func add(_ scalar: UInt32, _ range: Range<Int>) {
    let letter = letters.letter(scalar)
    syllable.add(scalar)
    word.range = (word.range.isEmpty ? range.lowerBound : word.range.lowerBound)..<range.upperBound
    if letter.isCapital {
      word.capitals += 1
      word.hasCapitalBehindToned = word.hasCapitalBehindToned || word.toned > 0
    } else if letter.tone == .level {
      word.hasSmall = true
    } else {
      word.toned += 1
    }
  }

  private mutating func endWord() {
    guard !word.range.isEmpty else { return }
    switch wordCase {
    case .unsure:
      unsure.append(word.range)
    case .small:
      unsure.removeAll(keepingCapacity: true)
      last = .small
    case .capitals:
      raise(word.range)
      if last != .small { raiseUnsure() }
      unsure.removeAll(keepingCapacity: true)
      last = .capitals
    }
    word = Word()
    syllable.clear()
  }

  /// An abbreviation (`UBND`) says nothing of the words beside it.
  private var wordCase: Case {
    if word.hasSmall { return .small }
    if word.toned > 0 { return word.capitals > 1 || word.hasCapitalBehindToned ? .capitals : .unsure }
    return syllable.reading.isPossible ? .capitals : .small
  }

  /// Ends the words that stand side by side.
  private mutating func endPhrase() {
    if last == .capitals { raiseUnsure() }
    unsure.removeAll(keepingCapacity: true)
    last = nil
  }

  private mutating func raiseUnsure() {
    for range in unsure { raise(range) }
  }

  private mutating func raise(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, end) = UTF8Scalar.read(bytes.span, at: index)
      let letter = letters.letter(scalar)
      if letter.tone != .level && !letter.isCapital { overwrite(with: Self.capital(of: scalar), at: index) }
      index = end
    }
  }

  /// The capital of a letter with a tone: those of Latin-1 stand apart by 32, all others by one.
  private static func capital(of small: UInt32) -> UInt32 { small < 0x100 ? small - 0x20 : small - 1 }

  private mutating func overwrite(with scalar: UInt32, at index: Int) {
    var letter: [UInt8] = []
    UTF8Scalar.append(scalar, to: &letter)
    bytes.replaceSubrange(index..<index + letter.count, with: letter)
  }
}
