/// Reads the lines of a signature block.
///
/// `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` / name: capacities TM, KT; on behalf of the committee;
/// the position is the line that follows the last capacity.
enum SignatureReader {
  /// - Parameter lines: clean text.
  static func read(_ lines: [ArraySlice<UInt8>]) -> Signature? {
    guard !lines.isEmpty else { return nil }
    var signature = Signature(capacities: [], onBehalfOf: nil, position: nil, name: nil)
    var open: ArraySlice<UInt8>?
    var folder = Folder()
    for line in lines.flatMap({ parts(of: withoutHand(withoutSpecks($0), &folder), &folder) }) {
      fold(line, &folder)
      let isCapitals = SentenceCase.isCapitals(line.span)
      if isCapitals, line.count <= longestCrumb, SigningWords.capacity(folder) == nil { continue }
      if let capacity = SigningWords.capacity(folder), isCapitals || capacity.code != "Q" {
        if signature.name != nil { break }
        open = add(line, capacity, folder, to: &signature)
      } else if signature.name == nil || isCapitals && signature.position == nil {
        if isName(line, folder, isCapitals, signature) {
          signature.name = signature.name ?? String(decoding: line.trimmed(of: signs), as: UTF8.self)
        } else if isCapitals || signature.position == nil && SigningWords.startsPosition(folder) {
          addCapitals(line, folder, open, to: &signature)
          open = nil
        }
      }
    }
    return signature
  }

  /// Longer lines are no signature, in bytes.
  private static let longestLine = 200

  private static func fold(_ line: ArraySlice<UInt8>, _ folder: inout Folder) {
    folder.fold(line.span, 0, line.count, limit: longestLine)
  }

  /// "_T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ”": without what a scan printed at both ends.
  private static func withoutSpecks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.trimmed(of: specks)
    // Curly quotation marks.
    while line.count > 3, line.suffix(3).starts(with: [0xE2, 0x80]), line[line.endIndex - 1] & 0xF8 == 0x98 {
      line = line.dropLast(3).trimmedEnd(of: specks)
    }
    return line
  }

  /// "GIÁM ĐỐC (đã ký)": without what stands for the hand.
  private static func withoutHand(_ line: ArraySlice<UInt8>, _ folder: inout Folder) -> ArraySlice<UInt8> {
    fold(line, &folder)
    guard let hand = SigningWords.handStart(folder), hand > 0 else { return line }
    return line.prefix(Int(folder.offsets[hand])).trimmed(of: signs)
  }

  /// The lines that a line in capitals was before its line breaks were lost: each capacity begins one, and so does a
  /// position behind a capacity's own words ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG").
  private static func parts(of line: ArraySlice<UInt8>, _ folder: inout Folder) -> [ArraySlice<UInt8>] {
    if let name = nameStart(in: line) { return parts(of: line[..<name], &folder) + [line[name...]] }
    var parts: [ArraySlice<UInt8>] = []
    var rest = line
    while let cut = lineEnd(in: rest, &folder) {
      parts.append(rest.prefix(cut))
      rest = rest.dropFirst(cut)
    }
    return parts + [rest]
  }

  /// Where the name begins behind a position in capitals whose line break was lost: "CHÁNH VĂN PHÒNGMạc Đình Huấn".
  private static func nameStart(in line: ArraySlice<UInt8>) -> Int? {
    let tables = Folder.classTables
    let span = line.span
    var (at, capitals) = (0, 0)
    var last = 0
    while at < span.count {
      let start = at
      let kind = tables.letterClass(decodeScalar(span, &at, span.count))
      if kind & VietnameseLetters.lowerBit != 0 { break }
      capitals = kind & VietnameseLetters.upperBit != 0 ? capitals + 1 : 0
      last = start
    }
    guard at < span.count || capitals == 0, capitals >= 3 else { return nil }
    let name = line.dropFirst(last)
    let words = name.split(separator: 0x20)
    return (2...5).contains(words.count) && words.allSatisfy { isNamePart($0.span) } ? name.startIndex : nil
  }

  /// How many bytes the first line takes, nil where there is only one.
  private static func lineEnd(in line: ArraySlice<UInt8>, _ folder: inout Folder) -> Int? {
    guard line.count <= longestLine, SentenceCase.isCapitals(line.span) else { return nil }
    fold(line, &folder)
    guard let capacity = SigningWords.capacity(folder) else { return nil }
    // "KT. TỔNG CỤC TRƯỞNG": the end of an office may look like another.
    let office = SigningWords.positionEnd(folder, from: capacity.length)
    for index in folder.bytes.indices.dropFirst(max(capacity.length + 2, office))
    // "KT. BỘ TRƯỞNG, CHỦ NHIỆM …": two offices of one person.
    where folder.bytes[index - 1] == 0x20 && folder.bytes[index - 2] != UInt8(ascii: ",") {
      if SigningWords.beginsLine(folder, at: index, behind: capacity.code) { return Int(folder.offsets[index]) }
    }
    return nil
  }

  /// Adds a capacity and returns what it leaves open for the next line: a body that goes on.
  private static func add(
    _ line: ArraySlice<UInt8>, _ capacity: (code: String, length: Int), _ folder: Folder, to signature: inout Signature
  ) -> ArraySlice<UInt8>? {
    signature.capacities.append(capacity.code)
    guard capacity.length < folder.offsets.count else { return nil }
    let rest = line.dropFirst(Int(folder.offsets[capacity.length])).trimmed(of: signs)
    if capacity.code == "TM", !rest.isEmpty {
      signature.onBehalfOf = sentence(rest)
      return rest
    }
    if capacity.code == "Q" { signature.position = sentence(rest) }
    return nil
  }

  private static func sentence(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: SentenceCase.apply(text), as: UTF8.self)
  }

  /// A line in capitals: a position, or a body that goes on behind TM. The first position is the one in which the
  /// person signs; an office held besides may stand below it ("TRƯỞNG BAN" / "CHỦ TỊCH UBND HUYỆN").
  private static func addCapitals(
    _ line: ArraySlice<UInt8>, _ folder: Folder, _ open: ArraySlice<UInt8>?, to signature: inout Signature
  ) {
    let text = line.trimmed(of: signs)
    let isPosition = SigningWords.startsPosition(folder)
    if !isPosition, let open {
      signature.onBehalfOf = sentence(open + [0x20] + text)
    } else if let position = signature.position, !isPosition || !isBody(position) {
      if !isPosition { signature.position = position + " " + lowerFirst(SentenceCase.apply(text)) }
    } else {
      signature.position = sentence(text)
    }
  }

  /// The body that signs, which stood where a position stands: "SỞ Y TẾ" over "GIÁM ĐỐC".
  private static func isBody(_ position: String) -> Bool {
    var folder = Folder()
    let name = Array(position.utf8)
    folder.fold(name.span, 0, name.count, limit: longestLine)
    return SigningWords.startsBody(folder) && !SigningWords.startsPosition(folder)
  }

  private static func lowerFirst(_ text: [UInt8]) -> String {
    var first = 0
    if !text.isEmpty { _ = decodeScalar(text.span, &first, text.count) }
    return String(decoding: SentenceCase.lowered(text[..<first]) + text[first...], as: UTF8.self)
  }

  /// Two to six words of letters, no position; in capitals only behind a position.
  private static func isName(
    _ line: ArraySlice<UInt8>, _ folder: Folder, _ isCapitals: Bool, _ signature: Signature
  ) -> Bool {
    // Digits and / : ; stand side by side.
    let isSign: (UInt8) -> Bool = { $0 >= UInt8(ascii: "/") && $0 <= UInt8(ascii: ";") }
    let words = line.split(separator: 0x20)
    guard (2...6).contains(words.count), !line.contains(where: isSign),
      line.first != UInt8(ascii: "("), line.first != UInt8(ascii: "[")
    else { return false }
    if SigningWords.saysSigned(folder) { return false }
    if SigningWords.startsPosition(folder) || SigningWords.startsBody(folder) && isCapitals { return false }
    if isCapitals { return signature.position != nil }
    return words.count <= 5 || words.allSatisfy { isNamePart($0.span) }
  }

  /// Bytes of what a seal leaves: "AN NH".
  private static let longestCrumb = 5

  /// A word with a capital, or a lone sign.
  private static func isNamePart(_ word: Span<UInt8>) -> Bool {
    var at = 0
    let kind = Folder.classTables.letterClass(decodeScalar(word, &at, word.count))
    return kind & VietnameseLetters.upperBit != 0 || at == word.count
  }

  /// What stands around names and bodies and is no part of them.
  private static let signs: StaticString = " .,:;-"
  private static let specks: StaticString = " _~^`'\"|="
}
