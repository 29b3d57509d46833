/// Roman numerals and Vietnamese ordinal words.
enum Numerals {
  /// The value of an ASCII roman digit, 0 for no digit.
  private static func romanDigit(_ byte: UInt8) -> Int32 {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    case UInt8(ascii: "C"): 100
    case UInt8(ascii: "D"): 500
    default: 0
    }
  }

  /// A well-formed roman number in the digits I to D at `start` that no letter follows, and where it ends.
  static func roman(_ source: Span<UInt8>, _ start: Int, _ end: Int, upper: Bool) -> (value: Int32, end: Int)? {
    let caseBit: UInt8 = upper ? 0 : 0x20
    var at = start
    var value: Int32 = 0
    var previous: Int32 = 1000
    while at < end, at - start < 9, source[at] & 0x20 == caseBit || source[at] < 0x41 {
      let digit = romanDigit(source[at] & 0xDF)
      guard digit > 0, source[at] >= 0x41 else { break }
      if digit > previous { value -= 2 * previous }
      value += digit
      previous = digit
      at += 1
    }
    guard at > start, value > 0, !isLetter(source, at, end) else { return nil }
    return isCanonical(source, start, at, value) ? (value, at) : nil
  }

  /// True where `value` written as a roman number is what stands there: IIII and VX are no numbers.
  private static func isCanonical(_ source: Span<UInt8>, _ start: Int, _ end: Int, _ value: Int32) -> Bool {
    var rest = value
    var at = start
    for (worth, sign) in signs {
      while rest >= worth {
        let stands = sign.withUTF8Buffer { sign in
          sign.indices.allSatisfy { at + $0 < end && source[at + $0] & 0xDF == sign[$0] }
        }
        guard stands else { return false }
        at += sign.utf8CodeUnitCount
        rest -= worth
      }
    }
    return at == end
  }

  private static let signs: [(Int32, StaticString)] = [
    (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ]

  /// A number in capital roman digits.
  static func write(_ number: Int32) -> [UInt8] {
    var rest = number
    var out: [UInt8] = []
    for (value, sign) in signs {
      while rest >= value {
        sign.withUTF8Buffer { out.append(contentsOf: $0) }
        rest -= value
      }
    }
    return out
  }

  private static func isLetter(_ source: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at < end else { return false }
    var index = at
    return Folder.classTables.letterClass(decodeScalar(source, &index, end)) & 0x1F != 0
  }

  private static let words: [(word: StaticString, value: Int32)] = [
    ("thu nhat", 1), ("thu hai", 2), ("thu ba", 3), ("thu tu", 4), ("thu nam", 5), ("thu sau", 6), ("thu bay", 7),
    ("thu tam", 8), ("thu chin", 9), ("thu muoi", 10), ("mot", 1), ("hai", 2), ("ba", 3), ("bon", 4),
  ]

  /// "thứ nhất", "thứ hai" … and where the words end.
  static func ordinalWord(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> (value: Int32, end: Int)? {
    var folder = Folder()
    folder.fold(source, start, min(end, start + 40), limit: 12)
    for (word, value) in words where folder.hasPrefix(word) {
      let count = word.utf8CodeUnitCount
      if count == folder.bytes.count { return (value, count < 12 ? end : start + 40) }
      let next = folder.bytes[count]
      guard !(0x61...0x7A).contains(next) else { continue }
      return (value, Int(folder.offsets[count]))
    }
    return nil
  }

  /// Bytes of the shortest words of which a letter may be misread: "thứ ba".
  private static let leastMisread = 6

  /// The index behind the words for a number that a folded text begins with, one letter of which may be misread.
  static func end(ofMisreadOrdinal value: Int32, in folder: Folder) -> Int? {
    words.lazy.filter { $0.value == value && $0.word.utf8CodeUnitCount >= leastMisread }
      .compactMap { folder.end(ofMisread: $0.word) }.first
  }
}

extension Numerals {
  /// The label that would follow an ordinal in a list of a style.
  static func label(_ style: NumberingStyle, after ordinal: Int32) -> String {
    label(style, of: LevelInference.successor(style, ordinal))
  }

  /// The label of an ordinal in a style.
  static func label(_ style: NumberingStyle, of ordinal: Int32) -> String {
    switch style {
    case .roman: String(decoding: write(ordinal), as: UTF8.self)
    case .smallRoman: String(decoding: write(ordinal).map { $0 | 0x20 }, as: UTF8.self)
    case .letter, .parenthesisedLetter: letter(ordinal)
    case .capital: letter(ordinal).uppercased()
    case .none, .part, .chapter, .division, .subdivision, .article, .arabic, .decimal2, .decimal3, .decimal4,
      .parenthesised, .dash, .plus, .star, .dot, .ring:
      String(ordinal)
    }
  }

  /// The small letter at a place (1 = a … 26 = z, 27 = đ).
  static func letter(_ place: Int32) -> String {
    place == 27 ? "đ" : (1...26).contains(place) ? String(UnicodeScalar(UInt8(place) + 0x60)) : "?"
  }
}
