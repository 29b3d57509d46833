/// Prints a drawn table in one of the forms that tables come in.
struct TablePrinter {
  let table: DrawnTable
  let key: Int
  let parent: Int
  /// A key for each row.
  let rowKeys: [Int]

  var lines: [PrintedLine] {
    switch table.form {
    case .tabs: plain { $0.joined(separator: "\t") }
    case .pipes: plain { "| " + $0.joined(separator: " | ") + " |" }
    case .grid: grid
    case .columns: columns
    case .ruled: ruled
    case .html: html
    }
  }

  private func header(_ text: String) -> PrintedLine {
    PrintedLine(role: .table, key: key, parent: parent, text: text, isBlankBefore: true)
  }

  private func row(_ text: String, _ index: Int?) -> PrintedLine {
    PrintedLine(role: .tableRow, key: index.map { rowKeys[$0] } ?? 0, parent: key, text: text)
  }

  private func plain(_ join: ([String]) -> String) -> [PrintedLine] {
    var lines = [header(join(table.columns))]
    if table.form == .pipes {
      let dashes = table.columns.map { _ in table.alignsRule ? " :---: " : "---" }
      lines.append(row("|" + dashes.joined(separator: "|") + "|", nil))
    }
    if table.hasIndexRow { lines.append(.noise(join(table.columns.indices.map { "(\($0 + 1))" }), blank: false)) }
    return lines + table.rows.enumerated().map { row(join($1), $0) }
  }

  // MARK: Cells over several lines

  /// Widths of the columns: the second, with the text, is wide.
  private var widths: [Int] { table.columns.indices.map { $0 == 0 ? 6 : $0 == 1 ? 34 : 20 } }

  private func stacked(_ cells: [String]) -> [[String]] {
    let parts = zip(cells, widths).map { wrapped($0, width: $1) }
    let height = max(1, parts.map(\.count).max() ?? 1)
    return (0..<height).map { line in parts.map { line < $0.count ? $0[line] : "" } }
  }

  private var grid: [PrintedLine] {
    func border(_ sign: String) -> String {
      "+" + widths.map { String(repeating: sign, count: $0 + 2) }.joined(separator: "+") + "+"
    }
    func text(_ cells: [String]) -> String {
      "|" + zip(cells, widths).map { " " + $0.filled(to: $1) + " " }.joined(separator: "|") + "|"
    }
    var lines = [header(border("-"))] + stacked(table.columns).map { row(text($0), nil) } + [row(border("="), nil)]
    for (index, cells) in table.rows.enumerated() {
      lines += stacked(cells).enumerated().map { row(text($1), $0 == 0 ? index : nil) } + [row(border("-"), nil)]
    }
    return lines
  }

  private var columns: [PrintedLine] {
    func text(_ cells: [String]) -> String {
      var out = "  " + zip(cells, widths).map { $0.filled(to: $1) }.joined(separator: "   ")
      while out.last == " " { out.removeLast() }
      return out
    }
    var lines = stacked(table.columns).enumerated().map { $0 == 0 ? header(text($1)) : row(text($1), nil) }
    for (index, cells) in table.rows.enumerated() {
      lines += stacked(cells).enumerated().map { row(text($1), $0 == 0 ? index : nil) }
    }
    return lines
  }

  /// As pandoc prints it: a rule above, one below the header that shows the columns, blank lines between the rows.
  private var ruled: [PrintedLine] {
    let dashes = widths.map { String(repeating: "-", count: $0) }.joined(separator: " ")
    let whole = "  " + String(repeating: "-", count: dashes.count)
    func text(_ cells: [String]) -> String {
      "  " + zip(cells, widths).map { $0.filled(to: $1) }.joined(separator: " ")
    }
    var lines = [header(whole)] + stacked(table.columns).map { row(text($0), nil) } + [row("  " + dashes, nil)]
    for (index, cells) in table.rows.enumerated() {
      for (part, line) in stacked(cells).enumerated() {
        lines.append(row(text(line), part == 0 ? index : nil))
        lines[lines.count - 1].isBlankBefore = part == 0 && index > 0
      }
    }
    return lines + [row(whole, nil)]
  }

  private var html: [PrintedLine] {
    func tag(_ text: String) -> PrintedLine { row(text, nil) }
    var lines = [header("<table>"), tag("<thead>"), tag("<tr>")]
    lines += table.columns.map { tag("<th>\($0)</th>") } + [tag("</tr>"), tag("</thead>"), tag("<tbody>")]
    for (index, cells) in table.rows.enumerated() {
      lines += [row("<tr>", index)] + cells.map { tag("<td>\($0)</td>") } + [tag("</tr>")]
    }
    return lines + [tag("</tbody>"), tag("</table>")]
  }
}

/// Words in lines of at most `width` characters.
func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

extension String {
  /// Padded with spaces to a width.
  func filled(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
