/// A table whose cells stand one below the other, as copies of web pages have them.
///
/// ```
/// TT
/// Nội dung
/// Đơn vị chủ trì
/// 1
/// Rà soát hộ nghèo
/// Phòng Văn hóa - Xã hội
/// 2
/// …
/// ```
///
/// The first cells tell where the rows begin: numbers that count on, or times written alike ("Tuần 1", "9/2026"). A
/// row that is shorter than the header lacks its last cells; where the lines of the text are those of the cells, as
/// word processors save them, a blank line is a blank cell.
extension PlanReader {
  /// Columns of a table: no more of them stand between two first cells.
  private static let columns = 2...10
  /// Letters of a header, and of that of the first column.
  private static let longestHeader: Int32 = 60
  private static let longestFirstHeader: Int32 = 12
  /// Letters of a cell.
  private static let longestStackedCell: Int32 = 400

  /// Reads the table whose first header stands at a token and returns the token after it; nil where there is none.
  mutating func readStacked(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    guard headsFirstColumn(tokens[start]), case let counts = ColumnWords.headsNumbers(folder),
      let first = firstRow(below: start, limit, countsFromOne: counts)
    else { return nil }
    let key = rowKey(first)
    let least = key == .alike ? 3 : 2
    var (rows, end) = rowsByLines(start, first, limit)
    if rows.count < least { end = first }
    if key == .alike || key == .number(1) || key == .roman(1) {
      let starts = rowStarts(from: first, width: first - start, limit)
      if starts.count >= least, case let last = lastRowEnd(starts, limit), last > end {
        end = last
        rows = zip(starts, starts.dropFirst() + [end]).map { row, next in Array(row..<next) }
      }
    }
    guard end > first else { return nil }
    let own = start..<end
    takeBack(own)
    for row in [Array(start..<first)] + rows {
      let own = row.compactMap { $0.map { tokens[$0] } }
      draft.rows.append(
        TableDraft.Row(
          cells: row.map { $0.map { [tokens[$0].range] } ?? [] },
          lines: LineSpan(own[0].line, own[own.count - 1].lastLine)))
    }
    for token in tokens[own] { draft.addSpan(token) }
    return own.upperBound
  }

  /// The rows below a header whose cells stand on lines at one distance: each row has as many lines as the header, those
  /// of blank cells blank. Rows without a first cell belong to it only above one that has its own.
  private func rowsByLines(_ start: Int, _ first: Int, _ limit: Int) -> (rows: [[Int?]], end: Int) {
    let distance = tokens[start + 1].line - tokens[start].line
    let width = first - start
    var (rows, kept, end, index) = ([[Int?]](), 0, first, first)
    var (key, number): (Int?, Int32) = (nil, 0)
    guard (1...2).contains(distance), (start..<first).allSatisfy({ tokens[$0 + 1].line - tokens[$0].line == distance })
    else {
      return ([], first)
    }
    reading: while index < limit {
      let line = tokens[first].line + Int32(rows.count * width) * distance
      var row = [Int?](repeating: nil, count: width)
      let above = index
      while index < limit, tokens[index].line < line + Int32(width) * distance {
        let (column, rest) = (tokens[index].line - line).quotientAndRemainder(dividingBy: distance)
        // A text that lost its line breaks has several of its lines on one.
        guard rest == 0, mayBeCell(tokens[index]), row[Int(column)] == nil else { break reading }
        row[Int(column)] = index
        index += 1
      }
      guard index > above else { break }
      rows.append(row)
      guard let own = row[0] else { continue }
      // Below the title of a group the rows may count on.
      if let key, !follows(own, key), rowKey(own) != .number(number + 1) { break }
      key = own
      if case .number(let counted) = rowKey(own) { number = counted }
      kept = rows.count
      end = index
    }
    return (Array(rows.prefix(kept)), end)
  }

  /// How the first cell of a row tells that it is one.
  private enum RowKey: Equatable {
    case number(Int32)
    /// "I", above the rows of a group.
    case roman(Int32)
    /// Written like the first cell of the row above but for its digits.
    case alike
  }

  /// A line that is nothing but the header of a column of numbers or times.
  mutating func headsFirstColumn(_ token: LineToken) -> Bool {
    guard isCell(token), token.width <= Self.longestFirstHeader else { return false }
    fold(token, limit: Int(Self.longestFirstHeader))
    return ColumnWords.first.contains { folder.bytes.equals($0) }
  }

  /// The first cell of the first row: a 1, or a time, behind two headers or more.
  private func firstRow(below start: Int, _ limit: Int, countsFromOne: Bool) -> Int? {
    var index = start + 1
    while index < limit, index - start <= Self.columns.upperBound {
      if index - start >= Self.columns.lowerBound {
        switch rowKey(index) {
        case .number(1), .roman(1): return index
        case .number where !countsFromOne: return index
        case .alike where rowKey(start) == nil: return index
        default: break
        }
      } else if case .number = rowKey(index) {
        return nil
      }
      let token = tokens[index]
      guard isStackedCell(token), token.width <= Self.longestHeader, !token.ending.isFinal else { return nil }
      index += 1
    }
    return nil
  }

  /// The first cells of the rows, in order.
  private func rowStarts(from first: Int, width: Int, _ limit: Int) -> [Int] {
    var starts = [first]
    while let last = starts.last, let next = rowStart(behind: last, width: width, limit) { starts.append(next) }
    return starts
  }

  /// The first cell of the row behind another: a full row's, else the nearest.
  private func rowStart(behind row: Int, width: Int, _ limit: Int) -> Int? {
    var end = row + 1
    while end < limit, end - row < width, isStackedCell(tokens[end]) { end += 1 }
    guard end < limit else { return nil }
    if end - row == width, follows(end, row) { return end }
    if rowKey(row) == .alike { return nil }
    return (row + 1..<end).first { follows($0, row) }
  }

  /// True where a line is the first cell of the row behind another's.
  private func follows(_ index: Int, _ row: Int) -> Bool {
    switch (rowKey(row), rowKey(index)) {
    case (.number(let last), .number(let next)): next == last + 1
    case (.roman, .number(let next)): next == 1
    case (.number, .roman), (.roman, .roman): true
    case (.alike, .alike): isWrittenAlike(row, index)
    default: false
    }
  }

  /// The end of the last row, which is no longer than the longest before it and not parted by a blank line unless they
  /// are.
  private func lastRowEnd(_ starts: [Int], _ limit: Int) -> Int {
    let last = starts[starts.count - 1]
    let longest = zip(starts, starts.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) }
    let isParted = tokens[starts[0] + 1].flags.contains(.blankBefore)
    var end = last + 1
    while end < limit, end - last < longest, isStackedCell(tokens[end]),
      isParted || !tokens[end].flags.contains(.blankBefore)
    {
      end += 1
    }
    return end
  }

  /// A line that may be a cell wherever it stands: no unit of the outline either.
  private func isStackedCell(_ token: LineToken) -> Bool {
    mayBeCell(token) && (token.marker.isNone || token.marker.style.isBullet)
  }

  /// A line that may be a cell: no row of another table.
  private func mayBeCell(_ token: LineToken) -> Bool {
    token.flags.isDisjoint(with: [.piped, .border, .tabbed, .gapped, .markedTable])
      && token.width <= Self.longestStackedCell && (!token.flags.contains(.noise) || looksLikePageEdge(token))
  }

  private func rowKey(_ index: Int) -> RowKey? {
    let token = tokens[index]
    guard isStackedCell(token), token.width <= Self.longestHeader else { return nil }
    let (value, end) = leadingNumber(token)
    if value > 0, end == Int(token.end) { return .number(value) }
    if let (value, end) = Numerals.roman(bytes.span, Int(token.start), Int(token.end), upper: true),
      end == Int(token.end)
    {
      return .roman(value)
    }
    return holdsDigit(token) ? .alike : nil
  }

  /// "Tuần 1" and "Tuần 2", "9/2026" and "10/2026": the same but for the digits, and not the same.
  private func isWrittenAlike(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (bytes[tokens[one].range], bytes[tokens[other].range])
    return !first.elementsEqual(second)
      && first.lazy.filter { !(0x30...0x39).contains($0) }.elementsEqual(
        second.lazy.filter { !(0x30...0x39).contains($0) })
  }
}
