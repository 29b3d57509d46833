/// Paragraphs of a wrapped text told by the words they begin with.
///
/// "Giải pháp: …" behind a full line that ends with a stop may go on with it or begin a paragraph. Where other lines of
/// the document begin with the same words and a colon, it is the author's lead-in.
extension PlanReader {
  /// A lead-in is no longer than this many bytes.
  private static let longestLeadIn = 72

  /// Finds the lines that begin with a lead-in met twice or more. Only lines behind a stop are looked at.
  mutating func findLeadIns() {
    guard layout.isWrapped else { return }
    var lines: [Int: [Int]] = [:]
    for index in tokens.indices.dropFirst() where mayLeadIn(index) {
      guard let end = leadInEnd(tokens[index]) else { continue }
      lines[textHash(SourceRange(start: tokens[index].body, end: end)), default: []].append(index)
    }
    for same in lines.values where same.count > 1 { leadIns.formUnion(same) }
  }

  private func mayLeadIn(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.marker.isNone && token.flags.contains(.startsUpper)
      && token.flags.isDisjoint(with: [.caps, .noise, .piped, .tabbed]) && tokens[index - 1].ending.isFinal
  }

  /// The colon behind the first words of a line, with a blank or nothing behind it.
  private func leadInEnd(_ token: LineToken) -> Int32? {
    for at in Int(token.body)..<min(Int(token.end), Int(token.body) + Self.longestLeadIn) {
      switch bytes[at] {
      case UInt8(ascii: ":"): return at + 1 == Int(token.end) || bytes[at + 1] == 0x20 ? Int32(at) : nil
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "("): return nil
      default: continue
      }
    }
    return nil
  }
}
