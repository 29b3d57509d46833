/// The labels of units.
extension PlanReader {
  /// The label as a reader would key it: the word and number of a keyword unit, else the bytes as printed.
  @inline(__always)
  func label(of marker: Marker) -> String {
    if document.isHTML, bytes[marker.label.lower] == UInt8(ascii: "<") { return Self.listLabel(of: marker) }
    return marker.style.isKeyword ? Self.keywordLabel(of: marker, in: bytes) : Self.printedLabel(of: marker, in: bytes)
  }

  private static func printedLabel(of marker: Marker, in bytes: [UInt8]) -> String {
    let printed = bytes[marker.label]
    if marker.style.isBullet, isInvisible(printed) { return BulletSign.sign(of: marker.style) }
    guard !marker.style.isBullet, printed.contains(where: MarkerScanner.isMarkup) else {
      return bytes.string(marker.label)
    }
    return String(decoding: printed.filter { !MarkerScanner.isMarkup($0) }, as: UTF8.self)
  }

  /// A soft hyphen, or a sign of a font's own: a page shows what neither looks like elsewhere.
  private static func isInvisible(_ sign: ArraySlice<UInt8>) -> Bool {
    sign.elementsEqual([0xC2, 0xAD]) || sign.first == 0xEE || sign.first == 0xEF && !sign.elementsEqual("＋".utf8)
  }

  private static func keywordLabel(of marker: Marker, in bytes: [UInt8]) -> String {
    let words = bytes.string(marker.label).unicodeScalars.split {
      $0 == " " || $0 == "*" || $0 == "\\" || $0.properties.isWhitespace
    }
    let skipped = marker.style == .subdivision ? 2 : 1
    return words.dropFirst(skipped).reduce(UnitKeyword.name(of: marker.style)) { $0 + " " + String($1) }
  }

  /// The label that a list of HTML shows.
  private static func listLabel(of marker: Marker) -> String {
    marker.style.isBullet ? BulletSign.sign(of: marker.style) : Numerals.label(marker.style, of: marker.ordinal)
  }
}
