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
    let name = path.isStandardStream ? nil : path.text
    return try plans(of: bytes, name: name) { (kind, converters) throws(InputProblem) in
      try extractor.text(of: bytes, kind: kind, converters: converters)
    }
  }

  /// What became of a file.
  struct Reading {
    var plans: [PlanRecord]
    /// What may be missing in the plans.
    var doubt: InputProblem?
  }

  /// Turns the bytes of a file of any kind into plans.
  /// - Parameter extract: gets the text out of what is not text.
  func plans(
    of bytes: [UInt8], name: String?, extract: (InputKind, [Converter]) throws(InputProblem) -> ExtractedText
  ) throws(InputProblem) -> Reading {
    let kind = InputKind.of(bytes)
    switch kind.row.reading {
    case .direct: return Reading(plans: Self.plans(of: bytes, name: name, encoding: encoding))
    case .none(let remedy): throw .foreign(kind, remedy: remedy)
    case .converters(let converters):
      let text = try extract(kind, converters)
      return Reading(
        plans: Self.plans(of: text.bytes, name: name, encoding: .utf8),
        doubt: text.thinPages.isEmpty ? nil : .thinPages(text.thinPages))
    }
  }

  /// The plans in a text, in order.
  static func plans(of text: [UInt8], name: String?, encoding: TextEncoding?) -> [PlanRecord] {
    let documents = PlanParser.plans(in: SourceText(text, path: name, encoding: encoding))
    return documents.indices.map { PlanRecord(documents[$0], part: $0 + 1, parts: documents.count) }
  }
}
