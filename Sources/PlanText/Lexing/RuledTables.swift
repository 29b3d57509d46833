/// Tables whose columns a line of dashes rules, as pandoc prints them.
///
/// ```
///   ----------------------------------------
///   Tháng      Việc              Đơn vị làm
///   ---------- ----------------- -----------
///   9          Dọn cỏ sân sau,   Khối 8
///              quét vôi
///
///   10         Trồng cây         Khối 9
///   ----------------------------------------
/// ```
///
/// With a rule of one piece above the header, or with blank lines between two rules, blank lines part the rows; else
/// each line is one. All words stand below the dashes of their column: what only looks like a rule, such as the strokes
/// below a letterhead, is none.
enum RuledTables {
  /// Lines of a header.
  private static let highestHeader = 12
  /// Tables that are looked for down to a further rule in vain; after some no more are.
  private static let mostInVain = 16

  /// True for a line that begins and ends with a dash and is long enough for two columns.
  static func mayBeRule(_ source: Span<UInt8>, _ sight: LineSight) -> Bool {
    sight.width >= 5 && source[sight.start] == UInt8(ascii: "-") && source[sight.end - 1] == UInt8(ascii: "-")
  }

  /// Makes one token of the lines of each ruled table. Linear.
  static func join(_ stream: inout TokenStream, _ bytes: [UInt8]) {
    var reader = RuledTableReader(tokens: stream.tokens, bytes: bytes)
    let found = reader.tables()
    guard !found.isEmpty else { return }
    var joined = TokenStream(isHTML: stream.isHTML)
    joined.tokens.reserveCapacity(stream.tokens.count)
    var next = 0
    for (own, table) in found + [(stream.tokens.count..<stream.tokens.count, MarkedTable())] {
      for index in next..<own.lowerBound {
        joined.markedTables[joined.tokens.count] = stream.markedTables[index]
        joined.tokens.append(stream.tokens[index])
      }
      next = own.upperBound
      guard !own.isEmpty else { break }
      let (first, last) = (stream.tokens[own.lowerBound], stream.tokens[own.upperBound - 1])
      joined.markedTables[joined.tokens.count] = table
      joined.tokens.append(
        LineToken(
          SourceRange(start: first.start, end: last.end), LineSpan(first.line, last.lastLine),
          first.flags.intersection([.blankBefore, .formFeedBefore]).union(.markedTable)))
    }
    stream = joined
  }

  private struct RuledTableReader {
    let tokens: [LineToken]
    let bytes: [UInt8]
    /// Tables looked for down to a further rule in vain.
    private var vain = 0

    init(tokens: [LineToken], bytes: [UInt8]) {
      self.tokens = tokens
      self.bytes = bytes
    }

    /// The tables and the tokens of each, in order.
    mutating func tables() -> [(tokens: Range<Int>, table: MarkedTable)] {
      var found: [(tokens: Range<Int>, table: MarkedTable)] = []
      for index in tokens.indices {
        let floor = found.last?.tokens.upperBound ?? 0
        guard index >= floor, vain < RuledTables.mostInVain, let columns = columns(index), columns.count > 1,
          let table = table(ruledBy: index, columns, floor)
        else { continue }
        found.append(table)
      }
      return found
    }

    /// Where the runs of dashes of a rule stand, in letters from the left; nil for another line.
    private func columns(_ index: Int) -> [Range<Int>]? {
      let token = tokens[index]
      guard token.flags.contains(.noWords), token.width >= 5, Int(token.indent) == Int(token.start - token.lineStart)
      else { return nil }
      var columns: [Range<Int>] = []
      for at in token.range.lower..<token.range.upper where bytes[at] != 0x20 {
        guard bytes[at] == UInt8(ascii: "-") else { return nil }
        let letter = at - Int(token.lineStart)
        if let last = columns.last, last.upperBound == letter {
          columns[columns.count - 1] = last.lowerBound..<letter + 1
        } else {
          columns.append(letter..<letter + 1)
        }
      }
      return columns.allSatisfy { $0.count > 1 } ? columns : nil
    }

    /// The table whose columns a rule shows; nil where it is none.
    private mutating func table(
      ruledBy rule: Int, _ columns: [Range<Int>], _ floor: Int
    ) -> (tokens: Range<Int>, table: MarkedTable)? {
      let whole = [columns[0].lowerBound..<columns[columns.count - 1].upperBound]
      guard let start = start(ruledBy: rule, whole, floor) else { return nil }
      let isOpened = start < rule && self.columns(start) == whole
      let closing = isOpened ? whole : start == rule ? columns : nil
      guard let end = end(below: rule, closing),
        let rows = rows(
          header: (isOpened ? start + 1 : start)..<rule, rule + 1..<(closing == nil ? end : end - 1), columns, isOpened)
      else {
        if closing != nil { vain += 1 }
        return nil
      }
      var table = MarkedTable()
      table.rows = rows
      table.rows[0].start = tokens[start].start
      table.end = Int(tokens[end - 1].end)
      table.lineEnds = tokens[end - 1].lastLine - tokens[start].line
      return (start..<end, table)
    }

    /// The rows of some lines, two at least, the header first; nil where words stand outside of the columns. Without a
    /// header its first row takes its place.
    private func rows(
      header: Range<Int>, _ lines: Range<Int>, _ columns: [Range<Int>], _ isOpened: Bool
    ) -> [MarkedTable.Row]? {
      let isParted =
        isOpened || header.isEmpty && lines.dropFirst().contains { tokens[$0].flags.contains(.blankBefore) }
      var rows: [MarkedTable.Row] = []
      if !header.isEmpty {
        guard let row = row(header, columns) else { return nil }
        rows.append(row)
      }
      var start = lines.lowerBound
      while start < lines.upperBound {
        var next = start + 1
        while isParted, next < lines.upperBound, !tokens[next].flags.contains(.blankBefore) { next += 1 }
        guard let row = row(start..<next, columns) else { return nil }
        rows.append(row)
        start = next
      }
      return rows.count > 1 ? rows : nil
    }

    /// The first line: a rule of one piece, a header of one line, or the rule itself.
    private func start(ruledBy rule: Int, _ whole: [Range<Int>], _ floor: Int) -> Int? {
      if tokens[rule].flags.contains(.blankBefore) { return rule }
      var index = rule - 1
      while index >= floor, rule - index <= RuledTables.highestHeader {
        if columns(index) == whole { return index + 1 < rule ? index : nil }
        if tokens[index].flags.contains(.blankBefore) { break }
        index -= 1
      }
      return index == rule - 1 && index >= floor ? index : nil
    }

    /// Behind the rule that ends the table, or, where none does, behind the last line before a blank one.
    private func end(below rule: Int, _ closing: [Range<Int>]?) -> Int? {
      for index in rule + 1..<max(rule + 1, tokens.count) {
        if let closing {
          if columns(index) == closing { return index + 1 }
        } else if tokens[index].flags.contains(.blankBefore) || columns(index) != nil {
          return index
        }
      }
      return closing == nil ? tokens.count : nil
    }

    /// The row of some lines; nil where words stand outside of the columns.
    private func row(_ lines: Range<Int>, _ columns: [Range<Int>]) -> MarkedTable.Row? {
      var row = MarkedTable.Row(
        cells: [MarkedTable.Cell](repeating: MarkedTable.Cell(), count: columns.count),
        start: tokens[lines.lowerBound].start,
        lines: LineSpan(tokens[lines.lowerBound].line, tokens[lines.upperBound - 1].lastLine))
      for index in lines {
        guard let cells = cells(tokens[index], columns) else { return nil }
        for (column, cell) in cells { row.cells[column].paragraphs.append(cell) }
      }
      return row
    }

    /// What stands below each run of dashes on a line; nil where a word stands beside them.
    private func cells(_ token: LineToken, _ columns: [Range<Int>]) -> [(column: Int, range: SourceRange)]? {
      var cells: [(column: Int, range: SourceRange)] = []
      var (at, letter, column) = (Int(token.lineStart), 0, 0)
      while at < Int(token.end) {
        let start = at
        let scalar = decodeScalar(bytes.span, &at, Int(token.end))
        guard scalar != 0x09 else { return nil }
        // Signs that stand above or below a letter have no place of their own.
        let isMark = 0x300...0x36F ~= scalar
        if scalar > 0x20 {
          while column < columns.count, columns[column].upperBound <= letter - (isMark ? 1 : 0) { column += 1 }
          guard column < columns.count, columns[column].lowerBound <= letter else { return nil }
          if let last = cells.last, last.column == column {
            cells[cells.count - 1].range.end = Int32(at)
          } else {
            cells.append((column, SourceRange(start, at)))
          }
        }
        if !isMark { letter += 1 }
      }
      return cells
    }
  }
}
