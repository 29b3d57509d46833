import PlanText

/// A row a short form that the text explains.
struct AbbreviationSheet: CSVSheet {
  var summary: String { "one row per short form that the text explains" }
  var primaryKey: [String] { [] }

  func records(of plan: PlanRecord) -> [Abbreviation] { plan.document.facts.abbreviations }

  static let columns: [CSVColumn<Abbreviation>] =
    [
      .document,
      Column("short", "the short form") { abbreviation, _ in abbreviation.short },
      Column("long", "what it stands for") { abbreviation, _ in abbreviation.long },
    ] + CSVColumn.lines { abbreviation, _ in abbreviation.lines }
}
