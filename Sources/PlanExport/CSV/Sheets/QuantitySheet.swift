import PlanText

/// A row a number with its unit.
struct QuantitySheet: CSVSheet {
  var summary: String { "one row per number with its unit and what changes" }
  var primaryKey: [String] { [] }

  func records(of plan: PlanRecord) -> [Quantity] { plan.document.facts.quantities }

  static let columns: [CSVColumn<Quantity>] =
    [
      .document,
      .node("node", "id of the node that says it") { quantity, _ in quantity.node },
      Column("text", "the words as printed") { quantity, _ in quantity.text },
      Column("value", .number, "the number") { quantity, _, out in
        if quantity.value.isFinite { out.cell.append(number: quantity.value) }
      },
      .count("out_of", "of how many, as in 9/63") { quantity, _ in quantity.outOf },
      Column("unit", "the unit") { quantity, _ in quantity.unit },
      Column("change", "increase or decrease") { quantity, _ in quantity.change?.rawValue },
      Column("comparison", "at_least, at_most, more_than or less_than") { quantity, _ in
        quantity.comparison?.rawValue
      },
      Column("subject", "what is counted") { quantity, _ in quantity.subject },
    ] + CSVColumn.lines { quantity, _ in quantity.lines }
}
