import PlanText

/// A whole drawn plan: what stands around the tree, and the tree.
struct DrawnPlan: Sendable {
  var scheme: NumberingScheme
  var letterhead: Letterhead
  var preamble: [DrawnNode] = []
  /// "QUYẾT ĐỊNH:" between the bases and the articles.
  var formula: String?
  var body: [DrawnNode] = []
  var closing: [DrawnNode] = []
  var tail: Tail?
  var appendices: [DrawnNode] = []

  var metadata: GoldMetadata {
    var out = letterhead.metadata
    let signed = tail?.metadata ?? GoldMetadata()
    out.recipients = signed.recipients ?? []
    out.capacity = signed.capacity ?? []
    out.onBehalfOf = signed.onBehalfOf
    out.position = signed.position
    out.signer = signed.signer
    return out
  }
}

extension SplitMix64 {
  /// Draws a plan. About `size` nodes stand in its body.
  mutating func plan(size: Int) -> DrawnPlan {
    let scheme = scheme()
    let isAct = scheme.levels.contains { $0.style == .article } && chance(0.3)
    var plan = DrawnPlan(scheme: scheme, letterhead: letterhead(isAct: isAct))
    var drawer = TreeDrawer(random: SplitMix64(seed: next()), scheme: scheme, size: size)
    plan.preamble = isAct ? actPreamble() : preamble()
    if isAct { plan.formula = "QUYẾT ĐỊNH:" }
    plan.body = drawer.body()
    if chance(0.85) { plan.closing = [drawer.paragraph(closing())] }
    if !plan.closing.isEmpty, chance(0.92) { plan.tail = tail(plan.letterhead.body) }
    if plan.tail?.name != nil, chance(0.4) { plan.appendices = appendices(&drawer) }
    return plan
  }

  private mutating func base() -> String {
    let date = "\(padded(int(1...28)))/\(int(10...12))/\(int(2014...2025))"
    return "Căn cứ Nghị quyết số \(int(1...90))/NQ-HĐND ngày \(date) của Hội đồng nhân dân về \(clause());"
  }

  private mutating func preamble() -> [DrawnNode] {
    var texts = (0..<int(0...2)).map { _ in base() }
    let opening = pick([
      "Thực hiện chương trình công tác năm, Ủy ban nhân dân xây dựng kế hoạch \(clause()) như sau:",
      "Để \(clause()), Ủy ban nhân dân ban hành kế hoạch với các nội dung sau:",
      "Ngày 10/5/2025, đoàn công tác đã \(clause()). Để khắc phục hạn chế, Ủy ban nhân dân ban hành kế hoạch như sau:",
    ])
    texts.append(opening)
    return texts.map { DrawnNode(kind: .paragraph, text: $0) }
  }

  private mutating func actPreamble() -> [DrawnNode] {
    let texts = (0..<int(1...3)).map { _ in base() } + ["Theo đề nghị của Trưởng phòng Nội vụ,"]
    return texts.map { DrawnNode(kind: .paragraph, text: $0) }
  }

  private mutating func closing() -> String {
    let end = pick(["./.", "./.", "./.", "/.", "../.", "./. Ưl"])
    return pick([
      "Trên đây là Kế hoạch \(clause()). Yêu cầu các cơ quan, đơn vị nghiêm túc tổ chức thực hiện",
      "Trên đây là Kế hoạch \(clause()). Nếu có vướng mắc, các đơn vị báo cáo Ủy ban nhân dân để giải quyết",
      "Yêu cầu các cơ quan, đơn vị và các xã nghiêm túc tổ chức thực hiện Kế hoạch này",
    ]) + end
  }

  private mutating func appendices(_ drawer: inout TreeDrawer) -> [DrawnNode] {
    let count = int(1...2)
    let word = pick(["PHỤ LỤC", "Phụ lục", "PHỤ LỤC", ""])
    let isRoman = chance(0.4)
    return (1...count).map { n in
      var node = DrawnNode(kind: .appendix)
      let topic = pick(Vocabulary.topics).uppercased()
      let number = count == 1 && chance(0.5) ? "" : " " + (isRoman ? MarkerForm.roman(n) : "\(n)")
      node.label = word.isEmpty ? "Phụ lục" : word + number
      node.marker = word.isEmpty ? "DANH MỤC " + topic : node.label
      if !word.isEmpty { node.captions = [topic] }
      if word.isEmpty || chance(0.7) { node.captions.append("(Kèm theo Kế hoạch số 58/KH-UBND ngày 08/01/2025)") }
      node.children = chance(0.6) ? [drawer.table(mayHaveCaption: false)] : drawer.appendixOutline()
      return node
    }
  }
}
