/// The one pass over the words in which all readers but that of tasks are asked.
struct FactPass {
  private let text: FactText
  private(set) var dates: DateReader
  private(set) var references: ReferenceReader
  private(set) var places: PlaceReader
  private(set) var abbreviations: AbbreviationReader
  private(set) var quantities: QuantityReader

  init(_ text: FactText, _ document: borrowing PlanDocument) {
    self.text = text
    dates = DateReader(text, years: YearContext(date: document.metadata.date, title: document.metadata.title))
    references = ReferenceReader(text, metadata: document.metadata)
    places = PlaceReader(text, document)
    abbreviations = AbbreviationReader(text)
    quantities = QuantityReader(text)
  }

  /// Reads every unit. Linear.
  mutating func run(_ document: borrowing PlanDocument) {
    let recurrences = RecurrenceReader(text)
    for unit in text.units {
      let firstDate = dates.mentions.count
      dates.begin(unit)
      references.begin(unit, isBasis: Self.isBasis(unit, text, document))
      places.begin(unit)
      quantities.begin(unit)
      read(unit)
      if unit.cues.mayHold(RecurrenceReader.cues) { dates.markPeriodic(from: firstDate, recurrences) }
    }
  }

  /// Asks the readers at the triggers of a unit.
  @inline(__always)
  private mutating func read(_ unit: FactUnit) {
    let counts = unit.role != .column && unit.role != .caption
    for trigger in unit.triggers {
      let at = Int(text.triggers[trigger])
      let triggers = FactTriggers.of(text.tokens[at])
      if triggers.contains(.dates) { dates.visit(at) }
      if triggers.contains(.references) { references.visit(at) }
      if triggers.contains(.places) { places.visit(at) }
      if triggers.contains(.quantities), counts, at >= dates.next { quantities.visit(at) }
      if triggers.contains(.abbreviations) { abbreviations.visit(at, in: unit) }
    }
  }

  /// True for the paragraphs before the body that say on what the plan stands, and for a paragraph of the body that
  /// opens with "Căn cứ".
  private static func isBasis(_ unit: FactUnit, _ text: FactText, _ document: borrowing PlanDocument) -> Bool {
    guard unit.role == .text || unit.role == .heading, unit.first < unit.end else { return false }
    let token = text.tokens[Int(unit.first)]
    guard token.cue == .basis, token.isCapitalised else { return false }
    let node = document.arena.nodes[Int(unit.node)]
    return node.part == .preamble || (node.kind == .paragraph && token.detail == CueTable.strongBasis)
  }
}
