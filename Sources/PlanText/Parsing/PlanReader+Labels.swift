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
    guard !marker.style.isBullet, printed.contains(where: MarkerScanner.isMarkup) else {
      return bytes.string(marker.label)
    }
    return String(decoding: printed.filter { !MarkerScanner.isMarkup($0) }, as: UTF8.self)
  }

  private static func keywordLabel(of marker: Marker, in bytes: [UInt8]) -> String {
    let words = bytes.string(marker.label).unicodeScalars.split {
      $0 == " " || $0 == "*" || $0 == "\\" || $0.properties.isWhitespace
    }
    let skipped = marker.style == .subdivision ? 2 : 1
    return ([UnitKeyword.name(of: marker.style)] + words.dropFirst(skipped).map(String.init)).joined(separator: " ")
  }

  /// The label that a list of HTML shows.
  private static func listLabel(of marker: Marker) -> String {
    marker.style.isBullet ? BulletSign.sign(of: marker.style) : Numerals.label(marker.style, of: marker.ordinal)
  }
}
