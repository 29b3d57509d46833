/// Units named by a keyword whose number the scan broke.
extension PlanReader {
  /// "Chương Il", "Điều §.", "Ðiều 4.", "Điều 9 Giao …": the next chapter or article where what is printed may be its
  /// number. An article that lost its stop begins behind the end of a sentence, so that "Điều 9 Quy chế này" stays text.
  mutating func repairKeywords() {
    var last: [NumberingStyle: Int32] = [:]
    for index in tokens.indices where !tokens[index].flags.contains(.noise) {
      let marker = tokens[index].marker
      if marker.style == .chapter || marker.style == .article { last[marker.style] = marker.ordinal }
      guard marker.style != .chapter, marker.style != .article, tokens[index].flags.contains(.startsUpper),
        let found = brokenKeyword(index, last)
      else { continue }
      let style: NumberingStyle = found.style == .chapter ? .roman : .arabic
      let meant = UnitKeyword.name(of: found.style) + " " + Numerals.label(style, of: found.ordinal)
      note(.markerRepaired, tokens[index], printed: string(found.label), meant: meant)
      tokens[index].marker = found
      repairedKeywords[index] = meant
      last[found.style] = found.ordinal
    }
  }

  private func brokenKeyword(_ index: Int, _ last: [NumberingStyle: Int32]) -> Marker? {
    let (start, end) = (Int(tokens[index].body), Int(tokens[index].end))
    guard let word = UnitKeyword.match(bytes.span, start, end), word.style == .chapter || word.style == .article,
      word.end + 1 < end, bytes[word.end] == 0x20
    else { return nil }
    let from = word.end + 1
    let isEnd: (UInt8) -> Bool = { $0 <= 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
    let to = bytes[from..<end].firstIndex(where: isEnd) ?? end
    var text = to
    while text < end, isEnd(bytes[text]) { text += 1 }
    let isClosed = bytes[to..<text].contains { $0 > 0x20 }
    let wanted = (last[word.style] ?? 0) + 1
    let style: NumberingStyle = word.style == .chapter ? .roman : .arabic
    guard to > from, to - from <= Self.longestNumber, MarkerRepair.couldBe(string(SourceRange(from, to)), style, wanted)
    else { return nil }
    var marker = Marker(
      style: word.style, form: isClosed ? UInt8(ascii: ".") : 0, ordinal: wanted, label: SourceRange(start, to),
      text: Int32(text), spaced: true)
    if text < end, !textStartsUpper(marker, tokens[index]) { return nil }
    if word.style == .article, !isClosed {
      let mayFollow =
        tokens[index].flags.contains(.blankBefore) || index > 0 && tokens[index - 1].ending.isFinal
        || index > 0 && tokens[index - 1].flags.contains(.caps)
      guard text < end, mayFollow else { return nil }
      marker.form = UInt8(ascii: ".")
    }
    return marker
  }

  /// Bytes of the longest number.
  private static let longestNumber = 5
}
