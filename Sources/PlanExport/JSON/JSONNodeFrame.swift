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
    let keys = Keys(outer: lineStart, isSpaced: isSpaced)
    firstKind = parts.count
    firstStyle = parts.count + kinds.count
    stock = ByteStock(count: firstStyle + styles.count) { [firstKind, firstStyle] place, out in
      if place >= firstStyle {
        keys.append(styles[place - firstStyle], to: &out)
      } else if place >= firstKind {
        keys.append(kinds[place - firstKind], to: &out)
      } else {
        keys.append(parts[place], to: &out)
      }
    }
  }

  /// A frame one depth deeper than another.
  init(below above: JSONNodeFrame) {
    (stock, firstKind, firstStyle) = (above.stock.indented(), above.firstKind, above.firstStyle)
  }

  /// Writes what stands around the values of a node.
  private struct Keys {
    let outer: [UInt8]
    let inner: [UInt8]
    let isSpaced: Bool

    init(outer: [UInt8], isSpaced: Bool) {
      self.outer = outer
      inner = outer.isEmpty ? [] : outer + [0x20, 0x20]
      self.isSpaced = isSpaced
    }

    func append(_ part: Part, to out: inout [UInt8]) {
      switch part {
      case .open:
        out.append(UInt8(ascii: ","))
        out += outer
        out.append(UInt8(ascii: "{"))
        out.append(firstKey: .id, lineStart: inner, isSpaced: isSpaced)
        out.append(UInt8(ascii: "\""))
      case .marker: next(.marker, to: &out)
      case .heading: next(.heading, to: &out)
      case .text: next(.text, to: &out)
      case .lines: next(.lines, opens: true, to: &out)
      case .between: out += isSpaced ? ", ".utf8 : ",".utf8
      case .bytes: next(.bytes, closes: true, opens: true, to: &out)
      case .children: next(.children, closes: true, opens: true, to: &out)
      }
    }

    /// Behind the id.
    func append(_ kind: NodeKind, to out: inout [UInt8]) {
      out.append(UInt8(ascii: "\""))
      next(.kind, to: &out)
      out.append(quoted: kind.name)
      next(.numbering, to: &out)
    }

    func append(_ style: NumberingStyle, to out: inout [UInt8]) {
      if let name = style.name { out.append(quoted: name) } else { out += "null".utf8 }
      next(.label, to: &out)
    }

    /// The key of a member, between the bracket of the array before it and that of its own.
    private func next(_ field: JSONField, closes: Bool = false, opens: Bool = false, to out: inout [UInt8]) {
      if closes { out.append(UInt8(ascii: "]")) }
      out.append(key: field, lineStart: inner, isSpaced: isSpaced)
      if opens { out.append(UInt8(ascii: "[")) }
    }
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
