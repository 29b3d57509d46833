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
  /// Lines of letters by column: for each the byte offset of the letter, -1 where it is blank.
  private var lines: [[Int32]] = []
  private let tokens: ArraySlice<LineToken>
  private let bytes: [UInt8]
  /// Wider lines are no tables.
  static let widest = 400

  init(_ tokens: ArraySlice<LineToken>, bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    lines = tokens.map(letters)
  }

  private func letters(_ token: LineToken) -> [Int32] {
    var out: [Int32] = []
    var at = Int(token.lineStart)
    while at < Int(token.end), out.count < Self.widest {
      let from = at
      let scalar = decodeScalar(bytes.span, &at, Int(token.end))
      if scalar == 0x09 {
        out += [Int32](repeating: -1, count: 8 - out.count % 8)
      } else {
        out.append(scalar <= 0x20 || scalar == 0xA0 ? -1 : Int32(from))
      }
    }
    return out
  }

  /// First letter of each column: where a river ends.
  func columnStarts() -> [Int] {
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

  /// First letters of the cells of a line, parted by two blanks or more.
  func cellStarts(_ line: Int) -> [Int] {
    var starts: [Int] = []
    var gap = 2
    for (column, letter) in lines[line].enumerated() {
      if letter >= 0, gap >= 2 { starts.append(column) }
      gap = letter >= 0 ? 0 : gap + 1
    }
    return starts
  }

  /// The cells of a line by the columns of the header: each goes where it begins, a little to the left counted in.
  func cellsBelowHeader(_ line: Int, _ starts: [Int]) -> [SourceRange?] {
    var out = [SourceRange?](repeating: nil, count: starts.count)
    let own = cellStarts(line)
    for (index, start) in own.enumerated() {
      let column = starts.lastIndex { $0 <= start + 3 } ?? 0
      let end = index + 1 < own.count ? own[index + 1] : Self.widest
      guard let range = cells(line, [start, end])[0] else { continue }
      out[column] = out[column].map { SourceRange(start: $0.start, end: range.end) } ?? range
    }
    return out
  }

  /// The cells of a line, nil where a column is blank.
  func cells(_ line: Int, _ starts: [Int]) -> [SourceRange?] {
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

extension PlanReader {
  /// Reads a table aligned by spaces and returns the token after it; nil where there is none.
  mutating func readAligned(_ start: Int, _ limit: Int, _ draft: inout TableDraft) -> Int? {
    guard opensAligned(start, limit) else { return nil }
    let end = alignedEnd(start, limit)
    guard end - start >= 3 else { return nil }
    let own = (start..<end).filter { !tokens[$0].flags.contains(.noise) }
    let table = AlignedTable(own.map { tokens[$0] }[...], bytes: bytes)
    let rivers = table.columnStarts()
    let header = table.cellStarts(0)
    let starts = rivers.count >= header.count ? rivers : header
    guard starts.count >= 3 else { return nil }
    let parted = own.dropFirst(2).contains { tokens[$0].flags.contains(.blankBefore) }
    var isOpen = false
    for (line, index) in own.enumerated() {
      let cells = rivers.count >= header.count ? table.cells(line, starts) : table.cellsBelowHeader(line, starts)
      let begins = startsRow(cells, tokens[index], parted: parted, isFirst: line == 0, draft)
      addAligned(cells, tokens[index], begins: begins || !isOpen, &draft)
      isOpen = true
    }
    return draft.rows.count > 1 ? end : nil
  }

  /// A header: three columns, the first of them the number of the row, or one of the words of headers.
  private mutating func opensAligned(_ index: Int, _ limit: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.gapped), !token.flags.contains(.tabbed), token.marker.isNone else { return false }
    guard cells(of: token.range.lower..<token.range.upper, minimumGap: 2).count >= 3 else { return false }
    fold(token, limit: 12)
    return folder.hasPrefix("tt ") || folder.hasPrefix("stt ") || folder.hasPrefix("so tt ")
      || folder.hasPrefix("so thu tu")
      || folder.hasPrefix("t ")
  }

  /// The run of lines that keep to columns: gapped lines, lines indented under a column, and short cells at the left.
  private func alignedEnd(_ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    let left = tokens[start].indent
    let columns = AlignedTable(tokens[start...start], bytes: bytes).cellStarts(0)
    var last = start
    while index < limit {
      let token = tokens[index]
      if token.flags.contains(.noise) {
        index += 1
        continue
      }
      if token.keyword == .recipients || token.keyword == .closing
        || token.width + token.indent > Int32(AlignedTable.widest)
      {
        break
      }
      let keeps =
        token.flags.contains(.gapped) || token.indent >= left + 4
        || (token.flags.contains(.startsDigit) && token.width <= 4)
      let isUnit =
        !token.marker.isNone && !token.marker.style.isBullet && token.marker.form != 0 && !token.flags.contains(.gapped)
      // "b) nêu trên" goes on with the cell above it; a unit's text begins with a capital.
      let isBelowCell =
        isUnit && columns.dropFirst().contains { abs(Int32($0) - token.indent) <= 1 }
        && !textStartsUpper(token.marker, token)
      guard keeps, !isUnit || isBelowCell || token.indent >= left + 12 else { break }
      last = index
      index += 1
    }
    return last + 1
  }

  private func startsRow(
    _ cells: [SourceRange?], _ token: LineToken, parted: Bool, isFirst: Bool, _ draft: TableDraft
  ) -> Bool {
    if isFirst { return true }
    let number =
      cells[0].map { range in bytes[range].allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") } }
      ?? false
    if parted { return token.flags.contains(.blankBefore) || number && !(draft.rows.last?.cells[0].isEmpty ?? true) }
    return cells[0] != nil && (number || draft.rows.count > 1)
  }

  private mutating func addAligned(_ cells: [SourceRange?], _ token: LineToken, begins: Bool, _ draft: inout TableDraft)
  {
    draft.addSpan(token)
    guard !begins, let last = draft.rows.indices.last else {
      draft.rows.append(TableDraft.Row(cells: cells.map { $0.map { [$0] } ?? [] }, lines: token.lines))
      return
    }
    for (column, cell) in cells.enumerated() {
      if let cell { draft.rows[last].cells[column].append(cell) }
    }
    draft.rows[last].lines.last = token.lastLine
  }
}
