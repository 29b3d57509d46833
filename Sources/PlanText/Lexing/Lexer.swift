/// Cuts a text into lines and says of each what is seen at sight: marker, keyword, case, ending. One pass.
struct Lexer {
  private let keywords = KeywordTable.shared
  var folder = Folder()
  var markers: MarkerScanner
  var stream = TokenStream()
  /// What no reader of a page sees.
  var raw = HTMLRaw()
  /// Lists of HTML that are open, and the marker of an item whose text has not come yet.
  var lists: [HTMLList] = []
  var itemMarker = Marker()
  /// Tables without an end, each looked for down to the end of the text: after some no more are.
  var unendedTables = 0
  static let mostUnendedTables = 16

  /// The lines above, since the last blank one, hold a border of one bar.
  private var isBarred = false
  /// A line of dashes was seen, which may rule the columns of a table.
  private var holdsRules = false

  /// True for a text with `<br>` somewhere, and for one with inline tags (`</sup>`, `</span>`); without them no line is
  /// searched.
  let holdsBreaks: Bool
  let holdsInlineTags: Bool

  /// Bytes that the lines of a text have at least, on average; room for more lines is made when they come.
  private static let shortLine = 24

  /// Finds the lines of a text whose line breaks were lost.
  private var flat: FlatText
  private var isFlat = false

  private init(_ source: SourceText) {
    markers = MarkerScanner(source.bytes)
    flat = FlatText(source.bytes)
    let (bytes, end) = (source.bytes.span, source.bytes.count)
    let first = SixteenBytes.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: 0, to: end)
    holdsBreaks = Self.holdsTag(bytes, first, end) { $0.kind == .lineBreak }
    holdsInlineTags = Self.holdsTag(bytes, first, end) { $0.kind == .inline && $0.isClosing }
    if holdsInlineTags { beginHTML() }
  }

  /// The lines that are not blank, in order. Linear in the text.
  static func lex(_ source: SourceText) -> TokenStream {
    var lexer = Lexer(source)
    lexer.stream.tokens.reserveCapacity(min(source.lineCount, source.bytes.count / Self.shortLine + 16))
    lexer.run(source.bytes)
    if lexer.holdsRules { RuledTables.join(&lexer.stream, source.bytes) }
    return lexer.stream
  }

  private mutating func run(_ bytes: [UInt8]) {
    let source = bytes.span
    let tables = Folder.classTables
    var at = 0
    var line: Int32 = 1
    var pending: LineFlags = .blankBefore
    if source.count >= 3, source[0] == 0xEF, source[1] == 0xBB, source[2] == 0xBF { at = 3 }
    while at < source.count {
      var sight = LineSight()
      sight.scan(source, at, tables)
      if sight.isBlank {
        pending.formUnion(sight.formFeed ? [.blankBefore, .formFeedBefore] : .blankBefore)
      } else {
        if sight.formFeed { pending.insert(.formFeedBefore) }
        if isHTMLLine(source, sight) {
          let (next, lines) = lexHTML(bytes, sight, line, pending)
          pending = []
          at = next
          line += lines
          continue
        }
        if sight.end - sight.start > (isFlat ? FlatText.shortestBehind : FlatText.shortest), isFlat(source, sight, line)
        {
          appendParts(of: sight, source, line, pending)
        } else {
          stream.tokens.append(token(source, sight, at, line, pending))
          findBarredRows(source, isBelow: pending.isEmpty)
        }
        pending = []
      }
      at = sight.next
      line += 1
    }
  }

  /// "Nơi nhận: … | CHỦ TỊCH" above `---|---`: one bar parts two cells, and those of the rows below it.
  private mutating func findBarredRows(_ source: Span<UInt8>, isBelow: Bool) {
    let last = stream.tokens.count - 1
    if !isBelow { isBarred = false }
    if stream.tokens[last].flags.contains(.border), holdsBar(source, last) {
      isBarred = true
      if isBelow, last > 0, holdsBar(source, last - 1) { stream.tokens[last - 1].flags.insert(.piped) }
    } else if isBarred, holdsBar(source, last) {
      stream.tokens[last].flags.insert(.piped)
    }
  }

  /// One bar between words or strokes.
  private func holdsBar(_ source: Span<UInt8>, _ index: Int) -> Bool {
    let token = stream.tokens[index]
    return token.flags.isDisjoint(with: [.piped, .markedTable])
      && SixteenBytes.count(of: UInt8(ascii: "|"), in: source.extracting(token.range.lower..<token.range.upper)) == 1
  }

  /// True for a long line of a text that lost its line breaks, from the line with its letterhead on.
  private mutating func isFlat(_ source: Span<UInt8>, _ sight: LineSight, _ line: Int32) -> Bool {
    guard sight.end - sight.start <= FlatText.longest else { return false }
    if !isFlat, line <= FlatText.headLines, sight.flags.isDisjoint(with: [.piped, .tabbed, .gapped]) {
      isFlat = flat.holdsLetterhead(source, sight.start, sight.end)
    }
    return isFlat
  }

  /// Makes a token of each line that a line holds.
  private mutating func appendParts(
    of sight: LineSight, _ source: Span<UInt8>, _ line: Int32, _ pending: LineFlags
  ) {
    var start = sight.start
    var flags = pending
    for end in flat.starts(source, sight.start, sight.end) + [sight.end] {
      var part = LineSight()
      part.seeHTML(source, start, end)
      stream.tokens.append(token(source, part, start, line, flags))
      flags = [.blankBefore, .parted]
      start = end
    }
  }

  mutating func token(
    _ source: Span<UInt8>, _ sight: LineSight, _ lineStart: Int, _ line: Int32, _ pending: LineFlags
  ) -> LineToken {
    var flags = pending.union(sight.flags)
    let end = sight.end
    if holdsBreaks, flags.contains(.piped), !stream.isHTML,
      Self.holdsTag(source, sight.start, end, where: { $0.kind == .lineBreak })
    {
      beginHTML()
    }
    if flags.contains(.noWords), RuledTables.mayBeRule(source, sight) { holdsRules = true }
    let body = bodyStart(source, sight.start, end, &flags)
    let marker = markers.scan(from: body, to: end)
    var token = LineToken(
      marker: marker, ending: LineSight.ending(source, body, end, isHTML: stream.isHTML), keyword: .none, flags: flags,
      start: Int32(sight.start), end: Int32(end), body: Int32(body), lineStart: Int32(lineStart),
      lineEnd: Int32(sight.lineEnd), line: line, lastLine: line, width: Int32(sight.width), indent: Int32(sight.indent))
    if marker.style == .letter || marker.style == .smallRoman || marker.isBroken { lookBehindMarker(source, &token) }
    classifyStart(source, &token)
    if !marker.isNone { forgetGapBehindMarker(source, &token) }
    switch marker.style {
    case .none, .dash, .parenthesised: findKeyword(source, &token)
    case .capital:
      // "T.M ỦY BAN NHÂN DÂN" and "Q. CHỦ TỊCH" sign.
      findKeyword(source, &token)
      if token.keyword == .capacity, token.flags.contains(.caps) {
        token.marker = Marker()
      } else {
        token.keyword = .none
      }
    default: break
    }
    if token.keyword == .none, marker.isNone, body == sight.start, flags.isDisjoint(with: [.piped, .tabbed]) {
      lookBehindSpecks(source, &token)
    }
    return token
  }

  /// ". Nơi nhận:", "'(Ban hành kèm theo …)", "_ Điều 4. …": what a line is, where a scan prints marks before its words.
  private mutating func lookBehindSpecks(_ source: Span<UInt8>, _ token: inout LineToken) {
    guard !stream.isHTML, let words = Specks.end(source, Int(token.body), Int(token.end)) else { return }
    var behind = token
    (behind.start, behind.body) = (Int32(words), Int32(words))
    behind.marker = markers.scan(from: words, to: Int(token.end))
    let isUnit = behind.marker.style.isKeyword
    if !isUnit { behind.marker = Marker() }
    findKeyword(source, &behind)
    guard isUnit || behind.keyword.isToldBehindSpecks else { return }
    behind.flags.insert(.specked)
    token = behind
  }

  /// White space between a marker and its text parts no columns.
  private func forgetGapBehindMarker(_ source: Span<UInt8>, _ token: inout LineToken) {
    guard !token.flags.isDisjoint(with: [.tabbed, .gapped]) else { return }
    var hasTab = false
    var hasGap = false
    var run = 0
    for at in Int(token.marker.text)..<max(Int(token.marker.text), Int(token.end)) {
      if source[at] == 0x09 { hasTab = true }
      run = source[at] <= 0x20 ? run + 1 : 0
      if run >= 3 { hasGap = true }
    }
    if !hasTab { token.flags.remove(.tabbed) }
    if !hasTab, !hasGap { token.flags.remove(.gapped) }
  }

  /// The case of a line is that of its text: "l. MỤC ĐÍCH" is in capitals.
  private func lookBehindMarker(_ source: Span<UInt8>, _ token: inout LineToken) {
    var at = Int(token.marker.text)
    var upper = 0
    while at < Int(token.end) {
      if stream.isHTML, source[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(source, at, Int(token.end)) {
        at = tag.end
        continue
      }
      let kind = folder.letterClass(decodeScalar(source, &at, Int(token.end)))
      if kind & VietnameseLetters.lowerBit != 0 { return }
      if kind & VietnameseLetters.upperBit != 0 { upper += 1 }
    }
    if upper >= 2 { token.flags.insert(.caps) }
  }

  /// Passes the markdown signs at the start of a line: quotes, `#`, emphasis, escapes.
  private func bodyStart(_ source: Span<UInt8>, _ start: Int, _ end: Int, _ flags: inout LineFlags) -> Int {
    let isHTML = stream.isHTML
    var at = start
    var endsBold: Bool?
    while at < end {
      switch source[at] {
      case UInt8(ascii: "#"):
        guard let signEnd = Self.headingSignEnd(source, at, end) else { return at }
        flags.insert(.bold)
        at = signEnd
        continue
      case UInt8(ascii: ">") where at + 1 < end && source[at + 1] == 0x20:
        break
      case UInt8(ascii: "*"):
        let next = at + 1 < end ? source[at + 1] : 0
        if next == 0x20 || next == 0x09 || next == 0 { return at }
        if next != UInt8(ascii: "*"), Self.isLoneStar(source, at, end) { return at }
        if next == UInt8(ascii: "*") {
          let isBold = endsBold ?? Self.endsBold(source, end)
          endsBold = isBold
          if isBold { flags.insert(.bold) }
        }
      case UInt8(ascii: "\\"), 0x20, 0x09: break
      case 0x0A where isHTML, 0x0D where isHTML: break
      case UInt8(ascii: "<") where isHTML:
        guard let tag = HTMLTag.scan(source, at, end) else { return at }
        at = tag.end
        continue
      default: return at
      }
      at += 1
    }
    return start
  }

  /// A run of `#` with a blank behind it; "#)" is a misprint.
  private static func headingSignEnd(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end, source[at] == UInt8(ascii: "#") { at += 1 }
    return at < end && (source[at] <= 0x20 || source[at] == UInt8(ascii: "*")) ? at : nil
  }

  /// No second star on the line: a sign of a list that lost its blank, no emphasis.
  private static func isLoneStar(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if SixteenBytes.firstIndex(of: UInt8(ascii: "*"), in: source, from: start + 1, to: end) < end { return false }
    return (start == 0 || source[start - 1] != UInt8(ascii: "*")) && !closesEmphasis(source, below: end)
  }

  /// "*Căn cứ …" over "… chất lượng;*": an asterisk ends a further line of the paragraph.
  private static func closesEmphasis(_ source: Span<UInt8>, below end: Int) -> Bool {
    let limit = min(source.count, end + longestEmphasis)
    let close = SixteenBytes.firstIndex(of: UInt8(ascii: "*"), in: source, from: end, to: limit)
    guard close > end, close < limit, source[close - 1] > 0x20,
      close + 1 == source.count || source[close + 1] == 0x0A || source[close + 1] == 0x0D
    else { return false }
    return !(end + 1..<close).contains { source[$0] == 0x0A && source[$0 - 1] == 0x0A }
  }

  private static let longestEmphasis = 600

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

  private func isLetter(_ folded: UInt8) -> Bool { folded >= 0x61 && folded <= 0x7A }

  private mutating func findKeyword(_ source: Span<UInt8>, _ token: inout LineToken) {
    let start = token.marker.style == .dash ? Int(token.marker.text) : Int(token.body)
    var at = start
    guard at < Int(token.end) else { return }
    let first = folder.next(source, &at, Int(token.end))
    guard keywords.mayStart(first), !token.flags.contains(.startsLower) || !isLetter(first) else { return }
    let longest = keywords.longest(opening: folder.opening(source, start, Int(token.end)))
    guard longest > 0 else { return }
    folder.fold(source, start, Int(token.end), limit: longest)
    token.keyword = keywords.match(folder)
  }
}
