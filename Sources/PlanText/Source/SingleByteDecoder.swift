/// Encodings of one byte a letter, as tables of what each byte means.
struct SingleByteDecoder: Sendable {
  /// By byte; U+FFFD where a byte means nothing.
  private var scalars: [UInt32]

  /// - Parameters:
  ///   - high: what stands at 0x80–0xFF, in rows of sixteen.
  ///   - low: bytes below 0x80 that are not ASCII.
  init(high: [String], low: [(byte: UInt8, scalar: Unicode.Scalar)] = []) {
    scalars = (0..<0x80).map { $0 } + high.joined().unicodeScalars.map(\.value)
    for entry in low { scalars[Int(entry.byte)] = entry.scalar.value }
  }

  /// Decodes bytes behind what was decoded before. Linear.
  func decode(_ input: [UInt8], into text: inout DecodedText) {
    for byte in input {
      let scalar = scalars[Int(byte)]
      if scalar == UTF8Scalar.replacement {
        text.appendReplacement()
      } else {
        UTF8Scalar.append(scalar, to: &text.bytes)
      }
    }
  }

  /// VISCII 1.1 (RFC 1456).
  static let viscii = SingleByteDecoder(
    high: [
      "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ",
      "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ",
      "Õắằặấầẩậẽẹếềểễệố",
      "ồổỗỠƠộờởịỰỨỪỬơớƯ",
      "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ",
      "ĐứÒÓÔạỷừửÙÚỹỵÝỡư",
      "àáâãảăữẫèéêẻìíĩỉ",
      "đựòóôõỏọụùúũủýợỮ",
    ],
    low: [(0x02, "Ẳ"), (0x05, "Ẵ"), (0x06, "Ẫ"), (0x14, "Ỷ"), (0x19, "Ỹ"), (0x1E, "Ỵ")])

  /// Windows-1258 (Microsoft code page 1258): letters with hats and horns, tones as combining marks.
  static let windows1258 = SingleByteDecoder(high: [
    "€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}",
    "\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ",
    "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯",
    "°±²³´µ¶·¸¹º»¼½¾¿",
    "ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏ",
    "ĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß",
    "àáâăäåæçèéêë\u{301}íîï",
    "đñ\u{323}óôơö÷øùúûüư₫ÿ",
  ])

  /// Windows-1252: above its punctuation every byte is the scalar of its number.
  static let windows1252 = SingleByteDecoder(
    high: [
      String(String.UnicodeScalarView((Windows1252.punctuation + Array(0xA0...0xFF)).compactMap(Unicode.Scalar.init)))
    ])

  /// TCVN 5712:1993 VN1, which has all capitals where Windows has punctuation and ASCII has controls.
  static let tcvn5712 = SingleByteDecoder(
    high: ["ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ", "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"] + tcvnLetters,
    low: [
      (0x01, "Ú"), (0x02, "Ụ"), (0x04, "Ừ"), (0x05, "Ử"), (0x06, "Ữ"), (0x11, "Ứ"), (0x12, "Ự"), (0x13, "Ỳ"),
      (0x14, "Ỷ"),
      (0x15, "Ỹ"), (0x16, "Ý"), (0x17, "Ỵ"),
    ])

  /// The same as the ABC fonts on Windows have it: with the punctuation of Windows, without these capitals.
  static let abcFonts = SingleByteDecoder(
    high: [
      "€\u{FFFD}‚ƒ„…†‡ˆ‰\u{FFFD}‹Œ\u{FFFD}\u{FFFD}\u{FFFD}",
      "\u{FFFD}‘’“”•–—˜™\u{FFFD}›œ\u{FFFD}\u{FFFD}Ÿ",
    ] + tcvnLetters)

  private static let tcvnLetters = [
    "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ",
    "\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ",
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
    "éẹềểễếệìỉỄẾỒĩíịò",
    "Ổỏõóọồổỗốộờởỡớợù",
    "ỖủũúụừửữứựỳỷỹýỵỐ",
  ]
}
