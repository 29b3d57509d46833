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
    ("UBND HUYỆN LÂM HÀ", "TRƯỜNG MẦM NON HOA SIM", "UBND huyện Lâm Hà", "Trường Mầm non Hoa Sim"),
    (
      "BỘ CÔNG THƯƠNG", "TRƯỜNG CAO ĐẲNG KINH TẾ - KỸ THUẬT AN SƠN", "Bộ Công Thương",
      "Trường Cao đẳng Kinh tế - Kỹ thuật An Sơn"
    ),
    ("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM", "CÔNG TY ĐIỆN LỰC AN SƠN", "Tập đoàn Điện lực Việt Nam", "Công ty Điện lực An Sơn"),
    ("SỞ Y TẾ", "TRUNG TÂM Y TẾ KHU VỰC LÂM HÀ", "Sở Y tế", "Trung tâm Y tế khu vực Lâm Hà"),
    ("UBND XÃ LÂM HÀ", "BAN CHỈ HUY\nPHÒNG THỦ DÂN SỰ", "UBND xã Lâm Hà", "Ban Chỉ huy Phòng thủ dân sự"),
    ("UBND XÃ LÂM HÀ", "TRẠM Y TẾ", "UBND xã Lâm Hà", "Trạm Y tế"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH AN SƠN", "BAN THƯỜNG VỤ", "Liên đoàn Lao động tỉnh An Sơn", "Ban Thường vụ"),
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
}
