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

  init(_ layout: JSONWriter.Layout, lineStart: [UInt8]) {
    let inner = lineStart.isEmpty ? [] : lineStart + [0x20, 0x20]
    let blank: [UInt8] = layout == .indented ? [0x20] : []
    func key(_ field: JSONField) -> [UInt8] { inner + Array("\"\(field.name)\":".utf8) + blank }
    func next(_ field: JSONField) -> [UInt8] { [UInt8(ascii: ",")] + key(field) }
    let (bracket, quote) = ([UInt8(ascii: "[")], [UInt8(ascii: "\"")])
    let parts = Part.allCases.map { part in
      switch part {
      case .open: [UInt8(ascii: ",")] + lineStart + [UInt8(ascii: "{")] + key(.id) + quote
      case .marker: next(.marker)
      case .heading: next(.heading)
      case .text: next(.text)
      case .lines: next(.lines) + bracket
      case .between: [UInt8(ascii: ",")] + blank
      case .bytes: [UInt8(ascii: "]")] + next(.bytes) + bracket
      case .children: [UInt8(ascii: "]")] + next(.children) + bracket
      }
    }
    let kinds = NodeKind.allCases.map { quote + next(.kind) + Array("\"\($0.name)\"".utf8) + next(.numbering) }
    let styles = NumberingStyle.allCases.map { Array(($0.name.map { "\"\($0)\"" } ?? "null").utf8) + next(.label) }
    stock = ByteStock(parts + kinds + styles)
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
