/// Folds text to small ASCII letters without diacritics, one byte a letter, so that keywords are met in every case,
/// spelling (HÒA, HOÀ) and in many a misprint of the scan.
struct Folder: Sendable {
  /// The class tables for callers that fold nothing.
  static let classTables = LetterTables()

  private let letters = classTables
  /// Tags of HTML are passed over.
  var isHTML = false
  /// The folded bytes of the last call: letters, digits, signs, single blanks. Markdown signs are left out; what is
  /// no letter of the alphabet is 0x7F.
  private(set) var bytes: [UInt8] = []
  /// For each folded byte the source offset where its letter begins.
  private(set) var offsets: [Int32] = []

  /// Folds from `start` until `end` or until `limit` bytes are made.
  mutating func fold(_ source: Span<UInt8>, _ start: Int, _ end: Int, limit: Int) {
    bytes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    add(source, start, end, limit: limit)
  }

  /// Goes on with a further piece of the same text, until `limit` bytes are made of all.
  mutating func foldOn(_ source: Span<UInt8>, _ start: Int, _ end: Int, limit: Int) {
    if let last = bytes.last, last != 0x20, bytes.count < limit {
      bytes.append(0x20)
      offsets.append(Int32(truncatingIfNeeded: start))
    }
    add(source, start, end, limit: limit - bytes.count)
  }

  @inline(__always)
  private mutating func add(_ source: Span<UInt8>, _ start: Int, _ end: Int, limit: Int) {
    // No letter folds to more bytes than it has.
    let room = min(limit, end - start)
    guard room > 0 else { return }
    let letters = letters
    let isHTML = isHTML
    bytes.append(addingCapacity: room) { bytes in
      offsets.append(addingCapacity: room) { offsets in
        var at = start
        var last: UInt8 = 0x20
        while at < end, bytes.count < room {
          if source[at] == UInt8(ascii: "<"), isHTML, let tag = HTMLTag.scan(source, at, end) {
            at = tag.end
            continue
          }
          let from = at
          let folded = letters.folded(source, &at, end)
          if folded == 0 || folded == 0x20 && last == 0x20 { continue }
          bytes.append(folded)
          offsets.append(Int32(truncatingIfNeeded: from))
          last = folded
        }
      }
    }
  }

  /// The first four letters that `fold` would make, the first lowest; zeros where there are fewer.
  func opening(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var opening: UInt32 = 0
    var shift: UInt32 = 0
    var last: UInt8 = 0x20
    var at = start
    while at < end, shift < 32 {
      if isHTML, source[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(source, at, end) {
        at = tag.end
        continue
      }
      let folded = letters.folded(source, &at, end)
      if folded == 0 || folded == 0x20 && last == 0x20 { continue }
      opening |= UInt32(folded) << shift
      shift += 8
      last = folded
    }
    return opening
  }

  /// Folds one letter and moves past it; 0 for what does not count.
  func next(_ source: Span<UInt8>, _ at: inout Int, _ end: Int) -> UInt8 { letters.folded(source, &at, end) }

  /// The letter class of a scalar (`LetterTables`).
  func letterClass(_ scalar: UInt32) -> UInt8 { letters.letterClass(scalar) }

  /// True where the folded text begins with these bytes.
  func hasPrefix(_ prefix: StaticString) -> Bool { matches(prefix, at: 0) }

  /// True where these bytes stand at an index of the folded text.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, index + count <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<count where word[offset] != bytes[index + offset] { return false }
      return true
    }
  }

  /// The first index at which these bytes stand, from an index on. O(folded length).
  func firstIndex(of word: StaticString, from: Int = 0) -> Int? {
    let text = bytes.span
    let reach = word.utf8CodeUnitCount - 1
    let (first, last) = word.withUTF8Buffer { ($0[0], $0[reach]) }
    var index = from
    while index + reach < text.count {
      if index + reach + SixteenBytes.count <= text.count,
        (SixteenBytes(text, at: index).places(of: first) .& SixteenBytes(text, at: index + reach).places(of: last))
          .isNone
      {
        index += SixteenBytes.count
        continue
      }
      for at in index..<min(index + SixteenBytes.count, text.count - reach) where matches(word, at: at) { return at }
      index += SixteenBytes.count
    }
    return nil
  }
}

/// The letters of Vietnamese by scalar: their classes, and what is left of them without case and marks.
struct LetterTables: Sendable {
  private let latin = VietnameseLetters.latin
  private let extended = VietnameseLetters.extended

  /// Folds one letter and moves past it; 0 for what does not count.
  @inline(__always)
  func folded(_ source: Span<UInt8>, _ at: inout Int, _ end: Int) -> UInt8 {
    let byte = source[at]
    if byte < 0x80 {
      at += 1
      return Self.foldASCII(byte)
    }
    let scalar = decodeScalar(source, &at, end)
    if scalar < 0x370 { return Self.foldClass(latin[Int(scalar) - 0x80]) }
    if scalar >= 0x1E80, scalar < 0x1F00 { return Self.foldClass(extended[Int(scalar) - 0x1E80]) }
    return Self.foldSign(scalar)
  }

  /// The letter class of a scalar (`VietnameseLetters`), also for ASCII.
  @inline(__always)
  func letterClass(_ scalar: UInt32) -> UInt8 {
    if scalar < 0x80 {
      if scalar >= 0x61, scalar <= 0x7A { return VietnameseLetters.lowerBit | UInt8(scalar - 0x60) }
      if scalar >= 0x41, scalar <= 0x5A { return VietnameseLetters.upperBit | UInt8(scalar - 0x40) }
      return 0
    }
    if scalar < 0x370 { return latin[Int(scalar) - 0x80] }
    if scalar >= 0x1E80, scalar < 0x1F00 { return extended[Int(scalar) - 0x1E80] }
    return 0
  }

  private static func foldASCII(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D: 0x20
    case UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "`"): 0
    default: byte
    }
  }

  private static func foldClass(_ kind: UInt8) -> UInt8 {
    if kind & VietnameseLetters.markBit != 0 { return 0 }
    let letter = kind & 0x1F
    return letter != 0 ? letter | 0x60 : 0x7F
  }

  private static func foldSign(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x2018, 0x2019: UInt8(ascii: "'")
    case 0x201C, 0x201D: UInt8(ascii: "\"")
    case 0x2026: UInt8(ascii: ".")
    case 0x2044: UInt8(ascii: "/")
    case 0x200B, 0xFEFF: 0
    case 0x2000...0x200A, 0x3000: 0x20
    default: 0x7F
    }
  }
}
