/// Parts the lines of a unit into heading and text.
///
/// A heading is in capitals or bold, or short without a final stop, or stands before a colon ("5. Phòng Tư pháp:
/// Phối hợp …", run-in). The rest is text (practice; RULES.md, "Heading or text").
enum Heading {
  /// A run-in heading is no longer than this many letters.
  static let longestRunIn = 160
  /// A line without a stop is a heading up to this many letters.
  static let longest = 200

  /// Where the heading of a unit ends.
  enum End {
    /// There is none: all is text.
    case none
    /// All is heading.
    case whole
    /// Before a colon on the first line, or on the second where the heading names bodies.
    case colon(Int)
  }

  /// - Parameter isHTML: tags are passed over.
  @inline(__always)
  static func end(_ block: OpenBlock, tokens: [LineToken], bytes: [UInt8], isHTML: Bool) -> End {
    guard block.kind == .section, let first = block.text.first else { return .none }
    let line = tokens[block.firstToken]
    let last = tokens[block.lastToken]
    if line.flags.contains(.caps) && last.flags.contains(.caps) { return .whole }
    // "Điều 1." alone on its line over a sentence.
    let isText = block.marker.style == .article && last.ending.isFinal && last.ending != .colon
    if block.marker.style.isKeyword, block.marker.text >= line.end, !isText { return .whole }
    if let colon = runInColon(first, bytes, isHTML), !leadsToNames(first, colon, block.marker, bytes) {
      let hasText =
        block.text.count > 1 || hasWords(SourceRange(start: Int32(colon + 1), end: first.end), bytes, isHTML)
      return hasText ? .colon(colon) : .whole
    }
    if let colon = colonBelow(block, bytes, isHTML) { return .colon(colon) }
    if line.flags.contains(.bold), last.flags.contains(.bold) { return .whole }
    guard !last.ending.isFinal || last.ending == .colon else { return .none }
    var letters = 0
    for range in block.text { letters += isHTML ? countWithoutTags(range, bytes) { _ in true } : range.count }
    return letters * 3 / 4 <= longest ? .whole : .none
  }

  /// The first colon of a line, where what stands before it is short and no sentence of its own.
  private static func runInColon(_ range: SourceRange, _ bytes: [UInt8], _ isHTML: Bool) -> Int? {
    let source = bytes.span
    let end = isHTML ? range.upper : min(range.upper, range.lower + longestLetter * longestRunIn)
    var depth = 0
    var at = range.lower
    while at < end {
      if !isHTML, at + SixteenBytes.count <= end {
        let first = SixteenBytes(source, at: at).colonsAndStops.first
        at += first
        if first == SixteenBytes.count { continue }
      }
      let byte = source[at]
      if isHTML, byte == UInt8(ascii: "<"), let tag = HTMLTag.scan(source, at, end) {
        at = tag.end
        continue
      }
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ":") where depth <= 0:
        let next = at + 1 < range.upper ? source[at + 1] : 0x20
        guard next <= 0x20 || next == UInt8(ascii: "*") || next == UInt8(ascii: "<") else { return nil }
        let title = SourceRange(range.lower, at)
        return hasWords(title, bytes, isHTML) && letters(title, bytes, isHTML) < longestRunIn ? at : nil
      case UInt8(ascii: ".") where depth <= 0, UInt8(ascii: "!") where depth <= 0:
        if at + 1 < range.upper, source[at + 1].isBlank { return nil }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// "2. Sở Y tế, Sở Văn hóa" over "và Thể thao: Cử cán bộ …": the colon of a heading that names bodies and was broken.
  private static func colonBelow(_ block: OpenBlock, _ bytes: [UInt8], _ isHTML: Bool) -> Int? {
    guard block.text.count > 1, !isHTML, block.marker.style != .article, case let first = block.text[0],
      let colon = runInColon(block.text[1], bytes, isHTML), !holdsStop(first, bytes), namesBody(first, bytes),
      case let second = SourceRange(block.text[1].lower, colon),
      letters(first, bytes, isHTML) + letters(second, bytes, isHTML) < longestRunIn
    else { return nil }
    let isWhole = block.text.count == 2 && !hasWords(SourceRange(colon + 1, block.text[1].upper), bytes, isHTML)
    return isWhole ? nil : colon
  }

  /// True where a line begins with a body, with several, or with a request to one.
  static func namesBody(_ range: SourceRange, _ bytes: [UInt8]) -> Bool {
    var folder = Folder()
    folder.fold(bytes.span, range.lower, range.upper, limit: 40)
    return SigningWords.startsBody(folder) || folder.hasPrefix("cac ") || folder.hasPrefix("de nghi ")
  }

  /// A stop, colon or semicolon inside the line: no heading of bodies goes on behind one.
  private static func holdsStop(_ range: SourceRange, _ bytes: [UInt8]) -> Bool {
    bytes[range].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ".") }
  }

  /// Bytes of a letter of UTF-8 at most.
  private static let longestLetter = 4

  private static func letters(_ range: SourceRange, _ bytes: [UInt8], _ isHTML: Bool) -> Int {
    isHTML
      ? countWithoutTags(range, bytes) { $0 & 0xC0 != 0x80 } : LineSight.letters(bytes.span, range.lower, range.upper)
  }

  /// "Giám đốc các Sở: Nội vụ, Tài chính … chịu trách nhiệm thi hành": in an article the colon behind a head word that
  /// many share leads to their names.
  private static func leadsToNames(_ range: SourceRange, _ colon: Int, _ marker: Marker, _ bytes: [UInt8]) -> Bool {
    marker.style == .article
      && BodyNames.sharedHeads.contains { head in
        let from = colon - head.utf8CodeUnitCount
        return from > range.lower && head.withUTF8Buffer { bytes[from..<colon].elementsEqual($0) }
      }
  }

  static func hasWords(_ range: SourceRange, _ bytes: [UInt8], _ isHTML: Bool) -> Bool {
    let isWord: (UInt8) -> Bool = { $0 >= 0x30 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "_") }
    return isHTML ? countWithoutTags(range, bytes, where: isWord) > 0 : bytes[range].contains(where: isWord)
  }

  /// Bytes of a kind in a stretch of HTML, but for those of tags.
  private static func countWithoutTags(
    _ range: SourceRange, _ bytes: [UInt8], where isCounted: (UInt8) -> Bool
  ) -> Int {
    var count = 0
    var at = range.lower
    while at < range.upper {
      if bytes[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(bytes.span, at, range.upper) {
        at = tag.end
      } else {
        if isCounted(bytes[at]) { count += 1 }
        at += 1
      }
    }
    return count
  }
}

extension SixteenBytes {
  /// The places of colons, stops and brackets, and of a few signs beside them.
  @inline(__always)
  fileprivate var colonsAndStops: Places {
    // * . : > and ( )
    let signs = places(of: 0x2A, ignoring: 0x14) .| places(of: UInt8(ascii: "("), ignoring: 1)
    return signs .| places(of: UInt8(ascii: "!"))
  }
}
