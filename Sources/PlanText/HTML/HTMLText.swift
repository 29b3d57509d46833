/// The signs of HTML inside text: tags of known names and character entities.
enum HTMLText {
  private static let entities: [[UInt8]: Unicode.Scalar] = {
    let rows: [(String, Unicode.Scalar)] = [
      ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"), ("ndash", "–"),
      ("mdash", "—"), ("hellip", "…"), ("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("bull", "•"),
    ]
    let letters = accents.flatMap { accent in
      zip(accent.bases, accent.letters).map { (String($0) + accent.name, $1) }
    }
    return Dictionary(uniqueKeysWithValues: (rows + letters).map { (Array($0.0.utf8), $0.1) })
  }()

  /// The letters of Latin-1 that Vietnamese has, by the name of their accent.
  private static let accents: [(name: String, bases: String, letters: String.UnicodeScalarView)] = [
    ("grave", "aeiouAEIOU", "àèìòùÀÈÌÒÙ".unicodeScalars), ("acute", "aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ".unicodeScalars),
    ("circ", "aeoAEO", "âêôÂÊÔ".unicodeScalars), ("tilde", "aoAO", "ãõÃÕ".unicodeScalars),
  ]

  /// The longest entity name looked for.
  private static let longestName = 12
  /// The tag that begins at a `<`, nil where none of a known name does.
  static func tag(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (length: Int, breaksLine: Bool)? {
    guard let tag = HTMLTag.scan(bytes.span, at, end) else { return nil }
    return (tag.end - at, tag.kind != .inline)
  }

  /// The digits and the length of "<sup>2</sup>" at a `<`, nil where anything else stands.
  static func raisedNumber(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (digits: Range<Int>, length: Int)? {
    guard let digits = text("<sup>", bytes, at, end),
      let behind = bytes[digits..<end].firstIndex(where: { $0 < 0x30 || $0 > 0x39 }),
      behind > digits, behind <= digits + 3, let stop = text("</sup>", bytes, behind, end)
    else { return nil }
    return (digits..<behind, stop - at)
  }

  /// The byte behind a text that stands at an offset.
  private static func text(_ words: StaticString, _ bytes: [UInt8], _ at: Int, _ end: Int) -> Int? {
    let stop = at + words.utf8CodeUnitCount
    guard stop <= end else { return nil }
    return words.withUTF8Buffer { bytes[at..<stop].elementsEqual($0) } ? stop : nil
  }

  /// The character that an entity at a `&` stands for.
  static func entity(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (length: Int, scalar: Unicode.Scalar)? {
    guard bytes[at] == UInt8(ascii: "&") else { return nil }
    let limit = min(end, at + longestName)
    guard let stop = bytes[at..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[(at + 1)..<stop]
    let scalar = name.first == UInt8(ascii: "#") ? numbered(name.dropFirst()) : entities[Array(name)]
    return scalar.map { (stop + 1 - at, $0) }
  }

  /// `8211` or `x2013`; nil for what is no character or a control.
  private static func numbered(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHex ? 16 : 10), value >= 0x20 else { return nil }
    // Word processors number some signs as Windows does, and browsers read them so.
    return UInt8(exactly: value).flatMap { Windows1252.sign(of: $0) } ?? Unicode.Scalar(value)
  }
}
