/// A tag of HTML as far as layout asks: what it is and where it ends.
struct HTMLTag {
  enum Kind {
    /// Opens or closes a paragraph, heading, division.
    case block
    /// A list and an item of one.
    case list, item
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
    ("p", .block), ("div", .block), ("li", .item), ("ul", .list), ("ol", .list), ("h1", .block), ("h2", .block),
    ("h3", .block), ("h4", .block), ("h5", .block), ("h6", .block), ("section", .block), ("article", .block),
    ("body", .block), ("html", .block), ("head", .layout), ("meta", .layout), ("title", .layout),
    ("blockquote", .block),
    ("center", .block), ("header", .block), ("footer", .block), ("main", .block), ("pre", .block),
    ("table", .table), ("tr", .row), ("td", .cell), ("th", .cell), ("br", .lineBreak),
    ("thead", .layout), ("tbody", .layout), ("tfoot", .layout), ("colgroup", .layout), ("col", .layout),
    ("caption", .block),
    ("strong", .inline), ("b", .inline), ("em", .inline), ("i", .inline), ("u", .inline), ("span", .inline),
    ("a", .inline),
    ("sub", .inline), ("sup", .inline), ("font", .inline), ("img", .inline), ("small", .inline), ("s", .inline),
    ("hr", .layout), ("style", .layout), ("script", .layout), ("link", .layout), ("label", .inline), ("input", .inline),
    ("mark", .inline), ("del", .inline), ("ins", .inline), ("code", .inline),
    ("base", .layout), ("noscript", .layout), ("nav", .block), ("address", .block), ("dl", .block), ("dt", .block),
    ("dd", .block), ("figure", .block), ("figcaption", .block), ("form", .block), ("strike", .inline), ("big", .inline),
    ("tt", .inline), ("cite", .inline), ("abbr", .inline), ("button", .inline), ("wbr", .inline),
  ]

  /// The tag of a known name that begins at `start`; nil for other uses of `<`.
  static func scan(_ bytes: borrowing Span<UInt8>, _ start: Int, _ limit: Int) -> HTMLTag? {
    guard start + 2 < limit, bytes[start] == UInt8(ascii: "<") else { return nil }
    var at = start + 1
    let closing = bytes[at] == UInt8(ascii: "/")
    if closing { at += 1 }
    if !closing, let kind = declared(bytes, at, limit) { return ending(kind, bytes, start, limit) }
    let from = at
    while at < limit, isNameByte(bytes[at]), at - from < 12 { at += 1 }
    guard at > from, let kind = kind(bytes, from, at) else { return nil }
    return ending(kind, bytes, start, limit, isClosing: closing)
  }

  private static func ending(
    _ kind: Kind, _ bytes: borrowing Span<UInt8>, _ start: Int, _ limit: Int, isClosing: Bool = false
  ) -> HTMLTag? {
    var at = start + 2
    while at < limit, bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "<"), at - start < 2048 { at += 1 }
    guard at < limit, bytes[at] == UInt8(ascii: ">") else { return nil }
    return HTMLTag(kind: kind, isClosing: isClosing, end: at + 1)
  }

  /// `<!DOCTYPE html>`, `<?xml version="1.0"?>`, and the `<![if !supportLists]>` of word processors.
  private static func declared(_ bytes: borrowing Span<UInt8>, _ at: Int, _ limit: Int) -> Kind? {
    let sign = bytes[at]
    guard at + 1 < limit, sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?") else { return nil }
    if sign == UInt8(ascii: "!"), bytes[at + 1] == UInt8(ascii: "[") { return .inline }
    return (0x61...0x7A).contains(bytes[at + 1] | 0x20) ? .layout : nil
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
    return isForeign(bytes, from, to) ? .inline : nil
  }

  /// `o:p`, `st1:place`, `w:sdt`: a name of another vocabulary, which word processors leave in their pages.
  private static func isForeign(_ bytes: borrowing Span<UInt8>, _ from: Int, _ to: Int) -> Bool {
    guard to < bytes.count, bytes[to] <= 0x20 || bytes[to] == UInt8(ascii: ">") || bytes[to] == UInt8(ascii: "/") else {
      return false
    }
    for at in from..<to where bytes[at] == UInt8(ascii: ":") { return at > from && at + 1 < to }
    return false
  }
}
