/// The words that open units (Nghị định 30/2020/NĐ-CP, Annex I, II.5): one row each.
enum UnitKeyword {
  struct Row {
    let folded: StaticString
    let style: NumberingStyle
    /// The word as a reader would key it in a label.
    let name: String
  }

  static let rows: [Row] = [
    Row(folded: "phan", style: .part, name: "Phần"),
    Row(folded: "chuong", style: .chapter, name: "Chương"),
    Row(folded: "muc", style: .division, name: "Mục"),
    Row(folded: "tieu muc", style: .subdivision, name: "Tiểu mục"),
    Row(folded: "dieu", style: .article, name: "Điều"),
  ]

  static func name(of style: NumberingStyle) -> String { rows.first { $0.style == style }?.name ?? "" }

  private static let byLetter = FirstLetterTable(rows) { $0.folded }

  /// The keyword at `start`, where it ends, and whether it is in capitals.
  static func match(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> (style: NumberingStyle, end: Int, caps: Bool)? {
    let tables = Folder.classTables
    var second = start
    for row in byLetter[tables.folded(source, &second, end)] {
      if let (after, caps) = matchWord(row.folded, source, start, end, tables) { return (row.style, after, caps) }
    }
    return nil
  }

  private static func matchWord(
    _ word: StaticString, _ source: Span<UInt8>, _ start: Int, _ end: Int, _ tables: LetterTables
  ) -> (end: Int, caps: Bool)? {
    var at = start
    var caps = true
    let count = word.utf8CodeUnitCount
    for offset in 0..<count {
      guard at < end else { return nil }
      var peek = at
      let kind = tables.letterClass(decodeScalar(source, &peek, end))
      if kind & VietnameseLetters.lowerBit != 0 { caps = false }
      guard tables.folded(source, &at, end) == word.withUTF8Buffer({ $0[offset] }) else { return nil }
    }
    return (at, caps)
  }
}
