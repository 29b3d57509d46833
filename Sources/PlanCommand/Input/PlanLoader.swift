import PlanExport
import PlanText

/// From a path to the plans in the file.
struct PlanLoader: Sendable {
  let reader: InputReader
  /// The encoding the person named; nil asks the text.
  let encoding: TextEncoding?

  /// Reads a file of any kind and parses it.
  func plans(in path: FilePath) throws(InputProblem) -> [PlanRecord] {
    let bytes = try reader.bytes(of: path)
    return Self.plans(of: try text(bytes, path), path: path.isStandardStream ? nil : path.text, encoding: encoding)
  }

  /// The text of a file: itself, or what a helper program makes of it.
  private func text(_ bytes: [UInt8], _ path: FilePath) throws(InputProblem) -> [UInt8] {
    let kind = InputKind.of(bytes, path: path)
    switch kind.row.reading {
    case .direct: return bytes
    case .converters, .none: throw .foreign(kind)
    }
  }

  /// The plans in a text, in order.
  static func plans(of bytes: [UInt8], path: String?, encoding: TextEncoding?) -> [PlanRecord] {
    let documents = [PlanParser.parse(SourceText(bytes, path: path, encoding: encoding))]
    return documents.indices.map { PlanRecord(documents[$0], part: $0 + 1, parts: documents.count) }
  }
}
