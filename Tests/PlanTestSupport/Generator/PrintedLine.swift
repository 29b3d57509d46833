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
    for node in plan.preamble + plan.body + plan.closing { add(node, under: 0) }
    printTail(plan)
    for node in plan.appendices { add(node, under: 0) }
  }

  private mutating func newKey() -> Int {
    lastKey += 1
    return lastKey
  }

  // MARK: Head and tail

  private mutating func printHead(_ head: Letterhead) {
    func row(_ role: GoldRole, _ text: String, blank: Bool = false) -> PrintedLine {
      PrintedLine(role: role, text: text, isBlankBefore: blank)
    }
    let issuer = head.issuer.map { row(.issuer, $0) }
    let motto = Letterhead.motto.map { row(.motto, $0) }
    let number = row(.number, head.number, blank: true)
    let place = row(.placeDate, head.placeDate, blank: true)
    switch head.form {
    case .stacked: lines += issuer + [number] + blankFirst(motto) + [place]
    case .mottoFirst: lines += motto + blankFirst(issuer) + [number, place]
    case .columns: lines += columns(head) { $0.padding(to: 34) + $1 }
    case .pipes: lines += columns(head) { "| " + $0.padding(to: 30) + " | " + $1.padding(to: 40) + " |" }
    case .numberOnly: lines += [number, place]
    case .none: break
    }
    lines.append(row(.doc_type, head.type.uppercased(), blank: true))
    lines += blankFirst(head.title.map { row(.title, $0) })
  }

  private func columns(_ head: Letterhead, _ join: (String, String) -> String) -> [PrintedLine] {
    let rows: [(GoldRole, String, String)] = [
      (.issuer, head.issuer[0], Letterhead.motto[0]), (.issuer, head.issuer[1], Letterhead.motto[1]),
      (.number, head.number, head.placeDate),
    ]
    return rows.map { PrintedLine(role: $0.0, text: join($0.1, $0.2)) }
  }

  private func blankFirst(_ lines: [PrintedLine]) -> [PrintedLine] {
    var lines = lines
    if !lines.isEmpty { lines[0].isBlankBefore = true }
    return lines
  }

  private mutating func printTail(_ plan: DrawnPlan) {
    guard !plan.recipients.isEmpty else { return }
    lines.append(PrintedLine(role: .recipients, text: "Nơi nhận:", isBlankBefore: true))
    for (index, text) in plan.recipients.enumerated() {
      let end = index + 1 == plan.recipients.count ? "." : ";"
      lines.append(PrintedLine(role: .recipient, marker: "-", gap: " ", text: text + end))
    }
    lines += blankFirst(plan.signature.dropLast().map { PrintedLine(role: .signature, text: $0) })
    lines.append(PrintedLine(role: .signature, text: plan.signature.last ?? "", isBlankBefore: true))
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
