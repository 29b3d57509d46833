import PlanExport
import PlanText

/// Writing plans that were read before.
public struct ExportStage {
  private let plans: [PlanRecord]

  /// Reads a text, which is not measured.
  public init(_ text: [UInt8]) {
    let documents = PlanParser.plans(in: SourceText(text, path: "big.txt"))
    plans = documents.indices.map { PlanRecord(documents[$0], part: $0 + 1, parts: documents.count) }
  }

  /// Writes them as JSON in pieces, as the command does, and gives the size of what was written.
  public func run() -> Int {
    var exporter = Exporter(.json, options: ExportOptions())
    var out: [UInt8] = []
    var size = 0
    for plan in plans {
      exporter.append(plan, to: &out) { piece in
        size += piece.count
        piece.removeAll(keepingCapacity: true)
      }
    }
    return size + out.count
  }
}
