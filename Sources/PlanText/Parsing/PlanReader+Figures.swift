/// Numbers at the start of a line that go on with the line above.
extension PlanReader {
  /// "2026" or "2021 - 2025": what a heading in capitals may end with on a line of its own.
  func isFigure(_ token: LineToken) -> Bool {
    guard token.flags.contains(.startsDigit), token.width <= 24 else { return false }
    var at = Int(token.body)
    while at < Int(token.end) {
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, Int(token.end)))
      if kind & VietnameseLetters.lowerBit != 0 { return false }
    }
    return true
  }

  /// "… trong năm" before "2026, phấn đấu", "công trình cấp" before "II, trừ …".
  func namesNumber(_ before: LineToken, _ token: LineToken) -> Bool {
    guard token.marker.isNone, !before.flags.contains(.caps), beginsNumber(token),
      JoiningWords.asksForNumber(bytes.span, Int(before.start), Int(before.end))
    else { return false }
    if token.flags.contains(.startsDigit) { return true }
    guard let roman = Numerals.roman(bytes.span, Int(token.start), Int(token.end), upper: true) else { return false }
    return roman.end < Int(token.end) && bytes[roman.end] == UInt8(ascii: ",")
  }

  private func beginsNumber(_ token: LineToken) -> Bool {
    token.flags.contains(.startsDigit) || "IVX".utf8.contains(bytes[Int(token.start)])
  }
}
