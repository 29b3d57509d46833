/// Parts the lines of a unit into heading and text.
///
/// A heading is in capitals or bold, or short without a final stop, or stands before a colon ("5. Phòng Tư pháp:
/// Phối hợp …", run-in). The rest is text (practice; RULES.md, "Heading or text").
enum Heading {
  /// A run-in heading is no longer than this many letters.
  static let longestRunIn: Int32 = 160
  /// A line without a stop is a heading up to this many letters.
  static let longest: Int32 = 200

  static func split(_ block: OpenBlock, tokens: [LineToken], bytes: [UInt8]) -> (
    heading: [SourceRange], text: [SourceRange]
  ) {
    guard block.kind == .section, let first = block.text.first else { return ([], block.text) }
    let line = tokens[block.firstToken]
    let last = tokens[block.lastToken]
    if line.flags.contains(.caps) && last.flags.contains(.caps) { return (block.text, []) }
    if block.marker.style.isKeyword, block.marker.text >= line.end { return (block.text, []) }
    if let colon = runInColon(first, bytes) {
      let rest = SourceRange(start: Int32(colon + 1), end: first.end)
      let text = (hasWords(rest, bytes) ? [rest] : []) + block.text.dropFirst()
      if text.isEmpty { return (block.text, []) }
      return ([SourceRange(start: first.start, end: Int32(colon))], text)
    }
    if line.flags.contains(.bold), last.flags.contains(.bold) { return (block.text, []) }
    let letters = block.text.reduce(Int32(0)) { $0 + Int32($1.count) } * 3 / 4
    if letters <= longest, !last.ending.isFinal || last.ending == .colon { return (block.text, []) }
    return ([], block.text)
  }

  /// The first colon of a line, where what stands before it is short and no sentence of its own.
  private static func runInColon(_ range: SourceRange, _ bytes: [UInt8]) -> Int? {
    var letters: Int32 = 0
    var depth = 0
    for at in range.lower..<range.upper {
      let byte = bytes[at]
      if byte & 0xC0 != 0x80 { letters += 1 }
      if letters > longestRunIn { return nil }
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ":") where depth <= 0:
        let next = at + 1 < range.upper ? bytes[at + 1] : 0x20
        return next <= 0x20 || next == UInt8(ascii: "*") || next == UInt8(ascii: "<") ? at : nil
      case UInt8(ascii: ".") where depth <= 0, UInt8(ascii: "!") where depth <= 0:
        let next = at + 1 < range.upper ? bytes[at + 1] : 0
        if next == 0x20 { return nil }
      default: break
      }
    }
    return nil
  }

  private static func hasWords(_ range: SourceRange, _ bytes: [UInt8]) -> Bool {
    bytes[range.lower..<range.upper].contains { $0 >= 0x30 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "_") }
  }
}
