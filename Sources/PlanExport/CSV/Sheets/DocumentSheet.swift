import PlanText

/// A row a plan: what is known of the document itself.
struct DocumentSheet: CSVSheet {
  var summary: String { "one row per plan: what it is, who issued it, who signs, how much it holds" }
  var primaryKey: [String] { ["document"] }

  func records(of plan: PlanRecord) -> CollectionOfOne<PlanMetadata> { CollectionOfOne(plan.document.metadata) }

  static let columns: [CSVColumn<PlanMetadata>] =
    [
      .document,
      Column("path", "the file") { $1.document.source.path },
      .count("part", "which plan of its file, from 1") { $1.part },
      Column("type", "document type") { meta, _ in meta.type },
      Column("number", "number and symbol, without spaces", kind: .code) { meta, _ in meta.number?.text },
      Column("serial", "the number alone", kind: .code) { meta, _ in meta.number?.serial },
      Column("type_code", "code of the document type in the number") { meta, _ in meta.number?.typeCode },
      Column("body_code", "code of the issuing body in the number") { meta, _ in meta.number?.bodyCode },
      Column("title", "what the document is about") { meta, _ in meta.title },
      Column("issuer", "issuing body") { meta, _ in meta.issuer },
      Column("superior", "body printed above the issuer") { meta, _ in meta.superior },
      Column("place", "place of the date line") { meta, _ in meta.place },
      Column("date", "ISO date, cut to what the page says", kind: .partialDate) { meta, _ in meta.date },
      Column("signer", "name of the person who signs") { meta, _ in meta.signature?.name },
      Column("position", "position of the person who signs") { meta, _ in meta.signature?.position },
      Column("capacities", "signing capacities in order, joined by \"; \"") { meta, _ in
        meta.signature?.capacities.joined(separator: "; ")
      },
      Column("on_behalf_of", "body after TM.") { meta, _ in meta.signature?.onBehalfOf },
      Column("recipients", "recipients, joined by \"; \"") { meta, _ in
        meta.recipients.map(\.text).joined(separator: "; ")
      },
    ] + counts

  private static let counts: [CSVColumn<PlanMetadata>] = [
    Column("encoding", "encoding of the file") { $1.document.source.encoding.rawValue },
    .count("bytes", "size of the file") { $1.document.source.byteCount },
    .count("lines", "lines of the file") { $1.document.source.lineCount },
    .count("nodes", "nodes of the tree") { $1.document.arena.nodes.count },
    .count("tables", "tables") { $1.document.tables.count },
    .count("tasks", "tasks") { $1.document.facts.tasks.count },
    .count("references", "references") { $1.document.facts.references.count },
    .count("errors", "diagnostics that are errors") { $1.diagnostics(.error) },
    .count("warnings", "diagnostics that are warnings") { $1.diagnostics(.warning) },
    .count("notes", "diagnostics that are notes") { $1.diagnostics(.note) },
  ]
}

extension PlanRecord {
  fileprivate func diagnostics(_ severity: Severity) -> Int {
    document.diagnostics.count { $0.severity == severity }
  }
}
