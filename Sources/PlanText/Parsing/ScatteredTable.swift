/// A table whose cells an extractor printed one below the other.
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
    takeBackPageNumbers(start..<end)
    for token in tokens[start..<end] where !token.flags.contains(.noise) {
      draft.addSpan(token)
      draft.rows.append(TableDraft.Row(cells: [[token.range]], lines: LineSpan(token.line)))
    }
    return end
  }

  /// A figure alone on its line looked like the number of a page.
  private mutating func takeBackPageNumbers(_ run: Range<Int>) {
    guard tokens[run].contains(where: { $0.noise == .pageNumber }) else { return }
    let range = tokens[run.lowerBound].start..<tokens[run.upperBound - 1].end
    document.diagnostics.removeAll { $0.kind == .pageNumber && range.contains($0.range.start) }
    for index in run where tokens[index].noise == .pageNumber {
      tokens[index].flags.remove(.noise)
      tokens[index].noise = nil
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

  func isCell(_ token: LineToken) -> Bool {
    token.width <= Self.longestCell && token.marker.isNone && !token.ending.isFinal
      && token.flags.isDisjoint(with: [.piped, .border, .tabbed, .gapped, .htmlTable, .bold, .noWords])
      && (token.keyword == .none || token.keyword == .number)
  }

  private func holdsDigit(_ token: LineToken) -> Bool {
    bytes[token.range].contains { (0x30...0x39).contains($0) }
  }
}
