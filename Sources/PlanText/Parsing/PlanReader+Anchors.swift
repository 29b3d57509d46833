/// The lines that a letterhead is known by, and the bodies above them.
extension PlanReader {
  /// The last line of a letterhead without a document type: number, motto, place and date, subject.
  func lastAnchor(_ limit: Int) -> Int? {
    (0..<limit).last { index in
      let token = tokens[index]
      if token.flags.contains(.noise) { return false }
      switch token.keyword {
      case .motto: return true
      case .number: return looksLikeNumber(token)
      case .subject, .addressee: return true
      default: return isPlaceDate(token) || endsWithMotto(token)
      }
    }
  }

  /// The motto behind a body on one line: "SỞ Y TẾ CỘNG HÒA …", "PHÒNG A Độc lập - Tự do - Hạnh phúc".
  private func endsWithMotto(_ token: LineToken) -> Bool {
    guard token.width <= Self.longestMotto, token.marker.isNone, !token.ending.isFinal else { return false }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 120)
    return LetterheadWords.holdsMotto(copy)
      && (token.flags.contains(.caps) || copy.firstIndex(of: "doc lap") != nil && copy.firstIndex(of: "tu do") != nil)
  }

  /// Letters of a body and the motto beside it.
  private static let longestMotto: Int32 = 110

  /// "Số: …" with a slash, a figure or nothing behind it; "Số lượng …" is text.
  private func looksLikeNumber(_ token: LineToken) -> Bool {
    guard token.width <= 120, token.marker.isNone else { return false }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 36)
    return token.width <= 6 || copy.bytes.contains(UInt8(ascii: "/")) || LetterheadWords.isNumbered(copy)
  }

  func isPlaceDate(_ token: LineToken) -> Bool {
    guard token.width <= 90, token.marker.isNone || token.marker.style == .star, !token.ending.isFinal else {
      return false
    }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 120)
    guard let day = copy.firstIndex(of: ", ngay"), !LetterheadWords.opensWithWeekday(copy) else { return false }
    return copy.firstIndex(of: "nam", from: day) != nil && copy.firstIndex(of: "thang", from: day) != nil
  }

  /// The first line of the letterhead: what stands before it are stamps of the registry or of a signing program.
  mutating func firstOfLetterhead(_ end: Int) -> Int {
    guard let anchor = (0..<end).first(where: { isAnchor($0) }) else { return stampsEnd(end) }
    var first = anchor
    // The star below a Party body has no words.
    while first > letterheadStart {
      if !tokens[first - 1].flags.isDisjoint(with: [.noise, .noWords]) || isIssuerLine(first - 1) {
        first -= 1
      } else if first - 2 >= letterheadStart, mayBeOfLetterhead(first - 1), isIssuerLine(first - 2),
        SigningWords.startsBody(folder)
      {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  /// A short line in capitals or with a slash: the motto or number with a sign misread, where a body stands above it.
  private func mayBeOfLetterhead(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.width <= Self.longestBrokenLine && token.marker.isNone && token.keyword != .stamp
      && (token.flags.contains(.caps) || bytes[token.range].contains(UInt8(ascii: "/")))
  }

  private static let longestBrokenLine: Int32 = 48

  /// Without an anchor only what is surely a stamp is left out.
  private func stampsEnd(_ end: Int) -> Int {
    guard let last = (0..<end).last(where: { tokens[$0].keyword == .stamp }) else { return 0 }
    return last + 1
  }

  func isAnchor(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.noise) { return false }
    if isPiped(index) || token.keyword == .motto { return true }
    // "SỞ Y TẾ", without its marks, begins like "Số".
    if token.keyword == .number, looksLikeNumber(token) { return true }
    var copy = folder
    copy.fold(bytes.span, Int(token.body), Int(token.end), limit: 96)
    return isPlaceDate(token) || LetterheadWords.holdsMotto(copy) || LetterheadWords.namesNumber(copy)
      || LetterheadWords.isBrokenNumber(copy)
  }

  private mutating func isIssuerLine(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.keyword != .stamp else { return false }
    if token.marker.style.isBullet { return token.flags.contains(.caps) && startsBody(behindBulletOf: token) }
    // "-UYỆN YÊN LÂM": the scan has lost a letter.
    if bytes[Int(token.body)] == UInt8(ascii: "-") { return token.flags.contains(.caps) && token.marker.isNone }
    guard token.marker.isNone else { return false }
    fold(token, limit: 64)
    // A site prints the title of its page above the letterhead.
    if token.flags.contains(.caps) { return DocumentType.opened(by: folder) == nil }
    return token.width <= 60 && SigningWords.startsBody(folder) && !isSentence(folder) && !isOverCapitals(index)
  }

  /// "• SỞ Y TẾ": a list of the site's goes on with the letterhead.
  private mutating func startsBody(behindBulletOf token: LineToken) -> Bool {
    fold(SourceRange(start: token.marker.text, end: token.end), limit: 40)
    return SigningWords.startsBody(folder)
  }

  /// A body in capitals below: the name of the one above it would stand in capitals, too.
  private func isOverCapitals(_ index: Int) -> Bool {
    guard let next = tokens.indices[(index + 1)...].first(where: { !tokens[$0].flags.contains(.noise) }) else {
      return false
    }
    return tokens[next].flags.contains(.caps) && tokens[next].keyword == .none && !isPiped(next)
  }

  /// Too much for the name of a body: a sentence of the site's, or one led in by words before a colon.
  func isSentence(_ folder: Folder) -> Bool {
    isLongerThanBody(folder)
      || folder.firstIndex(of: ": ") != nil
        && !LetterheadWords.labels.contains { folder.hasPrefix($0) }
  }

  func isLongerThanBody(_ folder: Folder) -> Bool { folder.bytes.count >= Self.longestBody }

  /// Folded bytes of a line that is too long for the name of a body.
  private static let longestBody = 90
}
