/// Words in the names of bodies as a clerk keys them (Nghị định 30/2020/NĐ-CP, Annex II), to be read off lines in
/// capitals.
enum BodyNames {
  /// Phrases in small letters, longest first; a word with a capital stands behind `^`, one in capitals behind `=`.
  static let fixed: [StaticString] = [
    "^nạn nhân chất độc da cam", "^liên minh ^hợp tác xã", "^cựu thanh niên xung phong",
    "^hội ^liên hiệp ^phụ nữ", "^mặt trận ^tổ quốc", "^liên hiệp ^phụ nữ", "^thanh niên ^cộng sản",
    "^chính sách xã hội", "^văn học nghệ thuật", "^bảo hiểm xã hội", "^công đoàn ^giáo dục",
    "^hội ^cựu chiến binh", "^hội ^chữ thập đỏ", "^liên đoàn ^lao động", "^giám đốc ^trung tâm",
    "^giám đốc ^công an", "^giám đốc ^bệnh viện", "^bí thư ^thường trực", "^phòng thủ dân sự",
    "^phòng, chống thiên tai", "^phòng chống thiên tai", "^hồ ^chí ^minh", "^cựu chiến binh", "^chữ thập đỏ",
    "^người cao tuổi", "khu công nghiệp", "^hội ^nông dân", "^đoàn ^thanh niên", "^tổng ^giám đốc",
    "^giám đốc ^sở", "^việt ^nam", "^công ^thương", "^quân khu", "^sản ^nhi",
    "^thủ tướng ^chính phủ", "^ủy ban ^kiểm tra", "^trung ương ^đoàn", "^trung ương", "^đoàn =tncs",
    "phòng, chống tội phạm, tệ nạn xã hội và xây dựng", "an ninh ^tổ quốc",
  ]

  /// Those behind which a name follows: of a school, of the place of a company.
  static let leading: [StaticString] = [
    "^cao đẳng ^kinh tế - ^kỹ thuật", "^tiểu học và ^trung học cơ sở", "^phổ thông dân tộc nội trú",
    "^phổ thông dân tộc bán trú", "^khai thác công trình thủy lợi", "^khai thác công trình thuỷ lợi",
    "^khu bảo tồn thiên nhiên", "^đại học ^sư phạm", "^đại học ^y ^dược", "^đại học ^bách khoa",
    "^đại học ^kinh tế", "^đại học ^nông ^lâm", "^đại học ^công nghiệp", "^đại học ^công nghệ",
    "^cao đẳng ^sư phạm", "^cao đẳng ^y tế", "^cao đẳng ^kỹ thuật", "^cao đẳng ^kinh tế",
    "^trung học phổ thông", "^trung học cơ sở", "^tiểu học và =thcs", "^công ty ^điện lực",
    "^môi trường đô thị", "^công trình đô thị", "^cao đẳng ^nghề", "^cấp thoát nước", "^vườn quốc gia",
    "^đại học", "^cao đẳng", "^trung cấp", "^tiểu học", "^mầm non", "^mẫu giáo", "khu vực", "^cấp nước",
    "^thoát nước", "^thủy nông", "^quận đoàn", "^huyện đoàn", "^thành đoàn", "^thị đoàn", "^tỉnh đoàn", "^xã đoàn",
    "^đoàn =thpt", "^đoàn =thcs",
  ]

  /// What offices and the sections of the Youth Union are named by, longest first. Behind a whole one a name follows
  /// where no unit of administration does: "Sở Y tế Lâm Hà", "Liên đội Hoa Sim".
  static let offices: [StaticString] = [
    "^văn hóa, ^thể thao và ^du lịch", "^văn hoá, ^thể thao và ^du lịch", "^lao động - ^thương binh và ^xã hội",
    "^lao động, ^thương binh và ^xã hội", "^nông nghiệp và ^phát triển nông thôn", "^nông nghiệp và ^môi trường",
    "^dân số - ^kế hoạch hóa gia đình", "^thông tin và ^truyền thông", "^khoa học và ^công nghệ",
    "^tài nguyên và ^môi trường", "^giáo dục và ^đào tạo", "^tài chính - ^kế hoạch", "^kế hoạch và ^đầu tư",
    "^văn hóa và ^thông tin", "^văn hoá và ^thông tin", "^giao thông vận tải", "^giáo dục thường xuyên",
    "^kiểm soát bệnh tật", "^thi hành án dân sự", "^y tế dự phòng", "^tài chính", "^nội vụ", "^tư pháp", "^dân số",
    "^kiểm lâm", "^y tế", "^thuế", "^liên đội", "^chi đội", "^chi đoàn",
  ]

  /// Heads of such offices.
  static let officeHeads: [StaticString] = ["sở", "phòng", "cục", "tâm", "trạm", "hạt"]

  /// What goes on with the name of an office, so that no name begins with it.
  static let joints: [StaticString] = [
    "và", "-", "–", "&", "công", "các", "cấp", "trực", "thuộc", "khu", "liên", "trường", "bộ",
  ]

  /// Organs in short, behind which the first word of the body has a capital.
  static let shortOrgans: [StaticString] = ["bch", "btv", "bcđ"]

  /// Heads of bodies behind which the first word has a capital, and words that have none there.
  static let heads: [(word: StaticString, plain: [StaticString])] = [
    ("tâm", []), ("trạm", []), ("hạt", []), ("đội", []), ("ty", []), ("đoàn", ["thể", "viên", "kết"]),
    ("hội", ["đồng", "nghị", "viên", "thảo"]), ("hàng", []), ("bạc", []), ("quỹ", ["đất", "lương"]), ("phần", []),
    ("trường", []),
  ]

  /// Words that make no body of the word behind them: "Xã hội", "Quốc hội", "Đại hội".
  static let notBefore: [StaticString] = ["xã", "quốc", "đại", "cơ", "thị", "môi", "hiệu", "khối", "cửa", "mặt"]

  /// Units of administration: a name follows.
  static let units: [StaticString] = [
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "tp", "thành", "thị", "đặc",
  ]

  /// Words before the names of fields and offices.
  static let fieldHeads: [StaticString] = ["phòng", "bộ", "sở", "cục", "vụ", "viện", "và", "-"]

  /// First words of the names behind "Ban" and behind "Trưởng".
  static let behindBan: [StaticString] = [
    "thường", "chấp", "chỉ", "giám", "quản", "tổ", "tuyên", "dân", "nội", "kinh", "bí",
  ]
  static let behindTruong: [StaticString] = ["chủ", "giám", "văn", "thanh", "chỉ", "công"]

  /// What many share whose names stand behind it, as printed.
  static let sharedHeads: [StaticString] = [
    "các Sở", "các sở", "các Phòng", "các phòng", "các Ban", "các Vụ", "các Cục", "các Chi cục", "các Tổng cục",
    "các Viện", "các Khoa", "các Trường", "các Trung tâm", "các ngành", "các huyện", "các xã", "các cơ quan",
    "các đơn vị",
  ]
}
