/// Cuts a text into lines and says of each what is seen at sight: marker, keyword, case, ending. One pass.
struct Lexer {
  private let keywords = KeywordTable.shared
  private var folder = Folder()
  private var markers: MarkerScanner
  private var tokens: [LineToken] = []

  private init(_ source: SourceText) { markers = MarkerScanner(source.bytes) }

  /// The lines that are not blank, in order. Linear in the text.
  static func lex(_ source: SourceText) -> [LineToken] {
    var lexer = Lexer(source)
    lexer.run(source.bytes.span)
    return lexer.tokens
  }

  private mutating func run(_ source: Span<UInt8>) {
    tokens.reserveCapacity(source.count / 64 + 16)
    var at = 0
    var line: Int32 = 1
    var pending: LineFlags = .blankBefore
    if source.count >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF { at = 3 }
    while at < source.count {
      var sight = LineSight()
      sight.scan(source, at)
      if sight.isBlank {
        pending.formUnion(sight.formFeed ? [.blankBefore, .formFeedBefore] : .blankBefore)
      } else {
        if sight.formFeed { pending.insert(.formFeedBefore) }
        tokens.append(token(source, sight, at, line, pending))
        pending = []
      }
      at = sight.next
      line += 1
    }
  }

  private mutating func token(
    _ source: Span<UInt8>, _ sight: LineSight, _ lineStart: Int, _ line: Int32, _ pending: LineFlags
  ) -> LineToken {
    var flags = pending.union(sight.flags)
    let end = sight.end
    let body = Self.bodyStart(source, sight.start, end, &flags)
    let marker = markers.scan(from: body, to: end)
    var token = LineToken(
      start: Int32(sight.start), end: Int32(end), body: Int32(body), lineStart: Int32(lineStart),
      lineEnd: Int32(sight.lineEnd), line: line, width: Int32(sight.width), indent: Int32(sight.indent), flags: flags,
      ending: LineSight.ending(source, body, end), keyword: .none, marker: marker)
    classifyStart(source, &token)
    if marker.isNone || marker.style == .dash || marker.style == .parenthesised { findKeyword(source, &token) }
    return token
  }

  /// Passes the markdown signs at the start of a line: quotes, `#`, emphasis, escapes.
  private static func bodyStart(_ source: Span<UInt8>, _ start: Int, _ end: Int, _ flags: inout LineFlags) -> Int {
    var at = start
    while at < end {
      switch source[at] {
      case UInt8(ascii: "#"):
        flags.insert(.bold)
      case UInt8(ascii: ">") where at + 1 < end && source[at + 1] == 0x20:
        break
      case UInt8(ascii: "*"):
        let next = at + 1 < end ? source[at + 1] : 0
        if next == 0x20 || next == 0x09 || next == 0 { return at }
        if next == UInt8(ascii: "*"), endsBold(source, end) { flags.insert(.bold) }
      case UInt8(ascii: "\\"), 0x20, 0x09: break
      default: return at
      }
      at += 1
    }
    return start
  }

  private static func endsBold(_ source: Span<UInt8>, _ end: Int) -> Bool {
    var at = end - 1
    while at > 0, source[at] == UInt8(ascii: ".") || source[at] == UInt8(ascii: ":") { at -= 1 }
    return at > 1 && source[at] == UInt8(ascii: "*") && source[at - 1] == UInt8(ascii: "*")
  }

  private func classifyStart(_ source: Span<UInt8>, _ token: inout LineToken) {
    var at = Int(token.body)
    let end = Int(token.end)
    if at < end, (0x30...0x39).contains(source[at]) {
      token.flags.insert(.startsDigit)
      return
    }
    // An opening quotation mark or bracket says nothing of the letter after it.
    while at < end {
      let kind = folder.letterClass(decodeScalar(source, &at, end))
      if kind & VietnameseLetters.upperBit != 0 { token.flags.insert(.startsUpper) }
      if kind & VietnameseLetters.lowerBit != 0 { token.flags.insert(.startsLower) }
      if kind & 0x1F != 0 || at > Int(token.body) + 8 { return }
    }
  }

  private mutating func findKeyword(_ source: Span<UInt8>, _ token: inout LineToken) {
    let start = token.marker.style == .dash ? Int(token.marker.text) : Int(token.body)
    var at = start
    guard at < Int(token.end) else { return }
    let first = folder.next(source, &at, Int(token.end))
    guard keywords.mayStart(first) else { return }
    folder.fold(source, start, Int(token.end), limit: KeywordTable.longest)
    token.keyword = keywords.match(folder)
  }
}
