/// Units named by a keyword whose word or number the scan broke.
extension PlanReader {
  /// "Chương Il", "Điều §.", "Ðiều 4.", "Điều 9 Giao …", "Phầm II": the next part, chapter or article where what is
  /// printed may be its number. An article that lost its stop begins behind the end of a sentence, so that "Điều 9 Quy
  /// chế này" stays text.
  mutating func repairKeywords() {
    var (last, used) = (KeywordNumbers(), KeywordNumbers())
    for token in tokens where token.marker.style.isKeyword { used[token.marker.style] = 1 }
    for index in tokens.indices where !tokens[index].flags.contains(.noise) {
      let marker = tokens[index].marker
      if marker.style.isKeyword {
        last[marker.style] = marker.ordinal
        if bytes[marker.label.lower] == 0xC3 {
          note(.markerRepaired, tokens[index], printed: string(marker.label), meant: label(of: marker))
        }
      }
      guard !marker.style.isKeyword, tokens[index].flags.contains(.startsUpper),
        let word = keyword(index, used), let found = brokenKeyword(index, word, last)
      else { continue }
      let number = found.marker.style == .article ? Numerals.label(.arabic, of: found.marker.ordinal) : found.number
      let meant = UnitKeyword.name(of: found.marker.style) + " " + number
      note(.markerRepaired, tokens[index], printed: string(found.marker.label), meant: meant)
      tokens[index].marker = found.marker
      repairedKeywords[index] = meant
      last[found.marker.style] = found.marker.ordinal
    }
  }

  /// A number for each kind of unit that a word names.
  private struct KeywordNumbers {
    private var numbers = InlineArray<5, Int32>(repeating: 0)

    subscript(style: NumberingStyle) -> Int32 {
      get { numbers[Int(style.rawValue - NumberingStyle.part.rawValue)] }
      set { numbers[Int(style.rawValue - NumberingStyle.part.rawValue)] = newValue }
    }
  }

  private struct Keyword {
    var style: NumberingStyle
    var end: Int
  }

  /// The word for a part, chapter or article that a line begins with; with a letter misread where the document has
  /// others of the kind.
  private mutating func keyword(_ index: Int, _ used: KeywordNumbers) -> Keyword? {
    let token = tokens[index]
    if let word = UnitKeyword.match(bytes.span, Int(token.body), Int(token.end)) {
      return [.part, .chapter, .article].contains(word.style) ? Keyword(style: word.style, end: word.end) : nil
    }
    guard used[.part] + used[.chapter] + used[.article] > 0, token.marker.isNone, token.keyword == .none,
      beginsAnew(index), token.flags.isDisjoint(with: [.piped, .tabbed])
    else { return nil }
    fold(token, limit: Self.longestKeyword)
    for row in UnitKeyword.rows where row.style != .division && row.style != .subdivision && used[row.style] > 0 {
      if let end = folder.end(ofMisread: row.folded), end < folder.bytes.count {
        return Keyword(style: row.style, end: Int(folder.offsets[end]))
      }
    }
    return nil
  }

  /// Nothing goes on from the line above.
  private func beginsAnew(_ index: Int) -> Bool {
    tokens[index].flags.contains(.blankBefore)
      || index > 0 && (tokens[index - 1].ending.isFinal || tokens[index - 1].flags.contains(.caps))
  }

  private mutating func brokenKeyword(
    _ index: Int, _ word: Keyword, _ last: KeywordNumbers
  ) -> (marker: Marker, number: String)? {
    let (start, end) = (Int(tokens[index].body), Int(tokens[index].end))
    guard word.end + 1 < end, bytes[word.end] == 0x20, word.style != .part || beginsAnew(index) else { return nil }
    let wanted = last[word.style] + 1
    guard let number = number(from: word.end + 1, end, word.style, wanted) else { return nil }
    var text = number.end
    while text < end, Self.closes(bytes[text]) { text += 1 }
    let sign = bytes[number.end..<text].first { $0 > 0x20 && !MarkerScanner.isMarkup($0) }
    var marker = Marker(
      style: word.style, form: sign == nil ? 0 : UInt8(ascii: "."), ordinal: wanted,
      label: SourceRange(start, number.end), text: Int32(text), spaced: true)
    if text < end, !textStartsUpper(marker, tokens[index]) { return nil }
    // "Điều 2, Điều 3 của Luật này"
    if sign == UInt8(ascii: ","), UnitKeyword.match(bytes.span, text, end) != nil { return nil }
    if word.style == .article, sign == nil || sign == UInt8(ascii: ",") {
      guard text < end, beginsAnew(index) else { return nil }
      marker.form = UInt8(ascii: ".")
    }
    return (marker, number.label)
  }

  /// The number behind a keyword, where it may be the one that is asked for.
  private mutating func number(
    from start: Int, _ end: Int, _ style: NumberingStyle, _ wanted: Int32
  ) -> (end: Int, label: String)? {
    if style == .part {
      fold(SourceRange(start, end), limit: Self.longestKeyword)
      if let word = Numerals.end(ofMisreadOrdinal: wanted, in: folder) {
        let end = word < folder.bytes.count ? Int(folder.offsets[word]) : end
        return (end, string(SourceRange(start, end)))
      }
    }
    let to = bytes[start..<end].firstIndex(where: Self.closes) ?? end
    guard to > start, to - start <= Self.longestNumber else { return nil }
    let printed = string(SourceRange(start, to))
    if printed == String(wanted) || style == .part && printed == Numerals.label(.capital, of: wanted) {
      return (to, printed)
    }
    let written: NumberingStyle = style == .article ? .arabic : .roman
    return MarkerRepair.couldBe(printed, written, wanted) ? (to, Numerals.label(written, of: wanted)) : nil
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ".:,".utf8.contains(byte) || MarkerScanner.isMarkup(byte)
  }

  /// Folded bytes of the longest keyword or ordinal, and bytes of the longest number.
  private static let longestKeyword = 16
  private static let longestNumber = 5
}
