/// Breaks paragraphs over lines as text layers and word processors do.
enum LayoutSpoiler {
  enum Style { case blankBetween, dense, indented }

  static func wrap(_ lines: inout [PrintedLine], _ random: inout SplitMix64, _ style: Style) {
    let width = random.pick([66, 72, 80, 90, 100])
    let indent = random.pick(["    ", "      ", "\t"])
    var out: [PrintedLine] = []
    for var line in lines {
      if line.canWrap {
        line.isBlankBefore = style == .blankBetween ? !out.isEmpty : line.isBlankBefore && line.isHeadingLike
        if style == .indented, line.role != .title, line.role != .caption { line.prefix = indent + line.prefix }
      }
      out += line.canWrap ? pieces(of: line, width) : [line]
    }
    lines = out
  }

  /// One line as several, none wider than `width` unless a word is.
  private static func pieces(of line: PrintedLine, _ width: Int) -> [PrintedLine] {
    let indent = line.prefix.prefix { $0 == " " || $0 == "\t" }
    let words = line.printed.dropFirst(indent.count).split(separator: " ")
    var rows = [String(indent)]
    var isFresh = true
    for word in words {
      if !isFresh, rows[rows.count - 1].count + 1 + word.count > width {
        rows.append("")
        isFresh = true
      }
      rows[rows.count - 1] += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return rows.enumerated().map { $0 == 0 ? line.retexted($1) : line.continued($1) }
  }
}

extension PrintedLine {
  /// Lines of running text and titles; not tables, letterheads or recipients.
  var canWrap: Bool {
    switch role {
    case .section, .bullet, .paragraph, .continuation, .title, .caption: true
    default: false
    }
  }

  /// The same line, printed as `text` whole.
  func retexted(_ text: String) -> PrintedLine {
    var line = self
    (line.prefix, line.marker, line.gap, line.suffix) = ("", "", "", "")
    line.text = text
    return line
  }

  /// A further line of the same unit.
  func continued(_ text: String) -> PrintedLine {
    let goesOn = role.isContent || role == .continuation
    var line = PrintedLine(role: goesOn ? .continuation : role, text: text)
    line.parent = key == 0 ? parent : key
    line.isProse = isProse
    return line
  }
}
