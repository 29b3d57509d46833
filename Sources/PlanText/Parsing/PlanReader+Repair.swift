/// Markers that the scan broke, and markers behind specks.
extension PlanReader {
  /// A marker that the scan broke, read as the sequence asks: what stands before it in its list and what comes after
  /// must both fit. Where only one side does, a diagnostic asks and the text stays.
  mutating func repair(_ index: Int, _ previous: Int, _ outline: Outline) -> Marker? {
    let token = tokens[index]
    let marker = token.marker
    if let meant = repairedKeywords[index] {
      repairedLabel = meant
      return marker
    }
    if let found = respaced(token, index, previous, outline) ?? respacedRoman(token, outline) { return found }
    if marker.isNone || marker.isBroken || marker.style == .dash && !marker.spaced,
      let found = markerBehindSpeck(index, previous, outline)
    {
      return found
    }
    if let found = outline.levels.numberOne(for: marker) {
      note(.markerRepaired, token, printed: string(marker.label), meant: "1")
      repairedLabel = "1"
      return found
    }
    if marker.style.isDecimal, let found = repairedDecimal(token, outline) { return found }
    guard
      marker.isBroken || !marker.isNone && !marker.style.isBullet && !marker.style.isKeyword && !marker.style.isDecimal
    else { return nil }
    if previous >= 0, block.isOpen, isMidSentence(index, previous) { return nil }
    if marker.isBroken, marker.form == 0 {
      return repairedBullet(token, outline, after: previous < 0 ? .open : tokens[previous].ending)
    }
    if !marker.isNone, isExpected(token, outline) { return nil }
    let found = outline.levels.repair(
      marker, printed: string(marker.label), isCaps: token.flags.contains(.caps),
      label: { [bytes] in bytes.string($0) })
    return found.flatMap { repaired(token, as: $0, outline) }
  }

  /// True for a marker that a list asks for, or that begins one and can be nothing else.
  private func isExpected(_ token: LineToken, _ outline: Outline) -> Bool {
    let placement = outline.levels.place(token.marker)
    if placement.step == .next { return true }
    guard placement.step == .first, placement.ordinal == 1 else { return false }
    return token.flags.contains(.caps)
      ? token.marker.style != .arabic
      : !outline.levels.repeatsAtOnce(token.marker) && !outline.levels.isStray(token.marker)
        && !outline.levels.standsAloneBeforeRoman(token.marker) { [bytes] in bytes.string($0) }
  }

  /// Titles and items of one style, the ones below the others, are as good a reading as a broken marker.
  private func mayStandAbove(_ token: LineToken, _ outline: Outline) -> Bool {
    guard !token.marker.isNone, !token.flags.contains(.caps), outline.levels.repeatsAtOnce(token.marker) else {
      return false
    }
    let placement = outline.levels.place(token.marker)
    return placement.step == .first && placement.ordinal == 1
  }

  /// The marker as the sequence asks; nil where that is not certain, or what is printed is meant.
  private mutating func repaired(_ token: LineToken, as found: LevelInference.Repair, _ outline: Outline) -> Marker? {
    let marker = token.marker
    let printed = string(marker.label)
    let meant = Numerals.label(found.style, after: MarkerRepair.previous(found.style, found.ordinal))
    if meant == printed, marker.form != Marker.lostSign, !marker.isBroken { return nil }
    guard found.isCertain else {
      if marker.form == Marker.lostSign || mayStandAbove(token, outline) { return nil }
      note(.markerDoubtful, token, printed: printed, meant: meant)
      return nil
    }
    let sign = SourceRange(start: marker.label.start, end: marker.label.end + (meant == printed ? 1 : 0))
    note(.markerRepaired, token, printed: string(sign), meant: meant)
    var repaired = marker
    repaired.style = found.style
    repaired.ordinal = found.ordinal
    repaired.alternative = .none
    repairedLabel = meant
    return repaired
  }

  /// "2. 3. Giao ban", "1 .2- Kiểm tra": the next of an open list of decimals, with blanks inside.
  private mutating func respaced(_ token: LineToken, _ index: Int, _ previous: Int, _ outline: Outline) -> Marker? {
    guard token.flags.contains(.startsDigit), !token.marker.style.isDecimal else { return nil }
    let line = bytes[Int(token.body)..<min(Int(token.end), Int(token.body) + Self.longestRespaced)]
    let printed = line.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == 0x20 }
    let parts = printed.split { !(0x30...0x39).contains($0) }
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 }), printed.first(where: { $0 < 0x30 }) != nil,
      printed[parts[0].endIndex..<parts[1].startIndex].contains(0x20),
      printed[parts[0].endIndex..<parts[1].startIndex].contains(UInt8(ascii: "."))
    else { return nil }
    var text = parts[1].endIndex
    while text < Int(token.end), ". -)".utf8.contains(bytes[text]) { text += 1 }
    guard text > parts[1].endIndex + 1 || text >= Int(token.end) else { return nil }
    let numbers = parts.map { Int32(String(decoding: $0, as: UTF8.self)) ?? 0 }
    var marker = Marker(
      style: .decimal2, form: UInt8(ascii: "."), ordinal: numbers[1],
      label: SourceRange(Int(token.body), parts[1].endIndex), text: Int32(text), spaced: true)
    (marker.prefix, marker.depth) = (Marker.path(0, numbers[0]), 2)
    guard textStartsUpper(marker, token), outline.levels.place(marker).step == .next,
      previous < 0 || !block.isOpen || !isMidSentence(index, previous)
    else { return nil }
    repairedLabel = "\(numbers[0]).\(numbers[1])"
    note(.markerRepaired, token, printed: string(marker.label), meant: repairedLabel)
    return marker
  }

  /// "I V. TỔ CHỨC THỰC HIỆN": the next roman number of an open list, with a blank inside.
  private mutating func respacedRoman(_ token: LineToken, _ outline: Outline) -> Marker? {
    guard token.flags.contains(.caps), token.marker.isNone || token.marker.isBroken else { return nil }
    let (start, end) = (Int(token.body), Int(token.end))
    let printed = bytes[start..<min(end, start + Self.longestRespaced)].prefix { "IVXl1| ".utf8.contains($0) }
    let strokes = printed.filter { $0 != 0x20 }.map { "l1|".utf8.contains($0) ? UInt8(ascii: "I") : $0 }
    guard strokes.count < printed.count, printed.last != 0x20, printed.endIndex + 2 < end,
      ".-)/".utf8.contains(bytes[printed.endIndex]), bytes[printed.endIndex + 1] == 0x20,
      let (value, read) = Numerals.roman(strokes.span, 0, strokes.count, upper: true), read == strokes.count
    else { return nil }
    var text = printed.endIndex + 1
    while text < end, bytes[text] == 0x20 { text += 1 }
    let marker = Marker(
      style: .roman, form: bytes[printed.endIndex], ordinal: value, label: SourceRange(start, printed.endIndex),
      text: Int32(text), spaced: true)
    guard textStartsUpper(marker, token), outline.levels.place(marker).step == .next else { return nil }
    repairedLabel = Numerals.label(.roman, of: value)
    note(.markerRepaired, token, printed: string(marker.label), meant: repairedLabel)
    return marker
  }

  private static let longestRespaced = 10

  /// "3.l" read as 3.1, "l.2" as 1.2, "2,1." as 2.1 and "4.2," as 4.2.
  private mutating func repairedDecimal(_ token: LineToken, _ outline: Outline) -> Marker? {
    let printed = bytes[token.marker.label]
    let comma = UInt8(ascii: ",")
    let isClosedByComma = token.marker.label.end < token.end && bytes[token.marker.label.upper] == comma
    let isStroke = printed.first == UInt8(ascii: "l")
    guard let dot = printed.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == comma }),
      isStroke || isClosedByComma || printed[dot...].contains(where: { $0 > 0x39 || $0 == comma })
    else { return nil }
    let parts = printed[dot...].map { $0 > 0x39 ? UInt8(ascii: "1") : $0 == comma ? UInt8(ascii: ".") : $0 }
    repairedLabel = String(decoding: (isStroke ? [UInt8(ascii: "1")] : printed[..<dot]) + parts, as: UTF8.self)
    let sign = SourceRange(start: token.marker.label.start, end: token.marker.label.end + (isClosedByComma ? 1 : 0))
    note(.markerRepaired, token, printed: string(sign), meant: repairedLabel)
    return token.marker
  }

  /// A sign in the place of a dash, beside items with a dash.
  private mutating func repairedBullet(
    _ token: LineToken, _ outline: Outline, after previousEnding: LineEnding
  ) -> Marker? {
    let start = Int(token.marker.label.start)
    let first = bytes[start]
    let sign = BulletSign.match(bytes.span, start, Int(token.end)).flatMap { $0.style == .dot ? $0 : nil }
    let style: NumberingStyle?
    if let sign {
      style = sign.style
    } else if isWeak(start) {
      style = outline.levels.bulletAround(leadIn: previousEnding == .colon)
    } else {
      let isSure = first == UInt8(ascii: "~") || first == UInt8(ascii: ":")
      style = outline.levels.bulletBeside(leadIn: previousEnding == .colon, isSure: isSure)
    }
    guard let style else { return nil }
    var marker = token.marker
    marker.style = style
    marker.ordinal = 1
    repairedLabel = sign.map { string(SourceRange(start, start + $0.width)) } ?? BulletSign.sign(of: style)
    note(.markerRepaired, token, printed: string(marker.label), meant: repairedLabel)
    return marker
  }

  /// A letter, a digit or a quotation mark, with which a line of text may begin.
  private func isWeak(_ start: Int) -> Bool {
    let byte = bytes[start]
    return byte == 0xE2 && bytes[start + 2] & 0xFE != 0xA0 || byte == UInt8(ascii: "\"") || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte)
  }

  /// "l a) Chủ trì", ".b) Tuyên truyền", "._II. NỘI DUNG": a stray letter or stray signs before a marker that a list asks
  /// for.
  mutating func markerBehindSpeck(_ index: Int, _ previous: Int, _ outline: Outline) -> Marker? {
    let token = tokens[index]
    guard token.flags.isDisjoint(with: [.piped, .tabbed]),
      let marker = behindSigns(token).flatMap({ markerAsked(for: $0, token, outline) })
        ?? behindLetter(token).flatMap({ markerAsked(for: $0, token, outline) }),
      previous < 0 || !block.isOpen || !isMidSentence(index, previous)
    else { return nil }
    note(
      .markerRepaired, token, printed: string(SourceRange(token.range.lower, Int(marker.label.end))),
      meant: label(of: marker))
    return marker
  }

  /// The marker at a place inside a line, where a list asks for it or begins with it.
  private func markerAsked(for start: Int, _ token: LineToken, _ outline: Outline) -> Marker? {
    var scanner = MarkerScanner(bytes)
    let marker = scanner.scan(from: start, to: Int(token.end))
    guard !marker.isNone, !marker.style.isKeyword, marker.spaced else { return nil }
    if marker.style.isBullet {
      let isBehindSign = bytes[Int(token.body)] < 0x30 || Specks.isStraySign(bytes[Int(token.body)])
      return isBehindSign && outline.levels.hasOpenBullet(marker) ? marker : nil
    }
    let placement = outline.levels.place(marker)
    let isAsked = placement.step == .next || placement.ordinal == 1 && outline.levels.beginsList(marker)
    return marker.form != 0 && isAsked ? marker : nil
  }

  /// Where the text behind a letter or sign and a blank begins.
  private func behindLetter(_ token: LineToken) -> Int? {
    var at = Int(token.body)
    guard at < Int(token.end), bytes[at] > 0x20, !token.flags.contains(.caps) else { return nil }
    _ = decodeScalar(bytes.span, &at, Int(token.end))
    guard at < Int(token.end), bytes[at] == 0x20, !(0x30...0x39).contains(bytes[at - 1]) else { return nil }
    while at < Int(token.end), bytes[at] == 0x20 { at += 1 }
    return at + 2 < Int(token.end) ? at : nil
  }

  /// Where a number or letter begins right behind one to three stray signs; a quotation mark opens what is quoted.
  private func behindSigns(_ token: LineToken) -> Int? {
    var at = Int(token.body)
    let limit = min(Int(token.end), at + 4)
    while at < limit,
      bytes[at] == 0x20 || Specks.isStraySign(bytes[at]) || bytes[at] == UInt8(ascii: "-") || bytes[at] == 0xCB
    {
      at += bytes[at] == 0xCB ? 2 : 1
    }
    guard at > Int(token.body), at < Int(token.end), bytes[at] >= 0x30 else { return nil }
    return at
  }
}
