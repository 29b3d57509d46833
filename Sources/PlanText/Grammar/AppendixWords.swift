/// The words that head appendices.
enum AppendixWords {
  /// As they fold, and as a reader would key them in a label.
  static let rows: [(folded: StaticString, name: String)] = [("phu luc", "Phụ lục"), ("phu bieu", "Phụ biểu")]

  /// The word that a folded line begins with, perhaps misread, as it is keyed, and the index behind it.
  static func opened(by folder: Folder) -> (name: String, end: Int)? {
    for row in rows where folder.hasPrefix(row.folded) { return (row.name, row.folded.utf8CodeUnitCount) }
    for row in rows {
      if let end = folder.end(ofMisread: row.folded) { return (row.name, end) }
    }
    return nil
  }
}
