/// Lines into blocks, blocks into nodes: the body of the plan and of each appendix.
extension PlanReader {
  /// Reads tokens into nodes of a part below `root` (-1: top level).
  mutating func readBlocks(_ range: Range<Int>, part: DocumentPart, root: Int32) {
    var outline = Outline(part: part, root: root, levels: LevelInference(events: markerEvents(range)))
    outline.endsMarked = tokens[range].last { !$0.flags.contains(.noise) }?.ending == .endMark
    document.arena.reserve(nodes: range.count)
    var previous = -1
    var index = range.lowerBound
    while index < range.upperBound {
      if tokens[index].flags.contains(.noise) {
        index += 1
        continue
      }
      if let end = readTable(at: index, limit: range.upperBound, &outline) {
        previous = -1
        index = end
        continue
      }
      if part == .body, !outline.hasBegun, let end = formulaEnd(index) {
        closeBlock(&outline)
        readFormula(index..<end, &outline)
        previous = -1
        index = end
      } else {
        readLine(index, previous, &outline)
        previous = index
        index += 1
      }
    }
    closeBlock(&outline, isLast: part == .body && range.upperBound < tokens.count)
  }

  /// A paragraph of its own; where the head names no type, the type.
  private mutating func readFormula(_ lines: Range<Int>, _ outline: inout Outline) {
    guard document.head.contains(where: { $0.role == .docType }) else { return append(joined(lines), as: .docType) }
    block.kind = .paragraph
    for index in lines { block.add(tokens[index], index: index, from: tokens[index].body) }
    closeBlock(&outline)
  }

  /// "QUYẾT ĐỊNH:" between the bases and the articles.
  mutating func isFormula(_ token: LineToken) -> Bool {
    guard token.flags.contains(.caps), token.width <= 20, token.marker.isNone else { return false }
    fold(token)
    return DocumentType.isFormula(folder)
  }

  /// Markers that stand where a unit may begin, for looking ahead.
  private func markerEvents(_ range: Range<Int>) -> [MarkerEvent] {
    var events: [MarkerEvent] = []
    events.reserveCapacity(range.count)
    var previous = -1
    var followsParagraph = false
    for index in range where !tokens[index].flags.contains(.noise) {
      let token = tokens[index]
      if !token.marker.isNone || token.marker.isBroken, token.flags.isDisjoint(with: [.piped, .tabbed]),
        !token.flags.contains(.sameParagraph),
        previous < 0 || !isMidSentence(index, previous) || mayBeNumbered(token, below: tokens[previous])
      {
        events.append(
          MarkerEvent(
            marker: token.marker, isHeading: isTitle(index), isCaps: token.flags.contains(.caps),
            isLedIn: previous >= 0 && tokens[previous].ending == .colon, followsParagraph: followsParagraph,
            token: Int32(index)))
        followsParagraph = false
      } else if previous >= 0, tokens[previous].ending.isFinal, token.flags.contains(.startsUpper) {
        followsParagraph = true
      }
      previous = index
    }
    return events
  }

  /// "1. Thời hạn …" below a line without a stop that reaches the margin: the list tells what it is.
  private func mayBeNumbered(_ token: LineToken, below before: LineToken) -> Bool {
    token.marker.style == .arabic && token.marker.form != 0 && before.ending == .open
      && textStartsUpper(token.marker, token)
      && !JoiningWords.asksForNumber(bytes.span, Int(before.start), Int(before.end))
  }

  /// A line in capitals or bold, or a line without a stop that does not go on below.
  private func isTitle(_ index: Int) -> Bool {
    let token = tokens[index]
    if isHeadingLine(token) || token.ending == .stop && isStoppedTitle(index) { return true }
    guard token.ending == .open || token.ending == .colon, token.width <= 160 else { return false }
    guard index + 1 < tokens.count, !tokens[index + 1].flags.contains(.blankBefore) else { return true }
    let next = tokens[index + 1]
    if next.marker.isNone, next.flags.contains(.startsLower) { return false }
    return !layout.isWrapped || !layout.isFull(token, firstWord: firstWordWidth(next))
  }

  private mutating func readLine(_ index: Int, _ previous: Int, _ outline: inout Outline) {
    let token = tokens[index]
    outline.levels.advance(to: Int32(index))
    if token.flags.contains(.sameParagraph), block.isOpen {
      block.add(token, index: index, from: token.start)
    } else if let repaired = repair(index, previous, outline) {
      closeBlock(&outline)
      begin(repaired, index, &outline)
    } else if !token.marker.isNone, opensUnit(index, previous, outline) {
      closeBlock(&outline)
      begin(token.marker, index, &outline)
    } else if block.isOpen, previous >= 0, joins(index, previous) {
      let goesOnQuoted = isQuoted(token) && isQuoted(tokens[block.lastToken])
      block.add(token, index: index, from: goesOnQuoted ? token.body : token.start)
    } else {
      closeBlock(&outline)
      block.kind = .paragraph
      block.add(token, index: index, from: token.body)
    }
  }

  /// True for a line behind the quotation sign of markdown; below a line that has none, ">" is "more than".
  private func isQuoted(_ token: LineToken) -> Bool {
    bytes[Int(token.start)] == UInt8(ascii: ">") && token.body > token.start
  }

  // MARK: Where a unit begins

  /// True where the line's marker opens a unit or bullet rather than being part of a sentence.
  @inline(__always)
  private func opensUnit(_ index: Int, _ previous: Int, _ outline: Outline) -> Bool {
    let token = tokens[index]
    let marker = token.marker
    if previous < 0 || !block.isOpen { return isPlausible(token, outline) }
    if !isMidSentence(index, previous) { return isPlausible(token, outline) }
    let before = tokens[previous]
    if breaksPhrase(token, below: before) { return false }
    if marker.form == 0 && !marker.style.isKeyword && !marker.style.isBullet { return false }
    if before.ending == .joining, !mayEnd(before, above: token, outline) { return false }
    let full = layout.isFull(before, firstWord: firstWordWidth(token))
    if marker.style.isBullet { return opensBulletInside(token, before, full: full, outline) }
    if marker.style.isKeyword {
      // Behind a comma `mayEnd` has looked at it.
      return marker.text >= token.end || token.flags.contains(.caps) || before.ending == .joining
        || marker.form != 0 && textStartsUpper(marker, token) && outline.levels.continues(marker)
    }
    guard textStartsUpper(marker, token), isPlausible(token, outline) else { return false }
    return outline.levels.continues(marker)
      || marker.ordinal == 1 && (!full || mayBeNumbered(token, below: before)) && outline.levels.beginsList(marker)
  }

  /// True for a line that ends with a comma by mistake, above an item of the open list, a unit in capitals that goes on
  /// with its list, or an article with its stop.
  private func mayEnd(_ before: LineToken, above token: LineToken, _ outline: Outline) -> Bool {
    guard bytes[Int(before.end) - 1] == UInt8(ascii: ",") else { return false }
    let marker = token.marker
    if marker.style.isBullet { return outline.levels.hasOpenBullet(marker) }
    guard textStartsUpper(marker, token), marker.ordinal == 1 || outline.levels.continues(marker) else { return false }
    return token.flags.contains(.caps) || marker.style.isKeyword && marker.form != 0
  }

  /// An item behind an open line: a sign that prose does not know, or a dash or plus before a capital in a list.
  private func opensBulletInside(_ token: LineToken, _ before: LineToken, full: Bool, _ outline: Outline) -> Bool {
    let marker = token.marker
    // A sign without words may be the last byte of the text.
    guard marker.spaced, textStartsUpper(marker, token),
      marker.text >= token.end || !(0x30...0x39).contains(bytes[Int(marker.text)])
    else { return false }
    switch marker.style {
    case .dot, .ring, .star: return true
    case .plus: return !(0x30...0x39).contains(bytes[Int(before.end) - 1])
    default: return outline.levels.hasOpenBullet(marker) && (!full || !endsWithName(before))
    }
  }

  /// A capital in the last two words: "Lao động" before "- Thương binh và Xã hội".
  private func endsWithName(_ token: LineToken) -> Bool {
    var words = 0
    var at = Int(token.end) - 1
    while at > Int(token.start), words < 2 {
      if bytes[at - 1] == 0x20, bytes[at] > 0x20 {
        var index = at
        if folder.letterClass(decodeScalar(bytes.span, &index, Int(token.end))) & VietnameseLetters.upperBit != 0 {
          return true
        }
        words += 1
      }
      at -= 1
    }
    return false
  }

  /// Numbers that only a running list makes plausible: years, decimals of a sentence.
  private func isPlausible(_ token: LineToken, _ outline: Outline) -> Bool {
    let marker = token.marker
    switch marker.style {
    case .arabic where marker.ordinal > 60: return outline.levels.continues(marker)
    case .decimal2, .decimal3, .decimal4:
      return marker.form != 0 || textStartsUpper(marker, token) || marker.text >= token.end
    case .capital where !marker.spaced && !token.flags.contains(.caps):
      return outline.levels.continues(marker) || marker.ordinal == 1 && outline.levels.beginsList(marker)
    default: return true
    }
  }

  func textStartsUpper(_ marker: Marker, _ token: LineToken) -> Bool {
    var at = Int(marker.text)
    let end = Int(token.end)
    while at < end {
      let byte = bytes[at]
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, end))
      if kind & 0x1F != 0 { return kind & VietnameseLetters.upperBit != 0 }
      if (0x30...0x39).contains(byte) { return true }
      if at > Int(marker.text) + 8 { return false }
    }
    return true
  }

  /// True where the line break before a line lies inside a sentence.
  @inline(__always)
  func isMidSentence(_ index: Int, _ previous: Int) -> Bool {
    !tokens[previous].ending.isFinal && !isBracketed(tokens[previous])
      && (breaksSentence(index, previous) || breaksPhrase(tokens[index], below: tokens[previous]))
  }

  /// "(Có danh mục kèm theo)" alone on its line.
  private func isBracketed(_ token: LineToken) -> Bool {
    bytes[Int(token.body)] == UInt8(ascii: "(")
      && bytes[token.range].firstIndex(of: UInt8(ascii: ")")) == Int(token.end) - 1
  }

  private func breaksSentence(_ index: Int, _ previous: Int) -> Bool {
    let token = tokens[index]
    let before = tokens[previous]
    if before.ending == .joining, !token.marker.isNone, !token.marker.style.isBullet,
      !textStartsUpper(token.marker, token)
    {
      return true
    }
    let turnsPage = index > previous + 1
    if token.flags.contains(.blankBefore), !turnsPage { return false }
    if before.flags.contains(.caps), !token.flags.contains(.caps) { return false }
    // "B NỘI DUNG" behind the foot of a page.
    if turnsPage, token.flags.contains(.caps), token.marker.isBroken, !before.flags.contains(.caps) { return false }
    guard layout.isWrapped else { return false }
    if layout.beginsParagraph(token, after: before) { return false }
    return before.ending == .joining || isRunningText(before) || layout.isFull(before, firstWord: firstWordWidth(token))
  }

  /// A line of a wrapped paragraph rather than a heading: it goes on from a line before it, or has no marker.
  func isRunningText(_ token: LineToken) -> Bool {
    !layout.isSharp && token.flags.isDisjoint(with: [.caps, .bold])
      && (token.marker.isNone || token.width * 4 >= layout.margin * 3)
      && token.width * 5 >= layout.margin * 2
  }

  // MARK: Making nodes

  private mutating func begin(_ marker: Marker, _ index: Int, _ outline: inout Outline) {
    let token = tokens[index]
    block.marker = marker
    block.kind = marker.style.isBullet ? .bullet : .section
    if block.kind == .section { block.placement = outline.levels.place(marker) }
    block.label = repairedLabel.isEmpty ? label(of: marker) : repairedLabel
    repairedLabel = ""
    block.add(token, index: index, from: min(marker.text, token.end))
    block.parent = hang(Int32(document.arena.nodes.count), &outline)
  }

  /// Makes the node of the open block.
  /// - Parameter isLast: the recipients or the signature follow.
  mutating func closeBlock(_ outline: inout Outline, isLast: Bool = false) {
    guard block.isOpen else { return }
    let node = Int32(document.arena.nodes.count)
    if isClosing(outline, isLast: isLast) { outline.close() }
    if endsAppendix(outline) { outline.levels.closeUnits() }
    let parent = block.kind == .paragraph ? hang(node, &outline) : block.parent
    let spans = document.arena.addPieces(block.spans)
    let (heading, text) = addText()
    _ = document.arena.append(
      Node(
        kind: block.kind, style: block.placement?.style ?? block.marker.style,
        part: outline.partOfNext(block.kind),
        label: block.label, heading: heading, text: text, spans: spans, lines: block.lines,
        parent: parent < 0 ? outline.root : parent, firstChild: -1, lastChild: -1, nextSibling: -1,
        table: -1))
    block.clear()
  }

  /// Finds the parent of the open block's node and opens its level.
  private mutating func hang(_ node: Int32, _ outline: inout Outline) -> Int32 {
    switch block.kind {
    case .section:
      let placement = block.placement!
      tellStep(placement, outline)
      let (parent, capped) = outline.levels.enter(block.marker, placement, node: node)
      if capped { note(.nestingTooDeep, tokens[block.firstToken], meant: String(LevelInference.deepest)) }
      return parent
    case .bullet:
      return outline.levels.enterBullet(block.marker, node: node)
    case .paragraph, .table, .appendix:
      outline.levels.closeBullets()
      return outline.levels.innermost
    }
  }

  /// Tells of numbers that do not follow.
  private mutating func tellStep(_ placement: LevelInference.Placement, _ outline: Outline) {
    let token = tokens[block.firstToken]
    switch placement.step {
    case .next: break
    case .first:
      let first = placement.ordinal == 1 || block.marker.style.isDecimal && placement.ordinal <= 1
      if !first, !outline.levels.runsOn(block.marker, placement) {
        note(.numberingGap, token, printed: block.label, meant: Numerals.label(placement.style, after: 0))
      }
    case .duplicate: note(.numberingDuplicate, token, printed: block.label)
    case .back:
      note(.numberingRestart, token, printed: block.label, meant: expected(placement, outline))
    case .gap:
      note(.numberingGap, token, printed: block.label, meant: expected(placement, outline))
    }
  }

  private func expected(_ placement: LevelInference.Placement, _ outline: Outline) -> String {
    guard let sibling = placement.sibling else { return "1" }
    return Numerals.label(placement.style, after: outline.levels.open[sibling].ordinal)
  }
}

/// Where nodes of a run of blocks go.
struct Outline {
  var part: DocumentPart
  let root: Int32
  var levels: LevelInference
  /// The last line bears the end mark.
  var endsMarked = false
  /// A numbered unit or table was met.
  private(set) var hasBegun = false
  /// The closing was met: what follows belongs to it.
  private(set) var hasClosed = false

  init(part: DocumentPart, root: Int32, levels: LevelInference) {
    self.part = part
    self.root = root
    self.levels = levels
  }

  /// Closes all units: the closing hangs on the document.
  mutating func close() {
    hasClosed = true
    levels.closeUnits()
  }

  /// Paragraphs before the first numbered unit are the preamble.
  mutating func partOfNext(_ kind: NodeKind) -> DocumentPart {
    if hasClosed { return .closing }
    if kind == .section || kind == .table { hasBegun = true }
    return part == .body && !hasBegun ? .preamble : part
  }
}
