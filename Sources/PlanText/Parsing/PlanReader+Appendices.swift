/// Appendices: after the signature, or begun by a line "PHỤ LỤC" of its own.
extension PlanReader {
  /// True where a line opens an appendix: "Phụ lục II", or a title in capitals over "(Kèm theo …)".
  mutating func isAppendixHead(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.noise) || isPiped(index) || token.flags.contains(.tabbed) { return false }
    if token.keyword == .appendix { return isAppendixTitle(token) }
    if isSigned, token.keyword == .caption, isNumberedForm(token) { return true }
    guard token.marker.isNone, token.flags.contains(.caps) || token.flags.contains(.bold), isSigned else {
      return false
    }
    return isFollowedByAttachedLine(index) && !belongsToSignature(token)
  }

  /// A position or a capacity in capitals: what is signed stands above it, the appendix below.
  private mutating func belongsToSignature(_ token: LineToken) -> Bool {
    fold(token, limit: 40)
    return SigningWords.startsPosition(folder) || SigningWords.capacity(folder) != nil
  }

  /// "DANH SÁCH …" in capitals on lines of their own, and then a table or the first number of an outline.
  mutating func titlesTable(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.isSuperset(of: [.caps, .blankBefore]), token.marker.isNone, token.width > 8 else { return false }
    if belongsToSignature(token) { return false }
    for next in tokens[(index + 1)...].prefix(5) where !next.flags.contains(.noise) {
      if !next.flags.isDisjoint(with: [.piped, .tabbed, .border, .markedTable]) { return true }
      if !next.marker.isNone { return next.marker.ordinal == 1 && !next.marker.style.isBullet }
      if next.ending.isFinal || next.keyword == .recipients || next.keyword == .capacity { return false }
      // The name of a body above "PHỤ LỤC".
      if next.keyword == .appendix { return false }
    }
    return false
  }

  /// "Biểu 01", "Biểu số 2", "Mẫu số 01" alone on a line.
  ///
  /// With a title behind the number ("Biểu 1: …") where the appendices are all of this kind.
  private mutating func isNumberedForm(_ token: LineToken) -> Bool {
    fold(token, limit: 24)
    guard let last = folder.bytes.last, folder.hasPrefix("bieu") || folder.hasPrefix("mau"), token.marker.isNone else {
      return false
    }
    if token.width <= 20, (0x30...0x39).contains(last) { return true }
    guard !hasNamedAppendix, let digit = folder.bytes.firstIndex(where: { (0x30...0x39).contains($0) }), digit <= 9
    else { return false }
    let sign = folder.bytes[digit...].first { !(0x30...0x39).contains($0) }
    return sign == UInt8(ascii: ":") || sign == UInt8(ascii: ".")
  }

  private mutating func isAppendixTitle(_ token: LineToken) -> Bool {
    guard token.marker.isNone else { return false }
    fold(token, limit: 120)
    if token.flags.contains(.caps) { return true }
    guard var index = AppendixWords.opened(by: folder)?.end, index < folder.bytes.count else {
      return true
    }
    while index < folder.bytes.count, folder.bytes[index] == 0x20 { index += 1 }
    let number = index
    while index < folder.bytes.count, folder.bytes[index] != 0x20, folder.bytes[index] != UInt8(ascii: ":") {
      index += 1
    }
    if index >= folder.bytes.count { return folder.bytes.count <= 16 }
    guard folder.bytes.count <= 100 else { return false }
    return folder.bytes[index] == UInt8(ascii: ":") || isTitled(token, folder.bytes[number..<index], at: index)
  }

  /// "Phụ lục 3. Lịch kiểm tra", "Phụ lục I - Danh mục": a number and a title in small letters, behind the recipients or
  /// in bold; "Phụ lục 3 của Kế hoạch này" is text.
  private func isTitled(_ token: LineToken, _ number: ArraySlice<UInt8>, at index: Int) -> Bool {
    let isParted = number.last == UInt8(ascii: ".") || folder.matches(" - ", at: index)
    let digits = number.dropLast(number.last == UInt8(ascii: ".") ? 1 : 0)
    return isParted && (1...5).contains(digits.count) && digits.allSatisfy { isNumeral($0) }
      && (isSigned || !document.tail.isEmpty || token.flags.contains(.bold)) && !token.ending.isFinal
  }

  /// A title, at most six lines, and then "(Kèm theo Kế hoạch số …)".
  private func isFollowedByAttachedLine(_ index: Int) -> Bool {
    for next in index + 1..<min(tokens.count, index + 8) {
      let token = tokens[next]
      if token.flags.contains(.noise) { continue }
      if token.keyword == .attached { return true }
      if token.keyword == .appendix || !token.marker.isNone || token.width > Self.longestTitle || isPiped(next)
        || token.ending == .stop || token.keyword == .recipients
      {
        return false
      }
    }
    return false
  }

  mutating func readAppendices(from start: Int) {
    isSigned = true
    var index = start
    while index < tokens.count {
      if let end = attachedLetterhead(at: index) {
        readAttachedLetterhead(index..<end)
        index = end
        continue
      }
      let content = readAppendixHead(index)
      var end = max(content, index + 1)
      while end < tokens.count, !isAppendixHead(end), attachedLetterhead(at: end) == nil { end += 1 }
      readBlocks(content..<end, part: .appendices, root: content > index ? appendixNode : -1)
      index = end
    }
  }

  /// The end of the letterhead that a rule or list attached to the document brings along: issuer and motto, and then
  /// its title in capitals.
  mutating func attachedLetterhead(at index: Int) -> Int? {
    guard let end = isPiped(index) ? pipedLetterhead(at: index) : printedLetterhead(at: index),
      let title = tokens[end...].first(where: { !$0.flags.contains(.noise) })
    else { return nil }
    return title.flags.contains(.caps) && title.flags.isDisjoint(with: [.piped, .border, .markedTable]) ? end : nil
  }

  private mutating func pipedLetterhead(at index: Int) -> Int? {
    guard tokens[index].flags.contains(.blankBefore) || !isPiped(index - 1) else { return nil }
    fold(tokens[index].range, limit: tokens[index].flags.contains(.markedTable) ? 600 : 240)
    return folder.firstIndex(of: LetterheadWords.republic) != nil ? pipedRun(from: index) : nil
  }

  private mutating func printedLetterhead(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.flags.contains(.caps), token.marker.isNone, token.flags.contains(.blankBefore) || holdsMotto(token)
    else { return nil }
    var end: Int?
    for line in index..<min(tokens.count, index + 8) where !tokens[line].flags.contains(.noise) {
      let isPart = holdsMotto(tokens[line]) || end != nil && !isPiped(line) && isAnchor(line)
      if !isPart, end != nil || !isIssuer(tokens[line]) { break }
      if isPart { end = line + 1 }
    }
    return end
  }

  private mutating func holdsMotto(_ token: LineToken) -> Bool {
    if token.keyword == .motto { return true }
    guard token.flags.contains(.caps) || token.flags.contains(.gapped) else { return false }
    fold(token, limit: 120)
    return isMotto()
  }

  private func isIssuer(_ token: LineToken) -> Bool {
    token.flags.contains(.caps) && token.marker.isNone && token.width <= 60 && token.keyword != .appendix
      || token.keyword == .number
  }

  private mutating func readAttachedLetterhead(_ range: Range<Int>) {
    let own = document.head.count
    readLetterhead(range)
    attachedHead += document.head[own...]
    document.head.removeSubrange(own...)
  }

  /// The appendix node made last.
  private var appendixNode: Int32 { Int32(document.arena.nodes.lastIndex { $0.kind == .appendix } ?? -1) }

  /// The label of an appendix that the page does not number.
  private static let plainLabel = AppendixWords.rows[0].name

  /// Reads the title lines of an appendix, makes its node and returns the first token of its content.
  private mutating func readAppendixHead(_ start: Int) -> Int {
    var draft = AppendixDraft(label: Self.plainLabel)
    var index = start
    if isAppendixHead(start) { index = readAppendixLabel(start, &draft) }
    while index < tokens.count, draft.count < 10 {
      if tokens[index].flags.contains(.noise) {
        index += 1
        continue
      }
      guard isCaption(index, draft) else { break }
      add(index, to: &draft)
      index += 1
    }
    if draft.count > 0 { make(draft) }
    return index
  }

  private mutating func readAppendixLabel(_ start: Int, _ draft: inout AppendixDraft) -> Int {
    let token = tokens[start]
    fold(token, limit: 120)
    guard token.keyword == .appendix, let word = AppendixWords.opened(by: folder) else {
      add(start, to: &draft)
      return start + 1
    }
    var index = word.end
    while index < folder.bytes.count, folder.bytes[index] == 0x20 { index += 1 }
    let from = index
    while index < folder.bytes.count, isNumeral(folder.bytes[index]) { index += 1 }
    let isNumber = index > from && (index == folder.bytes.count || folder.bytes[index] < 0x61) && index - from <= 5
    draft.label = word.name
    if isNumber {
      let end = index < folder.offsets.count ? folder.offsets[index] : token.end
      let number = string(SourceRange(start: folder.offsets[from], end: end)).filter {
        !$0.isWhitespace && $0 != "*" && $0 != ")"
      }
      draft.label += " " + number.drop { $0 == "." }
    } else {
      index = from
    }
    while index < folder.bytes.count, ":.-– ".utf8.contains(folder.bytes[index]) { index += 1 }
    draft.add(token, from: index < folder.offsets.count ? folder.offsets[index] : token.end)
    return start + 1
  }

  private func isNumeral(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "ivxlabcde".utf8.contains(byte)
  }

  /// True where a line still belongs to the appendix's title.
  private mutating func isCaption(_ index: Int, _ draft: AppendixDraft) -> Bool {
    let token = tokens[index]
    if isPiped(index) || token.flags.contains(.tabbed) { return false }
    if draft.isBracketOpen { return true }
    if token.keyword == .attached { return true }
    if isUnitOfMeasure(index) { return true }
    if draft.isAttached && !(draft.isUntitled && token.flags.contains(.caps)) || !token.marker.isNone
      || token.keyword == .appendix && draft.count > 0 && isAppendixHead(index)
    {
      return false
    }
    if token.flags.contains(.caps) { return true }
    if token.flags.contains(.bold) { return !token.ending.isFinal }
    if draft.count > 0, token.flags.contains(.startsLower), !token.flags.contains(.blankBefore) {
      return !token.ending.isFinal
    }
    if draft.count > 0, namesSchoolYear(token) || isTitleOfTable(index) { return true }
    return draft.count > 0 && token.width <= Self.longestTitle && !token.ending.isFinal
      && isFollowedByAttachedLine(index)
  }

  /// Letters of the longest line of a title above "(Kèm theo …)".
  private static let longestTitle: Int32 = 260

  /// "Lịch nạo vét" right below "PHỤ LỤC 3" and above a table.
  private func isTitleOfTable(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.isDisjoint(with: [.blankBefore, .noise]), token.width <= Self.longestTitle, !token.ending.isFinal,
      let next = tokens.indices[(index + 1)...].first(where: { !tokens[$0].flags.contains(.noise) })
    else { return false }
    return isPiped(next) || tokens[next].flags.contains(.tabbed)
  }

  /// "Năm học 2025 - 2026", "Năm học 20... - 20...": the last line of a title.
  private mutating func namesSchoolYear(_ token: LineToken) -> Bool {
    guard token.width <= 24 else { return false }
    fold(token, limit: 24)
    return folder.hasPrefix("nam hoc ")
  }

  /// "Đơn vị tính: triệu đồng" above a table.
  mutating func isUnitOfMeasure(_ index: Int) -> Bool {
    fold(tokens[index], limit: 16)
    return ColumnWords.unitsOfMeasure.contains { folder.hasPrefix($0) }
  }

  private func add(_ index: Int, to draft: inout AppendixDraft) {
    let token = tokens[index]
    if token.keyword == .attached || draft.isBracketOpen {
      draft.isUntitled = draft.title.isEmpty
      draft.isAttached = true
      draft.addAttached(token, closes: bytes[token.range].contains(UInt8(ascii: ")")))
    } else {
      draft.add(token, from: token.body)
    }
  }

  private mutating func make(_ draft: AppendixDraft) {
    if draft.label != Self.plainLabel { hasNamedAppendix = true }
    let spans = document.arena.addPieces(draft.spans)
    let heading = document.arena.addPieces(draft.title)
    let text = document.arena.addPieces(draft.attached)
    _ = document.arena.append(
      Node(
        kind: .appendix, style: .none, part: .appendices, label: draft.label, heading: heading, text: text,
        spans: spans,
        lines: draft.lines, parent: -1, firstChild: -1, lastChild: -1, nextSibling: -1, table: -1))
  }
}

/// The head of an appendix while it is read.
struct AppendixDraft {
  var label: String
  private(set) var lines = LineSpan(0)
  var title: [SourceRange] = []
  var attached: [SourceRange] = []
  var spans: [SourceRange] = []
  /// "(Kèm theo …" was met, and its bracket is not closed yet.
  var isAttached = false
  var isBracketOpen = false
  /// No title stood above it: it may stand below.
  var isUntitled = false
  var count: Int { spans.count }

  init(label: String) { self.label = label }

  mutating func add(_ token: LineToken, from start: Int32) {
    if start < token.end { title.append(SourceRange(start: start, end: token.end)) }
    own(token)
  }

  private mutating func own(_ token: LineToken) {
    if spans.isEmpty { lines.first = token.line }
    spans.append(token.range)
    lines.last = token.lastLine
  }

  mutating func addAttached(_ token: LineToken, closes: Bool) {
    attached.append(SourceRange(start: token.body, end: token.end))
    own(token)
    isBracketOpen = !closes && attached.count < 4
  }
}
