/// What a phrase says about who does what (`TaskWording`).
struct TaskRole: OptionSet, Sendable {
  let rawValue: UInt32

  // Openings of a unit.
  /// "Giao", "Phân công": what follows is responsible.
  static let assign = TaskRole(rawValue: 1 << 0)
  /// "Đề nghị", "Yêu cầu": asked, not ordered.
  static let request = TaskRole(rawValue: 1 << 1)
  /// "Trách nhiệm của", "Đối với": names the body in a heading.
  static let concern = TaskRole(rawValue: 1 << 2)
  /// "Căn cứ", "Định kỳ": a clause before the subject.
  static let clause = TaskRole(rawValue: 1 << 3)
  /// "Trong quá trình thực hiện": what follows asks nobody to do a task.
  static let idle = TaskRole(rawValue: 1 << 4)

  /// "Riêng": sets the subject behind it apart.
  static let aside = TaskRole(rawValue: 1 << 22)

  // Labels before a colon, and headers of columns.
  static let lead = TaskRole(rawValue: 1 << 5)
  static let support = TaskRole(rawValue: 1 << 6)
  static let deadline = TaskRole(rawValue: 1 << 7)
  /// A deadline of which a single day is only the end: "Thời hạn", "Hoàn thành trước", not "Thời gian hoàn thành".
  static let limit = TaskRole(rawValue: 1 << 23)
  static let product = TaskRole(rawValue: 1 << 8)
  static let content = TaskRole(rawValue: 1 << 9)
  /// Headers of columns that never name a responsible body.
  static let other = TaskRole(rawValue: 1 << 10)

  // Headings that say what stands under them.
  static let assigning = TaskRole(rawValue: 1 << 11)
  /// Tasks and measures: bodies are given tasks there, but headings may name fields as well.
  static let tasking = TaskRole(rawValue: 1 << 21)
  static let describing = TaskRole(rawValue: 1 << 12)
  /// Aims and scope: they describe unless tasks are named beside them ("Mục tiêu, nhiệm vụ").
  static let aim = TaskRole(rawValue: 1 << 18)

  // Inside a unit.
  static let cooperate = TaskRole(rawValue: 1 << 13)
  /// "quy chế phối hợp": the noun, not the verb.
  static let cooperationNoun = TaskRole(rawValue: 1 << 14)
  /// "chỉ đạo", "hướng dẫn": the body after it does what follows.
  static let direct = TaskRole(rawValue: 1 << 15)
  /// A header that counts only where it is the whole header.
  static let whole = TaskRole(rawValue: 1 << 16)
  /// A header that names bodies without saying that they are responsible.
  static let unit = TaskRole(rawValue: 1 << 17)
  /// A header of the day on which the work begins; another one tells its end.
  static let begins = TaskRole(rawValue: 1 << 19)
  /// A cell that repeats the one above it.
  static let ditto = TaskRole(rawValue: 1 << 20)
}

/// The wordings of tasks.
enum TaskWording {
  private static func row(_ role: TaskRole, _ phrases: String) -> PhraseTable.Row {
    PhraseTable.Row(phrases: phrases, value: role.rawValue)
  }

  /// First words of a unit.
  static let openings: [PhraseTable.Row] = [
    row(
      .assign,
      "giao|giao cho|giao nhiệm vụ cho|giao trách nhiệm cho|phân công|phân công cho|phân công nhiệm vụ cho"
        + "|ủy quyền cho|giao trách nhiệm"
    ),
    row(.request, "đề nghị|kính đề nghị|yêu cầu|trân trọng đề nghị|đề nghị với|mời|kính mời"),
    row(
      .concern,
      "trách nhiệm chung của|trách nhiệm chính của|trách nhiệm cụ thể|trách nhiệm của|trách nhiệm|đối với"
        + "|về phía|phía|trách nhiệm thực hiện của|trách nhiệm , quyền hạn của|trách nhiệm cụ thể của"
        + "|phân công trách nhiệm"
    ),
    row(
      [.concern, .clause],
      "nhiệm vụ của|nhiệm vụ|nhiệm vụ , quyền hạn của|nhiệm vụ và quyền hạn của|nhiệm vụ cụ thể của"
        + "|quyền hạn và trách nhiệm của"
    ),
    row(
      .clause,
      "căn cứ|căn cứ vào|trên cơ sở|định kỳ|định kì|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng"
        + "|hàng tháng|hằng tuần|hàng tuần|trước ngày|chậm nhất|trong tháng|trong quý|trong năm|quý|từ ngày"
        + "|từ tháng|sau khi|khi|để|nhằm|theo|theo đó|thực hiện|ngoài ra|bên cạnh đó|cùng với|ngoài|đồng thời"
        + "|riêng|tùy theo|tùy vào|trong thời gian|vào|tháng|ngày|đối với|trong trường hợp|trường hợp"
        + "|với vai trò|với chức năng|ngay sau khi|hết|kết thúc|trong phạm vi"
    ),
    row(.aside, "riêng|riêng đối với"),
    row(.idle, "trong quá trình|quá trình|nếu|trên đây|từng cấp"),
  ]

  /// Words before a colon ("Cơ quan chủ trì:"); their parts may be joined by "," "/" and "và".
  static let labels: [PhraseTable.Row] = [
    row(
      .lead,
      "cơ quan chủ trì|đơn vị chủ trì|cơ quan , đơn vị chủ trì|đơn vị , cơ quan chủ trì"
        + "|cơ quan / đơn vị chủ trì|chủ trì|chủ trì thực hiện|chủ trì tham mưu|chủ trì , tham mưu"
        + "|cơ quan chủ trì thực hiện|đơn vị chủ trì thực hiện|cơ quan chủ trì tham mưu|đơn vị chủ trì tham mưu"
        + "|cơ quan chủ trì , tham mưu|cơ quan thực hiện|đơn vị thực hiện|cơ quan , đơn vị thực hiện"
        + "|cơ quan , đơn vị chủ trì thực hiện|đơn vị tổ chức thực hiện|cơ quan tổ chức thực hiện"
        + "|đơn vị triển khai|đơn vị triển khai thực hiện|bộ phận thực hiện|bộ phận chủ trì|bộ phận phụ trách"
        + "|cá nhân thực hiện|tổ chức , cá nhân thực hiện|đơn vị , cá nhân thực hiện|người thực hiện"
        + "|người phụ trách|người chủ trì|người chịu trách nhiệm|phụ trách|đơn vị phụ trách|cơ quan phụ trách"
        + "|phụ trách thực hiện|phòng phụ trách|trách nhiệm|trách nhiệm thực hiện|trách nhiệm chủ trì"
        + "|trách nhiệm chính|phân công|phân công thực hiện|phân công nhiệm vụ|phân công trách nhiệm"
        + "|phân công chủ trì|chịu trách nhiệm|chịu trách nhiệm chính|chịu trách nhiệm thực hiện"
        + "|cơ quan chịu trách nhiệm|đơn vị chịu trách nhiệm|cơ quan đầu mối|đơn vị đầu mối|đầu mối"
        + "|đầu mối thực hiện|cơ quan tham mưu|đơn vị tham mưu|cơ quan được giao|đơn vị được giao"
        + "|cơ quan được phân công|phòng chủ trì|phòng thực hiện|ban chủ trì|sở chủ trì|tổ chức chủ trì"
        + "|bộ phận tham mưu|công chức tham mưu|chuyên viên phụ trách|giáo viên phụ trách"
        + "|tổ chức thực hiện chính|cơ quan báo cáo|đơn vị báo cáo|lãnh đạo phụ trách|cán bộ phụ trách"
        + "|công chức phụ trách|đơn vị được phân công|cấp thực hiện|đơn vị chủ quản thực hiện|đơn vị theo dõi"
        + "|cơ quan theo dõi|giao chủ trì|giao đơn vị chủ trì|đơn vị được giao chủ trì"
        + "|cơ quan được giao chủ trì|cơ quan , đơn vị được giao chủ trì|cơ quan chủ trì , phối hợp"
        + "|đơn vị chủ trì , phối hợp|chủ trì , phối hợp|cơ quan chủ trì / phối hợp|đơn vị đầu mối chủ trì"
        + "|cơ quan đầu mối chủ trì|cơ quan chủ trì theo dõi|đơn vị chủ trì theo dõi|cơ quan chủ trì triển khai"
        + "|đơn vị chủ trì triển khai|đơn vị chủ trì , thực hiện|cơ quan , đơn vị thực hiện chính"
        + "|thực hiện|tham mưu|đơn vị chịu trách nhiệm thực hiện|cơ quan chịu trách nhiệm thực hiện"
        + "|đơn vị thực hiện chính|cơ quan , đơn vị phụ trách|cơ quan , đơn vị chịu trách nhiệm"
        + "|đơn vị chịu trách nhiệm chính|cơ quan chịu trách nhiệm chính|lực lượng chủ công|lực lượng chủ trì"
        + "|lực lượng thực hiện|phụ trách chính|người phụ trách chính|đơn vị phụ trách chính|đơn vị trực chính"
        + "|cơ quan , đơn vị tham mưu|người chịu trách nhiệm chính|cơ quan , đơn vị đầu mối|đơn vị tổ chức"
        + "|đơn vị chuẩn bị|cơ quan chuẩn bị|bộ phận chuẩn bị|người chuẩn bị|cơ quan trình|đơn vị trình"
    ),
    row(
      .support,
      "cơ quan phối hợp|đơn vị phối hợp|cơ quan , đơn vị phối hợp|đơn vị , cơ quan phối hợp"
        + "|cơ quan / đơn vị phối hợp|phối hợp|phối hợp thực hiện|phối hợp với|đơn vị phối hợp thực hiện"
        + "|khoa phối hợp|tổ phối hợp|khoa , phòng phối hợp|cơ quan phối hợp thực hiện"
        + "|cơ quan , đơn vị phối hợp thực hiện|tổ chức phối hợp|bộ phận phối hợp"
        + "|các đơn vị phối hợp|các cơ quan phối hợp|các cơ quan , đơn vị phối hợp|người phối hợp"
        + "|trách nhiệm phối hợp|phòng phối hợp|đơn vị cùng phối hợp|cơ quan , tổ chức phối hợp"
        + "|thành phần phối hợp|đơn vị , cá nhân phối hợp|đơn vị chịu trách nhiệm phối hợp"
        + "|cơ quan chịu trách nhiệm phối hợp|đơn vị hỗ trợ|cơ quan hỗ trợ|cơ quan tham gia|đơn vị tham gia"
        + "|cơ quan , đơn vị tham gia|thành phần tham gia|cùng tham gia|đơn vị liên quan|cơ quan liên quan"
        + "|cơ quan , đơn vị liên quan|lực lượng phối hợp|lực lượng tham gia|lực lượng hỗ trợ|phối hợp chính"
    ),
    row(
      .deadline,
      "thời gian|thời gian thực hiện|tiến độ|tiến độ thực hiện|thời gian triển khai"
        + "|thời gian , tiến độ|thời gian báo cáo|thời gian trình|thời gian ban hành|lộ trình"
        + "|lộ trình thực hiện|thời gian tổ chức|thời gian dự kiến|dự kiến thời gian|thời gian , địa điểm"
        + "|thời gian và địa điểm"
        + "|thời gian triển khai thực hiện|thời gian tiến hành|thời gian , lộ trình|thời gian kiểm tra"
        + "|thời gian tổ chức thực hiện|thời gian bắt đầu|thời gian kết thúc|thời điểm"
        + "|kế hoạch thực hiện|mốc thời gian|thời gian chuẩn bị|thời gian trình chính phủ"
        + "|thời gian trình thủ tướng chính phủ|thời gian trình ubnd tỉnh|thời gian trình ủy ban nhân dân tỉnh"
        + "|thời gian trình hđnd tỉnh|thời gian trình hội đồng nhân dân tỉnh|thời gian trình bộ trưởng"
    ),
    row(
      [.deadline, .limit],
      "thời hạn|thời gian hoàn thành|thời gian hoàn tất|thời hạn hoàn thành|thời hạn thực hiện"
        + "|tiến độ hoàn thành|hoàn thành|thời điểm hoàn thành|xong"
        + "|hạn hoàn thành|hạn hoàn tất|thời hạn báo cáo|thời hạn trình|hạn chót|hoàn thành chậm nhất"
        + "|hoàn thành trước|hoàn thành trước ngày|mốc hoàn thành|dự kiến hoàn thành|thời hạn chuẩn bị"
        + "|ngày hoàn thành|thời hạn cuối|thời hạn trình chính phủ|thời hạn trình thủ tướng chính phủ"
        + "|thời hạn trình ubnd tỉnh|thời hạn ban hành"
    ),
    row(
      .product,
      "kết quả|sản phẩm|sản phẩm đầu ra|kết quả đạt được|kết quả đầu ra|sản phẩm hoàn thành|kết quả dự kiến"
        + "|dự kiến kết quả|dự kiến sản phẩm|sản phẩm dự kiến|hình thức văn bản|sản phẩm chủ yếu"
        + "|kết quả , sản phẩm|sản phẩm , kết quả"
    ),
  ]

  /// Headers of columns: the longest phrase found anywhere in the header decides.
  static let headers: [PhraseTable.Row] =
    labels + [
      row(
        [.lead, .whole],
        "thực hiện|tham mưu|tổ kiểm tra|đoàn kiểm tra|tổ công tác|tổ thực hiện|khoa trực|khoa trực chính"
          + "|tổ trực|người làm|đơn vị làm|bộ phận làm|giao|chủ đầu tư|đơn vị trực|bộ phận trực"
      ),
      row(
        .lead,
        "cơ quan soạn thảo|đơn vị soạn thảo|cơ quan giải quyết|đơn vị giải quyết|cơ quan xử lý|đơn vị xử lý"
          + "|cơ quan giải quyết , trả lời|cơ quan trả lời"
      ),
      row(.lead, "đơn vị / cá nhân thực hiện|cơ quan đơn vị thực hiện|cơ quan đơn vị chủ trì|đơn vị / người thực hiện"),
      row(
        .content,
        "nhiệm vụ|nội dung|công việc|nội dung công việc|nội dung nhiệm vụ|nhiệm vụ thực hiện|nhiệm vụ cụ thể"
          + "|nhiệm vụ , giải pháp|nhiệm vụ giải pháp|hoạt động|tên nhiệm vụ|tên văn bản|chỉ tiêu|tên công việc"
          + "|việc|tiêu chí|giải pháp|tên đề án|đề án|mục tiêu|nội dung thực hiện|chỉ số|vấn đề|chỉ số nội dung"
          + "|nội dung thành phần|nội dung kiểm tra|nội dung báo cáo|tên báo cáo|sự kiện|chương trình"
          + "|tên nội dung|nhóm nhiệm vụ|tiêu chí thành phần"
      ),
      row(
        .deadline,
        "ngày|tháng|quý|kết thúc|ngày kết thúc|đến ngày|thời điểm kết thúc|tg thực hiện"
      ),
      row([.deadline, .limit], "kỳ hạn|hạn|tg hoàn thành"),
      row(
        [.deadline, .begins],
        "bắt đầu|ngày bắt đầu|thời gian bắt đầu|thời điểm bắt đầu|từ ngày|thời gian khởi công"
      ),
      row(.product, "kết quả|sản phẩm"),
      row(
        [.unit, .whole],
        "đơn vị|cơ quan|đoàn công tác|cơ quan , đơn vị|tên đơn vị|tên cơ quan , đơn vị|sở , ngành|đơn vị , địa phương"
          + "|lực lượng"
      ),
      row(
        .other,
        "kinh phí|ghi chú|số tt|stt|tt|địa điểm|thành phần|đơn vị tính|đvt|số lượng|đối tượng|điểm|tỷ lệ"
          + "|kết quả thực hiện|tình hình thực hiện|thực hiện năm|ước thực hiện|đã thực hiện|kinh phí thực hiện"
          + "|địa điểm thực hiện|hình thức thực hiện|nguồn kinh phí|số liệu thực hiện|căn cứ thực hiện"
          + "|quy trình thực hiện|mức độ thực hiện|cấp thực hiện tthc|tự đánh giá|dự toán|trạng thái|nguyên nhân"
          + "|cơ sở pháp lý|đơn vị kiểm tra|đơn vị được kiểm tra|số người thực hiện|khó khăn"
      ),
    ]

  /// Cells that say "as above".
  static let dittos = [row(.ditto, "nt|n / t|như trên")]

  /// Headings, by the first phrase found in them; the nearest heading that says something decides.
  static let contexts: [PhraseTable.Row] = [
    row(
      .assigning,
      "tổ chức thực hiện|phân công|phân công nhiệm vụ|trách nhiệm|trách nhiệm thi hành"
        + "|phân công trách nhiệm|chế độ báo cáo|chế độ thông tin|thông tin báo cáo|kiến nghị|đề xuất"
        + "|tổ chức triển khai|điều khoản thi hành|triển khai thực hiện|kết luận|chỉ đạo|tổ chức lực lượng"
    ),
    row([.assigning, .whole], "thực hiện"),
    // What is said of leadership may be a report or a task: as the headings above have it.
    row([], "công tác chỉ đạo|công tác lãnh đạo , chỉ đạo|công tác lãnh đạo chỉ đạo|công tác quản lý , chỉ đạo"),
    // Work whose object is a result; contents beside what they aim at.
    row(
      [],
      "báo cáo kết quả|xác định kết quả|công bố kết quả|tổng hợp kết quả|đánh giá kết quả|thông báo kết quả"
        + "|nội dung , chỉ tiêu|nội dung và chỉ tiêu|nội dung , mục tiêu|nội dung , yêu cầu|nội dung và yêu cầu"
        + "|nội dung , đối tượng|nội dung và đối tượng|nội dung , phạm vi"
    ),
    row(
      .tasking,
      "nhiệm vụ|nhiệm vụ và giải pháp|giải pháp|nội dung và giải pháp|tiến độ|biện pháp|yêu cầu nhiệm vụ"
    ),
    row(
      .describing,
      "khái quát|đặc điểm tình hình|tình hình|kết quả|kết quả thực hiện|kết quả đạt được|tồn tại|hạn chế"
        + "|nguyên nhân|tồn tại , hạn chế|thuận lợi|khó khăn|thực trạng|đánh giá chung|bài học kinh nghiệm"
        + "|ưu điểm|cơ cấu giải thưởng|nhóm các cơ quan|điểm số|xếp hạng|bối cảnh|những kết quả|hiện trạng"
    ),
    row(
      .aim,
      "mục đích|yêu cầu|mục đích , yêu cầu|mục tiêu|mục tiêu chung|mục tiêu cụ thể|chỉ tiêu|đối tượng"
        + "|phạm vi|thành phần|thành phần tham dự|nguyên tắc|căn cứ pháp lý|căn cứ xây dựng|cơ sở pháp lý"
        + "|sự cần thiết|quan điểm|phương châm|danh sách|giải thích từ ngữ|phạm vi điều chỉnh|đối tượng áp dụng"
        + "|thời gian , địa điểm|địa điểm|chế độ làm việc|chế độ hoạt động|cơ chế làm việc|cơ chế hoạt động"
    ),
  ]

  /// Words inside a unit that says a task.
  static let inside: [PhraseTable.Row] = [
    row(.cooperate, "phối hợp|phối kết hợp"),
    row(
      .cooperationNoun,
      "quy chế|chương trình|cơ chế|công tác|kế hoạch|hoạt động|sự|hiệu quả|mối quan hệ|quan hệ|tinh thần"
        + "|nội dung|trong|cơ quan|đơn vị|về|và quy chế|quy trình|hình thức|tính|biên bản|trách nhiệm trong"
        + "|nghị quyết liên tịch"
    ),
    row(
      .direct,
      "chỉ đạo|hướng dẫn|yêu cầu|đề nghị|vận động|giao|huy động|đôn đốc|động viên|khuyến khích|phân công"
        + "|tham mưu|đề xuất|kiến nghị|giúp|mời|tạo điều kiện cho|để|trình|tham mưu cho|báo cáo"
    ),
  ]
}
