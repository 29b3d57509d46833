/// Where the plan and its appendices end.
extension PlanReader {
  /// True for the paragraph that ends the plan: no unit follows it, and it says so ("Trên đây là …"), or it bears the
  /// end mark and asks the bodies to carry the plan out or stands behind a unit that is complete without it.
  mutating func isClosing(_ outline: Outline, isLast: Bool) -> Bool {
    guard block.kind == .paragraph, outline.part == .body, outline.hasBegun, !outline.hasClosed else { return false }
    let first = tokens[block.firstToken]
    let isMarked = tokens[block.lastToken].ending == .endMark
    let opens = isLast || beginsClosing(outline)
    guard first.keyword == .closing || isMarked || opens && first.flags.contains(.startsUpper),
      !outline.levels.hasUnits(behind: Int32(block.lastToken))
    else { return false }
    if first.keyword == .closing { return true }
    guard first.flags.contains(.startsUpper) else { return false }
    if isMarked { return endsWhole(first) && !endsArticle(first, outline) }
    fold(first, limit: 40)
    if isLast, endsList, ClosingWords.behindLists.contains(where: { folder.hasPrefix($0) }) { return true }
    return !standsAlone && ClosingWords.unmarked.contains { folder.hasPrefix($0) }
  }

  /// "Các thành viên UBND … chịu trách nhiệm thi hành Quyết định này./." behind the sentence of an article: a paragraph
  /// of the article, whose bodies it goes on to name.
  private mutating func endsArticle(_ first: LineToken, _ outline: Outline) -> Bool {
    let article = outline.levels.innermost
    guard article >= 0, document.arena.nodes[Int(article)].style == .article else { return false }
    fold(SourceRange(start: first.body, end: tokens[block.lastToken].end), limit: Self.longestDuty)
    return folder.firstIndex(of: "chiu trach nhiem") != nil
  }

  /// Folded bytes of the bodies in front of what they are charged with.
  private static let longestDuty = 600

  /// A paragraph behind a list, and none but paragraphs between it and the end mark: the closing may have several.
  private func beginsClosing(_ outline: Outline) -> Bool {
    outline.endsMarked && endsList && !outline.levels.hasMarkers(behind: Int32(block.lastToken))
  }

  /// True for a paragraph that ends an appendix with words of its own or the end mark: it hangs on the appendix.
  @inline(__always)
  mutating func endsAppendix(_ outline: Outline) -> Bool {
    guard block.kind == .paragraph, outline.part == .appendices, outline.hasBegun else { return false }
    let first = tokens[block.firstToken]
    let isMarked = tokens[block.lastToken].ending == .endMark && first.flags.contains(.startsUpper)
    guard first.keyword == .closing || isMarked, !outline.levels.hasUnits(behind: Int32(block.lastToken)) else {
      return false
    }
    return first.keyword == .closing || endsWhole(first)
  }

  /// A paragraph with the end mark that is more than the last words of its unit: it stands behind a unit that is
  /// complete without it, or asks the bodies to carry the plan out.
  private mutating func endsWhole(_ first: LineToken) -> Bool {
    if endsList { return true }
    fold(first, limit: 40)
    return ClosingWords.openers.contains { folder.hasPrefix($0) }
  }

  /// The open block is all that its unit says.
  private var standsAlone: Bool {
    guard let last = document.arena.nodes.last else { return true }
    return last.kind == .section && last.text.count == 0
  }

  /// The node made last is an item or a unit with a sentence of its own.
  private var endsList: Bool {
    guard let last = document.arena.nodes.last else { return false }
    return last.kind == .bullet || last.kind == .section && last.text.count > 0
  }
}
