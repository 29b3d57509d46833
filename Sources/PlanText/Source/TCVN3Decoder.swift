/// TCVN3, the encoding of the ABC fonts: `Uû ban nh©n d©n`.
///
/// The bytes are those of TCVN 5712, but capitals with tones are small letters shown in a second font (`.VnTimeH`),
/// and 0x80–0x9F are the punctuation of Windows. What a font showed as capitals comes out in small letters; a word
/// whose other letters are capitals (`CéNG`, that is `CộNG`) is given its capitals back.
enum TCVN3Decoder {
  /// Decodes the bytes of a text. Linear.
  static func decode(_ input: [UInt8]) -> DecodedText {
    var text = DecodedText(bytes: [])
    text.bytes.reserveCapacity(input.count + input.count / 2)
    let isStandard = hasStandardCapitals(input)
    (isStandard ? SingleByteDecoder.tcvn5712 : .abcFonts).decode(input, into: &text)
    if !isStandard { text.bytes = CapitalRestorer.restored(text.bytes) }
    return text
  }

  /// Decodes UTF-8 whose letters are TCVN3 bytes taken for Windows-1252. Linear.
  static func decodeMojibake(_ input: [UInt8]) -> DecodedText {
    var text = Mojibake.decode(input, with: SingleByteDecoder.abcFonts.decode)
    text.bytes = CapitalRestorer.restored(text.bytes)
    return text
  }

  /// True where 0x80–0x9F make better words as the capitals of the standard than as the punctuation of the fonts:
  /// so write programs that follow the standard (glibc's `TCVN5712-1`).
  private static func hasStandardCapitals(_ input: [UInt8]) -> Bool {
    guard input.contains(where: { $0 & 0xE0 == 0x80 }) else { return false }
    let sample = TextSample.bytes(of: input, pieces: pieces, size: pieceSize)
    return wholeWords(sample, .tcvn5712) > wholeWords(sample, .abcFonts)
  }

  private static let pieces = 32
  private static let pieceSize = 4096

  /// How many more words are syllables than are none.
  private static func wholeWords(_ sample: [UInt8], _ decoder: SingleByteDecoder) -> Int {
    var text = DecodedText(bytes: [])
    decoder.decode(sample, into: &text)
    let census = WordCensus(Composer(text.bytes).output.span)
    return census.accented - census.broken
  }
}
