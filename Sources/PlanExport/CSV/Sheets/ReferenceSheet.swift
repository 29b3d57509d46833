import PlanText

/// A row a mention of another document, or of a place in the plan itself.
struct ReferenceSheet: CSVSheet {
  var summary: String { "one row per mention of another document or of a place in the plan" }
  var primaryKey: [String] { [] }

  func records(of plan: PlanRecord) -> [Reference] { plan.document.facts.references }

  static let columns: [CSVColumn<Reference>] =
    [
      .document,
      .node("node", "id of the node that mentions it") { reference, _ in reference.node },
      Column("text", "the mention as printed") { reference, _ in reference.text },
      Column("type", "document type") { reference, _ in reference.type },
      Column("number", "number and symbol", kind: .code) { reference, _ in reference.number },
      Column("date", "ISO date, cut to what the text says", kind: .partialDate) { reference, _ in reference.date },
      Column("issuer", "issuing body") { reference, _ in reference.issuer },
      Column("title", "what the document is about") { reference, _ in reference.title },
      Column("role", "basis, mention or internal") { reference, _ in reference.role.rawValue },
      .node("target", "id of the node named, for places in the plan") { reference, _ in reference.target },
    ] + CSVColumn.lines { reference, _ in reference.lines }
}
