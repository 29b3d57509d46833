/// A list of HTML: its items have markers that the page shows and its text does not hold.
struct HTMLList {
  /// How an ordered list is numbered, by its attribute `type` or the style that says the same.
  private static let rows: [(type: UInt8, style: StaticString, numbers: NumberingStyle)] = [
    (UInt8(ascii: "a"), "lower-alpha", .letter), (UInt8(ascii: "a"), "lower-latin", .letter),
    (UInt8(ascii: "A"), "upper-alpha", .capital), (UInt8(ascii: "A"), "upper-latin", .capital),
    (UInt8(ascii: "i"), "lower-roman", .smallRoman), (UInt8(ascii: "I"), "upper-roman", .roman),
  ]

  /// No page means more lists in each other than this.
  static let deepest = 32

  let style: NumberingStyle
  /// The number of the item met last.
  private(set) var ordinal: Int

  /// - Parameters:
  ///   - tag: where the tag that opens the list stands.
  ///   - depth: lists without numbers around it.
  init(_ bytes: Span<UInt8>, _ tag: Range<Int>, depth: Int) {
    guard bytes[tag.lowerBound + 1] | 0x20 == UInt8(ascii: "o") else {
      style = depth == 0 ? .dash : depth == 1 ? .plus : .dot
      ordinal = 0
      return
    }
    style = Self.numbers(bytes, tag)
    ordinal = (HTMLAttribute.number("start", of: tag, in: bytes) ?? 1) - 1
  }

  private static func numbers(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> NumberingStyle {
    let type = HTMLAttribute.value("type", of: tag, in: bytes)
    let style = HTMLAttribute.value("style", of: tag, in: bytes)
    for row in rows {
      if let type, type.count == 1, bytes[type.lowerBound] == row.type { return row.numbers }
      if let style, contains(row.style, bytes, style) { return row.numbers }
    }
    return .arabic
  }

  private static func contains(_ word: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    word.withUTF8Buffer { word in
      for at in range.dropLast(word.count - 1) {
        var same = 0
        while same < word.count, bytes[at + same] == word[same] { same += 1 }
        if same == word.count { return true }
      }
      return false
    }
  }

  /// The marker of the next item, whose tag stands in `tag`. Its label is the tag's name, for none is printed.
  mutating func next(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> Marker {
    ordinal = HTMLAttribute.number("value", of: tag, in: bytes) ?? ordinal + 1
    let label = SourceRange(tag.lowerBound, tag.lowerBound + 3)
    var marker = Marker(style: style, form: UInt8(ascii: "."), ordinal: Int32(ordinal), label: label, spaced: true)
    if style.isBullet {
      marker.form = style == .dash ? UInt8(ascii: "-") : style == .plus ? UInt8(ascii: "+") : 0
      marker.ordinal = 1
    }
    let hasLabel = style != .letter && style != .capital || (1...26).contains(ordinal)
    return hasLabel && ordinal > 0 ? marker : Marker()
  }
}
