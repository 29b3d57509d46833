/// Finds the lines of a text that lost its line breaks, as texts come out of data sets and of cells of spreadsheets: a
/// letterhead, its title and all units on one line.
///
/// A line begins at a part of the letterhead, at a type in capitals, at a unit whose number is the next of its list, at an
/// item behind the end of another, behind a heading in capitals, and at the words that open bases, closings, recipients
/// and signatures. Running text of several paragraphs stays one.
struct FlatText {
  /// Bytes of the shortest line with a letterhead, and of the shortest that is looked at behind one.
  static let shortest = 200
  static let shortestBehind = 60
  /// Longer lines are no plans.
  static let longest = 1 << 20
  /// Lines at the head of a text, of which one holds the letterhead.
  static let headLines = 6

  private var folder = Folder()
  private var markers: MarkerScanner
  private var words: [Word] = []
  /// The last numbers of the lists that are open.
  private var open: [(style: NumberingStyle, ordinal: Int32)] = []
  private var lastArticle: Int32 = 0
  /// The second word behind the marker of the line that is open.
  private var textWord = 0
  /// The signature was passed: what is attached may begin with a title of its own.
  private var isSigned = false

  private struct Word {
    /// Where it begins in the folded line and in the source.
    var index: Int
    var start: Int
    /// Two letters at least, and none of them small.
    var isCaps = false
    var startsUpper = false
    /// The byte before the blank that parts it from the word before.
    var sign: UInt8 = 0
  }

  /// What the line that is open is.
  private enum Stretch { case head, type, title, text, recipients, signature }

  init(_ bytes: [UInt8]) { markers = MarkerScanner(bytes) }

  /// True for a line that holds the motto of the state or of the Party and, behind it, a type in capitals.
  mutating func holdsLetterhead(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    typeBehindLetterhead(source, start, end) != nil
  }

  /// Bytes of the longest letterhead with the type behind it.
  private static let longestHead = 1200

  /// Where the further lines begin that a line holds. Linear in the line.
  mutating func starts(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> [Int] {
    var starts: [Int] = []
    var stretch = Stretch.text
    var first = 0
    if let type = typeBehindLetterhead(source, start, end) {
      starts = LetterheadWords.lineStarts(folder).filter { $0 < words[type].index }.map { Int(folder.offsets[$0]) }
      starts.append(words[type].start)
      (stretch, first) = (.type, type)
    }
    folder.fold(source, start, end, limit: end - start)
    readWords(source, end)
    if !words.isEmpty, opens("noi nhan", 0) { stretch = .recipients }
    for at in words.indices.dropFirst(first + 1) where begins(at, first, &stretch, source, end) {
      starts.append(words[at].start)
      if textWord <= first { textWord = at + 1 }
      first = at
    }
    return starts
  }

  private mutating func readWords(_ source: Span<UInt8>, _ end: Int) {
    words.removeAll(keepingCapacity: true)
    for index in folder.bytes.indices where index == 0 || folder.bytes[index - 1] == 0x20 {
      var word = Word(index: index, start: Int(folder.offsets[index]))
      if index > 1 { word.sign = folder.bytes[index - 2] }
      var (at, upper, lower) = (word.start, 0, 0)
      while at < end, source[at] > 0x20 {
        let from = at
        let kind = folder.letterClass(decodeScalar(source, &at, end))
        if kind & VietnameseLetters.upperBit != 0 {
          upper += 1
          if from == word.start { word.startsUpper = true }
        } else if kind & VietnameseLetters.lowerBit != 0 {
          lower += 1
        }
      }
      word.isCaps = upper > 1 && lower == 0
      words.append(word)
    }
  }

  /// The first word of the type behind the motto and the date.
  private mutating func typeBehindLetterhead(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    folder.fold(source, start, min(end, start + Self.longestHead), limit: Self.longestHead)
    guard LetterheadWords.holdsMotto(folder) else { return nil }
    readWords(source, end)
    let motto = folder.firstIndex(of: "hanh phuc") ?? folder.firstIndex(of: LetterheadWords.party) ?? 0
    return words.indices.first { at in
      words[at].index > motto && words[at].isCaps && type(at) != nil
    }
  }

  /// The words of the type in capitals that begins at a word.
  private func type(_ at: Int) -> Int? {
    DocumentType.rows.lazy.compactMap { row -> Int? in
      let end = words[at].index + row.folded.utf8CodeUnitCount
      guard folder.matches(row.folded, at: words[at].index), end < folder.bytes.count, folder.bytes[end] < 0x61 else {
        return nil
      }
      let count = words[at...].prefix { $0.index < end }.count
      return words[at..<at + count].allSatisfy(\.isCaps) ? count : nil
    }.max()
  }

  // MARK: Where a line begins

  /// - Parameter first: the word with which the open line begins.
  private mutating func begins(
    _ at: Int, _ first: Int, _ stretch: inout Stretch, _ source: Span<UInt8>, _ end: Int
  ) -> Bool {
    let word = words[at]
    if stretch == .type {
      guard at >= first + (type(first) ?? 1) else { return false }
      stretch = .title
      return true
    }
    if opens("noi nhan", at), word.startsUpper {
      stretch = .recipients
      return true
    }
    if word.isCaps, stretch == .recipients || stretch == .signature && words[at - 1].isCaps || isEnd(word.sign),
      signs(at)
    {
      (stretch, isSigned) = (.signature, true)
      return true
    }
    let isAttached = isSigned && (stretch == .signature || stretch == .text) && type(at) != nil
    if word.isCaps, isAttached || opens("phu luc", at) {
      stretch = isAttached ? .type : .title
      // "QUY ĐỊNH CHUNG" inside of what is attached is no type.
      if isAttached { isSigned = false }
      open.removeAll()
      lastArticle = 0
      return true
    }
    switch stretch {
    case .signature:
      // The name behind the position.
      guard !word.isCaps, words[at - 1].isCaps, word.startsUpper else { return false }
      stretch = .text
      return true
    case .recipients: return isDash(at) && isEnd(word.sign)
    case .title:
      guard at > first, endsTitle(at, first, source, end) else { return false }
      stretch = .text
      _ = unit(at, first, source, end)
      return true
    default: break
    }
    if unit(at, first, source, end) || isItem(at, source, end) { return true }
    if word.startsUpper, isEnd(word.sign), Self.openers.contains(where: { opens($0, at) }) { return true }
    // Behind a heading in capitals, and between a formula and what stands around it.
    let isFormula = word.isCaps && type(at) != nil && endsWithColon(at)
    return isFormula || word.startsUpper && !word.isCaps && isHeading(first..<at)
  }

  /// Words that open a basis or a closing behind the end of a sentence.
  private static let openers: [StaticString] = [
    "can cu ", "xet ", "theo de nghi ", "tren day la ", "thuc hien ke hoach ", "thuc hien nghi quyet ",
    "thuc hien chi thi ", "thuc hien quyet dinh ", "thuc hien cong van ",
  ]

  /// Words that open what stands below a title.
  private static let behindTitle: [StaticString] =
    openers + [
      "thuc hien ", "de ", "nham ", "tren co so ", "trong ", "kinh gui", "uy ban nhan dan ", "ubnd ",
    ]

  /// A title in capitals ends where small letters begin; another at the words that stand below titles, at the first unit
  /// and at the authority in capitals.
  private mutating func endsTitle(_ at: Int, _ first: Int, _ source: Span<UInt8>, _ end: Int) -> Bool {
    let word = words[at]
    if words[first].isCaps, !word.isCaps { return word.startsUpper || source[word.start] == UInt8(ascii: "(") }
    if word.isCaps, !words[first].isCaps {
      return at + 2 < words.count && words[at + 1].isCaps && words[at + 2].isCaps
    }
    if word.startsUpper, !word.isCaps, Self.behindTitle.contains(where: { opens($0, at) }) { return true }
    let marker = markers.scan(from: word.start, to: end)
    return marker.ordinal == 1 && !marker.style.isBullet && marker.spaced && textStartsUpper(marker, source, end)
  }

  /// A unit whose number goes on with an open list or begins one, where the words before it may end.
  private mutating func unit(_ at: Int, _ first: Int, _ source: Span<UInt8>, _ end: Int) -> Bool {
    let word = words[at]
    // Not the number of "Điều 1.".
    guard at >= textWord - 1 else { return false }
    let marker = markers.scan(from: word.start, to: end)
    guard !marker.isNone, !marker.style.isBullet, marker.spaced || marker.style.isKeyword,
      textStartsUpper(marker, source, end)
    else { return false }
    if marker.style.isKeyword, !word.startsUpper || word.isCaps && words[at - 1].isCaps && !isEnd(word.sign) {
      return false
    }
    let mayEnd = isEnd(word.sign) || at - first <= Self.longestHeading && !holdsEnd(min(textWord, at)..<at)
    guard mayEnd, !JoiningWords.asksForNumber(source, words[first].start, word.start - 1) else { return false }
    let style = marker.alternative != .none && marker.alternativeOrdinal == 1 ? marker.alternative : marker.style
    let ordinal = style == marker.style ? marker.ordinal : marker.alternativeOrdinal
    if let list = open.lastIndex(where: { $0.style == style }) {
      if LevelInference.step(style, open[list].ordinal, ordinal) == .next {
        open[list].ordinal = ordinal
        open.removeSubrange((list + 1)...)
        return beginsText(of: marker, at)
      }
      if style.isDecimal, ordinal == 1 {
        open[list].ordinal = ordinal
        return beginsText(of: marker, at)
      }
      return false
    }
    // Articles run on through chapters.
    guard ordinal == (style == .article ? lastArticle + 1 : 1) else { return false }
    open.append((style, ordinal))
    return beginsText(of: marker, at)
  }

  /// Notes where the text behind a unit's marker begins.
  private mutating func beginsText(of marker: Marker, _ at: Int) -> Bool {
    if marker.style == .article { lastArticle = marker.ordinal }
    textWord = (words[at...].firstIndex { $0.start >= Int(marker.text) } ?? at) + 1
    return true
  }

  /// Words of the longest heading without a sign at its end.
  private static let longestHeading = 24

  private func textStartsUpper(_ marker: Marker, _ source: Span<UInt8>, _ end: Int) -> Bool {
    var at = Int(marker.text)
    guard at < end else { return false }
    if source[at] == UInt8(ascii: "\"") { at += 1 }
    return at < end && folder.letterClass(decodeScalar(source, &at, end)) & VietnameseLetters.upperBit != 0
  }

  /// "- Nâng cao …" behind the end of another item or of what leads to the list; "• …" anywhere.
  private mutating func isItem(_ at: Int, _ source: Span<UInt8>, _ end: Int) -> Bool {
    guard at + 1 < words.count else { return false }
    let marker = markers.scan(from: words[at].start, to: end)
    guard marker.style.isBullet, marker.spaced else { return false }
    if marker.style == .dot || marker.style == .ring { return true }
    return words[at + 1].startsUpper
      && (isEnd(words[at].sign) || BrokenPhrases.beginsSentence(source, words[at + 1].start, end))
  }

  /// A heading: a unit's number or a formula, and words in capitals behind it.
  private func isHeading(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestHeading else { return false }
    let capitals = range.filter { words[$0].isCaps }
    return capitals.count >= 2 && capitals.last == range.upperBound - 1
      && range.dropFirst(2).allSatisfy { words[$0].isCaps || folder.bytes[words[$0].index] < 0x61 }
  }

  private func isDash(_ at: Int) -> Bool {
    folder.bytes[words[at].index] == UInt8(ascii: "-") && at + 1 < words.count
      && words[at + 1].index == words[at].index + 2
  }

  /// A capacity, or a position in capitals.
  private func signs(_ at: Int) -> Bool {
    SigningWords.capacities.contains { $0.isCertain && folder.matches($0.folded, at: words[at].index) }
      || SigningWords.positions.contains { folder.matches($0, at: words[at].index) }
  }

  private func opens(_ opener: StaticString, _ at: Int) -> Bool { folder.matches(opener, at: words[at].index) }

  private func endsWithColon(_ at: Int) -> Bool {
    let next = at + (type(at) ?? 1)
    return next < words.count && words[next].sign == UInt8(ascii: ":")
  }

  private func holdsEnd(_ range: Range<Int>) -> Bool { range.contains { isEnd(words[$0].sign) } }

  private func isEnd(_ sign: UInt8) -> Bool { ".;:/)".utf8.contains(sign) }
}
