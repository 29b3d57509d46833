import PlanText

/// A row a finding beside the tree.
struct DiagnosticSheet: CSVSheet {
  var summary: String { "one row per finding: a repair, noise set aside, something that could not be read" }
  var primaryKey: [String] { [] }

  func records(of plan: PlanRecord) -> [Diagnostic] { plan.document.diagnostics }

  static let columns: [CSVColumn<Diagnostic>] =
    [
      .document,
      Column("severity", "error, warning or note") { diagnostic, _ in diagnostic.severity.rawValue },
      Column("code", "stable code") { diagnostic, _ in diagnostic.code },
      Column("message", "what was found and what to do") { diagnostic, _ in diagnostic.message },
      Column("text", .string, "for noise, the text set aside") { diagnostic, plan, out in
        if diagnostic.isNoise { out.cell.append(contentsOf: plan.document.noiseText(of: diagnostic)) }
      },
    ] + CSVColumn.lines { diagnostic, _ in diagnostic.lines } + [
      .count("start", "first byte in the decoded text, from 0") { diagnostic, plan in
        plan.document.source.decodedOffset(diagnostic.range.start)
      },
      .count("end", "the byte after its last") { diagnostic, plan in
        plan.document.source.decodedOffset(diagnostic.range.end)
      },
    ]
}
