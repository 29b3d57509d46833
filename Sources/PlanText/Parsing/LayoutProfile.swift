/// How the text is laid out: one paragraph a line, or wrapped at a margin.
struct LayoutProfile {
  /// Lines were broken at a margin, not by the author.
  private(set) var isWrapped = false
  /// The usual length of a full line, in letters.
  private(set) var margin: Int32 = 0
  /// Blank lines part the paragraphs.
  private(set) var isBlankSeparated = false
  /// Paragraphs begin with an indent and go on without it.
  private(set) var isIndented = false
  /// Lines that go on stand at the margin: an indented one begins a paragraph, whatever stands before it.
  private(set) var isFlush = false

  /// A line that with its neighbour's first word is at least this long was broken at the margin.
  private var fullness: Int32 = 0

  /// Every line was filled as far as its words allow, so that a shorter one ends a paragraph.
  private(set) var isSharp = false

  /// Nearly all long lines end with a sign.
  private(set) var endsSentences = false

  /// The first lines of paragraphs were broken anywhere, as web pages do whose tags took part of the line.
  private(set) var breaksFirstLines = false

  /// Lines shorter than this say nothing of the margin.
  private static let shortest: Int32 = 36
  /// Blanks that are part of a line's length; more centre it or part columns.
  private static let deepestIndent: Int32 = 12
  /// No margin lies further out.
  static let widest: Int32 = 132

  init(tokens: [LineToken], bytes: [UInt8]) {
    let seen = LineCounts(tokens)
    endsSentences = seen.sentences >= 10 && seen.openSentences * 10 <= seen.sentences
    isBlankSeparated = Self.partsByBlankLines(tokens)
    guard seen.counted >= 6, seen.long * 20 <= seen.counted else { return }
    margin = Self.percentile(seen.histogram, seen.counted - seen.long, 92)
    isWrapped =
      seen.broken >= 3 && seen.broken * 100 >= seen.counted * 12 && seen.full(at: margin) * 100 >= seen.counted * 25
    if isWrapped {
      fullness = Self.fullness(tokens, bytes, margin, longest: seen.longest)
      breaksFirstLines = hasShortFirstLines(tokens, bytes)
    }
    isSharp = isWrapped && fullness >= margin
    isIndented = isWrapped && seen.indents * 8 >= seen.counted && seen.indents * 10 <= seen.counted * 8
    isFlush = isIndented && seen.flush * 6 >= (seen.broken - seen.centred) * 5
  }

  /// How many lines of a text are how long, and how they stand.
  private struct LineCounts {
    /// Lines by their length, up to the widest margin.
    var histogram = [Int32](repeating: 0, count: Int(widest) + 1)
    /// Lines that are not short, and those beyond the widest margin.
    var counted: Int32 = 0
    var long: Int32 = 0
    var longest: Int32 = 0
    /// Lines of running text, and those of them without a sign at their end.
    var sentences: Int32 = 0
    var openSentences: Int32 = 0
    /// Lines that are not short and stand where paragraphs begin.
    var indents: Int32 = 0
    /// Lines that go on, and of these those without an indent and those in the middle.
    var broken: Int32 = 0
    var flush: Int32 = 0
    var centred: Int32 = 0

    init(_ tokens: [LineToken]) {
      var before: LineToken?
      for token in tokens where token.flags.isDisjoint(with: [.piped, .border, .noise, .tabbed]) {
        // A line with columns says nothing of the margin.
        if token.flags.contains(.gapped) {
          before = nil
          continue
        }
        if let before, breaksSentence(before, token) {
          broken += 1
          if token.indent < leastIndent { flush += 1 }
          if token.indent > greatestIndent { centred += 1 }
        }
        before = token
        count(token)
      }
    }

    private mutating func count(_ token: LineToken) {
      let width = token.width + (token.indent < 4 ? token.indent : 0)
      guard width >= shortest else { return }
      if width > widest { long += 1 } else { histogram[Int(width)] += 1 }
      counted += 1
      if token.width >= leastSentence, !token.flags.contains(.caps) {
        sentences += 1
        if !token.ending.isFinal { openSentences += 1 }
      }
      longest = max(longest, token.width + (token.indent < deepestIndent ? token.indent : 0))
      if isIndent(token.indent) { indents += 1 }
    }

    /// Lines about as long as a margin.
    func full(at margin: Int32) -> Int32 {
      let least = Int(margin * 3 / 4)
      return histogram[least...max(least, min(Int(widest), Int(margin * 5 / 4)))].reduce(0, +)
    }
  }

  /// Letters of a line of running text; few headings are longer.
  static let leastSentence: Int32 = 70

  /// An indent of a paragraph's first line; more is a centred line.
  private static let leastIndent: Int32 = 3
  private static let greatestIndent: Int32 = 16
  private static func isIndent(_ indent: Int32) -> Bool { indent >= leastIndent && indent <= greatestIndent }

  /// True where a line without an indent can only go on.
  func goesOnAtMargin(_ line: LineToken) -> Bool { isFlush && line.indent < Self.leastIndent }

  /// True where the indent of a line tells that a paragraph begins with it.
  func beginsParagraph(_ line: LineToken, after before: LineToken) -> Bool {
    isIndented && Self.isIndent(line.indent) && (isFlush || line.indent >= before.indent + Self.leastIndent)
      && !hangs(line, below: before)
  }

  /// True below the text of an item, which goes on to the right of its sign.
  private func hangs(_ line: LineToken, below before: LineToken) -> Bool {
    !before.marker.isNone && line.marker.isNone && line.indent == before.indent + before.marker.text - before.start
  }

  private static func percentile(_ histogram: [Int32], _ total: Int32, _ share: Int32) -> Int32 {
    var seen: Int32 = 0
    for width in histogram.indices {
      seen += histogram[width]
      if seen * 100 >= total * share { return Int32(width) }
    }
    return 0
  }

  /// Blank lines before most units, or, where there are few, before most lines.
  private static func partsByBlankLines(_ tokens: [LineToken]) -> Bool {
    var lines = 0
    var units = 0
    var partedLines = 0
    var partedUnits = 0
    for token in tokens {
      let parted = token.flags.contains(.blankBefore) ? 1 : 0
      lines += 1
      partedLines += parted
      guard !token.marker.isNone else { continue }
      units += 1
      partedUnits += parted
    }
    return units >= 6 ? partedUnits * 10 >= units * 7 : partedLines * 2 >= lines
  }

  /// An open line and one without a marker that begins small or with a digit right below it.
  private static func breaksSentence(_ before: LineToken, _ token: LineToken) -> Bool {
    !token.flags.contains(.blankBefore) && mayGoOn(before, token)
      && !token.flags.isDisjoint(with: [.startsLower, .startsDigit]) && !token.flags.contains(.digitsOnly)
  }

  private static func mayGoOn(_ before: LineToken, _ token: LineToken) -> Bool {
    !before.ending.isFinal && before.width >= 20 && token.marker.isNone
  }

  /// Takes the blank lines out of sentences where they say nothing: where most lines stand behind one, and so do nearly
  /// all that go on in small letters; or where most paragraphs have one behind their first line, which an extractor took
  /// for a block of its own because it is indented. Linear.
  static func closeUp(_ tokens: inout [LineToken], _ bytes: [UInt8]) {
    var (lines, parted, broken, brokenParted, whole, cut) = (0, 0, 0, 0, 0, 0)
    for index in tokens.indices.dropFirst() where tokens[index].flags.isDisjoint(with: [.piped, .tabbed]) {
      let isParted = tokens[index].flags.contains(.blankBefore)
      lines += 1
      parted += isParted ? 1 : 0
      guard tokens[index].flags.contains(.startsLower), mayGoOn(tokens[index - 1], tokens[index]) else { continue }
      broken += 1
      brokenParted += isParted ? 1 : 0
      guard mayBeFirstLine(tokens[index - 1]) else { continue }
      if isParted { cut += 1 } else { whole += 1 }
    }
    let isPartedThroughout = broken >= 6 && parted * 4 >= lines * 3 && brokenParted * 10 >= broken * 9
    guard isPartedThroughout || cut >= 4 && cut >= whole else { return }
    for index in tokens.indices.dropFirst()
    where mayGoOn(tokens[index - 1], tokens[index])
      && (bytes[Int(tokens[index - 1].end) - 1] != UInt8(ascii: ",") || tokens[index].flags.contains(.startsLower))
      && (isPartedThroughout || mayBeFirstLine(tokens[index - 1]) && !tokens[index].flags.contains(.caps))
    {
      tokens[index].flags.remove(.blankBefore)
    }
  }

  /// Takes back what moved whole pages to the right: an extractor counts from the leftmost mark of each page, which on a
  /// scan may be a speck. The margin is where lines that go on in small letters begin. Linear.
  static func moveBack(_ tokens: inout [LineToken]) {
    var start = 0
    while start < tokens.count {
      let end = tokens[(start + 1)...].firstIndex { $0.flags.contains(.formFeedBefore) } ?? tokens.count
      let margins = tokens[start..<end].lazy.filter { token in
        token.flags.contains(.startsLower) && token.marker.isNone && token.width >= shortest
          && token.flags.isDisjoint(with: [.gapped, .tabbed, .piped])
      }.map(\.indent)
      if let margin = margins.min(), margin > 0, margin < leastCentred, margins.count >= leastMargins,
        tokens[start..<end].count(where: { $0.indent < margin }) * leastLines <= end - start
      {
        for index in start..<end { tokens[index].indent = max(0, tokens[index].indent - margin) }
      }
      start = end
    }
  }

  /// Lines of a page for each speck that stands left of its margin.
  private static let leastLines = 20
  /// Lines that go on, on a page whose margin they tell.
  private static let leastMargins = 3
  /// What begins further to the right stands in the middle or in a column.
  private static let leastCentred: Int32 = 24

  /// The first line of a paragraph that goes on below: behind a blank line, and as long as no heading in capitals.
  private static func mayBeFirstLine(_ token: LineToken) -> Bool {
    token.flags.contains(.blankBefore) && token.width >= shortest && !token.flags.contains(.caps)
  }

  /// Read off the lines that surely go on in small letters: the length that nearly all of them reach with the word
  /// that was pushed to the next line. Exact for fixed letters, lower for proportional ones.
  ///
  /// Where no line is longer than the shortest of these lengths, the lines were filled to an exact column.
  private static func fullness(
    _ tokens: [LineToken], _ bytes: [UInt8], _ margin: Int32, longest: Int32
  ) -> Int32 {
    var histogram = [Int32](repeating: 0, count: Int(widest) * 2)
    var counted: Int32 = 0
    var inner = histogram
    var innerCounted: Int32 = 0
    for index in tokens.indices.dropFirst() {
      let token = tokens[index]
      let before = tokens[index - 1]
      guard goesOnSmall(token), before.ending == .open, before.width >= shortest,
        !before.flags.contains(.gapped)
      else { continue }
      let length = before.width + (before.indent < deepestIndent ? before.indent : 0) + 1 + firstWordWidth(token, bytes)
      histogram[Int(min(length, widest * 2 - 1))] += 1
      counted += 1
      guard goesOnSmall(before) else { continue }
      inner[Int(min(length, widest * 2 - 1))] += 1
      innerCounted += 1
    }
    guard counted >= 4 else { return margin - margin / 9 }
    if counted >= 8, percentile(histogram, counted, 2) > longest { return longest + 1 }
    let least = percentile(histogram, counted, 6)
    // Web pages break the first line of a paragraph anywhere: the lines inside tell.
    if innerCounted >= 8, case let leastInner = percentile(inner, innerCounted, 6), leastInner * 5 > least * 6 {
      return max(leastInner, margin * 3 / 4)
    }
    return max(least, margin * 3 / 4)
  }

  /// Most first lines that surely go on are shorter than the lines below them.
  private func hasShortFirstLines(_ tokens: [LineToken], _ bytes: [UInt8]) -> Bool {
    var short = 0
    var full = 0
    for index in tokens.indices.dropFirst() where Self.goesOnSmall(tokens[index]) {
      let before = tokens[index - 1]
      guard before.ending == .open, !before.marker.isNone || before.flags.contains(.startsUpper),
        !before.flags.contains(.caps)
      else { continue }
      if isFull(before, firstWord: Self.firstWordWidth(tokens[index], bytes)) { full += 1 } else { short += 1 }
    }
    return short >= 4 && short * 2 > full * 3
  }

  /// A line that goes on from the one above.
  private static func goesOnSmall(_ token: LineToken) -> Bool {
    token.flags.contains(.startsLower) && token.marker.isNone && !token.flags.contains(.blankBefore)
  }

  /// Letters of the first word of a line, at most 40.
  static func firstWordWidth(_ token: LineToken, _ bytes: [UInt8]) -> Int32 {
    var at = Int(token.start)
    var width: Int32 = 0
    while at < Int(token.end), bytes[at] > 0x20, width < 40 {
      if bytes[at] & 0xC0 != 0x80 { width += 1 }
      at += 1
    }
    return width
  }

  /// True for a line far over the measure whose last part is short: an extractor that takes hyphens out joined two
  /// printed lines, and the second did not reach the margin.
  func endsShort(_ line: LineToken) -> Bool {
    line.width * 4 > margin * 5 && (line.width - margin) * 4 < margin * 3
  }

  /// True where the line is broken at the margin: its neighbour's first word would not have fitted.
  func isFull(_ line: LineToken, firstWord: Int32) -> Bool {
    line.width + (line.indent < Self.deepestIndent ? line.indent : 0) + 1 + firstWord >= fullness
  }
}
