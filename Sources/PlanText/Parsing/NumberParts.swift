/// "16/2026/QĐ-UBND", "07-CTr/TU", "/KH-UBND" in their parts.
enum NumberParts {
  static func read(_ text: ArraySlice<UInt8>) -> DocumentNumber {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    let serial = digits.isEmpty ? nil : string(digits)
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
    if parts.count == 2, DocumentType.rows.contains(where: { $0.code.utf8.elementsEqual(parts[0]) }) {
      return DocumentNumber(
        text: string(text), serial: serial, typeCode: string(parts[0]), bodyCode: string(parts[1]))
    }
    return DocumentNumber(text: string(text), serial: serial, typeCode: nil, bodyCode: string(code))
  }

  private static func string(_ text: ArraySlice<UInt8>) -> String { String(decoding: text, as: UTF8.self) }
}
