/// Draws the facts from a finished plan: tasks, references, abbreviations and quantities.
///
/// Dates, references, places, abbreviations and quantities are drawn in one pass over the words of the tree
/// (`FactText`), in which each reader is asked only at its triggers; tasks need them all and come last. No reader
/// changes the tree. What cannot be right in the source (a day that does not exist, a place that the plan does not
/// have) becomes a diagnostic.
public enum FactReader {
  /// Fills `document.facts` and adds the facts' diagnostics in source order. Linear in the text.
  public static func read(_ document: inout PlanDocument) {
    let text = FactText(document)
    var pass = FactPass(text, document)
    pass.run(document)
    let dates = FactDates(pass.dates)
    let found = TaskReader.tasks(of: document, text, dates: dates)
    document.facts.tasks = found.tasks
    document.facts.references = inSourceOrder(
      pass.references.references, SideText.references(in: document) + pass.places.references)
    document.facts.abbreviations = pass.abbreviations.abbreviations
    document.facts.quantities = pass.quantities.quantities
    add(FactDates.diagnostics(dates.mentions + found.dates, text) + pass.places.diagnostics, to: &document.diagnostics)
  }

  /// Merges two lists that are in source order. O(n).
  private static func inSourceOrder(_ a: [Reference], _ b: [Reference]) -> [Reference] {
    guard !b.isEmpty else { return a }
    return (a + b).enumerated().sorted {
      ($0.element.node, $0.element.lines.first, $0.offset) < ($1.element.node, $1.element.lines.first, $1.offset)
    }.map(\.element)
  }

  /// Adds diagnostics where they belong. O(n log n) in their number, nothing where there are none.
  private static func add(_ found: [Diagnostic], to diagnostics: inout [Diagnostic]) {
    guard !found.isEmpty else { return }
    diagnostics = (diagnostics + found).enumerated().sorted {
      ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset)
    }.map(\.element)
  }
}
