/// From the bytes of a file to the bytes that are parsed: cut, decode, compose, and say what was lost.
struct SourceReading {
  private(set) var bytes: [UInt8]
  let encoding: TextEncoding
  private(set) var offsets = OffsetMap()
  /// Where the letters of a page stood that were written as references; `offsets` leads to its text.
  private(set) var references = OffsetMap()
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter limit: bytes of UTF-8 that a text may have.
  init(_ input: [UInt8], encoding: TextEncoding?, limit: Int) {
    let whole = Self.cut(input, to: limit)
    let scan = UTF8Scan(whole.span)
    self.encoding = encoding ?? EncodingDetector.encoding(of: whole, scan: scan)
    if self.encoding == .utf8, scan.isWellFormed {
      let text = DecodedText(bytes: whole, start: UTF8Decoder.textStart(of: whole))
      bytes = whole
      compose(text, hasMarks: scan.hasCombiningMarks)
      noteCut(whole.count, of: input.count)
    } else {
      let part = input.count > limit / Self.widest ? Array(input[..<(limit / Self.widest & ~3)]) : input
      let text = self.encoding.row.decode(part)
      bytes = text.bytes
      compose(text, hasMarks: UTF8Scan(text.bytes.span).hasCombiningMarks)
      noteReplaced(text)
      noteRestored(part)
      isWronglyDecoded = text.replaced * Self.seldom > bytes.count
      noteCut(part.count, of: input.count)
    }
    noteUnreadable()
  }

  private var isWronglyDecoded = false
  /// One damaged letter in so many bytes is damage; more are a wrong encoding.
  private static let seldom = 50

  /// One byte that is decoded or replaced gives at most this many bytes of UTF-8.
  private static let widest = 3

  /// The input up to a limit, less a letter of UTF-8 that the limit would cut in two.
  private static func cut(_ input: [UInt8], to limit: Int) -> [UInt8] {
    guard input.count > limit else { return input }
    var end = limit
    while end > 0, limit - end < 3, input[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(input[..<end])
  }

  private mutating func compose(_ text: DecodedText, hasMarks: Bool) {
    var (text, hasMarks) = (text, hasMarks)
    if CharacterReferences.isPage(text.bytes.span) {
      let read = CharacterReferences(text.bytes)
      (bytes, references) = (read.output, read.offsets)
      text.bytes = read.output
      hasMarks = UTF8Scan(bytes.span).hasCombiningMarks
    }
    guard hasMarks || text.start > 0 || WideBlank.isFound(in: text.bytes.span) else { return }
    let composer = Composer(text.bytes, from: text.start)
    bytes = composer.output
    offsets = composer.offsets
  }

  private mutating func noteReplaced(_ text: DecodedText) {
    guard text.replaced > 0 else { return }
    let kind: DiagnosticKind = encoding == .utf8 ? .illFormedBytes : .unmappedCharacters
    let origin = references.offset(ofOrigin: text.firstReplaced, limit: text.bytes.count)
    let start = offsets.offset(ofOrigin: origin, limit: bytes.count)
    note(
      kind, from: start, to: min(start + UTF8Scalar.length(UTF8Scalar.replacement), bytes.count),
      printed: String(text.replaced), meant: encoding.rawValue)
  }

  /// Which words of a line are numbers of glyphs is a judgement: each line that was read so is told with what it was.
  private mutating func noteRestored(_ input: [UInt8]) {
    guard encoding == .glyphNumbers else { return }
    let lines = { (text: [UInt8]) in text.split(separator: 0x0A, omittingEmptySubsequences: false) }
    for (index, (printed, line)) in zip(lines(Mojibake.letters(of: input)), lines(bytes)).enumerated()
    where !printed.elementsEqual(line) {
      let number = Int32(truncatingIfNeeded: index + 1)
      diagnostics.append(
        Diagnostic(
          .lettersRestored, range: SourceRange(line.startIndex, line.endIndex), lines: LineSpan(number, number),
          printed: String(decoding: printed, as: UTF8.self)))
    }
  }

  /// Of a text whose bytes do not fit its encoding it is said already that it must be read in another.
  private mutating func noteUnreadable() {
    guard !isWronglyDecoded, !LetterCensus(bytes.span).isVietnamese else { return }
    let verdict = Readability.assess(bytes.span)
    guard verdict.kind != .readable else { return }
    note(.unreadableText, from: 0, to: bytes.count, printed: "\(verdict.unreadable * 100 / verdict.words)%")
  }

  private mutating func noteCut(_ count: Int, of whole: Int) {
    guard count < whole else { return }
    let mebibyte = 1 << 20
    let size = count < mebibyte ? "\(count) bytes" : "\(count / mebibyte) MiB"
    note(.inputCut, from: bytes.count, to: bytes.count, meant: size)
  }

  private mutating func note(
    _ kind: DiagnosticKind, from start: Int, to end: Int, printed: String = "", meant: String = ""
  ) {
    let lineOf = LineIndex(bytes)
    let lines = LineSpan(lineOf[start], lineOf[end])
    diagnostics.append(Diagnostic(kind, range: SourceRange(start, end), lines: lines, printed: printed, meant: meant))
  }
}
