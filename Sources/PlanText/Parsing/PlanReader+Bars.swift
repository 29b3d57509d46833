/// The rules between the columns of a printed table, where OCR read some of them as bars:
///
/// ```
/// STT     Nội dung      | Chủ trì        Phối hợp      |Thời gian
/// 1       Hóa chất       Phòng Kế      | Xí nghiệp       Trước ngày
///         lỏng         | hoạch           sản xuất      | 15/4/2026
/// ```
extension PlanReader {
  /// Makes lines with such bars lines of an aligned table, in which a bar parts cells as a gap does.
  mutating func readBarsAsGaps() {
    var index = 0
    while let first = tokens[index...].firstIndex(where: { $0.flags.contains(.piped) }) {
      let run = barredRun(first, from: index)
      index = run.upperBound
      guard isRuledInPart(run) else { continue }
      for line in run where tokens[line].flags.contains(.piped) {
        tokens[line].flags.remove(.piped)
        tokens[line].flags.insert(.gapped)
        tokens[line].marker = Marker()
      }
    }
  }

  /// The lines around a piped one that have bars, gaps, or stand under a column.
  private func barredRun(_ first: Int, from: Int) -> Range<Int> {
    let inColumns: LineFlags = [.piped, .gapped]
    var start = first
    while start > from, !tokens[start - 1].flags.isDisjoint(with: inColumns) { start -= 1 }
    let left = tokens[start].indent
    let end = tokens[(first + 1)...].firstIndex {
      $0.flags.isDisjoint(with: inColumns) && ($0.flags.contains(.blankBefore) || $0.indent < left + 4)
    }
    return start..<(end ?? tokens.count)
  }

  /// True where most lines have gaps and the number of bars changes from line to line; a row between bars is one of a
  /// table that was typed, and a number right before words that of an item.
  private func isRuledInPart(_ run: Range<Int>) -> Bool {
    let bars = run.map { index in bytes[tokens[index].range].count { $0 == UInt8(ascii: "|") } }
    let uneven = bars.count { $0 != bars[0] }
    return run.count >= 3 && uneven * 3 >= run.count
      && run.count { tokens[$0].flags.contains(.gapped) } * 2 >= run.count
      && run.allSatisfy { index in
        let line = bytes[tokens[index].range]
        let marker = tokens[index].marker
        return tokens[index].flags.isDisjoint(with: [.tabbed, .border, .markedTable])
          && (!tokens[index].flags.contains(.piped) || marker.isNone || marker.style.isBullet
            || marker.text - marker.label.end > 2)
          && !(line.first == UInt8(ascii: "|") && line.last == UInt8(ascii: "|"))
      }
  }
}
