import PlanText

/// A unit of a drawn plan, before it is printed.
struct DrawnNode: Sendable {
  var kind: NodeKind
  var style = NumberingStyle.none
  /// As printed, with punctuation; empty for paragraphs.
  var marker = ""
  /// As a reader keys it.
  var label = ""
  /// The title, or nil where running text stands at the marker.
  var heading: String?
  /// The title stands on a line of its own below the marker.
  var titleBelow = false
  /// Running text on the marker's line, after the heading and a colon where there is one.
  var text: String?
  var children: [DrawnNode] = []
  var table: DrawnTable?
  /// Further lines that name an appendix.
  var captions: [String] = []
}

struct DrawnTable: Sendable {
  var columns: [String]
  var rows: [[String]]
  var isPiped: Bool
}

/// Draws the tree of a plan over a scheme.
struct TreeDrawer {
  var random: SplitMix64
  let scheme: NumberingScheme
  private var articles = 0
  private var arabics = 0
  private var nodesLeft: Int

  init(random: SplitMix64, scheme: NumberingScheme, size: Int) {
    self.random = random
    self.scheme = scheme
    nodesLeft = size
  }

  mutating func body() -> [DrawnNode] { sections(level: 0, under: "", least: 2) }

  /// The siblings of one level under one unit.
  mutating func sections(level: Int, under parent: String, least: Int = 1) -> [DrawnNode] {
    let form = scheme.levels[level]
    var count = random.int(max(least, 2)...(level == 0 ? 5 : 4))
    if random.chance(0.04) { count = least }
    if form.style == .letter, random.chance(0.04), !scheme.levels.contains(where: { $0.style == .smallRoman }) {
      count = random.int(9...13)
    }
    if form.style == .capital { count = min(count, 6) }
    return (1...count).map { section(form, level, number($0, form), under: parent) }
  }

  private mutating func number(_ n: Int, _ form: MarkerForm) -> Int {
    if form.style == .article {
      articles += 1
      return articles
    }
    guard form.style == .arabic, scheme.arabicRunsOn else { return n }
    arabics += 1
    return arabics
  }

  private mutating func section(_ form: MarkerForm, _ level: Int, _ n: Int, under parent: String) -> DrawnNode {
    nodesLeft -= 1
    var node = DrawnNode(kind: .section, style: form.style)
    node.marker = form.marker(n, under: parent)
    node.label = form.label(n, under: parent)
    node.titleBelow = form.titleBelow
    let isDecimalParent = form.style == .arabic || form.style.isDecimal
    let next = nextLevel(after: level, numbered: isDecimalParent)
    if let next, nodesLeft > 0, random.chance(level == 0 ? 0.8 : 0.55) {
      if form.capitals || form.titleBelow || random.chance(0.75) {
        node.heading = title(form)
      } else {
        node.text = random.sentence() + " như sau:"
      }
      if random.chance(0.15) { node.children = leafContent() }
      node.children += sections(level: next, under: isDecimalParent ? node.label : "")
    } else {
      fillLeaf(&node, form)
    }
    return node
  }

  /// The level below, sometimes one deeper; decimals only under the number that they begin with.
  private mutating func nextLevel(after level: Int, numbered: Bool) -> Int? {
    let fits = (level + 1..<max(level + 1, scheme.levels.count)).filter { candidate in
      let style = scheme.levels[candidate].style
      guard style.isDecimal else { return true }
      return numbered && style.rawValue == scheme.levels[level].style.rawValue + 1
    }
    guard let first = fits.first else { return nil }
    return fits.count > 1 && random.chance(0.12) ? fits[1] : first
  }

  private mutating func title(_ form: MarkerForm) -> String {
    let words = random.pick(Vocabulary.headings)
    return form.capitals ? words.uppercased() : words
  }

  private mutating func fillLeaf(_ node: inout DrawnNode, _ form: MarkerForm) {
    let mustHaveTitle = form.capitals || form.titleBelow
    switch mustHaveTitle ? random.int(3...6) : random.int(0...6) {
    case 0, 1: node.text = random.prose()
    case 2:
      node.text = random.sentence() + ", gồm:"
      node.children = bullets(sign: 0)
    case 3 where !mustHaveTitle:
      node.heading = random.pick(Vocabulary.bodies)
      node.text = random.prose()
    default:
      node.heading = title(form)
      node.children = leafContent()
    }
  }

  /// Paragraphs, lists and now and then a table.
  mutating func leafContent() -> [DrawnNode] {
    switch random.int(0...9) {
    case 0...2: paragraphs()
    case 3...6: bullets(sign: 0)
    case 7: paragraphs() + bullets(sign: 0)
    case 8: bullets(sign: 0) + paragraphs()
    default: random.chance(0.3) ? [DrawnNode(kind: .paragraph, text: random.sentence() + ":"), table()] : paragraphs()
    }
  }

  private mutating func paragraphs() -> [DrawnNode] {
    (0..<random.int(1...2)).map { _ in paragraph(random.prose(most: 3)) }
  }

  func paragraph(_ text: String) -> DrawnNode { DrawnNode(kind: .paragraph, text: text) }

  mutating func bullets(sign: Int) -> [DrawnNode] {
    let count = random.int(2...4)
    return (1...count).map { n in
      nodesLeft -= 1
      let mark = scheme.signs[sign]
      var node = DrawnNode(kind: .bullet, style: .dash, marker: mark, label: mark)
      if sign + 1 < scheme.signs.count, random.chance(0.2) {
        node.text = random.sentence() + ":"
        node.children = bullets(sign: sign + 1)
      } else {
        node.text = random.sentence() + (n == count || random.chance(0.5) ? "." : ";")
      }
      return node
    }
  }

  mutating func table() -> DrawnNode {
    let columns = random.pick([
      ["TT", "Nội dung công việc", "Chủ trì", "Thời gian"], ["STT", "Nhiệm vụ", "Đơn vị thực hiện", "Ghi chú"],
      ["TT", "Tên công trình", "Kinh phí (triệu đồng)"],
    ])
    let isNested = random.chance(0.2)
    let rows = (1...random.int(2...6)).map { n in
      [isNested && n == 1 ? "I" : "\(n)", random.sentence()]
        + columns.dropFirst(2).map { column in
          column.hasPrefix("Kinh phí") ? "\(random.int(10...900))" : random.pick(Vocabulary.bodies)
        }
    }
    return DrawnNode(kind: .table, table: DrawnTable(columns: columns, rows: rows, isPiped: random.chance(0.5)))
  }
}
