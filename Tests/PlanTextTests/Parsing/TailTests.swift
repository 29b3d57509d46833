import PlanTestSupport
import Testing

@testable import PlanText

/// Tails whose line breaks were lost.
@Suite struct TailTests {
  private static func plan(_ tail: String) -> PlanMetadata {
    checkedParse("KẾ HOẠCH\nNạo vét kênh\n\nI. VIỆC\nĐo đạc kênh chính./.\n\n" + tail).metadata
  }

  @Test(
    arguments: [
      ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", ["TM"], "Ủy ban nhân dân", "Chủ tịch"),
      ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ["TM", "KT"], "Ủy ban nhân dân", "Phó Chủ tịch"),
      ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", ["TL"], nil, "Chánh Văn phòng"),
      ("TRƯỞNG CÔNG AN XÃ", [], nil, "Trưởng Công an xã"),
      ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", ["KT"], nil, "Phó Giám đốc"),
      ("TM. BAN GIÁM ĐỐC HỢP TÁC XÃ\nGIÁM ĐỐC", ["TM"], "Ban Giám đốc Hợp tác xã", "Giám đốc"),
    ] as [(String, [String], String?, String)])
  func `capacity and position may stand on one line`(
    _ line: String, _ capacities: [String], _ body: String?, _ position: String
  ) {
    let signature = Self.plan("Nơi nhận:\n- Lưu: VT.\n\n" + line + "\n\nTrần Văn Hội\n").signature
    #expect(signature?.capacities == capacities && signature?.position == position)
    #expect(signature?.onBehalfOf?.lowercased() == body?.lowercased() && signature?.name == "Trần Văn Hội")
  }

  @Test(
    arguments: [
      ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNGMạc Đình Hội", ["TL"], "Chánh Văn phòng", "Mạc Đình Hội"),
      ("KT. CHỦ TỊCHPhó Trần", ["KT"], nil, "Phó Trần"),
      ("CHỦ TỊCHĐinh Văn Hội", [], "Chủ tịch", "Đinh Văn Hội"),
      ("CHỦ TỊCH UBND XÃ Bến Sậy", [], "CHỦ TỊCH UBND XÃ Bến Sậy", nil),
    ] as [(String, [String], String?, String?)])
  func `a name may be glued to the position`(
    _ lines: String, _ capacities: [String], _ position: String?, _ name: String?
  ) {
    let signature = Self.plan("Nơi nhận:\n- Lưu: VT.\n\n" + lines + "\n").signature
    #expect(signature?.capacities == capacities && signature?.position == position && signature?.name == name)
  }

  @Test func `recipients may stand without their label`() {
    let plan = Self.plan(
      "- Ban Thường vụ Huyện ủy;\n- Các chi bộ;\n- Lưu VPĐU.\nT/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\nTrần Văn Hội\n")
    #expect(plan.recipients.map(\.text) == ["Ban Thường vụ Huyện ủy", "Các chi bộ", "Lưu VPĐU"])
  }

  @Test(arguments: [
    "**Phụ lục 3. Lịch nạo vét**", "Phụ lục 3. Lịch nạo vét", "Phụ lục 3 - Lịch nạo vét", "PHỤ LỤC 3\nLịch nạo vét",
  ])
  func `an appendix may follow recipients without a signature`(_ title: String) {
    let plan = checkedParse(
      "KẾ HOẠCH\nNạo vét kênh\n\nI. VIỆC\n\n- Đo đạc./.\n\nNơi nhận:\n- Lưu: VT.\n\n\(title)\n\n"
        + "| TT | Kênh | Tháng |\n|---|---|---|\n| 1 | Kênh chính | 4 |\n")
    #expect(plan.metadata.recipients.map(\.text) == ["Lưu: VT"])
    let appendix = plan.arena.nodes.filter { $0.part == .appendices }
    #expect(appendix.map(\.kind) == [.appendix, .table] && appendix[0].label == "Phụ lục 3")
  }

  @Test func `the title of an appendix may stand below the line that attaches it`() {
    let plan = checkedParse(
      "KẾ HOẠCH\nNạo vét kênh\n\nI. VIỆC\n\n- Đo đạc./.\n\nPHỤ LỤC II\n(Kèm theo Kế hoạch số 5/KH-UBND)\n"
        + "LỊCH NẠO VÉT\nCÁC KÊNH NĂM 2026\n\n1. Kênh chính.\n")
    let appendix = plan.arena.nodes.filter { $0.part == .appendices }
    #expect(appendix.map(\.kind) == [.appendix, .section])
    #expect(plan.arena.ranges(appendix[0].heading).map { plan.text($0) } == ["LỊCH NẠO VÉT", "CÁC KÊNH NĂM 2026"])
  }

  @Test func `a table behind recipients is none of them`() {
    let plan = checkedParse(
      "KẾ HOẠCH\nNạo vét kênh\n\nI. VIỆC\n\n- Đo đạc./.\n\nNơi nhận:\n- Lưu: VT.\n\n"
        + "| TT | Kênh | Tháng |\n|---|---|---|\n| 1 | Kênh chính | 4 |\n")
    #expect(plan.metadata.recipients.map(\.text) == ["Lưu: VT"] && plan.tables.count == 1)
  }

  @Test func `one bar may part the recipients from the signature`() {
    let plan = Self.plan("Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT. | KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Hội\n")
    #expect(plan.signature?.capacities == ["KT"] && plan.signature?.name == "Trần Văn Hội")
    #expect(plan.recipients.map(\.text) == ["UBND tỉnh", "Lưu: VT"])
  }

  @Test(arguments: [
    "Bến Sậy, ngày 4 tháng 5 năm 2026\n\nNơi nhận:\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nTrần Văn Hội\n",
    "Bến Sậy, ngày 4 tháng 5 năm 2026\nHIỆU TRƯỞNG\n\nTrần Văn Hội\n",
    "Nơi nhận:               Bến Sậy, ngày 4 tháng 5 năm 2026\n- Lưu: VT.              HIỆU TRƯỞNG\n",
  ])
  func `place and date may stand above the signature`(_ tail: String) {
    let plan = checkedParse("KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n- Đo đạc vườn trường./.\n\n" + tail)
    #expect(plan.metadata.place == "Bến Sậy" && plan.metadata.date == "2026-05-04")
    #expect(plan.arena.nodes.count == 2)
  }

  @Test(arguments: [("T/L", "TL"), ("TL.", "TL"), ("KT/", "KT"), ("T.UQ", "TUQ"), ("TUQ.", "TUQ")])
  func `a capacity begins the signature in each of its spellings`(_ printed: String, _ code: String) {
    let plan = checkedParse(
      "KẾ HOẠCH\nNạo vét kênh\n\nI. VIỆC\nĐo đạc kênh./.\n\n\(printed) CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n")
    #expect(plan.metadata.signature?.capacities == [code])
  }

  @Test(arguments: ["TM. ỦY BAN\nNHÂN DÂN |\n", "TM. ỦY BAN NHÂN DÂN |\n", "TM. ỦY BAN NHÂN DÂN |\nCHỦ TỊCH |\n"])
  func `what is attached stands behind the closed cell of a signature`(_ cell: String) {
    let note = "(Kèm theo Quyết định số 24/QĐ-UBND\nngày 09/02/2018 của Ủy ban nhân dân xã)\n"
    let plan = checkedParse(
      "QUYẾT ĐỊNH\nNạo vét kênh\nĐiều 1. Nạo vét kênh chính./.\n|\n" + cell
        + "NẠO VÉT KÊNH CHÍNH XÃ BẾN SẬY\nNĂM 2018\n"
        + note + "Nạo vét trước mùa mưa.\n- Đo đạc kênh chính;\n")
    #expect(plan.metadata.signature?.onBehalfOf == "Ủy ban nhân dân" && plan.metadata.recipients.isEmpty)
    #expect(plan.arena.nodes.filter { $0.part == .appendices }.map(\.kind) == [.appendix, .paragraph, .bullet])
  }

  @Test func `letterhead and signature may be in small letters`() {
    let plan = checkedParse(
      """
      Ủy ban nhân dân              Cộng hòa xã hội chủ nghĩa Việt Nam
      Huyện Đông Khê                   Độc lập - Tự do - Hạnh phúc

      Kế hoạch
      Nạo vét kênh

      I. VIỆC
      Đo đạc kênh chính./.

      Nơi nhận:                        T/M UBND huyện Đông Khê
      - Các xã;                                Chủ tịch
      - Lưu VP.                            Trần Văn Hội

      """
    ).metadata
    #expect(plan.issuer?.lowercased() == "ủy ban nhân dân huyện đông khê")
    #expect(plan.signature?.capacities == ["TM"] && plan.signature?.onBehalfOf == "UBND huyện Đông Khê")
    #expect(plan.signature?.position == "Chủ tịch" && plan.signature?.name == "Trần Văn Hội")
  }

  @Test func `recipients may stand behind their label`() {
    let plan = Self.plan(
      "Nơi nhận: - UBND huyện - Phòng Kinh tế (để b/c); - Các thôn;\n- Lưu: VT.\nCHỦ TỊCH\n\nTrần Văn Hội\n")
    #expect(plan.recipients.map(\.text) == ["UBND huyện - Phòng Kinh tế", "Các thôn", "Lưu: VT"])
    #expect(plan.recipients.map(\.purpose) == ["để b/c", nil, nil])
  }

  @Test func `abbreviations behind a comma go on with the recipient`() {
    let plan = Self.plan(
      "Nơi nhận:\n- Các phòng: NN&PTNT, TC-KH,\nKT&HT, VH&TT;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Hội\n")
    #expect(plan.recipients.map(\.text) == ["Các phòng: NN&PTNT, TC-KH, KT&HT, VH&TT", "Lưu: VT"])
    #expect(plan.signature?.position == "Chủ tịch")
  }

  @Test(arguments: ["Nơi nhận:\n- Sở Nội vụ,\n", "CÔNG VĂN\n\nKính gửi: Sở Nội vụ,\n"])
  func `a name over many lines is kept once`(_ opening: String) {
    let lines = (1...200).map { "phòng x\($0),\n" }.joined()
    let document = checkedParse(opening.hasPrefix("N") ? "I. VIỆC\nĐo đạc./.\n" + opening + lines : opening + lines)
    #expect(document.metadata.recipients.last?.text.hasSuffix("phòng x199, phòng x200") == true)
    #expect(document.arena.pieces.count < 4 * 200)
  }

  @Test func `a signature may stand behind the label and the last recipient`() {
    let plan = Self.plan("Nơi nhận: CHỦ TỊCH\n- Các thôn;\n- Lưu: VT, YT (n3). Trần Văn Hội\n")
    #expect(plan.recipients.map(\.text) == ["Các thôn", "Lưu: VT, YT (n3)"])
    #expect(plan.signature?.position == "Chủ tịch" && plan.signature?.name == "Trần Văn Hội")
  }

  @Test func `a draft's stamp is no text, wherever it stands`() {
    let document = checkedParse("KẾ HOẠCH\nNạo vét kênh\n\nI. VIỆC\n1. Đo đạc.\n--------\nDỰ THẢO\n")
    #expect(document.diagnostics.contains { $0.kind == .stamp && document.text($0.range) == "DỰ THẢO" })
    #expect(document.arena.nodes.count == 2)
  }

  @Test func `the signs that end the cells of a layout table may stand below them`() {
    let text = """
      I. VIỆC
      Trồng rừng./.
      Nơi nhận:
      - UBND huyện (b/c);
      - Lưu: VT. |
      |
      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH
      Mạc Đình Huấn
      |
      PHỤ LỤC
      DANH SÁCH CÁC THÔN
      1. Thôn Đồi Sim
      """
    let plan = checkedParse(text)
    #expect(plan.metadata.recipients.map(\.text) == ["UBND huyện", "Lưu: VT"])
    #expect(plan.metadata.signature?.name == "Mạc Đình Huấn")
    let dump = TreeDump().text(of: plan)
    #expect(dump.contains("appendix Phụ lục \"DANH SÁCH CÁC THÔN\""))
    #expect(!dump.contains("table"))
  }

  @Test func `a person may hold two offices`() {
    let text = "I. VIỆC\nTrồng rừng./.\nKT BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG\nPHÓ CHỦ NHIỆM\nMạc Đình Huấn\n"
    #expect(checkedParse(text).metadata.signature?.position == "Phó Chủ nhiệm")
  }

  private static let body = "UBND XÃ ĐỒI SIM\nSố: 5/KH-UBND\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\nTrồng cây./.\n\n"

  @Test(arguments: [
    "UBND huyện;\nLưu: VT.", "_ UBND huyện;\n_ Lưu: VT.", "- UBND huyện; - Lưu: VT.",
    ". UBND huyện;\n. Lưu: VT.",
  ])
  func `recipients without the sign of a list, and two on one line`(lines: String) {
    let plan = checkedParse(Self.body + "Nơi nhận:\n\(lines)\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Sơn\n")
    #expect(plan.metadata.recipients.map(\.text) == ["UBND huyện", "Lưu: VT"])
    #expect(plan.metadata.signature?.name == "Lê Văn Sơn")
  }

  @Test func `capacities in words, and a mark in the place of the hand`() {
    let plan = checkedParse(Self.body + "THAY MẶT ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐã ký\nLê Văn Sơn\n")
    let signature = plan.metadata.signature
    #expect(signature?.capacities == ["TM"] && signature?.position == "Chủ tịch" && signature?.name == "Lê Văn Sơn")
  }
}
