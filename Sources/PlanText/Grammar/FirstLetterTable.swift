/// Rows of a table by the first byte of their folded words or of their signs, so that a line is compared with few of
/// them.
struct FirstLetterTable<Row: Sendable>: Sendable {
  private var rows = [[Row]](repeating: [], count: 256)

  init(_ rows: [Row], word: (Row) -> StaticString) {
    for row in rows { self.rows[Int(word(row).withUTF8Buffer { $0[0] })].append(row) }
  }

  /// - Parameter sign: the scalar of a row.
  init(_ rows: [Row], sign: (Row) -> UInt32) {
    for row in rows { self.rows[Int(UTF8Scalar.lead(sign(row)))].append(row) }
  }

  /// True where a row begins with a byte.
  func mayBegin(_ byte: UInt8) -> Bool { !rows[Int(byte)].isEmpty }

  /// The rows whose word begins with a letter, in the order of the table.
  subscript(letter: UInt8) -> [Row] { rows[Int(letter)] }

  /// The rows whose word begins with the first letter of a folded text.
  subscript(folder: Folder) -> [Row] { folder.bytes.first.map { self[$0] } ?? [] }
}
