/// Merged cells of tables.
extension PlanReader {
  /// For each data cell the index of the cell whose text a reader sees there: merged cells carried down.
  ///
  /// The first column with words tells the groups (a number that changes begins a new one); inside a group a blank
  /// cell shows what stands above it. Across groups nothing is carried, what is blank there is blank; but the cell beside
  /// a number, which names what the further cells speak of, is merged where it is blank and they are not.
  mutating func filledCells(of draft: TableDraft, width: Int) -> [Int32] {
    let rows = draft.rows.dropFirst()
    let key = (0..<width).first { column in rows.contains { !$0.isBlank(column) } } ?? 0
    let lead = column(of: draft.rows[0], ColumnWords.responsible)
    let time = mergedTimes(of: draft, width: width)
    var filled: [Int32] = []
    filled.reserveCapacity(rows.count * width)
    var group: [SourceRange] = []
    for (number, row) in rows.enumerated() {
      let name = row.isBlank(key) ? [] : row.cells[key]
      let isApart = number == 0 || isTotal(row.cells.first { !$0.isEmpty }?.first)
      let begins = isApart || (!name.isEmpty && !sameText(name, group))
      if !name.isEmpty { group = name }
      let takesTime =
        time != nil && !isApart && isNumber(name) && !isGroup(row) && number + 1 < rows.count
        && !isGroup(rows[rows.startIndex + number - 1])
      let merged = begins && !isApart && isNumber(name) ? mergedColumns(rows, number, lead, width) : 0..<0
      for column in 0..<width {
        let own = Int32(number * width + column)
        let isNamed = column == key + 1 && !isApart && !row.isBlank(column + 1) && isNumber(name)
        let isTime = column == time && takesTime
        let isMerged = !begins || isNamed || isTime || merged.contains(column)
        filled.append(row.isBlank(column) && isMerged ? filled[Int(own) - width] : own)
      }
    }
    return filled
  }

  /// The first column whose header has one of some words (`ColumnWords`).
  private func column(of header: TableDraft.Row, _ words: [StaticString]) -> Int? {
    var folder = Folder()
    return header.cells.firstIndex { cell in
      cell.contains { piece in
        folder.fold(bytes.span, piece.lower, piece.upper, limit: 40)
        return words.contains { folder.firstIndex(of: $0) != nil }
      }
    }
  }

  /// The column of times, where a blank one above a further row is the one above it: in a table in which nothing else is
  /// blank. Where other cells are, an author may have left a time open, and at the end a text may be cut.
  private func mergedTimes(of draft: TableDraft, width: Int) -> Int? {
    guard let time = column(of: draft.rows[0], ColumnWords.time) else { return nil }
    let isFull = draft.rows.allSatisfy { row in
      isGroup(row) || (0..<width).allSatisfy { $0 == time || !row.isBlank($0) }
    }
    return isFull ? time : nil
  }

  /// A row of a name alone, which heads those below it.
  private func isGroup(_ row: TableDraft.Row) -> Bool { row.cells.count { !$0.isEmpty } <= 2 }

  /// The columns of a numbered row that are merged with the row above: a task has its body, so that a blank one is the
  /// body above, and what is blank right behind it goes with it; so does all that is blank behind the name of a row in
  /// the middle of a list. A row that leads into others ("… như sau:") has none.
  private func mergedColumns(
    _ rows: ArraySlice<TableDraft.Row>, _ number: Int, _ lead: Int?, _ width: Int
  ) -> Range<Int> {
    let at = rows.startIndex + number
    guard let lead, lead < width, rows[at].isBlank(lead) else { return 0..<0 }
    if isGroup(rows[at]) {
      return !rows[at].isBlank(0) && countsOn(rows, at) ? 2..<max(2, width) : 0..<0
    }
    guard
      !rows[at].cells.prefix(lead).contains(where: { $0.last.map { bytes[$0.upper - 1] == UInt8(ascii: ":") } ?? false }
      ),
      !(at + 1 < rows.endIndex && rows[at + 1].isBlank(0) && !rows[at + 1].isBlank(lead))
    else { return 0..<0 }
    return lead..<((lead..<width).first { !rows[at].isBlank($0) } ?? width)
  }

  /// The rows above and below have the numbers before and after a row's.
  private func countsOn(_ rows: ArraySlice<TableDraft.Row>, _ at: Int) -> Bool {
    guard rows.indices.contains(at - 1), rows.indices.contains(at + 1) else { return false }
    let numbers = (at - 1...at + 1).map { row in
      rows[row].cells.first?.first.flatMap { Int32(bytes.string($0)) } ?? -1
    }
    return numbers[0] > 0 && numbers[1] == numbers[0] + 1 && numbers[2] == numbers[1] + 1
  }

  /// "1", "2.1.", "2\.1"; no number is no word.
  private func isNumber(_ cell: [SourceRange]) -> Bool {
    cell.count == 1
      && bytes[cell[0]].allSatisfy {
        (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\\")
      }
  }
}

extension TableDraft.Row {
  func isBlank(_ column: Int) -> Bool { column >= cells.count || cells[column].isEmpty }
}
