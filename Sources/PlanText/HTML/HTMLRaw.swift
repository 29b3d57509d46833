/// Stretches of a web page that no reader of the page sees: comments, and elements whose words are for a program.
///
/// A stretch may run over many lines and hold tags of its own; it ends where its row says and nowhere before
/// (HTML Living Standard, "Raw text elements", "Comments").
struct HTMLRaw {
  private static let rows: [(opening: StaticString, closing: StaticString)] = [
    ("<!--", "-->"), ("<style", "</style"), ("<script", "</script"), ("<title", "</title"), ("<xml", "</xml"),
  ]

  /// Rows whose end was looked for in vain: it stands nowhere behind, and is not looked for again.
  private var unended: UInt8 = 0

  /// First byte behind the stretch that begins at `start`; nil where none does, or one without an end. All calls on
  /// one text in rising order take time linear in it.
  mutating func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start + 4 < bytes.count, bytes[start] == UInt8(ascii: "<"), Self.mayOpen(bytes[start + 1]) else { return nil }
    for (number, row) in Self.rows.enumerated() where Self.matches(row.opening, bytes, start) {
      let bit: UInt8 = 1 << UInt8(number)
      guard number == 0 || Self.endsName(bytes, start + row.opening.utf8CodeUnitCount), unended & bit == 0 else {
        return nil
      }
      if let end = Self.search(row.closing, bytes, from: start + row.opening.utf8CodeUnitCount) { return end }
      unended |= bit
    }
    return nil
  }

  private static func mayOpen(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "!"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "x"): true
    default: false
    }
  }

  private static func endsName(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    at < bytes.count && (bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ">"))
  }

  /// First byte behind the `>` of a closing row.
  private static func search(_ closing: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if matches(closing, bytes, at) {
        at += closing.utf8CodeUnitCount - 1
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        return at < bytes.count ? at + 1 : nil
      }
      at += 1
    }
    return nil
  }

  /// The words of a row in small or capital letters.
  private static func matches(_ word: StaticString, _ bytes: Span<UInt8>, _ at: Int) -> Bool {
    guard at + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { word in
      for offset in word.indices {
        let byte = bytes[at + offset]
        if byte != word[offset], byte | 0x20 != word[offset] || byte < 0x41 { return false }
      }
      return true
    }
  }
}
