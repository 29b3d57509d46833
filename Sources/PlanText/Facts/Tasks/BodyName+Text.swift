extension FactText {
  /// The name of a body as printed: its parts joined by spaces.
  func string(_ name: BodyName) -> String {
    if name.prefix.isEmpty { return string(name.own) }
    return (name.prefix + [name.own]).map(string).joined(separator: " ")
  }

  /// A number that names of the same words share; words of the lexicon count in any case and spelling.
  func key(_ name: BodyName) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in name.prefix { add(part, to: &key) }
    add(name.own, to: &key)
    return key
  }

  private func add(_ range: Range<Int>, to key: inout UInt64) {
    for at in range {
      let token = tokens[at]
      guard token.word == 0 else {
        key = (key ^ UInt64(token.word)) &* 0x0000_0100_0000_01B3
        continue
      }
      for byte in token.range.lower..<token.range.upper {
        key = (key ^ UInt64(source.bytes[byte])) &* 0x0000_0100_0000_01B3
      }
    }
  }
}
