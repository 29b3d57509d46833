import PlanText

/// Adds the signs of markdown writers.
enum MarkupSpoiler {
  /// `**I. MỤC ĐÍCH**`
  static func boldHeadings(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    for index in lines.indices where lines[index].isHeadingLike && random.chance(0.8) { embrace(&lines[index], "**") }
  }

  /// Lying heading levels, bold and italic in and around markers, escaped dots and dashes.
  static func markdown(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    for index in lines.indices {
      if lines[index].isHeadingLike {
        markHeading(&lines[index], &random)
      } else if lines[index].role == .section {
        markSection(&lines[index], &random)
      } else if lines[index].role == .bullet, lines[index].marker == "-", random.chance(0.5) {
        lines[index].marker = "\\-"
      } else if lines[index].role == .paragraph, random.chance(0.1) {
        embrace(&lines[index], "*")
      }
    }
  }

  private static func markHeading(_ line: inout PrintedLine, _ random: inout SplitMix64) {
    switch random.int(0...3) {
    case 0: embrace(&line, "**")
    case 1: line.prefix = String(repeating: "#", count: random.int(1...5)) + " "
    case 2:
      embrace(&line, "**")
      line.prefix = String(repeating: "#", count: random.int(1...5)) + " " + line.prefix
    default: break
    }
  }

  private static func markSection(_ line: inout PrintedLine, _ random: inout SplitMix64) {
    switch random.int(0...3) {
    case 0: line.marker = "**" + line.marker + "**"
    case 1 where line.marker.hasSuffix("."): line.marker = line.marker.dropLast() + "\\."
    case 2 where line.marker.hasSuffix(")") && !line.marker.hasPrefix("("): line.marker = line.marker.dropLast() + "\\)"
    default: break
    }
  }

  private static func embrace(_ line: inout PrintedLine, _ sign: String) {
    line.prefix = sign
    line.suffix = sign
  }
}

extension PrintedLine {
  /// Lines that a writer sets in bold.
  var isHeadingLike: Bool {
    switch role {
    case .docType, .title, .signature, .recipients, .appendix: true
    case .section: extent == "H"
    default: false
    }
  }
}
