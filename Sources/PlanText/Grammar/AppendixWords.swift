/// The words that head appendices.
enum AppendixWords {
  /// As they fold, and as a reader would key them in a label.
  static let rows: [(folded: StaticString, name: String)] = [("phu luc", "Phụ lục"), ("phu bieu", "Phụ biểu")]

  /// The word that a folded line begins with.
  static func opened(by folder: Folder) -> (folded: StaticString, name: String)? {
    rows.first { folder.hasPrefix($0.folded) }
  }
}
