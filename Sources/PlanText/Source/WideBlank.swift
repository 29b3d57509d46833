/// The spaces beyond ASCII that stand for a plain one: the no-break spaces of word processors and web pages (U+00A0,
/// U+202F), the spaces of typesetters (U+2000–U+200A, U+205F) and the ideographic space (U+3000).
///
/// They say nothing that a plain space does not, so the text is read with plain ones and no rule needs to know them.
enum WideBlank {
  /// Bytes of the wide space at an offset; 0 where there is none.
  @inline(__always)
  static func length(_ text: Span<UInt8>, _ at: Int) -> Int {
    switch text[at] {
    case 0xC2: at + 1 < text.count && text[at + 1] == 0xA0 ? 2 : 0
    case 0xE2, 0xE3: isLong(text, at) ? 3 : 0
    default: 0
    }
  }

  private static func isLong(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard at + 2 < text.count else { return false }
    let last = text[at + 2]
    return switch (text[at], text[at + 1]) {
    case (0xE2, 0x80): last <= 0x8A || last == 0xAF
    case (0xE2, 0x81): last == 0x9F
    case (0xE3, 0x80): last == 0x80
    default: false
    }
  }

  /// True where a text has any. Linear, sixteen bytes at a time.
  static func isFound(in text: Span<UInt8>) -> Bool {
    var at = 0
    while at < text.count {
      let group = SixteenBytes(text, at: at, before: text.count)
      let leads = group.places(of: 0xC2) .| group.places(of: 0xE2, ignoring: 1)
      if !leads.isNone {
        for index in at..<min(at + SixteenBytes.count, text.count) where length(text, index) > 0 { return true }
      }
      at += SixteenBytes.count
    }
    return false
  }
}
