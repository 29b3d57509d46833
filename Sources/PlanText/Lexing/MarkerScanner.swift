/// Reads the marker at the start of a line: `1.` `1.1.` `I-` `a)` `(1)` `Phần I` `-`, markdown signs read through.
///
/// The scanner takes what has the shape of a marker; whether it is one, the sequence decides (`LevelInference`).
/// Worked example: `### **1\.** Mục đích` gives arabic 1, closed by `.`, text at "Mục".
struct MarkerScanner {
  let source: [UInt8]
  let tables = Folder.classTables
  private(set) var end = 0

  /// Tags of HTML are read through.
  var isHTML = false

  init(_ source: [UInt8]) { self.source = source }

  /// Signs of markdown that stand around and inside markers.
  static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "_")
  }

  @inline(__always)
  func skipMarkup(_ at: Int) -> Int {
    at < end && (Self.isMarkup(source[at]) || source[at] == UInt8(ascii: "<")) ? behindMarkup(at) : at
  }

  private func behindMarkup(_ start: Int) -> Int {
    var at = start
    while at < end {
      if Self.isMarkup(source[at]) {
        at += 1
      } else if isHTML, source[at] == UInt8(ascii: "<"), let tag = HTMLTag.scan(source.span, at, end) {
        at = tag.end
      } else {
        break
      }
    }
    return at
  }

  func byte(_ at: Int) -> UInt8 { at < end ? source[at] : 0 }

  /// The marker at `start` of a line that ends at `end`; `.none` where there is none.
  mutating func scan(from start: Int, to end: Int) -> Marker {
    self.end = end
    let marker = known(start)
    return marker.isNone ? broken(start) : marker
  }

  private func known(_ start: Int) -> Marker {
    switch byte(start) {
    case UInt8(ascii: "o") where start + 1 < end && isSpace(start + 1): ring(start)
    case 0x30...0x39: number(start)
    case UInt8(ascii: "("): parenthesised(start)
    case 0x41...0x5A, 0x61...0x7A, 0xC4: lettered(start)
    case 0xC3 where byte(start + 1) == 0x90: keywordUnit(start)  // "Ðiều" with the letter of Iceland
    default: bullet(start)
    }
  }

  // MARK: Broken markers

  /// At most four letters closed by a dot or bracket before a capital, or a lone sign before one.
  private func broken(_ start: Int) -> Marker {
    let stain = stain(start)
    if stain.isBroken, !isBareNumber(start, Int(stain.label.end)) { return stain }
    if let sign = tildeDash(start) { return sign }
    // A stop or comma in the place of a dash closes nothing.
    let isLoneSign = isSign(start) && start + 1 < end && isSpace(start + 1)
    var at = isLoneSign ? start + 1 : start
    var letters = isLoneSign ? 1 : 0
    while at < end, letters <= 4, !isSpace(at), !isClosingSign(at), source[at] != UInt8(ascii: "\\") {
      _ = decodeScalar(source.span, &at, end)
      letters += 1
    }
    guard letters > 0, letters <= 4, at < end else { return Marker() }
    var marker = Marker(label: SourceRange(start, at))
    if source[at] == UInt8(ascii: "\\"), at + 1 < end, isClosingSign(at + 1) { at += 1 }
    marker.form = meant(byte(at))
    if isSpace(at) {
      if letters == 1 && isSign(start)
        || letters == 2 && byte(start) == UInt8(ascii: "_") && byte(start + 1) == UInt8(ascii: "_")
      {
        marker.form = 0
      } else if isBareNumber(start, at) {
        marker.form = Marker.lostSign
      } else {
        return Marker()
      }
    } else {
      at += 1
      // "|.MỤC ĐÍCH", "IL.MỤC ĐÍCH", "**Il.** NỘI DUNG"
      let text = skipMarkup(at)
      guard text < end, isSpace(text) || startsCapsWord(at) && isStroke(start) else { return Marker() }
    }
    while at < end, isSpace(at) || Self.isMarkup(source[at]) { at += spaceWidth(at) }
    guard startsUpper(at) || marker.form == 0 && (0x30...0x39).contains(byte(at)) else { return Marker() }
    marker.text = Int32(at)
    marker.spaced = true
    return marker
  }

  // MARK: Numbers

  private func digits(_ start: Int) -> (value: Int32, end: Int) {
    var at = start
    var value: Int32 = 0
    while at < end, source[at] >= 0x30, source[at] <= 0x39, at - start < 9 {
      value = value * 10 + Int32(source[at] - 0x30)
      at += 1
    }
    return (value, at)
  }

  /// The last capital that is known before the parts of a decimal: H.
  private static let lastPart: Int32 = 8

  /// Numbers with more parts are text.
  private static let deepestDecimal: UInt8 = 100

  func number(_ start: Int) -> Marker {
    let (value, at) = digits(start)
    guard at - start <= 3 else { return Marker() }
    let marker = Marker(style: .arabic, ordinal: value, label: SourceRange(start, at))
    return decimal(marker, at) ?? closed(marker, at, needsSign: true)
  }

  /// The marker whose first part ends at a byte, where others follow: 1.1, 2.3.1, II.1; nil where none does.
  private func decimal(_ first: Marker, _ end: Int) -> Marker? {
    var marker = first
    var at = end
    while marker.depth < Self.deepestDecimal, let dot = partFollows(at, first.style) {
      let start = skipMarkup(dot + 1)
      let (part, after) = isBrokenOne(start) ? (1, start + 1) : digits(start)
      guard after - dot <= 3, part > 0, source[after - 1] != 0x30 || part >= 10 else { return Marker() }
      marker.prefix = Marker.path(marker.prefix, marker.ordinal)
      marker.ordinal = part
      at = after
      marker.depth = max(marker.depth, 1) + 1
    }
    guard marker.depth > 0 else { return nil }
    marker.style = marker.depth == 2 ? .decimal2 : marker.depth == 3 ? .decimal3 : .decimal4
    marker.alternative = .none
    marker.label.end = Int32(at)
    return closed(marker, at, needsSign: false)
  }

  /// Where the dot before another part stands.
  private func partFollows(_ at: Int, _ first: NumberingStyle) -> Int? {
    let dot = skipMarkup(at)
    guard byte(dot) == UInt8(ascii: ".") || isBrokenDot(dot), case let part = skipMarkup(dot + 1) else { return nil }
    return (0x30...0x39).contains(byte(part)) || first == .arabic && isBrokenOne(part) ? dot : nil
  }

  /// "2,1. Mức hỗ trợ" for 2.1.: a comma between digits, and then a stop and a capital.
  private func isBrokenDot(_ at: Int) -> Bool {
    guard byte(at) == UInt8(ascii: ","), case let after = digits(at + 1).end, (at + 2...at + 3).contains(after),
      byte(after) == UInt8(ascii: "."), after + 1 < end, isSpace(after + 1)
    else { return false }
    return introducesCapital(after + 1)
  }

  /// "3.l." for 3.1.: the repair tells it (`PlanReader.repair`).
  private func isBrokenOne(_ at: Int) -> Bool {
    (byte(at) == UInt8(ascii: "l") || byte(at) == UInt8(ascii: "I")) && byte(at + 1) == UInt8(ascii: ".")
  }

  /// Finishes a marker: its closing sign, white space and the start of the text.
  private func closed(_ marker: Marker, _ at: Int, needsSign: Bool) -> Marker {
    var marker = marker
    var at = skipMarkup(at)
    if byte(at) == 0x20, byte(at + 1) == UInt8(ascii: ".") || byte(at + 1) == UInt8(ascii: ")") { at += 1 }
    if let text = behindDash(at) {
      marker.form = UInt8(ascii: "-")
      return withText(marker, text)
    }
    switch byte(at) {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      marker.form = byte(at)
      at += 1
    case UInt8(ascii: "/") where !marker.style.isDecimal || at + 1 < end && isSpace(at + 1):
      marker.form = byte(at)
      at += 1
    case 0xE2 where byte(at + 1) == 0x81 && byte(at + 2) == 0x84 && at + 3 < end && isSpace(at + 3):  // ⁄
      marker.form = UInt8(ascii: "/")
      at += 3
    case UInt8(ascii: ",") where marker.style.isDecimal && at + 1 < end && isSpace(at + 1) && introducesCapital(at + 1):
      marker.form = UInt8(ascii: ".")
      at += 1
    case UInt8(ascii: "-") where marker.style == .roman || marker.style == .capital || introducesCapital(at + 1),
      UInt8(ascii: ":") where marker.style == .roman || marker.style == .arabic:
      marker.form = byte(at)
      at += 1
    default:
      if needsSign { return Marker() }
    }
    return withText(marker, at)
  }

  /// "I - MỤC TIÊU", "1 – Nội dung", "II— KINH PHÍ": behind a dash between blanks, or a wide one before a blank, where a
  /// capital follows. "1 - 3 người" is text.
  private func behindDash(_ start: Int) -> Int? {
    var at = start
    // A tab is the gap between two cells.
    while at < end, at < start + 3, isSpace(at), source[at] != 0x09 { at += spaceWidth(at) }
    let width = at > start && byte(at) == UInt8(ascii: "-") ? 1 : wideDash(at)
    guard width > 0, case let text = at + width, text < end, isSpace(text), introducesCapital(text) else { return nil }
    return text
  }

  /// "1- Mục tiêu", "2.1- Rà soát": blanks and a capital follow. "12- 14 người" is text.
  private func introducesCapital(_ start: Int) -> Bool {
    var at = start
    while at < end, isSpace(at) || Self.isMarkup(source[at]) { at += spaceWidth(at) }
    guard startsUpper(at) else { return false }
    return at > start || !source[at..<min(end, at + 12)].prefix { $0 > 0x20 }.contains(UInt8(ascii: "/"))
  }

  private func withText(_ marker: Marker, _ at: Int) -> Marker {
    var marker = marker
    var at = skipMarkup(at)
    // "1.. " and "1).": the closing sign is doubled; "1...." is a dotted blank.
    if marker.form != 0, byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ")") {
      if byte(at + 1) == UInt8(ascii: ".") { return Marker() }
      at += 1
    } else if marker.form != 0, let text = behindSecondSign(at) {
      at = text
    }
    marker.spaced = at >= end || isSpace(at)
    if !marker.spaced, !acceptsUnspaced(marker, at) { return Marker() }
    marker.text = Int32(textStart(at))
    return marker
  }

  /// "I.- MỤC TIÊU", "1./ Nội dung", "2/- Kinh phí", "1.-Mục đích": behind a second closing sign, before a capital.
  private func behindSecondSign(_ at: Int) -> Int? {
    let width = byte(at) == UInt8(ascii: "-") || byte(at) == UInt8(ascii: "/") ? 1 : wideDash(at)
    guard width > 0, at + width < end, isSpace(at + width) || byte(at) != UInt8(ascii: "/"),
      introducesCapital(at + width)
    else { return nil }
    return at + width
  }

  /// The bytes of "–" or "—" at a place, 0 where none stands.
  private func wideDash(_ at: Int) -> Int {
    byte(at) == 0xE2 && byte(at + 1) == 0x80 && (0x93...0x94).contains(byte(at + 2)) ? 3 : 0
  }

  /// Passes white space and markup before the text.
  func textStart(_ start: Int) -> Int {
    var at = start
    while at < end {
      let next = skipMarkup(at)
      if next > at { at = next } else if isSpace(at) { at += spaceWidth(at) } else { break }
    }
    return at
  }

  /// "I.MỤC ĐÍCH", "1.Mục đích", "a)Nội dung": a capital follows at once. Small letters and digits do not follow.
  private func acceptsUnspaced(_ marker: Marker, _ at: Int) -> Bool {
    if marker.form == 0 { return false }
    if marker.form == UInt8(ascii: "-"), marker.style == .arabic || marker.style.isDecimal {
      return startsUpper(at) && !startsCapsWord(at)
    }
    if marker.form == UInt8(ascii: "/") || marker.form == UInt8(ascii: "-") {
      return marker.style == .letter ? startsUpper(at) : startsUpper(at) && marker.style == .roman && startsCapsWord(at)
    }
    if marker.style == .capital { return startsUpper(at) && byte(at + 1) != UInt8(ascii: ".") }
    if startsUpper(at) || byte(at) == UInt8(ascii: "(") || byte(at) == UInt8(ascii: "\"") { return true }
    return byte(at) == 0xE2 && marker.form == UInt8(ascii: ")")
  }

  @inline(__always)
  func isSpace(_ at: Int) -> Bool {
    let value = source[at]
    switch value {
    case 0x20, 0x09: return true
    case 0x0A, 0x0D: return isHTML
    case 0xE2: return byte(at + 1) == 0x80 && byte(at + 2) == 0x8B
    case 0xEF: return byte(at + 1) == 0xBB && byte(at + 2) == 0xBF
    default: return false
    }
  }

  func spaceWidth(_ at: Int) -> Int { source[at] < 0x80 ? 1 : 3 }

  func startsUpper(_ at: Int) -> Bool {
    guard at < end else { return false }
    var index = at
    return tables.letterClass(decodeScalar(source.span, &index, end)) & VietnameseLetters.upperBit != 0
  }

  /// A word of two capitals or more.
  func startsCapsWord(_ at: Int) -> Bool {
    var index = at
    var count = 0
    while index < end, count < 2 {
      let kind = tables.letterClass(decodeScalar(source.span, &index, end))
      if kind & VietnameseLetters.markBit != 0 { continue }
      guard kind & VietnameseLetters.upperBit != 0 else { return false }
      count += 1
    }
    return count == 2
  }

  // MARK: Letters, romans, words

  private func lettered(_ start: Int) -> Marker {
    let first = byte(start)
    if first == 0xC4 { return stroked(start) }
    if first < 0x61 {
      let word = keywordUnit(start)
      if !word.isNone { return word }
      return romanOrCapital(start)
    }
    return smallLetter(start)
  }

  /// đ) and Đ.
  func stroked(_ start: Int) -> Marker {
    switch byte(start + 1) {
    case 0x91:
      let marker = Marker(style: .letter, ordinal: 27, label: SourceRange(start, start + 2))
      return closed(marker, start + 2, needsSign: true)
    case 0x90:
      let word = keywordUnit(start)
      if !word.isNone { return word }
      let marker = Marker(style: .capital, ordinal: 27, label: SourceRange(start, start + 2))
      return closed(marker, start + 2, needsSign: true)
    default: return Marker()
    }
  }

  private func romanOrCapital(_ start: Int) -> Marker {
    if let (value, after) = Numerals.roman(source.span, start, end, upper: true) {
      var marker = Marker(style: .roman, ordinal: value, label: SourceRange(start, after))
      if after == start + 1 {
        marker.alternative = .capital
        marker.alternativeOrdinal = Int32(byte(start) - 0x40)
        if value >= 50 { swap(&marker) }
      }
      return decimal(marker, after) ?? closed(marker, after, needsSign: true)
    }
    guard byte(start) <= 0x5A else { return Marker() }
    let marker = Marker(style: .capital, ordinal: Int32(byte(start) - 0x40), label: SourceRange(start, start + 1))
    // "A.1.", but "Q.1" and "P.5" are districts and wards.
    let parts = marker.ordinal <= Self.lastPart ? decimal(marker, start + 1) : nil
    return parts ?? closed(marker, start + 1, needsSign: true)
  }

  func smallLetter(_ start: Int) -> Marker {
    // "s-" is a dot of the scan: no list of letters closed by dashes comes so far.
    if byte(start) > UInt8(ascii: "k"), stain(start).label.end > start + 1 { return Marker() }
    // "l.2." for 1.2.
    if byte(start) == UInt8(ascii: "l"), (0x31...0x39).contains(byte(start + 2)),
      let found = decimal(Marker(style: .arabic, ordinal: 1, label: SourceRange(start, start + 1)), start + 1),
      found.form != 0
    {
      return found
    }
    var marker = Marker(style: .letter, ordinal: Int32(byte(start) - 0x60), label: SourceRange(start, start + 1))
    if let (value, after) = Numerals.roman(source.span, start, end, upper: false), value < 50 {
      if after > start + 1 {
        marker.style = .smallRoman
        marker.ordinal = value
        marker.label.end = Int32(after)
        return closed(marker, after, needsSign: true)
      }
      marker.alternative = .smallRoman
      marker.alternativeOrdinal = value
    }
    return closed(marker, start + 1, needsSign: true)
  }

  private func swap(_ marker: inout Marker) {
    (marker.style, marker.alternative) = (marker.alternative, marker.style)
    (marker.ordinal, marker.alternativeOrdinal) = (marker.alternativeOrdinal, marker.ordinal)
  }

  private func parenthesised(_ start: Int) -> Marker {
    let at = skipMarkup(start + 1)
    var marker = Marker(form: UInt8(ascii: ")"))
    var after = at
    if (0x30...0x39).contains(byte(at)) {
      (marker.ordinal, after) = digits(at)
      guard after - at <= 2 else { return Marker() }
      marker.style = .parenthesised
    } else if let (value, close) = Numerals.roman(source.span, at, end, upper: false), value < 50 {
      marker.style = .smallRoman
      marker.ordinal = value
      after = close
      if close == at + 1 {
        marker.alternative = .parenthesisedLetter
        marker.alternativeOrdinal = Int32(byte(at) - 0x60)
      }
    } else if (0x61...0x7A).contains(byte(at)) {
      marker.style = .parenthesisedLetter
      marker.ordinal = Int32(byte(at) - 0x60)
      after = at + 1
    } else if byte(at) == 0xC4, byte(at + 1) == 0x91 {
      marker.style = .parenthesisedLetter
      marker.ordinal = 27
      after = at + 2
    }
    guard marker.style != .none, byte(skipMarkup(after)) == UInt8(ascii: ")") else { return Marker() }
    marker.label = SourceRange(at, after)
    return withText(marker, skipMarkup(after) + 1)
  }

  /// The letter of "Phần A"; I, V, X and L are numbers.
  private func partLetter(_ at: Int) -> Int32? {
    let letter = byte(at)
    guard (0x41...0x5A).contains(letter), !"IVXL".utf8.contains(letter) else { return nil }
    guard at + 1 >= end || isSpace(at + 1) || ".:*".utf8.contains(byte(at + 1)) else { return nil }
    return Int32(letter) - 0x40
  }

  /// Phần I, Chương 2, Mục 1, Tiểu mục 1, Điều 4., Phần thứ nhất.
  private func keywordUnit(_ start: Int) -> Marker {
    guard let word = UnitKeyword.match(source.span, start, end) else { return Marker() }
    var at = word.end
    guard at < end, isSpace(at) || Self.isMarkup(source[at]) else { return Marker() }
    while at < end, isSpace(at) || Self.isMarkup(source[at]) { at += spaceWidth(at) }
    var marker = Marker(style: word.style)
    if word.style == .part, let letter = partLetter(at) {
      marker.ordinal = letter
      at += 1
    } else if let (value, after) = Numerals.roman(source.span, at, end, upper: true) {
      marker.ordinal = value
      at = after
    } else if (0x30...0x39).contains(byte(at)) {
      (marker.ordinal, at) = digits(at)
    } else if let (value, after) = Numerals.ordinalWord(source.span, at, end) {
      marker.ordinal = value
      at = after
    } else {
      return Marker()
    }
    marker.label = SourceRange(start, at)
    return keywordText(marker, at, caps: word.caps)
  }

  /// What may follow the number of a keyword unit: nothing, a closing sign, or a title in capitals. "Mục 1 của Phần
  /// II" and "Điều 48 Nghị định" are text.
  private func keywordText(_ marker: Marker, _ at: Int, caps: Bool) -> Marker {
    var marker = marker
    var at = skipMarkup(at)
    while at < end, isSpace(at), byte(at + 1) == UInt8(ascii: ".") || byte(at + 1) == UInt8(ascii: ":") { at += 1 }
    let sign = byte(at)
    if sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":") || sign == UInt8(ascii: ")") || sign == UInt8(ascii: "-")
    {
      marker.form = sign
      at += 1
    } else if wideDash(at) > 0 {
      marker.form = UInt8(ascii: "-")
      at += 3
    }
    while at < end, isSpace(at) || Self.isMarkup(source[at]) { at += spaceWidth(at) }
    if marker.form == 0, at < end {
      while at < end, source[at] == UInt8(ascii: "-") || isSpace(at) { at += spaceWidth(at) }
      guard startsCapsWord(at) || (caps && startsUpper(at)) else { return Marker() }
    }
    if marker.form != 0, at < end, !startsUpper(at), marker.form == UInt8(ascii: ")") { return Marker() }
    marker.spaced = true
    marker.text = Int32(at)
    return marker
  }
}
