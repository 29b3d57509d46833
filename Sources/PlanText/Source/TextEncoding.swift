/// The encodings of Vietnamese archives (RULES.md, "Encodings"), one row each.
///
/// The raw value is the name in the output and for `--encoding`.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// The ABC fonts. Capitals with tones are small letters in a second font there, so that headings come out in small
  /// letters, but for words whose other letters say that they are capitals.
  case tcvn3
  case vniWindows = "vni-windows"
  case viscii
  case windows1258 = "windows-1258"
  /// Western Windows: pages of word processors, which write as references what it has no byte for.
  case windows1252 = "windows-1252"
  /// TCVN3 that was taken for Windows-1252 and stored as UTF-8: `Uû ban nh©n d©n`.
  case tcvn3AsWindows1252 = "tcvn3-as-windows-1252"
  /// VNI-Windows that was taken for Windows-1252 and stored as UTF-8: `Uûy ban nhaân daân`.
  case vniAsWindows1252 = "vni-as-windows-1252"
  /// UTF-8 that was taken for Windows-1252 and stored as UTF-8, once or more often: `Káº¿ hoáº¡ch`.
  case utf8AsWindows1252 = "utf-8-as-windows-1252"
  /// Numbers of a font's glyphs that were taken for letters, from a PDF that does not say what its glyphs mean:
  /// `KiӇm tra YLӋF`.
  case glyphNumbers = "glyph-numbers"

  struct Row {
    /// Other names for `--encoding`.
    let aliases: [String]
    /// How the detector meets it.
    let evidence: Evidence
    let decode: ([UInt8]) -> DecodedText
  }

  /// What kind of file an encoding makes.
  enum Evidence {
    /// Told by its own marks.
    case own
    /// Bytes that are no UTF-8.
    case bytes
    /// UTF-8 that is well-formed and wrong.
    case mojibake
  }

  var row: Row {
    switch self {
    case .utf8:
      Row(aliases: ["utf8", "unicode", "ascii"], evidence: .own, decode: UTF8Decoder.decode)
    case .utf16LittleEndian:
      Row(aliases: ["utf-16", "utf16le"], evidence: .own) { UTF16Decoder.decode($0, isBigEndian: false) }
    case .utf16BigEndian:
      Row(aliases: ["utf16be"], evidence: .own) { UTF16Decoder.decode($0, isBigEndian: true) }
    case .tcvn3:
      Row(aliases: ["tcvn", "abc", "tcvn5712", "tcvn5712-1"], evidence: .bytes, decode: TCVN3Decoder.decode)
    case .vniWindows:
      Row(aliases: ["vni", "vni-win"], evidence: .bytes) { Self.decode($0, with: VNIDecoder.shared.decode) }
    case .viscii:
      Row(aliases: ["csviscii"], evidence: .bytes) { Self.decode($0, with: SingleByteDecoder.viscii.decode) }
    case .windows1258:
      Row(aliases: ["cp1258", "1258"], evidence: .bytes) { Self.decode($0, with: SingleByteDecoder.windows1258.decode) }
    case .windows1252:
      Row(aliases: ["cp1252", "1252", "iso-8859-1", "latin1"], evidence: .own) {
        Self.decode($0, with: SingleByteDecoder.windows1252.decode)
      }
    case .tcvn3AsWindows1252:
      Row(aliases: ["tcvn3-mojibake"], evidence: .mojibake, decode: TCVN3Decoder.decodeMojibake)
    case .vniAsWindows1252:
      Row(aliases: ["vni-mojibake"], evidence: .mojibake) { Mojibake.decode($0, with: VNIDecoder.shared.decode) }
    case .utf8AsWindows1252:
      Row(aliases: ["utf-8-mojibake"], evidence: .mojibake, decode: UTF8Mojibake.decode)
    case .glyphNumbers:
      Row(aliases: ["font-numbers"], evidence: .mojibake, decode: GlyphNumberDecoder.decode)
    }
  }

  private static func decode(_ input: [UInt8], with decode: ([UInt8], inout DecodedText) -> Void) -> DecodedText {
    var text = DecodedText(bytes: [])
    text.bytes.reserveCapacity(input.count + input.count / 2)
    decode(input, &text)
    return text
  }

  /// Other names that `init(named:)` knows.
  public var aliases: [String] { row.aliases }

  /// The encoding of a name or alias; case, `-`, `_` and spaces do not matter. Nil for an unknown name.
  public init?(named name: String) {
    let wanted = Self.folded(name)
    guard let found = Self.allCases.first(where: { $0.names.contains { Self.folded($0) == wanted } }) else {
      return nil
    }
    self = found
  }

  private var names: [String] { [rawValue] + aliases }

  private static func folded(_ name: String) -> [UInt8] {
    name.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: " ") }
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
