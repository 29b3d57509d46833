/// Cuts text into tokens: one pass, a class table per byte, no strings.
///
/// Markdown emphasis and escapes (`*`, `\`, `` ` ``) are looked through. Words in small letters are never decoded:
/// they are looked up by a hash of their bytes and get at once the cue that they have alone; longer phrases are found
/// when a unit ends.
struct WordScanner {
  private(set) var tokens: [FactToken] = []
  /// Source line of the next byte, 1-based; counts the line ends that are scanned or skipped.
  var line: Int32 = 1
  /// True where the next token stands after white space.
  private var spaced = true
  private let lexicon: Lexicon
  private let tables = Tables()

  init(lexicon: Lexicon, capacity: Int) {
    self.lexicon = lexicon
    tokens.reserveCapacity(capacity)
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
  mutating func markPhrases(from first: Int) {
    var at = first
    let end = tokens.count
    while at < end {
      guard tokens[at].flags.contains(.opensPhrase), let meaning = lexicon.phrase(in: tokens.span, at: at) else {
        at += 1
        continue
      }
      tokens[at].mean(meaning)
      for inner in at + 1..<at + Int(meaning.length) { tokens[inner].mean(Lexicon.Meaning()) }
      at += Int(meaning.length)
    }
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
  /// At index byte: the byte of the small letter, and its class in the high bits.
  let classes = Tables.byteClasses

  private static let byteClasses: [UInt16] = (0..<256).map { byte in
    let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    return UInt16(small) | UInt16(ByteClass.of(UInt8(byte))) << 8
  }
}

private enum ByteClass {
  /// Inside words: letters and the bytes of letters beyond ASCII.
  static let small: UInt8 = 0
  static let capital: UInt8 = 1
  static let wide: UInt8 = 2
  // From here on words end.
  static let space: UInt8 = 3
  static let digit: UInt8 = 4
  static let sign: UInt8 = 5
  static let wideSign: UInt8 = 6
  static let transparent: UInt8 = 7
  static let lineEnd: UInt8 = 8

  static func of(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x61...0x7A: small
    case 0x41...0x5A: capital
    case 0x30...0x39: digit
    case 0x0A: lineEnd
    case 0...0x20, 0x7F: space
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "`"): transparent
    // Letters of Latin-1 to the combining marks, and of U+1000–U+1FFF; the bytes after the first.
    case 0xC3...0xCD, 0xE1, 0x80...0xBF: wide
    case 0xC0...0xFF: wideSign
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
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ classes: Span<UInt16>, _ slots: Span<UInt32>,
    _ alone: Span<Lexicon.Meaning>, _ tables: Tables
  ) {
    while at < limit {
      let found = UInt8(truncatingIfNeeded: classes[Int(bytes[at])] >> 8)
      if found == ByteClass.space {
        spaced = true
        at += 1
      } else if found == ByteClass.small {
        scanWord(bytes, into: &out, classes, slots, alone, tables)
      } else {
        scanOther(found, bytes, into: &out, classes, slots, alone, tables)
      }
    }
  }

  private mutating func scanOther(
    _ found: UInt8, _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ classes: Span<UInt16>,
    _ slots: Span<UInt32>, _ alone: Span<Lexicon.Meaning>, _ tables: Tables
  ) {
    switch found {
    case ByteClass.capital: scanCapitalised(bytes, into: &out, slots, alone, tables)
    case ByteClass.wide:
      let letter = tables.letter(bytes, at, end).info
      if letter & LetterMarks.capital != 0 {
        scanCapitalised(bytes, into: &out, slots, alone, tables)
      } else if letter != 0 {
        scanWord(bytes, into: &out, classes, slots, alone, tables)
      } else {
        scanWideSign(bytes, into: &out)
      }
    case ByteClass.digit: scanNumber(bytes, into: &out)
    case ByteClass.transparent: at += 1
    case ByteClass.lineEnd:
      spaced = true
      line += 1
      at += 1
    case ByteClass.wideSign: scanWideSign(bytes, into: &out)
    default:
      let flags: FactToken.Flags = FactTriggers.of(sign: bytes[at]).isEmpty ? .isSign : [.isSign, .triggers]
      append(at + 1, FactToken.signBase + UInt16(bytes[at]), flags, Lexicon.Meaning(), &out)
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

  /// A word that begins with a small letter; nothing in it is decoded.
  @inline(__always)
  private mutating func scanWord(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ classes: Span<UInt16>, _ slots: Span<UInt32>,
    _ alone: Span<Lexicon.Meaning>, _ tables: Tables
  ) {
    let end = min(self.end, at + Self.longest)
    var next = at
    var hash = WordHash()
    while next < end {
      let byte = classes[Int(bytes[next])]
      if byte >= UInt16(ByteClass.space) << 8 { break }
      hash.add(UInt8(truncatingIfNeeded: byte))
      next += 1
    }
    if next < end, bytes[next] &- 0x30 < 10 {
      var all: UInt16 = LetterMarks.small
      next = tables.wordEnd(bytes, next, end, &all)
      append(next, 0, .hasDigits, Lexicon.Meaning(), &out)
      return
    }
    let word = Lexicon.word(hash, in: slots)
    append(next, word, [], alone[Int(word)], &out)
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
