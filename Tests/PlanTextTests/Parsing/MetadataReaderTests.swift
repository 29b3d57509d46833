import PlanTestSupport
import PlanText
import Testing

/// What the head and tail say of a document.
@Suite struct MetadataReaderTests {
  @Test(arguments: [
    (
      "HỘI NÔNG DÂN TỈNH AN SƠN", "BAN CHẤP HÀNH\nHỘI LIÊN HIỆP PHỤ NỮ XÃ LÂM HÀ",
      "Hội Nông dân tỉnh An Sơn", "Ban Chấp hành Hội Liên hiệp Phụ nữ xã Lâm Hà"
    ),
    (
      "BAN CHẤP HÀNH TRUNG ƯƠNG", "ỦY BAN KIỂM TRA", "Ban Chấp hành Trung ương", "Ủy ban Kiểm tra"
    ),
    (
      "BAN CHẤP HÀNH TRUNG ƯƠNG", "ĐẢNG ĐOÀN HỘI NÔNG DÂN", "Ban Chấp hành Trung ương", "Đảng đoàn Hội Nông dân"
    ),
    ("HUYỆN ÐOÀN LÂM HÀ", "CÔNG TY ÐIỆN LỰC ÐỒI SIM", "Huyện đoàn Lâm Hà", "Công ty Điện lực Đồi Sim"),
    ("ĐẢNG BỘ XÃ LÂM HÀ", "CHI BỘ TRƯỜNG THPT ĐỒI SIM", "Đảng bộ xã Lâm Hà", "Chi bộ Trường THPT Đồi Sim"),
    ("UBND HUYỆN LÂM HÀ", "TRƯỜNG MẦM NON HOA SIM", "UBND huyện Lâm Hà", "Trường Mầm non Hoa Sim"),
    (
      "BỘ CÔNG THƯƠNG", "TRƯỜNG CAO ĐẲNG KINH TẾ - KỸ THUẬT AN SƠN", "Bộ Công Thương",
      "Trường Cao đẳng Kinh tế - Kỹ thuật An Sơn"
    ),
    ("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM", "CÔNG TY ĐIỆN LỰC AN SƠN", "Tập đoàn Điện lực Việt Nam", "Công ty Điện lực An Sơn"),
    ("SỞ Y TẾ", "TRUNG TÂM Y TẾ KHU VỰC LÂM HÀ", "Sở Y tế", "Trung tâm Y tế khu vực Lâm Hà"),
    ("UBND XÃ LÂM HÀ", "BAN CHỈ HUY\nPHÒNG THỦ DÂN SỰ", "UBND xã Lâm Hà", "Ban Chỉ huy Phòng thủ dân sự"),
    ("UBND XÃ LÂM HÀ", "TRẠM Y TẾ", "UBND xã Lâm Hà", "Trạm Y tế"),
    (
      "UBND TỈNH AN SƠN", "SỞ LAO ĐỘNG-THƯƠNG BINH VÀ XÃ HỘI", "UBND tỉnh An Sơn",
      "Sở Lao động-Thương binh và Xã hội"
    ),
    (
      "UBND XÃ LÂM HÀ", "BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM, TỆ NẠN XÃ HỘI VÀ XÂY DỰNG PHONG TRÀO AN NINH TỔ QUỐC",
      "UBND xã Lâm Hà",
      "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào an ninh Tổ quốc"
    ),
    ("TRUNG ƯƠNG ĐOÀN", "BAN BÍ THƯ", "Trung ương Đoàn", "Ban Bí thư"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH AN SƠN", "BAN THƯỜNG VỤ", "Liên đoàn Lao động tỉnh An Sơn", "Ban Thường vụ"),
    ("SỞ Y TẾ AN SƠN", "TRUNG TÂM Y TẾ LÂM HÀ", "Sở Y tế An Sơn", "Trung tâm Y tế Lâm Hà"),
    ("PHÒNG GD&ĐT LÂM HÀ", "LIÊN ĐỘI HOA SIM TÍM", "Phòng GD&ĐT Lâm Hà", "Liên đội Hoa Sim Tím"),
    (
      "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "PHÒNG NỘI VỤ HUYỆN LÂM HÀ", "Sở Giáo dục và Đào tạo", "Phòng Nội vụ huyện Lâm Hà"
    ),
    ("BCH ĐOÀN TỈNH AN SƠN", "BCH ĐOÀN HUYỆN LÂM HÀ", "BCH Đoàn tỉnh An Sơn", "BCH Đoàn huyện Lâm Hà"),
    ("UBND QUẬN LÂM HÀ", "UBND PHƯỜNG 12, QUẬN LÂM HÀ", "UBND quận Lâm Hà", "UBND phường 12, quận Lâm Hà"),
    ("ĐỘI TNTP HỒ CHÍ MINH", "LIÊN ĐỘI HOA SIM", "Đội TNTP Hồ Chí Minh", "Liên đội Hoa Sim"),
    (
      "ỦY\nBAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ LÂM HÀ", "BAN THƯỜNG TRỰC",
      "Ủy ban Mặt trận Tổ quốc Việt Nam xã Lâm Hà", "Ban Thường trực"
    ),
    ("UBND XÃ LÂM HÀ", "BAN CHỈ ĐẠO NGÀY CHỦ NHẬT", "UBND xã Lâm Hà", "Ban Chỉ đạo ngày chủ nhật"),
    ("UBND XÃ LÂM HÀ", "Liên đội Trường THCS Lâm Hà", "UBND xã Lâm Hà", "Liên đội Trường THCS Lâm Hà"),
    (
      "TỔNG CÔNG TY CẤP NƯỚC", "CÔNG TY CỔ PHẦN CẤP NƯỚC LÂM HÀ", "Tổng công ty Cấp nước",
      "Công ty Cổ phần Cấp nước Lâm Hà"
    ),
  ])
  func `bodies in capitals are keyed with the capitals of their names`(
    upper: String, lower: String, superior: String, issuer: String
  ) {
    let text =
      "\(upper)\n\(lower)\nSố: 5/KH-AB\nLâm Hà, ngày 12 tháng 3 năm 2025\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\nTrồng rừng.\n"
    let metadata = checkedParse(text).metadata
    #expect(metadata.superior == superior)
    #expect(metadata.issuer == issuer)
  }

  @Test(arguments: [
    ("THƯỜNG TRỰC\nHĐND - UBND TỈNH AN SƠN", "Thường trực HĐND - UBND tỉnh An Sơn"),
    ("THỦ TƯỚNG CHÍNH PHỦ\nTHỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
  ])
  func `lines that name one body`(lines: String, issuer: String) {
    let text = "\(lines)\n_____\nSố: 5/KH-AB\nĐộc lập - Tự do - Hạnh\nphúc\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\nTrồng.\n"
    let plan = checkedParse(text)
    #expect(plan.metadata.issuer == issuer && plan.metadata.superior == nil)
    #expect(plan.head.count { $0.role == .motto } == 1)
  }

  @Test func `the head that decides completes the body of the letterhead`() {
    let head = "ỦY BAN NHÂN DÂN\nSố: 5/QĐ-UBND\nLâm Hà, ngày 12 tháng 3 năm 2025\n"
    let plan = checkedParse(
      head + "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LÂM HÀ\nCăn cứ Luật Lâm nghiệp;\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\n")
    #expect(plan.metadata.issuer == "Ủy ban nhân dân xã Lâm Hà" && plan.metadata.superior == nil)
  }

  @Test(arguments: [
    ("\nV/v giữ rừng đầu nguồn\n", "V/v giữ rừng đầu nguồn"), ("", "CỦA UBND XÃ LÂM HÀ"),
  ])
  func `whose act it is, behind the type, is no title where the subject stands below`(subject: String, title: String) {
    let text = "UBND XÃ LÂM HÀ\nSố: 5/QĐ-UB\n\nQUYẾT ĐỊNH CỦA UBND XÃ LÂM HÀ\n\(subject)\nĐiều 1. Giữ rừng.\n"
    #expect(checkedParse(text).metadata.title == title)
  }

  @Test func `a day of the week is no place`() {
    let text =
      "UBND XÃ LÂM HÀ\nThứ tư, ngày 15 tháng 01 năm 2025\nSố: 5/KH-UBND\nKẾ HOẠCH\nGiữ rừng\n\nI. VIỆC\nTrồng.\n"
    let metadata = checkedParse(text).metadata
    #expect(metadata.place == nil && metadata.date == nil && metadata.title == "Giữ rừng")
  }

  @Test func `the first position is the one in which the person signs`() {
    let text = """
      I. NỘI DUNG
      Trồng rừng.
      Nơi nhận:
      - Lưu: VT.
      TỔ TRƯỞNG
      CHỦ TỊCH UBND XÃ VÂN KHÊ
      Mạc Đình Huấn
      """
    let signature = checkedParse(text).metadata.signature
    #expect(signature?.position == "Tổ trưởng")
    #expect(signature?.name == "Mạc Đình Huấn")
  }

  @Test(arguments: [
    "Số hiệu: 12/KH-UBND Loại văn bản: Kế hoạch\nCơ quan ban hành: UBND xã Đồi Sim Người ký: Mạc Đình Huấn\n"
      + "Ngày ban hành: 05/06/2024 Ngày hiệu lực: Đang cập nhật\n",
    "Số ký hiệu | 12/KH-UBND |\nCơ quan ban hành | UBND xã Đồi Sim |\nNgười ký | Mạc Đình Huấn |\n"
      + "Ngày ban hành: Ngày mà văn bản được ký. | 5/6/2024 | Lĩnh vực: | Nông nghiệp |\n",
  ])
  func `a site's table fills in what the page does not say`(table: String) {
    let metadata = checkedParse(table + "\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\nTrồng rừng.\n").metadata
    #expect(metadata.number?.text == "12/KH-UBND")
    #expect(metadata.date == "2024-06-05")
    #expect(metadata.issuer == "UBND xã Đồi Sim")
    #expect(metadata.signature?.name == "Mạc Đình Huấn")
  }

  @Test func `what the page says goes before a site's table`() {
    let text = """
      Số hiệu: 99/KH-UBND Người ký: Mạc Đình Huấn
      Ngày ban hành: 05/06/2024
      UBND XÃ ĐỒI SIM
      Số: 12/KH-UBND
      Đồi Sim, ngày 4 tháng 6 năm 2024
      KẾ HOẠCH
      Trồng cây

      I. MỤC TIÊU
      Trồng rừng.
      """
    let metadata = checkedParse(text).metadata
    #expect(metadata.number?.text == "12/KH-UBND")
    #expect(metadata.date == "2024-06-04")
    #expect(metadata.issuer == "UBND xã Đồi Sim")
  }

  @Test func `a stamp of a signing program names no signer`() {
    let text = "Người ký: Ủy ban nhân dân xã Đồi Sim\nUBND XÃ ĐỒI SIM\nSố: 1/KH-UBND\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n"
    #expect(checkedParse(text).metadata.signature == nil)
  }

  @Test(arguments: [
    ("Số: 12/KH-UBND", "12/KH-UBND"), ("Số: 12 / KH - UBND", "12/KH-UBND"), ("Số:\n12/KH-UBND", "12/KH-UBND"),
    ("Số: 12⁄KH-UBND", "12/KH-UBND"), ("Sð: 12/KH-UBND", "12/KH-UBND"), ("S6; 12/KH - UBND", "12/KH-UBND"),
    ("$ố 12/KH-UBND", "12/KH-UBND"), ("Số: 12 KH-UBND", "12KH-UBND"),
    ("Kế hoạch số: 12/KH-UBND", "12/KH-UBND"),
    ("Số: 12/KH-UBND do phòng văn thư của xã cấp khi đăng ký vào sổ", "12/KH-UBND"),
  ])
  func `a number has an end`(line: String, number: String) {
    let text = "UBND XÃ ĐỒI SIM\n\(line)\nĐồi Sim, ngày 4 tháng 6 năm 2024\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\n"
    #expect(checkedParse(text).metadata.number?.text == number)
  }

  @Test(arguments: [
    ("ỦY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN XÃ ĐỒI SIM", "Ủy ban nhân dân xã Đồi Sim"),
    ("ỦY BAN NHÂN DÂN", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐỒI SIM", "Ủy ban nhân dân xã Đồi Sim"),
    ("UBND XÃ ĐỒI SIM", "ỦY BAN NHÂN DÂN XÃ ĐỒI SIM", "UBND xã Đồi Sim"),
    ("HỘI ĐỒNG NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM\nKHÓA V, KỲ HỌP THỨ BA", "Hội đồng nhân dân xã Đồi Sim"),
  ])
  func `the deciding body is the issuer in full`(letterhead: String, deciding: String, issuer: String) {
    let text =
      "\(letterhead)\nSố: 5/QĐ-AB\nĐồi Sim, ngày 12 tháng 3 năm 2025\n\nQUYẾT ĐỊNH\nVề việc trồng cây\n\n\(deciding)\n\n"
      + "Căn cứ Luật Lâm nghiệp;\nQUYẾT ĐỊNH:\nĐiều 1. Trồng cây.\n"
    let metadata = checkedParse(text).metadata
    #expect(metadata.issuer == issuer)
    #expect(metadata.superior == nil)
    #expect(metadata.title == "Về việc trồng cây")
  }

  @Test(arguments: [
    "UBND XÃ ĐỒI SIM Số: 5/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Đồi Sim, ngày 4 tháng 6 năm 2024 |",
    "UBND XÃ ĐỒI SIM --- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc --- |\n"
      + "Số: 5/KH-UBND Đồi Sim, ngày 4 tháng 6 năm 2024",
  ])
  func `a letterhead may have lost its line breaks`(letterhead: String) {
    let metadata = checkedParse(letterhead + "\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC TIÊU\nTrồng rừng.\n").metadata
    #expect(metadata.issuer == "UBND xã Đồi Sim")
    #expect(metadata.number?.text == "5/KH-UBND")
    #expect(metadata.place == "Đồi Sim")
    #expect(metadata.date == "2024-06-04")
  }

  @Test func `an organ is named by the union it leads`() {
    let text = """
      BAN CHẤP HÀNH TRUNG ƯƠNG        ĐOÀN TNCS HỒ CHÍ MINH
                 ***
      Số: 3-KH/ĐTN                    Vân Lĩnh, ngày    6   tháng 5 năm 2024
      KẾ HOẠCH
      Trồng cây

      I. MỤC TIÊU
      """
    let metadata = checkedParse(text).metadata
    #expect(metadata.issuer == "Ban Chấp hành Trung ương Đoàn TNCS Hồ Chí Minh")
    #expect(metadata.superior == nil)
    #expect(metadata.date == "2024-05-06")
  }

  @Test func `a sign may stand above the addressee it leads`() {
    let text =
      "UBND XÃ ĐỒI SIM\nSố: 5/UBND\nKính gửi:\n- Các thôn;\n-\nTrạm bơm xã;\n\nUBND xã yêu cầu:\n1. Trồng rừng.\n"
    #expect(checkedParse(text).metadata.recipients.map(\.text) == ["Các thôn", "Trạm bơm xã"])
  }

  @Test(arguments: ["06/01/20261", "ngày 6 tháng 1 năm 3026", "06/01/1826"])
  func `a year in which no document was issued is no date`(date: String) {
    let text = "UBND XÃ LÂM HÀ\nSố: 5/KH-AB\nLâm Hà, ngày \(date)\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\nTrồng.\n"
    #expect(checkedParse(text).metadata.date == nil)
  }
}
