/// Words for drawn plans: natural administrative Vietnamese, invented places and people.
enum Vocabulary {
  static let places = [
    "Vân Trạch", "Hòa Lâm", "Suối Ngàn", "Đông Mộc", "Thạch Lĩnh", "Phú Khê", "Bến Sậy", "Tân Bãi", "Cẩm Hồi",
    "Yên Sơn Hạ", "Ngọc Đàm", "Long Trì",
  ]
  static let people = [
    "Đinh Quang Thái", "Vũ Thị Hồng Lam", "Trịnh Bá Khoan", "Lường Văn Phổ", "Nghiêm Thu Cúc", "Mạc Đình Huấn",
    "Tạ Hữu Bổng", "Phùng Thị Nhài",
  ]
  static let headings = [
    "Mục đích", "Yêu cầu", "Mục tiêu chung", "Mục tiêu cụ thể", "Công tác chỉ đạo, điều hành",
    "Công tác thông tin, tuyên truyền", "Phạm vi và đối tượng", "Nội dung thực hiện", "Nhiệm vụ trọng tâm",
    "Giải pháp chủ yếu", "Kinh phí thực hiện", "Tiến độ thực hiện", "Chế độ thông tin, báo cáo",
    "Đào tạo, bồi dưỡng cán bộ", "Cải cách thủ tục hành chính", "Ứng dụng công nghệ thông tin",
    "Bảo vệ môi trường nông thôn", "Phòng, chống thiên tai", "Quản lý đất đai", "Phát triển hợp tác xã",
    "Chăm sóc sức khỏe người cao tuổi", "Khảo sát, thống kê số liệu", "Kiểm tra, giám sát", "Thi đua, khen thưởng",
    "Tổ chức hội nghị sơ kết", "Quản lý chợ dân sinh", "An toàn thực phẩm", "Thu gom rác thải sinh hoạt",
  ]
  static let bodies = [
    "Phòng Nội vụ", "Phòng Tư pháp", "Phòng Tài chính - Kế hoạch", "Văn phòng HĐND và UBND huyện",
    "Phòng Văn hóa và Thông tin", "Công an huyện", "Trung tâm Y tế huyện", "Phòng Giáo dục và Đào tạo",
    "Phòng Nông nghiệp và Môi trường", "Đài Truyền thanh huyện", "Hội Nông dân huyện", "Ban Quản lý chợ",
  ]
  static let openers = ["Tiếp tục", "Chủ động", "Kịp thời", "Thường xuyên", "Khẩn trương", "Tập trung", "Từng bước"]
  static let verbs = [
    "rà soát", "kiểm tra", "hướng dẫn", "tổ chức thực hiện", "tuyên truyền", "hoàn thiện", "thống kê", "cập nhật",
    "đôn đốc", "tổng hợp", "xây dựng", "củng cố", "công khai", "đánh giá",
  ]
  static let things = [
    "các quy định về nếp sống văn minh", "hồ sơ của các hộ gia đình", "danh mục thủ tục hành chính",
    "hệ thống mương tiêu nội đồng", "chất lượng nước giếng khoan", "việc thu gom rác thải tại khu dân cư",
    "đội ngũ cán bộ không chuyên trách", "cơ sở dữ liệu dùng chung", "các điểm sinh hoạt cộng đồng",
    "kết quả thực hiện chỉ tiêu được giao", "việc sử dụng nguồn vốn hỗ trợ", "mô hình sản xuất rau an toàn",
    "các tuyến đường trục thôn", "phương án ứng phó mưa lũ", "hoạt động của tổ hòa giải ở cơ sở",
    "công tác tiếp nhận và trả kết quả", "sổ theo dõi hộ nghèo, hộ cận nghèo", "lịch trực của các tổ công tác",
  ]
  /// Ends of clauses; many hold what looks like a marker when a line breaks before it.
  static let circumstances = [
    "theo đúng quy định", "trên địa bàn huyện", "bảo đảm đúng tiến độ", "trước ngày 25/9/2025 của kỳ báo cáo",
    "trong năm 2026, phấn đấu vượt chỉ tiêu", "với tổng kinh phí 25.585.273.290 đồng",
    "theo Quyết định số 766/QĐ-UBND ngày 12/3/2025", "đạt 44,45 điểm, xếp thứ 9/63 đơn vị",
    "đối với công trình cấp II, trừ nhà ở riêng lẻ", "cho 1.500 hộ dân ở vùng trũng", "nhằm phục vụ người dân tốt hơn",
    "gắn với phong trào thi đua của địa phương", "ngay từ những tháng đầu năm", "phù hợp với điều kiện thực tế",
    "tại 12 thôn, tổ dân phố", "từ nguồn ngân sách xã và đóng góp của nhân dân", "bằng nhiều hình thức thiết thực",
    "theo Kế hoạch số 58/KH-UBND ngày 08/01/2025", "tăng 3,5% so với năm 2024", "trong đó có 100% cán bộ chủ chốt",
  ]
  /// Ends of clauses that put a stranger's number, unit or dash where a line may break.
  static let traps = [
    "theo Điều 12 Luật Thủy lợi", "nêu tại Mục 2, Mục 5 của Phần II Kế hoạch này",
    "tại khoản 2 Điều 7 quy định hiện hành",
    "theo Chương III của bản quy ước", "(Phụ lục 1 kèm theo)", "quy định tại điểm a) và điểm b) nêu trên",
    "từ 2 - 3 lượt mỗi tuần", "với diện tích 100 - 150 ha", "trong khung giờ 7h30 đến 11h", "từ tháng 5 đến tháng 10",
    "thuộc nhóm A, nhóm B", "của đoạn đê cấp III, cấp IV", "theo tỷ lệ 1 + 1", "vào ngày 15 và ngày 30 hằng tháng",
    "giai đoạn 2021 - 2025", "đạt mức 3, mức 4 trở lên", "với số lượng 1.200 suất, 2.400 lượt",
    "theo Công văn số 12/UBND-VX, số 45/UBND-NN",
  ]
  /// Beginnings of sentences that look like a unit's keyword or number.
  static let lookalikes = [
    "Phần lớn các hộ đã", "Phần đấu để các thôn", "Chương trình năm nay tiếp tục", "Mục tiêu đến năm 2026 là",
    "Mục đích của việc này là", "Điều kiện để thực hiện là", "Điều tra viên có nhiệm vụ",
    "Căn cứ tình hình thực tế, các xã",
    "Thực hiện nghiêm việc", "2026 là năm tập trung", "100% số thôn phải", "05 xã ven sông cần", "1.500 hộ dân sẽ được",
    "25/9/2025 là hạn cuối để", "Phụ lục kèm theo nêu rõ cách", "I-ốt và muối được cấp để", "Tiểu mục chi được dùng để",
  ]
  static let subjects = [
    "Các cơ quan, đơn vị", "Ủy ban nhân dân các xã", "Cán bộ, công chức", "Các thôn, tổ dân phố",
    "Người đứng đầu các đơn vị", "Các tổ chức đoàn thể",
  ]
  static let duties = ["có trách nhiệm", "phối hợp", "chủ động", "nghiêm túc"]
  static let types: [(name: String, code: String)] = [
    ("Kế hoạch", "KH"), ("Kế hoạch", "KH"), ("Kế hoạch", "KH"), ("Chương trình", "CTr"), ("Phương án", "PA"),
    ("Đề án", "ĐA"), ("Báo cáo", "BC"), ("Chỉ thị", "CT"),
  ]
  static let topics = [
    "Cải tạo hệ thống thoát nước khu dân cư", "Nâng cao chất lượng phục vụ người dân tại bộ phận một cửa",
    "Phát triển làng nghề đan lát", "Phòng, chống dịch bệnh trên đàn vật nuôi", "Trồng cây phân tán vụ xuân",
    "Chuyển đổi số trong quản lý chợ",
  ]
}

extension SplitMix64 {
  /// `rà soát các tuyến đường trục thôn theo đúng quy định`
  mutating func clause() -> String {
    let end = chance(0.7) ? " " + pick(chance(0.35) ? Vocabulary.traps : Vocabulary.circumstances) : ""
    return pick(Vocabulary.verbs) + " " + pick(Vocabulary.things) + end
  }

  /// One sentence that begins with a capital and ends without a stop.
  mutating func sentence() -> String {
    let start: String =
      chance(0.7)
      ? pick(Vocabulary.openers) : pick(Vocabulary.subjects) + " " + pick(Vocabulary.duties)
    return (0..<pick([0, 0, 0, 1, 1, 2])).reduce(start + " " + clause()) { text, _ in
      text + pick([", ", "; ", " và "]) + clause()
    }
  }

  /// A sentence that begins like a unit and is none.
  mutating func lookalike() -> String { pick(Vocabulary.lookalikes) + " " + clause() + "." }

  /// Running text of one to `most` sentences, stopped.
  mutating func prose(most: Int = 2) -> String {
    (0..<int(1...most)).map { _ in sentence() + "." }.joined(separator: " ")
  }
}
