/// Reads what the head and tail say of the document.
struct MetadataReader {
  private let document: PlanDocument
  private var folder = Folder()

  init(_ document: PlanDocument) { self.document = document }

  mutating func read() -> PlanMetadata {
    var metadata = PlanMetadata()
    (metadata.superior, metadata.issuer) = bodies()
    metadata.number = number()
    metadata.type = type() ?? metadata.number?.typeCode.flatMap(typeName)
    metadata.title = title()
    if metadata.type == nil, let title = metadata.title, isSubjectOfLetter(title) { metadata.type = "Công văn" }
    (metadata.place, metadata.date) = placeAndDate()
    metadata.signature = SignatureReader.read(lines(.signature, of: document.tail))
    metadata.recipients = (addressees() + lines(.recipient, of: document.tail)).map(Self.recipient)
    return metadata
  }

  private func lines(_ role: EntryRole, of entries: [Entry]) -> [String] {
    entries.filter { $0.role == role }.map { document.text($0.text) }.filter { !$0.isEmpty }
  }

  private func joined(_ role: EntryRole) -> String? {
    let text = lines(role, of: document.head).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  // MARK: Bodies

  /// The bodies of the letterhead: the lower one issues, the one above it is its superior. A line that does not begin
  /// with the head word of a body goes on with the line before.
  private mutating func bodies() -> (superior: String?, issuer: String?) {
    var bodies: [String] = []
    for line in letterheadLines() {
      if bodies.isEmpty || startsBody(line), !isOrgan(bodies.last) {
        bodies.append(line)
      } else {
        bodies[bodies.count - 1] += " " + line
      }
    }
    let names = bodies.map { SentenceCase.apply(Self.trimmed($0)) }
    return (names.count > 1 ? names[names.count - 2] : nil, names.last)
  }

  /// "BAN CHẤP HÀNH" alone on a line: whose it is stands below.
  private mutating func isOrgan(_ line: String?) -> Bool {
    guard let line else { return false }
    fold(line)
    return folder.bytes.elementsEqual("ban chap hanh".utf8) || folder.bytes.elementsEqual("ban thuong vu".utf8)
  }

  /// Issuer lines before the document type: what stands behind the title is the deciding authority.
  private func letterheadLines() -> [String] {
    let end = document.head.firstIndex { $0.role == .docType || $0.role == .title } ?? document.head.count
    return lines(.issuer, of: Array(document.head[..<end]))
  }

  private mutating func startsBody(_ line: String) -> Bool {
    fold(line)
    return SigningWords.startsBody(folder)
  }

  private mutating func fold(_ text: String) { folder.fold(text, limit: 240) }

  /// Without signs at the ends.
  private static func trimmed(_ text: String) -> String { text.trimmed(of: "-–_=.,;: ") }

  // MARK: Number, type, title

  private func number() -> DocumentNumber? {
    guard let printed = joined(.number) else { return nil }
    var text = printed.utf8.filter { $0 > 0x20 }[...]
    for word in ["Số", "SỐ", "số", "So"] where text.starts(with: word.utf8) { text = text.dropFirst(word.utf8.count) }
    let hasSlash = text.contains(UInt8(ascii: "/"))
    text = text.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") && !hasSlash }
    return text.isEmpty ? nil : NumberParts.read(String(decoding: text, as: UTF8.self))
  }

  private mutating func type() -> String? {
    guard let text = lines(.docType, of: document.head).first else { return nil }
    fold(text)
    return DocumentType.opened(by: folder)?.name
  }

  private func typeName(_ code: String) -> String? { DocumentType.rows.first { $0.code == code }?.name }

  /// The title over its lines, with what the line of the document type says beyond it.
  private mutating func title() -> String? {
    var parts: [String] = []
    if let line = lines(.docType, of: document.head).first, let row = opened(line) {
      let words = line.utf8.split(separator: 0x20).map { Substring($0) }
      let rest = words.dropFirst(row.name.utf8.count { $0 == 0x20 } + 1).joined(separator: " ")
      if rest.contains(where: \.isLetter) { parts.append(rest) }
    }
    for line in lines(.title, of: document.head) {
      fold(line)
      if LineKeyword.isAttached(folder) { break }
      parts.append(line)
    }
    // A speck of the scan may stand before it.
    let title = parts.joined(separator: " ").trimmedStart(of: ".,;: ")
    return title.isEmpty ? nil : title
  }

  private mutating func opened(_ line: String) -> DocumentType.Row? {
    fold(line)
    return DocumentType.opened(by: folder)
  }

  // MARK: Place and date

  private func placeAndDate() -> (place: String?, date: String?) {
    guard let text = joined(.placeDate) else { return (nil, nil) }
    var folder = Folder()
    folder.fold(text, limit: 200)
    guard let day = folder.firstIndex(of: "ngay") else { return (nil, PrintedDate.read(folder)) }
    let words = String(text.utf8.prefix(Int(folder.offsets[day])))!.drop { !$0.isLetter }
    let place = Self.trimmed(String(words))
    return (place.isEmpty ? nil : place, PrintedDate.read(folder, from: day))
  }

  /// "V/v …": a letter names its subject and no type.
  private mutating func isSubjectOfLetter(_ title: String) -> Bool {
    fold(title)
    return folder.hasPrefix("v/v") || folder.hasPrefix("ve viec")
  }

  // MARK: Recipients

  /// Those to whom a letter is addressed: what stands behind "Kính gửi:" and the lines below it.
  private func addressees() -> [String] {
    lines(.recipients, of: document.head).compactMap { line in
      line.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(line[line.utf8.index(after: $0)...]).trimmed(of: " ") }
    }
    .filter { !$0.isEmpty } + lines(.recipient, of: document.head)
  }

  /// Text and purpose code of a recipient line: "UBND tỉnh (b/c);".
  private static func recipient(_ line: String) -> Recipient {
    let text = line.trimmedEnd(of: ";,./- ")
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) else {
      return Recipient(text: text, purpose: nil)
    }
    let code = text[text.utf8.index(after: open)...].dropLast()
    guard isPurpose(code) else { return Recipient(text: text, purpose: nil) }
    return Recipient(text: String(text[..<open]).trimmedEnd(of: ";,. "), purpose: String(code))
  }

  private static func isPurpose(_ code: Substring) -> Bool {
    if code.hasPrefix("để ") || code == "báo cáo" || code == "để" { return true }
    let parts = code.split(separator: "/")
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isLowercase) }
  }
}

extension LineKeyword {
  /// True where a folded line names the document it is attached to.
  static func isAttached(_ folder: Folder) -> Bool { KeywordTable.shared.match(folder) == .attached }
}

/// "16/2026/QĐ-UBND", "07-CTr/TU", "/KH-UBND" in their parts.
enum NumberParts {
  static func read(_ text: String) -> DocumentNumber {
    let digits = String(text.utf8.prefix { (0x30...0x39).contains($0) })!
    let serial = digits.isEmpty ? nil : digits
    let party = text.dropFirst(digits.count).hasPrefix("-")
    if party, let slash = text.firstIndex(of: "/") {
      let code = text[text.index(text.startIndex, offsetBy: digits.count + 1)..<slash]
      return DocumentNumber(
        text: text, serial: serial, typeCode: String(code), bodyCode: String(text[text.index(after: slash)...]))
    }
    guard let code = text.split(separator: "/", omittingEmptySubsequences: true).last, text.contains("/") else {
      return DocumentNumber(text: text, serial: serial, typeCode: nil, bodyCode: nil)
    }
    let parts = code.split(separator: "-", maxSplits: 1).map(String.init)
    if parts.count == 2, DocumentType.rows.contains(where: { $0.code == parts[0] }) {
      return DocumentNumber(text: text, serial: serial, typeCode: parts[0], bodyCode: parts[1])
    }
    return DocumentNumber(text: text, serial: serial, typeCode: nil, bodyCode: String(code))
  }
}

/// "ngày 29 tháng 8 năm 2017" and "29/8/2017" to ISO 8601, cut to what is printed.
enum PrintedDate {
  static func read(_ folder: Folder, from start: Int = 0) -> String? {
    guard let yearAt = folder.firstIndex(of: "nam", from: start) else { return slashed(folder, start) }
    guard let year = number(folder, yearAt + 3, until: folder.bytes.count), year >= 1945, year <= 2100 else {
      return nil
    }
    guard let monthAt = folder.firstIndex(of: "thang", from: start),
      let month = number(folder, monthAt + 5, until: yearAt),
      let first = CalendarDay(year, month, 1)
    else { return String(year) }
    let day = number(folder, start + 4, until: monthAt).flatMap { CalendarDay(year, month, $0) }
    return day?.iso ?? String(first.iso.dropLast(3))
  }

  private static func slashed(_ folder: Folder, _ start: Int) -> String? {
    let parts = folder.bytes[start...].split { !(0x30...0x39).contains($0) }.compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count >= 3, parts[2] >= 1945 else { return nil }
    return CalendarDay(parts[2], parts[1], parts[0])?.iso
  }

  /// The number between two words, where nothing but blanks and dots stands beside it.
  private static func number(_ folder: Folder, _ from: Int, until end: Int) -> Int? {
    var value = 0
    var digits = 0
    var at = from
    while at < end,
      folder.bytes[at] == 0x20 || folder.bytes[at] == UInt8(ascii: ".") || folder.bytes[at] == UInt8(ascii: ":")
    { at += 1 }
    while at < end, (0x30...0x39).contains(folder.bytes[at]), digits < 4 {
      value = value * 10 + Int(folder.bytes[at] - 0x30)
      digits += 1
      at += 1
    }
    return digits > 0 ? value : nil
  }
}
