import PlanExport

/// The list of all inputs with what became of them, `manifest.csv`: a row each.
struct Manifest {
  static let name: FilePath = "manifest.csv"

  /// A column, one row each here.
  struct Column: Sendable {
    let name: String
    /// Type of a Data Package table schema.
    let type: String
    let summary: String
    let value: @Sendable (InputRow, Place) -> String

    init(
      _ name: String, _ summary: String,
      type: String = "string",
      _ value: @escaping @Sendable (InputRow, Place) -> String
    ) {
      self.name = name
      self.type = type
      self.summary = summary
      self.value = value
    }
  }

  /// Where the results of a row stand.
  struct Place: Sendable {
    let form: BatchForm
    let mirror: MirrorPath
    let segment: SegmentRecord

    func files(_ row: InputRow) -> String {
      switch form {
      case .ndjson: row.plans > 0 ? segment.files.first?.name ?? "" : ""
      case .csv: ""
      case .json: row.files.indices.map { mirror.plan(row.path, part: $0 + 1).text }.joined(separator: "; ")
      }
    }
  }

  static let columns: [Column] = [
    Column("path", "the input, as it was named; bytes that are not UTF-8 as \\xHH") { row, _ in row.path.text },
    Column("size", "bytes; 0 where it could not be opened", type: "integer") { row, _ in String(row.size) },
    Column("modified", "time of its last change, UTC", type: "datetime") { row, _ in
      row.modified == 0 ? "" : CalendarTime.text(seconds: row.modified / 1_000_000_000)
    },
    Column("outcome", "read; doubtful (something in it is an error); failed; skipped") { row, _ in row.outcome.rawValue
    },
    Column("code", "a stable word for what failed") { row, _ in row.code },
    Column("reason", "what failed and what to do") { row, _ in row.reason },
    Column("plans", "plans in the file", type: "integer") { row, _ in String(row.plans) },
    Column("document", "the keys of its plans in all tables, joined by \"; \"") { row, _ in
      (0..<row.plans).map { row.key(of: $0 + 1) }.joined(separator: "; ")
    },
    Column("file", "the files that hold its plans, joined by \"; \"; empty where tables hold them") { $1.files($0) },
    Column("text", "the text that was got out of it, which lines and bytes of its plans point into") { row, place in
      row.hasText ? place.mirror.text(row.path).text : ""
    },
    Column("errors", "diagnostics that are errors", type: "integer") { row, _ in String(row.errors) },
    Column("warnings", "diagnostics that are warnings", type: "integer") { row, _ in String(row.warnings) },
    Column("notes", "diagnostics that are notes", type: "integer") { row, _ in String(row.notes) },
  ]

  private var rows = CSVRows()

  mutating func begin(to out: inout [UInt8]) { rows.append(Self.columns.map(\.name), to: &out) }

  mutating func append(_ row: InputRow, _ place: Place, to out: inout [UInt8]) {
    rows.append(Self.columns.map { $0.value(row, place) }, to: &out)
  }
}
