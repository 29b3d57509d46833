/// Reads the lines of a signature block.
///
/// `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` / name: capacities TM, KT; on behalf of the committee;
/// the position is the line that follows the last capacity.
enum SignatureReader {
  static func read(_ lines: [String]) -> Signature? {
    guard !lines.isEmpty else { return nil }
    var signature = Signature(capacities: [], onBehalfOf: nil, position: nil, name: nil)
    var open: String?
    var folder = Folder()
    for line in lines.flatMap({ parts(of: $0) }) {
      folder.fold(line, limit: 200)
      let isCapitals = SentenceCase.isCapitals(line)
      if isCapitals, let capacity = SigningWords.capacity(folder) {
        if signature.name != nil { break }
        open = add(line, capacity, folder, to: &signature)
      } else if signature.name == nil || isCapitals && signature.position == nil {
        if isName(line, folder, isCapitals, signature) {
          signature.name = signature.name ?? line.trimmed(of: signs)
        } else if isCapitals {
          addCapitals(line, folder, open, to: &signature)
          open = nil
        }
      }
    }
    return signature
  }

  /// Longer lines are no signature, in bytes.
  private static let longestLine = 200

  /// The lines that a line in capitals was before its line breaks were lost: each capacity begins one, and so does a
  /// position behind a capacity's own words ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "TL. CHỦ TỊCH CHÁNH VĂN PHÒNG").
  private static func parts(of line: String) -> [String] {
    var folder = Folder()
    folder.fold(line, limit: 200)
    guard line.utf8.count <= longestLine, let capacity = SigningWords.capacity(folder), SentenceCase.isCapitals(line)
    else { return [line] }
    let words = folder.bytes.indices.filter { $0 > capacity.length + 1 && folder.bytes[$0 - 1] == 0x20 }
    guard let cut = words.first(where: { SigningWords.beginsLine(folder, at: $0, behind: capacity.code) }) else {
      return [line]
    }
    let offset = Int(folder.offsets[cut])
    return [String(decoding: line.utf8.prefix(offset), as: UTF8.self)]
      + parts(of: String(decoding: line.utf8.dropFirst(offset), as: UTF8.self))
  }

  /// Adds a capacity and returns what it leaves open for the next line: a body that goes on.
  private static func add(
    _ line: String, _ capacity: (code: String, length: Int), _ folder: Folder, to signature: inout Signature
  ) -> String? {
    signature.capacities.append(capacity.code)
    guard capacity.length < folder.offsets.count else { return nil }
    let rest = String(line.utf8.dropFirst(Int(folder.offsets[capacity.length])))!.trimmed(of: signs)
    if capacity.code == "TM", !rest.isEmpty {
      signature.onBehalfOf = SentenceCase.apply(rest)
      return rest
    }
    if capacity.code == "Q" { signature.position = SentenceCase.apply(rest) }
    return nil
  }

  /// A line in capitals: a position, or a body that goes on behind TM. The first position is the one in which the
  /// person signs; an office held besides may stand below it ("TRƯỞNG BAN" / "CHỦ TỊCH UBND HUYỆN").
  private static func addCapitals(_ line: String, _ folder: Folder, _ open: String?, to signature: inout Signature) {
    let text = SentenceCase.apply(line.trimmed(of: signs))
    if SigningWords.startsPosition(folder) || open == nil {
      signature.position =
        signature.position.map { SigningWords.startsPosition(folder) ? $0 : $0 + " " + lowerFirst(text) } ?? text
    } else if let open {
      signature.onBehalfOf = SentenceCase.apply(open + " " + line.trimmed(of: signs))
    }
  }

  private static func lowerFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// Two to six words of letters, no position; in capitals only behind a position.
  private static func isName(
    _ line: String, _ folder: Folder, _ isCapitals: Bool, _ signature: Signature
  ) -> Bool {
    // Digits and / : ; stand side by side.
    let isSign: (UInt8) -> Bool = { $0 >= UInt8(ascii: "/") && $0 <= UInt8(ascii: ";") }
    let words = line.utf8.split(separator: 0x20)
    guard (2...6).contains(words.count), !line.utf8.contains(where: isSign), line.utf8.first != UInt8(ascii: "(") else {
      return false
    }
    if SigningWords.startsPosition(folder) || SigningWords.startsBody(folder) && isCapitals { return false }
    if isCapitals { return signature.position != nil }
    return words.count <= 5 || words.allSatisfy { Substring($0).first?.isUppercase == true || Substring($0).count == 1 }
  }

  /// What stands around names and bodies and is no part of them.
  private static let signs: StaticString = " .,:;-"
}
