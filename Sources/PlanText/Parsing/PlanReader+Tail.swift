/// Recipients and signature, and where they begin.
extension PlanReader {
  /// The first token of the tail, or the number of tokens.
  mutating func findTail(from start: Int) -> Int {
    var index = start
    var last = -1
    while index < tokens.count {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      if isPiped(index) {
        let end = pipedRun(from: index)
        if holdsTail(index..<end) { return listAbove(last, from: start) ?? index }
        last = end - 1
        index = end
        continue
      }
      if opensTail(token, after: last) { return listAbove(last, from: start) ?? signersStart(index, after: last) }
      if isAppendixHead(index) { return index }
      last = index
      index += 1
    }
    return tokens.count
  }

  /// What stands above the first line that surely is of the tail: "Bến Sậy, ngày 5 tháng 3 năm 2024", where plans of
  /// schools and of units have it; recipients without "Nơi nhận:", of which the last is the file.
  private mutating func listAbove(_ last: Int, from start: Int) -> Int? {
    guard last >= 0 else { return nil }
    if isPlaceDate(tokens[last]) { return last }
    guard tokens[last].marker.style == .dash else { return nil }
    fold(SourceRange(start: tokens[last].marker.text, end: tokens[last].end), limit: 8)
    guard folder.hasPrefix("luu ") || folder.hasPrefix("luu:") else { return nil }
    var first = last
    while first > start, tokens[first - 1].marker.style == .dash, !tokens[first].flags.contains(.blankBefore) {
      first -= 1
    }
    return first
  }

  private mutating func opensTail(_ token: LineToken, after last: Int) -> Bool {
    switch token.keyword {
    case .recipients:
      fold(token, limit: 40)
      return folder.bytes.count < 10 || folder.matches(":", at: 7) || ClosingWords.labelsRecipients(folder)
        || token.flags.contains(.gapped) || SigningWords.certainCapacity(folder, from: 9) != nil
    case .capacity: return token.flags.contains(.caps) || beginsCaps(token)
    default: break
    }
    guard token.marker.isNone, last >= 0, token.width <= 60,
      token.flags.contains(.caps) || bytes[Int(token.end) - 1] == UInt8(ascii: ")") && beginsCaps(token)
    else { return false }
    fold(token, limit: 60)
    guard SigningWords.startsPosition(folder) else { return false }
    if !token.flags.contains(.caps) { return SigningWords.handStart(folder) != nil }
    return tokens[last].ending == .endMark || isFollowedByName(last + 1)
  }

  /// A capacity in capitals before a position in capitals, on a line whose other column is not.
  private func beginsCaps(_ token: LineToken) -> Bool {
    var at = token.range.lower
    var upper = 0
    while at < token.range.upper, upper < 8 {
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, token.range.upper))
      if kind & VietnameseLetters.lowerBit != 0 { return false }
      if kind & VietnameseLetters.upperBit != 0 { upper += 1 }
    }
    return upper >= 4
  }

  /// A name, a further position or the recipients behind a position in capitals.
  private mutating func isFollowedByName(_ position: Int) -> Bool {
    guard let next = tokens[(position + 1)...].first(where: { !$0.flags.contains(.noise) }), next.marker.isNone,
      next.width <= 40
    else { return false }
    if next.keyword == .recipients { return true }
    fold(next, limit: 48)
    if SigningWords.handStart(folder) == 0 { return true }
    return next.flags.contains(.caps)
      ? SigningWords.startsPosition(folder)
      : looksLikeName() && next.flags.contains(.startsUpper) && next.ending == .open
  }

  private mutating func holdsTail(_ run: Range<Int>) -> Bool {
    for index in run.prefix(6) {
      fold(tokens[index].range, limit: tokens[index].flags.contains(.markedTable) ? 600 : 120)
      let isLabel: (Int) -> Bool = { [folder] in
        folder.bytes[$0] == UInt8(ascii: "|") && ClosingWords.labelsRecipients(folder, from: $0 + 1)
      }
      if folder.firstIndex(of: "noi nhan") != nil || folder.bytes.indices.contains(where: isLabel)
        || signs(tokens[index])
      {
        return true
      }
    }
    return run.count == 1 && namesPosition(tokens[run.lowerBound])
  }

  /// "| CHỦ TỊCH |": a row whose only cell is a position in capitals.
  private mutating func namesPosition(_ token: LineToken) -> Bool {
    guard token.flags.contains(.caps), token.width <= 60, case let cells = pipeCells(token).filter({ !$0.isEmpty }),
      cells.count == 1
    else { return false }
    fold(SourceRange(cells[0].lowerBound, cells[0].upperBound), limit: 40)
    return SigningWords.startsPosition(folder)
  }

  /// The line of the two bodies that sign side by side, above that of their capacities and positions.
  private mutating func signersStart(_ index: Int, after last: Int) -> Int {
    guard last >= 0, tokens[index].flags.contains(.gapped), tokens[last].flags.isSuperset(of: [.gapped, .caps]),
      tokens[last].marker.isNone, case let cells = columns(of: tokens[last]), cells.count == 2
    else { return index }
    let areBodies = cells.allSatisfy { cell in
      fold(cell)
      return SigningWords.startsBody(folder)
    }
    return areBodies ? last : index
  }

  /// "| TM. ỦY BAN NHÂN DÂN |": a cell of a layout table that begins with a capacity in capitals.
  private func signs(_ token: LineToken) -> Bool {
    pipeCells(token).contains { cell in
      let words = bytes[cell].drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
      return SigningWords.certainInCapitals.contains { words.starts(with: $0) }
    }
  }

  /// Reads the tail and what follows it: appendices.
  mutating func readTail(from start: Int) {
    var state = TailState()
    let end = readTail(from: start, &state)
    closeRecipient(&state)
    if end < tokens.count { readAppendices(from: end) }
  }

  /// Returns the first token of the appendices, or the number of tokens.
  private mutating func readTail(from start: Int, _ state: inout TailState) -> Int {
    var index = start
    while index < tokens.count {
      if tokens[index].flags.contains(.noise) {
        index += 1
        continue
      }
      if isAppendixHead(index) || isSigned && opensAttachment(index) {
        return index
      }
      if isPiped(index) {
        let end = pipedRun(from: index)
        if isSigned || isTable(index..<end), !holdsTail(index..<end), !isCellSign(index..<end) { return index }
        for segment in layoutSegments(index..<end) { readTail(segment, &state) }
        isSigned = isSigned || !isCellSign(index..<end)
        index = end
        continue
      }
      setCellSignAside(index)
      for segment in columns(of: tokens[index]) { readTail(segment, &state) }
      // The cell of the signature is closed, and its name was left out.
      isSigned = isSigned || state.isSigning && endsCell(tokens[index])
      index += 1
    }
    return index
  }

  /// A header of three columns or more over a border: no layout of recipients and signature.
  private func isTable(_ run: Range<Int>) -> Bool {
    run.count > 2 && tokens[run.lowerBound + 1].flags.contains(.border)
      && !tokens[run.lowerBound].flags.contains(.border)
      && pipeCells(tokens[run.lowerBound]).count { !$0.isEmpty } >= 3
  }

  /// "|" alone on a line: the end of a cell of a layout table whose lines a web page printed one below the other.
  private func isCellSign(_ run: Range<Int>) -> Bool { run.allSatisfy { tokens[$0].flags.contains(.noWords) } }

  /// The sign that ends a cell was set aside behind the words of a line.
  private func endsCell(_ token: LineToken) -> Bool {
    bytes[Int(token.end)..<Int(token.lineEnd)].contains(UInt8(ascii: "|"))
  }

  private mutating func opensAttachment(_ index: Int) -> Bool {
    opensContent(index) || attachedLetterhead(at: index) != nil || titlesTable(index)
  }

  /// After the signature: a unit, a table or a long paragraph is content again.
  private func opensContent(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.flags.contains(.tabbed) { return true }
    if !token.marker.isNone, !token.marker.style.isBullet, token.width > 12 { return true }
    return token.width > 90
  }

  private mutating func readTail(_ segment: Segment, _ state: inout TailState) {
    if segment.flags.contains(.noWords) { return setAside(segment, as: .speck) }
    fold(segment)
    if folder.hasPrefix("noi nhan") || folder.hasPrefix("noi gui") || ClosingWords.labelsRecipients(folder) {
      return addTail(segment, as: .recipients, &state)
    }
    if let role = tailRole(segment, state) { return addTail(segment, as: role, &state) }
    if isBareRecipient(segment, state) { return addTail(segment, as: .recipient, &state) }
    if continuesRecipient(segment, state), extendLast(segment, &state) { return }
    if isScrawl(segment) { return setAside(segment, as: .stamp) }
    let signs = state.isSigning || state.recipients == 0 || state.lastIsClosed && looksLikeName()
    addTail(segment, as: signs ? .signature : .recipient, &state)
  }

  /// "UBND huyện;", "Lưu: VT.": recipients without the sign of a list.
  private func isBareRecipient(_ segment: Segment, _ state: TailState) -> Bool {
    guard !state.isSigning, segment.column == 0, let last = document.tail.last else { return false }
    return (last.role == .recipients || last.role == .recipient && state.lastIsClosed)
      && (segment.ending == .semicolon || folder.hasPrefix("luu") || folder.hasPrefix("nhu "))
  }

  private func tailRole(_ segment: Segment, _ state: TailState) -> EntryRole? {
    if segment.flags.contains(.caps), SigningWords.capacity(folder) != nil { return .signature }
    if segment.marker.isNone, folder.firstIndex(of: ", ngay") != nil, isDateText(segment) { return .placeDate }
    if isTilde(segment) { return .recipient }
    if segment.marker.style == .dash || segment.marker.style == .dot || segment.marker.style == .star
      || segment.marker.style == .plus
    {
      return startsBracket(segment) && state.recipients > 0 ? nil : .recipient
    }
    if segment.flags.contains(.caps), segment.text[0].count > 5 {
      return goesOnBehindComma(segment, state) ? nil : .signature
    }
    if segment.column > 0 { return isScrawl(segment) ? nil : .signature }
    if segment.flags.contains(.startsUpper), state.isSigning, looksLikeName() { return .signature }
    return nil
  }

  /// "… TC-KH," / "KT&HT, VH&TT;": abbreviations behind a recipient that ends with a comma, no position.
  private func goesOnBehindComma(_ segment: Segment, _ state: TailState) -> Bool {
    guard !state.isSigning, segment.column == 0, document.tail.last?.role == .recipient,
      let end = state.recipient?.text.last?.upper
    else { return false }
    return bytes[end - 1] == UInt8(ascii: ",") && !SigningWords.startsPosition(folder)
  }

  /// "~ UBND tỉnh;": a dash as a scan prints it.
  private func isTilde(_ segment: Segment) -> Bool {
    segment.marker.isBroken && segment.marker.form == 0 && "~_.".utf8.contains(bytes[segment.marker.label.lower])
  }

  private func startsBracket(_ segment: Segment) -> Bool {
    let at = segment.marker.isNone ? segment.text[0].lower : Int(segment.marker.text)
    return at < bytes.count && bytes[at] == UInt8(ascii: "(")
  }

  /// Two to six words: the folded text holds letters, blanks and stops only; a scan may have made a digit of one capital.
  private func looksLikeName() -> Bool {
    let words = folder.bytes.split(separator: 0x20)
    let isBroken: (ArraySlice<UInt8>) -> Bool = { $0.count > 1 && (0x30...0x39).contains($0[$0.startIndex]) }
    return (2...6).contains(words.count) && words.count(where: isBroken) <= 1
      && words.allSatisfy { $0.dropFirst(isBroken($0) ? 1 : 0).allSatisfy { $0 >= 0x61 || $0 == UInt8(ascii: ".") } }
  }

  /// A line without a sign of a list goes on with the recipient before it.
  private func continuesRecipient(_ segment: Segment, _ state: TailState) -> Bool {
    if state.isSigning {
      guard segment.column == 0, state.recipientIsOpen, !startsBracket(segment) else { return false }
      // No name of a person ends with the sign of a list.
      return segment.flags.contains(.startsLower) || segment.ending == .semicolon || segment.ending == .joining
    }
    guard state.recipients > 0, let last = document.tail.last, last.role == .recipient else { return false }
    if segment.flags.contains(.blankBefore), state.lastIsClosed, looksLikeName() { return false }
    return segment.flags.contains(.startsLower) || startsBracket(segment)
      || segment.flags.contains(.startsUpper) && !state.lastIsClosed
  }

  /// Fewer than four letters, or more digits than letters: registry stamps and handwriting.
  private func isScrawl(_ segment: Segment) -> Bool {
    var letters = 0
    var digits = 0
    for byte in folder.bytes {
      if byte >= 0x61, byte <= 0x7A { letters += 1 }
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
    }
    return letters < 4 || digits > letters
  }

  private mutating func addTail(_ segment: Segment, as role: EntryRole, _ state: inout TailState) {
    var segment = segment
    if role == .recipient, segment.marker.style.isBullet || isTilde(segment) {
      segment.text[0].start = segment.marker.text
    }
    if role == .recipient {
      closeRecipient(&state)
      state.recipient = segment
      state.recipientEntry = document.tail.count
      state.recipients += 1
      state.recipientIsOpen = segment.ending == .open || segment.ending == .joining
    }
    if role == .signature {
      state.isSigning = true
      if !segment.flags.contains(.caps), looksLikeName() { isSigned = true }
    }
    if role == .recipients { state.isSigning = false }
    state.lastIsClosed = segment.ending == .semicolon || segment.ending == .stop
    document.tail.append(
      Entry(
        role: role, text: document.arena.addPieces(segment.text), spans: document.arena.addPieces(segment.spans),
        lines: segment.lines))
  }

  /// Adds a line to the last recipient; false where it stands before it in the text, as lines of other columns do.
  private mutating func extendLast(_ segment: Segment, _ state: inout TailState) -> Bool {
    guard let end = state.recipient?.text.last?.end, end <= segment.text[0].start else { return false }
    state.recipientIsOpen = segment.ending == .open || segment.ending == .joining
    var segment = segment
    if segment.marker.style == .dash { segment.text[0].start = segment.marker.text }
    state.recipient?.dropSemicolon(bytes)
    state.recipient?.add(segment)
    state.lastIsClosed = segment.ending == .semicolon || segment.ending == .stop
    return true
  }

  /// Gives the last recipient the lines that were added to it.
  private mutating func closeRecipient(_ state: inout TailState) {
    guard let whole = state.recipient, document.tail[state.recipientEntry].spans.count < whole.spans.count else {
      return
    }
    document.tail[state.recipientEntry].text = document.arena.addPieces(whole.text)
    document.tail[state.recipientEntry].spans = document.arena.addPieces(whole.spans)
    document.tail[state.recipientEntry].lines = whole.lines
  }
}

extension Segment {
  /// Without the semicolon that it ends with.
  fileprivate mutating func dropSemicolon(_ bytes: [UInt8]) {
    guard let end = text.last?.upper, bytes[end - 1] == UInt8(ascii: ";") else { return }
    text[text.count - 1].end -= 1
  }
}

/// How far the tail was read.
struct TailState {
  var recipients = 0
  /// The last recipient, with the lines that it went on over, and its place among the entries.
  var recipient: Segment?
  var recipientEntry = 0
  /// A capacity or position was met.
  var isSigning = false
  /// The last recipient ended without a sign: it may go on beside the signature.
  var recipientIsOpen = false
  /// The last entry ended with its sign.
  var lastIsClosed = false
}
