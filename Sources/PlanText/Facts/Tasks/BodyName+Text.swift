extension FactText {
  /// The name of a body as printed: its parts joined by spaces.
  func string(_ name: BodyName) -> String {
    if name.prefix.isEmpty { return printed(name.own) }
    return (name.prefix + [name.own]).map(printed).joined(separator: " ")
  }

  /// Words that stand in the source as they are to be read are copied in one run.
  private func printed(_ range: Range<Int>) -> String {
    guard isRun(range) else { return string(range) }
    let bytes = bytes(range)
    return String(decoding: source.bytes[bytes.lower..<bytes.upper], as: UTF8.self)
  }

  /// True where nothing but single blanks parts the tokens.
  private func isRun(_ range: Range<Int>) -> Bool {
    for at in range.dropFirst() {
      let gap = tokens[at].start - tokens[at - 1].end
      let isBlank = gap == 1 && source.bytes[Int(tokens[at - 1].end)] == 0x20
      guard gap == 0 ? !tokens[at].isSpaced : isBlank else { return false }
    }
    return true
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
