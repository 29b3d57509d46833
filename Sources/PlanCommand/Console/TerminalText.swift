import PlanExport

/// Text made safe for a terminal: what a document holds must not steer it.
enum TerminalText {
  /// What steers a terminal becomes `\xHH`, so that a name stays on its line.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.steersTerminal) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar.steersTerminal {
        out += escape(scalar)
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    if scalar.value < 0x100 { return "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits }
    return "\\u{" + digits + "}"
  }

  /// Output on its way to a terminal: line ends and tabs stay, what else steers a terminal becomes "�".
  /// The colour codes that the program itself writes stay where `colored`. Linear; UTF-8 in, UTF-8 out.
  static func filtered(_ bytes: [UInt8], colored: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let color = colored ? colorLength(bytes.span, at: index) : 0
      let length = max(1, color, UTF8Bytes.scalarLength(bytes.span, at: index))
      let isKept = color > 0 || isHarmless(bytes[index..<index + length], before: bytes[(index + length)...].first)
      out += isKept ? bytes[index..<index + length] : [0xEF, 0xBF, 0xBD]
      index += length
    }
    return out
  }

  private static func isHarmless(_ character: ArraySlice<UInt8>, before next: UInt8?) -> Bool {
    switch character[character.startIndex] {
    case 0x0A, 0x09, 0x20..<0x7F: true
    case 0x0D: next == 0x0A
    default: !String(decoding: character, as: UTF8.self).unicodeScalars.contains(where: \.steersTerminal)
    }
  }

  /// Length of "ESC [ digits m" at `index`, 0 where there is none.
  private static func colorLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    guard bytes[index] == 0x1B, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return 0 }
    var end = index + 2
    while end < bytes.count, (0x30...0x3B).contains(bytes[end]) { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: "m") ? end + 1 - index : 0
  }
}
