/// The signs of HTML inside text: tags of known names and character entities.
enum HTMLText {
  /// Tags that stand inside a line.
  private static let inline: [StaticString] = [
    "a", "b", "big", "code", "del", "em", "font", "i", "ins", "label", "mark", "o:p", "s", "small", "span", "strike",
    "strong", "sub", "sup", "tt", "u",
  ]
  /// Tags that end a line.
  private static let breaking: [StaticString] = [
    "blockquote", "body", "br", "caption", "center", "col", "colgroup", "dd", "div", "dl", "dt", "footer", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "img", "li", "main", "meta", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
  private static let breaksLine: [[UInt8]: Bool] = {
    var table: [[UInt8]: Bool] = [:]
    for name in inline { table[Array("\(name)".utf8)] = false }
    for name in breaking { table[Array("\(name)".utf8)] = true }
    return table
  }()

  private static let entities: [[UInt8]: Unicode.Scalar] = {
    let rows: [(String, Unicode.Scalar)] = [
      ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"), ("ndash", "–"),
      ("mdash", "—"), ("hellip", "…"), ("ldquo", "“"), ("rdquo", "”"), ("lsquo", "‘"), ("rsquo", "’"), ("bull", "•"),
    ]
    return Dictionary(uniqueKeysWithValues: rows.map { (Array($0.0.utf8), $0.1) })
  }()

  /// The longest tag or entity name looked for.
  private static let longestName = 12
  /// The longest tag with its attributes; beyond that a `<` is text, which keeps reading linear.
  private static let longestTag = 4096

  /// The tag or comment that begins at a `<`, nil where none of a known name does.
  static func tag(_ bytes: [UInt8], _ at: Int, _ end: Int) -> (length: Int, breaksLine: Bool)? {
    guard bytes[at] == UInt8(ascii: "<"), at + 1 < end else { return nil }
    let nameStart = bytes[at + 1] == UInt8(ascii: "/") ? at + 2 : at + 1
    let name = self.name(bytes, nameStart, end)
    guard let breaks = breaksLine[name] else { return nil }
    let limit = min(end, at + longestTag)
    guard let close = bytes[nameStart..<limit].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return (close + 1 - at, breaks)
  }

  /// The name at `start` in small letters, empty where it is too long.
  private static func name(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
    var out: [UInt8] = []
    var at = start
    while at < end, isNameByte(bytes[at]) {
      guard out.count < longestName else { return [] }
      out.append(bytes[at] >= 0x41 && bytes[at] <= 0x5A ? bytes[at] | 0x20 : bytes[at])
      at += 1
    }
    return out
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x3A)
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
    return Unicode.Scalar(value)
  }
}
