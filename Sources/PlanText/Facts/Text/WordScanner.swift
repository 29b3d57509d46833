/// Cuts text into tokens: one pass, a class table per byte, no strings.
///
/// Markdown emphasis and escapes (`*`, `\`, `` ` ``) are looked through. Words are looked up by a 59-bit key: ten
/// base letters of five bits and nine bits of marks, which no two Vietnamese syllables share.
struct WordScanner {
  private(set) var tokens: [FactToken] = []
  /// True where the next token stands after white space.
  private var spaced = true
  /// Source line of the next byte, 1-based; counts the line ends that are scanned or skipped.
  var line: Int32 = 1
  private let lexicon: Lexicon
  private let shortLetters = LetterMarks.short
  private let longLetters = LetterMarks.long
  private let classes = WordScanner.byteClasses

  init(lexicon: Lexicon, capacity: Int) {
    self.lexicon = lexicon
    tokens.reserveCapacity(capacity)
  }

  private enum ByteClass {
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    static let space: UInt8 = 3
    static let transparent: UInt8 = 4
    static let wide: UInt8 = 5
    static let lineEnd: UInt8 = 6
  }

  private static let byteClasses: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: ByteClass.digit
    case 0x41...0x5A, 0x61...0x7A: ByteClass.letter
    case 0x0A: ByteClass.lineEnd
    case 0...0x20, 0x7F: ByteClass.space
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "`"): ByteClass.transparent
    case 0x80...0xFF: ByteClass.wide
    default: ByteClass.other
    }
  }

  /// Passes over bytes that are not text: noise, markers, the gap at a line end. An empty range passes nothing.
  mutating func skip(_ range: SourceRange, in bytes: Span<UInt8>) {
    guard !range.isEmpty else { return }
    spaced = true
    for at in range.lower..<min(range.upper, bytes.count) where bytes[at] == 0x0A { line += 1 }
  }

  /// Appends the tokens of a stretch of text. Linear.
  mutating func scan(_ range: SourceRange, in bytes: Span<UInt8>) {
    var at = range.lower
    let end = min(range.upper, bytes.count)
    while at < end {
      switch classes[Int(bytes[at])] {
      case ByteClass.letter: at = scanWord(from: at, to: end, in: bytes)
      case ByteClass.digit: at = scanNumber(from: at, to: end, in: bytes)
      case ByteClass.space:
        spaced = true
        at += 1
      case ByteClass.transparent: at += 1
      case ByteClass.lineEnd:
        spaced = true
        line += 1
        at += 1
      case ByteClass.wide: at = scanWide(from: at, to: end, in: bytes)
      default:
        append(at, at + 1, FactToken.signBase + UInt16(bytes[at]), .isSign)
        at += 1
      }
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ word: UInt16, _ flags: FactToken.Flags) {
    tokens.append(
      FactToken(
        start: Int32(truncatingIfNeeded: start), line: line, length: UInt16(truncatingIfNeeded: end - start),
        word: word, cue: .none, detail: 0, phraseLength: 0, flags: spaced ? flags.union(.spaced) : flags))
    spaced = false
  }

  // MARK: Words

  private mutating func scanWord(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    let end = min(end, start + 0xFFF0)
    var at = start
    var key: UInt64 = 0
    var letters = 0
    var all: UInt16 = 0
    var digits = false
    var first: UInt16 = 0
    while at < end {
      let (info, width) = letter(at: at, to: end, in: bytes)
      if info == 0 {
        guard bytes[at] &- 0x30 < 10 else { break }
        digits = true
        at += 1
        continue
      }
      if letters == 0 { first = info }
      letters += info & LetterMarks.baseMask == 0 ? 0 : 1
      key = key << 5 | UInt64(info & LetterMarks.baseMask)
      all |= info
      at += width
    }
    var flags: FactToken.Flags = first & LetterMarks.capital != 0 ? .capitalised : []
    if all & LetterMarks.small == 0 { flags.insert(.allCapitals) }
    if digits { flags.insert(.hasDigits) }
    let known = !digits && letters <= Lexicon.maximumLetters
    append(start, at, known ? lexicon.word(key: key << 9 | UInt64(all >> LetterMarks.markShift)) : 0, flags)
    return at
  }

  /// The letter at a byte and its width, or (0, _) where none stands there.
  @inline(__always)
  private func letter(at: Int, to end: Int, in bytes: Span<UInt8>) -> (UInt16, Int) {
    let byte = bytes[at]
    if byte < 0x80 { return (shortLetters[Int(byte)], 1) }
    if byte & 0xE0 == 0xC0, at + 1 < end {
      return (shortLetters[Int(byte & 0x1F) << 6 | Int(bytes[at + 1] & 0x3F)], 2)
    }
    if byte == 0xE1, at + 2 < end, bytes[at + 1] & 0xFE == 0xBA {
      return (longLetters[Int(bytes[at + 1] & 1) << 6 | Int(bytes[at + 2] & 0x3F)], 3)
    }
    return (0, 1)
  }

  // MARK: Numbers

  private mutating func scanNumber(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    let end = min(end, start + 0xFFF0)
    var at = start
    var value = 0
    while at < end, bytes[at] &- 0x30 < 10 {
      value = min(value * 10 + Int(bytes[at] &- 0x30), 100_000)
      at += 1
    }
    let word = at - start <= 4 ? FactToken.numberBase + UInt16(value) : FactToken.hugeNumber
    append(start, at, word, .isNumber)
    return at
  }

  // MARK: Everything outside ASCII

  private mutating func scanWide(from start: Int, to end: Int, in bytes: Span<UInt8>) -> Int {
    if letter(at: start, to: end, in: bytes).0 != 0 { return scanWord(from: start, to: end, in: bytes) }
    var at = start + 1
    while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
    if Self.isWideSpace(start, at, in: bytes) {
      spaced = true
    } else {
      append(start, at, FactToken.signBase + UInt16(Self.plainSign(start, at, in: bytes)), .isSign)
    }
    return at
  }

  /// No-break space, the spaces of U+2000–U+200B, and the byte-order mark.
  private static func isWideSpace(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
    if end - start == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xA0 }
    guard end - start == 3 else { return false }
    if bytes[start] == 0xE2 { return bytes[start + 1] == 0x80 && bytes[start + 2] <= 0x8B }
    return bytes[start] == 0xEF && bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF
  }

  /// The ASCII sign that stands for a wide one in the rules: dashes "-", quotes `"`, "…" ".", "⁄" "/", "≥" ">", "≤" "<".
  private static func plainSign(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> UInt8 {
    guard end - start == 3, bytes[start] == 0xE2 else { return UInt8(ascii: "?") }
    switch (bytes[start + 1], bytes[start + 2]) {
    case (0x80, 0x90...0x95), (0x88, 0x92): return UInt8(ascii: "-")
    case (0x80, 0x98...0x9B): return UInt8(ascii: "'")
    case (0x80, 0x9C...0x9F): return UInt8(ascii: "\"")
    case (0x80, 0xA6): return UInt8(ascii: ".")
    case (0x81, 0x84), (0x88, 0x95): return UInt8(ascii: "/")
    case (0x89, 0xA5): return UInt8(ascii: ">")
    case (0x89, 0xA4): return UInt8(ascii: "<")
    default: return UInt8(ascii: "?")
    }
  }

  // MARK: Phrases

  /// Marks the phrases of the cue tables in the tokens from an index on: longest first, from left to right, without
  /// overlap.
  mutating func markPhrases(from first: Int) {
    var at = first
    while at < tokens.count {
      let word = tokens[at].word
      if word != 0, word < FactToken.signBase, let phrase = lexicon.phrase(in: tokens, at: at) {
        tokens[at].cue = phrase.cue
        tokens[at].detail = phrase.detail
        tokens[at].phraseLength = UInt8(phrase.words.count)
        at += phrase.words.count
      } else {
        at += 1
      }
    }
  }
}
