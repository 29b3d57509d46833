import PlanText

/// Writes plans in one form, one after the other, into a byte buffer of the caller's, who may empty the buffer
/// between any two calls: memory does not grow with the number of plans.
///
/// ```swift
/// var exporter = Exporter(.ndjson)
/// var out: [UInt8] = []
/// exporter.begin(into: &out)
/// exporter.append(PlanRecord(document), to: &out)
/// exporter.end(into: &out)
/// ```
public struct Exporter {
  private var renderer: any PlanRenderer

  /// Makes ready to write plans in a form.
  public init(_ format: ExportFormat, options: ExportOptions = ExportOptions()) {
    renderer = format.makeRenderer(options)
  }

  /// Writes what stands before the first plan: a header row, an opening bracket.
  public mutating func begin(into out: inout [UInt8]) { renderer.begin(into: &out) }

  /// Writes one plan. Linear in its size.
  public mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) { renderer.append(plan, to: &out) }

  /// Writes one plan and calls `drain` whenever much has come together, so that no plan needs room for the whole of
  /// its output. Linear in its size.
  public mutating func append(
    _ plan: PlanRecord, to out: inout [UInt8], drain: @escaping (inout [UInt8]) -> Void
  ) {
    renderer.append(plan, to: &out, drain: drain)
  }

  /// Writes what stands after the last plan.
  public mutating func end(into out: inout [UInt8]) { renderer.end(into: &out) }

  /// One plan as a whole file of a form.
  public static func bytes(
    _ plan: PlanRecord, _ format: ExportFormat, options: ExportOptions = ExportOptions()
  ) -> [UInt8] {
    var exporter = Exporter(format, options: options)
    var out: [UInt8] = []
    exporter.begin(into: &out)
    exporter.append(plan, to: &out)
    exporter.end(into: &out)
    return out
  }
}

/// One form of output.
protocol PlanRenderer {
  mutating func begin(into out: inout [UInt8])
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8])
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8], drain: @escaping (inout [UInt8]) -> Void)
  mutating func end(into out: inout [UInt8])
}

extension PlanRenderer {
  mutating func begin(into out: inout [UInt8]) {}
  mutating func append(_ plan: PlanRecord, to out: inout [UInt8], drain: @escaping (inout [UInt8]) -> Void) {
    append(plan, to: &out)
  }
  mutating func end(into out: inout [UInt8]) {}
}
