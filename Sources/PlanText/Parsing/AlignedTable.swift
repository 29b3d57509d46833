/// A table whose columns are aligned by spaces, as layout extractors print it.
///
/// ```
///   TT   Phương tiện       Số lượng   Đơn vị quản lý
///   1    Xuồng máy             6      Ban Chỉ huy Quân sự
///                                     huyện
/// ```
///
/// Columns are parted by "rivers": places that are blank on all lines. A row begins at its number, or at a blank line
/// where the rows are parted by these; what stands on further lines belongs to the cells above.
struct AlignedTable {
  /// Lines of letters by column: for each the byte offset of the letter, -1 where it is blank, -2 where a bar stands.
  private var lines: [[Int32]] = []
  private let tokens: ArraySlice<LineToken>
  private let bytes: [UInt8]
  /// Wider lines are no tables.
  static let widest = 400

  /// First letters of the columns: of the rivers, or of the header where it has more cells than there are rivers.
  private(set) var columns: [Int] = []
  private var keepsRivers = true

  init(_ tokens: ArraySlice<LineToken>, bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    lines = tokens.map(letters)
    let (rivers, header) = (columnStarts(), cellStarts(0))
    keepsRivers = rivers.count >= header.count && !lines.contains { Self.crossesBar($0, rivers) }
    columns = keepsRivers ? rivers : header
  }

  var lineCount: Int { lines.count }

  /// A rule between two columns, which parts cells as a blank does.
  private static let bar = UInt32(UInt8(ascii: "|"))

  private func letters(_ token: LineToken) -> [Int32] {
    var out: [Int32] = []
    var at = Int(token.lineStart)
    while at < Int(token.end), out.count < Self.widest {
      let from = at
      let scalar = decodeScalar(bytes.span, &at, Int(token.end))
      if scalar == 0x09 {
        out += [Int32](repeating: -1, count: 8 - out.count % 8)
      } else {
        out.append(scalar == Self.bar ? -2 : scalar <= 0x20 ? -1 : Int32(from))
      }
    }
    return out
  }

  /// True where a bar stands between two words of one column.
  private static func crossesBar(_ line: [Int32], _ starts: [Int]) -> Bool {
    starts.indices.contains { index in
      let from = min(starts[index], line.count)
      let own = line[from..<min(line.count, index + 1 < starts.count ? starts[index + 1] : line.count)]
      guard let bar = own.lastIndex(of: -2) else { return false }
      return own[..<bar].contains { $0 >= 0 } && own[bar...].contains { $0 >= 0 }
    }
  }

  /// Where rivers end.
  private func columnStarts() -> [Int] {
    let width = lines.reduce(0) { max($0, $1.count) }
    var starts: [Int] = []
    var gap = 2
    for column in 0..<width {
      let used = lines.contains { column < $0.count && $0[column] >= 0 }
      if used, gap >= 2 { starts.append(column) }
      gap = used ? 0 : gap + 1
    }
    return starts
  }

  /// First letters of the cells of a line.
  func cellStarts(_ line: Int) -> [Int] { cellSpans(line).map(\.lowerBound) }

  /// First and last letters of the cells of a line, parted by two blanks or more.
  private func cellSpans(_ line: Int) -> [ClosedRange<Int>] {
    var spans: [ClosedRange<Int>] = []
    for (column, letter) in lines[line].enumerated() where letter >= 0 {
      if let last = spans.last, column - last.upperBound <= 2 {
        spans[spans.count - 1] = last.lowerBound...column
      } else {
        spans.append(column...column)
      }
    }
    return spans
  }

  /// True where two cells of a line or more stand below cells of the header, each below one and no two below the same.
  func standsBelowHeader(_ line: Int) -> Bool {
    let header = cellSpans(0)
    let near = headerSpans
    let above = cellSpans(line).map { cell in
      let own = header.indices.filter { header[$0].overlaps(cell) }
      return own.count == 1 ? own : near.indices.filter { near[$0].overlaps(cell) }
    }
    return above.count >= 2 && above.allSatisfy { $0.count == 1 }
      && zip(above, above.dropFirst()).allSatisfy { $0 != $1 }
  }

  /// True for a line with one cell, below one of the header.
  func goesOnBelowHeader(_ line: Int) -> Bool {
    let own = cellSpans(line)
    return own.count == 1 && headerSpans.count { $0.overlaps(own[0]) } == 1
  }

  /// The cells of the header, each with what stands a little to its left.
  private var headerSpans: [ClosedRange<Int>] {
    cellSpans(0).map { max(0, $0.lowerBound - Self.slack)...$0.upperBound }
  }

  /// The cells of a line, nil where a column is blank.
  func cells(_ line: Int) -> [SourceRange?] { keepsRivers ? cells(line, columns) : cellsBelowHeader(line) }

  /// The cells of a line by the columns of the header: each goes where it begins, a little to the left counted in.
  private func cellsBelowHeader(_ line: Int) -> [SourceRange?] {
    var out = [SourceRange?](repeating: nil, count: columns.count)
    let own = cellStarts(line)
    var least = 0
    for (index, start) in own.enumerated() {
      var column = max(least, columns.lastIndex { $0 <= start + Self.slack } ?? 0)
      let end = index + 1 < own.count ? own[index + 1] : Self.widest
      // A bar parts it from the cell that stands in its column.
      if out[column] != nil, column + 1 < columns.count, lines[line][own[index - 1]..<start].contains(-2) {
        column += 1
      }
      least = column
      guard let range = cells(line, [start, end])[0] else { continue }
      out[column] = out[column].map { SourceRange(start: $0.start, end: range.end) } ?? range
    }
    return out
  }

  /// Lines of a column begin no further apart than this many letters.
  static let slack = 3

  /// The cells of the lines of one row, by the columns that these lines keep to: extractors set each row for itself,
  /// and part the cells of a crowded line by one blank only. Nil where the lines do not show all columns, or where the
  /// rivers do.
  func cells(ofRow own: Range<Int>) -> [[SourceRange?]]? {
    guard !keepsRivers else { return nil }
    let count = self.columns.count
    var columns: [ClosedRange<Int>] = []
    for start in own.flatMap({ cellStarts($0) }).sorted() {
      if let last = columns.last, start - last.upperBound <= Self.slack {
        columns[columns.count - 1] = last.lowerBound...start
      } else {
        columns.append(start...start)
      }
    }
    guard columns.count == count else { return nil }
    return own.map { cells($0, cuts($0, columns)) }
  }

  /// Where each column begins on a line, in order: at a cell, or, where a cell runs on into the column, at the word
  /// there; behind the cell where it has none there.
  private func cuts(_ line: Int, _ columns: [ClosedRange<Int>]) -> [Int] {
    let starts = cellStarts(line)
    var cuts: [Int] = []
    for column in columns.reversed() {
      let near = max(1, column.lowerBound - Self.slack)...column.upperBound + 1
      let cut =
        starts.first { column.contains($0) } ?? near.last { isWordStart(line, $0) && runsOn(line, $0, beyond: column) }
        ?? starts.first { $0 > column.upperBound } ?? Self.widest
      cuts.append(min(cut, cuts.last ?? Self.widest))
    }
    return cuts.reversed()
  }

  private func isWordStart(_ line: Int, _ column: Int) -> Bool {
    column < lines[line].count && lines[line][column] >= 0 && lines[line][column - 1] < 0
  }

  /// True where the words that begin at a letter go on into a column, without a gap.
  private func runsOn(_ line: Int, _ start: Int, beyond column: ClosedRange<Int>) -> Bool {
    var at = start
    while at + 1 < lines[line].count, lines[line][at] >= 0 || lines[line][at + 1] >= 0 { at += 1 }
    return at > column.upperBound + 1
  }

  /// What stands on a line between starts, nil where nothing does.
  private func cells(_ line: Int, _ starts: [Int]) -> [SourceRange?] {
    starts.indices.map { index in
      let from = starts[index]
      let to = index + 1 < starts.count ? starts[index + 1] : Self.widest
      let own = lines[line].dropFirst(from).prefix(to - from).filter { $0 >= 0 }
      guard let first = own.first, let last = own.last else { return nil }
      var end = Int(last)
      _ = decodeScalar(bytes.span, &end, bytes.count)
      return SourceRange(start: first, end: Int32(end))
    }
  }
}
