import PlanTestSupport
import Testing

@testable import PlanText

/// Who does what by when, from small plans.
struct TaskReaderTests {
  static let head = "Số: 12/KH-UBND\n\nBình Sa, ngày 10 tháng 02 năm 2025\n\nKẾ HOẠCH\n\nChuyển đổi số năm 2025\n\n"
  /// Lines of `head`.
  static let headLines: Int32 = 8

  /// The tasks of a plan's body, one a line: line, leads, "+ supports", "due start..end", "every recurrence".
  static func read(_ body: String) -> [String] {
    tasks(head + body).map(describe)
  }

  static func tasks(_ text: String) -> [PlanTask] {
    var document = PlanParser.parse(SourceText(text))
    FactReader.read(&document)
    return document.facts.tasks
  }

  static func describe(_ task: PlanTask) -> String {
    var out = "\(task.lines.first - headLines): " + task.leads.joined(separator: " | ")
    if !task.supports.isEmpty { out += " + " + task.supports.joined(separator: " | ") }
    if let due = task.due { out += " due \(due.start ?? "")..\(due.end ?? "")" }
    if let recurrence = task.recurrence { out += " every \(recurrence.rawValue)" }
    return out
  }

  static let implementation = "I. TỔ CHỨC THỰC HIỆN\n"

  @Test(arguments: [
    // Run-in and standing headings.
    (
      "1. Phòng Tư pháp: Phối hợp với các cơ quan, đơn vị liên quan soạn thảo hướng dẫn (hoàn thành trong tháng 9/2025).\n2. Thanh tra huyện: Kiểm tra việc thực hiện.",
      ["2: Phòng Tư pháp + các cơ quan, đơn vị liên quan due 2025-09-01..2025-09-30", "3: Thanh tra huyện"]
    ),
    (
      "1. Sở Nội vụ\n- Là cơ quan thường trực, theo dõi, đôn đốc.\n- Chủ trì, phối hợp với Sở Tài chính và Sở Tư pháp thẩm định hồ sơ trước ngày 20/6/2025.",
      ["2: Sở Nội vụ + Sở Tài chính | Sở Tư pháp due ..2025-06-20"]
    ),
    (
      "1. Các phòng, ban, ngành huyện và Ủy ban nhân dân các xã, thị trấn.\n- Xây dựng kế hoạch của đơn vị.\n- Định kỳ hằng quý (trước ngày 05 của tháng cuối quý), 6 tháng (trước ngày 03/6) báo cáo kết quả về Phòng Nội vụ.",
      ["2: Các phòng, ban, ngành huyện | Ủy ban nhân dân các xã, thị trấn every quarterly"]
    ),
    (
      "1. Các đồng chí Phó Chủ tịch UBND huyện:\nCăn cứ lĩnh vực phụ trách, trực tiếp chỉ đạo các cơ quan, đơn vị.",
      ["2: Các đồng chí Phó Chủ tịch UBND huyện"]
    ),
    (
      "1. Trách nhiệm của Công an huyện\na) Rà soát dữ liệu dân cư.\nb) Phối hợp với Phòng Tư pháp cập nhật hộ tịch.",
      ["2: Công an huyện + Phòng Tư pháp"]
    ),
    (
      "1. Đối với UBND các xã\n- Niêm yết công khai thủ tục.\n- Bố trí công chức trực.",
      ["2: UBND các xã"]
    ),
    (
      "1. Sở Tài chính chủ trì, phối hợp các sở, ban, ngành\n- Bố trí kinh phí.\n- Hướng dẫn thanh toán.",
      ["2: Sở Tài chính + các sở, ban, ngành"]
    ),
    (
      "1. Sở Xây dựng\n- Phối hợp với đơn vị đăng ký làm chủ đầu tư lập hồ sơ, xong trước 16h00 ngày 15/5/2025.",
      ["2: Sở Xây dựng due ..2025-05-15"]
    ),
    (
      "1. Phòng Kinh tế: Triển khai từ tháng 3 đến tháng 9 năm 2025.\n2. Phòng Tư pháp: Báo cáo kết quả thực hiện từ tháng 01 đến tháng 5 năm 2025.",
      ["2: Phòng Kinh tế due 2025-03-01..2025-09-30", "3: Phòng Tư pháp"]
    ),
    (
      "1. Phòng Kinh tế: Nhận hồ sơ, tổ chức thẩm định từ ngày 05 đến hết ngày 20/6/2025.",
      ["2: Phòng Kinh tế due 2025-06-05..2025-06-20"]
    ),
    (
      "1. Phòng Nội vụ: Mở lớp tập huấn vào ngày 10/10/2025.\n2. Phòng Tư pháp: Thực hiện kết luận tại cuộc họp vào ngày 05/01/2025 của huyện.",
      ["2: Phòng Nội vụ due 2025-10-10..2025-10-10", "3: Phòng Tư pháp"]
    ),
    (
      "1. UBND các xã ven sông\na) Chủ tịch UBND các xã chịu trách nhiệm về vi phạm.\nb) Thiết lập đường dây nóng.",
      ["2: UBND các xã ven sông", "3: Chủ tịch UBND các xã"]
    ),
    (
      "1. Giao Vụ Kế hoạch chủ trì, phối hợp với Vụ Thị trường trong nước, Cục Xúc tiến thương mại triển khai.",
      ["2: Vụ Kế hoạch + Vụ Thị trường trong nước | Cục Xúc tiến thương mại"]
    ),
    (
      "1. Công an xã: Báo cáo Thường trực trong tuần đầu tháng 12/2025.",
      ["2: Công an xã due 2025-12-01..2025-12-07"]
    ),
    (
      "1. Phòng Kỹ thuật: Chủ trì, cùng Nhà máy nước số 1, Đội Thi công rà soát mạng lưới.",
      ["2: Phòng Kỹ thuật + Nhà máy nước số 1 | Đội Thi công"]
    ),
    (
      "1. Công an huyện tổng hợp, báo cáo UBND huyện số vụ tai nạn hằng quý.\n2. Công an xã tuần tra hằng quý.",
      ["2: Công an huyện every quarterly", "3: Công an xã"]
    ),
    (
      "1. Trung tâm Dịch vụ công ích và Đoàn Thanh niên xã: Dọn vệ sinh.\n2. Phòng Dịch vụ khách hàng: Báo lịch.\n3. Phòng Hành chính - Tổ chức: Bố trí xe.",
      [
        "2: Trung tâm Dịch vụ công ích | Đoàn Thanh niên xã", "3: Phòng Dịch vụ khách hàng",
        "4: Phòng Hành chính - Tổ chức",
      ]
    ),
    (
      "1. UBND các xã An Bình, Tân Lộc, phường Phú Mỹ: Trồng rừng.\n2. Công an các xã An Bình và Tân Lộc tuần tra.",
      [
        "2: UBND xã An Bình | UBND xã Tân Lộc | UBND phường Phú Mỹ", "3: Công an xã An Bình | Công an xã Tân Lộc",
      ]
    ),
    (
      "1. Sửa đổi nghị định.\nCơ quan chủ trì: Vụ Pháp chế.\nThời gian trình Chính phủ: Tháng 5/2025.",
      ["3: Vụ Pháp chế due 2025-05-01..2025-05-31"]
    ),
    (
      "1. Các đơn vị: Phòng Nội vụ, Phòng Tư pháp chủ động rà soát thủ tục.",
      ["2: Phòng Nội vụ | Phòng Tư pháp"]
    ),
    (
      "1. UBND xã Đồng Lau, xã Lộc An, thị trấn Bến Sậy: bàn giao mặt bằng.",
      ["2: UBND xã Đồng Lau | UBND xã Lộc An | UBND thị trấn Bến Sậy"]
    ),
    (
      "1. Phòng Nội vụ: báo cáo kết quả vào ngày 25 hằng tháng.\n2. Phòng Tư pháp: thực hiện báo cáo tháng, quý, năm theo quy định.\n3. Phòng Y tế: báo cáo tháng 9, quý III.",
      ["2: Phòng Nội vụ every monthly", "3: Phòng Tư pháp every monthly", "4: Phòng Y tế"]
    ),
    // Commands.
    (
      "1. Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh theo dõi, đôn đốc.",
      ["2: Sở Nội vụ + Văn phòng UBND tỉnh"]
    ),
    (
      "1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện, các đoàn thể: phối hợp với chính quyền trong việc tuyên truyền.",
      ["2: Ủy ban Mặt trận Tổ quốc Việt Nam huyện | các đoàn thể"]
    ),
    (
      "1. Đề nghị Ban Dân vận Huyện ủy chỉ đạo, hướng dẫn khối dân vận xã phối hợp UBND cùng cấp tổ chức thực hiện.",
      ["2: Ban Dân vận Huyện ủy"]
    ),
    (
      "1. Đề nghị Tòa án nhân dân huyện phối hợp với Công an huyện giải quyết dứt điểm các vụ việc.",
      ["2: Tòa án nhân dân huyện + Công an huyện"]
    ),
    (
      "1. Yêu cầu Thủ trưởng các cơ quan, đơn vị; Chủ tịch UBND các xã nghiêm túc thực hiện.",
      ["2: Thủ trưởng các cơ quan, đơn vị | Chủ tịch UBND các xã"]
    ),
    (
      "1. UBND huyện giao Phòng Văn hóa và Thông tin chủ trì tổ chức hội thi trong quý III/2025.",
      ["2: Phòng Văn hóa và Thông tin due 2025-07-01..2025-09-30"]
    ),
    (
      "- Giao Giám đốc các Sở, Thủ trưởng các cơ quan (Nội vụ; Y tế; Thanh tra tỉnh, Công an tỉnh):\n+ Chủ trì tham mưu các giải pháp.",
      ["2: Sở Nội vụ | Sở Y tế | Thanh tra tỉnh | Công an tỉnh"]
    ),
    (
      "- Giao Chủ tịch UBND các xã chỉ đạo các bộ phận chuyên môn, trưởng thôn:\n+ Xây dựng kế hoạch.",
      ["2: Chủ tịch UBND các xã"]
    ),
    // Subjects.
    (
      "1. Các cơ quan, đơn vị thuộc tỉnh tăng cường hơn nữa công tác kiểm tra.\n2. Chính quyền các cấp chủ động phối hợp với Mặt trận Tổ quốc và các tổ chức đoàn thể các cấp trong việc tuyên truyền.",
      ["2: Các cơ quan, đơn vị thuộc tỉnh", "3: Chính quyền các cấp + Mặt trận Tổ quốc | các tổ chức đoàn thể các cấp"]
    ),
    (
      "1. Căn cứ Kế hoạch này, các sở, ban, ngành, UBND các xã, phường xây dựng kế hoạch của đơn vị (ban hành trước ngày 15/3/2025).",
      ["2: các sở, ban, ngành | UBND các xã, phường due ..2025-03-15"]
    ),
    (
      "1. Định kỳ hằng quý (trước ngày 05 tháng cuối quý) và báo cáo năm (trước ngày 05 tháng 12), các phòng, ban thuộc huyện; UBND các xã đánh giá kết quả, báo cáo UBND huyện (qua Phòng Nội vụ).",
      ["2: các phòng, ban thuộc huyện | UBND các xã every quarterly"]
    ),
    (
      "1. Hằng năm, Phòng Nội vụ tham mưu tổ chức tổng kết.",
      ["2: Phòng Nội vụ"]
    ),
    (
      "1. Giám đốc Sở Nội vụ, Chánh Văn phòng UBND tỉnh và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Kế hoạch này.",
      ["2: Giám đốc Sở Nội vụ | Chánh Văn phòng UBND tỉnh | Thủ trưởng các đơn vị liên quan"]
    ),
    // Deeper records take what they say; the rest stays above.
    (
      "1. Các sở, ban, ngành\nCác sở, ban, ngành căn cứ chức năng xây dựng kế hoạch.\n- Giám đốc các sở trực tiếp chỉ đạo; định kỳ hằng quý báo cáo UBND tỉnh.\n- Rà soát thủ tục trước ngày 30/4/2025.",
      ["2: Các sở, ban, ngành due ..2025-04-30", "4: Giám đốc các sở every quarterly"]
    ),
    (
      "1. Phòng Nội vụ\n- Yêu cầu các đơn vị báo cáo số liệu.\n- Đề nghị Sở Nội vụ thẩm định.\n- Chỉ đạo các trường học rà soát.",
      ["2: Phòng Nội vụ"]
    ),
    // Whose cooperation it is.
    (
      "1. UBND các xã\n- Thực hiện quy chế phối hợp với Công an huyện.\n- Chỉ đạo các thôn phối hợp với Trạm Y tế.\n- Phối hợp chặt chẽ với Phòng Y tế, Trung tâm Y tế huyện trong việc tiêm chủng.",
      ["2: UBND các xã + Phòng Y tế | Trung tâm Y tế huyện"]
    ),
    (
      "1. UBND các phường\n- Phối hợp, đối ứng trách nhiệm với các ngành chức năng, các đơn vị, tổ chức có liên quan để nâng cao chất lượng dịch vụ.",
      ["2: UBND các phường + các ngành chức năng | các đơn vị, tổ chức có liên quan"]
    ),
    // People and schools, where a heading assigns.
    (
      "4. Đ/c Nguyễn Văn Hòa, Phó Chủ tịch UBND xã trực tiếp chỉ đạo, kiểm tra việc thực hiện.\n5. Cán bộ, công chức xã: Chấp hành nghiêm kỷ cương.\n6. Giáo viên chủ nhiệm: Nhắc nhở học sinh tham gia.",
      ["2: Đ/c Nguyễn Văn Hòa, Phó Chủ tịch UBND xã", "3: Cán bộ, công chức xã", "4: Giáo viên chủ nhiệm"]
    ),
    (
      "1. Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch, hoàn thành trong quý II/2025.\n2. Đảng đoàn HĐND tỉnh lãnh đạo thể chế hóa; định kỳ 6 tháng, hằng năm báo cáo Ban Thường vụ Tỉnh ủy.",
      [
        "2: Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy due 2025-04-01..2025-06-30",
        "3: Đảng đoàn HĐND tỉnh every half_yearly",
      ]
    ),
    // A body named before a list, and one that only heads other bodies.
    (
      "UBND các xã, thị trấn:\n- Ban hành kế hoạch trước ngày 30/4/2025.\n- Báo cáo 6 tháng (trước ngày 15/6) về Phòng Nội vụ.",
      ["2: UBND các xã, thị trấn due ..2025-04-30 every half_yearly"]
    ),
    (
      "1. Các sở, ngành\n1.1. Sở Y tế\n- Chủ trì tiêm chủng.\n1.2. Công an tỉnh: Tuần tra.",
      ["3: Sở Y tế", "5: Công an tỉnh"]
    ),
    (
      "1. Khối sản xuất\n1.1. Đội Quản lý đường\n- Vá ổ gà.\n1.2. Xí nghiệp Cơ khí: Sửa máy.",
      ["3: Đội Quản lý đường", "5: Xí nghiệp Cơ khí"]
    ),
    (
      "1. Nhiệm vụ cụ thể của một số phòng\nPhòng Điều dưỡng:\n- Phối hợp với Khoa Khám bệnh cải tiến quy trình đón tiếp.",
      ["3: Phòng Điều dưỡng + Khoa Khám bệnh"]
    ),
    // Reports asked for in a task.
    (
      "1. Trạm Y tế xã: Hướng dẫn phòng bệnh; hằng tuần báo cáo UBND xã.\n2. UBND các huyện: Phê duyệt thiết kế; báo cáo tiến độ hằng tháng về Sở Xây dựng.",
      ["2: Trạm Y tế xã every weekly", "3: UBND các huyện every monthly"]
    ),
    (
      "1. Sở Tư pháp: Công khai báo cáo kết quả theo dõi thi hành pháp luật hằng năm trên Cổng thông tin điện tử.",
      ["2: Sở Tư pháp"]
    ),
    (
      "1. Định kỳ thứ Năm hằng tuần các thôn báo cáo về UBND xã.",
      ["2: các thôn every weekly"]
    ),
    // Deadlines are said as such; years and other documents' days are none.
    (
      "1. Sở Nội vụ: Thực hiện Nghị quyết số 05/NQ-CP ngày 03/02/2025 trong năm 2025 và giai đoạn 2026 - 2030.\n2. Sở Y tế: Tập huấn (tháng 5/2025).\n3. Sở Tư pháp: Rà soát xong trong 6 tháng đầu năm 2025.",
      ["2: Sở Nội vụ", "3: Sở Y tế due 2025-05-01..2025-05-31", "4: Sở Tư pháp due 2025-01-01..2025-06-30"]
    ),
    // Who leads and who cooperates in one sentence.
    (
      "1. Phòng Văn hóa và Thông tin chủ trì, Đài Truyền thanh huyện phối hợp.",
      ["2: Phòng Văn hóa và Thông tin + Đài Truyền thanh huyện"]
    ),
    (
      "1. Văn phòng UBND tỉnh (Phòng Kinh tế) theo dõi, đôn đốc.\nGiao Giám đốc Sở Xây dựng chủ trì, phối hợp với Thủ trưởng các đơn vị liên quan tháo gỡ khó khăn.",
      ["2: Văn phòng UBND tỉnh", "3: Giám đốc Sở Xây dựng + Thủ trưởng các đơn vị liên quan"]
    ),
    (
      "Giao phòng Quản lý đô thị thực hiện các công việc:\n1. Kiểm tra hiện trường trước ngày 15/4/2025.\n2. Phối hợp với UBND các phường lập biên bản.",
      ["2: phòng Quản lý đô thị + UBND các phường due ..2025-04-15"]
    ),
    // Persons, brackets, words that set apart or join.
    (
      "1. Đồng chí Bí thư Chi bộ phụ trách chung.\n2. Các đồng chí chi ủy viên xây dựng kế hoạch cá nhân.",
      ["2: Đồng chí Bí thư Chi bộ", "3: Các đồng chí chi ủy viên"]
    ),
    (
      "1. Phun thuốc khử khuẩn.\n- Người thực hiện: Phòng Y tế (chủ trì), Trạm Y tế xã, Đoàn Thanh niên xã (phối hợp).\n- Hoàn thành chậm nhất ngày 30 tháng 6 năm 2025.",
      ["3: Phòng Y tế + Trạm Y tế xã | Đoàn Thanh niên xã due ..2025-06-30"]
    ),
    (
      "1. Riêng Sở Y tế cấp kinh phí trước 15/10/2025.\n2. Hội Nông dân xã cùng với Đoàn Thanh niên xã tổ chức 02 buổi ra quân.",
      ["2: Sở Y tế due ..2025-10-15", "3: Hội Nông dân xã + Đoàn Thanh niên xã"]
    ),
    (
      "1. Phòng Tham mưu: Bảo đảm xe.\n2. Phòng Kế hoạch tổng hợp, Phòng Vật tư - Thiết bị y tế: Lập dự trù.",
      ["2: Phòng Tham mưu", "3: Phòng Kế hoạch tổng hợp | Phòng Vật tư - Thiết bị y tế"]
    ),
    (
      "1. Đề nghị các Sở Y tế: Bình Sa, Hòa Lợi cử cán bộ trong các ngày 15, 16/10/2025.",
      ["2: Sở Y tế Bình Sa | Sở Y tế Hòa Lợi due 2025-10-15..2025-10-16"]
    ),
    (
      "1. Sở Y tế: Tập huấn cho tuyến xã, quý III và quý IV/2025.\n2. Sở Nội vụ: Mở 02 lớp (trong năm 2026).\n3. Sở Tư pháp: Tham gia, quý III/2025 và các năm sau.",
      ["2: Sở Y tế due 2025-07-01..2025-12-31", "3: Sở Nội vụ due 2026-01-01..2026-12-31", "4: Sở Tư pháp"]
    ),
    (
      "1. Công an xã: Kiện toàn đội dân phòng, xong trước 15/10/2025; hằng tháng (ngày 20) báo cáo kết quả về Công an tỉnh.",
      ["2: Công an xã due ..2025-10-15 every monthly"]
    ),
    (
      "1. Phân công các Ban thuộc Hội Nông dân tỉnh\na) Ban Kiểm tra: Giám sát việc chi.\nb) Ban Tuyên huấn: Viết bài.",
      ["3: Ban Kiểm tra", "4: Ban Tuyên huấn"]
    ),
    (
      "1. Số hóa hồ sơ lưu trữ (Văn phòng UBND huyện chủ trì, phối hợp với Phòng Nội vụ; hoàn thành trước 30/6/2025).\n2. Mở chuyên mục mới (phục vụ người dân).",
      ["2: Văn phòng UBND huyện + Phòng Nội vụ due ..2025-06-30"]
    ),
    (
      "1. Tham luận về ôn thi môn Sử – Trường THPT Khê Lương thực hiện.\n2. Chuẩn bị hội trường (Trường THCS Vân Khê chủ trì).\n3. Trao đổi kinh nghiệm - Phòng Y tế hỗ trợ thực hiện.\n4. Rà soát tài liệu - Phòng Y tế thực hiện từng bước.",
      ["2: Trường THPT Khê Lương", "3: Trường THCS Vân Khê", "4: Phòng Y tế"]
    ),
    (
      "1. Sở Nội vụ: Tự chấm điểm cải cách hành chính, bắt đầu thực hiện từ tháng 01/2026.\n2. Sở Y tế: Khám từ ngày 05/3/2026. Hoàn thành trước ngày 30/6/2026.\n3. Sở Tư pháp: Tập huấn từ năm 2026.\n4. Sở Du lịch: Từ ngày 05/3/2026, đón khách theo hướng dẫn mới.",
      ["2: Sở Nội vụ due 2026-01-01..", "3: Sở Y tế due ..2026-06-30", "4: Sở Tư pháp", "5: Sở Du lịch"]
    ),
    (
      "1. Các cơ sở sản xuất, kinh doanh thực phẩm, các bếp ăn tập thể, nhà hàng: Ký cam kết.\n2. Giáo viên chủ nhiệm các lớp; giáo viên bộ môn Tin học; Bí thư Đoàn trường: Hướng dẫn học sinh.\n3. Các khoa lâm sàng, cận lâm sàng: Cử 01 nhân viên trực.",
      [
        "2: Các cơ sở sản xuất, kinh doanh thực phẩm | các bếp ăn tập thể, nhà hàng",
        "3: Giáo viên chủ nhiệm các lớp | giáo viên bộ môn Tin học | Bí thư Đoàn trường",
        "4: Các khoa lâm sàng, cận lâm sàng",
      ]
    ),
    (
      "- Tháng 3/2025: Phòng Văn hóa xây dựng thể lệ.\n- Từ 01/4 - 15/4/2025: Các trường tổ chức vòng sơ khảo.\n- 14 giờ 30, thứ Sáu, ngày 25/4/2025: Ban Giám khảo họp.",
      [
        "2: Phòng Văn hóa due 2025-03-01..2025-03-31", "3: Các trường due 2025-04-01..2025-04-15",
        "4: Ban Giám khảo due 2025-04-25..2025-04-25",
      ]
    ),
    (
      "1. Phòng Tư pháp là cơ quan thường trực, chủ trì tham mưu; các cơ quan, đơn vị liên quan phối hợp thực hiện.",
      ["2: Phòng Tư pháp + các cơ quan, đơn vị liên quan"]
    ),
    (
      "1. Sở Y tế: Rà soát ngay từ quý II/2025.\n2. Sở Xây dựng: Ký cam kết trong 10 ngày đầu tháng 5/2025.\n3. Tổ chức, cá nhân nuôi chim yến: Kê khai xong trước khi thu hoạch (15/6/2025).",
      [
        "2: Sở Y tế due 2025-04-01..2025-06-30", "3: Sở Xây dựng due 2025-05-01..2025-05-10",
        "4: Tổ chức, cá nhân nuôi chim yến due ..2025-06-15",
      ]
    ),
    (
      "1. (i) Sở Y tế xây dựng kế hoạch; (ii) tập huấn.\n2. Các đơn vị báo cáo kết quả (trước ngày 20 của tháng cuối quý) về Sở Nội vụ.",
      ["2: Sở Y tế", "3: Các đơn vị every quarterly"]
    ),
    (
      "1. Lãnh đạo, chỉ huy các đơn vị: Quán triệt đến từng chiến sĩ.\n2. Lãnh đạo các cơ quan thực hiện tốt công tác dân vận.",
      ["2: Lãnh đạo, chỉ huy các đơn vị"]
    ),
    (
      "- Xây dựng kịch bản: Đồng chí Lê Văn An - Trưởng phòng Văn hóa, hoàn thành trước ngày 10/4.\n- Mua hoa: Kế toán mua tại chợ xã.\n- In giấy mời (do Văn phòng thực hiện).",
      ["2: Đồng chí Lê Văn An - Trưởng phòng Văn hóa due ..2025-04-10", "4: Văn phòng"]
    ),
    (
      "1. Sở Y tế: Nghiệm thu đề tài vào quý IV/2025.\n2. Sở Du lịch: Tổ chức hội chợ dự kiến tháng 8/2025.",
      ["2: Sở Y tế due 2025-10-01..2025-12-31", "3: Sở Du lịch due 2025-08-01..2025-08-31"]
    ),
    (
      "1. Thủ tướng Chính phủ giao Bộ Y tế chủ trì, phối hợp với các bộ, ngành rà soát, trình trong tháng 11/2025.\n2. Thủ tướng cũng yêu cầu Bộ Tài chính bố trí vốn.",
      ["2: Bộ Y tế + các bộ, ngành due 2025-11-01..2025-11-30", "3: Bộ Tài chính"]
    ),
    // What names no body, or asks nothing of it.
    ("1. Trưởng đoàn: Lãnh đạo Sở.\n2. Trung tâm hành chính\n- Lát vỉa hè.\n3. Ngân hàng câu hỏi\n- Lập 200 câu.", []),
    (
      "1. Tổ trưởng: Ông Lê Văn Bình - Giám đốc Sở Nội vụ.\n2. Tổ phó: Bà Trần Thị Lan - Chuyên viên phòng Tổ chức.", []
    ),
    ("1. Thống nhất thành lập Tổ công tác do Giám đốc Sở Nội vụ làm Tổ trưởng.", []),
    ("1. Chủ tịch UBND tỉnh yêu cầu:", []),
    ("Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện Kế hoạch này./.", []),
    ("1. Hội nghị tổng kết được tổ chức vào cuối năm.", []),
    ("1. Tổ chức tuyên truyền, phổ biến trên hệ thống truyền thanh.", []),
    ("1. Phòng, chống tham nhũng, lãng phí trong mua sắm.", []),
    ("1. Thanh tra, kiểm tra công vụ tại các cơ quan, đơn vị.", []),
    ("1. Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị phản ánh về Sở Nội vụ.", []),
    ("- Công khai để người dân, Ban Thanh tra nhân dân giám sát.", []),
    ("1. Kinh phí do các cơ quan, đơn vị tự bảo đảm.", []),
  ])
  func units(_ body: String, _ expected: [String]) {
    #expect(Self.read(Self.implementation + body) == expected)
  }

  @Test(arguments: [
    // Aims and demands speak of bodies without giving them a task.
    ("I. MỤC ĐÍCH, YÊU CẦU\n- Thủ trưởng các cơ quan, đơn vị nêu cao tinh thần trách nhiệm.", []),
    ("I. HIỆN TRẠNG\n1. Phòng Kinh tế quản lý 12 hợp tác xã.", []),
    ("I. YÊU CẦU\n1. Các cơ quan, đơn vị xác định đây là nhiệm vụ trọng tâm.", []),
    ("I. ĐỐI TƯỢNG\n- Các phòng, ban thuộc huyện.\n- UBND các xã, thị trấn.", []),
    ("I. THÀNH PHẦN\n- Trường THCS Hồ Sen: 05 giáo viên.\n- Trạm Y tế xã: 02 người.", []),
    ("I. NHIỆM VỤ\n1. Bảo hiểm y tế\n- Nâng tỷ lệ tham gia.\n2. Thuế tỉnh\n- Thu đúng, thu đủ.", ["4: Thuế tỉnh"]),
    ("I. NHIỆM VỤ\n1. Trường học\n- Xây dựng trường chuẩn.\n2. Trạm Y tế xã\n- Khám bệnh.", ["4: Trạm Y tế xã"]),
    ("I. NHIỆM VỤ\n1. Tổ chức hội nghị\n- Mời đại biểu.", []),
    ("I. MỤC TIÊU, NHIỆM VỤ\n1. Sở Y tế: Tiêm chủng cho trẻ em.", ["2: Sở Y tế"]),
    ("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\n1. Sở Y tế: Tiêm chủng cho 500 trẻ em.", []),
    ("I. NHIỆM VỤ\n1. QL14: nâng cấp mặt đường.\nII. PHÂN CÔNG NHIỆM VỤ\n1. PC07: kiểm tra.", ["4: PC07"]),
    ("I. LỰC LƯỢNG, PHÂN CÔNG\n- Có 30 người trực.", []),
    // A body behind "Đối với" is told what to do below; a topic is not.
    (
      "1. Đối với Công đoàn các xã, Công đoàn ngành\n- Lập danh sách hộ nghèo.\n2. Đối với nhà ở riêng lẻ\n- Lập hồ sơ.",
      ["1: Công đoàn các xã | Công đoàn ngành"]
    ),
    // Without an assigning heading a verb must say what is to be done.
    (
      "I. NỘI DUNG\n1. Rà soát thủ tục\na) Sở Tư pháp\n- Thẩm định dự thảo.\nb) Công an tỉnh: 05 đồng chí",
      ["3: Sở Tư pháp"]
    ),
    (
      "I. NỘI DUNG\n1. UBND các xã\n- Chủ tịch UBND các xã chịu trách nhiệm toàn diện.\n- Tăng cường tuần tra.",
      ["2: UBND các xã", "3: Chủ tịch UBND các xã"]
    ),
    (
      "I. CHẾ ĐỘ BÁO CÁO\nĐịnh kỳ hằng tháng (trước ngày 20), UBND các xã báo cáo kết quả về Phòng Kinh tế.",
      ["2: UBND các xã every monthly"]
    ),
    (
      "I. KINH PHÍ\n1. Phòng Tài chính - Kế hoạch tham mưu bố trí kinh phí theo quy định.",
      ["2: Phòng Tài chính - Kế hoạch"]
    ),
    (
      "Điều 6. Trách nhiệm thi hành\nChánh Văn phòng HĐND và UBND huyện, Chủ tịch UBND các xã chịu trách nhiệm thi hành Quyết định này./.",
      ["2: Chánh Văn phòng HĐND và UBND huyện | Chủ tịch UBND các xã"]
    ),
    (
      "I. KẾT LUẬN\n1. Kinh phí: Giao Phòng Tài chính - Kế hoạch tham mưu trong tháng 3/2025.\n2. Tuyên truyền: Đài Truyền thanh xã mở chuyên mục.",
      ["2: Phòng Tài chính - Kế hoạch due 2025-03-01..2025-03-31", "3: Đài Truyền thanh xã"]
    ),
    (
      "I. CÁC BƯỚC\n1. Trước ngày 30/11/2025: UBND các xã gửi báo cáo.\n2. Đội Trật tự đô thị dọn vỉa hè (từ ngày 12/01 đến 31/01/2025).",
      ["2: UBND các xã due ..2025-11-30", "3: Đội Trật tự đô thị due 2025-01-12..2025-01-31"]
    ),
    // Labelled lines.
    (
      "I. NHIỆM VỤ\n1. Niêm yết công khai thủ tục\n1.1. Nội dung thực hiện:\n- Niêm yết tại Bộ phận Một cửa.\n1.2. Cơ quan thực hiện:\n- Cơ quan chủ trì: Văn phòng Huyện ủy và HĐND - UBND huyện.\n- Cơ quan phối hợp: Các phòng, ban thuộc UBND huyện, Ủy ban nhân dân các xã.",
      ["6: Văn phòng Huyện ủy và HĐND - UBND huyện + Các phòng, ban thuộc UBND huyện | Ủy ban nhân dân các xã"]
    ),
    (
      "I. NHIỆM VỤ\n1. Giữ gìn trật tự trên địa bàn, phối hợp với ngành điện lắp đèn đường.\n- Cơ quan chủ trì: Công an thị xã\n- Cơ quan phối hợp các Phòng: Y tế, Tư pháp và UBND các xã, phường.\n- Thời gian hoàn thành: quý II/2025.",
      ["3: Công an thị xã + Phòng Y tế | Phòng Tư pháp | UBND các xã, phường due 2025-04-01..2025-06-30"]
    ),
    // A heading that tells of results: what stands beside the lead is read all the same.
    (
      "I. NHIỆM VỤ\na) Cập nhật danh mục, gồm:\n- Tiền điện.\nb) Đánh giá kết quả\n- Cơ quan chủ trì: Phòng Tài chính.\n- Cơ quan phối hợp: Phòng Nội vụ.",
      ["5: Phòng Tài chính + Phòng Nội vụ"]
    ),
    (
      "I. NHIỆM VỤ\n1. Liên đội: Phối hợp với Đoàn xã tổ chức ngày hội.\n2. Giáo viên bộ môn nhập điểm xong trước ngày 15/5/2026.",
      ["2: Liên đội + Đoàn xã", "3: Giáo viên bộ môn due ..2026-05-15"]
    ),
    (
      "I. NHIỆM VỤ\n1. Xây dựng cơ sở dữ liệu. Đơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Công an xã, Trạm Y tế xã; thời gian hoàn thành: trước ngày 30/9/2025.",
      ["2: Phòng Kinh tế + Công an xã | Trạm Y tế xã due ..2025-09-30"]
    ),
    (
      "I. NHIỆM VỤ\na) Nâng cấp Trang thông tin điện tử\n- Thời gian thực hiện: Từ 3/2025 đến 6/2025.\n- Đơn vị thực hiện: Phòng Văn hóa - Xã hội.",
      ["4: Phòng Văn hóa - Xã hội due 2025-03-01..2025-06-30"]
    ),
    (
      "I. NHIỆM VỤ\n1. Tập huấn kỹ năng số cho công chức.\nTrách nhiệm: Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ.",
      ["3: Sở Khoa học và Công nghệ + Sở Nội vụ"]
    ),
    (
      "I. NHIỆM VỤ\n1. Xây dựng quy chế trong tháng 9/2025.\n- Đơn vị chủ trì: Phòng Nội vụ.\n2. Số hóa hồ sơ\n* Phân công thực hiện: Giao Trung tâm Phục vụ hành chính công xã chủ trì, phối hợp với Công an xã.",
      [
        "3: Phòng Nội vụ due 2025-09-01..2025-09-30",
        "5: Trung tâm Phục vụ hành chính công xã + Công an xã",
      ]
    ),
    (
      "I. NHIỆM VỤ\n2. Đào tạo\nTổ chức 04 lớp bồi dưỡng.\nCơ quan chủ trì, phối hợp: Phòng Nội vụ chủ trì, phối hợp với Trung tâm Chính trị huyện.",
      ["4: Phòng Nội vụ + Trung tâm Chính trị huyện"]
    ),
    (
      "I. NHIỆM VỤ\n1. Tuyên truyền.\nChủ trì tham mưu, thực hiện: Phòng Văn hóa.\nCơ quan, đơn vị phối hợp: Các xã.\n2. Kiểm tra.\nPhân công: Thanh tra huyện chủ trì; các xã phối hợp.",
      ["3: Phòng Văn hóa + Các xã", "6: Thanh tra huyện + các xã"]
    ),
    ("I. KẾT QUẢ ĐẠT ĐƯỢC\n1. Phòng Kinh tế tham mưu thành lập 05 hợp tác xã.", []),
    ("I. BIỂU MẪU\n1. Tên công trình: ……………\n2. Chủ đầu tư: ……………", []),
    (
      "I. NHIỆM VỤ\n1. Tách mạng nước.\n- Đơn vị chịu trách nhiệm chính: Phòng Kỹ thuật.\n- Đơn vị hỗ trợ: Xí nghiệp Xây lắp, Xí nghiệp Thoát nước 1.\n- Hoàn thành trước: 30/6/2025.",
      ["3: Phòng Kỹ thuật + Xí nghiệp Xây lắp | Xí nghiệp Thoát nước 1 due ..2025-06-30"]
    ),
    (
      "I. NHIỆM VỤ\n1. Đo quỹ đất (Chủ trì: Phòng Kinh tế; phối hợp: Chi nhánh Đăng ký đất đai khu vực 6; hoàn thành trước 15/10/2025).",
      ["2: Phòng Kinh tế + Chi nhánh Đăng ký đất đai khu vực 6 due ..2025-10-15"]
    ),
    (
      "I. NHIỆM VỤ\n1. Lập danh sách hộ nghèo (Chủ trì: Phòng Kinh tế; phối hợp: UBND các xã).\n2. Thăm hỏi gia đình chính sách.",
      ["2: Phòng Kinh tế + UBND các xã"]
    ),
  ])
  func contextsAndLabels(_ body: String, _ expected: [String]) {
    #expect(Self.read(body) == expected)
  }

  @Test(arguments: [
    (
      "TT\tNhiệm vụ\tChủ trì\tPhối hợp\tTiến độ\n1\tHội nghị triển khai\tSở Nội vụ\tSở Tài chính, Sở Tư pháp\tTrong tháng 6/2025\n2\tKiểm tra công vụ\tThanh tra tỉnh\t\tTừ 6/2025 đến 11/2025",
      [
        "4: Sở Nội vụ + Sở Tài chính | Sở Tư pháp due 2025-06-01..2025-06-30",
        "5: Thanh tra tỉnh due 2025-06-01..2025-11-30",
      ]
    ),
    (
      "STT\tNội dung công việc\tĐơn vị thực hiện\tThời gian hoàn thành\n1\tBáo cáo kết quả rà soát\tCác phòng, ban; UBND các xã\tHằng quý\n2\tSơ kết\tPhòng Nội vụ\tTrước ngày 15/12/2025",
      ["4: Các phòng, ban | UBND các xã every quarterly", "5: Phòng Nội vụ due ..2025-12-15"]
    ),
    (
      "STT\tNhiệm vụ\tPhụ trách\tThời gian\n1\tTrang trí\tThầy Minh, cô Mai\t20/4/2025\n2\tÂm thanh\tLê Văn An  Trần Thị Bình\t",
      ["4: Thầy Minh | cô Mai due 2025-04-20..2025-04-20", "5: Lê Văn An | Trần Thị Bình"]
    ),
    // Names of persons are no bodies; offices and titles tell who acts.
    (
      "STT\tNhiệm vụ\tNgười thực hiện\tThời gian\n1\tTrang trí\tLê Văn An\t20/4/2025\n2\tÂm thanh\tHiệu trưởng Lê Văn An\t21/4/2025\n3\tTin bài\tCô Mai\t22/4/2025",
      ["5: Hiệu trưởng Lê Văn An due 2025-04-21..2025-04-21", "6: Cô Mai due 2025-04-22..2025-04-22"]
    ),
    (
      "TT\tViệc\tChủ trì\tPhối hợp\n1\tTổng kết\tPhòng Nội vụ\tCác phòng, đơn vị thuộc\nUBND xã\n2\tIn ấn\tVăn phòng\tCông an xã",
      ["4: Phòng Nội vụ + Các phòng, đơn vị thuộc UBND xã", "6: Văn phòng + Công an xã"]
    ),
    (
      "STT\tTuyến phố\tChủ trì\tPhối hợp\tThời gian hoàn thành\n1\tĐường Hạ\tCông an phường\tTổ dân phố số 6, Tổ dân phố số 7\t22/3/2026\n2\tPhố Chợ\tCục Việc làm\tKhu phố 3\t30/3/2026",
      [
        "4: Công an phường + Tổ dân phố số 6 | Tổ dân phố số 7 due ..2026-03-22",
        "5: Cục Việc làm + Khu phố 3 due ..2026-03-30",
      ]
    ),
    (
      "Đợt\tĐơn vị\tKhối lượng\tHoàn thành\n1\tVăn phòng HĐND và UBND huyện\t30 mét\tQuý II/2025\n2\tUBND các xã\t90 mét\tTrước ngày 15/12/2025",
      ["4: Văn phòng HĐND và UBND huyện due 2025-04-01..2025-06-30", "5: UBND các xã due ..2025-12-15"]
    ),
    (
      "TT\tTên công trình\tTổng mức đầu tư\tChủ đầu tư\n1\tĐường trục thôn\t8.700\tBan Quản lý dự án huyện",
      ["4: Ban Quản lý dự án huyện"]
    ),
    (
      "TT\tNội dung\tPhân công\n1\tTuyên truyền\tChủ trì: Phòng Văn hóa - Xã hội; phối hợp: Công an xã, Trạm Y tế",
      ["4: Phòng Văn hóa - Xã hội + Công an xã | Trạm Y tế"]
    ),
    (
      "TT\tCông việc\tĐơn vị\tBắt đầu\tKết thúc\n1\tDọn kênh\tUBND xã Lộc An\t01/3/2025\t15/3/2025\n2\tDọn cống\tnt\t16/3/2025\t20/3/2025",
      ["4: UBND xã Lộc An due 2025-03-01..2025-03-15", "5: UBND xã Lộc An due 2025-03-16..2025-03-20"]
    ),
    (
      "TT\tNhiệm vụ\tPhân công thực hiện\tCán bộ\tThời gian\n\t\tChủ trì\tPhối hợp\t\n1\tDọn kênh\tPhòng Kinh tế\tUBND các xã\tQuý I/2025",
      ["5: Phòng Kinh tế + UBND các xã due 2025-01-01..2025-03-31"]
    ),
    (
      "TT\tCông việc\tLực lượng chủ công\tĐơn vị tham gia\tMốc thời gian\n1\tKiểm tra\tPC07\tPC03, PC06; Sở Xây dựng\t01/11 - 30/11/2025\n2\tDiễn tập\tPhòng Tham mưu\tCác phòng\tNửa đầu tháng 12/2025\n3\tSơ kết\tChi ủy, Tổ đảng 1\t\tT12/2025",
      [
        "4: PC07 + PC03 | PC06 | Sở Xây dựng due 2025-11-01..2025-11-30",
        "5: Phòng Tham mưu + Các phòng due 2025-12-01..2025-12-15",
        "6: Chi ủy | Tổ đảng 1 due 2025-12-01..2025-12-31",
      ]
    ),
    (
      "TT\tCông việc\tChủ trì\tHoàn thành trước ngày\n1\tBán đấu giá\tTrung tâm Dịch vụ đấu giá tài sản\t31/3/2025\n2\tƯơm giống\tTrung tâm Ươm tạo giống cây trồng\tTháng 5/2025",
      [
        "4: Trung tâm Dịch vụ đấu giá tài sản due ..2025-03-31",
        "5: Trung tâm Ươm tạo giống cây trồng due 2025-05-01..2025-05-31",
      ]
    ),
    (
      "TT\tCông việc\tPhân công\t\tThời gian\t\n\t\tChủ trì\tPhối hợp\tBắt đầu\tKết thúc\n1\tViết tin bài\tPhòng Nội vụ\tCác xã\t01/3\t15/3\n2\tIn sổ tay\tPhòng Y tế\t\t2025\t2026",
      [
        "5: Phòng Nội vụ + Các xã due 2025-03-01..2025-03-15",
        "6: Phòng Y tế due 2025-01-01..2026-12-31",
      ]
    ),
    (
      "TT\tCông việc\tCơ quan chủ trì/Phối hợp\tThời hạn\n1\tRà soát hồ sơ\tSở Y tế/Sở Tài chính, Sở Nội vụ\t2025-2026\n2\tIn sổ tay\tVăn phòng HĐND/UBND huyện\t2025",
      [
        "4: Sở Y tế + Sở Tài chính | Sở Nội vụ due 2025-01-01..2026-12-31",
        "5: Văn phòng HĐND/UBND huyện due 2025-01-01..2025-12-31",
      ]
    ),
    (
      "TT\tCông việc\tThực hiện\tThời hạn\n1\tRà soát hồ sơ\tSở Y tế/Sở Tài chính\t2025",
      ["4: Sở Y tế | Sở Tài chính due 2025-01-01..2025-12-31"]
    ),
    (
      "TT\tCông việc\tQuý I\tQuý II\tQuý III\tThực hiện\n1\tTập huấn\tx\t\t\tPhòng Nội vụ\n2\tKiểm tra\t\tx\tx\tPhòng Y tế",
      ["4: Phòng Nội vụ due 2025-01-01..2025-03-31", "5: Phòng Y tế due 2025-04-01..2025-09-30"]
    ),
    // Beside a column of bodies, owners and persons are others.
    (
      "TT\tCông trình\tChủ đầu tư\tĐơn vị thực hiện\tNgười phụ trách\n1\tCầu Hạ\tCông ty Cấp nước Hòa Lợi\tĐoàn kiểm tra số 1\tCác Trưởng đoàn",
      ["4: Đoàn kiểm tra số 1"]
    ),
    (
      "TT\tViệc\tNgười phụ trách\tĐơn vị thực hiện\tThời gian\n1\tHọp\tChủ tịch UBND xã\tVăn phòng\t30/6/2025\n2\tTiếp dân\tChủ tịch UBND xã\t\t30/7/2025",
      ["4: Văn phòng due 2025-06-30..2025-06-30", "5: Chủ tịch UBND xã due 2025-07-30..2025-07-30"]
    ),
    (
      "TT\tCông việc\tChủ trì\tPhối hợp\tThời gian\n1\tCông bố lịch xả nước\tSở Y tế\tCác sở, ngành phụ trách tiêu chí\tHằng năm (trước 15/12)\n2\tChấm điểm\tHiệu trưởng, Hội đồng xét tốt nghiệp\t\tBáo cáo hằng tháng\n3\tHồ sơ\tĐ/c Nga, nhóm thư ký\t\t",
      [
        "4: Sở Y tế + Các sở, ngành phụ trách tiêu chí", "5: Hiệu trưởng | Hội đồng xét tốt nghiệp every monthly",
        "6: Đ/c Nga | nhóm thư ký",
      ]
    ),
    (
      "TT\tTên đơn vị\tĐiểm\tXếp loại\n1\tSở Nội vụ\t89,5\tTốt\n2\tSở Y tế\t80,1\tKhá",
      []
    ),
  ])
  func tables(_ rows: String, _ expected: [String]) {
    #expect(Self.read("PHỤ LỤC\nNHIỆM VỤ CỤ THỂ\n" + rows + "\n") == expected)
  }

  @Test(arguments: [
    ("04/8/2025-27/8/2025", "2025-08-04..2025-08-27"), ("04.8.2025–27.8.2025", "2025-08-04..2025-08-27"),
    ("4/8/2025 ~ 27/8/2025", "2025-08-04..2025-08-27"), ("2/2025-7/2025", "2025-02-01..2025-07-31"),
    ("T2-T7/2025", "2025-02-01..2025-07-31"), ("T.3/2025", "2025-03-01..2025-03-31"),
    ("Q1/2025", "2025-01-01..2025-03-31"), ("Q.II/2025", "2025-04-01..2025-06-30"),
  ])
  func timesOfCells(_ time: String, _ due: String) {
    let table = "TT\tNội dung\tĐơn vị/ cá nhân phụ trách\tThời gian\n1\tĐo đạc\tCông an xã\t\(time)\n"
    #expect(Self.read("I. VIỆC\n" + table) == ["3: Công an xã due \(due)"])
  }

  /// The months of a school year belong to two years; a day within the month of another column is told with it.
  @Test(arguments: [
    ("9/2026\t05/09", "2026-09-05..2026-09-05"), ("12/2026\t21/12-09/01", "2026-12-21..2027-01-09"),
    ("5/2027\t17/5", "2027-05-17..2027-05-17"), ("9/2026\t", "2026-09-01..2026-09-30"),
    ("9/2027\t02/09", "2027-09-02..2027-09-02"), ("8/2027\t16-21/8", "2027-08-16..2027-08-21"),
  ])
  func timesOfASchoolYear(_ times: String, _ due: String) {
    let rows = "Tháng\tThời gian\tNội dung\tĐơn vị thực hiện\n\(times)\tKhai giảng\tPhòng Đào tạo\n"
    let tasks = Self.tasks("KẾ HOẠCH\nNăm học 2026 - 2027\n\nI. VIỆC\n" + rows)
    #expect(tasks.map { "\($0.due?.start ?? "")..\($0.due?.end ?? "")" } == [due])
  }

  @Test func taskIsWhatIsToBeDone() throws {
    func task(_ body: String) -> String? {
      Self.tasks(Self.head + Self.implementation + body).first?.task
    }
    #expect(task("1. Phòng Tư pháp: Rà soát thủ tục.") == "Rà soát thủ tục.")
    #expect(task("1. Giao Sở Nội vụ theo dõi, đôn đốc.") == "theo dõi, đôn đốc.")
    #expect(task("1. Sở Y tế\n- Tiêm chủng.\n- Truyền thông.") == "Tiêm chủng. Truyền thông.")
    #expect(task("1. Hằng năm, Sở Y tế tổ chức tổng kết.") == "Hằng năm, Sở Y tế tổ chức tổng kết.")
    #expect(
      task("1. Công an huyện chịu trách nhiệm:\na) Tuần tra.\nb) Xử lý vi phạm.")
        == "chịu trách nhiệm: Tuần tra. Xử lý vi phạm.")
    #expect(task("1. Thẩm định hồ sơ: giao Phòng Y tế, trong tháng 7/2025.") == "Thẩm định hồ sơ")
    #expect(task("- Trang trí hội trường: Trung tâm Văn hóa, xong trước ngày 20/4.") == "Trang trí hội trường")
    #expect(task("1. Kiểm tra các xã: do Phòng Nội vụ chủ trì.") == "Kiểm tra các xã")
    #expect(task("1. Ký số (Chủ trì: Văn phòng; hoàn thành: quý II).") == "Ký số")
    #expect(task("1. Số hóa hồ sơ (Phòng Nội vụ chủ trì).") == "Số hóa hồ sơ")
    #expect(task("1. Nâng cấp đường huyện.\n- Cơ quan chủ trì: Phòng Kinh tế.") == "Nâng cấp đường huyện.")
  }

  @Test(arguments: [
    (
      "1. Các xã: Lập danh mục, hoàn thành trước ngày 25/4/2025; báo cáo kết quả hằng quý (trước ngày 20).",
      ["2: Các xã due ..2025-04-25 every quarterly"]
    ),
    (
      "1. Thanh tra huyện: Phát sóng chuyên mục từ tháng 3/2025 đến tháng 12/2025.",
      ["2: Thanh tra huyện due 2025-03-01..2025-12-31"]
    ),
    (
      "1. Ban Tuyên giáo Huyện ủy: Phối hợp với Ban Dân vận, Ban Tổ chức hướng dẫn tuyên truyền.",
      ["2: Ban Tuyên giáo Huyện ủy + Ban Dân vận | Ban Tổ chức"]
    ),
    (
      "1. Văn phòng Điều phối nông thôn mới huyện: Tổng hợp.",
      ["2: Văn phòng Điều phối nông thôn mới huyện"]
    ),
  ])
  func clausesAndNames(_ body: String, _ expected: [String]) {
    #expect(Self.read(Self.implementation + body + "\n") == expected)
  }

  @Test(arguments: [
    // Labels of measures assign under any heading, and orders are orders; what was done is none.
    (
      "I. TỒN TẠI, HẠN CHẾ\n1. Đường ngập.\nGiải pháp khắc phục: Giao Phòng Kinh tế nạo vét mương trước ngày 20/6/2025.\n2. Chợ bẩn.\nĐề xuất giải pháp: Trạm Y tế xã tập trung phun khử trùng.\nNguyên nhân: Ban Quản lý chợ thu gom chậm.",
      ["3: Phòng Kinh tế due ..2025-06-20", "5: Trạm Y tế xã"]
    ),
    (
      "I. KẾT QUẢ\n- Giao Công an huyện chỉ đạo Công an các xã phối hợp với các trường học tuyên truyền.\n- Phòng Kinh tế tổ chức 05 lớp tập huấn.",
      ["2: Công an huyện + các trường học"]
    ),
    ("I. NHIỆM VỤ\n1. Từng cấp, từng ngành phải công khai thông tin.", []),
    ("I. NHIỆM VỤ\n1. Trường học phải có hàng rào, cổng, biển báo.", []),
    ("I. CHẾ ĐỘ LÀM VIỆC\n1. Tổ công tác làm việc theo chế độ kiêm nhiệm.", []),
    // Who is meant.
    (
      "I. TRÁCH NHIỆM\n1. Trách nhiệm của các Tổ phó\n1.1. Trách nhiệm của Tổ phó là Phó Giám đốc Sở Xây dựng\na) Trực tại đập.\n1.2. Trách nhiệm của các Tổ phó là Chánh/Phó Chánh Văn phòng, Trưởng Công an xã\na) Giúp Tổ trưởng:\n- Chánh/Phó Chánh Văn phòng phụ trách hậu cần.",
      [
        "3: Phó Giám đốc Sở Xây dựng", "5: Chánh/Phó Chánh Văn phòng | Trưởng Công an xã",
        "7: Chánh/Phó Chánh Văn phòng",
      ]
    ),
    (
      "I. THI HÀNH\n1. Các thành viên Tổ công tác về Phòng thủ dân sự và các tổ chức, cá nhân liên quan có trách nhiệm thi hành.",
      ["2: Các thành viên Tổ công tác về Phòng thủ dân sự | các tổ chức, cá nhân liên quan"]
    ),
    // Which of their kind are meant, up to the colon.
    (
      "I. TỔ CHỨC THỰC HIỆN\n1. Các chủ thể chế biến chè: Ghi nhãn hàng hóa.\n2. Các tổ chức, cá nhân nuôi cá, tôm trên hồ: Ký cam kết.\n3. Các cơ quan, đơn vị theo chức năng, nhiệm vụ: Phối hợp thực hiện.",
      ["2: Các chủ thể chế biến chè", "3: Các tổ chức, cá nhân nuôi cá, tôm trên hồ", "4: Các cơ quan, đơn vị"]
    ),
    // The time of one unit is not that of the next.
    (
      "I. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: Tham mưu sơ kết. Thời gian: Tháng 7/2025.\n2. Thời gian hoàn thành: Trước 30/6/2025. Đơn vị thực hiện: Phòng Tài chính.",
      ["2: Phòng Nội vụ due 2025-07-01..2025-07-31", "3: Phòng Tài chính due ..2025-06-30"]
    ),
    // Reports to somebody, and times from now on.
    (
      "I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: Báo cáo Sở Nội vụ hàng tháng kết quả.\n2. Văn phòng: Theo dõi, báo cáo 6 tháng, năm theo quy định.\n3. Sở Tài chính: Thực hiện từ nay đến 30/6/2025.\n4. Sở Xây dựng\n- Thường trực chế độ thông tin: trực điện thoại.",
      [
        "2: Sở Y tế every monthly", "3: Văn phòng every half_yearly", "4: Sở Tài chính due ..2025-06-30",
        "5: Sở Xây dựng",
      ]
    ),
    // Who cooperates.
    (
      "I. NHIỆM VỤ\n1. Phòng Giáo dục\n- Phối hợp đơn vị chức năng tập huấn cứu nạn.\n- Phối hợp với cơ quan liên quan và Công an xã tập huấn; phối hợp với các cơ quan liên quan rút kinh nghiệm.",
      ["2: Phòng Giáo dục + đơn vị chức năng | cơ quan liên quan | Công an xã"]
    ),
    (
      "I. NHIỆM VỤ\n1. Đồn Biên phòng Cửa Rạn\n- Chỉ đạo lực lượng tuần tra phối hợp với Hải đội dân quân kiểm soát bến cá.",
      ["2: Đồn Biên phòng Cửa Rạn + Hải đội dân quân"]
    ),
  ])
  func measuresAndOffices(_ body: String, _ expected: [String]) {
    #expect(Self.read(body + "\n") == expected)
  }

  @Test(arguments: [
    // Teams, which are called by their work; other words that open alike are none.
    (
      "1. Tổ chỉ huy: Trực tại sân đình, báo cáo Ban Tổ chức.\n2. Tổ bảo vệ vòng ngoài\n- Kiểm soát người vào.\n3. Tổ tuần tra, hóa trang\n- Tuần tra khép kín.",
      ["2: Tổ chỉ huy", "3: Tổ bảo vệ vòng ngoài", "5: Tổ tuần tra, hóa trang"]
    ),
    (
      "1. Tổ phân luồng giao thông: Chủ trì, phối hợp với Đội Cảnh sát giao thông số 2 và Đoàn Thanh niên xã bố trí chốt.\n2. Tổ chữa cháy và cứu nạn, cứu hộ (05 đồng chí): Thường trực tại bến trước ngày 20/4/2025.\n- Nhóm hậu cần: Chuẩn bị nước uống.",
      [
        "2: Tổ phân luồng giao thông + Đội Cảnh sát giao thông số 2 | Đoàn Thanh niên xã",
        "3: Tổ chữa cháy và cứu nạn, cứu hộ due ..2025-04-20", "4: Nhóm hậu cần",
      ]
    ),
    (
      "1. Tổ bảo vệ và Công an xã: Tuần tra.\n2. Đội Cảnh sát giao thông chủ trì, phối hợp với Công an xã tuần tra.\n3. Nhóm giải pháp về vốn: Huy động vốn.\n4. Tổ trưởng: Ông Lê Văn An.\n5. Tổ chức tuyên truyền: Treo băng rôn.\n6. Tổ kiểm tra có nhiệm vụ: Kiểm tra các chợ.\n7. Tổ bảo vệ vòng trong, Tổ bảo vệ vòng ngoài; tổ 3: Tuần tra.",
      [
        "2: Tổ bảo vệ | Công an xã", "3: Đội Cảnh sát giao thông + Công an xã", "7: Tổ kiểm tra",
        "8: Tổ bảo vệ vòng trong | Tổ bảo vệ vòng ngoài | tổ 3",
      ]
    ),
  ])
  func teams(_ body: String, _ expected: [String]) {
    #expect(Self.read("I. TỔ CHỨC LỰC LƯỢNG\n" + body + "\n") == expected)
  }

  @Test(arguments: [
    // A measure of something, a title and a heading over others name nobody.
    (
      "1. UBND các xã\n- Chuẩn bị lực lượng:\n+ Mỗi thôn 01 đội xung kích từ 20 đến 30 người;\n+ Mỗi xã tối thiểu 50 áo phao.",
      ["2: UBND các xã"]
    ),
    ("1. PHÂN CÔNG THÀNH VIÊN PHỤ TRÁCH ĐỊA BÀN\nViệc phân công thực hiện theo bảng dưới đây.", []),
    (
      "1. Các phòng, đơn vị thuộc Sở\n1.1. Phòng Cải cách hành chính\n- Tổng hợp.\n1.2. Thanh tra Sở\n- Theo dõi.",
      ["3: Phòng Cải cách hành chính", "5: Thanh tra Sở"]
    ),
    // What a unit says of itself behind its task.
    (
      "1. Giao Cục Thủy lợi xây dựng Thông tư thay thế Thông tư số 05/2024/TT-BXD; thời gian hoàn thành: tháng 6 năm 2025.",
      ["2: Cục Thủy lợi due 2025-06-01..2025-06-30"]
    ),
    (
      "1. Sở Xây dựng: Chỉ đạo các xã hoàn thành tiêu chí giao thông trong năm 2025; kiểm tra trong năm 2026.",
      ["2: Sở Xây dựng due 2025-01-01..2025-12-31"]
    ),
    (
      "1. Rà soát đất đai\n- Cơ quan chủ trì: Phòng Kinh tế\n- Cơ quan phối hợp: UBND các xã, thị trấn có dự án; Công an xã",
      ["3: Phòng Kinh tế + UBND các xã, thị trấn có dự án | Công an xã"]
    ),
  ])
  func whatIsNoTaskAndWhatATaskSays(_ body: String, _ expected: [String]) {
    #expect(Self.read(Self.implementation + body + "\n") == expected)
  }

  @Test func theSentenceThatOpensAPlanIsNoTask() {
    let body = """
      I. NỘI DUNG
      1. Mỗi học sinh làm một lồng đèn.

      PHỤ LỤC
      NHIỆM VỤ CỤ THỂ

      Thực hiện Nghị quyết số 02/NQ-CP, Ủy ban nhân dân xã ban hành Kế hoạch như sau:

      1. Trang trí hội trường.
      """
    #expect(Self.read(body + "\n") == [])
  }

  @Test func itemsOfALetterAreTasksAndItsAccountIsNone() {
    let letter = """
      Qua kiểm tra cho thấy:
      - Một số địa phương báo cáo chậm;
      Ủy ban nhân dân huyện yêu cầu thực hiện:
      * Phòng Kinh tế:
      - Kiểm tra hồ chứa trước ngày 10/6/2025.
      * Công an huyện: Phối hợp với Thanh tra huyện tuần tra.

      """
    #expect(Self.read(letter) == ["4: Phòng Kinh tế due ..2025-06-10", "6: Công an huyện + Thanh tra huyện"])
  }

  @Test func aShieldedDashPartsNoName() {
    let table =
      "| TT | Nhiệm vụ | Chủ trì | Phối hợp |\n|---|---|---|---|\n| 1 | Lắp mạng | Phòng Nội vụ | Phòng Tài chính \\- Kế hoạch |\n"
    #expect(Self.read("I. PHÂN CÔNG\n" + table).first == "4: Phòng Nội vụ + Phòng Tài chính - Kế hoạch")
  }

  @Test("What is assumed of a date that only its column makes one is told, and so is a day that does not exist")
  func datesOfCells() {
    let rows =
      "| TT | Việc | Đơn vị chủ trì | Thời hạn |\n|---|---|---|---|\n"
      + "| 1 | Rà soát | Sở Y tế | 31/10 |\n| 2 | Tổng kết | Sở Nội vụ | 31/11 |\n| 3 | Báo cáo | Sở Tư pháp | 5/12/2025 |\n"
    let document = checkedParse(Self.head + Self.implementation + rows)
    #expect(
      document.facts.tasks.map(Self.describe)
        == ["4: Sở Y tế due ..2025-10-31", "5: Sở Nội vụ", "6: Sở Tư pháp due ..2025-12-05"])
    let told = document.diagnostics.filter { $0.kind == .yearAssumed || $0.kind == .impossibleDate }
    #expect(told.map { "\($0.kind) \($0.printed)" } == ["yearAssumed 31/10", "impossibleDate 31/11"])
  }

  @Test(arguments: [
    // Kinds of bodies and a colon stand for those behind them.
    (
      "1. Các sở, ban, ngành liên quan: Sở Xây dựng, Sở Tài chính\n- Rà soát định mức.",
      ["2: Sở Xây dựng | Sở Tài chính"]
    ),
    (
      "1. Các sở, ban, ngành: Y tế, Công Thương, Công an tỉnh: Tổ chức kiểm tra.",
      ["2: sở Y tế | sở Công Thương | Công an tỉnh"]
    ),
    ("1. Các phòng, ban: Nội vụ, Tư pháp: Rà soát văn bản.", ["2: phòng Nội vụ | phòng Tư pháp"]),
    ("1. Các ban, ngành, đoàn thể: Mặt trận Tổ quốc, Hội Nông dân: Vận động.", ["2: Mặt trận Tổ quốc | Hội Nông dân"]),
    (
      "1. Chánh Văn phòng; Giám đốc các Sở, ban, ngành: Tài chính, Y tế; Chủ tịch UBND các huyện chịu trách nhiệm thi hành.",
      ["2: Chánh Văn phòng | Giám đốc Sở Tài chính | Giám đốc Sở Y tế | Chủ tịch UBND các huyện"]
    ),
    (
      "1. Đề nghị các Bộ: Quốc phòng, Công an, Nội vụ phối hợp xây dựng văn bản.",
      ["2: Bộ Quốc phòng | Bộ Công an | Bộ Nội vụ"]
    ),
    // What is told of a body before its work.
    ("1. Phòng Văn hóa là cơ quan tham mưu, giúp UBND xã:\n- Hướng dẫn các thôn.", ["2: Phòng Văn hóa"]),
    ("1. Sở Y tế - cơ quan thường trực Ban Chỉ đạo: Tham mưu kế hoạch.", ["2: Sở Y tế"]),
    ("1. Phòng Tư pháp, cơ quan thường trực Hội đồng, tham mưu kế hoạch.", ["2: Phòng Tư pháp"]),
    (
      "1. Tổ Giúp việc gồm 05 thành viên, do Phó Chánh Văn phòng làm Tổ trưởng, có nhiệm vụ tổng hợp báo cáo.",
      ["2: Tổ Giúp việc"]
    ),
    (
      "1. UBND xã sau khi thống nhất với Thường trực HĐND xã quyết định thành lập Tổ bầu cử chậm nhất ngày 04/01/2026.",
      ["2: UBND xã due ..2026-01-04"]
    ),
    (
      "1. Chánh Văn phòng, Thủ trưởng các cơ quan, đơn vị là đối tượng thanh tra chịu trách nhiệm thi hành.",
      ["2: Chánh Văn phòng | Thủ trưởng các cơ quan, đơn vị là đối tượng thanh tra"]
    ),
    (
      "1. Các ông (bà) Chánh Văn phòng UBND xã, Trưởng Công an xã chịu trách nhiệm thi hành.",
      ["2: Chánh Văn phòng UBND xã | Trưởng Công an xã"]
    ),
    ("1. Thanh tra kinh tế - xã hội\na) Tổ chức kiểm tra đất đai.", []),
    // A body behind the words before a colon, and behind another sentence.
    (
      "1. Kinh phí\n- Kinh phí tập huấn: Phòng Tài chính thẩm định trước ngày 15/6/2025.\n- Quà tặng: Mỗi xã 02 suất.",
      ["3: Phòng Tài chính due ..2025-06-15"]
    ),
    ("1. Tập huấn: Do Sở Tư pháp phối hợp với Công an tỉnh thực hiện.", ["2: Sở Tư pháp + Công an tỉnh"]),
    ("1. Kinh phí do ngân sách bảo đảm. Giao Phòng Tài chính tham mưu.", ["2: Phòng Tài chính"]),
    (
      "Điều 2. Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng UBND xã chịu trách nhiệm thi hành.",
      ["2: Chánh Văn phòng UBND xã"]
    ),
    ("1. Mỗi thôn mở ít nhất 02 lớp tại nhà văn hóa.", []),
    (
      "1. Trách nhiệm của Công đoàn huyện\n1.1. Phân công cán bộ chuyên trách bám sát cơ sở.",
      ["2: Công đoàn huyện"]
    ),
    ("1. Các thành viên Ban Chỉ đạo theo địa bàn được phân công kiểm tra cơ sở.", ["2: Các thành viên Ban Chỉ đạo"]),
    // What has been done, and who only gives the work.
    ("1. Ngày 25/3/2025, Sở Tư pháp ban hành Văn bản số 74/STP-HC về việc rà soát.", []),
    (
      "Điều 2. Hội đồng nhân dân tỉnh giao\n1. Ủy ban nhân dân tỉnh tổ chức triển khai.",
      ["3: Ủy ban nhân dân tỉnh"]
    ),
    // Labelled statements.
    (
      "1. Biên soạn tài liệu.\n- Đơn vị thực hiện: Sở Y tế.\n- Xong trước ngày 31/8/2025.",
      ["3: Sở Y tế due ..2025-08-31"]
    ),
    (
      "1. Báo cáo kết quả\n- Đơn vị thực hiện: Sở Y tế.\n- Thời gian hoàn thành: Trước ngày 30 hằng tháng.",
      ["3: Sở Y tế every monthly"]
    ),
    ("1. Sở Nội vụ gửi báo cáo trước 15h00' ngày 20/5/2025.", ["2: Sở Nội vụ due ..2025-05-20"]),
    // Whom a body that is asked works with anyway.
    (
      "1. Đề nghị Hội Nông dân huyện vận động hội viên; phối hợp với các sở, ngành giám sát.",
      ["2: Hội Nông dân huyện"]
    ),
    (
      "1. Đề nghị Ban đại diện cha mẹ học sinh phối hợp với nhà trường quản lý học sinh.",
      ["2: Ban đại diện cha mẹ học sinh"]
    ),
    (
      "1. Đề nghị Hội Nông dân huyện phối hợp với Trạm Khuyến nông huyện mở lớp.",
      ["2: Hội Nông dân huyện + Trạm Khuyến nông huyện"]
    ),
    (
      "1. Đề nghị Tòa án nhân dân tỉnh phối hợp với công an tỉnh, viện kiểm sát nhân dân tỉnh xét xử lưu động.",
      ["2: Tòa án nhân dân tỉnh + công an tỉnh | viện kiểm sát nhân dân tỉnh"]
    ),
    // Bodies of one heading, each with its own part.
    (
      "1. Phòng Văn hóa, Trung tâm Thể thao huyện\n- Phòng Văn hóa: Chủ trì, phối hợp với Huyện đoàn tổ chức hội thi.\n- Trung tâm Thể thao huyện: Chuẩn bị sân bãi trước ngày 20/5/2025.",
      [
        "2: Phòng Văn hóa | Trung tâm Thể thao huyện", "3: Phòng Văn hóa + Huyện đoàn",
        "4: Trung tâm Thể thao huyện due ..2025-05-20",
      ]
    ),
    // The issuer's own words before a list.
    ("UBND huyện phân công các cơ quan chịu trách nhiệm như sau:\n1. Sở Y tế: Khám bệnh.", ["3: Sở Y tế"]),
    // Labels and what they name.
    (
      "1. Đo đạc.\n- Đơn vị chủ trì: Phòng Kinh tế. Đơn vị phối hợp: Đơn vị tư vấn đo đạc, Ban Quản lý các thôn.",
      ["3: Phòng Kinh tế + Đơn vị tư vấn đo đạc | Ban Quản lý các thôn"]
    ),
    (
      "1. Làm sạch.\nThực hiện: các khoa, phòng. Phối hợp: Khoa Nội và đơn vị cung cấp dịch vụ vệ sinh.",
      ["3: các khoa, phòng + Khoa Nội | đơn vị cung cấp dịch vụ vệ sinh"]
    ),
    (
      "1. Cập nhật.\n- Đơn vị chủ trì: Công an huyện.\n- Đơn vị phối hợp: Đề nghị Hội Nông dân huyện, lực lượng bảo vệ dân phố.",
      ["3: Công an huyện + Hội Nông dân huyện | lực lượng bảo vệ dân phố"]
    ),
    // When work begins, and when it is done; what is sent each month.
    (
      "1. Phòng Kinh tế: Làm nhà; khởi công trong tháng 4/2025, hoàn thành trước ngày 30/11/2025.",
      ["2: Phòng Kinh tế due 2025-04-01..2025-11-30"]
    ),
    (
      "1. Phòng Kinh tế: Xây trạm, khởi công trước ngày 15/5/2025, hoàn thành trước ngày 31/10/2025.",
      ["2: Phòng Kinh tế due ..2025-10-31"]
    ),
    (
      "1. Trưởng các thôn: Ghi số trẻ mới sinh, thông báo cho Trạm Y tế trước ngày 25 hằng tháng.",
      ["2: Trưởng các thôn every monthly"]
    ),
    (
      "1. Văn phòng: Theo dõi; hằng tháng tổng hợp kết quả giải quyết kiến nghị của các hộ, báo cáo Chủ tịch.",
      ["2: Văn phòng every monthly"]
    ),
    ("1. Phòng Y tế: Chi trả phụ cấp trước ngày 10 hằng tháng.", ["2: Phòng Y tế"]),
    ("1. Điện lực huyện thông báo lịch cắt điện trước ngày 20 hằng tháng.", ["2: Điện lực huyện"]),
    (
      "UBND huyện chủ trì, phối hợp với Công an huyện tổ chức:\n- Kiểm tra việc thực hiện trước ngày 30/6/2025.",
      ["2: UBND huyện + Công an huyện due ..2025-06-30"]
    ),
    // Teams.
    (
      "1. Tiểu ban Lễ tân: Do đồng chí Lê An - Chánh Văn phòng làm Trưởng Tiểu ban; chịu trách nhiệm gửi giấy mời trước ngày 12/4/2025.",
      ["2: Tiểu ban Lễ tân due ..2025-04-12"]
    ),
  ])
  func bodiesAmongOtherWords(_ body: String, _ expected: [String]) {
    #expect(Self.read(Self.implementation + body + "\n") == expected)
  }

  @Test func ordersOfANoticeWithoutUnits() {
    let notice = """
      Chủ tịch UBND tỉnh có ý kiến như sau:
      Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính tham mưu trước ngày 20/3/2025.
      Yêu cầu UBND các huyện rà soát.

      """
    #expect(Self.read(notice) == ["2: Sở Y tế + Sở Tài chính due ..2025-03-20", "3: UBND các huyện"])
  }

  @Test func teamsAreToldTheirWorkBelowTheirMembers() {
    let teams = """
      I. CÁC ĐOÀN VÀ TIỂU BAN
      1. Đoàn kiểm tra số 1

      TT\tHọ và tên\tNhiệm vụ
      1\tLò Thị Mai\tTrưởng đoàn
      2\tHà Văn Sáu\tThành viên

      Kiểm tra các công trình; thời gian thực hiện từ ngày 14/4/2025 đến ngày 29/5/2025.
      2. Tiểu ban Nghi lễ
      - Trưởng Tiểu ban: Bà Lò Thị Mai.
      - Nhiệm vụ: Chuẩn bị lễ vật, xong trước ngày 18/4/2025.

      """
    #expect(
      Self.read(teams) == [
        "2: Đoàn kiểm tra số 1 due 2025-04-14..2025-05-29", "9: Tiểu ban Nghi lễ due ..2025-04-18",
      ])
  }

  @Test("A ditto sign repeats the last row that names a body, over the head of a group; a manner names none")
  func dittoSigns() {
    let rows =
      "TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\n1\tLắp cáp\tSở Y tế\tSở Nội vụ\nII\tNhân lực\t\t\n"
      + "2\tTập huấn\t-nt-\t-nt-\n3\tViệc khác\tTheo phân công\t\n"
    let table = checkedParse(Self.head + "I. PHÂN CÔNG\n" + rows)
    #expect(table.facts.tasks.map(Self.describe) == ["3: Sở Y tế + Sở Nội vụ", "5: Sở Y tế + Sở Nội vụ"])
  }

  @Test("Kinds before colons are tried once: the text was read 2^n times")
  func aLineOfKinds() {
    let kinds = String(repeating: "Các đơn vị: ", count: 400)
    #expect(Self.read(Self.implementation + "1. " + kinds + "Sở Y tế, Sở Nội vụ phối hợp rà soát.\n").count <= 1)
  }
}
