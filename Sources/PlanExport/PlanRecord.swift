import PlanText

/// A plan among others: the document with the key that tables know it by, its place in its file and the ids of its
/// nodes. Made once and given to as many exporters as there are.
public struct PlanRecord: Sendable {
  /// The plan as it was read.
  public let document: PlanDocument
  /// Names the plan in every table: the path, `path#2` for the second plan of a file, or what the caller gives.
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
    let path = document.source.path ?? "-"
    self.key = key ?? (parts > 1 ? "\(path)#\(part)" : path)
    self.names = NodeNames(document)
  }

  /// The id of a node, `II/1/a`.
  public func id(of node: NodeID) -> String {
    var out: [UInt8] = []
    names.append(node.index, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
