/// Reads a text into a plan.
public enum PlanParser {
  /// Parses a text. Linear in its size; never fails.
  public static func parse(_ source: SourceText) -> PlanDocument {
    var document = PlanDocument(source: source)
    document.diagnostics = source.diagnostics
    return document
  }
}
