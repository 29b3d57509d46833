/// What one pass over the bytes of a line sees.
struct LineSight {
  private(set) var start = 0
  private(set) var end = 0
  private(set) var lineEnd = 0
  private(set) var next = 0
  private(set) var width = 0
  private(set) var indent = 0
  private(set) var flags: LineFlags = []
  private(set) var formFeed = false

  var isBlank: Bool { start == end }

  /// Lines longer than this are paragraphs; their width is not needed.
  private static let measured = 1024

  mutating func scan(_ source: Span<UInt8>, _ from: Int, _ tables: LetterTables) {
    start = leading(source, from)
    var at = start
    var last = start
    var run = 0
    var pipes = 0
    while at < source.count {
      if run == 0 || run == 1 && source[at - 1] == 0x20, case let stop = Self.wordsEnd(source, at), stop > at {
        run = source[stop - 1] == 0x20 ? 1 : 0
        last = stop - run
        at = stop
        continue
      }
      let byte = source[at]
      if byte == 0x0A { break }
      at += 1
      if byte > 0x20 {
        if byte == UInt8(ascii: "|") { pipes += 1 }
        if run > 0 { close(run) }
        run = 0
        last = at
        continue
      }
      if byte == 0x09 { run += Self.tab } else if byte == 0x20 { run += 1 }
      if byte == 0x0C { formFeed = true }
      if byte < 0x09 || byte > 0x0D && byte < 0x20 { last = at }
    }
    next = min(at + 1, source.count)
    lineEnd = at > from && source[at - 1] == 0x0D ? at - 1 : at
    end = last
    if !isBlank { look(source, pipes, tables) }
  }

  /// Sees a stretch of a line of HTML; its tags are passed over.
  mutating func seeHTML(_ source: Span<UInt8>, _ from: Int, _ to: Int) {
    start = from
    end = to
    lineEnd = to
    while end > start, source[end - 1].isBlank { end -= 1 }
    var letters = LetterCount()
    var at = start
    while at < end {
      if source[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(source, at, end) {
        at = tag.end
      } else {
        letters.count(source, &at, end)
      }
    }
    width = letters.width
    flags = letters.flags
    if letters.width == 0 { flags.insert(.tagsOnly) }
  }

  /// Where words with single blanks between them end, which say nothing of the line; sixteen bytes at a time.
  /// - Parameter start: behind no more than one blank.
  @inline(__always)
  private static func wordsEnd(_ source: Span<UInt8>, _ start: Int) -> Int {
    guard start > 0 else { return start }
    var at = start
    while at + SixteenBytes.count <= source.count {
      let own = SixteenBytes(source, at: at)
      let pairs = own.places(of: 0x20) .& SixteenBytes(source, at: at - 1).places(of: 0x20)
      let signs = own.places(below: 0x20) .| own.places(of: UInt8(ascii: "|")) .| pairs
      let first = signs.first
      if first < SixteenBytes.count { return at + first }
      at += SixteenBytes.count
    }
    return at
  }

  /// Passes white space before the text; a tab counts as eight blanks.
  private mutating func leading(_ source: Span<UInt8>, _ from: Int) -> Int {
    var at = from
    while at < source.count {
      switch source[at] {
      case 0x20: indent += 1
      case 0x09: indent += 8
      case 0x0C: formFeed = true
      case 0x0D, 0x0B: break
      case 0xEF where at + 2 < source.count && source[at + 1] == 0xBB && source[at + 2] == 0xBF: at += 2
      case 0xE2 where at + 2 < source.count && source[at + 1] == 0x80 && source[at + 2] == 0x8B: at += 2
      default: return at
      }
      at += 1
    }
    return at
  }

  /// What a tab counts in a run of white space; no line has as many blanks in a row.
  private static let tab = 1 << 20

  /// A run of white space between words.
  private mutating func close(_ run: Int) {
    if run >= Self.tab { flags.insert(.tabbed) }
    if run >= 3 { flags.insert(.gapped) }
  }

  /// Case, width and the signs of tables.
  private mutating func look(_ source: Span<UInt8>, _ pipes: Int, _ tables: LetterTables) {
    if source[start] == UInt8(ascii: "|") || pipes >= 2, !isBrokenRoman(source, pipes) { flags.insert(.piped) }
    let limit = min(end, start + Self.measured)
    width = Self.letters(source, start, limit) + (end - limit)
    lookAtLetters(source, limit, tables)
  }

  /// "|. MỤC TIÊU", "|V. TỔ CHỨC", "I|. KINH PHÍ": strokes of a roman number, and no other bar.
  private func isBrokenRoman(_ source: Span<UInt8>, _ pipes: Int) -> Bool {
    var at = start
    var bars = 0
    while at < end, "|IVX".utf8.contains(source[at]) {
      if source[at] == UInt8(ascii: "|") { bars += 1 }
      at += 1
    }
    guard bars == pipes, at > start, at - start <= 4, at + 1 < end else { return false }
    return source[at] == UInt8(ascii: ".") || source[at] == UInt8(ascii: "\\") && source[at + 1] == UInt8(ascii: ".")
      || source[at] == UInt8(ascii: "-") && source[at + 1] == 0x20
  }

  /// How many letters of well-formed UTF-8 begin in a range of at most `measured` bytes.
  static func letters(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var goesOn = SIMD16<UInt8>()
    var at = start
    while at + SixteenBytes.count <= end {
      // A place is eight ones: less one.
      goesOn &-= unsafeBitCast(SixteenBytes(source, at: at).places(of: 0x80, ignoring: 0x3F), to: SIMD16<UInt8>.self)
      at += SixteenBytes.count
    }
    let pairs = SIMD8<UInt16>(truncatingIfNeeded: goesOn.evenHalf) &+ SIMD8<UInt16>(truncatingIfNeeded: goesOn.oddHalf)
    return at - start - Int(pairs.wrappedSum()) + EightBytes.letters(in: source, at, end)
  }

  private mutating func lookAtLetters(_ source: Span<UInt8>, _ limit: Int, _ tables: LetterTables) {
    var upper = 0
    var digits = 0
    var others = 0
    var at = start
    while at < limit {
      let byte = source[at]
      if byte < 0x80 {
        at += 1
        if byte >= 0x61, byte <= 0x7A { return }
        if byte >= 0x41, byte <= 0x5A { upper += 1 } else if byte >= 0x30, byte <= 0x39 { digits += 1 }
        if byte > 0x20, byte < 0x30 || byte > 0x39 { others += 1 }
        continue
      }
      let kind = tables.letterClass(decodeScalar(source, &at, limit))
      if kind & VietnameseLetters.lowerBit != 0 { return }
      others += 1
      if kind & VietnameseLetters.upperBit != 0 { upper += 1 }
    }
    if upper >= 2 { flags.insert(.caps) }
    if upper == 0, digits == 0 { flags.insert(isBorder(source) ? [.noWords, .border] : .noWords) }
    if upper == 0, digits > 0, others == 0 { flags.insert(.digitsOnly) }
  }

  /// `+---+`, `|---|:--|`, `---|---`, `+===+`: nothing but the signs of a table's lines.
  private func isBorder(_ source: Span<UInt8>) -> Bool {
    var (strokes, bars) = (0, source[start] == UInt8(ascii: "+") ? 1 : 0)
    for at in start..<end {
      switch source[at] {
      case UInt8(ascii: "-"), UInt8(ascii: "="): strokes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "+"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return strokes >= 2 && bars >= 1
  }

  /// How a line ends, markdown signs and closing quotation marks and brackets looked through.
  static func ending(_ source: Span<UInt8>, _ start: Int, _ end: Int, isHTML: Bool = false) -> LineEnding {
    var at = end
    var closed = false
    while at > start {
      let byte = source[at - 1]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\\"), 0x20: at -= 1
      case UInt8(ascii: ">") where isHTML: at = tagStart(source, start, at)
      case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "]"):
        closed = true
        at -= 1
      case UInt8(ascii: "."):
        return at - 2 >= start && source[at - 2] == UInt8(ascii: "/") ? .endMark : .stop
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
      case UInt8(ascii: ";"): return .semicolon
      case UInt8(ascii: ":"): return .colon
      case UInt8(ascii: ",") where isMisreadEndMark(source, start, at - 1): return .endMark
      case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "-"): return closed ? .open : .joining
      case 0x9D where at - 3 >= start && source[at - 3] == 0xE2:
        closed = true
        at -= 3
      case 0xA6 where at - 3 >= start && source[at - 3] == 0xE2: return .stop
      default:
        if holdsEndMark(source, start, end) { return .endMark }
        return !closed && JoiningWords.ends(source, start, at) ? .joining : .open
      }
    }
    return .open
  }

  /// ". /," in the place of "./.".
  private static func isMisreadEndMark(_ source: Span<UInt8>, _ start: Int, _ comma: Int) -> Bool {
    guard comma - 3 > start, source[comma - 1] == UInt8(ascii: "/") else { return false }
    return source[comma - 2] == UInt8(ascii: ".") || source[comma - 2] == 0x20 && source[comma - 3] == UInt8(ascii: ".")
  }

  /// "./." with a few letters of handwriting behind it.
  private static func holdsEndMark(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let group = SixteenBytes.count
    if end >= group, SixteenBytes(source, at: end - group).places(of: UInt8(ascii: "/")).isNone { return false }
    var at = end - 1
    while at > max(start, end - 14) {
      if source[at] == UInt8(ascii: "/") {
        return source[at - 1] == UInt8(ascii: ".") && at + 1 < end && source[at + 1] == UInt8(ascii: ".")
      }
      at -= 1
    }
    return false
  }

  /// Where the tag that ends at `end` begins; one byte back where none does.
  private static func tagStart(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = end - 1
    while at > start, end - at < 256, source[at] != UInt8(ascii: "<") { at -= 1 }
    return source[at] == UInt8(ascii: "<") ? at : end - 1
  }
}

/// Case of the letters of a stretch of text.
private struct LetterCount {
  private(set) var width = 0
  private var upper = 0
  private var lower = 0
  private var digits = 0
  private var others = 0
  private let tables = Folder.classTables

  mutating func count(_ source: Span<UInt8>, _ at: inout Int, _ end: Int) {
    let scalar = decodeScalar(source, &at, end)
    if scalar <= 0x20 { return }
    width += 1
    let kind = tables.letterClass(scalar)
    if kind & VietnameseLetters.upperBit != 0 {
      upper += 1
    } else if kind & VietnameseLetters.lowerBit != 0 {
      lower += 1
    } else if scalar >= 0x30, scalar <= 0x39 {
      digits += 1
    } else {
      others += 1
    }
  }

  var flags: LineFlags {
    var flags: LineFlags = []
    if upper >= 2, lower == 0 { flags.insert(.caps) }
    if upper + lower + digits == 0 { flags.insert(.noWords) }
    if upper + lower + others == 0, digits > 0 { flags.insert(.digitsOnly) }
    return flags
  }
}

extension UInt8 {
  /// White space of ASCII. Control characters are not: somebody must own them.
  @inline(__always)
  var isBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
}
