import PlanText

/// One printed line and what a reader says of it. Spoilers change, split and add lines; what the reader says of
/// the plan stays the same.
struct PrintedLine: Sendable {
  var role: GoldRole
  /// Names the node that the line starts; 0 for lines that start none.
  var key = 0
  /// The key of the parent node, of the node gone on with, or 0.
  var parent = 0
  /// Printed before the marker: markdown signs, indentation.
  var prefix = ""
  var marker = ""
  /// Between marker and text.
  var gap = ""
  var text = ""
  /// Printed after the text: markdown signs.
  var suffix = ""
  var label = ""
  var extent = ""
  /// The lines above are printed with a blank line between.
  var isBlankBefore = false
  /// Running text that may be broken over lines.
  var isProse = false
  /// Which sibling it is and how its level is marked, for sections.
  var number = 0
  var form: MarkerForm?
  /// The marker is printed as the author wrote it.
  var isIntact = true

  var printed: String { prefix + marker + gap + text + suffix }

  static func noise(_ text: String, blank: Bool) -> PrintedLine {
    PrintedLine(role: .noise, text: text, isBlankBefore: blank)
  }
}

/// Prints a drawn plan, one paragraph a line.
struct PlanPrinter {
  private(set) var lines: [PrintedLine] = []
  private(set) var tables: [(key: Int, caption: String?, table: DrawnTable, rows: [Int])] = []
  private var lastKey = 0

  init(_ plan: DrawnPlan) {
    printHead(plan.letterhead)
    for node in plan.preamble { add(node, under: 0) }
    if let formula = plan.formula {
      lines.append(PrintedLine(role: .paragraph, key: newKey(), text: formula, isBlankBefore: true))
    }
    for node in plan.body + plan.closing { add(node, under: 0) }
    printTail(plan)
    for node in plan.appendices { add(node, under: 0) }
  }

  private mutating func newKey() -> Int {
    lastKey += 1
    return lastKey
  }

  // MARK: Head and tail

  private mutating func printHead(_ head: Letterhead) {
    let issuer = head.issuer.map { PrintedLine(role: .issuer, text: $0) }
    let motto =
      head.motto.map { PrintedLine(role: .motto, text: $0) } + (head.rule.map { [.noise($0, blank: false)] } ?? [])
    let number = PrintedLine(role: .number, text: head.number, isBlankBefore: true)
    let place = PrintedLine(role: .placeDate, text: head.placeDate, isBlankBefore: true)
    let title = head.title.map { PrintedLine(role: .title, text: $0) }
    if head.isLetter {
      lines += issuer + [number] + title + blankFirst(motto) + [place] + addressees(head)
      return
    }
    switch head.form {
    case .stacked: lines += issuer + [number] + blankFirst(motto) + [place]
    case .mottoFirst: lines += motto + blankFirst(issuer) + [number, place]
    case .columns: lines += columns(head) { $0.padding(to: 34) + $1 }
    case .squeezed: lines += columns(head) { $0 + ($0.isEmpty || $1.isEmpty ? "" : " ") + $1 }
    case .pipes: lines += columns(head) { "| " + $0.padding(to: 30) + " | " + $1.padding(to: 40) + " |" }
    case .numberOnly: lines += [number, place]
    case .none: break
    }
    lines.append(PrintedLine(role: .docType, text: head.type.name.uppercased(), isBlankBefore: true))
    lines += blankFirst(title) + blankFirst(head.authority.map { [PrintedLine(role: .issuer, text: $0)] } ?? [])
  }

  private func addressees(_ head: Letterhead) -> [PrintedLine] {
    let items = head.addressees.map { PrintedLine(role: .recipient, marker: "-", gap: " ", text: $0 + ";") }
    return [PrintedLine(role: .recipients, text: "Kính gửi:", isBlankBefore: true)] + items
  }

  private func columns(_ head: Letterhead, _ join: (String, String) -> String) -> [PrintedLine] {
    let left = head.issuer.map { (GoldRole.issuer, $0) }
    var rows: [PrintedLine] = []
    for index in 0..<max(left.count, head.motto.count) {
      let right = index < head.motto.count ? head.motto[index] : ""
      let role = index < left.count ? left[index].0 : .motto
      rows.append(PrintedLine(role: role, text: join(index < left.count ? left[index].1 : "", right)))
    }
    return rows + [PrintedLine(role: .number, text: join(head.number, head.placeDate))]
  }

  private func blankFirst(_ lines: [PrintedLine]) -> [PrintedLine] {
    var lines = lines
    if !lines.isEmpty { lines[0].isBlankBefore = true }
    return lines
  }

  private mutating func printTail(_ plan: DrawnPlan) {
    guard let tail = plan.tail else { return }
    var signature = blankFirst(tail.positions.map { PrintedLine(role: .signature, text: $0) })
    signature += tail.name.map { [PrintedLine(role: .signature, text: $0, isBlankBefore: true)] } ?? []
    let recipients = recipients(tail)
    lines += tail.signatureFirst ? signature + recipients : recipients + signature
  }

  private mutating func recipients(_ tail: Tail) -> [PrintedLine] {
    guard !tail.recipients.isEmpty else { return [] }
    var rows = [PrintedLine(role: .recipients, text: "Nơi nhận:", isBlankBefore: true)]
    for (index, text) in tail.recipients.enumerated() {
      let end = index + 1 == tail.recipients.count ? "." : ";"
      var row = PrintedLine(role: .recipient, marker: "-", gap: " ", text: text + end)
      guard index + 2 == tail.recipients.count, let further = tail.furtherLine else {
        rows.append(row)
        continue
      }
      row.key = newKey()
      rows += [row, PrintedLine(role: .continuation, parent: row.key, text: further)]
    }
    return rows
  }

  // MARK: Tree

  private mutating func add(_ node: DrawnNode, under parent: Int) {
    let key = newKey()
    switch node.kind {
    case .section: addSection(node, key, parent)
    case .bullet: addItem(node, .bullet, key, parent)
    case .paragraph: addItem(node, .paragraph, key, parent)
    case .table: addTable(node, key, parent, caption: nil)
    case .appendix: addAppendix(node, key)
    }
    let isBullet = node.kind == .bullet
    for child in node.children where child.kind != .table || node.kind != .appendix {
      add(child, under: isBullet && child.kind != .bullet ? parent : key)
    }
  }

  private mutating func addSection(_ node: DrawnNode, _ key: Int, _ parent: Int) {
    var line = PrintedLine(role: .section, key: key, parent: parent, marker: node.marker, label: node.label)
    line.isBlankBefore = true
    line.number = node.number
    line.form = node.form
    line.extent = node.heading == nil ? "T" : node.text == nil ? "H" : "HT"
    if node.titleBelow, let heading = node.heading {
      lines.append(line)
      lines.append(PrintedLine(role: .continuation, parent: key, text: heading))
      return
    }
    line.gap = " "
    line.text = [node.heading, node.text].compactMap { $0 }.joined(separator: ": ")
    line.isProse = node.text != nil
    lines.append(line)
  }

  private mutating func addItem(_ node: DrawnNode, _ role: GoldRole, _ key: Int, _ parent: Int) {
    var line = PrintedLine(role: role, key: key, parent: parent, marker: node.marker, label: node.label)
    line.gap = node.marker.isEmpty ? "" : " "
    line.text = node.text ?? ""
    line.isBlankBefore = role == .paragraph
    line.isProse = true
    lines.append(line)
  }

  private mutating func addAppendix(_ node: DrawnNode, _ key: Int) {
    var line = PrintedLine(role: .appendix, key: key, text: node.marker, label: node.label)
    line.isBlankBefore = true
    lines.append(line)
    lines += node.captions.map { PrintedLine(role: .caption, parent: key, text: $0) }
    for child in node.children where child.kind == .table {
      addTable(child, newKey(), key, caption: node.captions.first)
    }
  }

  private mutating func addTable(_ node: DrawnNode, _ key: Int, _ parent: Int, caption: String?) {
    guard let table = node.table else { return }
    let rowKeys = table.rows.map { _ in newKey() }
    lines += node.captions.map { PrintedLine(role: .caption, parent: key, text: $0, isBlankBefore: true) }
    lines += TablePrinter(table: table, key: key, parent: parent, rowKeys: rowKeys).lines
    tables.append((key, caption ?? node.captions.first, table, rowKeys))
  }
}

extension String {
  func padding(to width: Int) -> String { self + String(repeating: " ", count: max(2, width - count)) }
}
