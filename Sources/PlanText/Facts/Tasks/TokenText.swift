/// The words of tokens, as printed.
extension FactText {
  /// Tokens joined as in the source, white space of any length as one space.
  func string(_ range: Range<Int>) -> String {
    var out: [UInt8] = []
    append(range, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func append(_ range: Range<Int>, to out: inout [UInt8]) {
    for at in range {
      if tokens[at].isSpaced, !out.isEmpty { out.append(0x20) }
      out += source.bytes[tokens[at].range.lower..<tokens[at].range.upper]
    }
  }

  /// The name of a body: its parts joined by spaces.
  func string(_ name: BodyName) -> String { name.parts.map { string($0) }.joined(separator: " ") }
}
