/// A word, a run of digits or a sign of a node's text: twelve bytes, no string.
///
/// "Kế hoạch số 141/KH- UBND" is eight tokens: `Kế` `hoạch` `số` `141` `/` `KH` `-` `UBND`, of which the first
/// carries the cue `documentType` for the phrase of two words that it opens and the last says that a space stands
/// before it.
struct FactToken {
  /// First byte in `SourceText.bytes`.
  var start: Int32
  /// Bytes; longer runs are cut into several tokens.
  var length: UInt16
  /// A lexicon word, a sign or a number, see `FactToken.signBase`; 0 for words that no rule uses.
  var word: UInt16
  /// What the phrase that opens here means to the readers.
  var cue: Cue
  /// The phrase's row-specific value, such as the index of a document type.
  var detail: UInt8
  /// Words of the phrase, 0 where no cue stands.
  var phraseLength: UInt8
  var flags: Flags

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// White space, a line end or a page break stands before it.
    static let spaced = Flags(rawValue: 1)
    /// The first letter is a capital.
    static let capitalised = Flags(rawValue: 2)
    /// Every letter is a capital.
    static let allCapitals = Flags(rawValue: 4)
    /// Letters and digits in one word ("QH15").
    static let hasDigits = Flags(rawValue: 8)
    static let isNumber = Flags(rawValue: 16)
    static let isSign = Flags(rawValue: 32)
    /// A reader looks here (`FactTriggers`).
    static let triggers = Flags(rawValue: 64)
  }

  /// Signs carry `signBase` + their ASCII code in `word`.
  static let signBase: UInt16 = 0x7F00
  static let colon = signBase + UInt16(UInt8(ascii: ":"))
  /// Numbers carry `numberBase` + their value in `word`; `hugeNumber` where they have more than four digits.
  static let numberBase: UInt16 = 0x8000
  static let hugeNumber: UInt16 = 0xFFFF

  var end: Int32 { start + Int32(length) }
  var range: SourceRange { SourceRange(start: start, end: end) }
  var isNumber: Bool { flags.contains(.isNumber) }
  var isSign: Bool { flags.contains(.isSign) }
  var isWord: Bool { flags.isDisjoint(with: [.isNumber, .isSign]) }
  var isSpaced: Bool { flags.contains(.spaced) }
  var isCapitalised: Bool { flags.contains(.capitalised) }
  /// Capitals only, two letters or more being up to the caller.
  var isAllCapitals: Bool { flags.contains(.allCapitals) }

  /// The value of a run of one to four digits, else nil.
  var value: Int? {
    word >= Self.numberBase && word != Self.hugeNumber ? Int(word - Self.numberBase) : nil
  }

  /// The ASCII code of a sign, 0 for anything else. Dashes of every width are "-", curly quotes are `"`.
  var sign: UInt8 { isSign ? UInt8(truncatingIfNeeded: word) : 0 }
}
