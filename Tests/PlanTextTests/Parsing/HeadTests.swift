import PlanTestSupport
import Testing

@testable import PlanText

@Suite struct HeadTests {
  private static let letterhead = "UBND XÃ BẾN SẬY\nSố: 10/KH-UBND\nBến Sậy, ngày 04 tháng 4 năm 2025\n\n"

  @Test(arguments: [
    ("KẾ HOẠCH Tổ chức hội thi cấy", "Kế hoạch", "Tổ chức hội thi cấy"),
    ("KẾ HOẠCH V/v cấy lúa", "Kế hoạch", "V/v cấy lúa"),
    ("QUYẾT ĐỊNH Về việc cấy lúa", "Quyết định", "Về việc cấy lúa"),
    ("**KẾ HOẠCH** Triển khai cấy lúa", "Kế hoạch", "Triển khai cấy lúa"),
    ("**KẾ HOẠCH\\** **Triển khai cấy lúa**", "Kế hoạch", "Triển khai cấy lúa"),
    ("NGHỊ QUYẾT về chợ phiên", "Nghị quyết", "về chợ phiên"),
    ("KẾ HOẠCH Tổ chức hội thi\ncấy lúa\nChào mừng Ngày hội", "Kế hoạch", "Tổ chức hội thi cấy lúa Chào mừng Ngày hội"),
    ("<p>KẾ HOẠCH Tổ chức hội thi</p>", "Kế hoạch", "Tổ chức hội thi"),
    (
      "KẾ HOẠCH TỔ CHỨC HỘI THI CẤY LÚA VÀ NGÀY HỘI XUỐNG ĐỒNG CỦA CÁC THÔN TRÊN ĐỊA BÀN XÃ", "Kế hoạch",
      "TỔ CHỨC HỘI THI CẤY LÚA VÀ NGÀY HỘI XUỐNG ĐỒNG CỦA CÁC THÔN TRÊN ĐỊA BÀN XÃ"
    ),
  ])
  func `type and title may stand on one line`(_ line: String, _ type: String, _ title: String) {
    let plan = checkedParse(Self.letterhead + line + "\n\nUBND xã kế hoạch như sau:\nI. VIỆC\n").metadata
    #expect(plan.type == type && plan.title == title)
  }

  @Test(arguments: [
    "KẾ HOẠCH Hội thi được dựng theo ý kiến các thôn.", "KẾ HOẠCH số 9/KH-UBND được dựng theo ý kiến các thôn",
    "Kế hoạch Hội thi cấy lúa năm nay", "KẾ HOẠCHs Hội thi", "KẾ HOẠCH này", "BAN Tổ chức hội thi",
  ])
  func `what goes on as a sentence is no title`(_ line: String) {
    let plan = checkedParse(Self.letterhead + "THƯ NGỎ\n\n" + line + "\nI. VIỆC\n").metadata
    #expect(plan.title == nil)
  }

  @Test func `without a letterhead only the first line may be one`() {
    #expect(checkedParse("KẾ HOẠCH Tổ chức hội thi\n\nI. VIỆC\n").metadata.title == "Tổ chức hội thi")
    #expect(checkedParse("Lời ngỏ\n\nKẾ HOẠCH Tổ chức hội thi\n\nI. VIỆC\n").metadata.title == nil)
  }

  @Test func `the heading of a page in capitals is no line of type and title`() {
    let heading = "# CÔNG VĂN SỐ 10/UBND-VX — HƯỚNG DẪN CẤY LÚA VÀ NGÀY HỘI XUỐNG ĐỒNG CỦA CÁC THÔN\n\n"
    let plan = checkedParse(heading + Self.letterhead + "V/v cấy lúa\n\nKính gửi: Các thôn.\n\nI. VIỆC\n").metadata
    #expect(plan.number?.text == "10/KH-UBND" && plan.title == "V/v cấy lúa")
  }

  @Test(arguments: [
    ("Số: 10/KH-UBND, ngày 04 tháng 4 năm 2025", nil), ("Số: 10/KH-UBND ngày 04 tháng 4 năm 2025", nil),
    ("Số: 10/KH-UBND, Bến Sậy, ngày 04 tháng 4 năm 2025", "Bến Sậy"),
    ("Số: 10/KH-UBND Bến Sậy, ngày 04 tháng 4 năm 2025", "Bến Sậy"),
    ("Số: 10/KH-UBND | Bến Sậy, ngày 04 tháng 4 năm 2025", "Bến Sậy"),
  ])
  func `the date may stand on the line of the number`(_ line: String, _ place: String?) {
    let plan = checkedParse("UBND XÃ BẾN SẬY\n\(line)\n\nKẾ HOẠCH\nCấy lúa\n\nI. VIỆC\n").metadata
    #expect(plan.number?.text == "10/KH-UBND" && plan.date == "2025-04-04" && plan.place == place)
  }

  @Test(arguments: [("A62/KH-UBND", "A62"), ("1o8/KH-UBND", "1"), ("...../KH-UBND", nil), ("AB/KH-UBND", nil)])
  func `a serial with a digit misread is kept as printed`(_ number: String, _ serial: String?) {
    let plan = checkedParse("UBND XÃ BẾN SẬY\nSố: \(number)\n\nKẾ HOẠCH\nCấy lúa\n\nI. VIỆC\n").metadata
    #expect(plan.number?.serial == serial)
  }

  @Test func `the letter of Iceland stands for Đ in the code of a number`() {
    let plan = checkedParse("UBND XÃ BẾN SẬY\nSố: 7/QÐ-UBND\n\nI. VIỆC\n").metadata
    #expect(plan.number?.text == "7/QÐ-UBND" && plan.number?.typeCode == "QĐ" && plan.type == "Quyết định")
  }

  @Test func `place and date may end the title`() {
    let plan = checkedParse("KẾ HOẠCH\nTrồng cây\nBến Sậy, ngày 04 tháng 4 năm 2025\n\nI. VIỆC\n").metadata
    #expect(plan.title == "Trồng cây" && plan.place == "Bến Sậy" && plan.date == "2025-04-04")
  }

  @Test func `letters of the Party have their subject below the number`() {
    let plan = checkedParse(
      "ĐẢNG BỘ HUYỆN LÂM HÀ\nĐẢNG ỦY XÃ BẾN SẬY\n*\nSố 12-CV/ĐU\nTriển khai Kế hoạch của\nBan Thường vụ Huyện ủy\n"
        + "ĐẢNG CỘNG SẢN VIỆT NAM\n\nBến Sậy, ngày 04 tháng 4 năm 2025\n\nKính gửi: Các chi bộ.\n\nĐảng ủy yêu cầu:\n"
    ).metadata
    #expect(plan.title == "Triển khai Kế hoạch của Ban Thường vụ Huyện ủy" && plan.issuer == "Đảng ủy xã Bến Sậy")
  }

  @Test(arguments: [
    ("K Ế  H O Ạ C H\nTrồng cây\n", "Kế hoạch", "Trồng cây"),
    ("K ẾT LUẬN\nVề việc trồng cây\n", "Kết luận", "Về việc trồng cây"),
    (
      "KẾ HOẠCH NĂM HỌC 2024 - 2025\nNhà trường dự kiến các việc sau đây để các tổ làm ngay:\n", "Kế hoạch",
      "NĂM HỌC 2024 - 2025"
    ),
    ("DỰNG LẠI NHÀ CHỜ BẾN ĐÒ TRÊN SÔNG\nDân xin dựng lại.\n", "Kế hoạch", "DỰNG LẠI NHÀ CHỜ BẾN ĐÒ TRÊN SÔNG"),
    ("THƯ NGỎ\nDân xin dựng lại.\n", "Kế hoạch", nil),
  ])
  func `types in spaced letters, with the title, left out`(_ lines: String, _ type: String, _ title: String?) {
    let plan = checkedParse(Self.letterhead + lines + "\nI. VIỆC\n").metadata
    #expect(plan.type == type && plan.title == title)
  }

  @Test(arguments: [
    ("Kế hoạch trồng cây chắn gió ven sông\n", "Kế hoạch", "trồng cây chắn gió ven sông", nil),
    ("Trang chủ\nKế hoạch trồng cây chắn gió ven sông\n", "Kế hoạch", "trồng cây chắn gió ven sông", nil),
    ("Kế hoạch số 12/KH-UBND về trồng cây chắn gió\n", "Kế hoạch", "về trồng cây chắn gió", "12/KH-UBND"),
    (
      "QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN XÃ ĐỒI SIM SỐ 5/2006/QĐ-UBND\nNGÀY 21 THÁNG 6 NĂM 2006 BAN HÀNH QUY ƯỚC\n",
      "Quyết định", "BAN HÀNH QUY ƯỚC", "5/2006/QĐ-UBND"
    ),
  ])
  func `a page without a letterhead has a headline`(_ lines: String, _ type: String, _ title: String, _ number: String?)
  {
    let basis = "Căn cứ Luật Lâm nghiệp và tình hình rừng của các thôn ven sông trong năm nay;\n"
    let plan = checkedParse(lines + basis + "I. VIỆC\nTrồng rừng.\n").metadata
    #expect(plan.type == type && plan.title == title && plan.number?.text == number)
    let isAnnounced = lines.contains("SỐ 5/2006")
    #expect(plan.date == (isAnnounced ? "2006-06-21" : nil))
    #expect(plan.issuer == (isAnnounced ? "Ủy ban nhân dân xã Đồi Sim" : nil))
  }

  @Test(arguments: [
    "Các thôn họp bàn việc trồng cây.\nKế hoạch trồng cây chắn gió ven sông được các thôn nêu ra\n",
    "Kế hoạch trồng cây chắn gió ven sông đã xong.\n", "Kế hoạch năm\n",
    "Báo cáo viên các thôn họp bàn việc cấy lúa\n",
    "Kế hoạch cấy lúa nhằm cụ thể hóa các việc\nđược xã giao trong năm.\n",
    "Kế hoạch này cụ thể hóa các việc của xã\n",
  ])
  func `what stands in a text is no headline`(_ lines: String) {
    #expect(checkedParse(lines + "I. VIỆC\nTrồng rừng.\n").metadata.type == nil)
  }

  @Test(arguments: [
    (
      "Thứ Năm, 15/10/2020, 16:21 (GMT+7)\n.\n\nBáo cáo các việc của thôn trong quý\n", "các việc của thôn trong quý",
      nil
    ),
    ("Bến Sậy\nKế hoạch dựng nhà chờ bến đò\n01/03/2018\n", nil, nil),
    ("Tìm kiếm\n/anh/bia.png\nKế hoạch dựng nhà chờ bến đò\nNgày cập nhật 04/07/2018\n", "dựng nhà chờ bến đò", nil),
    ("Báo cáo các việc của thôn trong\nquý một\n", "các việc của thôn trong quý một", nil),
    ("Kế hoạch số 19 KH/HND ngày 27/12/2008 dựng nhà chờ\n", "dựng nhà chờ", "19KH/HND"),
    ("Kế hoạch số 19/KH-HND ngày 27 tháng 12 năm 2008 dựng nhà chờ\n", "dựng nhà chờ", "19/KH-HND"),
  ])
  func `a headline stands over the first unit`(_ lines: String, _ title: String?, _ number: String?) {
    let plan = checkedParse(lines + "\nI. VIỆC\nDựng nhà.\nII. NGƯỜI\nCác thôn.\n").metadata
    #expect(plan.title == title && plan.number?.text == number)
    #expect(plan.date == (number == nil ? nil : "2008-12-27"))
  }

  @Test(arguments: [
    "Tải về Kế hoạch 10/KH-UBND\nBản Tiếng Việt\n\n", "Cấy lúa trên đồi\n(20/07/2024 3:16:17 CH)\n\n",
    "Cấy lúa trên đồi\n\nTrưởng Ban Tổ chức: Cấy là phải xong\n\n", "KẾ HOẠCH CẤY LÚA CỦA XÃ\n\n",
    "Bạn đang xem bản rút gọn của tài liệu (96.16 KB, 1 trang )\n",
    "Trung tâm Tin học và Lưu trữ\n18.12.2019 15:22:07 +07:00\n\n",
    "Ban biên tập giới thiệu toàn văn Kế hoạch số 10/KH-UBND của Ủy ban nhân dân xã về việc cấy lúa trên đồi.\n",
    "Cơ quan ban hành:UBND xã Bến SậySố công báo:Đang cập nhật\n• ",
    "Thống kê\nHôm nay : 1\nTháng 07 : 77\nNăm 2020 : 1.901\n",
  ])
  func `what a site prints above the letterhead is no body`(_ lines: String) {
    let plan = checkedParse(lines + Self.letterhead + "KẾ HOẠCH\nCấy lúa\n\nI. VIỆC\nCấy lúa.\n").metadata
    #expect(plan.issuer == "UBND xã Bến Sậy" && plan.superior == nil && plan.date == "2025-04-04")
  }

  @Test func `advertisements between the lines of a letterhead are no bodies`() {
    let lines = "SỞ Y TẾ\n\nTham khảo thêm: Chợ phiên | trang tin\n\nBạn đang xem: Đò là gì\n\nSố: 5/KH-SYT\n\n"
    let plan = checkedParse(lines + "Bạn đang đọc: Đò\n\nKẾ HOẠCH\nCấy lúa\n\nI. VIỆC\nCấy lúa.\n").metadata
    #expect(plan.issuer == "Sở Y tế" && plan.superior == nil && plan.title == "Cấy lúa")
  }

  private static let wholeHead =
    "UBND XÃ BẾN SẬY\nSố: 10/XX-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBến Sậy, ngày 04 tháng 4 năm 2025\n\n"

  @Test(
    arguments: [
      ("THÔNG TRI\nHƯỚNG DẪN CẤY LÚA\n", "Thông tri", "HƯỚNG DẪN CẤY LÚA"),
      ("GIAO ƯỚC CẤY LÚA\nGiữa các thôn\n", "Giao ước cấy lúa", "Giữa các thôn"),
      ("DỰ THẢO KẾ HOẠCH\nCấy lúa\n", "Kế hoạch", "Cấy lúa"),
      ("NGHỊ QUYẾT LIÊN TỊCH\nCấy lúa\n", "Nghị quyết liên tịch", "Cấy lúa"),
      ("CHỦ TỊCH UBND XÃ\nCấy lúa\n", nil, nil), ("THƯ NGỎ\nDân xin cấy lúa.\n", nil, nil),
      (
        "BÁO CÁO\n\nKết quả cấy lúa;\n\nViệc cấy lúa năm sau\n\nNăm nay lúa tốt.\n", "Báo cáo",
        "Kết quả cấy lúa; Việc cấy lúa năm sau"
      ),
      (
        "KẾ HOẠCH\nCẤY LÚA TRÊN ĐỒI\nTHEO HƯỚNG GỌN NHẸ\n\nCăn cứ Luật Trồng trọt;\n", "Kế hoạch",
        "CẤY LÚA TRÊN ĐỒI THEO HƯỚNG GỌN NHẸ"
      ),
      ("QUYẾT ĐỊNH\nVề cấy lúa\nQUYẾT ĐỊNH:\n", "Quyết định", "Về cấy lúa"),
      (
        "QUYẾT ĐỊNH\n\nBAN HÀNH QUY ƯỚC CẤY LÚA\n\nCHỦ TỊCH UBND XÃ\n\nCăn cứ Luật Trồng trọt;\n", "Quyết định",
        "BAN HÀNH QUY ƯỚC CẤY LÚA"
      ),
    ] as [(String, String?, String?)])
  func `the type is a line between letterhead and title`(_ lines: String, _ type: String?, _ title: String?) {
    let plan = checkedParse(Self.wholeHead + lines + "\nI. VIỆC\nCấy lúa.\n").metadata
    #expect(plan.type == type && plan.title == title && plan.issuer == "UBND xã Bến Sậy")
  }

  @Test func `body and motto may stand on one line, with no type`() {
    let lines =
      "SỞ CANH NÔNG TP ĐỒI SIM CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG TN&MT BẾN SẬY Độc lập - Tự do - Hạnh phúc\n"
    let title = "\nDỰ THẢO\nTUYÊN TRUYỀN VỀ CÔNG TÁC CẤY LÚA\n\nI. VIỆC\nCấy lúa.\n"
    let plan = checkedParse("Trang một\n\n" + lines + title).metadata
    #expect(plan.superior == "Sở Canh nông TP Đồi Sim" && plan.issuer == "Phòng TN&MT Bến Sậy")
    #expect(plan.title == "TUYÊN TRUYỀN VỀ CÔNG TÁC CẤY LÚA")
  }

  @Test(arguments: [
    ("Số: 01/ KH-TH Bến Sậy, ngày 6 tháng 9 năm 2010", "01/KH-TH"),
    ("Số: /KH- TH Bến Sậy, ngày 6 tháng 9 năm 2010", "/KH-TH"),
    ("Số: 01/ Bến Sậy, ngày 6 tháng 9 năm 2010", "01/"),
  ])
  func `a blank may stand in a number before the place`(_ line: String, _ number: String) {
    let plan = checkedParse("UBND XÃ BẾN SẬY\n\(line)\n\nKẾ HOẠCH\nCấy lúa\n\nI. VIỆC\nCấy lúa.\n").metadata
    #expect(plan.number?.text == number && plan.place == "Bến Sậy" && plan.date == "2010-09-06")
  }

  @Test func `the mark of a page may be glued to its first line`() {
    let plan = checkedParse(
      "- Cấy lúa trên đồi\nTrang 1UBND XÃ BẾN SẬY\nSố: 10/KH-UBND\nKẾ HOẠCH\nCấy lúa\nI. VIỆC\n- Cấy lúa.\n"
        + "Trang 2Trên đây là Kế hoạch cấy lúa của xã./.\n")
    #expect(plan.metadata.issuer == "UBND xã Bến Sậy")
    #expect(plan.diagnostics.count { $0.kind == .pageNumber } == 2)
    let closing = plan.arena.nodes.last { $0.kind == .paragraph }.flatMap { plan.arena.ranges($0.text).first }
    #expect(closing.map { plan.source.bytes[$0.lower...].starts(with: "Trên đây".utf8) } == true)
  }

  @Test(arguments: [
    ("Các anh chị phụ trách đội sản xuất và các bộ phận có liên\nquan\n", 2), ("Hội Nông dân xã\nCác thôn\n", 3),
    ("Các thôn cấy lúa từ tháng năm đến tháng sáu hằng năm.\n", 1), ("\nCác thôn\n", 1),
  ])
  func `addressees may stand below each other without a sign`(_ lines: String, _ count: Int) {
    let text =
      "KẾ HOẠCH\nCấy lúa\n\nKính gửi: Ban Quản lý hợp tác xã\n\(lines)Thực hiện Kế hoạch của xã, hợp tác xã cấy lúa:\n"
    #expect(checkedParse(Self.letterhead + text + "\nI. VIỆC\nCấy lúa.\n").metadata.recipients.count == count)
  }
}
