import PlanText

/// A unit of a drawn plan, before it is printed.
struct DrawnNode: Sendable {
  var kind: NodeKind
  var form: MarkerForm?
  var number = 0
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
  /// Further lines that name an appendix, or the line above a table that names it.
  var captions: [String] = []
}

/// How an author writes, the same through one plan.
struct Habits: Sendable {
  /// Items of lists end without a stop.
  var leavesItemsOpen: Bool
  /// Share of units that go on with running text after their marker.
  var runningUnits: Double
  /// Share of paragraphs that begin like a unit.
  var lookalikes: Double
  /// What stands at the end of a title.
  var titleEnd: String
  /// Share of levels left out under a unit.
  var skips: Double

  init(_ random: inout SplitMix64) {
    leavesItemsOpen = random.chance(0.12)
    runningUnits = random.pick([0.2, 0.5, 0.7])
    lookalikes = random.pick([0, 0, 0.1, 0.3])
    titleEnd = random.pick(["", "", "", "", ":", "."])
    skips = random.pick([0, 0.1, 0.25])
  }
}

/// Draws the tree of a plan over a scheme.
struct TreeDrawer {
  var random: SplitMix64
  let scheme: NumberingScheme
  private let habits: Habits
  private var articles = 0
  private var arabics = 0
  private var nodesLeft: Int

  init(random: SplitMix64, scheme: NumberingScheme, size: Int) {
    self.random = random
    self.scheme = scheme
    habits = Habits(&self.random)
    nodesLeft = size
  }

  mutating func body() -> [DrawnNode] { sections(level: 0, under: "", least: 2) }

  // MARK: Units

  /// The siblings of one level under one unit.
  mutating func sections(level: Int, under parent: String, least: Int = 1) -> [DrawnNode] {
    var form = scheme.levels[level]
    if form.style == .decimal2, let letters = scheme.lettersForDecimals, random.chance(0.5) { form = letters }
    let count = siblingCount(form, level, least)
    return (1...count).map { section(form, level, number($0, form), under: parent) }
  }

  private mutating func siblingCount(_ form: MarkerForm, _ level: Int, _ least: Int) -> Int {
    if random.chance(0.05) { return least }
    let isAlone = !scheme.levels.contains { $0.style == .smallRoman }
    switch form.style {
    case .letter where isAlone && random.chance(0.05): return random.int(9...13)
    case .arabic where random.chance(0.04): return random.int(8...14)
    case .roman where level == 0 && random.chance(0.15): return random.int(6...11)
    default: return random.int(max(least, 2)...(level == 0 ? 5 : 4))
    }
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
    var node = DrawnNode(kind: .section, form: form, number: n)
    node.marker = form.marker(n, under: parent)
    node.label = form.label(n, under: parent)
    node.titleBelow = form.titleBelow
    let isDecimalParent = [.arabic, .roman, .capital].contains(form.style) || form.style.isDecimal
    if let below = nextLevel(after: level, numbered: isDecimalParent), nodesLeft > 0,
      random.chance(level == 0 ? 0.8 : 0.55)
    {
      fillParent(&node, form)
      node.children += sections(level: below, under: isDecimalParent ? node.label : "")
    } else {
      fillLeaf(&node, form)
    }
    return node
  }

  private mutating func fillParent(_ node: inout DrawnNode, _ form: MarkerForm) {
    if mustHaveTitle(form) || random.chance(0.75) {
      node.heading = title(form)
    } else {
      node.text = random.sentence() + random.pick([" như sau:", ", trong đó:", ", gồm các nội dung:", "."])
    }
    if random.chance(0.2) { node.children = leafContent() }
  }

  private func mustHaveTitle(_ form: MarkerForm) -> Bool {
    form.capitals || form.titleBelow || form.style == .subdivision
  }

  /// The level below, sometimes one deeper; decimals only under the number that they begin with.
  private mutating func nextLevel(after level: Int, numbered: Bool) -> Int? {
    let fits = (level + 1..<max(level + 1, scheme.levels.count)).filter { candidate in
      !scheme.levels[candidate].style.isDecimal || numbered && candidate == level + 1
    }
    guard let first = fits.first else { return nil }
    return fits.count > 1 && random.chance(habits.skips) ? fits[1] : first
  }

  private mutating func title(_ form: MarkerForm) -> String {
    var words = random.pick(Vocabulary.headings)
    if random.chance(0.12) {
      words += random.pick([" năm 2026", " giai đoạn 2026 - 2030", " (2 nội dung)", " tại 12 thôn"])
    }
    if random.chance(0.06) { words = "Về nội dung “" + words + "”" }
    return (form.capitals ? words.uppercased() : words) + (form.titleBelow ? "" : habits.titleEnd)
  }

  private mutating func fillLeaf(_ node: inout DrawnNode, _ form: MarkerForm) {
    guard !mustHaveTitle(form), random.chance(habits.runningUnits) else {
      node.heading = title(form)
      node.children = leafContent()
      return
    }
    switch random.int(0...9) {
    case 0...4: node.text = random.prose()
    case 5:
      node.text = random.prose()
      node.children = paragraphs()
    case 6, 7:
      node.text = random.sentence() + random.pick([", gồm:", " như sau:", ":"])
      node.children = bullets(sign: 0)
    default:
      node.heading = random.pick(random.chance(0.6) ? Vocabulary.bodies : Vocabulary.headings)
      node.text = random.prose()
    }
  }

  // MARK: What hangs on a unit

  /// Paragraphs, lists and now and then a table.
  mutating func leafContent() -> [DrawnNode] {
    switch random.int(0...12) {
    case 0...2: paragraphs()
    case 3...6: bullets(sign: 0)
    case 7: paragraphs() + bullets(sign: 0)
    case 8: bullets(sign: 0) + paragraphs()
    case 9: [paragraph(random.sentence() + random.pick([":", " như sau:"]))] + bullets(sign: 0)
    case 10: bullets(sign: 0) + [paragraph(random.sentence() + ":")] + bullets(sign: 0)
    case 11 where random.chance(0.4): [paragraph(random.sentence() + ":"), table()]
    default: paragraphs()
    }
  }

  private mutating func paragraphs() -> [DrawnNode] {
    (0..<random.int(1...3)).map { _ in
      paragraph(random.chance(habits.lookalikes) ? random.lookalike() : random.prose(most: 3))
    }
  }

  func paragraph(_ text: String) -> DrawnNode { DrawnNode(kind: .paragraph, text: text) }

  mutating func bullets(sign: Int) -> [DrawnNode] {
    let count = random.int(2...4)
    return (1...count).map { n in
      nodesLeft -= 1
      let mark = scheme.signs[sign]
      var node = DrawnNode(kind: .bullet, marker: mark, label: mark)
      if sign + 1 < scheme.signs.count, random.chance(0.2) {
        node.text = random.sentence() + ":"
        node.children = bullets(sign: sign + 1)
      } else {
        let end = habits.leavesItemsOpen ? "" : n == count || random.chance(0.5) ? "." : ";"
        node.text = random.pick(["", "", "", "\(random.pick(Vocabulary.headings)): "]) + random.sentence() + end
      }
      return node
    }
  }

  /// An outline inside an appendix: the numbering starts again, by the plan's own scheme or a part of it.
  mutating func appendixOutline() -> [DrawnNode] {
    let level = random.int(0...max(0, scheme.levels.count - 1))
    let style = scheme.levels[level].style
    return style.isKeyword || style.isDecimal ? leafContent() : sections(level: level, under: "")
  }
}
