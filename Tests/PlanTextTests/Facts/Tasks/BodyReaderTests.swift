import Testing

@testable import PlanText

/// Enumerations of bodies: where names begin, how they are split and where they end.
struct BodyReaderTests {
  /// Reads the list at the start of a text; names joined by " | ", then "→" and the words that follow.
  static func read(_ source: String) -> String {
    let text = FactText(source)
    let window = TokenWindow(0..<text.tokens.count)
    guard let list = BodyReader(text.tokens).list(at: 0, in: window, generic: true) else { return "" }
    return list.names.map(text.string).joined(separator: " | ")
  }

  @Test(arguments: [
    // One body, however long its field.
    ("Sở Nội vụ chủ trì xây dựng đề án", "Sở Nội vụ"),
    ("Sở Lao động, Thương binh và Xã hội tổng hợp", "Sở Lao động, Thương binh và Xã hội"),
    ("Phòng Lao động - Thương binh và Xã hội theo dõi", "Phòng Lao động - Thương binh và Xã hội"),
    ("Phòng Kinh tế, Hạ tầng và Đô thị tham mưu", "Phòng Kinh tế, Hạ tầng và Đô thị"),
    ("Sở Văn hóa, Thể thao và Du lịch: tổ chức", "Sở Văn hóa, Thể thao và Du lịch"),
    (
      "Trung tâm Văn hóa - Thông tin và Thể thao huyện tổ chức tuyên truyền",
      "Trung tâm Văn hóa - Thông tin và Thể thao huyện"
    ),
    (
      "Ban Quản lý dự án Đầu tư xây dựng huyện Bình Sa chịu trách nhiệm",
      "Ban Quản lý dự án Đầu tư xây dựng huyện Bình Sa"
    ),
    ("Ban chỉ đạo chuyển đổi số xã thường xuyên kiểm tra", "Ban chỉ đạo chuyển đổi số xã"),
    ("phòng Quản lý công nghiệp tổ chức huấn luyện", "phòng Quản lý công nghiệp"),
    ("Hội đồng Phổ biến giáo dục pháp luật thị xã: Phối hợp", "Hội đồng Phổ biến giáo dục pháp luật thị xã"),
    ("Cơ quan Tổ chức - Nội vụ: Theo dõi", "Cơ quan Tổ chức - Nội vụ"),
    ("Cơ sở giáo dục tổ chức dạy học", "Cơ sở giáo dục"),
    ("các Ban xây dựng dự thảo báo cáo", "các Ban"),
    ("các Ban xây dựng Đảng theo dõi", "các Ban xây dựng Đảng"),
    ("các Bộ: Công an, Tài chính, Xây dựng có ý kiến", "Bộ Công an | Bộ Tài chính | Bộ Xây dựng"),
    ("Trung tâm Kiểm soát thanh toán BHYT: Chủ trì rà soát", "Trung tâm Kiểm soát thanh toán BHYT"),
    ("Tổ đảng ở Thường trực Ủy ban Xã hội chủ trì", "Tổ đảng ở Thường trực Ủy ban Xã hội"),
    ("Cơ quan Kiểm tra - Thanh tra.", "Cơ quan Kiểm tra - Thanh tra"),
    ("Văn phòng Huyện ủy và HĐND - UBND huyện tham mưu", "Văn phòng Huyện ủy và HĐND - UBND huyện"),
    ("Văn phòng HĐND và UBND phường: đăng tải", "Văn phòng HĐND và UBND phường"),
    ("Thanh tra huyện tham mưu UBND huyện", "Thanh tra huyện"),
    ("Trường THPT Hồ Sen 2 xây dựng kế hoạch", "Trường THPT Hồ Sen 2"),
    ("Chi cục Hải quan khu vực IX rà soát", "Chi cục Hải quan khu vực IX"),
    (
      "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch tỉnh công bố",
      "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch tỉnh"
    ),
    ("Đài Truyền thanh thị trấn tăng thời lượng phát sóng", "Đài Truyền thanh thị trấn"),
    ("SỞ NỘI VỤ", "SỞ NỘI VỤ"),
    ("Ban Tuyên giáo Huyện ủy định hướng tuyên truyền", "Ban Tuyên giáo Huyện ủy"),
    ("Công ty Cổ phần Cấp thoát nước Hòa Lợi: sửa chữa", "Công ty Cổ phần Cấp thoát nước Hòa Lợi"),
    ("Đội Quản lý thị trường số 4: kiểm tra", "Đội Quản lý thị trường số 4"),
    ("Trung tâm Tư vấn và Hỗ trợ doanh nghiệp tổ chức", "Trung tâm Tư vấn và Hỗ trợ doanh nghiệp"),
    (
      "Ngân hàng Chính sách xã hội - Phòng giao dịch huyện giải ngân",
      "Ngân hàng Chính sách xã hội - Phòng giao dịch huyện"
    ),
    ("Hiệu trưởng các trường mầm non, tiểu học, THCS: tuyên truyền", "Hiệu trưởng các trường mầm non, tiểu học, THCS"),
    ("Giám đốc/Phó Giám đốc Sở Tư pháp phụ trách", "Giám đốc/Phó Giám đốc Sở Tư pháp"),
    ("Tòa án nhân huyện tiếp tục cải cách", "Tòa án nhân huyện"),
    ("Đảng ủy, HĐND, UBND xã tập trung lãnh đạo", "Đảng ủy | HĐND | UBND xã"),
    // Abbreviations tied by signs.
    ("Trung tâm VH-TT&TT huyện tuyên truyền", "Trung tâm VH-TT&TT huyện"),
    ("BCH Đoàn xã, BTV Đảng ủy, TT HĐND xã: Giám sát", "BCH Đoàn xã | BTV Đảng ủy | TT HĐND xã"),
    ("TTYT huyện, BVĐK huyện trực cấp cứu", "TTYT huyện | BVĐK huyện"),
    ("Đài TT-TH huyện; Cổng TTĐT huyện: Đưa tin", "Đài TT-TH huyện | Cổng TTĐT huyện"),
    ("Văn phòng HĐND&UBND; Phòng VHTT", "Văn phòng HĐND&UBND | Phòng VHTT"),
    // What a body holds or deals with.
    ("Cục Đê điều và các đơn vị có quản lý dữ liệu chịu trách nhiệm", "Cục Đê điều | các đơn vị có quản lý dữ liệu"),
    ("Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm phối hợp", "Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm"),
    ("Ban Quản lý các dự án đầu tư xây dựng tỉnh đôn đốc", "Ban Quản lý các dự án đầu tư xây dựng tỉnh"),
    ("Các cơ sở khám bệnh, chữa bệnh phân luồng", "Các cơ sở khám bệnh, chữa bệnh"),
    ("Ủy ban nhân dân các xã vùng cao, biên giới rà soát", "Ủy ban nhân dân các xã vùng cao, biên giới"),
    ("Trạm Y tế, các trường học tổ chức", "Trạm Y tế | các trường học"),
    ("Các phòng, ban tham dự hội nghị đầy đủ", "Các phòng, ban"),
    ("Các đơn vị sự nghiệp công lập rà soát", "Các đơn vị sự nghiệp công lập"),
    ("Từng cơ quan, đơn vị xây dựng kế hoạch", "Từng cơ quan, đơn vị"),
    ("các đồng chí Huyện ủy viên phụ trách xã", "các đồng chí Huyện ủy viên"),
    (
      "Chủ tịch UBND xã và các tổ chức, cá nhân có liên quan thi hành",
      "Chủ tịch UBND xã | các tổ chức, cá nhân có liên quan"
    ),
    ("Thường trực HĐND, các Ban HĐND, Tổ đại biểu HĐND giám sát", "Thường trực HĐND | các Ban HĐND | Tổ đại biểu HĐND"),
    ("Phó Hiệu trưởng phụ trách chuyên môn: kiểm tra", "Phó Hiệu trưởng phụ trách chuyên môn"),
    ("Các doanh nghiệp cung cấp nước sạch: duy trì", "Các doanh nghiệp cung cấp nước sạch"),
    ("Phòng Tư pháp tổng hợp: báo cáo", "Phòng Tư pháp"),
    ("Kế toán, thủ quỹ: lập dự toán", "Kế toán, thủ quỹ"),
    (
      "Đảng ủy Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh phát động",
      "Đảng ủy Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh"
    ),
    ("Trưởng các thôn Bản Mộc, Nà Khoa: vận động", "Trưởng thôn Bản Mộc | Trưởng thôn Nà Khoa"),
    ("Bến xe phía Nam, Bến phà Hồ Sen: bố trí", "Bến xe phía Nam | Bến phà Hồ Sen"),
    ("UBND các xã Hồ Sen, Phú Lộc và phường An Thọ rà soát", "UBND xã Hồ Sen | UBND xã Phú Lộc | UBND phường An Thọ"),
    ("Hạt Kiểm lâm, UBND các xã có rừng: tuần tra", "Hạt Kiểm lâm | UBND các xã có rừng"),
    ("Các Tổ công tác liên ngành số 1, số 2: kiểm tra", "Các Tổ công tác liên ngành số 1, số 2"),
    ("Phòng Cảnh sát giao thông - Công an tỉnh: phân luồng", "Phòng Cảnh sát giao thông - Công an tỉnh"),
    ("Chủ đầu tư các dự án trên địa bàn đẩy nhanh tiến độ", "Chủ đầu tư các dự án trên địa bàn"),
    ("Chủ tịch Hội đồng quản trị: chỉ đạo", "Chủ tịch Hội đồng quản trị"),
    ("Phòng Quản lý văn bằng: hướng dẫn", "Phòng Quản lý văn bằng"),
    ("Hợp tác xã Dịch vụ nông nghiệp Tân Lợi chốt hợp đồng", "Hợp tác xã Dịch vụ nông nghiệp Tân Lợi"),
    ("Trạm Y tế, Trạm Khuyến nông: phối hợp", "Trạm Y tế | Trạm Khuyến nông"),
    ("Ông Nguyễn Văn Em, công chức Địa chính: theo dõi", "Ông Nguyễn Văn Em, công chức Địa chính"),
    ("Tổ trưởng chuyên môn, giáo viên: xây dựng", "Tổ trưởng chuyên môn | giáo viên"),
    ("Các cơ quan, đơn vị được kiểm tra gửi báo cáo", "Các cơ quan, đơn vị được kiểm tra"),
    ("ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG", "ỦY BAN NHÂN DÂN CÁC XÃ, PHƯỜNG"),
    ("Bộ Chỉ huy quân sự tỉnh chỉ đạo các đơn vị", "Bộ Chỉ huy quân sự tỉnh"),
    ("Tổ công tác Đề án 06 của huyện rà soát", "Tổ công tác Đề án 06 của huyện"),
    ("Báo và Đài Phát thanh, Truyền hình tỉnh mở chuyên mục", "Báo và Đài Phát thanh, Truyền hình tỉnh"),
    ("Phòng GD&ĐT, Phòng TC-KH và Phòng LĐ-TB&XH rà soát", "Phòng GD&ĐT | Phòng TC-KH | Phòng LĐ-TB&XH"),
    (
      "Chánh Văn phòng HĐND và UBND huyện, Trưởng phòng Nội vụ chịu trách nhiệm",
      "Chánh Văn phòng HĐND và UBND huyện | Trưởng phòng Nội vụ"
    ),
    ("Hiệu trưởng các trường Mầm non, Tiểu học, THCS quán triệt", "Hiệu trưởng các trường Mầm non, Tiểu học, THCS"),
    ("Các đơn vị được giao chủ trì các nội dung tại Phụ lục", "Các đơn vị"),
    ("Đồng chí Lê Văn Bình - Phó Chủ tịch UBND xã: phụ trách", "Đồng chí Lê Văn Bình - Phó Chủ tịch UBND xã"),
    ("Công chức Văn phòng - Thống kê: tổng hợp", "Công chức Văn phòng - Thống kê"),
    ("Bí thư chi bộ, trưởng các thôn vận động", "Bí thư chi bộ | trưởng các thôn"),
    (
      "Các ông (bà): Chánh Văn phòng UBND tỉnh, Giám đốc Sở Tài chính chịu trách nhiệm",
      "Chánh Văn phòng UBND tỉnh | Giám đốc Sở Tài chính"
    ),
    (
      "Báo Bình Sa, Đài Phát thanh - Truyền hình tỉnh; Cổng Thông tin điện tử tỉnh:",
      "Báo Bình Sa | Đài Phát thanh - Truyền hình tỉnh | Cổng Thông tin điện tử tỉnh"
    ),
    (
      "Thường trực HĐND tỉnh, Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh giám sát",
      "Thường trực HĐND tỉnh | Ủy ban MTTQ Việt Nam tỉnh | các tổ chức chính trị - xã hội tỉnh"
    ),
    (
      "Trung tâm Y tế; Bệnh viện Đa khoa huyện; Điện lực huyện, Viễn thông huyện",
      "Trung tâm Y tế | Bệnh viện Đa khoa huyện | Điện lực huyện | Viễn thông huyện"
    ),
    ("Đoàn TNCS Hồ Chí Minh huyện, Hội LHPN huyện phát động", "Đoàn TNCS Hồ Chí Minh huyện | Hội LHPN huyện"),
    (
      "Các doanh nghiệp viễn thông, bưu chính trên địa bàn nâng cấp",
      "Các doanh nghiệp viễn thông, bưu chính trên địa bàn"
    ),
    (
      "Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC các cấp niêm yết",
      "Bộ phận Tiếp nhận và Trả kết quả giải quyết TTHC các cấp"
    ),
    (
      "Ban Chỉ huy Phòng thủ dân sự huyện; UBND phường 5 trực ban và báo cáo ngay",
      "Ban Chỉ huy Phòng thủ dân sự huyện | UBND phường 5"
    ),
    ("Kho bạc Nhà nước huyện phối hợp với", "Kho bạc Nhà nước huyện"),
    (
      "Bảo hiểm xã hội huyện, Chi cục Thuế khu vực Bình Sa - Hồ Sen hướng dẫn",
      "Bảo hiểm xã hội huyện | Chi cục Thuế khu vực Bình Sa - Hồ Sen"
    ),
    (
      "Tổ trưởng tổ dân phố, Trưởng ban công tác Mặt trận vận động",
      "Tổ trưởng tổ dân phố | Trưởng ban công tác Mặt trận"
    ),
    ("UBND các xã: Hồ Sen, Phú Lộc, An Thọ rà soát", "UBND xã Hồ Sen | UBND xã Phú Lộc | UBND xã An Thọ"),
    ("Giáo viên chủ nhiệm các lớp nhắc nhở học sinh", "Giáo viên chủ nhiệm các lớp"),
    ("Chi ủy, Ban Giám hiệu, Công đoàn trường phối hợp", "Chi ủy | Ban Giám hiệu | Công đoàn trường"),
    (
      "Tổ chuyên môn, Đoàn Thanh niên, Đội TNTP Hồ Chí Minh tổ chức",
      "Tổ chuyên môn | Đoàn Thanh niên | Đội TNTP Hồ Chí Minh"
    ),
    // Fields with a comma or "và" of their own, and fields that end like a word of the sentence.
    ("Phòng Công chức, viên chức chủ trì", "Phòng Công chức, viên chức"),
    ("Công chức, viên chức các phòng: ký cam kết", "Công chức, viên chức các phòng"),
    (
      "Phòng Tổ chức, biên chế và Tổ chức phi chính phủ, Phòng Công chức, viên chức phối hợp",
      "Phòng Tổ chức, biên chế và Tổ chức phi chính phủ | Phòng Công chức, viên chức"
    ),
    (
      "Phòng Xây dựng chính quyền và Công tác thanh niên, Thanh tra Sở rà soát",
      "Phòng Xây dựng chính quyền và Công tác thanh niên | Thanh tra Sở"
    ),
    ("Tổ Khoa học tự nhiên và Tổ Khoa học xã hội", "Tổ Khoa học tự nhiên | Tổ Khoa học xã hội"),
    ("Vụ trưởng Vụ Dân tộc thiểu số, Chánh Thanh tra chịu", "Vụ trưởng Vụ Dân tộc thiểu số | Chánh Thanh tra"),
    (
      "Các thành viên Ban Chỉ đạo công tác Dân số tỉnh Hòa Lợi và các đơn vị căn cứ",
      "Các thành viên Ban Chỉ đạo công tác Dân số tỉnh Hòa Lợi | các đơn vị"
    ),
    ("các thành viên Ban Tổ chức cấp quốc gia chủ trì", "các thành viên Ban Tổ chức cấp quốc gia"),
    ("Ban Tổ chức cấp quốc gia họp báo", "Ban Tổ chức cấp quốc gia"),
    // Which of their kind.
    (
      "Thủ trưởng các phòng được giao chủ trì chỉ số thành phần xây dựng giải pháp",
      "Thủ trưởng các phòng được giao chủ trì chỉ số thành phần"
    ),
    (
      "Thủ trưởng các cơ quan: Văn phòng UBND xã, Công an xã; UBND các xã chịu trách nhiệm",
      "Văn phòng UBND xã | Công an xã | UBND các xã"
    ),
    ("lực lượng Công an các xã giáp ranh tuần tra", "lực lượng Công an các xã giáp ranh"),
    // Plurals are one body.
    ("các sở, ban, ngành chủ động", "các sở, ban, ngành"),
    ("Các phòng, ban, đơn vị trực thuộc huyện căn cứ", "Các phòng, ban, đơn vị trực thuộc huyện"),
    ("UBND các xã, phường, thị trấn tổ chức", "UBND các xã, phường, thị trấn"),
    ("UBND xã, phường tham mưu", "UBND xã, phường"),
    ("Ủy ban nhân dân cấp các xã, phường.", "Ủy ban nhân dân cấp các xã, phường"),
    ("các cơ quan, tổ chức có liên quan thực hiện", "các cơ quan, tổ chức có liên quan"),
    ("Các Sở, cơ quan tương đương Sở", "Các Sở, cơ quan tương đương Sở"),
    ("cơ quan, đơn vị, doanh nghiệp trên địa bàn tuyên truyền", "cơ quan, đơn vị, doanh nghiệp trên địa bàn"),
    ("Người đứng đầu cơ quan, tổ chức, đơn vị phải chủ động", "Người đứng đầu cơ quan, tổ chức, đơn vị"),
    ("Giám đốc, Thủ trưởng các sở, ban, ngành trực tiếp chỉ đạo", "Giám đốc, Thủ trưởng các sở, ban, ngành"),
    ("Các đồng chí Phó Chủ tịch UBND huyện:", "Các đồng chí Phó Chủ tịch UBND huyện"),
    ("các huyện, thành phố trong tỉnh thực hiện", "các huyện, thành phố trong tỉnh"),
    ("CÁC SỞ, BAN, NGÀNH TỈNH", "CÁC SỞ, BAN, NGÀNH TỈNH"),
    // Bodies of their own.
    (
      "các phòng, ban thuộc huyện; UBND các xã, thị trấn đánh giá", "các phòng, ban thuộc huyện | UBND các xã, thị trấn"
    ),
    ("các cơ quan, đơn vị, các xã, phường thuộc thị xã:", "các cơ quan, đơn vị | các xã, phường thuộc thị xã"),
    ("Sở Tài chính, Sở Tư pháp và Công an tỉnh rà soát", "Sở Tài chính | Sở Tư pháp | Công an tỉnh"),
    ("Sở Nông nghiệp và Môi trường và đơn vị liên quan", "Sở Nông nghiệp và Môi trường | đơn vị liên quan"),
    (
      "Công an huyện, Ban Chỉ huy Quân sự huyện, Hạt Kiểm lâm",
      "Công an huyện | Ban Chỉ huy Quân sự huyện | Hạt Kiểm lâm"
    ),
    (
      "Giám đốc các sở, thủ trưởng các ban, ngành; Chủ tịch UBND các xã, phường chịu trách nhiệm",
      "Giám đốc các sở | thủ trưởng các ban, ngành | Chủ tịch UBND các xã, phường"
    ),
    (
      "Ủy ban Mặt trận Tổ quốc Việt Nam huyện, các đoàn thể chính trị - xã hội huyện, các Ban Đảng, Văn phòng Huyện ủy: phối hợp",
      "Ủy ban Mặt trận Tổ quốc Việt Nam huyện | các đoàn thể chính trị - xã hội huyện | các Ban Đảng | Văn phòng Huyện ủy"
    ),
    ("Mặt trận Tổ quốc và các tổ chức đoàn thể các cấp trong việc", "Mặt trận Tổ quốc | các tổ chức đoàn thể các cấp"),
    (
      "Hội Liên hiệp Phụ nữ, Hội Nông dân, Đoàn Thanh niên xã vận động",
      "Hội Liên hiệp Phụ nữ | Hội Nông dân | Đoàn Thanh niên xã"
    ),
    ("Công an tỉnh và các địa phương tổ chức", "Công an tỉnh | các địa phương"),
    ("UBND các huyện, thị xã và các đơn vị liên quan triển khai", "UBND các huyện, thị xã | các đơn vị liên quan"),
    (
      "Trưởng các phòng, ban; Hiệu trưởng các trường học quán triệt",
      "Trưởng các phòng, ban | Hiệu trưởng các trường học"
    ),
    ("Sở Nội vụ (cơ quan thường trực), Sở Tài chính tham mưu", "Sở Nội vụ | Sở Tài chính"),
    // A head word that is shared.
    (
      "các Phòng: Nội vụ, Tư pháp, Lao động - Thương binh và Xã hội và các cơ quan, tổ chức có liên quan, UBND các xã.",
      "Phòng Nội vụ | Phòng Tư pháp | Phòng Lao động - Thương binh và Xã hội | các cơ quan, tổ chức có liên quan | UBND các xã"
    ),
    ("các Sở: Tài chính, Xây dựng và Công an tỉnh thẩm định", "Sở Tài chính | Sở Xây dựng | Công an tỉnh"),
    ("các Sở Nội vụ, Tài chính và Tư pháp rà soát", "Sở Nội vụ | Sở Tài chính | Sở Tư pháp"),
    (
      "các Sở: Giáo dục và Đào tạo, Tài nguyên và Môi trường, Khoa học và Công nghệ; Thanh tra tỉnh",
      "Sở Giáo dục và Đào tạo | Sở Tài nguyên và Môi trường | Sở Khoa học và Công nghệ | Thanh tra tỉnh"
    ),
    (
      "Giám đốc các Sở, Thủ trưởng các cơ quan (Nội vụ; Lao động, Thương binh và Xã hội; Công Thương; Thanh tra tỉnh, Công an tỉnh):",
      "Sở Nội vụ | Sở Lao động, Thương binh và Xã hội | Sở Công Thương | Thanh tra tỉnh | Công an tỉnh"
    ),
    (
      "Giám đốc các Sở: Nội vụ, Tài chính; Chủ tịch UBND huyện Bình Sa chịu trách nhiệm",
      "Giám đốc Sở Nội vụ | Giám đốc Sở Tài chính | Chủ tịch UBND huyện Bình Sa"
    ),
    (
      "Các Bộ phận: Tư pháp, Văn hóa và Thông tin, Tài chính - Kế toán, công an, các nhà trường căn cứ",
      "Bộ phận Tư pháp | Bộ phận Văn hóa và Thông tin | Bộ phận Tài chính - Kế toán | công an | các nhà trường"
    ),
    // A verb in the name: with a capital right behind the head, as its second syllable, or known as a field.
    ("Phòng Tham mưu chủ trì xây dựng phương án", "Phòng Tham mưu"),
    ("Phòng Hậu cần, Phòng Hậu cần - Kỹ thuật bảo đảm xe", "Phòng Hậu cần | Phòng Hậu cần - Kỹ thuật"),
    ("Phòng Kế hoạch tổng hợp rà soát", "Phòng Kế hoạch tổng hợp"),
    ("Phòng Kiểm tra, giám sát tham mưu", "Phòng Kiểm tra, giám sát"),
    ("Phòng Công tác học sinh, sinh viên lập danh sách", "Phòng Công tác học sinh, sinh viên"),
    ("Phòng Hướng dẫn chỉ đạo tuyến mở lớp", "Phòng Hướng dẫn chỉ đạo tuyến"),
    ("Phòng Vật tư - Trang thiết bị phối hợp", "Phòng Vật tư - Trang thiết bị"),
    ("Khoa Hồi sức tích cực - Chống độc, Khoa Cấp cứu: trực", "Khoa Hồi sức tích cực - Chống độc | Khoa Cấp cứu"),
    ("Khoa Dược - Vật tư y tế dự trữ thuốc đủ dùng", "Khoa Dược - Vật tư y tế"),
    ("Xí nghiệp Xây lắp thi công", "Xí nghiệp Xây lắp"),
    ("Trung tâm Trợ giúp pháp lý niêm yết", "Trung tâm Trợ giúp pháp lý"),
    ("Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa mở lớp", "Trung tâm Hỗ trợ doanh nghiệp nhỏ và vừa"),
    ("Trung tâm Giám sát, điều hành đô thị thông minh tham mưu", "Trung tâm Giám sát, điều hành đô thị thông minh"),
    ("Viện Quy hoạch xây dựng lập đồ án", "Viện Quy hoạch xây dựng"),
    // Closed by a colon, though no table knows the field; a known field is closed by its verb.
    ("Phòng Dân nguyện tổng hợp: tiếp nhận đơn", "Phòng Dân nguyện tổng hợp"),
    ("Phòng Nội vụ tổng hợp: báo cáo", "Phòng Nội vụ"),
    // Whole without the verb behind it.
    ("Ban Tổ chức xây dựng phương án đón khách", "Ban Tổ chức"),
    ("Chánh Văn phòng Bộ truyền thông kết quả", "Chánh Văn phòng Bộ"),
    ("Trung tâm Xúc tiến đầu tư xây dựng danh mục", "Trung tâm Xúc tiến đầu tư"),
    ("Sở Tài chính cấp kinh phí", "Sở Tài chính"),
    // Army, police, press, unions, prisons.
    ("Trung đoàn 88, Tiểu đoàn Bộ binh 4B: huấn luyện", "Trung đoàn 88 | Tiểu đoàn Bộ binh 4B"),
    ("Ban Chỉ huy Phòng thủ khu vực 1, 2, 3: phúc tra", "Ban Chỉ huy Phòng thủ khu vực 1, 2, 3"),
    ("Báo và Phát thanh, Truyền hình Bình Sa mở chuyên mục", "Báo và Phát thanh, Truyền hình Bình Sa"),
    ("Cảng vụ Đường thủy nội địa, Trại giam Bến Sậy phối hợp", "Cảng vụ Đường thủy nội địa | Trại giam Bến Sậy"),
    ("Công đoàn cơ sở, Công đoàn ngành lập danh sách", "Công đoàn cơ sở | Công đoàn ngành"),
    (
      "Phòng Cảnh sát QLHC về TTXH (PC06), Phòng Cảnh sát kinh tế (PC03)",
      "Phòng Cảnh sát QLHC về TTXH | Phòng Cảnh sát kinh tế"
    ),
    ("PC07, PC06 và Công an xã kiểm tra", "PC07 | PC06 | Công an xã"),
    ("Khoa Nội tổng hợp, Khoa Ngoại tổng hợp trực", "Khoa Nội tổng hợp | Khoa Ngoại tổng hợp"),
    ("Phòng Quản lý xuất nhập cảnh cấp phép", "Phòng Quản lý xuất nhập cảnh"),
    ("Công ty Khai thác công trình thủy lợi vận hành", "Công ty Khai thác công trình thủy lợi"),
    ("Điện lực khu vực 2, Phân xưởng Vận hành: cắt điện", "Điện lực khu vực 2 | Phân xưởng Vận hành"),
    ("Trường Tiểu học và THCS Hồ Sen rà soát", "Trường Tiểu học và THCS Hồ Sen"),
    ("Trung tâm Điều dưỡng người có công lập danh sách", "Trung tâm Điều dưỡng người có công"),
    ("Tổ bảo vệ an ninh, trật tự cơ sở tuần tra", "Tổ bảo vệ an ninh, trật tự cơ sở"),
    ("Văn phòng Cơ quan Cảnh sát điều tra tiếp nhận", "Văn phòng Cơ quan Cảnh sát điều tra"),
    ("các chủ đầu tư, Ban Quản lý dự án đẩy nhanh tiến độ", "các chủ đầu tư | Ban Quản lý dự án"),
    ("Chi ủy, Tổ đảng 1", "Chi ủy | Tổ đảng 1"),
    ("Các chi bộ, đảng bộ trực thuộc tổ chức quán triệt", "Các chi bộ, đảng bộ trực thuộc"),
    ("Đảng ủy viên phụ trách địa bàn chịu trách nhiệm", "Đảng ủy viên phụ trách địa bàn"),
    (
      "đồng chí Phó Chỉ huy trưởng - Tham mưu trưởng trực tiếp chỉ đạo",
      "đồng chí Phó Chỉ huy trưởng - Tham mưu trưởng"
    ),
    ("Trường THCS Hồ Sen 1; Trạm Y tế xã;", "Trường THCS Hồ Sen 1 | Trạm Y tế xã"),
    // Names behind a shared head and a colon of which no table knows the fields.
    ("các Sở Y tế: Bình Sa, Hòa Lợi cử cán bộ", "Sở Y tế Bình Sa | Sở Y tế Hòa Lợi"),
    (
      "Giám đốc các bệnh viện: Hoa Sen, Bình An 2 cử bác sĩ",
      "Giám đốc bệnh viện Hoa Sen | Giám đốc bệnh viện Bình An 2"
    ),
    ("Các Chi cục: Quản lý nguồn lợi, Nước dưới đất", "Chi cục Quản lý nguồn lợi | Chi cục Nước dưới đất"),
    ("Các phòng: Chủ động rà soát, báo cáo", "Các phòng"),
    (
      "UBND thành phố Hòa Lợi, các huyện: Bình Sa, Phú Lâm rà soát",
      "UBND thành phố Hòa Lợi | UBND huyện Bình Sa | UBND huyện Phú Lâm"
    ),
    // An office and a body are two, two offices of one body are one.
    ("Chủ đầu tư, Ban Quản lý dự án huyện hoàn thành", "Chủ đầu tư | Ban Quản lý dự án huyện"),
    ("Giám đốc, Thủ trưởng các sở chỉ đạo", "Giám đốc, Thủ trưởng các sở"),
    ("TT Y tế huyện: Chuẩn bị thuốc", "TT Y tế huyện"), ("P.Nội vụ, P.Tư pháp tham mưu", "P.Nội vụ | P.Tư pháp"),
    ("Các trường tổ chức vòng sơ khảo", "Các trường"),
    ("Các doanh nghiệp bưu chính, viễn thông lắp đặt", "Các doanh nghiệp bưu chính, viễn thông"),
    ("Tổ công tác triển khai Đề án 06 cấp xã: rà soát", "Tổ công tác triển khai Đề án 06 cấp xã"),
    ("Tổ công tác triển khai nhiệm vụ được giao", "Tổ công tác"),
    ("UBND cấp xã có rừng, các cơ quan chức năng phối hợp", "UBND cấp xã có rừng | các cơ quan chức năng"),
    ("các huyện, thị xã có đê tổ chức tuần tra", "các huyện, thị xã có đê"),
    ("Chủ hồ chứa, đơn vị quản lý đập: vận hành", "Chủ hồ chứa, đơn vị quản lý đập"),
    ("Tiểu ban nội dung, tổ hậu cần: chuẩn bị", "Tiểu ban nội dung | tổ hậu cần"),
    ("Phòng Hành chính + Phòng Kế toán mua sắm", "Phòng Hành chính | Phòng Kế toán"),
    ("Hội đồng phối hợp PBGDPL huyện: tham mưu", "Hội đồng phối hợp PBGDPL huyện"),
    ("Cán bộ phụ trách công nghệ thông tin các cơ quan: cài", "Cán bộ phụ trách công nghệ thông tin các cơ quan"),
    ("Các tổ liên gia tự quản: dọn vệ sinh", "Các tổ liên gia tự quản"),
    (
      "Vụ Các vấn đề chung về xây dựng pháp luật; Văn phòng Bộ",
      "Vụ Các vấn đề chung về xây dựng pháp luật | Văn phòng Bộ"
    ),
    ("Cục Hộ tịch, quốc tịch, hộ chiếu, Cục Con nuôi xây dựng", "Cục Hộ tịch, quốc tịch, hộ chiếu | Cục Con nuôi"),
    ("Các Đoàn xã, phường và Đoàn trực thuộc tổ chức", "Các Đoàn xã, phường | Đoàn trực thuộc"),
    ("Các huyện, thị, thành Đoàn, Đoàn trực thuộc xây dựng", "Các huyện, thị, thành Đoàn | Đoàn trực thuộc"),
    ("Khối 1, 2: thi vẽ tranh", ""),
    (
      "Các Công ty TNHH MTV lâm nghiệp, Ban quản lý rừng phòng hộ, Vườn quốc gia",
      "Các Công ty TNHH MTV lâm nghiệp | Ban quản lý rừng phòng hộ | Vườn quốc gia"
    ),
    ("Các CĐCS, nghiệp đoàn vận động đoàn viên", "Các CĐCS | nghiệp đoàn"),
    ("Các tỉnh, thành đoàn, Tổ dân vận xây dựng", "Các tỉnh, thành đoàn | Tổ dân vận"),
    ("Các huyện, thị, thành ủy xây dựng", "Các huyện, thị, thành ủy"),
    ("các cơ quan, tổ chức chủ trì Đề án", "các cơ quan, tổ chức"),
    (
      "Chủ tịch UBND các huyện, thành phố Hòa Lợi và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm",
      "Chủ tịch UBND các huyện, thành phố Hòa Lợi | cơ quan, tổ chức, cá nhân có liên quan"
    ),
    ("Trưởng các thôn, Tổ công nghệ số cộng đồng tuyên truyền", "Trưởng các thôn | Tổ công nghệ số cộng đồng"),
    ("UBND các huyện Như Sơn, Như Hải: chỉ đạo", "UBND huyện Như Sơn | UBND huyện Như Hải"),
    (
      "Ban Thanh thiếu nhi - Trường học Tỉnh Đoàn, Hội Nông dân",
      "Ban Thanh thiếu nhi - Trường học Tỉnh Đoàn | Hội Nông dân"
    ),
    (
      "Trường Cán bộ quản lý văn hóa, thể thao và du lịch xây dựng",
      "Trường Cán bộ quản lý văn hóa, thể thao và du lịch"
    ),
    ("Tổ bầu cử kiểm phiếu", "Tổ bầu cử"),
    // Work inside a name.
    ("Vụ Quản lý dự báo thủy văn chủ trì", "Vụ Quản lý dự báo thủy văn"),
    ("Cục Quản lý khai thác cảng là đơn vị đầu mối", "Cục Quản lý khai thác cảng"),
    (
      "Trung tâm Hỗ trợ dự báo mưa lũ vùng núi và Trung tâm Mạng lưới thủy văn bảo đảm đường truyền",
      "Trung tâm Hỗ trợ dự báo mưa lũ vùng núi | Trung tâm Mạng lưới thủy văn"
    ),
    ("Trung tâm Phục vụ tiếp nhận hồ sơ", "Trung tâm Phục vụ"),
    ("Phòng Đào tạo tổng hợp danh sách trình Hiệu trưởng", "Phòng Đào tạo"),
    ("Văn phòng thường trực Ban Chỉ huy tổng hợp tình hình", "Văn phòng thường trực Ban Chỉ huy"),
    ("Ban Chỉ đạo chăm sóc sức khỏe Nhân dân xã: Điều hành", "Ban Chỉ đạo chăm sóc sức khỏe Nhân dân xã"),
    ("Ban Chỉ đạo xây dựng kế hoạch gồm các việc: họp", "Ban Chỉ đạo xây dựng kế hoạch"),
    ("các cơ quan chủ quản hệ thống thông tin phê duyệt", "các cơ quan chủ quản hệ thống thông tin"),
    (
      "Ban Nông nghiệp nông thôn, công nhân và đô thị Tỉnh đoàn.",
      "Ban Nông nghiệp nông thôn, công nhân và đô thị Tỉnh đoàn"
    ),
    (
      "Các Phòng: Kế hoạch, Quản lý nhà và phát triển đô thị, Quản lý bến: Cử người",
      "Phòng Kế hoạch | Phòng Quản lý nhà và phát triển đô thị | Phòng Quản lý bến"
    ),
    (
      "Thủ trưởng các đơn vị được giao chủ trì nhiệm vụ tại Phụ lục xây dựng lộ trình",
      "Thủ trưởng các đơn vị được giao chủ trì nhiệm vụ tại Phụ lục"
    ),
    ("Trưởng các Đoàn kiểm tra chịu trách nhiệm", "Trưởng các Đoàn kiểm tra"),
    ("Trưởng các bản khảo sát, lập danh sách", "Trưởng các bản"),
    ("Hội đồng xét tốt nghiệp họp", "Hội đồng xét tốt nghiệp"),
    // Work that is none of the name.
    ("Vụ Tổng hợp xây dựng kế hoạch trước ngày 30/6/2026", "Vụ Tổng hợp"),
    ("Cục Thống kê tổ chức điều tra", "Cục Thống kê"), ("Nhà trường xét tốt nghiệp cho học sinh", "Nhà trường"),
    ("Trung tâm Kiểm định hỗ trợ kỹ thuật và Sở Xây dựng kiểm tra", "Trung tâm Kiểm định"),
    ("Vụ Dự báo, thống kê, Sở Y tế rà soát", "Vụ Dự báo, thống kê | Sở Y tế"),
    (
      "Phòng Chính trị, tư tưởng - Sở Giáo dục và Đào tạo tập huấn",
      "Phòng Chính trị, tư tưởng - Sở Giáo dục và Đào tạo"
    ),
    ("Sở Nội vụ - cơ quan thường trực tổng hợp", "Sở Nội vụ"),
    ("Công an các phường, xã, lực lượng xung kích", "Công an các phường, xã | lực lượng"),
    ("Điện lực Hưng Lộc, Bưu điện khu vực Hưng Lạc bảo đảm", "Điện lực Hưng Lộc | Bưu điện khu vực Hưng Lạc"),
    (
      "Hiệu trưởng các trường: Mầm non Hòa Lợi, Tiểu học Hòa Lợi 1, Trung học cơ sở Hòa Lợi bố trí",
      "Hiệu trưởng trường Mầm non Hòa Lợi | Hiệu trưởng trường Tiểu học Hòa Lợi 1 | Hiệu trưởng trường Trung học cơ sở Hòa Lợi"
    ),
    ("Các khoa lâm sàng, cận lâm sàng: chấp hành", "Các khoa lâm sàng, cận lâm sàng"),
    ("Thường trực 24/24 giờ", ""),
    ("Tổ bầu cử các khu vực bỏ phiếu.", "Tổ bầu cử các khu vực bỏ phiếu"),
    // Each of those before it.
    ("Sở Tư pháp, Sở Xây dựng, mỗi đơn vị lựa chọn một thủ tục", "Sở Tư pháp | Sở Xây dựng"),
    ("UBND các phường còn lại mỗi phường cử một đội", "UBND các phường còn lại"),
    // Ranks in a list.
    (
      "các trường học, nhân viên y tế thôn, Hội Liên hiệp Phụ nữ xã.",
      "các trường học | nhân viên y tế thôn | Hội Liên hiệp Phụ nữ xã"
    ),
    ("giáo viên bộ môn, cha mẹ học sinh.", "giáo viên bộ môn | cha mẹ học sinh"),
    // No bodies.
    ("ban hành kế hoạch", ""), ("phòng, chống tham nhũng", ""), ("Hội nghị triển khai", ""), ("Tổ chức thực hiện", ""),
    ("Thanh tra, kiểm tra công vụ", ""), ("Chính quyền điện tử", ""), ("Bộ tiêu chí đánh giá", ""),
    ("trưởng thành qua công tác", ""), ("Sở hữu trí tuệ", ""), ("Cấp giấy phép xây dựng", ""),
    ("thanh tra trách nhiệm", ""), ("Trung tâm hành chính", ""), ("Ngân hàng câu hỏi", ""),
    ("Tham mưu Trưởng ban giao nhiệm vụ", ""),
    ("các nội dung liên quan", ""), ("Báo cáo kết quả", ""), ("Cơ sở hạ tầng", ""), ("phòng ngừa tội phạm", ""),
  ])
  func namesOfAList(_ source: String, _ expected: String) {
    #expect(Self.read(source) == expected)
  }
}
