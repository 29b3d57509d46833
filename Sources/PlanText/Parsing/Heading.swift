/// Parts the lines of a unit into heading and text.
///
/// A heading is in capitals or bold, or short without a final stop, or stands before a colon ("5. Phòng Tư pháp:
/// Phối hợp …", run-in). The rest is text (practice; RULES.md, "Heading or text").
enum Heading {
  /// A run-in heading is no longer than this many letters.
  static let longestRunIn = 160
  /// A line without a stop is a heading up to this many letters.
  static let longest = 200

  /// Where the heading of a unit ends.
  enum End {
    /// There is none: all is text.
    case none
    /// All is heading.
    case whole
    /// Before a colon on the first line.
    case colon(Int)
  }

  static func end(_ block: OpenBlock, tokens: [LineToken], bytes: [UInt8]) -> End {
    guard block.kind == .section, let first = block.text.first else { return .none }
    let line = tokens[block.firstToken]
    let last = tokens[block.lastToken]
    if line.flags.contains(.caps) && last.flags.contains(.caps) { return .whole }
    if block.marker.style.isKeyword, block.marker.text >= line.end { return .whole }
    if let colon = runInColon(first, bytes) {
      let hasText = block.text.count > 1 || hasWords(SourceRange(start: Int32(colon + 1), end: first.end), bytes)
      return hasText ? .colon(colon) : .whole
    }
    if line.flags.contains(.bold), last.flags.contains(.bold) { return .whole }
    guard !last.ending.isFinal || last.ending == .colon else { return .none }
    var letters = 0
    for range in block.text { letters += range.count }
    return letters * 3 / 4 <= longest ? .whole : .none
  }

  /// The first colon of a line, where what stands before it is short and no sentence of its own.
  private static func runInColon(_ range: SourceRange, _ bytes: [UInt8]) -> Int? {
    let source = bytes.span
    let end = range.upper
    var letters = 0
    var depth = 0
    var at = range.lower
    while at < end, letters <= longestRunIn {
      if at + EightBytes.count <= end {
        let eight = EightBytes(source, at: at)
        if !eight.mayHoldColonOrStop {
          letters += eight.letterCount
          at += EightBytes.count
          continue
        }
      }
      let groupEnd = min(at + EightBytes.count, end)
      while at < groupEnd {
        let byte = source[at]
        if byte & 0xC0 != 0x80 { letters += 1 }
        if letters > longestRunIn { return nil }
        switch byte {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: ":") where depth <= 0:
          let next = at + 1 < end ? source[at + 1] : 0x20
          return next <= 0x20 || next == UInt8(ascii: "*") || next == UInt8(ascii: "<") ? at : nil
        case UInt8(ascii: ".") where depth <= 0, UInt8(ascii: "!") where depth <= 0:
          if at + 1 < end, source[at + 1] == 0x20 { return nil }
        default: break
        }
        at += 1
      }
    }
    return nil
  }

  static func hasWords(_ range: SourceRange, _ bytes: [UInt8]) -> Bool {
    bytes[range.lower..<range.upper].contains { $0 >= 0x30 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "_") }
  }
}

extension EightBytes {
  /// False where none of them is a colon, a stop or a bracket.
  @inline(__always)
  fileprivate var mayHoldColonOrStop: Bool {
    // * . : > and ( )
    (has(0x2A, ignoring: 0x14) | has(UInt8(ascii: "("), ignoring: 1) | has(UInt8(ascii: "!"), ignoring: 0)) != 0
  }
}
