/// Clean text: the words of a stretch of the source as a reader would key them.
///
/// ```
/// **1.1.  Mục\ttiêu**\n*chung* \- năm 2026   →   1.1. Mục tiêu chung - năm 2026
/// ```
///
/// Pieces are joined by one space; white space (no-break and zero-width spaces too) is one space between words and
/// nothing at the ends; emphasis signs and backslash escapes of markdown are dropped, and in HTML its tags, while
/// its entities are read. Everything else stays byte for byte, so text that needs nothing is copied in runs.
extension PlanDocument {
  /// Appends the clean text of pieces. Linear in their size.
  public func appendText(_ list: PieceList, to out: inout [UInt8]) {
    guard !list.isEmpty else { return }
    var cleaner = TextCleaner(source.bytes, isHTML: isHTML, origin: out.count)
    for range in arena.ranges(list) {
      cleaner.append(range.lower, range.upper, to: &out)
      cleaner.owesSpace = true
    }
  }

  /// The clean text of pieces. Linear in their size.
  public func text(_ list: PieceList) -> String {
    var out: [UInt8] = []
    appendText(list, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

/// Copies stretches of a text without layout and markup.
struct TextCleaner {
  let bytes: [UInt8]
  let classes: [UInt8]
  let isHTML: Bool
  /// Size of the output before this text: nothing is blank before its first word.
  let origin: Int
  /// White space was met since the last word.
  var owesSpace = false

  init(_ bytes: [UInt8], isHTML: Bool, origin: Int) {
    self.bytes = bytes
    self.classes = TextByte.classes
    self.isHTML = isHTML
    self.origin = origin
  }

  /// Appends one piece, `start..<end` of the text.
  mutating func append(_ start: Int, _ end: Int, to out: inout [UInt8]) {
    let classes = self.classes
    var at = start
    var run = start
    while at < end {
      let found = classes[Int(bytes[at])]
      if found == TextByte.plain {
        at += 1
      } else if found == TextByte.space, at > run, at + 1 < end, classes[Int(bytes[at + 1])] == TextByte.plain {
        at += 2
      } else {
        let length = special(found, at, in: start..<end, run: run, to: &out)
        at += max(length, 1)
        if length > 0 { run = at }
      }
    }
    flush(run, end, to: &out)
  }

  /// Copies `start..<end`, which needs nothing, after the space owed.
  @inline(__always)
  private mutating func flush(_ start: Int, _ end: Int, to out: inout [UInt8]) {
    guard start < end else { return }
    if owesSpace && out.count > origin { out.append(0x20) }
    owesSpace = false
    out.append(contentsOf: bytes[start..<end])
  }

  /// Handles what stands at `at` after the run that begins at `run`.
  /// - Returns: how many bytes are done with; 0 where the byte is ordinary text after all and the run goes on.
  private mutating func special(
    _ found: UInt8, _ at: Int, in piece: Range<Int>, run: Int, to out: inout [UInt8]
  ) -> Int {
    let blank = blankLength(at, piece.upperBound)
    if blank > 0 {
      flush(run, at, to: &out)
      owesSpace = true
      return blank
    }
    switch found {
    case TextByte.star:
      let length = starRun(at, piece.upperBound)
      flush(run, keepsStars(at, length, piece) ? at + length : at, to: &out)
      return length
    case TextByte.backslash: return escape(at, piece.upperBound, run: run, to: &out)
    case TextByte.markup where isHTML: return markup(at, piece.upperBound, run: run, to: &out)
    default: return 0
    }
  }

  /// Length of the white space character at `at`, 0 where there is none.
  func blankLength(_ at: Int, _ end: Int) -> Int {
    let byte = bytes[at]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    guard byte >= 0xC2, at + 1 < end else { return 0 }
    let second = bytes[at + 1]
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    guard at + 2 < end else { return 0 }
    let third = bytes[at + 2]
    switch (byte, second) {
    // U+2000–U+200B, U+2028, U+2029, U+202F
    case (0xE2, 0x80): return third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
    // U+205F, U+2060
    case (0xE2, 0x81): return third == 0x9F || third == 0xA0 ? 3 : 0
    // U+3000
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
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
  private mutating func escape(_ at: Int, _ end: Int, run: Int, to out: inout [UInt8]) -> Int {
    guard at + 1 < end else {
      flush(run, at, to: &out)
      return 1
    }
    let next = bytes[at + 1]
    if next == 0x0A || next == 0x0D {
      flush(run, at, to: &out)
      return 1
    }
    guard TextByte.isPunctuation(next) else { return 0 }
    flush(run, at, to: &out)
    flush(at + 1, at + 2, to: &out)
    return 2
  }

  private mutating func markup(_ at: Int, _ end: Int, run: Int, to out: inout [UInt8]) -> Int {
    if let tag = HTMLText.tag(bytes, at, end) {
      flush(run, at, to: &out)
      if tag.breaksLine { owesSpace = true }
      return tag.length
    }
    guard let entity = HTMLText.entity(bytes, at, end) else { return 0 }
    flush(run, at, to: &out)
    if entity.scalar.properties.isWhitespace {
      owesSpace = true
    } else {
      if owesSpace && out.count > origin { out.append(0x20) }
      owesSpace = false
      out.append(contentsOf: UTF8.encode(entity.scalar)!)
    }
    return entity.length
  }
}

/// Classes of bytes for `TextCleaner`: what may need more than copying.
enum TextByte {
  static let plain: UInt8 = 0
  static let space: UInt8 = 1
  static let blank: UInt8 = 2
  static let star: UInt8 = 3
  static let backslash: UInt8 = 4
  static let markup: UInt8 = 5

  static let classes: [UInt8] = {
    var table = [UInt8](repeating: plain, count: 256)
    table[0x20] = space
    for byte in 0x09...0x0D { table[byte] = blank }
    // First bytes of the white space beyond ASCII.
    for byte in [0xC2, 0xE2, 0xE3, 0xEF] { table[byte] = blank }
    table[Int(UInt8(ascii: "*"))] = star
    table[Int(UInt8(ascii: "\\"))] = backslash
    table[Int(UInt8(ascii: "<"))] = markup
    table[Int(UInt8(ascii: "&"))] = markup
    return table
  }()

  /// ASCII punctuation, which markdown lets a backslash shield.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
