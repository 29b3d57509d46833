import PlanText

/// A row an entry of letterhead, title, recipients and signature.
struct EntrySheet: CSVSheet {
  struct Record {
    let part: String
    let entry: Entry
  }

  var summary: String { "one row per entry of the letterhead and title, the recipients and the signature" }
  var primaryKey: [String] { [] }

  func records(of plan: PlanRecord) -> [Record] {
    plan.document.head.map { Record(part: "head", entry: $0) }
      + plan.document.tail.map { Record(part: "tail", entry: $0) }
  }

  static let columns: [CSVColumn<Record>] =
    [
      .document,
      Column("part", "head or tail") { record, _ in record.part },
      Column("role", "what the entry is: issuer, motto, number, … recipient, signature") { record, _ in
        record.entry.role.name
      },
      .text("text", "the text as printed") { record, _ in record.entry.text },
    ] + CSVColumn.lines { record, _ in record.entry.lines }
}
