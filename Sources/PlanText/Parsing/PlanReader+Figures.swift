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

  /// "… trong năm" before "2026, phấn đấu", "công trình cấp" before "II, trừ …", "trong quý" before "I năm 2026".
  func namesNumber(_ before: LineToken, _ token: LineToken) -> Bool {
    guard token.marker.isNone, !before.flags.contains(.caps), beginsNumber(token),
      JoiningWords.asksForNumber(bytes.span, Int(before.start), Int(before.end))
    else { return false }
    if token.flags.contains(.startsDigit) { return true }
    guard let roman = Numerals.roman(bytes.span, Int(token.start), Int(token.end), upper: true) else { return false }
    let rest = bytes[roman.end..<Int(token.end)]
    return rest.first == UInt8(ascii: ",") || rest.first == UInt8(ascii: "/") || rest.starts(with: " năm ".utf8)
  }

  /// "08/6/2022 của …", "177/KH-UBND …", "2026, …": no paragraph begins so behind a word that asks for a number.
  func beginsDate(_ token: LineToken) -> Bool {
    let digits = bytes[token.range].prefix { (0x30...0x39).contains($0) }
    guard digits.endIndex < token.range.upper else { return false }
    return bytes[digits.endIndex] == UInt8(ascii: "/") || digits.count == 4
  }

  private func beginsNumber(_ token: LineToken) -> Bool {
    token.flags.contains(.startsDigit) || "IVX".utf8.contains(bytes[Int(token.start)])
  }
}
