/// Lines that are no part of the document: page numbers, specks, stamps, field codes.
extension PlanReader {
  mutating func setNoiseAside() {
    for index in tokens.indices { if let kind = noiseKind(index) { setAside(index, as: kind) } }
  }

  private mutating func noiseKind(_ index: Int) -> DiagnosticKind? {
    let token = tokens[index]
    if token.flags.contains(.border) { return nil }
    if token.flags.contains(.noWords) { return isWordless(index) ? .speck : nil }
    if token.flags.contains(.digitsOnly) { return isPageNumber(index) ? .pageNumber : nil }
    if token.width <= 14, isDecoratedPageNumber(token) { return .pageNumber }
    if token.keyword == .fieldCode { return isFieldCode(token) ? .fieldCode : nil }
    return nil
  }

  /// A line of signs only; a lone sign of a list waits for its text.
  private func isWordless(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.tabbed) || token.flags.contains(.piped) { return false }
    if token.marker.style.isBullet, token.width == 1 { return false }
    return true
  }

  /// At most four digits on a line of their own, outside of lists of numbers.
  private func isPageNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.width <= 4, token.flags.isDisjoint(with: [.tabbed, .gapped]) else { return false }
    let before = index > 0 && tokens[index - 1].flags.contains(.digitsOnly)
    let after = index + 1 < tokens.count && tokens[index + 1].flags.contains(.digitsOnly)
    return !(before && after)
  }

  /// "- 2 -", "Trang 3", "Trang 3/12", "2/15", "Page 4".
  private mutating func isDecoratedPageNumber(_ token: LineToken) -> Bool {
    fold(token.range, limit: 20)
    var rest = folder.bytes[...]
    for word in ["trang ", "page ", "tr. "] where rest.starts(with: word.utf8) { rest = rest.dropFirst(word.utf8.count) }
    let named = rest.count < folder.bytes.count
    var digits = 0
    var dashes = 0
    for byte in rest {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x20: break
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "/") where named: break
      default: return false
      }
    }
    return digits > 0 && digits <= 6 && (named || (dashes == 2 && rest.first == UInt8(ascii: "-") && rest.last == UInt8(ascii: "-")))
  }

  /// "PAGE \* MERGEFORMAT", "HYPERLINK "…"", left by word processors. Plain text that begins with the word stays.
  private mutating func isFieldCode(_ token: LineToken) -> Bool {
    fold(token.range, limit: 80)
    return folder.firstIndex(of: "mergeformat") != nil || folder.hasPrefix("hyperlink \"")
  }
}
