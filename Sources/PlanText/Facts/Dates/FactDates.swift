/// All dates of a text in order, and those of a stretch of it.
struct FactDates: Sendable {
  let mentions: [DateMention]
  /// Reads what only its place makes a date.
  let reader: DateReader

  /// - Parameter reader: has read the whole text.
  init(_ reader: DateReader) {
    mentions = reader.mentions
    self.reader = reader
  }

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
  static func diagnostics(_ mentions: [DateMention], _ text: FactText) -> [Diagnostic] {
    mentions.compactMap { mention in
      if mention.isImpossible { return diagnostic(.impossibleDate, mention, text) }
      guard let year = mention.assumedYear, mention.kind != .mention, !mention.isPeriodic, mention.hasValue else {
        return nil
      }
      return diagnostic(.yearAssumed, mention, text, meant: "\(year)")
    }
  }

  private static func diagnostic(
    _ kind: DiagnosticKind, _ mention: DateMention, _ text: FactText, meant: String = ""
  ) -> Diagnostic {
    Diagnostic(
      kind, range: text.bytes(mention.tokens), lines: text.lines(mention.tokens), printed: text.string(mention.tokens),
      meant: meant)
  }
}
