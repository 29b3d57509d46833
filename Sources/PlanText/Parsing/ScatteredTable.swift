/// A table whose cells an extractor printed one below the other, in no order that tells the rows (`StackedTable`).
///
/// ```
/// Xã
/// Số hộ
///
/// Vĩnh Thạnh
/// 1.204
/// ```
///
/// Where the columns were cannot be told: the node has one, and each line is a row.
extension PlanReader {
  /// A cell is no longer than this many letters.
  private static let longestCell: Int32 = 24
  /// Fewer lines may be anything.
  private static let fewestCells = 12

  /// Reads the run of short lines that begins at a token and returns the token after it; nil where there is none.
  mutating func readScattered(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    guard isCell(tokens[start]), start == 0 || !isCell(tokens[start - 1]), let end = scatteredEnd(start, limit) else {
      return nil
    }
    takeBack(start..<end)
    for token in tokens[start..<end] where !token.flags.contains(.noise) {
      draft.addSpan(token)
      draft.rows.append(TableDraft.Row(cells: [[token.range]], lines: token.lines))
    }
    return end
  }

  /// Set aside as a line of the edge of a page.
  func looksLikePageEdge(_ token: LineToken) -> Bool { token.noise == .pageNumber || token.noise == .runningHead }

  /// A figure alone on its line looked like the number of a page, and a name that cells repeat above such figures like
  /// the head of one.
  mutating func takeBack(_ run: Range<Int>) {
    for index in run where looksLikePageEdge(tokens[index]) {
      tokens[index].flags.remove(.noise)
      tokens[index].noise = nil
      takenBack.insert(tokens[index].start)
    }
  }

  /// The end of the run, where it is long enough and two cells of five hold figures.
  private func scatteredEnd(_ start: Int, _ limit: Int) -> Int? {
    var end = start
    var figures = 0
    while end < limit, isCell(tokens[end]) {
      if holdsDigit(tokens[end]) { figures += 1 }
      end += 1
    }
    return end - start >= Self.fewestCells && figures * 5 >= (end - start) * 2 ? end : nil
  }

  @inline(__always)
  func isCell(_ token: LineToken) -> Bool {
    token.width <= Self.longestCell && token.marker.isNone && !token.ending.isFinal
      && token.flags.isDisjoint(with: [.piped, .border, .tabbed, .gapped, .markedTable, .bold, .noWords])
      && (token.keyword == .none || token.keyword == .number)
  }

  func holdsDigit(_ token: LineToken) -> Bool {
    bytes[token.range].contains { (0x30...0x39).contains($0) }
  }
}

/// A table whose columns an engine squeezed to single blanks.
///
/// ```
/// TT Nội dung Đơn vị thực hiện Thời gian
/// 1 Đo thời gian chờ Phòng Quản lý chất lượng Hằng tháng
/// 2 Khảo sát hài lòng Phòng Công tác xã hội Tháng 10,
/// 11, 12
/// ```
///
/// Where one cell ends and the next begins cannot be told: the node has one column, and a row for each number.
extension PlanReader {
  /// Further lines of a row are no more than these.
  private static let longestRow = 6

  /// "TT …", "STT …": a look at two bytes for every line.
  @inline(__always)
  func beginsNumberColumn(_ token: LineToken) -> Bool {
    let at = Int(token.body)
    guard at + 3 < Int(token.end) else { return false }
    return bytes[at] == UInt8(ascii: "T") && bytes[at + 1] == UInt8(ascii: "T")
      || bytes[at] == UInt8(ascii: "S") && bytes[at + 1] == UInt8(ascii: "T")
  }

  /// True for a header that begins with the word of the number column, above a first row.
  mutating func opensSqueezed(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    guard beginsNumberColumn(token), index + 1 < limit, token.marker.isNone, token.width <= 120,
      rowNumber(index + 1) == 1
    else { return false }
    fold(token, limit: 8)
    return ColumnWords.opensNumbers(folder)
  }

  /// Reads the rows below such a header and returns the token after them.
  mutating func readSqueezed(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int {
    draft.addSpan(tokens[start])
    draft.rows.append(TableDraft.Row(cells: [[tokens[start].range]], lines: tokens[start].lines))
    var index = start + 1
    var number: Int32 = 1
    while index < limit, let end = rowEnd(index, number, limit) {
      draft.rows.append(TableDraft.Row(cells: [[]], lines: tokens[index].lines))
      for token in tokens[index..<end] where !token.flags.contains(.noise) {
        draft.addSpan(token)
        draft.rows[draft.rows.count - 1].cells[0].append(token.range)
        draft.rows[draft.rows.count - 1].lines.last = token.lastLine
      }
      index = end
      number += 1
    }
    return index
  }

  /// The end of the row with a number: the next number, or, for the last row, the first line that does not go on.
  private func rowEnd(_ start: Int, _ number: Int32, _ limit: Int) -> Int? {
    guard rowNumber(start) == number else { return nil }
    let last = min(limit, start + 1 + Self.longestRow)
    if let next = (start + 1..<max(start + 1, last)).first(where: { rowNumber($0) == number + 1 }) { return next }
    var end = start + 1
    while end < last, tokens[end].marker.isNone, !tokens[end].flags.contains(.blankBefore),
      !tokens[end].flags.isDisjoint(with: [.startsLower, .startsDigit])
    {
      end += 1
    }
    return end
  }

  /// The number at the start of a line, with a blank and a capital or nothing behind it.
  private func rowNumber(_ index: Int) -> Int32? {
    let token = tokens[index]
    guard token.flags.contains(.startsDigit), token.flags.isDisjoint(with: [.noise, .piped, .tabbed, .gapped]) else {
      return nil
    }
    let (value, end) = leadingNumber(token)
    return end < Int(token.end) && bytes[end] == 0x20 ? value : nil
  }

  /// The number that a line begins with, of four digits at most, and where it ends.
  func leadingNumber(_ token: LineToken) -> (value: Int32, end: Int) {
    var at = Int(token.start)
    var value: Int32 = 0
    while at < Int(token.end), (0x30...0x39).contains(bytes[at]), value < 1000 {
      value = value * 10 + Int32(bytes[at] - 0x30)
      at += 1
    }
    return (value, at)
  }
}
