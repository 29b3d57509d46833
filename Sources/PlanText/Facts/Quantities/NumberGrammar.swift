/// Reads a number as Vietnamese texts write it: "44,45", "10.000", "1.234,5", "0.5", "9/63".
struct NumberGrammar {
  let tokens: [FactToken]
  let bytes: [UInt8]
  var end: Int

  struct Number {
    var value: Double
    /// The token after it.
    var next: Int
    /// The number behind "/": of how many, "9/63".
    var whole: Int?
  }

  /// The number that opens at a token, or nil where the digits belong to something longer.
  /// - Parameter joined: true for the second number of "5-7", which a sign joins to the first.
  func number(at index: Int, joined: Bool = false) -> Number? {
    guard index < end, tokens[index].isNumber, joined || !isInside(index), tokens[index].length <= 12 else {
      return nil
    }
    var (digits, at) = grouped(index)
    var decimals: [UInt8] = []
    if let part = follows(at, UInt8(ascii: ",")) ?? (at == index + 1 ? follows(at, UInt8(ascii: ".")) : nil) {
      decimals = self.digits(part)
      at = part + 1
    }
    guard !isDigitJoin(at) else { return nil }
    var number = Number(value: Self.value(digits, decimals), next: at)
    if decimals.isEmpty, let first = follows(at, UInt8(ascii: "/")) {
      (digits, at) = grouped(first)
      (number.whole, number.next) = (Int(exactly: Self.value(digits, [])), at)
    }
    return number
  }

  /// The digits of "10", "10.000", and the token after them.
  private func grouped(_ index: Int) -> (digits: [UInt8], next: Int) {
    var digits = self.digits(index)
    var at = index + 1
    if let group = tornGroup(at) {
      digits += self.digits(group)
      at = group + 1
    }
    while let group = follows(at, UInt8(ascii: ".")), tokens[group].length == 3, tokens[index].length <= 3 {
      digits += self.digits(group)
      at = group + 1
    }
    return (digits, at)
  }

  private func digits(_ index: Int) -> [UInt8] { Array(bytes[Int(tokens[index].start)..<Int(tokens[index].end)]) }

  private static func value(_ digits: [UInt8], _ decimals: [UInt8]) -> Double {
    var value = digits.reduce(0.0) { $0 * 10 + Double($1 &- 0x30) }
    if !decimals.isEmpty {
      var scale = 1.0
      for _ in decimals { scale *= 10 }
      value = decimals.reduce(value) { $0 * 10 + Double($1 &- 0x30) }
      value = value / scale
    }
    return value
  }

  /// The digits right behind a sign, without any space.
  private func follows(_ index: Int, _ sign: UInt8) -> Int? {
    guard index + 1 < end, tokens[index].sign == sign, !tokens[index].isSpaced, tokens[index + 1].isNumber,
      !tokens[index + 1].isSpaced
    else { return nil }
    return index + 1
  }

  /// The "700" of "(7. 700m2)": a gap that a scan left behind the dot. Only where the unit stands right behind three
  /// digits and no word says that the first number names something.
  private func tornGroup(_ dot: Int) -> Int? {
    guard dot + 2 < end, tokens[dot].sign == UInt8(ascii: "."), !tokens[dot].isSpaced, tokens[dot + 1].isSpaced,
      tokens[dot + 1].isNumber, tokens[dot + 1].length == 3, tokens[dot + 2].isWord, !tokens[dot + 2].isSpaced,
      dot > 1, tokens[dot - 1].length <= 3, tokens[dot - 2].cue == .none, !tokens[dot - 2].isCapitalised
    else { return nil }
    return dot + 1
  }

  /// True where more digits are joined on: dates, lists of versions, telephone numbers.
  private func isDigitJoin(_ index: Int) -> Bool {
    follows(index, UInt8(ascii: ".")) != nil || follows(index, UInt8(ascii: ",")) != nil
  }

  private func isInside(_ index: Int) -> Bool {
    guard index > 1, !tokens[index].isSpaced, !tokens[index - 1].isSpaced else { return false }
    switch tokens[index - 1].sign {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "@"):
      return tokens[index - 2].isNumber || tokens[index - 2].isWord
    default: return false
    }
  }
}
