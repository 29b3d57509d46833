import PlanExport
import PlanText

/// From a path to the plans in the file.
struct PlanLoader: Sendable {
  let reader: InputReader
  var extractor: TextExtractor
  /// The encoding the person named; nil asks the text.
  let encoding: TextEncoding?

  /// Reads a file of any kind and parses it.
  func plans(in path: FilePath) throws(InputProblem) -> Reading {
    let bytes = try reader.bytes(of: path)
    return try plans(of: bytes, path: path, name: path.isStandardStream ? nil : path.text)
  }

  /// What became of a file: its plans, and what else the person should know.
  struct Reading {
    var plans: [PlanRecord]
    /// Pages that may be scans and were not read as such.
    var thinPages: [Int] = []
  }

  /// Turns the bytes of a file of any kind into plans.
  func plans(of bytes: [UInt8], path: FilePath, name: String?) throws(InputProblem) -> Reading {
    let kind = InputKind.of(bytes, path: path)
    switch kind.row.reading {
    case .direct: return Reading(plans: Self.plans(of: bytes, name: name, encoding: encoding))
    case .none: throw .foreign(kind)
    case .converters(let converters):
      let text = try extractor.text(of: bytes, kind: kind, converters: converters)
      return Reading(plans: Self.plans(of: text.bytes, name: name, encoding: .utf8), thinPages: text.thinPages)
    }
  }

  /// The plans in a text, in order.
  static func plans(of text: [UInt8], name: String?, encoding: TextEncoding?) -> [PlanRecord] {
    let documents = PlanParser.plans(in: SourceText(text, path: name, encoding: encoding))
    return documents.indices.map { PlanRecord(documents[$0], part: $0 + 1, parts: documents.count) }
  }
}
