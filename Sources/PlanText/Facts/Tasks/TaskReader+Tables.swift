/// Records of table rows: one for each row with a responsible body.
extension TaskReader {
  /// What the columns of a table hold.
  private struct Columns {
    var leads: [Int] = []
    /// "Người thực hiện": those among them that name persons.
    var persons: [Int] = []
    /// "Chủ đầu tư", "Người phụ trách".
    var others: [Int] = []
    /// "Chủ trì/phối hợp": a column of both, in whose cells the first before a slash leads.
    var isShared = false
    var supports: [Int] = []
    var deadlines: [TimeColumn] = []
    /// "Bắt đầu": the day before which nothing is done.
    var begins: [TimeColumn] = []
    var contents: [Int] = []
    /// "Đơn vị": names the responsible body where the table says what is to be done or by when.
    var units: [Int] = []
    /// Rows above this one are headers.
    var firstRow = 0
  }

  private struct TimeColumn {
    var column: Int
    /// Its header is a limit (`TaskRole.limit`).
    var isLimit: Bool
    var header: Range<Int>
  }

  func readTable(_ index: Int, node: Int) {
    guard index < document.tables.count else { return }
    let table = document.tables[index]
    let units = text.units(of: node)
    let columns = columns(of: units)
    guard !columns.leads.isEmpty else { return }
    let cells = cells(of: units, in: table)
    for row in table.rows.indices where row >= columns.firstRow { readRow(row, of: table, columns, cells, node: node) }
  }

  /// Index of the unit of each printed cell, -1 where it is blank, at the cell's index in the table.
  private func cells(of units: ArraySlice<FactUnit>, in table: Table) -> [Int] {
    var out = [Int](repeating: -1, count: table.cells.count)
    for at in units.indices where units[at].role == .cell {
      out[Int(table.rows[Int(units[at].row)].firstCell) + Int(units[at].column)] = at
    }
    return out
  }

  /// What a column holds by its header, of which a scan may have run words together: "Thờigian", "Phốihợp".
  private func role(of header: Range<Int>) -> TaskRole {
    let role = headers.role(of: header)
    guard role.isEmpty, case let halves = header.map(halves), halves.contains(where: { $0 != nil }) else { return role }
    let words = zip(header, halves).map { index, halves in
      halves?.joined(separator: " ") ?? text.string(index..<index + 1)
    }
    let parted = FactText(words.joined(separator: " "))
    return TaskTableHeader(parted.tokens).role(of: parted.tokens.indices)
  }

  /// The two words of the lexicon that a word is made of which is none itself.
  private func halves(of index: Int) -> [String]? {
    guard text.tokens[index].isWord, text.tokens[index].word == 0 else { return nil }
    let letters = Array(text.string(index..<index + 1).lowercased())
    guard letters.count <= Self.longestPair else { return nil }
    return letters.indices.dropFirst(2).dropLast().lazy.map { [String(letters[..<$0]), String(letters[$0...])] }
      .first { $0.allSatisfy { Lexicon.shared.word(of: Array($0.utf8)) != 0 } }
  }

  /// Letters of two of the longest syllables.
  private static let longestPair = 14

  private func columns(of units: ArraySlice<FactUnit>) -> Columns {
    var columns = Columns()
    let head = units.prefix { $0.row <= 0 }
    let second = head.filter { $0.role == .cell && headers.isSecondHeader($0.tokens) }
    if !second.isEmpty { columns.firstRow = 1 }
    let first = head.filter { unit in unit.role == .column && !second.contains { $0.column == unit.column } }
    for unit in first + second {
      let role = role(of: unit.tokens)
      let column = Int(unit.column)
      if role.contains(.lead) {
        columns.leads.append(column)
        if headers.namesPersons(unit.tokens) { columns.persons.append(column) }
        if headers.namesOthers(unit.tokens) { columns.others.append(column) }
        columns.isShared = headers.namesSupports(unit.tokens)
      } else if role.contains(.support) {
        columns.supports.append(column)
      } else if role.contains(.begins) {
        columns.begins.append(TimeColumn(column: column, isLimit: role.contains(.limit), header: unit.tokens))
      } else if role.contains(.deadline) {
        columns.deadlines.append(TimeColumn(column: column, isLimit: role.contains(.limit), header: unit.tokens))
      } else if role.contains(.content) {
        columns.contents.append(column)
      } else if role.contains(.unit) {
        columns.units.append(column)
      }
    }
    if columns.deadlines.isEmpty { swap(&columns.deadlines, &columns.begins) }
    if columns.leads.isEmpty, columns.units.count == 1, !columns.deadlines.isEmpty { columns.leads = columns.units }
    return columns
  }

  /// "nt" under a body is the one of the last row that names any, groups between them passed over.
  private func readRow(_ row: Int, of table: Table, _ columns: Columns, _ cells: [Int], node: Int) {
    let units = text.units
    func filled(_ column: Int) -> Range<Int>? {
      let unit = cells[table.filledIndex(row, column)]
      return unit < 0 ? nil : units[unit].tokens
    }
    guard !goesOnAbove(row, of: table, columns, cells), !isGroup(row, of: table) else { return }
    var draft = TaskDraft(node: node, opening: nil, window: TokenWindow(0..<0))
    draft.row = row
    // Beside a body those who own the works or look after them are others.
    let bodies = columns.leads.filter { !columns.others.contains($0) && filled($0) != nil }
    for column in bodies.isEmpty ? columns.leads : bodies {
      readLeads(filled(column), isShared: columns.isShared, into: &draft)
      // The name of a person alone is no body; one with an office or a title is keyed (GOLD.md and its readers).
      if columns.persons.contains(column) { draft.leads.removeAll(where: cellNames.isBareName) }
    }
    let above = drafts.last.flatMap { $0.node == node ? $0 : nil }
    if let above, columns.leads.contains(where: { filled($0).map(cellNames.isDitto) == true }) {
      draft.leads = above.leads
    }
    guard !draft.leads.isEmpty else { return }
    for cell in columns.supports.lazy.compactMap(filled) {
      draft.supports += cellNames.isDitto(cell) ? above?.supports ?? [] : cellNames.names(in: cell)
    }
    let work = columns.contents.last { filled($0) != nil }
    draft.askedCell = work.map { table.filledCell(row, $0).pieces }
    let content = work.flatMap(filled)
    for time in columns.deadlines {
      guard let cell = filled(time.column), let due = stated(in: cell, isLimit: time.isLimit) else { continue }
      // "Tháng 9" beside "08/9 - 12/9/2025".
      draft.due = draft.due.map { due.placed(in: $0) ?? $0 } ?? due
    }
    if draft.due == nil { draft.due = marked(columns.deadlines, filled) }
    if let begins = columns.begins.first, let cell = filled(begins.column),
      let first = stated(in: cell, isLimit: begins.isLimit)
    {
      draft.due =
        draft.due.map { DateSpan(text: "\(first.text) - \($0.text)", start: first.start, end: $0.end) } ?? first
    }
    draft.recurrence = recurrence(of: content, columns.deadlines.compactMap { filled($0.column) })
    drafts.append(draft)
  }

  /// A row with words in its column of contents alone, begun with a small letter: the page turned inside the row above.
  private func goesOnAbove(_ row: Int, of table: Table, _ columns: Columns, _ cells: [Int]) -> Bool {
    let first = Int(table.rows[row].firstCell)
    let printed = (0..<Int(table.width)).filter { cells[first + $0] >= 0 }
    guard row > columns.firstRow, printed.count == 1, columns.contents.contains(printed[0]) else { return false }
    let token = text.tokens[Int(text.units[cells[first + printed[0]]].first)]
    return token.isWord && !token.isCapitalised
  }

  /// A row whose first cell runs over all columns.
  private func isGroup(_ row: Int, of table: Table) -> Bool {
    table.width > 2 && (1..<Int(table.width)).allSatisfy { table.filledIndex(row, $0) == table.filledIndex(row, 0) }
  }

  /// "x" under "Quý II" and "Quý III": the time from the first marked header to the last.
  private func marked(_ times: [TimeColumn], _ filled: (Int) -> Range<Int>?) -> DateSpan? {
    let spans = times.filter { filled($0.column).map(isMark) ?? false }.compactMap {
      stated(in: $0.header, isLimit: false)
    }
    guard let first = spans.first, let last = spans.last, spans.count > 1 else { return spans.first }
    return DateSpan(text: "\(first.text) - \(last.text)", start: first.start, end: last.end)
  }

  /// "x", "X", "✓".
  private func isMark(_ cell: Range<Int>) -> Bool { cell.count == 1 && text.tokens[cell.lowerBound].length <= 3 }

  /// A cell with responsible bodies; it may name those that cooperate as well.
  private func readLeads(_ cell: Range<Int>?, isShared: Bool, into draft: inout TaskDraft) {
    guard let cell else { return }
    if isShared, let slash = cellNames.slash(in: cell) {
      draft.leads += cellNames.names(in: cell.lowerBound..<slash)
      draft.supports += cellNames.names(in: slash + 1..<cell.upperBound)
      return
    }
    let window = TokenWindow(cell)
    let found = labels.labels(in: window)
    guard found.contains(where: { !$0.role.isDisjoint(with: [.lead, .support]) }) else {
      take(cellNames.names(in: cell), into: &draft)
      draft.supports += cooperation.supports(in: window, behind: window.start, of: draft.leads, request: false)
      return
    }
    for label in found {
      if label.role.contains(.lead) { draft.leads += cellNames.names(in: label.value) }
      if label.role.contains(.support) { draft.supports += cellNames.names(in: label.value) }
    }
  }

  /// A periodic report that the row asks for: both words may stand in different cells.
  private func recurrence(of content: Range<Int>?, _ times: [Range<Int>]) -> Recurrence? {
    if let content, let found = self.times.recurrence.recurrence(in: content) { return found }
    let asks = content.map { $0.contains(where: self.times.recurrence.isReport) } ?? false
    let times = asks ? times : times.filter { $0.contains(where: self.times.recurrence.isReport) }
    return times.lazy.compactMap { self.times.recurrence.period(in: $0) }.first
  }
}

extension DateSpan {
  /// A time that begins inside another, both with two ends; "02/9" beside "9/2027" in the year of that. Nil for one that
  /// does not.
  fileprivate func placed(in other: DateSpan) -> DateSpan? {
    if begins(in: other) { return self }
    guard let first = other.start, let moved = moved(to: first), moved.begins(in: other) else { return nil }
    return moved
  }

  private func begins(in other: DateSpan) -> Bool {
    guard let start, end != nil, let first = other.start, let last = other.end else { return false }
    return (first...last).contains(start)
  }

  /// In the year of an ISO day, where the words name none.
  private func moved(to other: String) -> DateSpan? {
    guard !text.utf8.split(whereSeparator: { !(0x30...0x39).contains($0) }).contains(where: { $0.count == 4 }),
      let year = CalendarDay(iso: other)?.year, let start = start.flatMap(CalendarDay.init(iso:)),
      let end = end.flatMap(CalendarDay.init(iso:)), let first = CalendarDay(year, start.month, start.day),
      let last = CalendarDay(year + end.year - start.year, end.month, end.day)
    else { return nil }
    return DateSpan(text: text, start: first.iso, end: last.iso)
  }
}

extension Table {
  /// Index in `cells` of the cell that a reader sees at a row and column.
  fileprivate func filledIndex(_ row: Int, _ column: Int) -> Int { Int(filled[Int(rows[row].firstCell) + column]) }
}
