import PlanText

/// What stands around the values of a node at one depth. Made when first needed, all that is the same in every node
/// there costs one copy.
final class JSONNodeFrame {
  /// The comma behind the node before, the brace that opens this one, and its first key.
  let open: [UInt8]
  let marker: [UInt8]
  let heading: [UInt8]
  let text: [UInt8]
  let lines: [UInt8]
  let bytes: [UInt8]
  let between: [UInt8]
  /// The bracket that closes the bytes, and the one that opens the children.
  let children: [UInt8]
  /// The members `kind` and `numbering`, by both, and the key of the label; empty where not needed yet.
  private var kinds = [[UInt8]](repeating: [], count: NodeKind.allCases.count * NumberingStyle.allCases.count)
  private let kindKey: [UInt8]
  private let numberingKey: [UInt8]
  private let label: [UInt8]
  /// Room that a node needs beside its values.
  let capacity: Int

  init(_ layout: JSONWriter.Layout, lineStart: [UInt8]) {
    let inner = lineStart.isEmpty ? [] : lineStart + [0x20, 0x20]
    let blank: [UInt8] = layout == .indented ? [0x20] : []
    func key(_ field: JSONField) -> [UInt8] { inner + Array("\"\(field.name)\":".utf8) + blank }
    func next(_ field: JSONField) -> [UInt8] { [UInt8(ascii: ",")] + key(field) }
    let bracket = [UInt8(ascii: "[")]
    let quote = [UInt8(ascii: "\"")]
    open = [UInt8(ascii: ",")] + lineStart + [UInt8(ascii: "{")] + key(.id) + quote
    label = next(.label)
    marker = next(.marker)
    heading = next(.heading)
    text = next(.text)
    lines = next(.lines) + bracket
    bytes = [UInt8(ascii: "]")] + next(.bytes) + bracket
    between = [UInt8(ascii: ",")] + blank
    children = [UInt8(ascii: "]")] + next(.children) + bracket
    kindKey = quote + next(.kind)
    numberingKey = next(.numbering)
    let parts = [
      open, kindKey, numberingKey, label, marker, heading, text, lines, bytes, between, between, children,
    ]
    capacity = parts.map(\.count).reduce(0, +) + Self.values
  }

  /// Room for brackets, quotes and nulls, four numbers, a kind and a style.
  private static let values = 200

  func kind(of node: Node) -> [UInt8] {
    let index = Int(node.style.rawValue) * NodeKind.allCases.count + Int(node.kind.rawValue)
    if kinds[index].isEmpty {
      let numbering = node.style.name.map { "\"\($0)\"" } ?? "null"
      let values = (kind: Array("\"\(node.kind.name)\"".utf8), numbering: Array(numbering.utf8))
      kinds[index] = kindKey + values.kind + numberingKey + values.numbering + label
    }
    return kinds[index]
  }
}
