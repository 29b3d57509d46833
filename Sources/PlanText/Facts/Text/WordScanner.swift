/// Cuts text into tokens: one pass, a class table per byte, no strings.
///
/// Markdown emphasis and escapes (`*`, `\`, `` ` ``) are looked through. Words in small letters are never decoded:
/// they are looked up by a hash of their bytes and get at once the cue that they have alone; longer phrases are found
/// when a unit ends.
struct WordScanner {
  private(set) var tokens: [FactToken] = []
  /// The tokens at which a reader looks (`FactTriggers`), in order.
  private(set) var triggers: [Int32] = []
  /// Source line of the next byte, 1-based; counts the line ends that are scanned or skipped.
  var line: Int32 = 1
  /// True where the next token stands after white space.
  private var spaced = true
  private let lexicon: Lexicon
  private let tables = Tables()

  init(lexicon: Lexicon, capacity: Int) {
    self.lexicon = lexicon
    tokens.reserveCapacity(capacity)
    triggers.reserveCapacity(capacity / 4)
  }

  /// Passes over bytes that are not text: noise, markers, the gap at a line end. An empty range passes nothing.
  /// - Parameter breaks: false for signs inside a word, such as HTML's `<b>`.
  mutating func skip(_ range: SourceRange, in bytes: Span<UInt8>, breaks: Bool = true) {
    guard !range.isEmpty else { return }
    if breaks { spaced = true }
    for at in range.lower..<min(range.upper, bytes.count) where bytes[at] == 0x0A { line += 1 }
  }

  /// Bytes scanned at a time, which bounds the room kept free for their tokens.
  private static let chunk = 4096

  /// Appends the tokens of a stretch of text. Linear.
  mutating func scan(_ range: SourceRange, in bytes: Span<UInt8>) {
    let end = min(range.upper, bytes.count)
    var at = range.lower
    while at < end {
      var run = Run(at: at, line: line, spaced: spaced, end: end, limit: min(end, at + Self.chunk))
      Self.scan(&run, bytes, into: &tokens, tables, lexicon)
      at = run.at
      line = run.line
      spaced = run.spaced
    }
  }

  @inline(__always)
  private static func scan(
    _ run: inout Run, _ bytes: Span<UInt8>, into tokens: inout [FactToken], _ tables: Tables, _ lexicon: Lexicon
  ) {
    tokens.append(addingCapacity: run.limit - run.at + 1) { out in
      run.scan(bytes, into: &out, tables.classes.span, lexicon.slots.span, lexicon.alone.span, tables)
    }
  }

  /// Marks the longer phrases in the tokens from an index on: longest first, from left to right, without overlap.
  /// - Returns: the cues of the tokens.
  mutating func markPhrases(from first: Int) -> CueSet {
    Self.markPhrases(from: first, in: &tokens, lexicon, &triggers)
  }

  private static func markPhrases(
    from first: Int, in all: inout [FactToken], _ lexicon: Lexicon, _ triggers: inout [Int32]
  ) -> CueSet {
    var cues = CueSet()
    var tokens = all.mutableSpan
    var at = first
    while at < tokens.count {
      let end = at + lexicon.mark(at, &tokens)
      cues.insert(tokens[at])
      if tokens[at].flags.contains(.triggers) { triggers.append(Int32(truncatingIfNeeded: at)) }
      at = end
    }
    return cues
  }

}

extension FactToken {
  mutating func mean(_ meaning: Lexicon.Meaning) {
    flags = flags.subtracting(.triggers).union(meaning.flags)
    cue = meaning.cue
    detail = meaning.detail
    phraseLength = meaning.length
  }
}

/// Classes of bytes and letters for the scanner.
private struct Tables: Sendable {
  let short = LetterMarks.short
  let long = LetterMarks.long
  /// At index byte.
  let classes = Tables.byteClasses

  private static let byteClasses: [UInt8] = (0..<256).map { ByteClass.of(UInt8($0)) }
}

private enum ByteClass {
  /// Letters and the bytes of letters beyond ASCII.
  static let letter: UInt8 = 0
  // From here on words end.
  static let space: UInt8 = 1
  static let digit: UInt8 = 2
  static let sign: UInt8 = 3
  static let wideSign: UInt8 = 4
  static let transparent: UInt8 = 5
  static let lineEnd: UInt8 = 6

  static func of(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: letter
    case 0x30...0x39: digit
    case 0x0A: lineEnd
    case 0...0x20, 0x7F: space
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "`"): transparent
    // First bytes of the signs of Latin-1, of U+2000 and beyond; all others belong to letters.
    case 0xC2, 0xE2...0xFF: wideSign
    case 0x80...0xE1: letter
    default: sign
    }
  }
}

/// The scan of one chunk; all that the hot loop changes.
private struct Run {
  var at: Int
  var line: Int32
  var spaced: Bool
  /// No token goes past it.
  let end: Int
  /// No token begins from here on.
  let limit: Int

  /// Longer words and numbers are cut, so that a token's length fits its field.
  private static let longest = 0xFFF0

  @inline(__always)
  mutating func scan(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ classes: Span<UInt8>, _ slots: Span<UInt32>,
    _ alone: Span<Lexicon.Meaning>, _ tables: Tables
  ) {
    while at < limit {
      let found = classes[Int(bytes[at])]
      if found == ByteClass.letter {
        scanWord(bytes, into: &out, classes, slots, alone, tables)
      } else if found == ByteClass.space {
        spaced = true
        at += 1
      } else {
        scanOther(found, bytes, into: &out)
      }
    }
  }

  @inline(never)
  private mutating func scanOther(_ found: UInt8, _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>) {
    if found == ByteClass.sign {
      let flags: FactToken.Flags = FactTriggers.of(sign: bytes[at]).isEmpty ? .isSign : [.isSign, .triggers]
      append(at + 1, FactToken.signBase + UInt16(bytes[at]), flags, Lexicon.Meaning(), &out)
    } else if found == ByteClass.digit {
      scanNumber(bytes, into: &out)
    } else if found == ByteClass.wideSign {
      scanWideSign(bytes, into: &out)
    } else {
      if found == ByteClass.lineEnd {
        spaced = true
        line += 1
      }
      at += 1
    }
  }

  /// Appends the token that ends at an offset and goes on there.
  @inline(__always)
  private mutating func append(
    _ next: Int, _ word: UInt16, _ flags: FactToken.Flags, _ meaning: Lexicon.Meaning,
    _ out: inout OutputSpan<FactToken>
  ) {
    out.append(
      FactToken(
        start: Int32(truncatingIfNeeded: at), line: line, length: UInt16(truncatingIfNeeded: next - at), word: word,
        cue: meaning.cue, detail: meaning.detail, phraseLength: meaning.length,
        flags: FactToken.Flags(rawValue: flags.rawValue | meaning.flags.rawValue | (spaced ? 1 : 0))))
    spaced = false
    at = next
  }

  // MARK: Words

  /// A word, cut and looked up eight bytes at a time; only one that may hold capitals beyond ASCII is decoded.
  @inline(__always)
  private mutating func scanWord(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ classes: Span<UInt8>, _ slots: Span<UInt32>,
    _ alone: Span<Lexicon.Meaning>, _ tables: Tables
  ) {
    let end = min(self.end, at + Self.longest)
    var cut = WordCut(next: at)
    cut.run(bytes, end, classes)
    let first = bytes[at]
    if cut.mayHoldWideCapitals(behind: first), tables.isCapital(bytes, at, end) || first < 0x80 {
      scanCapitalised(bytes, into: &out, slots, alone, tables)
      return
    }
    // ASCII capitals lack the bit of small letters.
    let isCapital = first & 0xA0 == 0
    var flags = FactToken.Flags(rawValue: isCapital ? FactToken.Flags.capitalised.rawValue : 0)
    if isCapital, cut.smallLetters == 0 { flags.insert(.allCapitals) }
    if cut.next < end, bytes[cut.next] &- 0x30 < 10 {
      appendMixed(bytes, from: cut.next, end, flags, tables, &out)
      return
    }
    let word = Lexicon.word(cut.hash, in: slots)
    append(cut.next, word, flags, alone[Int(word)], &out)
    // The next word stands behind one blank nearly always.
    if at < end, bytes[at] == 0x20 {
      spaced = true
      at += 1
    }
  }

  /// A word that goes on with digits, "QH15".
  private mutating func appendMixed(
    _ bytes: Span<UInt8>, from start: Int, _ end: Int, _ flags: FactToken.Flags, _ tables: Tables,
    _ out: inout OutputSpan<FactToken>
  ) {
    var all: UInt16 = flags.contains(.allCapitals) ? 0 : LetterMarks.small
    let next = tables.wordEnd(bytes, start, end, &all)
    var flags = flags.union(.hasDigits)
    if all & LetterMarks.small != 0 { flags.remove(.allCapitals) }
    append(next, 0, flags, Lexicon.Meaning(), &out)
  }

  /// A word that begins with a capital: decoded, and looked up in small letters.
  private mutating func scanCapitalised(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ slots: Span<UInt32>,
    _ alone: Span<Lexicon.Meaning>, _ tables: Tables
  ) {
    let end = min(self.end, at + Self.longest)
    var next = at
    var hash = WordHash()
    var all: UInt16 = 0
    while next < end {
      let (info, width) = tables.letter(bytes, next, end)
      if info == 0 { break }
      all |= info
      LetterMarks.addSmall(bytes, next, width, isCapital: info & LetterMarks.capital != 0, to: &hash)
      next += width
    }
    var flags: FactToken.Flags = .capitalised
    var word: UInt16 = 0
    if next < end, bytes[next] &- 0x30 < 10 {
      next = tables.wordEnd(bytes, next, end, &all)
      flags.insert(.hasDigits)
    } else {
      word = Lexicon.word(hash, in: slots)
    }
    if all & LetterMarks.small == 0 { flags.insert(.allCapitals) }
    append(next, word, flags, alone[Int(word)], &out)
  }

  // MARK: Numbers and signs

  private mutating func scanNumber(_ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>) {
    let end = min(self.end, at + Self.longest)
    var next = at
    var value = 0
    while next < end, bytes[next] &- 0x30 < 10 {
      value = min(value * 10 + Int(bytes[next] &- 0x30), 100_000)
      next += 1
    }
    let word = next - at <= 4 ? FactToken.numberBase + UInt16(value) : FactToken.hugeNumber
    append(next, word, [.isNumber, .triggers], Lexicon.Meaning(), &out)
  }

  private mutating func scanWideSign(_ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>) {
    var next = at + 1
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    if WideSign.isSpace(at, next, in: bytes) {
      spaced = true
      at = next
    } else {
      let sign = FactToken.signBase + UInt16(WideSign.plain(at, next, in: bytes))
      append(next, sign, .isSign, Lexicon.Meaning(), &out)
    }
  }
}

extension Tables {
  /// The letter at a byte and its width; `info` is 0 where none stands there.
  @inline(__always)
  func letter(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> (info: UInt16, width: Int) {
    let byte = bytes[at]
    if byte < 0x80 { return (short[Int(byte)], 1) }
    if byte == 0xE1, at + 2 < end, bytes[at + 1] & 0xFE == 0xBA {
      return (long[Int(bytes[at + 1] & 1) << 6 | Int(bytes[at + 2] & 0x3F)], 3)
    }
    if byte & 0xE0 == 0xC0, at + 1 < end {
      return (short[Int(byte & 0x1F) << 6 | Int(bytes[at + 1] & 0x3F)], 2)
    }
    return (0, 1)
  }

  /// Whether a capital beyond ASCII begins at a byte.
  func isCapital(_ bytes: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    letter(bytes, at, end).info & LetterMarks.capital != 0
  }

  /// The end of a word that holds digits, "QH15", "PC04a".
  func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ all: inout UInt16) -> Int {
    var next = start
    while next < end {
      let (info, width) = letter(bytes, next, end)
      if info == 0, bytes[next] &- 0x30 >= 10 { return next }
      all |= info
      next += info == 0 ? 1 : width
    }
    return next
  }
}

/// Cuts one word and hashes it on the way.
private struct WordCut {
  /// The byte behind the word.
  var next: Int
  var hash = WordHash()
  /// Not zero where the word holds small letters of ASCII, or bytes of letters beyond it.
  var smallLetters: UInt64 = 0
  var wideBytes: UInt64 = 0

  init(next: Int) { self.next = next }

  @inline(__always)
  mutating func run(_ bytes: Span<UInt8>, _ end: Int, _ classes: Span<UInt8>) {
    while next + EightBytes.count <= end {
      let eight = EightBytes(bytes, at: next)
      let letters = eight.letters
      let ends = ~(letters | eight.wideLetters) & EightBytes.highBits
      let bits = UInt64(ends.trailingZeroBitCount & ~7)
      let inside: UInt64 = bits == 64 ? ~0 : 1 << bits &- 1
      let word = eight.word & inside
      let cases = letters >> 2 & inside
      smallLetters |= word & cases
      wideBytes |= word & EightBytes.highBits
      if bits > 0 { hash.add(chunk: word | cases) }
      next += Int(bits >> 3)
      if bits < 64 { return }
    }
    runSlowly(bytes, end, classes)
  }

  /// Near the end of the text, byte by byte.
  private mutating func runSlowly(_ bytes: Span<UInt8>, _ end: Int, _ classes: Span<UInt8>) {
    while next < end, classes[Int(bytes[next])] == ByteClass.letter {
      let byte = bytes[next]
      hash.add(byte < 0x80 ? byte | 0x20 : byte)
      if byte < 0x80 { smallLetters |= UInt64(byte & 0x20) } else { wideBytes = 1 }
      next += 1
    }
  }

  /// False where the hash is that of the word in small letters: a word of ASCII, or one whose first letter is no
  /// capital or is followed by small letters of ASCII. What is rare is asked first.
  @inline(__always)
  func mayHoldWideCapitals(behind first: UInt8) -> Bool {
    first >= 0x80 || (first & 0x20 == 0 && smallLetters == 0 && wideBytes != 0)
  }
}

extension EightBytes {
  /// The high bit of each byte that is a letter of ASCII.
  @inline(__always)
  fileprivate var letters: UInt64 {
    let folded = (word | Self.ones &* 0x20) & ~Self.highBits
    let fromA = folded &+ Self.ones &* (0x80 - 0x61)
    let beyondZ = folded &+ Self.ones &* (0x80 - 0x7B)
    return fromA & ~beyondZ & ~word & Self.highBits
  }

  /// The high bit of each byte of a letter beyond ASCII, as `ByteClass` has them.
  @inline(__always)
  fileprivate var wideLetters: UInt64 {
    let signs = (word & ~Self.highBits) &+ Self.ones &* (0x80 - 0x62)
    return word & ~signs & ~places(of: 0xC2) & Self.highBits
  }
}

/// Signs and blanks beyond ASCII.
private enum WideSign {
  /// No-break space, the spaces of U+2000–U+200B, and the byte-order mark.
  static func isSpace(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
    if end - start == 2 { return bytes[start] == 0xC2 && bytes[start + 1] == 0xA0 }
    guard end - start == 3 else { return false }
    if bytes[start] == 0xE2 { return bytes[start + 1] == 0x80 && bytes[start + 2] <= 0x8B }
    return bytes[start] == 0xEF && bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF
  }

  /// The ASCII sign that stands for a wide one in the rules: dashes "-", quotes `"`, "…" ".", "⁄" "/", "≥" ">",
  /// "≤" "<".
  static func plain(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> UInt8 {
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
}
