/// Clean text: the words of a stretch of the source as a reader would key them.
///
/// ```
/// **1.1.  Mục\ttiêu**\n*chung* \- năm 2026   →   1.1. Mục tiêu chung - năm 2026
/// ```
///
/// Pieces are joined by one space; white space (zero-width spaces too) is one space between words and
/// nothing at the ends; emphasis signs and backslash escapes of markdown are dropped, and in HTML its tags, while
/// its entities are read. Everything else stays byte for byte, so text that needs nothing is copied in runs.
extension PlanDocument {
  /// Appends the clean text of pieces. Linear in their size.
  public func appendText(_ list: PieceList, to out: inout [UInt8]) {
    var cleaner = TextCleaner(self)
    cleaner.append(list, to: &out)
  }

  /// Appends the clean text of one stretch of the source. Linear in its size.
  public func appendText(_ range: SourceRange, to out: inout [UInt8]) {
    guard !range.isEmpty else { return }
    var cleaner = TextCleaner(self)
    out.append(addingCapacity: TextCleaner.capacity(range.count)) { cleaner.append(range, to: &$0) }
  }

  /// The clean text of pieces. Linear in their size.
  public func text(_ list: PieceList) -> String {
    var out: [UInt8] = []
    appendText(list, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// The clean text of one stretch of the source. Linear in its size.
  public func text(_ range: SourceRange) -> String {
    var out: [UInt8] = []
    appendText(range, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

/// Copies stretches of a text without layout and markup. One serves all texts of a document.
package struct TextCleaner {
  private let bytes: [UInt8]
  private let pieces: [SourceRange]
  private let isHTML: Bool
  private let escape: TextEscape
  /// Size of the output before this text: nothing is blank before its first word.
  private var origin = 0
  /// White space was met since the last word.
  private var owesSpace = false

  /// - Parameter escape: what the output wants escaped on the way; done here, text is passed over once.
  package init(_ document: PlanDocument? = nil, escape: TextEscape = .none) {
    bytes = document?.source.bytes ?? []
    pieces = document?.arena.pieces ?? []
    isHTML = document?.isHTML ?? false
    self.escape = escape
  }

  /// Room that the clean text of so many bytes may need.
  package static func capacity(_ count: Int) -> Int { TextEscape.capacity(count) }

  /// Room that the clean text of pieces may need.
  package func capacity(_ list: PieceList) -> Int {
    var count = 0
    for index in Int(list.start)..<Int(list.start + list.count) { count += pieces[index].count + 1 }
    return Self.capacity(count)
  }

  /// Appends the clean text of pieces. Linear in their size.
  package mutating func append(_ list: PieceList, to out: inout [UInt8]) {
    // No room at all would be asked of the one empty array that all threads share.
    guard !list.isEmpty else { return }
    out.append(addingCapacity: capacity(list)) { append(list, to: &$0) }
  }

  /// Appends the clean text of pieces to an output that has room for it. Linear in their size.
  package mutating func append(_ list: PieceList, to out: inout OutputSpan<UInt8>) {
    begin(out)
    for index in Int(list.start)..<Int(list.start + list.count) { add(pieces[index], to: &out) }
  }

  /// Appends the clean text of one stretch of the source to an output that has room for it. Linear in its size.
  package mutating func append(_ range: SourceRange, to out: inout OutputSpan<UInt8>) {
    begin(out)
    add(range, to: &out)
  }

  // MARK: A text in pieces

  /// Begins a text.
  mutating func begin(_ out: borrowing OutputSpan<UInt8>) {
    origin = out.count
    owesSpace = false
  }

  /// Appends what of some pieces lies in a range.
  mutating func add(_ list: PieceList, within range: SourceRange, to out: inout OutputSpan<UInt8>) {
    for index in Int(list.start)..<Int(list.start + list.count) {
      let part = SourceRange(start: max(pieces[index].start, range.start), end: min(pieces[index].end, range.end))
      if !part.isEmpty { add(part, to: &out) }
    }
  }

  /// Appends one more piece of the text, with a space before it.
  mutating func add(_ piece: SourceRange, to out: inout OutputSpan<UInt8>) {
    let end = piece.upper
    var at = piece.lower
    while at < end {
      at = copyPlain(at, end, to: &out)
      if at < end { at += special(at, in: piece.lower..<end, to: &out) }
    }
    owesSpace = true
  }

  /// Copies text up to where it stops being plain, in groups of bytes that are looked at and copied at once: up to a
  /// sign, or to a space that has another behind it. The last bytes of the source are no whole group.
  private mutating func copyPlain(_ start: Int, _ end: Int, to out: inout OutputSpan<UInt8>) -> Int {
    guard bytes[start] != 0x20 else { return start }
    var at = start
    let group = SixteenBytes.count
    let limit = min(end, bytes.count - 1) - 2 * group
    while at <= limit {
      let (first, second) = (SixteenBytes(bytes.span, at: at), SixteenBytes(bytes.span, at: at + group))
      guard (specials(first, at) .| specials(second, at + group)).isNone else { break }
      if owesSpace { paySpace(to: &out) }
      out.append(group, of: first.bytes)
      out.append(group, of: second.bytes)
      at += 2 * group
    }
    while at < end, at + group < bytes.count {
      let next = SixteenBytes(bytes.span, at: at)
      let plain = min(specials(next, at).first, end - at)
      if owesSpace, plain > 0 { paySpace(to: &out) }
      out.append(plain, of: next.bytes)
      at += plain
      if plain < group { break }
    }
    if at > start, bytes[at - 1] == 0x20 {
      out.removeLast(1)
      owesSpace = true
    }
    return at
  }

  /// Where one of sixteen bytes may need more than copying: signs of markup and JSON, first bytes of white space
  /// beyond ASCII (and of few other letters), a space before a space.
  @inline(__always)
  private func specials(_ group: SixteenBytes, _ at: Int) -> SixteenBytes.Places {
    // "* <\|
    let signs =
      group.places(of: UInt8(ascii: "\""), ignoring: 0x08) .| group.places(of: 0x1C, ignoring: 0x60)
      .| group.places(of: UInt8(ascii: "&")) .| group.places(below: 0x20)
    // U+0080, U+2000 and U+FEFF
    let blanks = group.places(of: 0xC2) .| group.places(of: 0xE2, ignoring: 0x0D)
    return signs .| blanks .| (group.places(of: 0x20) .& SixteenBytes(bytes.span, at: at + 1).places(of: 0x20))
  }

  @inline(__always)
  private mutating func paySpace(to out: inout OutputSpan<UInt8>) {
    if owesSpace && out.count > origin { out.append(0x20) }
    owesSpace = false
  }

  /// Handles what stands at `at`.
  /// - Returns: how many bytes are done with, at least 1.
  private mutating func special(_ at: Int, in piece: Range<Int>, to out: inout OutputSpan<UInt8>) -> Int {
    let blank = blankLength(at, piece.upperBound)
    if blank > 0 {
      owesSpace = true
      return blank
    }
    switch bytes[at] {
    case UInt8(ascii: "*"):
      let length = starRun(at, piece.upperBound)
      if keepsStars(at, length, piece) { for _ in 0..<length { literal(UInt8(ascii: "*"), to: &out) } }
      return length
    case UInt8(ascii: "\\"): return backslash(at, piece.upperBound, to: &out)
    case UInt8(ascii: "<") where isHTML, UInt8(ascii: "&") where isHTML:
      return markup(at, piece.upperBound, to: &out)
    default:
      literal(bytes[at], to: &out)
      return 1
    }
  }

  /// A byte that stands for itself, escaped where the output wants it.
  private mutating func literal(_ byte: UInt8, to out: inout OutputSpan<UInt8>) {
    paySpace(to: &out)
    escape.append(byte, to: &out)
  }

  /// Length of the white space character at `at`, 0 where there is none.
  func blankLength(_ at: Int, _ end: Int) -> Int {
    let byte = bytes[at]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    guard byte >= 0xC2, at + 1 < end else { return 0 }
    let second = bytes[at + 1]
    if byte == 0xC2 { return second == 0x85 ? 2 : 0 }
    guard at + 2 < end else { return 0 }
    let third = bytes[at + 2]
    switch (byte, second) {
    // U+200B, U+2028, U+2029
    case (0xE2, 0x80): return third == 0x8B || third == 0xA8 || third == 0xA9 ? 3 : 0
    // U+2060
    case (0xE2, 0x81): return third == 0xA0 ? 3 : 0
    // U+FEFF
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private func starRun(_ at: Int, _ end: Int) -> Int {
    var stop = at
    while stop < end, bytes[stop] == UInt8(ascii: "*") { stop += 1 }
    return stop - at
  }

  /// Stars that emphasise nothing: alone between blanks, a product (`3*4`), a footnote sign (`(*)`).
  private func keepsStars(_ at: Int, _ length: Int, _ piece: Range<Int>) -> Bool {
    let before = at > piece.lowerBound ? bytes[at - 1] : 0x20
    let next = at + length
    let after = next < piece.upperBound ? bytes[next] : 0x20
    if before == UInt8(ascii: "("), after == UInt8(ascii: ")") { return true }
    guard length == 1 else { return false }
    return (before <= 0x20 && after <= 0x20) || (isDigit(before) && isDigit(after))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A backslash before punctuation only shields it; one at the end of a line is markdown's hard line break.
  private mutating func backslash(_ at: Int, _ end: Int, to out: inout OutputSpan<UInt8>) -> Int {
    guard at + 1 < end else { return 1 }
    let next = bytes[at + 1]
    if next == 0x0A || next == 0x0D { return 1 }
    guard TextByte.isPunctuation(next) else {
      literal(bytes[at], to: &out)
      return 1
    }
    literal(next, to: &out)
    return 2
  }

  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)

  /// A tag, an entity or a number that a tag raises, which is printed as raised digits.
  private mutating func markup(_ at: Int, _ end: Int, to out: inout OutputSpan<UInt8>) -> Int {
    if let raised = HTMLText.raisedNumber(bytes, at, end) {
      for byte in bytes[raised.digits] {
        for part in UTF8.encode(Self.raised[Int(byte - 0x30)])! { literal(part, to: &out) }
      }
      return raised.length
    }
    if let tag = HTMLText.tag(bytes, at, end) {
      if tag.breaksLine { owesSpace = true }
      return tag.length
    }
    guard let entity = HTMLText.entity(bytes, at, end) else {
      literal(bytes[at], to: &out)
      return 1
    }
    if entity.scalar.properties.isWhitespace {
      owesSpace = true
    } else {
      for byte in UTF8.encode(entity.scalar)! { literal(byte, to: &out) }
    }
    return entity.length
  }
}
