/// The lines above the opening paragraph, and what a clerk keys of them.
struct Letterhead: Sendable {
  enum Form: CaseIterable, Sendable { case stacked, mottoFirst, columns, squeezed, pipes, numberOnly, none }
  /// What kind of body issues the document.
  enum Body: Sendable { case committee, department, council, party }

  var form: Form
  var body: Body
  var place: String
  /// As printed, a line each; the last lines name the issuer.
  var issuer: [String]
  /// How many of the lines of `issuer` name the superior body.
  var superiorLines: Int
  var motto: [String]
  /// Printed under the motto and set aside.
  var rule: String?
  var number: String
  var serial: String?
  var placeDate: String
  var date: String
  var type: (name: String, code: String)
  var title: [String]
  /// `Kính gửi:` and those it names, for letters.
  var addressees: [String] = []
  /// The line that names who decides, for acts.
  var authority: String?

  var isLetter: Bool { !addressees.isEmpty }
}

extension SplitMix64 {
  mutating func letterhead(isAct: Bool) -> Letterhead {
    let place = pick(Vocabulary.places)
    let body = pick([Letterhead.Body.committee, .committee, .committee, .department, .council, .party])
    let unit = pick(["huyện", "xã", "thị xã", "tỉnh", "phường"])
    let issuer = issuer(body, unit: unit, place: place)
    var head = Letterhead(
      form: pick(Letterhead.Form.allCases), body: body, place: place, issuer: issuer.lines,
      superiorLines: issuer.superior, motto: Self.motto(body), number: "", placeDate: "", date: "",
      type: isAct ? ("Quyết định", "QĐ") : pick(Vocabulary.types), title: title(unit: unit, place: place))
    if chance(0.15) { head.rule = pick(["---------------", "_________________", "-----***-----"]) }
    if isAct { head.authority = pick(["CHỦ TỊCH ", ""]) + "ỦY BAN NHÂN DÂN \(unit) \(place)".uppercased() }
    drawDate(&head)
    if !isAct, body == .committee, chance(0.08), head.form == .stacked { makeLetter(&head) }
    drawNumber(&head)
    return head
  }

  private static func motto(_ body: Letterhead.Body) -> [String] {
    body == .party ? ["ĐẢNG CỘNG SẢN VIỆT NAM"] : ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
  }

  private mutating func issuer(
    _ body: Letterhead.Body, unit: String, place: String
  ) -> (lines: [String], superior: Int) {
    let area = "\(unit) \(place)".uppercased()
    switch body {
    case .committee: return (chance(0.7) ? ["ỦY BAN NHÂN DÂN", area] : ["ỦY BAN NHÂN DÂN \(area)"], 0)
    case .council: return (["HỘI ĐỒNG NHÂN DÂN", area], 0)
    case .party: return (["ĐẢNG BỘ TỈNH \(pick(Vocabulary.places).uppercased())", "HUYỆN ỦY \(place.uppercased())"], 1)
    case .department:
      let name = pick(["SỞ XÂY DỰNG", "PHÒNG TƯ PHÁP", "TRUNG TÂM Y TẾ", "SỞ TÀI CHÍNH", "PHÒNG NỘI VỤ"])
      return (["UBND \(area)", name], 1)
    }
  }

  private mutating func title(unit: String, place: String) -> [String] {
    let topic = pick(Vocabulary.topics)
    var title = [chance(0.25) ? "Về việc " + topic.prefix(1).lowercased() + topic.dropFirst() : topic]
    if chance(0.5) { title.append("trên địa bàn \(unit) \(place) năm \(int(2016...2027))") }
    if chance(0.15) { title.append("và những năm tiếp theo") }
    return chance(0.2) ? title.map { $0.uppercased() } : title
  }

  private mutating func drawDate(_ head: inout Letterhead) {
    let (day, month, year) = (padded(int(1...28)), int(1...12), int(2015...2026))
    let printed = month < 3 ? padded(month) : "\(month)"
    let blank = pick(["    ", " ", " … ", " ..... "])
    switch int(0...9) {
    case 0:
      head.placeDate = "\(head.place), ngày\(blank)tháng \(printed) năm \(year)"
      head.date = "\(year)-\(padded(month))"
    case 1:
      head.placeDate = "\(head.place), ngày\(blank)tháng\(blank)năm \(year)"
      head.date = "\(year)"
    default:
      head.placeDate = "\(head.place), ngày \(day) tháng \(printed) năm \(year)"
      head.date = "\(year)-\(padded(month))-\(day)"
    }
  }

  private mutating func drawNumber(_ head: inout Letterhead) {
    let code = ["department": "STP", "council": "HĐND", "party": "HU"]["\(head.body)"] ?? "UBND"
    let serial = int(1...9) == 1 ? "0\(int(1...9))" : "\(int(10...400))"
    head.serial = chance(0.85) ? serial : nil
    let printed = head.serial ?? pick(["", "    ", "       "])
    switch (head.isLetter, head.body) {
    case (true, _): head.number = "Số: \(printed)/\(code)-VX"
    case (_, .party): head.number = "Số \(printed)-\(head.type.code)/HU"
    default:
      head.number = pick(["Số: ", "Số: ", "Số:"]) + printed + pick(["", "", " "]) + "/\(head.type.code)-\(code)"
    }
  }

  private mutating func makeLetter(_ head: inout Letterhead) {
    head.title = ["V/v " + pick(Vocabulary.topics).lowercased()]
    head.addressees = ["Các phòng, ban huyện", "Ủy ban nhân dân các xã", "Đài Truyền thanh huyện"].suffix(int(1...3))
  }

  func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
}

extension Letterhead {
  /// What a clerk keys of the letterhead.
  var metadata: GoldMetadata {
    var out = GoldMetadata()
    if isLetter { out.unasked = ["type", "recipients"] } else { out.type = type.name }
    out.title = title.joined(separator: " ")
    guard form != .none else { return out }
    out.number = String(number.drop { $0 != ":" && $0 != " " }.drop { $0 == ":" }).filter { !$0.isWhitespace }
    out.serial = serial
    out.place = place
    out.date = date
    if form != .numberOnly { out.issuer = issuer.dropFirst(superiorLines).joined(separator: " ") }
    return out
  }
}
