/// Text as a terminal may show it.
extension Unicode.Scalar {
  /// Whether this character of a document must never reach a terminal: control characters, line and paragraph
  /// separators, and signs that turn the direction of writing.
  package var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What stands for this character where output goes to a person; nil for signs that turn the direction of writing.
  var visible: Unicode.Scalar? {
    guard steersTerminal else { return self }
    return switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value)
    case 0x7F: "␡"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x2028, 0x2029: "␤"
    default: nil
    }
  }

  /// Columns that a terminal gives the character: none for marks that stand on the letter before, two for the wide
  /// letters of East Asia and pictures.
  var columns: Int {
    switch value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: 0
    case 0x200B...0x200D, 0x2060, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: 2
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF: 2
    case 0x20000...0x3FFFD: 2
    default: 1
    }
  }
}

extension String {
  /// Columns of a terminal that the text fills.
  var columns: Int { unicodeScalars.reduce(0) { $0 + ($1.visible?.columns ?? 0) } }

  /// The text, or its beginning and an ellipsis, in at most so many columns. Linear in the width.
  func fitted(to width: Int) -> String {
    var used = 0
    var cut = unicodeScalars.startIndex
    var at = cut
    while at < unicodeScalars.endIndex {
      if used < width { cut = at }
      used += unicodeScalars[at].visible?.columns ?? 0
      if used > width { return Self(self[..<cut]).trimmingTail + "…" }
      at = unicodeScalars.index(after: at)
    }
    return self
  }

  /// Without white space and commas at its end.
  private var trimmingTail: String {
    var text = self
    while let last = text.unicodeScalars.last, " ,;:".unicodeScalars.contains(last) { text.unicodeScalars.removeLast() }
    return text
  }

  /// The text in lines of at most so many columns, broken between words where possible.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in split(separator: " ").map(String.init) {
      for part in word.columns > width ? word.chopped(to: width) : [word] {
        let size = part.columns
        if used > 0, used + 1 + size > width {
          lines.append(line)
          line = ""
          used = 0
        }
        line += used > 0 ? " " + part : part
        used += size + (used > 0 ? 1 : 0)
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A word longer than a line in parts of at most so many columns.
  private func chopped(to width: Int) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var used = 0
    for scalar in unicodeScalars {
      if used + (scalar.visible?.columns ?? 0) > max(width, 2), used > 0 {
        parts.append(String(part))
        part.removeAll()
        used = 0
      }
      part.append(scalar)
      used += scalar.visible?.columns ?? 0
    }
    return parts + [String(part)]
  }
}

extension [UInt8] {
  /// Appends text without anything that could steer a terminal.
  mutating func append(visible text: String) {
    guard text.unicodeScalars.contains(where: \.steersTerminal) else { return append(text) }
    for scalar in text.unicodeScalars {
      if let shown = scalar.visible { append(contentsOf: UTF8.encode(shown)!) }
    }
  }

  /// Appends text and blanks up to a number of columns.
  mutating func append(visible text: String, paddedTo width: Int) {
    append(visible: text)
    append(contentsOf: repeatElement(0x20, count: Swift.max(0, width - text.columns)))
  }
}
