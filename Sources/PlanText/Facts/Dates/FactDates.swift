/// All dates of a text in order, and those of a stretch of it.
struct FactDates: Sendable {
  let mentions: [DateMention]

  /// The mentions that lie in a range of tokens. O(log n).
  func mentions(in range: Range<Int>) -> ArraySlice<DateMention> {
    let first = firstIndex(from: range.lowerBound)
    var end = first
    while end < mentions.count, mentions[end].tokens.upperBound <= range.upperBound { end += 1 }
    return mentions[first..<end]
  }

  private func firstIndex(from token: Int) -> Int {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What a person should know of the dates: days that do not exist, and years that were filled in.
  func diagnostics(_ text: FactText) -> [Diagnostic] {
    mentions.compactMap { mention in
      let printed = text.string(mention.tokens)
      let range = text.bytes(mention.tokens)
      let lines = text.lines(mention.tokens)
      if mention.isImpossible { return Diagnostic(.impossibleDate, range: range, lines: lines, printed: printed) }
      guard let year = mention.assumedYear, mention.kind != .mention, !mention.isPeriodic, mention.hasValue else {
        return nil
      }
      return Diagnostic(.yearAssumed, range: range, lines: lines, printed: printed, meant: "\(year)")
    }
  }
}
