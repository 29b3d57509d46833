/// "16/2026/QĐ-UBND", "07-CTr/TU", "/KH-UBND" in their parts.
enum NumberParts {
  static func read(_ text: ArraySlice<UInt8>) -> DocumentNumber {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let serial = digits.isEmpty ? misreadSerial(text) : string(digits)
    let isParty = text.dropFirst(digits.count).first == UInt8(ascii: "-")
    if isParty, let slash = text.firstIndex(of: UInt8(ascii: "/")) {
      return DocumentNumber(
        text: string(text), serial: serial, typeCode: string(text[(digits.endIndex + 1)..<slash]),
        bodyCode: string(text[(slash + 1)...]))
    }
    guard text.contains(UInt8(ascii: "/")), let code = text.split(separator: UInt8(ascii: "/")).last else {
      return DocumentNumber(text: string(text), serial: serial, typeCode: nil, bodyCode: nil)
    }
    let parts = code.split(separator: UInt8(ascii: "-"), maxSplits: 1)
    if parts.count == 2, case let type = SentenceCase.withVietnameseD(parts[0]),
      DocumentType.rows.contains(where: { $0.code.utf8.elementsEqual(type) })
    {
      return DocumentNumber(text: string(text), serial: serial, typeCode: string(type), bodyCode: string(parts[1]))
    }
    return DocumentNumber(text: string(text), serial: serial, typeCode: nil, bodyCode: string(code))
  }

  /// "A62" before "/TB-UBND": handwriting with a digit misread is kept as printed.
  private static func misreadSerial(_ text: ArraySlice<UInt8>) -> String? {
    let word = text.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "-") }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    guard (2...5).contains(word.count), word.count(where: isDigit) * 2 > word.count,
      word.allSatisfy({ isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) })
    else { return nil }
    return string(word)
  }

  private static func string(_ text: ArraySlice<UInt8>) -> String { String(decoding: text, as: UTF8.self) }
}
