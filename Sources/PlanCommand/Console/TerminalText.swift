/// Text made safe for a terminal: what a document holds must not steer it.
enum TerminalText {
  /// Control characters (C0, DEL, C1) and signs that turn the direction of text become `\xHH`, so that a name
  /// stays on its line.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
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

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Output on its way to a terminal: line ends and tabs stay, other control characters of a document become "�".
  /// The colour codes that the program itself writes stay where `colored`. Linear; UTF-8 in, UTF-8 out.
  static func filtered(_ bytes: [UInt8], colored: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let color = colored ? colorLength(bytes.span, at: index) : 0
      let control = color > 0 ? 0 : controlLength(bytes.span, at: index)
      if control > 0 {
        out += [0xEF, 0xBF, 0xBD]
      } else {
        out += bytes[index..<index + max(1, color)]
      }
      index += max(1, color, control)
    }
    return out
  }

  /// Length of the control character at `index`, 0 where there is none.
  private static func controlLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte == 0x0A || byte == 0x09 { return 0 }
    if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return 0 }
    if byte < 0x20 || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return 2 }
    guard byte == 0xE2, index + 2 < bytes.count else { return 0 }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
    default: return 0
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
