/// Reads a text into a plan.
public enum PlanParser {
  /// Parses a text. Linear in its size; never fails: what cannot be read is told in `diagnostics`.
  public static func parse(_ source: SourceText) -> PlanDocument {
    var reader = PlanReader(source)
    reader.read()
    return reader.document
  }
}
