/// What a collection of texts wrote above a document for itself: keys and values between two lines of dashes (YAML, as
/// the builders of web sites and of search assistants have it).
extension PlanReader {
  /// Lines of the longest.
  private static let longestFrontMatter = 60

  mutating func setFrontMatterAside() {
    guard isRule(0), let end = tokens.indices.prefix(Self.longestFrontMatter).dropFirst().first(where: { isRule($0) }),
      end > 1, (1..<end).allSatisfy({ isEntry(tokens[$0]) })
    else { return }
    for index in 0...end { setAside(index, as: .markup) }
  }

  private func isRule(_ index: Int) -> Bool { bytes[tokens[index].range].elementsEqual("---".utf8) }

  /// "key: value", a value of a list, or one that goes on from the line above.
  private func isEntry(_ token: LineToken) -> Bool {
    let line = bytes[token.range]
    if token.indent > 0 || line.starts(with: "- ".utf8) { return true }
    let key = line.prefix {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    return !key.isEmpty && line.dropFirst(key.count).first == UInt8(ascii: ":")
  }
}
