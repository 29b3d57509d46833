import Testing

@testable import PlanText

/// Mentions of other documents: number, type, date, issuer, title, role and line.
struct ReferenceReaderTests {
  /// A plan of its own number 15/KH-UBND with a basis and a body paragraph.
  func references(basis: String = "", body: String = "") -> [Reference] {
    let text = """
      ỦY BAN NHÂN DÂN
      XÃ ĐỒNG LAU
      Số: 15/KH-UBND
      Đồng Lau, ngày 12 tháng 3 năm 2022

      KẾ HOẠCH
      Chuyển đổi số năm 2022

      \(basis.isEmpty ? "Căn cứ tình hình của xã, Ủy ban nhân dân xã ban hành Kế hoạch như sau:" : basis)

      I. NỘI DUNG
      1. \(body.isEmpty ? "Làm tốt công tác tuyên truyền." : body)
      """
    return PlanParser.parse(SourceText(text)).facts.references.filter { $0.role != .internal }
  }

  func numbers(_ body: String) -> [String] {
    references(body: body).map { "\($0.type ?? "?") \($0.number ?? "-") \($0.date ?? "-")" }
  }

  @Test func `an issuer ends before a place in another document`() {
    let found = references(
      body:
        "Theo Quyết định số 14/QĐ-TTg ngày 18/9/2021 của Thủ tướng Chính phủ và khoản 3 Điều 8 Nghị định số 59/2020/NĐ-CP."
    )
    #expect(found.first?.issuer == "Thủ tướng Chính phủ")
    #expect(found.count == 2)
  }

  @Test(arguments: [
    ("Kế hoạch số 77/KH-UBND ngày 25/7/2021", "Kế hoạch 77/KH-UBND 2021-07-25"),
    ("Kế hoạch số 141/KH- UBND ngày 21/7/2021", "Kế hoạch 141/KH-UBND 2021-07-21"),
    ("Kế hoạch số 1 412/KH-UBND ngày 21/7/2021", "Kế hoạch 1412/KH-UBND 2021-07-21"),
    ("Kế hoạch số 141 /KH-UBND ngày 21/7/2021", "Kế hoạch 141/KH-UBND 2021-07-21"),
    ("Kế hoạch số: 141/KH - UBND ngày 21/7/2021", "Kế hoạch 141/KH-UBND 2021-07-21"),
    ("Kế hoạch 141/KH-UBND, ngày 21 tháng 7 năm 2021", "Kế hoạch 141/KH-UBND 2021-07-21"),
    ("Chương trình số 07-CTr/TU ngày 26/4/2021", "Chương trình 07-CTr/TU 2021-04-26"),
    ("Nghị quyết số 10- NQ/TU ngày 26/4/2021", "Nghị quyết 10-NQ/TU 2021-04-26"),
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", "Nghị định 61/2018/NĐ-CP 2018-04-23"),
    ("Luật số 15/2020/QH14", "Luật 15/2020/QH14 -"),
    ("Kế hoạch số 105 KH/TĐ ngày 17/4/2021", "Kế hoạch 105KH/TĐ 2021-04-17"),
    ("Nghị quyết số: 05 NQ/HU ngày 12/5/2021", "Nghị quyết 05NQ/HU 2021-05-12"),
    ("Công điện số 05/CĐ-UBND hồi 14 giờ 00 ngày 12/9/2021", "Công điện 05/CĐ-UBND 2021-09-12"),
    ("Công văn số 34/STC-NS ngày 3 - 4 - 2021", "Công văn 34/STC-NS 2021-04-03"),
    ("Chương trình phối hợp số 02/CTPH-CA-HPN ngày 03/6/2021", "Chương trình phối hợp 02/CTPH-CA-HPN 2021-06-03"),
    ("Kế hoạch số 77/KH.UBND ngày 03/6/2021", "Kế hoạch 77/KH.UBND 2021-06-03"),
    ("Hướng dẫn số 01 - HD/BTCHU ngày 29/4/2021", "Hướng dẫn 01-HD/BTCHU 2021-04-29"),
    ("Quyết định số 45/QĐ- UBND - TC ngày 01/02/2021", "Quyết định 45/QĐ-UBND-TC 2021-02-01"),
    ("Quyết định số 12/2020/QĐ - TTg", "Quyết định 12/2020/QĐ-TTg -"),
    ("Chương trình hành động số 25-CTrHĐ/TU", "Chương trình hành động 25-CTrHĐ/TU -"),
    ("Công văn số 46/UBND-NC cùng ngày 12/3/2021", "Công văn 46/UBND-NC 2021-03-12"),
    ("Nghị quyết số 63/2024/QH15 ngày 27/11/2024", "Nghị quyết 63/2024/QH15 2024-11-27"),
    ("Thông tư liên tịch số 03/2015/TTLT-BTC-BTP", "Thông tư liên tịch 03/2015/TTLT-BTC-BTP -"),
    ("Chỉ thị số 10/CT-TTg (ngày 22/4/2021)", "Chỉ thị 10/CT-TTg 2021-04-22"),
    ("Quyết định số 749/QĐ-TTg được ban hành ngày 03/6/2020", "Quyết định 749/QĐ-TTg 2020-06-03"),
    ("Công văn số 25/UBND-VX ngày 03/6/2021", "Công văn 25/UBND-VX 2021-06-03"),
    ("Văn bản số 24.6/CTĐL ngày 24/6/2021", "Văn bản 24.6/CTĐL 2021-06-24"),
    ("Hướng dẫn số 26/HD-BCA-C04 ngày 29/4/2021", "Hướng dẫn 26/HD-BCA-C04 2021-04-29"),
    ("Quy định số 205-QĐ/TW ngày 23/9/2019", "Quy định 205-QĐ/TW 2019-09-23"),
    ("Quyết định số 749 ngày 03/6/2020", "Quyết định 749 2020-06-03"),
    ("Chỉ thị số O5/CT-UBND ngày 19/4/2021", "Chỉ thị O5/CT-UBND 2021-04-19"),
    ("Chỉ thị số 8⁄CT-UBND ngày 19/4/2021", "Chỉ thị 8/CT-UBND 2021-04-19"),
    ("Công văn số l52/SNV-TC ngày O3/9/2021", "Công văn l52/SNV-TC 2021-09-03"),
    ("theo 32/2024/NĐ-CP", "Nghị định 32/2024/NĐ-CP -"),
    ("Kế hoạch số 77/KH-UBND tháng 7 năm 2021", "Kế hoạch 77/KH-UBND -"),
    ("Quyết định số 877/QĐ-UBND năm 2021", "Quyết định 877/QĐ-UBND 2021"),
    ("Kế hoạch số 77/KH-UBND ngày 31/2/2021", "Kế hoạch 77/KH-UBND -"),
    ("Kế hoạch số 77/KH-UBND của Ủy ban nhân dân tỉnh ngày 05/6/2021", "Kế hoạch 77/KH-UBND 2021-06-05"),
    ("Tờ trình số 142TTr-BQL ngày 13/12/2021", "Tờ trình 142TTr-BQL 2021-12-13"),
    ("Công văn số 55CV-STC", "Công văn 55CV-STC -"),
    ("theo quy chuẩn kỹ thuật quốc gia QCVN 07-4:2023/BXD", "Quy chuẩn kỹ thuật quốc gia QCVN 07-4:2023/BXD -"),
    ("TCVN 4085:2011 về kết cấu gạch", "Tiêu chuẩn quốc gia TCVN 4085:2011 -"),
    ("Luật Cây xanh số 31/2024/QH15 ngày 18/01/2024", "Luật 31/2024/QH15 2024-01-18"),
    ("Luật Quy hoạch nông thôn mới số 47/2024/QH15", "Luật 47/2024/QH15 -"),
    ("Luật Sông, suối số 31/2019/QH14 ngày 18/01/2019", "Luật 31/2019/QH14 2019-01-18"),
    ("Luật Giữ gìn, chăm sóc cây xanh ngày 20/6/2019", "Luật - 2019-06-20"),
    ("Luật giữ đất và giữ nước ngày 20/6/2019", "Luật - 2019-06-20"),
    ("Chỉ thị ngày 02/4/2021 số 07/CT-UBND của tỉnh", "Chỉ thị 07/CT-UBND 2021-04-02"),
    ("Chỉ thị số 45-CT/TW ngày22 tháng 7 năm 2020", "Chỉ thị 45-CT/TW 2020-07-22"),
    ("Thông báo số 70-TB/TWngày 06 tháng 01 năm 2021", "Thông báo 70-TB/TW 2021-01-06"),
    ("Quyết định số31-QĐ/TW, ngày 01-10-2020", "Quyết định 31-QĐ/TW 2020-10-01"),
    ("Văn bản thẩm định số 314/STP-KSTT ngày 03/6/2021", "Văn bản thẩm định 314/STP-KSTT 2021-06-03"),
    ("Luật Phòng, chống mối mọt năm 2021", "Luật - 2021"), ("Luật Đất bãi ngày 18/01/2021", "Luật - 2021-01-18"),
  ])
  func oneMention(text: String, expected: String) {
    #expect(numbers("Thực hiện \(text) trên địa bàn xã.") == [expected], "\(text)")
  }

  @Test func aNameWithACommaEndsBeforeTheNextLaw() {
    #expect(
      references(body: "Theo Luật Sông, suối và Luật Cây xanh ngày 18/01/2019.").map(\.title)
        == ["Luật Sông, suối", "Luật Cây xanh"])
    #expect(references(body: "Theo Luật Sông, nhà số 12 và thửa đất số 4.").map(\.title) == ["Luật Sông"])
  }

  @Test(arguments: [
    "đạt 9/63 huyện", "ngày 25/7/2021", "phục vụ 24/24 giờ", "giá 6.000 đồng/kg", "mức độ 3, 4",
    "đạt 10 điểm/HTX", "các luật sư", "xã số1, thôn số2", "theo pháp luật", "dịch vụ 12/7", "số 12 đường Hoa Sữa",
    "Quyết định số 3 người đi học", "Kế hoạch này", "Kế hoạch số 15/KH-UBND ngày 12/3/2022",
  ])
  func noMention(text: String) { #expect(numbers("Thực hiện \(text) trên địa bàn.").isEmpty, "\(text)") }

  @Test func listSharesTypeDateAndIssuerOfItsHead() {
    let found = references(
      basis: """
        Căn cứ các Quyết định của Sở Nội vụ tỉnh Bình Sa ngày 04/11/2021: Số 145/QĐ-SNV về việc công bố Chỉ số A; \
        số 146/QĐ-SNV về việc công bố Chỉ số B. Ủy ban nhân dân xã ban hành Kế hoạch như sau:
        """)
    #expect(found.map(\.number) == ["145/QĐ-SNV", "146/QĐ-SNV"])
    #expect(found.allSatisfy { $0.type == "Quyết định" && $0.date == "2021-11-04" && $0.role == .basis })
    #expect(found.map(\.issuer) == ["Sở Nội vụ tỉnh Bình Sa", "Sở Nội vụ tỉnh Bình Sa"])
    #expect(found.map(\.title) == ["công bố Chỉ số A", "công bố Chỉ số B"])
  }

  @Test func listSharesTheDateAtItsEnd() {
    #expect(
      numbers("Thực hiện Kế hoạch số 188/KH-UBND và Kế hoạch số 190/KH-UBND cùng ngày 30/9/2021.") == [
        "Kế hoạch 188/KH-UBND 2021-09-30", "Kế hoạch 190/KH-UBND 2021-09-30",
      ])
    #expect(
      numbers("Thực hiện các Nghị quyết số 10-NQ/TW, số 11-NQ/TW và số 12-NQ/TW ngày 03/6/2021 của Trung ương.") == [
        "Nghị quyết 10-NQ/TW 2021-06-03", "Nghị quyết 11-NQ/TW 2021-06-03", "Nghị quyết 12-NQ/TW 2021-06-03",
      ])
  }

  @Test(arguments: [
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh và Luật Thủy lợi ngày 22/11/2019",
      ["Luật - 2019-11-22"]
    ),
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh số 31/2014/QH13, Luật Thủy lợi số 27/2016/QH13 ngày 29/6/2019; Nghị định số 5/2020/NĐ-CP",
      ["Luật - 2019-06-29", "Luật 31/2014/QH13 -", "Luật 27/2016/QH13 -", "Nghị định 5/2020/NĐ-CP -"]
    ),
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh số 44/2019/QH14 ngày 21/11/2019",
      ["Luật 44/2019/QH14 2019-11-21"]
    ),
    (
      "Luật Sửa đổi, bổ sung một số điều của Luật Cây xanh và Luật tổ chức thủy nông ngày 22/11/2019",
      ["Luật - 2019-11-22"]
    ),
    ("Luật sửa đổi một số điều của các luật về đê", []),
  ])
  func theDateIsThatOfTheLawThatAmends(_ body: String, _ expected: [String]) {
    #expect(numbers("Theo \(body).") == expected)
  }

  @Test func footnotesMentionDocumentsToo() {
    let found = references(
      body: """
        Nạo vét mương ở ba thôn.
        2. Thay cống.

        [1] Theo Quyết định số 14/QĐ-UBND ngày 03/6/2021 của Ủy ban nhân dân huyện.

        3. Trồng cây theo Kế hoạch số 9/KH-UBND.
        """)
    #expect(found.map { $0.number ?? "-" } == ["14/QĐ-UBND", "9/KH-UBND"])
    #expect(found.first?.lines.first == 15 && found.first?.date == "2021-06-03" && found.first?.role == .mention)
  }

  @Test func titlesMentionDocumentsToo() throws {
    let plan = try #require(
      PlanParser.plans(
        in: SourceText(
          """
          ĐẢNG ỦY XÃ ĐỒNG LAU
          Số 15-KH/ĐU

          KẾ HOẠCH
          thực hiện Nghị quyết số 12-NQ/HU, ngày 15/3/2022
          của Huyện ủy về giữ rừng

          I- MỤC TIÊU
          Thực hiện Kế hoạch số 9-KH/HU của Huyện ủy.
          """)
      ).first)
    let found = plan.facts.references
    #expect(found.map { $0.number ?? "-" } == ["12-NQ/HU", "9-KH/HU"])
    #expect(found.first?.node.index == 0 && found.first?.lines.first == 5 && found.first?.date == "2022-03-15")
  }

  @Test func namedDocumentsKeepTheirOwnDates() {
    #expect(
      numbers("Theo Luật Nhà vườn số 27/2021/QH15, Luật Cây xanh số 32/2021/QH15 ngày 29/6/2021.") == [
        "Luật 27/2021/QH15 -", "Luật 32/2021/QH15 2021-06-29",
      ])
  }

  @Test func everythingThatIsSaid() throws {
    let found = references(
      basis: """
        Thực hiện Kế hoạch số 77/KH-UBND ngày 25/7/2021 của Ủy ban nhân dân tỉnh Bình Sa về chuyển đổi số, kinh tế số \
        (viết tắt là Kế hoạch 77), Ủy ban nhân dân xã ban hành Kế hoạch như sau:
        """)
    let reference = try #require(found.first)
    #expect(reference.text == "Kế hoạch số 77/KH-UBND ngày 25/7/2021 của Ủy ban nhân dân tỉnh Bình Sa")
    #expect(reference.issuer == "Ủy ban nhân dân tỉnh Bình Sa")
    #expect(reference.title == "chuyển đổi số, kinh tế số")
    #expect(reference.role == .basis)
    #expect(reference.lines == LineSpan(9))
  }

  @Test func issuersWithCommasAndSigns() {
    let office = references(body: "Theo Kế hoạch số 5/KH-PGDĐT của Phòng GD&ĐT huyện về hội khỏe.")
    #expect(office.first?.issuer == "Phòng GD&ĐT huyện")
    let found = references(
      body: "Theo Thông tư số 12/2021/TT-BLĐTBXH của Bộ Lao động, Thương binh và Xã hội về an toàn lao động.")
    #expect(found.first?.issuer == "Bộ Lao động, Thương binh và Xã hội")
    #expect(found.first?.title == "an toàn lao động")
    let place = references(body: "Theo Kế hoạch số 5/KH-UBND của UBND TP. Hải Lâm về hội khỏe.")
    #expect(place.first?.issuer == "UBND TP. Hải Lâm")
    let traffic = references(body: "Theo Kế hoạch số 6/KH-C08 ngày 12/3/2021 của Cục Cảnh sát giao thông.")
    #expect(traffic.first?.issuer == "Cục Cảnh sát giao thông")
    let staff = references(body: "Theo Kế hoạch số 7/KH-BCĐ của Ban chỉ đạo tỉnh về chuyển đổi số.")
    #expect(staff.first?.issuer == "Ban chỉ đạo tỉnh")
  }

  @Test func issuersBeforeTheNumberAndAtTheEndOfAList() {
    let before = references(body: "Theo Quyết định của Thủ tướng Chính phủ số 6/QĐ-TTg ngày 06/01/2022.")
    #expect(before.map(\.text) == ["Quyết định của Thủ tướng Chính phủ số 6/QĐ-TTg ngày 06/01/2022"])
    #expect(before.first?.issuer == "Thủ tướng Chính phủ")
    let list = references(body: "Theo Quyết định số 7-QĐ/TW, 8-QĐ/TW ngày 12/12/2013 của Bộ Chính trị.")
    #expect(list.map(\.issuer) == ["Bộ Chính trị", "Bộ Chính trị"])
    #expect(
      numbers("Theo Công văn 1000/UBND-KT, 1001/UBND-KT ngày 4/2/2022; CV số 23/PGD-ĐT ngày 02/02/2022.") == [
        "Công văn 1000/UBND-KT 2022-02-04", "Công văn 1001/UBND-KT 2022-02-04", "Công văn 23/PGD-ĐT 2022-02-02",
      ])
  }

  @Test func colonsBehindTheWordForNumber() {
    let found = references(basis: "Căn cứ Luật số: 15/2020/QH14; Công văn số: 25 /UBND - VX ngày 03/6/2021 của huyện:")
    #expect(found.map(\.number) == ["15/2020/QH14", "25/UBND-VX"])
    #expect(found.map(\.date) == [nil, "2021-06-03"])
  }

  @Test func aboutAsLettersWriteIt() {
    let found = references(body: "Theo Văn bản số 78/BNV-CCHC của Bộ Nội vụ V/v hướng dẫn báo cáo.")
    #expect(found.map(\.issuer) == ["Bộ Nội vụ"])
    #expect(found.map(\.title) == ["hướng dẫn báo cáo"])
  }

  @Test func issuersAndTitlesEndWithTheirClause() {
    let found = references(
      body:
        "Theo Luật số 12/2021/QH15 ngày 29/6/2021 về Cây xanh; Nghị định số 18/2021/NĐ-CP của Chính phủ và các quy định."
    )
    #expect(found.map(\.title) == ["Cây xanh", nil])
    #expect(found.map(\.issuer) == [nil, "Chính phủ"])
  }

  @Test func lineIsThatOfTheNumber() {
    let found = references(body: "Tiếp tục thực hiện Quyết định số\n12/QĐ-\nUBND ngày 03/6/2021 của xã.")
    #expect(found.first?.number == "12/QĐ-UBND")
    #expect(found.first?.lines == LineSpan(13, 14))
    #expect(found.first?.date == "2021-06-03")
    #expect(found.first?.role == .mention)
  }

  @Test func theAppendixNamesItsOwnPlan() {
    let text = """
      Số: /KH-UBND

      KẾ HOẠCH
      Trồng cây năm 2022

      I. NỘI DUNG
      Trồng cây.

      PHỤ LỤC
      DANH SÁCH
      (Kèm theo Kế hoạch số 164...../KH-UBND ngày 13/6/2022)
      Cây bàng.
      """
    #expect(PlanParser.parse(SourceText(text)).facts.references.allSatisfy { $0.number == nil })
  }

  @Test(arguments: [
    ("Luật Phòng, chống mối mọt", "Luật Phòng, chống mối mọt"), ("Bộ luật Lao động", "Bộ luật Lao động"),
    ("Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ"),
    ("Luật Khiếu nại, Luật Tố cáo", "Luật Khiếu nại"), ("Luật Cây xanh và các văn bản hướng dẫn", "Luật Cây xanh"),
    ("Luật Tổ chức chính quyền địa phương năm 2021", "Luật Tổ chức chính quyền địa phương"),
    ("Pháp lệnh Dân chủ ở xã, phường, thị trấn", "Pháp lệnh Dân chủ ở xã, phường, thị trấn"),
    ("Luật Địa chất và Khoáng sản", "Luật Địa chất và Khoáng sản"),
    ("Luật Địa chất và khoáng sản năm 2021", "Luật Địa chất và khoáng sản"),
    ("Luật phòng, chống mối mọt ngày 14/6/2021", "Luật phòng, chống mối mọt"),
    ("Luật Cây xanh lĩnh vực đô thị", "Luật Cây xanh"), ("Luật An toàn thực phẩm", "Luật An toàn thực phẩm"),
    ("Luật An toàn, vệ sinh lao động", "Luật An toàn, vệ sinh lao động"),
    ("Luật Trật tự, an toàn giao thông đường bộ", "Luật Trật tự, an toàn giao thông đường bộ"),
  ])
  func statutesByName(text: String, title: String) {
    let found = references(body: "Tuyên truyền \(text).")
    #expect(found.first?.title == title)
    #expect(found.first?.number == nil)
  }

  @Test(arguments: ["KH", "QĐ", "NQ", "CT", "CTr", "TB", "HD", "ĐA", "BC", "TTr", "NĐ", "TT", "CV", "KL", "PA", "TC"])
  func codesNameTypes(code: String) {
    let found = references(body: "Xem văn bản kèm theo (số 12/\(code)-UBND).")
    #expect(found.map(\.number) == ["12/\(code)-UBND"])
    #expect(found.first?.type == DocumentKind.all.first { $0.code == code }?.name)
  }

  @Test func `the day on which a statute was passed is its date`() {
    let body = "Luật Đo đạc số 45/2024/QH15 được Quốc hội khóa XV, Kỳ họp thứ 8 thông qua ngày 23 tháng 11 năm 2024."
    #expect(numbers(body) == ["Luật 45/2024/QH15 2024-11-23"])
  }
}
