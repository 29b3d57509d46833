/// Reads the lines of a signature block.
///
/// `TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` / name: capacities TM, KT; on behalf of the committee;
/// the position is the line that follows the last capacity.
enum SignatureReader {
  static func read(_ lines: [String]) -> Signature? {
    guard !lines.isEmpty else { return nil }
    var signature = Signature(capacities: [], onBehalfOf: nil, position: nil, name: nil)
    var open: String?
    for line in lines {
      let folder = fold(line)
      if let capacity = SigningWords.capacity(folder), isCapitals(line) {
        if signature.name != nil { break }
        open = add(line, capacity, folder, to: &signature)
      } else if isCapitals(line), signature.position == nil || signature.name == nil, !isName(line, folder, signature) {
        addCapitals(line, folder, open, to: &signature)
        open = nil
      } else if signature.name == nil, isName(line, folder, signature) {
        signature.name = trimmed(line)
      }
    }
    return signature
  }

  /// Adds a capacity and returns what it leaves open for the next line: a body that goes on.
  private static func add(
    _ line: String, _ capacity: (code: String, length: Int), _ folder: Folder, to signature: inout Signature
  ) -> String? {
    signature.capacities.append(capacity.code)
    guard capacity.length < folder.offsets.count else { return nil }
    let rest = trimmed(String(decoding: Array(line.utf8)[Int(folder.offsets[capacity.length])...], as: UTF8.self))
    if capacity.code == "TM", !rest.isEmpty {
      signature.onBehalfOf = SentenceCase.apply(rest)
      return rest
    }
    if capacity.code == "Q" { signature.position = SentenceCase.apply(rest) }
    return nil
  }

  /// A line in capitals: a position, or a body that goes on behind TM.
  private static func addCapitals(_ line: String, _ folder: Folder, _ open: String?, to signature: inout Signature) {
    let text = SentenceCase.apply(trimmed(line))
    if SigningWords.startsPosition(folder) || open == nil {
      signature.position =
        signature.position.map { SigningWords.startsPosition(folder) ? text : $0 + " " + lowerFirst(text) } ?? text
    } else if let open {
      signature.onBehalfOf = SentenceCase.apply(open + " " + trimmed(line))
    }
  }

  private static func lowerFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  /// Two to six words of letters, no position; in capitals only behind a position.
  private static func isName(_ line: String, _ folder: Folder, _ signature: Signature) -> Bool {
    let words = line.split(separator: " ")
    guard (2...6).contains(words.count), !line.contains(where: { $0.isNumber || ":;/".contains($0) }) else {
      return false
    }
    if SigningWords.startsPosition(folder) || SigningWords.startsBody(folder) && isCapitals(line) { return false }
    if isCapitals(line) { return signature.position != nil }
    return words.allSatisfy { $0.first?.isUppercase == true || $0.count == 1 } || words.count <= 5
  }

  private static func isCapitals(_ line: String) -> Bool { SentenceCase.isCapitals(line) }

  private static func fold(_ line: String) -> Folder {
    let bytes = Array(line.utf8)
    var folder = Folder()
    folder.fold(bytes.span, 0, bytes.count, limit: 200)
    return folder
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, " .,:;-".contains(first) { text.removeFirst() }
    while let last = text.last, " .,:;-".contains(last) { text.removeLast() }
    return String(text)
  }
}
