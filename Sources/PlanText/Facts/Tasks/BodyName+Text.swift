extension FactText {
  /// The name of a body as printed: its parts joined by spaces.
  func string(_ name: BodyName) -> String { name.parts.map { string($0) }.joined(separator: " ") }

  /// A number that names of the same words share; words of the lexicon count in any case and spelling.
  func key(_ name: BodyName) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ value: UInt64) { key = (key ^ value) &* 0x0000_0100_0000_01B3 }
    for part in name.parts {
      for at in part {
        let token = tokens[at]
        if token.word != 0 { add(UInt64(token.word)) }
        guard token.word == 0 else { continue }
        for byte in token.range.lower..<token.range.upper { add(UInt64(source.bytes[byte])) }
      }
    }
    return key
  }
}
