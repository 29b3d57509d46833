/// Tables that only lay out a letterhead or a tail: their cells, column by column, as a reader reads them.
extension PlanReader {
  /// True for the lines of pipe and grid tables.
  func isPiped(_ index: Int) -> Bool {
    index < tokens.count && !tokens[index].flags.isDisjoint(with: [.piped, .border])
  }

  /// The end of the run of pipe or grid lines at an index.
  func pipedRun(from index: Int) -> Int {
    var end = index
    while end < tokens.count, isPiped(end), end == index || !tokens[end].flags.contains(.blankBefore) { end += 1 }
    return end
  }

  /// The segments of a layout table, left column first. Lines without words are set aside as markup.
  mutating func layoutSegments(_ run: Range<Int>) -> [Segment] {
    var columns: [[Segment?]] = []
    for index in run {
      let token = tokens[index]
      let parts = token.flags.contains(.border) ? [] : pipeParts(token)
      if parts.isEmpty { setAside(index, as: .markup) }
      let segments = tile(token, parts.map(\.range))
      for (segment, part) in zip(segments, parts) {
        while columns.count <= part.column { columns.append([]) }
        columns[part.column].append(segment)
      }
      let present = Set(parts.map(\.column))
      for column in columns.indices where !present.contains(column) { columns[column].append(nil) }
    }
    return columns.enumerated().flatMap { number, cells in join(cells, column: number) }
  }

  /// The stretches of a pipe row and their columns; cells of several lines come with two blanks between these.
  private func pipeParts(_ token: LineToken) -> [(column: Int, range: Range<Int>)] {
    var out: [(column: Int, range: Range<Int>)] = []
    for (column, cell) in pipeCells(token).enumerated() {
      for part in cells(of: cell, minimumGap: 2) where bytes[part].contains(where: { $0 > 0x2D || $0 == 0x2B }) {
        out.append((column, part))
      }
    }
    return out
  }

  /// The cells of a pipe row, white space at their ends left out.
  func pipeCells(_ token: LineToken) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = token.range.lower
    let end = token.range.upper
    if bytes[start] == UInt8(ascii: "|") { start += 1 }
    var at = start
    while at <= end {
      if at == end || (bytes[at] == UInt8(ascii: "|") && bytes[at - 1] != UInt8(ascii: "\\")) {
        if at < end || start < end { cells.append(trimmed(start..<at)) }
        start = at + 1
      }
      at += 1
    }
    return cells
  }

  /// A range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(bytes[lower]) || isNoBreakSpace(lower, upper) { lower += isBlank(bytes[lower]) ? 1 : 2 }
    while upper > lower, isBlank(bytes[upper - 1]) || (upper - 2 >= lower && isNoBreakSpace(upper - 2, upper)) {
      upper -= isBlank(bytes[upper - 1]) ? 1 : 2
    }
    return lower..<upper
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func isNoBreakSpace(_ at: Int, _ end: Int) -> Bool {
    at + 1 < end && bytes[at] == 0xC2 && bytes[at + 1] == 0xA0
  }

  /// Joins the lines of one paragraph of a cell where blank lines part its paragraphs.
  private func join(_ cells: [Segment?], column: Int) -> [Segment] {
    let parted = cells.dropFirst().dropLast().contains { $0 == nil }
    var out: [Segment] = []
    var open = false
    for cell in cells {
      guard var cell else {
        open = false
        continue
      }
      cell.column = column
      if parted, open, let last = out.last, last.lines.last < cell.lines.first {
        out[out.count - 1].text += cell.text
        out[out.count - 1].spans += cell.spans
        out[out.count - 1].lines.last = cell.lines.last
        out[out.count - 1].ending = cell.ending
      } else {
        out.append(cell)
      }
      open = true
    }
    return out
  }
}
