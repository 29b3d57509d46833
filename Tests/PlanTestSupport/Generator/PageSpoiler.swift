/// What stands on a page besides the text.
enum PageSpoiler {
  /// Ends a page about every thirty lines, inside a sentence where there is one; with page numbers, sometimes a
  /// running head and a form feed, or with nothing but a blank line.
  static func breakPages(_ lines: inout [PrintedLine], _ random: inout SplitMix64, withNumbers: Bool) {
    let head = random.chance(0.3) ? "KẾ HOẠCH CÔNG TÁC - \(random.pick(Vocabulary.places).uppercased())" : nil
    let form = random.pick([("", ""), ("- ", " -"), ("Trang ", "")])
    let feeds = random.chance(0.3)
    var out: [PrintedLine] = []
    var page = 1
    var left = random.int(12...30)
    for line in lines {
      left -= 1
      guard left <= 0, let (before, after) = split(line, &random) else {
        out.append(line)
        continue
      }
      page += 1
      left = random.int(20...40)
      out.append(before)
      if withNumbers {
        if random.chance(0.15) {
          out += ["______________", "\(page) Theo số liệu của Chi cục Thống kê."].map { .noise($0, blank: false) }
        }
        out.append(.noise(form.0 + "\(page)" + form.1, blank: random.chance(0.7)))
        if let head { out.append(.noise(head, blank: true)) }
      }
      var rest = after
      rest.isBlankBefore = !withNumbers || random.chance(0.7)
      if feeds { rest.prefix = "\u{0C}" + rest.prefix }
      out.append(rest)
    }
    lines = out
  }

  /// Ends a page inside longer tables: a page number, and the header row printed again.
  static func breakTables(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    var out: [PrintedLine] = []
    var header: PrintedLine?
    var rows = 0
    for line in lines {
      if line.role == .table { (header, rows) = (line, 0) }
      if line.role == .tableRow, line.key != 0 { rows += 1 }
      if let top = header, rows == 3, line.key != 0, line.role == .tableRow, random.chance(0.7) {
        out.append(.noise("\(random.int(2...9))", blank: true))
        out.append(.noise(top.printed, blank: random.chance(0.5)))
        header = nil
      }
      out.append(line)
    }
    lines = out
  }

  /// Two lines for one, broken before a small letter.
  private static func split(_ line: PrintedLine, _ random: inout SplitMix64) -> (PrintedLine, PrintedLine)? {
    guard line.isProse, line.prefix.isEmpty, line.suffix.isEmpty else { return nil }
    let words = line.printed.split(separator: " ")
    let places = words.indices.filter { $0 > 4 && words[$0].first!.isLowercase && !".;:".contains(words[$0 - 1].last!) }
    guard let place = places.randomElement(using: &random) else { return nil }
    let before = line.retexted(words[..<place].joined(separator: " "))
    return (before, line.continued(words[place...].joined(separator: " ")))
  }

  /// Recipients on the left, the signature on the right of the same lines.
  static func columnTail(_ lines: inout [PrintedLine]) {
    guard let start = lines.firstIndex(where: { $0.role == .recipients && $0.text.hasPrefix("Nơi") }) else { return }
    let left = lines[start...].prefix { $0.role == .recipients || $0.role == .recipient || $0.role == .continuation }
    let right = lines[left.endIndex...].prefix { $0.role == .signature }
    guard !right.isEmpty else { return }
    var rows: [PrintedLine] = []
    for offset in 0..<max(left.count, right.count) {
      let name = offset < right.count ? right[right.startIndex + offset].printed : ""
      var row = offset < left.count ? left[left.startIndex + offset] : PrintedLine(role: .signature)
      row = row.retexted(name.isEmpty ? row.printed : row.printed.padding(to: 46) + name)
      row.isBlankBefore = offset == 0
      rows.append(row)
    }
    lines.replaceSubrange(start..<right.endIndex, with: rows)
  }

  /// Stamps, specks, field codes and footnotes on lines of their own.
  static func addNoise(_ lines: inout [PrintedLine], _ random: inout SplitMix64) {
    var out: [PrintedLine] = []
    if random.chance(0.4) {
      let place = random.pick(Vocabulary.places)
      out += ["Ký bởi: Ủy ban nhân dân huyện \(place)", "Thời gian ký: 18/03/2024 08:41:42 +07:00"].map {
        .noise($0, blank: false)
      }
    }
    for line in lines {
      let isBetween = line.role == .section || line.role == .bullet || line.role == .recipients
      if isBetween, random.chance(0.03) { out.append(.noise(random.pick(specks), blank: true)) }
      out.append(line)
    }
    if random.chance(0.3) { out.append(.noise("PAGE   \\* MERGEFORMAT 3", blank: true)) }
    lines = out
  }

  private static let specks = ["`", "24484 - 5", "'", "~", "[1] Số liệu thống kê của huyện.", "."]
}
