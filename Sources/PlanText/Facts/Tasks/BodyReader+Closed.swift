/// Names that the place in which they stand shows to be whole: what a colon, a cell or a heading closes.
extension BodyReader {
  /// Words of a name behind the verb at which it would end.
  private static let closedTokens = 8

  /// The end of a name whose last words read like work to be done ("Trung tâm Ươm tạo khởi nghiệp: …", "Khoa Thăm dò
  /// chức năng" in a cell), or nil where the place does not close it or its field is complete before the verb ("Phòng Tư
  /// pháp hướng dẫn:").
  func closedEnd(_ draft: Draft, _ window: TokenWindow) -> Int? {
    if let end = topicEnd(draft, window) { return end }
    guard draft.head.contains(.named), !draft.isPlural, !draft.endsInPlace, !draft.isQualified,
      draft.at < window.end, draft.at != window.textStart, tokens[draft.start].isCapitalised,
      tokens[draft.at].isWord, isOpen(draft, window)
    else { return nil }
    let limit = min(window.end, draft.at + Self.closedTokens + 1)
    var at = draft.at
    while at < limit, !closes(at, window) {
      let (roles, count) = roles(at, window)
      // "Trung tâm Dịch vụ công ích và Công an xã: …" are two, so are "Khoa Nội và đơn vị cung cấp nước".
      if roles.contains(.conjunction), opensBody(at + count, window, generic: true) { return nil }
      guard !tokens[at].isSign, roles.isDisjoint(with: Self.sentence), !roles.contains(.hardVerb) || at == draft.headEnd
      else { return nil }
      at += count
    }
    return closes(at, window) ? at : nil
  }

  /// What shows a sentence rather than a name.
  private static let sentence: BodyRole = [.weak, .stop, .determiner, .position, .person, .government]

  /// True where the words behind the head are no field that is known to be whole.
  private func isOpen(_ draft: Draft, _ window: TokenWindow) -> Bool {
    let (first, count) = roles(draft.headEnd, window)
    guard draft.at > draft.headEnd else {
      return tokens[draft.at].isAllCapitals || isOfProject(draft, window) || isOfWork(draft, window)
    }
    return draft.headEnd + count <= draft.at && first.isDisjoint(with: [.sector, .field, .complete])
  }

  /// "Tổ công tác triển khai Đề án 06": behind the verb stands the document that gave the body its name.
  private func isOfProject(_ draft: Draft, _ window: TokenWindow) -> Bool {
    draft.head.contains(.about)
      && (draft.at..<min(window.end, draft.at + Self.verbTokens)).contains {
        tokens[$0].documentKind != nil && tokens[$0].isCapitalised
      }
  }

  private static let verbTokens = 4

  /// "Ban Chỉ đạo chăm sóc sức khỏe Nhân dân xã:": before the text of a unit the work is the body's.
  private func isOfWork(_ draft: Draft, _ window: TokenWindow) -> Bool {
    draft.head.contains(.about) && window.cues.mayHoldColon && !roles(draft.start, window).0.contains(.closed)
  }

  /// "Ban Chỉ đạo thành phố về phát triển khoa học, công nghệ và đổi mới sáng tạo:": behind "về" all before the text of a
  /// unit is what the body is for, up to another body.
  private func topicEnd(_ draft: Draft, _ window: TokenWindow) -> Int? {
    guard draft.head.contains(.about), draft.at < window.textStart, tokens[draft.at].cue == .about else { return nil }
    for at in draft.at..<min(window.textStart, draft.at + Self.topicTokens) {
      if tokens[at].sign == UInt8(ascii: ":") { return at }
      let (roles, _) = roles(at, window)
      if roles.contains(.hardVerb) || isSeparator(at, window) && opensBody(at + 1, window, generic: false) {
        return nil
      }
    }
    return window.textStart <= draft.at + Self.topicTokens ? window.textStart : nil
  }

  private static let topicTokens = 32

  /// True at a colon, at the step to the text, and in a place for names at its end, before a bracket, or before a sign
  /// with another body behind it.
  private func closes(_ at: Int, _ window: TokenWindow) -> Bool {
    if at == window.textStart { return true }
    guard at < window.end else { return window.isNaming }
    switch tokens[at].sign {
    case UInt8(ascii: ":"): return true
    case UInt8(ascii: "("): return window.names(at)
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      return window.names(at) && opensBody(at + 1, window, generic: false)
    default: return false
    }
  }
}

extension TokenWindow {
  /// True in a heading, a cell, or the value of a label.
  fileprivate func names(_ at: Int) -> Bool { isNaming || at < textStart }
}
