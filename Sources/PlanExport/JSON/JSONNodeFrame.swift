import PlanText

/// What stands around the values of a node at one depth.
final class JSONNodeFrame: Sendable {
  /// What is the same in every node.
  enum Part: Int, CaseIterable {
    /// The comma behind the node before, the brace that opens this one, and its first key.
    case open
    case marker, heading, text, lines
    /// Between the numbers of a pair.
    case between
    case bytes
    /// The bracket that closes the bytes, and the one that opens the children.
    case children
  }

  /// The parts, the kinds and the styles of numbering, each with the keys around it.
  private let stock: ByteStock
  private let firstKind: Int
  private let firstStyle: Int

  init(lineStart: [UInt8], isSpaced: Bool) {
    let (parts, kinds, styles) = (Part.allCases, NodeKind.allCases, NumberingStyle.allCases)
    let inner = lineStart.isEmpty ? [] : lineStart + [0x20, 0x20]
    stock = ByteStock(count: parts.count + kinds.count + styles.count) { place, out in
      func next(_ field: JSONField) { out.append(key: field, lineStart: inner, isSpaced: isSpaced) }
      if place >= parts.count + kinds.count {
        let name = styles[place - parts.count - kinds.count].name
        if let name { out.append(quoted: name) } else { out += "null".utf8 }
        next(.label)
        return
      }
      if place >= parts.count {
        out.append(UInt8(ascii: "\""))
        next(.kind)
        out.append(quoted: kinds[place - parts.count].name)
        next(.numbering)
        return
      }
      switch parts[place] {
      case .open:
        out.append(UInt8(ascii: ","))
        out += lineStart
        out.append(UInt8(ascii: "{"))
        out.append(firstKey: .id, lineStart: inner, isSpaced: isSpaced)
        out.append(UInt8(ascii: "\""))
      case .marker: next(.marker)
      case .heading: next(.heading)
      case .text: next(.text)
      case .lines:
        next(.lines)
        out.append(UInt8(ascii: "["))
      case .between: out += isSpaced ? ", ".utf8 : ",".utf8
      case .bytes:
        out.append(UInt8(ascii: "]"))
        next(.bytes)
        out.append(UInt8(ascii: "["))
      case .children:
        out.append(UInt8(ascii: "]"))
        next(.children)
        out.append(UInt8(ascii: "["))
      }
    }
    firstKind = parts.count
    firstStyle = parts.count + kinds.count
  }

  /// Room that a node needs beside its texts: all of the frame, quotes and nulls and four numbers.
  var room: Int { stock.room + 160 }

  @inline(__always)
  func append(_ part: Part, from skipped: Int = 0, to out: inout OutputSpan<UInt8>) {
    stock.append(part.rawValue, from: skipped, to: &out)
  }

  /// Appends the members `kind` and `numbering` and the key of the label.
  @inline(__always)
  func append(_ kind: NodeKind, _ style: NumberingStyle, to out: inout OutputSpan<UInt8>) {
    stock.append(firstKind + Int(kind.rawValue), to: &out)
    stock.append(firstStyle + Int(style.rawValue), to: &out)
  }
}
