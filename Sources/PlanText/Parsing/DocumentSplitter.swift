/// Finds where a further document begins in a text: a Tờ trình and the plan it submits come in one file.
///
/// A document begins at a letterhead with motto, number and document type, behind the recipients or signature of the
/// one before. A rule that is issued with a decision has no number of its own ("Ban hành kèm theo …"): it is an
/// appendix.
struct DocumentSplitter {
  private let tokens: [LineToken]
  private let bytes: [UInt8]
  private var folder = Folder()

  init(_ stream: TokenStream, bytes: [UInt8]) {
    tokens = stream.tokens
    self.bytes = bytes
    folder.isHTML = stream.isHTML
  }

  /// The first token of each document. Linear.
  mutating func starts() -> [Int] {
    var starts = [0]
    var hasEnded = false
    for index in tokens.indices {
      let token = tokens[index]
      if token.keyword == .recipients || token.keyword == .capacity { hasEnded = true }
      guard hasEnded, index > starts.last! + 8, mayHoldMotto(token), holdsMotto(token) else { continue }
      let first = letterheadStart(index)
      if hasNumber(around: index), let type = documentType(behind: index), !isAttached(behind: type) {
        starts.append(first)
        hasEnded = false
      }
    }
    return starts
  }

  private func mayHoldMotto(_ token: LineToken) -> Bool {
    token.keyword == .motto || token.flags.contains(.caps) && !token.flags.isDisjoint(with: [.gapped, .tabbed, .piped])
      || token.flags.contains(.piped) || token.flags.contains(.markedTable)
  }

  private mutating func holdsMotto(_ token: LineToken) -> Bool {
    fold(token, limit: 400)
    return folder.firstIndex(of: LetterheadWords.republic) != nil
  }

  /// The lines of the issuing body and its number right above the motto.
  private mutating func letterheadStart(_ motto: Int) -> Int {
    var first = motto
    while first > 0, motto - first < 5, tokens[first - 1].keyword == .number || isIssuer(tokens[first - 1]) {
      first -= 1
    }
    return first
  }

  private mutating func isIssuer(_ token: LineToken) -> Bool {
    if token.flags.contains(.border) { return true }
    guard token.flags.contains(.caps), token.marker.isNone, token.keyword != .capacity else { return false }
    fold(token, limit: 60)
    return SigningWords.startsBody(folder) || LetterheadWords.units.contains { folder.hasPrefix($0) }
  }

  private mutating func hasNumber(around motto: Int) -> Bool {
    for index in max(0, motto - 5)..<min(tokens.count, motto + 12) where tokens[index].keyword == .number {
      return true
    }
    fold(tokens[motto], limit: 600)
    return folder.firstIndex(of: "so:") != nil
  }

  private mutating func documentType(behind motto: Int) -> Int? {
    for index in motto + 1..<max(motto + 1, min(tokens.count, motto + 16)) {
      let token = tokens[index]
      guard token.flags.contains(.caps), token.marker.isNone, token.width <= 40 else { continue }
      fold(token, limit: 60)
      if DocumentType.named(by: folder) != nil { return index }
    }
    return nil
  }

  private func isAttached(behind type: Int) -> Bool {
    tokens[min(type + 1, tokens.count)..<min(type + 7, tokens.count)].contains { $0.keyword == .attached }
  }

  private mutating func fold(_ token: LineToken, limit: Int) {
    let bytes = bytes
    folder.fold(bytes.span, Int(token.start), Int(token.end), limit: limit)
  }
}
