/// Cuts text into tokens: one pass, a class table per byte, no strings.
///
/// Markdown emphasis and escapes (`*`, `\`, `` ` ``) are looked through. Words in small letters are never decoded:
/// they are looked up by a hash of their bytes. What words and phrases mean is marked when a unit ends.
struct WordScanner {
  private(set) var tokens: [FactToken] = []
  /// The tokens at which a reader looks (`FactTriggers`), in order.
  private(set) var triggers: [Int32] = []
  /// True where the next token stands after white space.
  private var spaced = true
  private let lexicon: Lexicon
  private let tables = Tables()

  init(lexicon: Lexicon, capacity: Int) {
    self.lexicon = lexicon
    tokens.reserveCapacity(capacity + Self.chunk)
    triggers.reserveCapacity(capacity / 4)
  }

  /// Notes that bytes which are no text stand before the next token: noise, markers, the gap at a line end.
  mutating func skip() { spaced = true }

  /// Bytes scanned at a time, which bounds the room kept free for their tokens.
  private static let chunk = 1024

  /// Appends the tokens of a stretch of text. Linear.
  mutating func scan(_ range: SourceRange, in bytes: Span<UInt8>) {
    let end = min(range.upper, bytes.count)
    var at = range.lower
    while at < end {
      var run = Run(at: at, spaced: spaced, end: end, limit: min(end, at + Self.chunk))
      Self.scan(&run, bytes, into: &tokens, tables, lexicon)
      at = run.at
      spaced = run.spaced
    }
  }

  @inline(__always)
  private static func scan(
    _ run: inout Run, _ bytes: Span<UInt8>, into tokens: inout [FactToken], _ tables: Tables, _ lexicon: Lexicon
  ) {
    tokens.append(addingCapacity: run.limit - run.at + 1) { out in
      run.scan(bytes, into: &out, lexicon.slots.span, tables)
    }
  }

  /// Marks the phrases in the tokens from an index on: longest first, from left to right, without overlap.
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
  mutating func mean(_ meaning: Lexicon.Meaning, words: Int) {
    flags.formUnion(meaning.flags)
    cue = meaning.cue
    detail = meaning.detail
    phraseLength = UInt8(truncatingIfNeeded: words)
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

  static func of(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: letter
    case 0x30...0x39: digit
    case 0...0x20, 0x7F: space
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "`"): transparent
    // First bytes of the signs of Latin-1, of U+2000 and beyond; all others belong to letters.
    case 0xC2, 0xE2...0xFF: wideSign
    case 0x80...0xE1: letter
    default: sign
    }
  }
}

/// The scan of one chunk: where it stands.
private struct Run {
  var at: Int
  var spaced: Bool
  /// No token goes past it.
  let end: Int
  /// No token begins from here on.
  let limit: Int

  /// Longer words and numbers are cut, so that a token's length fits its field.
  private static let longest = 0xFFF0

  /// The end of the longest word or number that may begin here, which cuts no letter in two.
  @inline(__always)
  private func reach(_ bytes: Span<UInt8>) -> Int {
    guard end - at > Self.longest else { return end }
    var reach = at + Self.longest
    while bytes[reach] & 0xC0 == 0x80 { reach -= 1 }
    return reach
  }

  @inline(__always)
  mutating func scan(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ slots: Span<UInt32>, _ tables: Tables
  ) {
    // The state goes through the loop in registers: no function that is called there holds its address.
    var run = self
    while run.at < limit {
      let cut = WordCut(bytes, run.at, run.reach(bytes), tables)
      if cut.isPlain {
        let word = Lexicon.word(cut.hash, in: slots)
        if word == 0, bytes[run.at] >= 0x80, run.completesWord(cut.next, bytes, &out, slots, tables) {
          run.pass(cut.next)
        } else {
          run.append(cut.next, word, cut.flags, &out)
        }
      } else {
        var other = run
        other.scanOther(bytes, into: &out, slots, tables)
        run = other
      }
      // The next word stands behind one blank nearly always.
      if run.at < limit, bytes[run.at] == 0x20 {
        run.spaced = true
        run.at &+= 1
      }
    }
    self = run
  }

  /// Scans what is no plain word.
  @inline(never)
  private mutating func scanOther(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ slots: Span<UInt32>, _ tables: Tables
  ) {
    switch tables.classes[Int(bytes[at])] {
    case ByteClass.letter:
      let cut = WordCut(bytes, at, reach(bytes), tables)
      if cut.holdsWideCapitals {
        scanCapitalised(bytes, into: &out, slots, tables)
      } else {
        appendMixed(cut, bytes, slots, tables, &out)
      }
    case ByteClass.digit: scanNumber(bytes, into: &out)
    case ByteClass.wideSign: scanWideSign(bytes, into: &out)
    case ByteClass.sign:
      let flags: FactToken.Flags = FactTriggers.of(sign: bytes[at]).isEmpty ? .isSign : [.isSign, .triggers]
      append(at + 1, FactToken.signBase + UInt16(bytes[at]), flags, &out)
    case let found:
      if found == ByteClass.space { spaced = true }
      at += 1
    }
  }

  /// Appends the token that ends at an offset and goes on there.
  @inline(__always)
  private mutating func append(
    _ next: Int, _ word: UInt16, _ flags: FactToken.Flags, _ out: inout OutputSpan<FactToken>
  ) {
    out.append(
      FactToken(
        start: Int32(truncatingIfNeeded: at), length: UInt16(truncatingIfNeeded: next - at), word: word, cue: .none,
        detail: 0, phraseLength: 0, flags: FactToken.Flags(rawValue: flags.rawValue | (spaced ? 1 : 0))))
    pass(next)
  }

  @inline(__always)
  private mutating func pass(_ next: Int) {
    spaced = false
    at = next
  }

  // MARK: Words

  /// Words that numbers follow: a number glued to one ("ngày22 tháng 7") is none of its letters.
  private static let beforeNumbers = ["ngày", "tháng", "năm", "số"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// A word that goes on with digits, "QH15".
  private mutating func appendMixed(
    _ cut: WordCut, _ bytes: Span<UInt8>, _ slots: Span<UInt32>, _ tables: Tables, _ out: inout OutputSpan<FactToken>
  ) {
    let word = Lexicon.word(cut.hash, in: slots)
    if Self.beforeNumbers.contains(word) { return append(cut.next, word, cut.flags, &out) }
    var all: UInt16 = cut.flags.contains(.allCapitals) ? 0 : LetterMarks.small
    let next = tables.wordEnd(bytes, cut.next, reach(bytes), &all)
    var flags = cut.flags.union(.hasDigits)
    if all & LetterMarks.small != 0 { flags.remove(.allCapitals) }
    append(next, 0, flags, &out)
  }

  /// A word that begins with a capital: decoded, and looked up in small letters.
  private mutating func scanCapitalised(
    _ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>, _ slots: Span<UInt32>, _ tables: Tables
  ) {
    let end = reach(bytes)
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
    if word == 0, flags.contains(.allCapitals), completesWord(next, bytes, &out, slots, tables) { return pass(next) }
    append(next, word, flags, &out)
  }

  /// Joins a word that no table knows with the one before it, where the two make a known word: "v ới", "truy ền", as
  /// text of a PDF comes where the letters with marks are of another font.
  @inline(never)
  private func completesWord(
    _ next: Int, _ bytes: Span<UInt8>, _ out: inout OutputSpan<FactToken>, _ slots: Span<UInt32>, _ tables: Tables
  ) -> Bool {
    guard spaced, out.count > 0 else { return false }
    var token = out.span[out.count - 1]
    guard token.isWord, token.length <= Self.longestPart, token.end == at - 1 else { return false }
    var hash = WordHash()
    tables.addLetters(bytes, Int(token.start), Int(token.end), to: &hash)
    tables.addLetters(bytes, at, next, to: &hash)
    token.word = Lexicon.word(hash, in: slots)
    guard token.word != 0 else { return false }
    token.length = UInt16(next - Int(token.start))
    _ = out.removeLast()
    out.append(token)
    return true
  }

  /// Bytes of the longest first part of a word.
  private static let longestPart: UInt16 = 8

  // MARK: Numbers and signs

  private mutating func scanNumber(_ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>) {
    let end = reach(bytes)
    var next = at
    var value = 0
    while next < end, bytes[next] &- 0x30 < 10 {
      value = min(value * 10 + Int(bytes[next] &- 0x30), 100_000)
      next += 1
    }
    let word = next - at <= 4 ? FactToken.numberBase + UInt16(value) : FactToken.hugeNumber
    append(next, word, [.isNumber, .triggers], &out)
  }

  private mutating func scanWideSign(_ bytes: Span<UInt8>, into out: inout OutputSpan<FactToken>) {
    var next = at + 1
    while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
    if WideSign.isSpace(at, next, in: bytes) {
      spaced = true
      at = next
    } else {
      let sign = FactToken.signBase + UInt16(WideSign.plain(at, next, in: bytes))
      append(next, sign, .isSign, &out)
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

  /// Adds letters to the hash of a word in small letters.
  func addLetters(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, to hash: inout WordHash) {
    var at = start
    while at < end {
      let (info, width) = letter(bytes, at, end)
      LetterMarks.addSmall(bytes, at, width, isCapital: info & LetterMarks.capital != 0, to: &hash)
      at += width
    }
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

/// One word, cut and hashed eight bytes at a time; empty where none stands.
private struct WordCut {
  /// The byte behind the word.
  private(set) var next: Int
  private(set) var hash = WordHash()
  private(set) var flags: FactToken.Flags = []
  /// True where the hash is not that of the word in small letters: its first letter is a capital beyond ASCII, or one
  /// of ASCII, followed by no small letter of ASCII but by letters beyond it. What is rare is asked first.
  private(set) var holdsWideCapitals = false
  /// True where the word needs no second look: there is one, in letters that need no decoding, without digits.
  private(set) var isPlain = false

  @inline(__always)
  init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ tables: Tables) {
    next = start
    var seen = Letters()
    while next &+ EightBytes.count <= bytes.count {
      let eight = EightBytes(bytes, at: next)
      let letters = eight.letters
      var ends = ~(letters | eight.wideLetters) & EightBytes.highBits
      if end &- next < EightBytes.count { ends |= 0x80 &<< UInt64(truncatingIfNeeded: (end &- next) &* 8) }
      let bits = ends.trailingZeroBitCount & ~7
      // All bits of the bytes before the first that ends the word.
      let inside = (ends >> 7 &- 1) & ~(ends >> 7)
      let word = eight.word & inside
      let cases = letters >> 2 & inside
      seen.small |= word & cases
      seen.wide |= word & EightBytes.highBits
      if bits > 0 { hash.add(chunk: word | cases) }
      next &+= bits >> 3
      if bits < 64 {
        finish(seen, bytes, start, end, tables)
        return
      }
    }
    (next, hash, seen) = Self.slowly(bytes, next, end, hash, seen, tables)
    finish(seen, bytes, start, end, tables)
  }

  /// What letters a word holds.
  private struct Letters {
    /// Not zero for small letters of ASCII.
    var small: UInt64 = 0
    /// Not zero for bytes of letters beyond it.
    var wide: UInt64 = 0
  }

  @inline(__always)
  private mutating func finish(_ seen: Letters, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ tables: Tables) {
    guard next > start else { return }
    let first = bytes[start]
    // ASCII capitals lack the bit of small letters.
    let isCapital = first & 0xA0 == 0
    flags = FactToken.Flags(rawValue: isCapital ? FactToken.Flags.capitalised.rawValue : 0)
    if isCapital, seen.small == 0 { flags.insert(.allCapitals) }
    holdsWideCapitals =
      first >= 0x80 ? tables.isCapital(bytes, start, end) : isCapital && seen.small == 0 && seen.wide != 0
    isPlain = !holdsWideCapitals && (next == end || bytes[next] &- 0x30 >= 10)
  }

  /// Near the end of the text, byte by byte.
  @inline(never)
  private static func slowly(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ hash: WordHash, _ seen: Letters, _ tables: Tables
  ) -> (next: Int, WordHash, Letters) {
    var (next, hash, seen) = (start, hash, seen)
    while next < end, tables.classes[Int(bytes[next])] == ByteClass.letter {
      let byte = bytes[next]
      hash.add(byte < 0x80 ? byte | 0x20 : byte)
      if byte < 0x80 { seen.small |= UInt64(byte & 0x20) } else { seen.wide = 1 }
      next += 1
    }
    return (next, hash, seen)
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
  /// Zero-width space and byte-order mark.
  static func isSpace(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
    guard end - start == 3 else { return false }
    if bytes[start] == 0xE2 { return bytes[start + 1] == 0x80 && bytes[start + 2] == 0x8B }
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
