/// Recipients and signature under the text.
struct Tail: Sendable {
  /// As printed, without dash and closing sign.
  var recipients: [String] = []
  /// The line that goes on with the recipient before the last, or nil.
  var furtherLine: String?
  /// Capacities and positions, a line each.
  var positions: [String] = []
  var name: String?
  var signatureFirst = false
  var metadata = GoldMetadata()
}

extension SplitMix64 {
  mutating func tail(_ body: Letterhead.Body) -> Tail {
    var tail = Tail()
    if chance(0.92) {
      let others = [
        "UBND các thôn (t/h)", "Các phòng, ban", "Đài Truyền thanh", "Chủ tịch, các Phó Chủ tịch (b/c)", "Như trên",
        "Cổng thông tin điện tử",
      ]
      tail.recipients = ["Thường trực Đảng ủy (b/c)"] + others.shuffled(using: &self).prefix(int(1...4)) + ["Lưu: VT"]
      if chance(0.15) { tail.furtherLine = "(sao gửi các thôn trực thuộc)" }
    }
    let signers = Self.signers(body)
    let (positions, capacity, body, position) = pick(signers)
    tail.positions = positions
    tail.metadata.capacity = capacity
    tail.metadata.onBehalfOf = body
    tail.metadata.position = position
    if chance(0.93) { tail.name = pick(Vocabulary.people) }
    tail.metadata.signer = tail.name
    tail.signatureFirst = !tail.recipients.isEmpty && chance(0.1)
    tail.metadata.recipients = tail.recipients
    if let line = tail.furtherLine { tail.metadata.recipients?[tail.recipients.count - 2] += " " + line }
    return tail
  }

  private typealias Signer = (positions: [String], capacity: [String], behalf: String?, position: String)

  private static func signers(_ body: Letterhead.Body) -> [Signer] {
    switch body {
    case .committee:
      [
        (["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], ["TM"], "Ủy ban nhân dân", "Chủ tịch"),
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["TM", "KT"], "Ủy ban nhân dân", "Phó Chủ tịch"),
        (["TM.ỦY BAN NHÂN DÂN", "KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"], ["TM", "KT"], "Ủy ban nhân dân", "Phó Chủ tịch"),
        (["T.M ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"], ["TM", "Q"], "Ủy ban nhân dân", "Chủ tịch"),
        (["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], ["TL"], nil, "Chánh Văn phòng"),
        (["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"], ["TUQ"], nil, "Trưởng phòng Nội vụ"),
      ]
    case .department:
      [(["GIÁM ĐỐC"], [], nil, "Giám đốc"), (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ["KT"], nil, "Phó Giám đốc")]
    case .council: [(["CHỦ TỊCH"], [], nil, "Chủ tịch")]
    case .party: [(["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"], ["TM"], "Ban Thường vụ", "Phó Bí thư")]
    }
  }
}
