/// Rows of a table by the first letter of their folded words, so that a line is compared with few of them.
struct FirstLetterTable<Row: Sendable>: Sendable {
  private var rows = [[Row]](repeating: [], count: 256)

  init(_ rows: [Row], word: (Row) -> StaticString) {
    for row in rows { self.rows[Int(word(row).withUTF8Buffer { $0[0] })].append(row) }
  }

  /// The rows whose word begins with a letter, in the order of the table.
  subscript(letter: UInt8) -> [Row] { rows[Int(letter)] }

  /// The rows whose word begins with the first letter of a folded text.
  subscript(folder: Folder) -> [Row] { folder.bytes.first.map { self[$0] } ?? [] }
}
