import PlanText

/// A whole drawn plan: what stands around the tree, and the tree.
struct DrawnPlan: Sendable {
  var scheme: NumberingScheme
  var letterhead: Letterhead
  var preamble: [DrawnNode] = []
  var body: [DrawnNode] = []
  var closing: [DrawnNode] = []
  var recipients: [String] = []
  /// Lines of the signature block, the name last.
  var signature: [String] = []
  var appendices: [DrawnNode] = []
  var metadata = GoldMetadata()
}

/// The lines above the opening paragraph, each with its role.
struct Letterhead: Sendable {
  enum Form: CaseIterable, Sendable { case stacked, mottoFirst, columns, pipes, numberOnly, none }
  var form: Form
  var issuer: [String]
  var number: String
  var placeDate: String
  var type: String
  var title: [String]

  static let motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
}

extension SplitMix64 {
  /// Draws a plan. About `size` nodes stand in its body.
  mutating func plan(size: Int) -> DrawnPlan {
    let scheme = scheme()
    var plan = DrawnPlan(scheme: scheme, letterhead: letterhead())
    var drawer = TreeDrawer(random: SplitMix64(seed: next()), scheme: scheme, size: size)
    plan.preamble = preamble()
    plan.body = drawer.body()
    if chance(0.85) { plan.closing = [drawer.paragraph(closing())] }
    if !plan.closing.isEmpty, chance(0.9) { drawTail(&plan) }
    if !plan.signature.isEmpty, chance(0.4) { plan.appendices = appendices(&drawer) }
    fillMetadata(&plan)
    return plan
  }

  private mutating func letterhead() -> Letterhead {
    let place = pick(Vocabulary.places)
    let unit = pick(["huyện", "xã", "thị xã", "tỉnh"])
    let type = pick(Vocabulary.types)
    let number = "Số: \(int(10...400))/\(type.code)-UBND"
    let date = "\(place), ngày \(padded(int(1...28))) tháng \(int(3...12)) năm \(int(2015...2026))"
    var title = [pick(Vocabulary.topics)]
    if chance(0.5) { title.append("trên địa bàn \(unit) \(place) năm \(int(2016...2027))") }
    return Letterhead(
      form: pick(Letterhead.Form.allCases), issuer: ["ỦY BAN NHÂN DÂN", "\(unit) \(place)".uppercased()],
      number: number,
      placeDate: date, type: type.name, title: title)
  }

  private func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

  private mutating func preamble() -> [DrawnNode] {
    var texts = (0..<int(0...2)).map { _ in
      "Căn cứ Nghị quyết số \(int(1...90))/NQ-HĐND ngày \(padded(int(1...28)))/\(int(10...12))/\(int(2014...2025)) của Hội đồng nhân dân về \(clause());"
    }
    texts.append("Thực hiện chương trình công tác năm, Ủy ban nhân dân xây dựng kế hoạch \(clause()) như sau:")
    return texts.map { DrawnNode(kind: .paragraph, text: $0) }
  }

  private mutating func closing() -> String {
    let request = pick([
      "Yêu cầu các cơ quan, đơn vị nghiêm túc tổ chức thực hiện./.",
      "Trong quá trình thực hiện nếu có vướng mắc, các đơn vị báo cáo Ủy ban nhân dân để xem xét, giải quyết./.",
    ])
    return "Trên đây là Kế hoạch \(clause()). " + request
  }

  private mutating func drawTail(_ plan: inout DrawnPlan) {
    let others = ["UBND các thôn (t/h)", "Các phòng, ban", "Đài Truyền thanh", "Chủ tịch, các Phó Chủ tịch (b/c)"]
    plan.recipients = ["Thường trực Đảng ủy (b/c)"] + others.prefix(int(1...4)) + ["Lưu: VT"]
    let deputy = chance(0.5)
    let capacity =
      deputy ? ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] : ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    plan.signature = capacity + [pick(Vocabulary.people)]
  }

  private mutating func appendices(_ drawer: inout TreeDrawer) -> [DrawnNode] {
    let count = int(1...2)
    let word = pick(["PHỤ LỤC", "Phụ lục"])
    let isRoman = chance(0.4)
    return (1...count).map { n in
      var node = DrawnNode(kind: .appendix)
      node.marker = count == 1 && chance(0.5) ? word : word + " " + (isRoman ? MarkerForm.roman(n) : "\(n)")
      node.label = node.marker
      node.captions = [pick(Vocabulary.topics).uppercased()]
      if chance(0.7) { node.captions.append("(Kèm theo Kế hoạch số 58/KH-UBND ngày 08/01/2025)") }
      node.children = chance(0.6) ? [drawer.table(mayHaveCaption: false)] : drawer.appendixOutline()
      return node
    }
  }

  private mutating func fillMetadata(_ plan: inout DrawnPlan) {
    let head = plan.letterhead
    plan.metadata.type = head.type
    plan.metadata.title = head.title.joined(separator: " ")
    plan.metadata.recipients = plan.recipients
    plan.metadata.capacity = plan.signature.count == 4 ? ["TM", "KT"] : plan.signature.isEmpty ? [] : ["TM"]
    plan.metadata.signer = plan.signature.last
    if !plan.signature.isEmpty {
      plan.metadata.on_behalf_of = "Ủy ban nhân dân"
      plan.metadata.position = plan.signature.count == 4 ? "Phó Chủ tịch" : "Chủ tịch"
    }
    if head.form != .none { fillNumberAndDate(&plan.metadata, head) }
    if head.form != .none, head.form != .numberOnly {
      plan.metadata.issuer = head.issuer.joined(separator: " ").lowercased()
    }
  }

  private func fillNumberAndDate(_ metadata: inout GoldMetadata, _ head: Letterhead) {
    metadata.number = String(head.number.dropFirst(4))
    metadata.serial = metadata.number?.split(separator: "/").first.map(String.init)
    let words = head.placeDate.split(separator: " ").map(String.init)
    metadata.place = head.placeDate.split(separator: ",").first.map(String.init)
    let month = padded(Int(words[words.count - 3])!)
    metadata.date = "\(words[words.count - 1])-\(month)-\(words[words.count - 5])"
  }
}
