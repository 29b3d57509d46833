import Foundation

/// Encoders for tests, from tables of their own: what an archive's programs would have written.
enum ArchiveEncoders {
  static let letters = Array("àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ")
  static let capitals = Array("ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴĐ")

  /// By letter, then by capital.
  private static let viscii: [UInt8] = [
    0xE0, 0xE4, 0xE3, 0xE1, 0xD5, 0xE5, 0xA2, 0xC6, 0xC7, 0xA1, 0xA3, 0xE2, 0xA5, 0xA6, 0xE7, 0xA4, 0xA7, 0xE8,
    0xEB, 0xA8, 0xE9, 0xA9, 0xEA, 0xAB, 0xAC, 0xAD, 0xAA, 0xAE, 0xEC, 0xEF, 0xEE, 0xED, 0xB8, 0xF2, 0xF6, 0xF5,
    0xF3, 0xF7, 0xF4, 0xB0, 0xB1, 0xB2, 0xAF, 0xB5, 0xBD, 0xB6, 0xB7, 0xDE, 0xBE, 0xFE, 0xF9, 0xFC, 0xFB, 0xFA,
    0xF8, 0xDF, 0xD7, 0xD8, 0xE6, 0xD1, 0xF1, 0xCF, 0xD6, 0xDB, 0xFD, 0xDC, 0xF0, 0xC0, 0xC4, 0xC3, 0xC1, 0x80,
    0xC5, 0x82, 0x02, 0x05, 0x81, 0x83, 0xC2, 0x85, 0x86, 0x06, 0x84, 0x87, 0xC8, 0xCB, 0x88, 0xC9, 0x89, 0xCA,
    0x8B, 0x8C, 0x8D, 0x8A, 0x8E, 0xCC, 0x9B, 0xCE, 0xCD, 0x98, 0xD2, 0x99, 0xA0, 0xD3, 0x9A, 0xD4, 0x90, 0x91,
    0x92, 0x8F, 0x93, 0xB4, 0x96, 0x97, 0xB3, 0x95, 0x94, 0xD9, 0x9C, 0x9D, 0xDA, 0x9E, 0xBF, 0xBB, 0xBC, 0xFF,
    0xBA, 0xB9, 0x9F, 0x14, 0x19, 0xDD, 0x1E, 0xD0,
  ]

  private static let tcvn3: [UInt8] = [
    0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC,
    0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2,
    0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3,
    0xF4, 0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xAE,
  ]
  private static let tcvn3Capitals: [Character: UInt8] = [
    "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7,
  ]
  private static let punctuation: [Character: UInt8] = ["…": 0x85, "“": 0x93, "”": 0x94, "–": 0x96, "\u{A0}": 0xA0]

  /// A letter that an encoding does not have becomes `?`.
  private static func encode(_ text: String, _ table: [Character: [UInt8]]) -> [UInt8] {
    text.flatMap { character -> [UInt8] in
      if let bytes = table[character] { return bytes }
      if let byte = punctuation[character] { return [byte] }
      return character.isASCII ? Array(character.utf8) : [UInt8(ascii: "?")]
    }
  }

  static func viscii(_ text: String) -> [UInt8] {
    encode(text, Dictionary(uniqueKeysWithValues: zip(letters + capitals, viscii.map { [$0] })))
  }

  /// As the ABC fonts have it: a capital with a tone is its small letter.
  static func tcvn3(_ text: String) -> [UInt8] {
    var table = Dictionary(uniqueKeysWithValues: zip(letters, tcvn3.map { [$0] }))
    for (capital, byte) in zip(capitals, tcvn3) { table[capital] = [tcvn3Capitals[capital] ?? byte] }
    return encode(text, table)
  }

  static func vni(_ text: String) -> [UInt8] {
    encode(text, Dictionary(uniqueKeysWithValues: (letters + capitals).map { ($0, vniBytes($0)) }))
  }

  private static let vniTones: [Unicode.Scalar: UInt8] = [
    "\u{301}": 0xF9, "\u{300}": 0xF8, "\u{309}": 0xFB, "\u{303}": 0xF5, "\u{323}": 0xEF,
  ]
  private static let vniHats: [Unicode.Scalar: [Unicode.Scalar?: UInt8]] = [
    "\u{302}": [nil: 0xE2, "\u{301}": 0xE1, "\u{300}": 0xE0, "\u{309}": 0xE5, "\u{303}": 0xE3, "\u{323}": 0xE4],
    "\u{306}": [nil: 0xEA, "\u{301}": 0xE9, "\u{300}": 0xE8, "\u{309}": 0xFA, "\u{303}": 0xFC, "\u{323}": 0xEB],
  ]
  private static let vniSingles: [Character: UInt8] = [
    "đ": 0xF1, "í": 0xED, "ì": 0xEC, "ỉ": 0xE6, "ĩ": 0xF3, "ị": 0xF2, "ỵ": 0xEE, "Đ": 0xD1, "Í": 0xCD, "Ì": 0xCC,
    "Ỉ": 0xC6, "Ĩ": 0xD3, "Ị": 0xD2, "Ỵ": 0xCE,
  ]

  private static func vniBytes(_ letter: Character) -> [UInt8] {
    if let single = vniSingles[letter] { return [single] }
    let scalars = Array(String(letter).decomposedStringWithCanonicalMapping.unicodeScalars)
    let isCapital = letter.isUppercase
    let base: UInt8 =
      scalars.contains("\u{31B}")
      ? (scalars[0] == "o" || scalars[0] == "O" ? 0xF4 : 0xF6) : UInt8(scalars[0].value) | 0x20
    let tone = scalars.first { vniTones[$0] != nil }
    let hat = scalars.compactMap { vniHats[$0] }.first
    let mark = hat.map { $0[tone] } ?? tone.map { vniTones[$0] }
    return ([base] + [mark ?? nil].compactMap { $0 }).map { isCapital ? $0 - 0x20 : $0 }
  }

  /// Letters with hats and horns; tones behind them as combining marks.
  static func windows1258(_ text: String) -> [UInt8] {
    let tones: [Unicode.Scalar: UInt8] = [
      "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
    ]
    let bases: [Character: UInt8] = [
      "ă": 0xE3, "â": 0xE2, "đ": 0xF0, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "Ă": 0xC3, "Â": 0xC2, "Đ": 0xD0,
      "Ê": 0xCA, "Ô": 0xD4, "Ơ": 0xD5, "Ư": 0xDD,
    ]
    var table: [Character: [UInt8]] = [:]
    for letter in letters + capitals {
      let scalars = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars
      let tone = scalars.first { tones[$0] != nil }
      let base = String(String.UnicodeScalarView(scalars.filter { $0 != tone }))
      let first = bases[Character(base.precomposedStringWithCanonicalMapping)] ?? Array(base.utf8)[0]
      table[letter] = [first] + [tone.flatMap { tones[$0] }].compactMap { $0 }
    }
    return encode(text, table)
  }

  static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  /// Bytes taken for Windows-1252 and stored as UTF-8; where Windows-1252 has no letter, as Latin-1 has it.
  static func mojibake(_ bytes: [UInt8]) -> [UInt8] {
    let windows = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    let scalars = bytes.map { 0x80...0x9F ~= $0 ? windows[Int($0) - 0x80] : Unicode.Scalar($0) }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// How a program that wrote a PDF set a word in which a letter beyond Latin-1 stands.
  enum GlyphNumbering { case letter, word, everyWord }

  /// Glyph numbers of Times New Roman taken for Unicode.
  static func glyphNumbers(_ text: String, _ numbering: GlyphNumbering, firstOfDotted: UInt32 = 0x4A4) -> [UInt8] {
    let parts = text.split(omittingEmptySubsequences: false) { $0.isWhitespace }
    var out = ""
    var end = text.startIndex
    for part in parts {
      out += text[end..<part.startIndex]
      end = part.endIndex
      let scalars = String(part).precomposedStringWithCanonicalMapping.unicodeScalars
      let isSet = scalars.contains { beyondLatin1($0.value, firstOfDotted) != nil }
      for scalar in scalars {
        let isNumber = numbering == .everyWord || isSet && numbering == .word
        let number =
          beyondLatin1(scalar.value, firstOfDotted) ?? (isNumber ? latin1[scalar] ?? asciiNumber(scalar.value) : nil)
        out.unicodeScalars.append(Unicode.Scalar(number ?? scalar.value) ?? scalar)
      }
    }
    return Array(out.utf8)
  }

  /// Numbers that are white space stay letters, as programs drop them.
  private static func asciiNumber(_ letter: UInt32) -> UInt32? {
    (0x20..<0x7F).contains(letter) && !(9...13).contains(letter - 29) ? letter - 29 : nil
  }

  private static func beyondLatin1(_ letter: UInt32, _ firstOfDotted: UInt32) -> UInt32? {
    let others: [UInt32: UInt32] = [
      0x110: 0x108, 0x111: 0xFF, 0x128: 0x1AC, 0x129: 0x1AD, 0x168: 0x1C9, 0x169: 0x1CA, 0x1A0: firstOfDotted - 58,
      0x1A1: firstOfDotted - 57, 0x1AF: firstOfDotted - 56, 0x1B0: firstOfDotted - 55,
    ]
    return (0x1EA0...0x1EF9).contains(letter) ? letter - 0x1EA0 + firstOfDotted : others[letter]
  }

  private static let latin1: [Unicode.Scalar: UInt32] = [
    "à": 106, "á": 105, "â": 107, "ã": 109, "è": 113, "é": 112, "ê": 114, "ì": 117, "í": 116, "ò": 122, "ó": 121,
    "ô": 123, "õ": 125, "ù": 127, "ú": 126, "ý": 234, "À": 172, "Á": 200, "Â": 198, "Ã": 173, "È": 202, "É": 101,
    "Ê": 199, "Ì": 206, "Í": 203, "Ò": 209, "Ó": 207, "Ô": 208, "Õ": 174, "Ù": 212, "Ú": 210, "Ý": 233, "“": 179,
    "”": 180,
  ]
}
