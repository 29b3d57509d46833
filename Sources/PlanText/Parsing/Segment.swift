/// A stretch of a line that is one thing to a reader: a line of its own, a column of a letterhead, a cell of a
/// layout table. `spans` of the segments of a line tile it.
struct Segment {
  var text: [SourceRange]
  var spans: [SourceRange]
  var lines: LineSpan
  /// 0 for the left or only column.
  var column = 0
  var flags: LineFlags = []
  var marker = Marker()
  var ending = LineEnding.open

  /// Goes on with a further line.
  mutating func add(_ line: Segment) {
    text += line.text
    spans += line.spans
    lines.last = line.lines.last
    ending = line.ending
  }
}

extension PlanReader {
  /// The whole line as one segment.
  func segment(of token: LineToken) -> Segment {
    Segment(
      text: [SourceRange(start: token.body, end: token.end)], spans: [token.range], lines: token.lines,
      flags: token.flags, marker: token.marker, ending: token.ending)
  }

  /// The columns of a line, cut at tabs and at runs of three blanks or more, and where the motto or a capacity
  /// begins inside it.
  mutating func columns(of token: LineToken) -> [Segment] {
    if token.flags.contains(.gapped) {
      let cells = withoutBlanksToFill(cells(of: token.range.lower..<token.range.upper, minimumGap: 3))
      return tile(token, cells.flatMap { cutAtPlace($0) })
    }
    if token.keyword == .recipients, let items = itemsBehindLabel(token) { return tile(token, items) }
    if token.marker.style == .dash, let items = gluedItems(token) { return tile(token, items) }
    if let bar = loneBar(token) {
      return tile(token, [trimmed(token.range.lower..<bar), trimmed(bar + 1..<token.range.upper)])
    }
    guard let cut = inlineCut(token), cut > Int(token.body) else { return [segment(of: token)] }
    let left = Int(token.body)..<wordsEnd(cut, from: Int(token.body))
    let specks = trimmed(left.upperBound..<cut)
    return tile(token, (specks.isEmpty ? [left] : [left, specks]) + [cut..<token.range.upper])
  }

  /// "- Lưu: VT. | KT. CHỦ TỊCH": the bar that a converter put between two columns.
  private func loneBar(_ token: LineToken) -> Int? {
    let bar = SixteenBytes.firstIndex(of: UInt8(ascii: "|"), in: bytes.span, from: Int(token.body), to: Int(token.end))
    guard bar > Int(token.body), bar + 1 < Int(token.end), bytes[bar - 1] == 0x20, bytes[bar + 1] == 0x20 else {
      return nil
    }
    return bar
  }

  /// Columns, without the gaps that were left to be filled in by hand: "Số:     12/KH-UBND", "ngày   3   tháng  4".
  private mutating func withoutBlanksToFill(_ columns: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    for column in columns {
      if let last = out.last, goesOnBehindBlank(last, column) {
        out[out.count - 1] = last.lowerBound..<column.upperBound
      } else {
        out.append(column)
      }
    }
    return out
  }

  private mutating func goesOnBehindBlank(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    fold(SourceRange(right.lowerBound, right.upperBound), limit: 12)
    let isFigure = folder.bytes.first.map { (0x30...0x39).contains($0) } ?? false
    let isMonth = folder.hasPrefix("thang ") || folder.hasPrefix("nam ") || folder.bytes.elementsEqual("thang".utf8)
    guard isFigure || isMonth else { return false }
    fold(SourceRange(left.lowerBound, left.upperBound), limit: 160)
    if isFigure, folder.bytes.count <= 3 { return folder.hasPrefix("so") }
    guard let day = folder.firstIndex(of: ", ngay") else { return false }
    let behind = folder.bytes[(day + 6)...]
    return isMonth || behind.isEmpty
      || ["thang", "nam"].contains { behind.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// "Nơi nhận: - UBND tỉnh; - Lưu: VT.": the label and the items of a list whose line breaks were lost.
  private mutating func itemsBehindLabel(_ token: LineToken) -> [Range<Int>]? {
    fold(token)
    if positionBehindLabel(token) != nil { return nil }
    let range = token.range.lower..<token.range.upper
    let cuts = range.dropFirst().dropLast(2).filter { at in
      bytes[at] == UInt8(ascii: "-") && bytes[at - 1].isBlank && bytes[at + 1].isBlank && endsItem(at, range.lowerBound)
    }
    guard !cuts.isEmpty else { return nil }
    return zip([range.lowerBound] + cuts, cuts + [range.upperBound]).map { trimmed($0..<$1) }
  }

  /// "- Bộ Y tế;- Lưu: VT.", "- Bộ Y tế; - Lưu: VT.": items of a list whose line break was lost.
  private func gluedItems(_ token: LineToken) -> [Range<Int>]? {
    let range = token.range.lower..<token.range.upper
    let cuts = range.dropFirst(2).dropLast(2).filter { at in
      bytes[at] == UInt8(ascii: "-") && bytes[at + 1] == 0x20
        && (bytes[at - 1] == UInt8(ascii: ";") || bytes[at - 1] == 0x20 && bytes[at - 2] == UInt8(ascii: ";"))
    }
    guard !cuts.isEmpty else { return nil }
    return zip([range.lowerBound] + cuts, cuts + [range.upperBound]).map { trimmed($0..<$1) }
  }

  /// The words before a dash end with a colon or semicolon.
  private func endsItem(_ dash: Int, _ start: Int) -> Bool {
    var at = dash - 1
    while at > start, bytes[at].isBlank { at -= 1 }
    return bytes[at] == UInt8(ascii: ":") || bytes[at] == UInt8(ascii: ";")
  }

  /// Where a second column begins on a line whose gap was lost: at the motto, at a capacity after "Nơi nhận:", or at
  /// the place and date after the number.
  private mutating func inlineCut(_ token: LineToken) -> Int? {
    fold(token)
    if let motto = LetterheadWords.mottoStart(folder, from: 4) { return Int(folder.offsets[motto]) }
    if folder.firstIndex(of: "tu do -") != nil, let cut = smallLetters(token) { return cut }
    // "ĐẢNG ỦY XÃ LONG SẬY Long Sậy, ngày …"
    if folder.firstIndex(of: ", ngay") != nil, let cut = smallLetters(token),
      SigningWords.startsBody(folder) || endsIssuer(token.range.lower..<cut)
    {
      return cut
    }
    if token.keyword == .recipients {
      if let index = SigningWords.certainCapacity(folder, from: 9) { return Int(folder.offsets[index]) }
      if let cut = positionBehindLabel(token) { return cut }
    }
    if token.marker.style.isBullet, let cut = capitalsBehindItem(token) ?? nameBehindFile(token) { return cut }
    // An extractor that knows no gaps prints the lines of both columns with one blank between them.
    if document.tail.contains(where: { $0.role == .recipient || $0.role == .recipients }),
      let cut = signerAtEnd(token) ?? nameAtEnd(token)
    {
      return cut
    }
    return token.keyword == .number ? placeBehindNumber() : nil
  }

  /// Parts a column that holds the number and then the place: "/KH-UBND Thạch Lĩnh, ngày …" behind a blank serial.
  private mutating func cutAtPlace(_ part: Range<Int>) -> [Range<Int>] {
    guard bytes[part].contains(UInt8(ascii: "/")) else { return [part] }
    fold(SourceRange(part.lowerBound, part.upperBound), limit: 160)
    guard folder.bytes.first == UInt8(ascii: "/") || folder.hasPrefix("so"), let cut = placeBehindNumber() else {
      return [part]
    }
    return [part.lowerBound..<trimEnd(cut, from: part.lowerBound), cut..<part.upperBound]
  }

  /// Where the place begins in the folded text that begins with a number.
  private func placeBehindNumber() -> Int? {
    guard let date = folder.firstIndex(of: ", ngay").map({ $0 + 1 }) ?? folder.firstIndex(of: " ngay "),
      var index = folder.firstIndex(of: "/")
    else { return nil }
    // "Số: 01/ KH-TH Bến Sậy, ngày …"
    if folder.matches("/ ", at: index), isCode(at: index + 2) { index += 2 }
    while index < date, folder.bytes[index] != 0x20 || folder.bytes[index - 1] == UInt8(ascii: "-") { index += 1 }
    return index <= date ? Int(folder.offsets[index + 1]) : nil
  }

  /// The word at an index of the folded text is the code of a number: it holds a dash or a point.
  private func isCode(at index: Int) -> Bool {
    folder.bytes[index...].prefix { $0 != 0x20 }.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  /// The first word with a small letter, behind an issuer in capitals: a motto that the scan misread.
  private func smallLetters(_ token: LineToken) -> Int? {
    var word = token.range.lower
    var at = word
    while at < token.range.upper {
      if bytes[at] == 0x20 { word = at + 1 }
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, token.range.upper))
      if kind & VietnameseLetters.lowerBit != 0 { return word > token.range.lower + 4 ? word : nil }
    }
    return nil
  }

  /// "NGHIỆP ĐÁ BÀN" below "BAN QUẢN LÝ CỤM CÔNG": two words in capitals or more, without a sign, behind lines of the
  /// issuer. "TP. HỒ CHÍ MINH, ngày …" is a place.
  private func endsIssuer(_ words: Range<Int>) -> Bool {
    let words = bytes[words].split(separator: 0x20).drop { $0.count == 1 && "-+*".utf8.contains($0[$0.startIndex]) }
    return words.count >= 2 && words.allSatisfy { isInCapitals($0) && $0.last != UInt8(ascii: ".") }
      && document.head.contains { $0.role == .issuer }
  }

  /// "Nơi nhận: CHỦ TỊCH", "Nơi nhận: : - HIỆU TRƯỞNG": a position in capitals behind the label and what a scan prints
  /// between the columns.
  private func positionBehindLabel(_ token: LineToken) -> Int? {
    guard let colon = folder.firstIndex(of: ":", from: 7),
      let word = folder.bytes[colon...].firstIndex(where: { $0 >= 0x61 }), folder.bytes[word - 1] == 0x20,
      SigningWords.beginsLine(folder, at: word + (folder.matches("q. ", at: word) ? 3 : 0), behind: "KT")
    else { return nil }
    let start = Int(folder.offsets[word])
    return look(start..<Int(token.end)).contains(.caps) ? start : nil
  }

  /// "- UBND tỉnh; KT. CHỦ TỊCH": a signature in capitals behind a recipient.
  private mutating func capitalsBehindItem(_ token: LineToken) -> Int? {
    let isStop: (UInt8) -> Bool = { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    guard let close = bytes[token.range].lastIndex(where: isStop), close + 1 < Int(token.end),
      bytes[close + 1] == 0x20
    else { return nil }
    let flags = look(close + 2..<Int(token.end))
    // A scrap of a stamp or of handwriting.
    if bytes[close] == UInt8(ascii: ";"), Int(token.end) - close <= 8, !flags.contains(.startsLower) {
      return close + 2
    }
    guard flags.contains(.caps), bytes[close] == UInt8(ascii: ";") || Int(token.end) - close > 12 else { return nil }
    fold(SourceRange(start: Int32(close + 2), end: token.end), limit: 40)
    return SigningWords.startsPosition(folder) || SigningWords.capacity(folder) != nil ? close + 2 : nil
  }

  /// "- Lưu: VT, NV (12). Trần Văn An": the name of the signer behind the last recipient.
  private func nameBehindFile(_ token: LineToken) -> Int? {
    guard let word = folder.firstIndex(of: "luu"), word <= 4,
      let stop = bytes[token.range].lastIndex(of: UInt8(ascii: ".")), stop + 1 < Int(token.end),
      bytes[stop + 1] == 0x20, bytes[stop - 1] == UInt8(ascii: ")") || (0x30...0x39).contains(bytes[stop - 1])
    else { return nil }
    return isName(stop + 2..<Int(token.end)) ? stop + 2 : nil
  }

  /// "huyện (b/c); PHÓ CHỦ TỊCH", "- Đảng ủy khối (báo TM. ĐẢNG ỦY": a position in capitals, or a capacity with what is
  /// signed for, at the end of a line of the recipients.
  private mutating func signerAtEnd(_ token: LineToken) -> Int? {
    let words = bytes[token.range.lower..<wordsEnd(token.range.upper, from: token.range.lower)].split(separator: 0x20)
    let capitals = words.reversed().prefix { isInCapitals($0) }.reversed()
    guard let first = capitals.first?.startIndex, holdsSmallLetters(token.range.lower..<first) else { return nil }
    return capitals.lazy.map(\.startIndex).first { start in
      fold(SourceRange(start, Int(token.end)), limit: 40)
      if SigningWords.startsPosition(folder) { return true }
      guard let length = SigningWords.capacity(folder)?.length, length < folder.bytes.count else { return false }
      fold(SourceRange(Int(folder.offsets[length]), Int(token.end)), limit: 40)
      return SigningWords.startsPosition(folder) || SigningWords.startsBody(folder)
    }
  }

  private func holdsSmallLetters(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, range.upperBound))
      if kind & VietnameseLetters.lowerBit != 0 { return true }
    }
    return false
  }

  private func isInCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    look(word.indices).contains(.caps) && !word.contains { (0x21..<0x41).contains($0) && $0 != UInt8(ascii: ".") }
  }

  /// "- Thường trực Huyện ủy (b/c); Trần Văn An": a name at the end of a line of the recipients, below a position, or
  /// what stands for the hand.
  private mutating func nameAtEnd(_ token: LineToken) -> Int? {
    guard document.tail.contains(where: { $0.role == .signature }) else { return nil }
    fold(token)
    if let hand = SigningWords.handStart(folder), hand > 4 { return Int(folder.offsets[hand]) }
    let end = wordsEnd(Int(token.end), from: token.range.lower)
    guard
      let close = bytes[token.range.lower..<end].lastIndex(where: { ";,.)".utf8.contains($0) }),
      close + 2 < end, bytes[close + 1] == 0x20, holdsSmallLetters(token.range.lower..<close),
      // "TS. Trần Văn An"
      bytes[close] != UInt8(ascii: ".") || token.marker.style.isBullet
    else { return nil }
    let name = behindSpeck(close + 2, end)
    return isName(name..<end) ? name : nil
  }

  /// Behind a lone small letter or sign that a scan prints between the columns: "(b/c); z Trần Văn An". Names may begin
  /// with one letter, a capital.
  private func behindSpeck(_ start: Int, _ end: Int) -> Int {
    let blank = bytes[start..<end].firstIndex(of: 0x20) ?? end
    return blank + 1 < end && isSpeck(start..<blank) ? blank + 1 : start
  }

  /// One letter or sign that is neither a capital nor a digit.
  func isSpeck(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    let scalar = decodeScalar(bytes.span, &at, range.upperBound)
    return at == range.upperBound && !(0x30...0x39).contains(scalar)
      && folder.letterClass(scalar) & VietnameseLetters.upperBit == 0
  }

  /// Where the words of a line end before lone letters and signs behind a blank, as scans print them between columns
  /// and behind them: "(b/c); :", "Trần Văn An -", "CHỦ TỊCH  ˆ".
  private func wordsEnd(_ end: Int, from start: Int) -> Int {
    var end = trimEnd(end, from: start)
    if end > start + 1, bytes[end - 1] == UInt8(ascii: "'") { end -= 1 }
    while let blank = bytes[start..<end].lastIndex(of: 0x20), case let last = look(blank + 1..<end),
      last.contains(.noWords) && bytes[blank + 1] > 0x20 && end - blank <= 3
        || end - blank <= 4 && bytes[blank - 1] == UInt8(ascii: ";") && isSpeck(blank + 1..<end)
    {
      end = trimEnd(blank, from: start)
    }
    return end
  }

  /// Two to five words that begin with capitals.
  private func isName(_ range: Range<Int>) -> Bool {
    let words = bytes[range].split(separator: 0x20)
    return (2...5).contains(words.count)
      && words.allSatisfy { look($0.indices).contains(.startsUpper) && !isInCapitals($0) }
  }

  private func trimEnd(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  /// Stretches of a range between gaps and bars.
  func cells(of range: Range<Int>, minimumGap: Int) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = range.lowerBound
    var last = start
    var gap = 0
    for at in range {
      let byte = bytes[at]
      if byte == 0x0A {
        // The lines of a paragraph are parted by no gap; none is a part by itself.
        gap = 0
        if last == start { (start, last) = (at + 1, at + 1) }
        continue
      }
      if byte.isBlank || byte == UInt8(ascii: "|") {
        gap += byte == 0x09 || byte == UInt8(ascii: "|") ? 8 : 1
        continue
      }
      if gap >= minimumGap, last > start {
        out.append(start..<last)
        start = at
      }
      if gap > 0, last == start { start = at }
      gap = 0
      last = at + 1
    }
    if last > start { out.append(start..<last) }
    return out
  }

  /// Segments for the parts of a line; what stands between them belongs to the part before.
  mutating func tile(_ token: LineToken, _ parts: [Range<Int>]) -> [Segment] {
    var out: [Segment] = []
    var markers = MarkerScanner(bytes)
    markers.isHTML = document.isHTML
    let lineOf = document.source.lines
    for (index, part) in parts.enumerated() {
      let from = index == 0 ? token.range.lower : parts[index].lowerBound
      let to = index + 1 < parts.count ? parts[index + 1].lowerBound : token.range.upper
      var segment = Segment(
        text: [SourceRange(part.lowerBound, part.upperBound)], spans: [SourceRange(from, to)],
        lines: LineSpan(lineOf[part.lowerBound], lineOf[part.upperBound - 1]),
        column: index)
      segment.marker = markers.scan(from: skipMarkup(part.lowerBound, part.upperBound), to: part.upperBound)
      segment.ending = LineSight.ending(bytes.span, part.lowerBound, part.upperBound, isHTML: document.isHTML)
      segment.flags = look(part)
      out.append(segment)
    }
    return out
  }

  private func skipMarkup(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, let tag = document.isHTML ? HTMLTag.scan(bytes.span, at, end) : nil { at = tag.end }
    while at < end, bytes[at] == UInt8(ascii: "*") || bytes[at] == UInt8(ascii: "\\") {
      if bytes[at] == UInt8(ascii: "*"), at + 1 < end, bytes[at + 1] == 0x20 { break }
      at += 1
    }
    return at
  }

  /// Case and first letter of a stretch.
  private func look(_ part: Range<Int>) -> LineFlags {
    var flags: LineFlags = []
    var upper = 0
    var lower = 0
    var at = part.lowerBound
    while at < part.upperBound {
      if document.isHTML, let tag = HTMLTag.scan(bytes.span, at, part.upperBound) {
        at = tag.end
        continue
      }
      let kind = folder.letterClass(decodeScalar(bytes.span, &at, part.upperBound))
      if kind & VietnameseLetters.upperBit != 0 { upper += 1 }
      if kind & VietnameseLetters.lowerBit != 0 { lower += 1 }
      if upper + lower == 1, kind & 0x1F != 0 { flags.insert(upper == 1 ? .startsUpper : .startsLower) }
    }
    if upper >= 2, lower == 0 { flags.insert(.caps) }
    if upper + lower == 0 { flags.insert(.noWords) }
    return flags
  }

  /// Folds a segment's text into `folder`.
  mutating func fold(_ segment: Segment, limit: Int = 96) {
    guard let first = segment.text.first else { return }
    fold(first, limit: limit)
    for piece in segment.text.dropFirst() { foldOn(piece, limit: limit) }
  }
}
