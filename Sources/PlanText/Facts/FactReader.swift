/// Draws the facts from a finished plan: tasks, references, abbreviations and quantities.
///
/// Each reader is a pass of its own over the words of the tree (`FactText`); none changes the tree. What cannot be
/// right in the source (a day that does not exist, a place that the plan does not have) becomes a diagnostic.
public enum FactReader {
  /// Fills `document.facts` and adds the facts' diagnostics in source order. Linear in the text.
  public static func read(_ document: inout PlanDocument) {
    let text = FactText(document)
    let metadata = document.metadata
    let dates = FactDates(text, years: YearContext(date: metadata.date, title: metadata.title))
    var places = PlaceReader(text, document)
    for unit in text.units { places.read(unit) }
    document.facts.tasks = TaskReader.tasks(of: document, text, dates: dates)
    document.facts.references = inSourceOrder(references(text, document), places.references)
    document.facts.abbreviations = abbreviations(text)
    document.facts.quantities = quantities(text, dates)
    add(dates.diagnostics(text) + places.diagnostics, to: &document.diagnostics)
  }

  private static func references(_ text: FactText, _ document: PlanDocument) -> [Reference] {
    var reader = ReferenceReader(text, metadata: document.metadata)
    for unit in text.units { reader.read(unit, isBasis: isBasis(unit, text, document)) }
    return reader.references
  }

  /// True for the paragraphs before the body that say on what the plan stands, and for a paragraph of the body that
  /// opens with "Căn cứ".
  private static func isBasis(_ unit: FactUnit, _ text: FactText, _ document: PlanDocument) -> Bool {
    guard unit.role == .text || unit.role == .heading, unit.first < unit.end else { return false }
    let token = text.tokens[Int(unit.first)]
    guard token.cue == .basis, token.isCapitalised else { return false }
    let node = document.arena.nodes[Int(unit.node)]
    return node.part == .preamble || (node.kind == .paragraph && token.detail == CueTable.strongBasis)
  }

  private static func abbreviations(_ text: FactText) -> [Abbreviation] {
    var reader = AbbreviationReader(text)
    for unit in text.units { reader.read(unit) }
    return reader.abbreviations
  }

  private static func quantities(_ text: FactText, _ dates: FactDates) -> [Quantity] {
    var reader = QuantityReader(text, dates: dates.mentions)
    for unit in text.units where unit.role != .column && unit.role != .caption { reader.read(unit) }
    return reader.quantities
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
