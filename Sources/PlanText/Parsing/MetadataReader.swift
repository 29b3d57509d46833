/// Reads what the head and tail say of the document.
struct MetadataReader {
  /// The place of an entry in `text`.
  private struct Line {
    let role: EntryRole
    let place: Range<Int>
  }

  /// The clean text of all entries.
  private let text: [UInt8]
  private let head: [Line]
  private let tail: [Line]
  private var folder = Folder()

  init(_ document: PlanDocument) {
    var cleaner = TextCleaner(document)
    var text: [UInt8] = []
    head = Self.lines(of: document.head, &cleaner, to: &text)
    tail = Self.lines(of: document.tail, &cleaner, to: &text)
    self.text = text
  }

  private static func lines(of entries: [Entry], _ cleaner: inout TextCleaner, to text: inout [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(entries.count)
    for entry in entries {
      let start = text.count
      cleaner.append(entry.text, to: &text)
      lines.append(Line(role: entry.role, place: start..<text.count))
    }
    return lines
  }

  mutating func read() -> PlanMetadata {
    var metadata = PlanMetadata()
    (metadata.superior, metadata.issuer) = bodies()
    metadata.number = number()
    let line = lines(.docType, of: head).first
    let type = line.flatMap { opened($0) }
    metadata.type =
      type?.name ?? line.flatMap { spaced($0) ?? unknown($0) }
      ?? metadata.number?.typeCode.flatMap(typeName)
    var title = title(behind: type, line ?? [])
    (metadata.place, metadata.date) = placeAndDate()
    if metadata.number == nil, let number = Self.leadingNumber(&title) {
      metadata.number = NumberParts.read(number.filter { $0 > 0x20 }[...])
      metadata.date = metadata.date ?? leadingDate(&title)
    }
    if metadata.number == nil, let announcement = announcement(title) {
      metadata.number = NumberParts.read(announcement.number)
      metadata.date = metadata.date ?? announcement.date
      metadata.issuer = metadata.issuer ?? string(SentenceCase.apply(announcement.issuer))
      title = announcement.title
    }
    metadata.title = title.isEmpty ? nil : string(title)
    if metadata.type == nil, isSubjectOfLetter(title) { metadata.type = DocumentType.letter.name }
    metadata.signature = SignatureReader.read(lines(.signature, of: tail))
    metadata.recipients = (addressees() + lines(.recipient, of: tail)).map { recipient($0) }
    return metadata
  }

  private func lines(_ role: EntryRole, of lines: [Line]) -> [ArraySlice<UInt8>] {
    lines.compactMap { $0.role == role && !$0.place.isEmpty ? text[$0.place] : nil }
  }

  private func joined(_ role: EntryRole) -> ArraySlice<UInt8> { joined(lines(role, of: head)) }

  private func joined(_ parts: [ArraySlice<UInt8>]) -> ArraySlice<UInt8> {
    var out = parts.first ?? []
    for part in parts.dropFirst() { out += [0x20] + part }
    return out
  }

  private func string(_ text: some Collection<UInt8>) -> String { String(decoding: text, as: UTF8.self) }

  // MARK: Bodies

  /// The bodies of the letterhead: the lower one issues, the one above it is its superior. A line that does not begin
  /// with the head word of a body goes on with the line before.
  private mutating func bodies() -> (superior: String?, issuer: String?) {
    var bodies: [ArraySlice<UInt8>] = []
    for line in letterheadLines() where !namesSession(line) {
      if let last = bodies.last, last.elementsEqual(line) { continue }
      if let last = bodies.last, let whole = name(in: line, longerThan: last) {
        bodies[bodies.count - 1] = whole
      } else if bodies.isEmpty || startsBody(line), !isOrgan(bodies.last) || isInner(line) {
        bodies.append(line)
      } else {
        bodies[bodies.count - 1] += [0x20] + line
      }
    }
    if let union = union(), isOrgan(bodies.last) { bodies[bodies.count - 1] += [0x20] + union }
    let names = bodies.suffix(2).map { string(SentenceCase.apply(Self.trimmed($0))) }
    return (names.count > 1 ? names[0] : nil, names.last)
  }

  /// "BAN CHẤP HÀNH" alone on a line: whose it is stands below.
  private mutating func isOrgan(_ line: ArraySlice<UInt8>?) -> Bool {
    guard let line else { return false }
    fold(line)
    return LetterheadWords.organs.contains { folder.hasPrefix($0) && folder.bytes.count == $0.utf8CodeUnitCount }
  }

  private mutating func isInner(_ line: ArraySlice<UInt8>) -> Bool {
    fold(line)
    return LetterheadWords.isInner(folder)
  }

  /// "KHÓA V, KỲ HỌP THỨ BA" below "HỘI ĐỒNG NHÂN DÂN".
  private mutating func namesSession(_ line: ArraySlice<UInt8>) -> Bool {
    fold(line)
    return folder.firstIndex(of: "ky hop ") != nil && (folder.hasPrefix("khoa ") || folder.hasPrefix("ky hop "))
  }

  /// "ĐOÀN TNCS HỒ CHÍ MINH" in the place of the motto.
  private mutating func union() -> ArraySlice<UInt8>? {
    for line in lines(.motto, of: head) {
      fold(line)
      if LetterheadWords.unionMottos.contains(where: { folder.hasPrefix($0) }) { return line }
    }
    return nil
  }

  /// Issuer lines before the document type. What stands behind the title is the deciding authority: the issuer in full
  /// where the letterhead leaves its place out.
  private mutating func letterheadLines() -> [ArraySlice<UInt8>] {
    let end = head.firstIndex { $0.role == .docType || $0.role == .title } ?? head.count
    let own = lines(.issuer, of: Array(head[..<end]))
    guard own.count == 1, let deciding = lines(.issuer, of: Array(head[end...])).first,
      let whole = name(in: deciding, longerThan: own[0])
    else { return own }
    return [whole]
  }

  /// "ỦY BAN NHÂN DÂN XÃ BẾN SẬY" and "ỦY BAN NHÂN DÂN": the same body, and the one with its place; its head may stand
  /// before it ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BẾN SẬY").
  private mutating func name(in line: ArraySlice<UInt8>, longerThan name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    fold(name)
    let name = folder.bytes
    fold(line)
    let starts = [0] + (SigningWords.positionLength(folder).map { [$0 + 1] } ?? [])
    let start = starts.first { start in
      let rest = folder.bytes.dropFirst(start)
      return rest.count > name.count && rest.starts(with: name) && rest[start + name.count] == 0x20
    }
    return start.map { line.dropFirst(Int(folder.offsets[$0])) }
  }

  private mutating func startsBody(_ line: ArraySlice<UInt8>) -> Bool {
    fold(line)
    return SigningWords.startsBody(folder)
  }

  /// Folds the beginning of a line, longer than any of the words that lines are known by.
  private mutating func fold(_ text: ArraySlice<UInt8>) { folder.fold(text.span, 0, text.count, limit: 40) }

  /// Without signs at the ends.
  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.trimmed(of: signs)
    while text.suffix(3).equals("–") { text = text.dropLast(3).trimmedEnd(of: signs) }
    while text.prefix(3).equals("–") { text = text.dropFirst(3).trimmedStart(of: signs) }
    return text
  }

  private static let signs: StaticString = "-_=.,;: "

  // MARK: Number, type, title

  /// Bytes of the longest word that a scan makes of "Số", with the colon behind it.
  private static let longestBrokenWord = 7

  /// A scan's "⁄" for "/".
  private static let fractionSlash = Array("⁄".utf8)

  private func number() -> DocumentNumber? {
    var text = Self.upToEnd(joined(.number)).filter { $0 > 0x20 }[...]
    if text.contains(Self.fractionSlash[0]) { text = text.replacing(Self.fractionSlash, with: "/".utf8) }
    text = Self.behindSign(text)
    // "Nghị quyết số: 12/2024/NQ-HĐND"
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), text[..<colon].suffix(4).equals("số") {
      text = text[colon...]
    }
    let hasSlash = text.contains(UInt8(ascii: "/"))
    text = text.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") && !hasSlash }.trimmedEnd(of: ",;")
    return text.isEmpty ? nil : NumberParts.read(text)
  }

  /// What stands behind "Số", also where a scan has broken the word: "Sð: 12/KH-UBND", "$ố 12/KH-UBND".
  private static func behindSign(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for word in ["Số", "SỐ", "số", "So"] where text.starts(with: word.utf8) { return text.dropFirst(word.utf8.count) }
    let word = text.prefix(longestBrokenWord)
    if let sign = word.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }) {
      return text[(sign + 1)...]
    }
    let isBroken = text.first.map { $0 >= 0x80 || $0 < UInt8(ascii: "-") } ?? false
    return word.firstIndex { (0x30...0x39).contains($0) }.map { isBroken ? text[$0...] : text } ?? text
  }

  /// "Kế hoạch số 12/KH-UBND về việc …": the number between the type and the title of a headline, taken off the title.
  private static func leadingNumber(_ title: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let words = title.starts(with: "số ".utf8) ? title.dropFirst("số ".utf8.count) : title
    var number = words.prefix { $0 > 0x20 }
    // "số 12 CT/HND": a blank between the number and its codes.
    if number.allSatisfy({ (0x30...0x39).contains($0) }), number.count < words.count {
      number = words.prefix(number.count + 1 + words.dropFirst(number.count + 1).prefix { $0 > 0x20 }.count)
    }
    guard let first = number.first, (0x30...0x39).contains(first), number.count < words.count,
      let slash = number.lastIndex(of: UInt8(ascii: "/")), number[slash...].contains(where: { $0 >= UInt8(ascii: "A") })
    else { return nil }
    title = words.dropFirst(number.count).trimmedStart(of: " ")
    return number
  }

  /// "ngày 5/6/2024" behind such a number, taken off the title.
  private mutating func leadingDate(_ title: inout ArraySlice<UInt8>) -> String? {
    folder.fold(title.span, 0, title.count, limit: Self.longestDate)
    guard let (date, end) = date(at: 0), end < folder.bytes.count else { return nil }
    title = title.dropFirst(Int(folder.offsets[end]))
    return date
  }

  /// Folded bytes of the longest date and of the word behind it.
  private static let longestDate = 48

  /// The date at an index of the folded text, and the index of the word behind it.
  private func date(at start: Int) -> (date: String, end: Int)? {
    guard folder.matches("ngay ", at: start) else { return nil }
    let word = folder.bytes[(start + 5)...].prefix { $0 != 0x20 }
    if let date = PrintedDate.slashed(word) { return (date, word.endIndex + 1) }
    guard let year = folder.firstIndex(of: " nam ", from: start), let date = PrintedDate.read(folder, from: start)
    else {
      return nil
    }
    return (date, folder.bytes[(year + 5)...].firstIndex(of: 0x20).map { $0 + 1 } ?? folder.bytes.count)
  }

  /// A number ends at a bracket behind its codes, and at the first blank there, where more stands behind it than a number
  /// has.
  private static func upToEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let bracket = text.firstIndex(of: UInt8(ascii: "(")), text[..<bracket].contains(UInt8(ascii: "/")) {
      return upToEnd(text[..<bracket])
    }
    guard text.count > longestNumber, let slash = text.firstIndex(of: UInt8(ascii: "/")) else { return text }
    var at = slash + 1
    while at < text.endIndex, text[at] <= 0x20 { at += 1 }
    while at < text.endIndex {
      let isTied = "-/&".utf8.contains(text[at - 1]) || at + 1 < text.endIndex && "-/&".utf8.contains(text[at + 1])
      if text[at] <= 0x20, !isTied { break }
      at += 1
    }
    return text[..<at]
  }

  /// Bytes of the longest number, blanks between its parts counted.
  private static let longestNumber = 48

  private func typeName(_ code: String) -> String? { DocumentType.rows.first { $0.code == code }?.name }

  /// The title over its lines, with what the line of the document type says beyond it.
  private mutating func title(behind type: DocumentType.Row?, _ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var parts: [ArraySlice<UInt8>] = []
    if let type, let rest = words(of: line, behind: type.name.utf8.count { $0 == 0x20 } + 1),
      !namesIssuer(rest)
    {
      parts.append(rest)
    }
    for line in lines(.title, of: head) {
      fold(line)
      if LineKeyword.isAttached(folder) { break }
      parts.append(line)
    }
    // A speck of the scan may stand before it.
    return joined(parts).trimmedStart(of: ".,;: ")
  }

  /// "CỦA UBND TỈNH …" behind the type, over "V/v …".
  private mutating func namesIssuer(_ words: ArraySlice<UInt8>) -> Bool {
    fold(words)
    guard folder.hasPrefix("cua "), let title = lines(.title, of: head).first else { return false }
    fold(title)
    return folder.hasPrefix("v/v")
  }

  /// What stands behind the first words of a line, nil where no letter does.
  private func words(of line: ArraySlice<UInt8>, behind count: Int) -> ArraySlice<UInt8>? {
    let rest = line.split(separator: 0x20, maxSplits: count).dropFirst(count).first
    return rest.flatMap { fromFirstLetter($0).isEmpty ? nil : $0 }
  }

  /// Without what stands before the first letter.
  private func fromFirstLetter(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let span = text.span
    var at = 0
    while at < span.count {
      let start = at
      if folder.letterClass(decodeScalar(span, &at, span.count)) & 0x1F != 0 { return text.dropFirst(start) }
    }
    return []
  }

  private mutating func opened(_ line: ArraySlice<UInt8>) -> DocumentType.Row? {
    fold(line)
    return DocumentType.opened(by: folder)
  }

  private mutating func spaced(_ line: ArraySlice<UInt8>) -> String? {
    fold(line)
    return DocumentType.spaced(by: folder)?.name
  }

  /// A type with a letter misread; one that no table knows, as keyed. "QUYẾT NGHỊ:" names none.
  private mutating func unknown(_ line: ArraySlice<UInt8>) -> String? {
    fold(line)
    if let row = DocumentType.misread(by: folder) { return row.name }
    return DocumentType.isFormula(folder) ? nil : string(SentenceCase.apply(line))
  }

  /// "QUYẾT ĐỊNH CỦA BỘ Y TẾ SỐ 5/2006/QĐ-BYT NGÀY 21 THÁNG 6 NĂM 2006 BAN HÀNH …": how gazettes announced a document.
  private mutating func announcement(
    _ title: ArraySlice<UInt8>
  ) -> (issuer: ArraySlice<UInt8>, number: ArraySlice<UInt8>, date: String?, title: ArraySlice<UInt8>)? {
    folder.fold(title.span, 0, title.count, limit: 300)
    guard folder.hasPrefix("cua "), let mark = folder.firstIndex(of: " so "), mark <= Self.longestBody,
      let numberEnd = folder.bytes[(mark + 4)...].firstIndex(of: 0x20)
    else { return nil }
    let part: (Int, Int) -> ArraySlice<UInt8> = { [offsets = folder.offsets] from, to in
      title.dropFirst(Int(offsets[from])).prefix(Int(offsets[to] - offsets[from]))
    }
    let number = part(mark + 4, numberEnd)
    guard number.contains(UInt8(ascii: "/")) else { return nil }
    var rest = numberEnd + 1
    var date: String?
    if let (day, end) = self.date(at: rest) { (date, rest) = (day, end) }
    guard rest < folder.bytes.count else { return (part(4, mark), number, date, []) }
    return (part(4, mark), number, date, title.dropFirst(Int(folder.offsets[rest])))
  }

  /// Folded bytes of the longest body in such a title.
  private static let longestBody = 100

  // MARK: Place and date

  private mutating func placeAndDate() -> (place: String?, date: String?) {
    let inHead = lines(.placeDate, of: head)
    let text = joined(inHead.isEmpty ? lines(.placeDate, of: tail) : inHead)
    guard !text.isEmpty else { return (nil, nil) }
    folder.fold(text.span, 0, text.count, limit: 200)
    guard let day = folder.firstIndex(of: "ngay") else { return (nil, PrintedDate.read(folder)) }
    let place = Self.trimmed(fromFirstLetter(text.prefix(Int(folder.offsets[day]))))
    return (place.isEmpty ? nil : string(place), PrintedDate.read(folder, from: day))
  }

  /// "V/v …": a letter names its subject and no type.
  private mutating func isSubjectOfLetter(_ title: ArraySlice<UInt8>) -> Bool {
    fold(title)
    return folder.hasPrefix("v/v") || folder.hasPrefix("ve viec")
  }

  // MARK: Recipients

  /// Those to whom a letter is addressed: what stands behind "Kính gửi:" and the lines below it.
  private func addressees() -> [ArraySlice<UInt8>] {
    lines(.recipients, of: head).compactMap { line in
      line.firstIndex(of: UInt8(ascii: ":")).map { line[($0 + 1)...].trimmed(of: " ") }
    }
    .filter { !$0.isEmpty } + lines(.recipient, of: head)
  }

  /// Text and purpose code of a recipient line: "UBND tỉnh (b/c);".
  private func recipient(_ line: ArraySlice<UInt8>) -> Recipient {
    let text = line.trimmedEnd(of: ";,./- ").trimmedStart(of: "- ")
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      case let code = text[(open + 1)...].dropLast(), isPurpose(code)
    else { return Recipient(text: string(text), purpose: nil) }
    return Recipient(text: string(text[..<open].trimmedEnd(of: ";,. ")), purpose: string(code))
  }

  private func isPurpose(_ code: ArraySlice<UInt8>) -> Bool {
    if code.starts(with: "để ".utf8) || code.isAny(of: ["báo cáo", "để"]) { return true }
    let parts = code.split(separator: UInt8(ascii: "/"))
    return parts.count == 2 && parts.allSatisfy { isShort($0.span) }
  }

  /// One or two small letters.
  private func isShort(_ code: Span<UInt8>) -> Bool {
    var letters = 0
    var at = 0
    while at < code.count, letters < 3 {
      guard folder.letterClass(decodeScalar(code, &at, code.count)) & VietnameseLetters.lowerBit != 0 else {
        return false
      }
      letters += 1
    }
    return letters < 3
  }
}

extension LineKeyword {
  /// True where a folded line names the document it is attached to.
  static func isAttached(_ folder: Folder) -> Bool { KeywordTable.shared.match(folder) == .attached }
}
