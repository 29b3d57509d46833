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
/// row that is shorter than the header lacks its last cells.
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
    guard headsFirstColumn(tokens[start]), let first = firstRow(below: start, limit) else { return nil }
    let starts = rowStarts(from: first, width: first - start, limit)
    guard starts.count >= (rowKey(first) == .alike ? 3 : 2) else { return nil }
    let end = lastRowEnd(starts, limit)
    takeBackPageNumbers(start..<end)
    var row = start
    for next in starts + [end] {
      draft.rows.append(
        TableDraft.Row(
          cells: tokens[row..<next].map { [$0.range] }, lines: LineSpan(tokens[row].line, tokens[next - 1].lastLine)))
      row = next
    }
    for token in tokens[start..<end] { draft.addSpan(token) }
    return end
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
    return ColumnWords.first.contains { folder.bytes.count == $0.utf8CodeUnitCount && folder.hasPrefix($0) }
  }

  /// The first cell of the first row: a 1, or a time, behind two headers or more.
  private func firstRow(below start: Int, _ limit: Int) -> Int? {
    var index = start + 1
    while index < limit, index - start <= Self.columns.upperBound {
      if index - start >= Self.columns.lowerBound {
        switch rowKey(index) {
        case .number(1), .roman(1): return index
        case .alike where rowKey(start) == nil: return index
        default: break
        }
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

  /// A line that may be a cell: no unit of the outline and no row of another table.
  private func isStackedCell(_ token: LineToken) -> Bool {
    token.flags.isDisjoint(with: [.piped, .border, .tabbed, .gapped, .markedTable])
      && (token.marker.isNone || token.marker.style.isBullet) && token.width <= Self.longestStackedCell
      && (!token.flags.contains(.noise) || token.noise == .pageNumber)
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
