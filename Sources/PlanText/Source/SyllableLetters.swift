/// The letters that a syllable is spelled with, as small numbers.
struct SyllableLetters: Sendable {
  /// One letter of a text.
  struct Letter {
    let bits: UInt16

    /// True for what is no letter of the Vietnamese alphabet (f, j, w, z among them).
    var isForeign: Bool { bits == 0 }
    /// 1–29 in the order of the alphabet, whatever the tone and case.
    var code: UInt8 { UInt8(truncatingIfNeeded: bits & 0x1F) }
    var tone: Tone { Tone(rawValue: UInt8(truncatingIfNeeded: bits >> 5 & 7)) ?? .level }
    var isCapital: Bool { bits & Self.capitalBit != 0 }

    static let capitalBit: UInt16 = 0x100
  }

  /// In the order of the rows below.
  enum Tone: UInt8 {
    case level, grave, acute, hook, tilde, dot

    /// Syllables that end in c, ch, p or t have one of two tones.
    var goesWithStops: Bool { self == .acute || self == .dot }
  }

  private static let alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
  private static let vowels = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
    "yỳýỷỹỵ",
  ]
  /// Letters without the marks that make them others.
  private static let plain: [(letters: String, base: Character)] = [
    ("ăâ", "a"), ("đ", "d"), ("ê", "e"), ("ôơ", "o"), ("ư", "u"),
  ]

  /// U+0000–U+01BF, then U+1E80–U+1EFF.
  private var table = [UInt16](repeating: 0, count: 0x1C0 + 0x80)
  private var vowelCodes: UInt32 = 0
  private var plainCodes = [UInt8](repeating: 0, count: 32)

  init() {
    for (index, letter) in Self.alphabet.unicodeScalars.enumerated() {
      add(letter, bits: UInt16(index + 1))
      plainCodes[index + 1] = UInt8(index + 1)
    }
    for row in Self.vowels { addVowel(Array(row.unicodeScalars)) }
    add("ð", bits: UInt16(code(of: "đ")))
    for row in Self.plain {
      for letter in row.letters { plainCodes[Int(code(of: letter))] = code(of: row.base) }
    }
  }

  private mutating func addVowel(_ tones: [Unicode.Scalar]) {
    let code = UInt16(letter(tones[0].value).code)
    vowelCodes |= 1 << UInt32(code)
    for (tone, scalar) in tones.enumerated() { add(scalar, bits: code | UInt16(tone) << 5) }
  }

  private mutating func add(_ small: Unicode.Scalar, bits: UInt16) {
    table[Self.column(small.value)] = bits
    let capital = small.properties.uppercaseMapping.unicodeScalars.first ?? small
    table[Self.column(capital.value)] = bits | Letter.capitalBit
  }

  private static func column(_ scalar: UInt32) -> Int {
    if scalar < 0x1C0 { return Int(scalar) }
    return scalar & 0xFFFF_FF80 == 0x1E80 ? Int(scalar - 0x1E80) + 0x1C0 : 0
  }

  /// The letter that a scalar is; foreign for all that is none.
  func letter(_ scalar: UInt32) -> Letter { Letter(bits: table[Self.column(scalar)]) }

  /// The code of a letter given in a table.
  func code(of letter: Character) -> UInt8 { letter.unicodeScalars.first.map { self.letter($0.value).code } ?? 0 }

  func isVowel(_ code: UInt8) -> Bool { vowelCodes >> UInt32(code) & 1 != 0 }

  /// The code of a letter without hat, horn, breve and stroke.
  func plain(_ code: UInt8) -> UInt8 { plainCodes[Int(code)] }
}
