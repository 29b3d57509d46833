/// Reads the unit behind a number: "%", "điểm", "triệu đồng/người/năm", "m2", "xã, phường, thị trấn".
struct UnitGrammar {
  let tokens: [FactToken]
  let bytes: [UInt8]
  var end: Int

  /// The token after the unit that stands at an index, or nil.
  /// - Parameter loose: takes any plain word, as behind "tăng" and "giảm".
  func end(at index: Int, loose: Bool) -> Int? {
    guard index < end else { return nil }
    let token = tokens[index]
    if token.sign == UInt8(ascii: "%") { return isGlued(index + 1) ? nil : index + 1 }
    guard token.isWord else { return nil }
    if QuantityWords.isUnit(token.cue) {
      let end = powerEnd(listEnd(countedEnd(index), of: token.cue))
      return isClockTime(token.cue, end) || isDocument(token, end) ? nil : rateEnd(end)
    }
    if isSymbol(token) { return rateEnd(index + 1) }
    return loose && token.cue == .none && !token.isCapitalised ? index + 1 : nil
  }

  /// The token behind the number once more in words, "01 (một) mô hình", or the token itself.
  func behindWords(_ index: Int) -> Int {
    guard index + 2 < end, tokens[index].sign == UInt8(ascii: "("), isNumeral(tokens[index + 1]) else { return index }
    let close = (index + 2..<min(end, index + Self.longestNumeral)).first { !tokens[$0].isWord }
    return close.map { tokens[$0].sign == UInt8(ascii: ")") ? $0 + 1 : index } ?? index
  }

  private static let longestNumeral = 12

  private func isNumeral(_ token: FactToken) -> Bool {
    Self.numerals.contains { word in
      word.utf8CodeUnitCount == Int(token.length)
        && word.withUTF8Buffer { bytes[Int(token.start)..<Int(token.end)].elementsEqual($0) }
    }
  }

  /// First words of numbers in words.
  private static let numerals: [StaticString] = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "không",
  ]

  /// The token after one or two plain words that close a clause: "118 làn điệu."
  func closed(at index: Int) -> Int? {
    for next in index + 1...index + 2 {
      guard next <= end, tokens[next - 1].isWord, tokens[next - 1].cue == .none, tokens[next - 1].isSpaced,
        !tokens[next - 1].isCapitalised
      else { return nil }
      if next == end || tokens[next].isSign { return next }
    }
    return nil
  }

  /// True where letters or digits stand right behind "%": an address of the web.
  private func isGlued(_ index: Int) -> Bool {
    index < end && !tokens[index].isSpaced && !tokens[index].isSign
  }

  /// The token behind a unit, and behind what thousands and millions are counted of: "triệu cây xanh", "nghìn ha".
  private func countedEnd(_ index: Int) -> Int {
    let next = index + Int(max(1, tokens[index].phraseLength))
    guard tokens[index].cue == .unit, next == index + 1, next < end, Self.thousands.contains(tokens[index].word),
      tokens[next].cue == .unit, tokens[next].isWord, !Self.thousands.contains(tokens[next].word)
    else { return next }
    return next + Int(max(1, tokens[next].phraseLength))
  }

  private static let thousands = ["nghìn", "ngàn", "triệu", "tỷ", "tỉ"].map {
    Lexicon.shared.word(of: Array($0.utf8))
  }

  /// "xã, phường, thị trấn" is one unit.
  private func listEnd(_ index: Int, of cue: Cue) -> Int {
    var at = index
    while cue == .place, at + 1 < end, tokens[at].sign == UInt8(ascii: ","), tokens[at + 1].cue == .place,
      !tokens[at + 1].isCapitalised
    {
      at += 1 + Int(tokens[at + 1].phraseLength)
    }
    return at
  }

  /// "m²", "triệu m³", and "m2" of which a page raises the number.
  private func powerEnd(_ index: Int) -> Int {
    let metre = tokens[index - 1]
    guard index < end, !tokens[index].isSpaced, metre.length <= 2, bytes[Int(metre.end) - 1] == UInt8(ascii: "m")
    else { return index }
    let power = tokens[index]
    let isRaised = bytes[Int(power.start)] == 0xC2 && (0xB2...0xB3).contains(bytes[Int(power.end) - 1])
    return isRaised || power.value == 2 || power.value == 3 ? index + 1 : index
  }

  /// "14 giờ 00", "16 giờ ngày …".
  private func isClockTime(_ cue: Cue, _ next: Int) -> Bool {
    guard cue == .hour, next < end else { return false }
    return tokens[next].isNumber || tokens[next].cue == .day
  }

  /// The "12" of "Điều 11, 12 Nghị định số …".
  private func isDocument(_ token: FactToken, _ next: Int) -> Bool {
    guard token.documentKind != nil, next < end else { return false }
    return tokens[next].cue == .numberSign || tokens[next].isNumber
  }

  /// "triệu đồng/người/năm".
  private func rateEnd(_ index: Int) -> Int {
    var at = index
    while at + 1 < end, tokens[at].sign == UInt8(ascii: "/"), !tokens[at + 1].isSpaced, tokens[at + 1].isWord {
      at += 1 + Int(max(1, tokens[at + 1].phraseLength))
    }
    return at
  }

  /// "m2", "m3", "km2".
  private func isSymbol(_ token: FactToken) -> Bool {
    guard token.flags.contains(.hasDigits), token.length <= 3, !token.isCapitalised else { return false }
    let printed = bytes[Int(token.start)..<Int(token.end)]
    return printed.first == UInt8(ascii: "m") || printed.starts(with: [UInt8(ascii: "k"), UInt8(ascii: "m")])
  }
}
