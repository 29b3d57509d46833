/// A tag of HTML as far as layout asks: what it is and where it ends.
struct HTMLTag {
  enum Kind {
    /// Opens or closes a paragraph, list item, heading, division.
    case block
    case table, row, cell, lineBreak
    /// Column widths, sections of a table and the like: nothing to a reader.
    case layout
    case inline
  }

  let kind: Kind
  let isClosing: Bool
  /// First byte behind `>`.
  let end: Int

  private static let names: [(StaticString, Kind)] = [
    ("p", .block), ("div", .block), ("li", .block), ("ul", .block), ("ol", .block), ("h1", .block), ("h2", .block),
    ("h3", .block), ("h4", .block), ("h5", .block), ("h6", .block), ("section", .block), ("article", .block),
    ("body", .block), ("html", .block), ("head", .layout), ("meta", .layout), ("title", .block), ("blockquote", .block),
    ("center", .block), ("header", .block), ("footer", .block), ("main", .block), ("pre", .block),
    ("table", .table), ("tr", .row), ("td", .cell), ("th", .cell), ("br", .lineBreak),
    ("thead", .layout), ("tbody", .layout), ("tfoot", .layout), ("colgroup", .layout), ("col", .layout),
    ("caption", .block),
    ("strong", .inline), ("b", .inline), ("em", .inline), ("i", .inline), ("u", .inline), ("span", .inline),
    ("a", .inline),
    ("sub", .inline), ("sup", .inline), ("font", .inline), ("img", .inline), ("small", .inline), ("s", .inline),
    ("hr", .layout), ("style", .layout), ("script", .layout), ("link", .layout), ("label", .inline), ("input", .inline),
    ("o:p", .inline), ("mark", .inline), ("del", .inline), ("ins", .inline), ("code", .inline),
  ]

  /// The tag of a known name that begins at `start`; nil for other uses of `<`.
  static func scan(_ bytes: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> HTMLTag? {
    guard start + 2 < limit, bytes[start] == UInt8(ascii: "<") else { return nil }
    var at = start + 1
    let closing = bytes[at] == UInt8(ascii: "/")
    if closing { at += 1 }
    let from = at
    while at < limit, isNameByte(bytes[at]), at - from < 12 { at += 1 }
    guard at > from, let kind = kind(bytes, from, at) else { return nil }
    while at < limit, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<"), at - start < 2048 { at += 1 }
    guard at < limit, bytes[at] == UInt8(ascii: ">") else { return nil }
    return HTMLTag(kind: kind, isClosing: closing, end: at + 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return (small >= 0x61 && small <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: ":")
  }

  private static func kind(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Kind? {
    for (name, kind) in names where name.utf8CodeUnitCount == to - from {
      var same = true
      name.withUTF8Buffer { name in
        for offset in 0..<name.count where bytes[from + offset] | 0x20 != name[offset] | 0x20 { same = false }
      }
      if same { return kind }
    }
    return nil
  }
}
