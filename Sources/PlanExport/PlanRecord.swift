import PlanText

/// A plan among others: the document with the key that tables know it by, its place in its file and the ids of its
/// nodes. Made once and given to as many exporters as there are.
public struct PlanRecord: Sendable {
  /// The plan as it was read.
  public let document: PlanDocument
  /// Names the plan in every table: what `key(of:part:parts:)` makes of the path, or what the caller gives.
  public let key: String
  /// Which plan of its file this is, from 1, and how many there are.
  public let part: Int
  /// Plans in the same file.
  public let parts: Int
  let names: NodeNames

  /// Computes the ids. Linear in the number of nodes.
  public init(_ document: PlanDocument, key: String? = nil, part: Int = 1, parts: Int = 1) {
    self.document = document
    self.part = part
    self.parts = parts
    self.key = key ?? Self.key(of: document.source.path ?? "-", part: part, parts: parts)
    self.names = NodeNames(document)
  }

  /// The key of a plan, unique over all files: the path, with `#2` for the second plan of a file. A path that ends like
  /// that itself gets a number always.
  public static func key(of path: String, part: Int, parts: Int) -> String {
    let digits = path.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
    let looksNumbered = digits > 0 && path.utf8.dropLast(digits).last == UInt8(ascii: "#")
    return parts > 1 || looksNumbered ? "\(path)#\(part)" : path
  }

  /// The id of a node, `II/1/a`.
  public func id(of node: NodeID) -> String {
    var out: [UInt8] = []
    names.append(node.index, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
