import Testing

@testable import PlanText

/// Numbers in more wordings, and what stands before a mention.
extension ReferenceReaderTests {
  private func issuers(_ body: String) -> [String] {
    references(body: body).map { "\($0.number ?? "-") \($0.date ?? "-") \($0.issuer ?? "-")" }
  }

  @Test(arguments: [
    ("Văn bản số 1500/ĐLM-AT+KTSX ngày 01/3/2024", ["Văn bản 1500/ĐLM-AT+KTSX 2024-03-01"]),
    ("Công văn số 57/CV-BCĐ(CQTT) ngày 01/3/2024", ["Công văn 57/CV-BCĐ(CQTT) 2024-03-01"]),
    ("Quyết định số 13-QĐ-UBND ngày 7/6/2010", ["Quyết định 13-QĐ-UBND 2010-06-07"]),
    ("Quyết định 53-QĐNS/HU ngày 7/6/2020", ["Quyết định 53-QĐNS/HU 2020-06-07"]),
    ("Nghị định 24/2014 NĐ-CP ngày 04/4/2014", ["Nghị định 24/2014NĐ-CP 2014-04-04"]),
    ("Nghị định 24/NĐ-CP/2014", ["Nghị định 24/NĐ-CP/2014 -"]),
    ("Nghị quyết 57 ngày 22/12/2021 của Đảng ủy xã", ["Nghị quyết 57 2021-12-22"]),
    ("Thông tri số 05-TT/HU ngày 12/02/2021", ["Thông tri 05-TT/HU 2021-02-12"]),
    ("Công điện hỏa tốc số 06/CĐ-UBND", ["Công điện 06/CĐ-UBND -"]),
    ("Công văn hỏa tốc số 07/UBND-NN", ["Công văn 07/UBND-NN -"]),
    ("Công văn hướng dẫn số 22/SNV", ["Công văn 22/SNV -"]),
    ("Biên bản cuộc họp số 65/BB-HĐ", ["Biên bản 65/BB-HĐ -"]),
    ("Kế hoạch hợp tác số 42/QĐ-UBND", ["Quyết định 42/QĐ-UBND -"]),
    (
      "Thông báo ý kiến kết luận của Chủ tịch UBND huyện số 40/TB-VP ngày 05/3/2021",
      ["Thông báo 40/TB-VP 2021-03-05"]
    ),
    (
      "Nghị quyết số 18-NQ/TU Hội nghị lần thứ sáu Ban Chấp hành Đảng bộ tỉnh khóa XII ngày 25/10/2021",
      ["Nghị quyết 18-NQ/TU 2021-10-25"]
    ),
    ("chiến dịch 100 ngày đêm, Chương trình 30 ngày vì người nghèo", []),
    ("Nghị quyết 57, Đề án 06, Kế hoạch 5 năm", []),
  ])
  func numberAndType(text: String, expected: [String]) {
    #expect(numbers("Thực hiện \(text).") == expected, "\(text)")
  }

  @Test func theTextBeginsWithTheTypeBeforeItsSort() {
    let found = references(body: "Theo Nghị quyết chuyên đề số 41-NQ/TU ngày 05/3/2021.")
    #expect(found.map(\.text) == ["Nghị quyết chuyên đề số 41-NQ/TU ngày 05/3/2021"])
  }

  @Test(arguments: [
    (
      "Kế hoạch số 12, 13 và 14/KH-UBND ngày 05/3/2021 của UBND huyện",
      ["12/KH-UBND 2021-03-05 UBND huyện", "13/KH-UBND 2021-03-05 UBND huyện", "14/KH-UBND 2021-03-05 UBND huyện"]
    ),
    ("Thông tư 01, 02/2021/TT-BNV", ["01/2021/TT-BNV - -", "02/2021/TT-BNV - -"]),
    ("Thông tư số 54 và số 55/2021/TT-BNV", ["54/2021/TT-BNV - -", "55/2021/TT-BNV - -"]),
    ("Nghị quyết số 12 và 13-NQ/HU", ["12-NQ/HU - -", "13-NQ/HU - -"]),
    ("Quyết định số 2/QĐ-UBND,3/QĐ-UBND", ["2/QĐ-UBND - -", "3/QĐ-UBND - -"]),
    ("Công văn 81/UBND-TH, 82/UBND-TH; 83/UBND-TH", ["81/UBND-TH - -", "82/UBND-TH - -", "83/UBND-TH - -"]),
    ("công văn số 75/UBND ngày 05/3 và 76/UBND ngày 06/3/2021", ["75/UBND - -", "76/UBND 2021-03-06 -"]),
    ("bố trí 3 tổ, 12/KH-UBND", ["12/KH-UBND - -"]),
  ])
  func serialsShareTheCode(text: String, expected: [String]) {
    #expect(issuers("Thực hiện \(text).") == expected, "\(text)")
  }

  @Test(arguments: [
    (
      "Ngày 21/04/2021, Thủ tướng Chính phủ đã ban hành Chỉ thị số 06/CT-TTg về thuế.",
      ["06/CT-TTg 2021-04-21 Thủ tướng Chính phủ"]
    ),
    (
      "Ngày 01/4/2021, Chính phủ ban hành Nghị định số 80/2021/NĐ-CP và Nghị định số 81/2021/NĐ-CP.",
      ["80/2021/NĐ-CP 2021-04-01 Chính phủ", "81/2021/NĐ-CP 2021-04-01 Chính phủ"]
    ),
    ("Vừa qua, ngày 02/01/2021 UBND huyện có Công văn số 20/UBND-VP.", ["20/UBND-VP 2021-01-02 UBND huyện"]),
    (
      "Ngày 12/3/2021, Huyện ủy đã có Nghị quyết số 31-NQ/HU về rừng; cùng ngày, UBND huyện có Công văn số 32/UBND-NN.",
      ["31-NQ/HU 2021-03-12 Huyện ủy", "32/UBND-NN 2021-03-12 UBND huyện"]
    ),
    (
      "Ngày 05/3/2021, Sở Lao động, Thương binh và Xã hội ban hành Công văn số 30/SLĐTBXH-LĐ.",
      ["30/SLĐTBXH-LĐ 2021-03-05 Sở Lao động, Thương binh và Xã hội"]
    ),
    ("Ngày 05/3/2021, nhà trường ban hành Kế hoạch số 3/KH-THCS.", ["3/KH-THCS 2021-03-05 -"]),
    ("Năm 2021, Hội đồng nhân dân xã đã ban hành Nghị quyết số 34/NQ-HĐND.", ["34/NQ-HĐND - Hội đồng nhân dân xã"]),
    ("Trước ngày 05/4/2021, UBND xã ban hành Kế hoạch số 20/KH-UBND.", ["20/KH-UBND - -"]),
    ("Ngày 03/3/2021, đoàn kiểm tra làm việc tại xã theo Quyết định số 12/QĐ-STC.", ["12/QĐ-STC - -"]),
    ("Sở Y tế tham mưu UBND tỉnh ban hành Kế hoạch số 33/KH-UBND.", ["33/KH-UBND - -"]),
    ("UBND xã Tân Vân đã thi hành Quyết định số 36/QĐ-UBND.", ["36/QĐ-UBND - -"]),
    (
      "Bộ Y tế ban hành Quyết định số 14/QĐ-BYT ngày 28/01/2021, Bộ Nội vụ ban hành Quyết định số 15/QĐ-BNV.",
      ["14/QĐ-BYT 2021-01-28 Bộ Y tế", "15/QĐ-BNV - Bộ Nội vụ"]
    ),
    (
      "Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 93/TTr-STP ngày 15/5/2021.",
      ["93/TTr-STP 2021-05-15 Giám đốc Sở Tư pháp"]
    ),
    ("Nhiệm vụ của Sở Tư pháp tại Kế hoạch số 9/KH-UBND.", ["9/KH-UBND - -"]),
    (
      "Theo ý kiến của Sở Xây dựng tại Văn bản số 6/SXD ngày 05/3/2021 và Sở Tư pháp tại Báo cáo số 8/BC-STP.",
      ["6/SXD 2021-03-05 Sở Xây dựng", "8/BC-STP - Sở Tư pháp"]
    ),
    ("Đề án được UBND tỉnh phê duyệt tại Quyết định số 69/QĐ-UBND.", ["69/QĐ-UBND - UBND tỉnh"]),
    ("Theo Nghị quyết số 38-NQ/TU, của Tỉnh ủy, Kế hoạch số 39/KH-UBND.", ["38-NQ/TU - Tỉnh ủy", "39/KH-UBND - -"]),
    ("Xây dựng Kế hoạch triển khai Nghị quyết số 13-NQ/TU của UBND xã Tân Vân.", ["13-NQ/TU - -"]),
  ])
  func theClauseTellsDateAndIssuer(body: String, expected: [String]) {
    #expect(issuers(body) == expected, "\(body)")
  }

  @Test(
    arguments: [
      ("Quyết định số 1/QĐ-SKH của Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư", nil),
      ("Kế hoạch số 2/KH-P của Phòng Tài chính - Kế hoạch huyện", "Phòng Tài chính - Kế hoạch huyện", nil),
      (
        "Thông tư số 3/2021/TT-BVH của Bộ Văn hóa, Thể thao và Du lịch quy định về lễ hội",
        "Bộ Văn hóa, Thể thao và Du lịch", "quy định về lễ hội"
      ),
      (
        "Công văn số 4/BĐH của Ban Điều hành Đề án 4 Bộ Tư pháp về tổng kết", "Ban Điều hành Đề án 4 Bộ Tư pháp",
        "tổng kết"
      ),
      (
        "Thông tư liên tịch số 5/2021/TTLT-BTC-BTP của Bộ Tài chính, Bộ Tư pháp về phí", "Bộ Tài chính, Bộ Tư pháp",
        "phí"
      ),
      ("Công văn số 6/STC của Sở Tài chính, Phòng Thuế và Ban Quản lý chợ thu phí", "Sở Tài chính", nil),
      ("Quyết định số 7/QĐ-UBND của UBND tỉnh Kế hoạch phát triển rừng", "UBND tỉnh", nil),
      ("Kế hoạch số 8/KH-UBND của UBND huyện , Công văn số30/UBND", "UBND huyện", nil),
      ("Công văn số 37/UBND-NN, ngày 02/3/2021, của UBND tỉnh, về việc trồng rừng", "UBND tỉnh", "trồng rừng"),
    ] as [(String, String, String?)])
  func issuersOfSeveralWords(text: String, issuer: String, title: String?) {
    let found = references(body: "Theo \(text).").first
    #expect(found?.issuer == issuer, "\(text)")
    #expect(found?.title == title, "\(text)")
  }

  @Test(arguments: [
    ("Luật ban hành văn bản quy phạm pháp luật ngày 22/6/2015", ["Luật - 2015-06-22"]),
    ("Luật ban hành văn bản quy phạm pháp luật số 80/2015/QH13", ["Luật 80/2015/QH13 -"]),
    ("Luật bảo vệ cây xanh ban hành ngày 30/6/1989", ["Luật - 1989-06-30"]),
    ("Luật Cây xanh 2014", ["Luật - 2014"]),
    ("Hiến pháp năm 2013", ["Hiến pháp - 2013"]),
    ("Nghị định số 5/2020/NĐ-CP, Luật Cây xanh ngày 3/3/2020", ["Nghị định 5/2020/NĐ-CP -", "Luật - 2020-03-03"]),
    ("LUẬT CÂY XANH VÀ CÔNG TÁC KHÁC", []),
    ("LUẬT CÂY XANH NĂM 2014", ["Luật - 2014"]),
  ])
  func datesOfStatutes(text: String, expected: [String]) {
    #expect(numbers("Thực hiện \(text).") == expected, "\(text)")
  }

  @Test(arguments: [
    ("Luật Cán bộ, công chức", "Luật Cán bộ, công chức"), ("Luật Phí và lệ phí", "Luật Phí và lệ phí"),
    ("Luật Phổ biến, giáo dục pháp luật", "Luật Phổ biến, giáo dục pháp luật"),
    ("Luật Giá và Điều 3 Luật Cây xanh", "Luật Giá"), ("Luật Giá, cán bộ xã", "Luật Giá"),
    ("Luật Phòng, chống tác hại của rượu, bia", "Luật Phòng, chống tác hại của rượu, bia"),
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh ngày 22/11/2019",
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh"
    ),
    (
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh số 44/2019/QH14 ngày 21/11/2019",
      "Luật sửa đổi, bổ sung một số điều của Luật Cây xanh"
    ),
  ])
  func namesOfStatutes(text: String, title: String) {
    #expect(references(body: "Tuyên truyền \(text).").first?.title == title)
  }
}
