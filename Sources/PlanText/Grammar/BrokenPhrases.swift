/// Names and phrases that a margin breaks over two lines: what the upper one ends with and the lower begins with. Either
/// may stand alone; both together are one name, or a verb and the document that it speaks of (practice). As printed.
enum BrokenPhrases {
  struct Row {
    let ends: [StaticString]
    let begins: [StaticString]
    /// Letters that the upper line has at least: a shorter one may be a heading.
    var least: Int32 = 0
    /// The same where the upper line begins a unit, whose heading it may be.
    var leastOfUnit: Int32 = 0
  }

  /// The kinds of documents, as their names begin in running text.
  private static let documents: [StaticString] = [
    "Kế hoạch", "Chương trình", "Đề án", "Quy định", "Quy chế", "Nghị quyết", "Nghị định", "Chỉ thị", "Quyết định",
    "Dự án", "Thông tư", "Chiến lược", "Phương án",
  ]

  private static let quotes: [StaticString] = ["\"", "“"]

  static let rows: [Row] = [
    Row(ends: ["trực thuộc"], begins: ["Trung ương"]),
    Row(ends: ["Thủ tướng"], begins: ["Chính phủ"]),
    Row(ends: ["Chỉ huy"], begins: ["Quân sự", "Bộ đội", "Phòng thủ"]),
    Row(ends: ["Bộ đội"], begins: ["Biên phòng"]),
    Row(ends: ["Đài"], begins: ["Phát thanh", "Truyền thanh", "Truyền hình"]),
    Row(ends: ["Chánh"], begins: ["Văn phòng", "Thanh tra", "án "]),
    Row(ends: ["Mặt trận"], begins: ["Tổ quốc"]),
    Row(ends: ["Tổ quốc"], begins: ["Việt Nam"]),
    Row(ends: ["Ủy ban", "Uỷ ban"], begins: ["Mặt trận", "MTTQ"]),
    Row(ends: ["Việt"], begins: ["Nam "]),
    Row(ends: ["Liên hiệp"], begins: ["Phụ nữ", "Thanh niên", "Hợp tác xã"]),
    Row(ends: ["Thanh niên"], begins: ["Cộng sản"]),
    Row(ends: ["Cộng sản"], begins: ["Hồ Chí Minh", "Việt Nam"]),
    Row(ends: ["Hồ"], begins: ["Chí Minh"]),
    Row(ends: ["Hồ Chí"], begins: ["Minh"]),
    Row(ends: ["Lao động"], begins: ["- Thương binh và", "– Thương binh và", "- Thương binh &", "- TBXH"]),
    Row(ends: ["Phòng Tài chính", "phòng Tài chính"], begins: ["- Kế hoạch", "– Kế hoạch"]),
    Row(
      ends: ["Phòng Văn hóa", "Phòng Văn hoá", "Sở Văn hóa", "Sở Văn hoá", "Trung tâm Văn hóa", "Trung tâm Văn hoá"],
      begins: ["- Thông tin", "– Thông tin", "- Xã hội", "– Xã hội", "- Thể thao", "– Thể thao"]),
    Row(ends: ["Phòng Kinh tế", "phòng Kinh tế"], begins: ["- Hạ tầng", "– Hạ tầng"]),
    Row(ends: ["chức Văn phòng", "bộ Văn phòng"], begins: ["- Thống kê", "– Thống kê"]),
    Row(ends: ["chức Tư pháp", "bộ Tư pháp"], begins: ["- Hộ tịch", "– Hộ tịch"]),
    Row(ends: ["Đài Phát thanh"], begins: ["- Truyền hình", "– Truyền hình"]),
    Row(ends: ["Dân số"], begins: ["- Kế hoạch hóa", "- Kế hoạch hoá", "– Kế hoạch hóa", "- KHHGĐ"]),
    Row(ends: documents, begins: quotes, leastOfUnit: 30),
    Row(ends: ["ban hành", "phê duyệt"], begins: documents, least: 24, leastOfUnit: 44),
    Row(ends: ["thực hiện", "triển khai", "xây dựng"], begins: documents, least: 44, leastOfUnit: 44),
    Row(ends: ["Quyết định này", "Nghị quyết này"], begins: documents, least: 30, leastOfUnit: 30),
  ]

  /// What an upper line ends with, and the index of its row, by the last byte.
  private static let byLastByte: [[(end: StaticString, row: Int)]] = {
    var buckets = [[(end: StaticString, row: Int)]](repeating: [], count: 256)
    for (index, row) in rows.enumerated() {
      for end in row.ends { buckets[Int(end.withUTF8Buffer { $0[$0.count - 1] })].append((end, index)) }
    }
    return buckets
  }()

  /// True where a line goes on inside a phrase that the line above begins. O(1).
  static func goesOn(_ source: Span<UInt8>, _ token: LineToken, below before: LineToken) -> Bool {
    for (end, index) in byLastByte[Int(source[Int(before.end) - 1])] where ends(source, before, with: end) {
      let row = rows[index]
      guard before.width >= (before.marker.isNone ? row.least : max(row.least, row.leastOfUnit)) else { continue }
      if row.begins.contains(where: { stands($0, at: Int(token.body), in: source, Int(token.end)) }) { return true }
    }
    return false
  }

  private static func ends(_ source: Span<UInt8>, _ line: LineToken, with words: StaticString) -> Bool {
    let from = Int(line.end) - words.utf8CodeUnitCount
    guard from >= Int(line.start), from == Int(line.start) || source[from - 1] <= UInt8(ascii: "(") else {
      return false
    }
    return stands(words, at: from, in: source, Int(line.end))
  }

  private static func stands(_ words: StaticString, at start: Int, in source: Span<UInt8>, _ end: Int) -> Bool {
    guard start + words.utf8CodeUnitCount <= end else { return false }
    return words.withUTF8Buffer { words in
      for offset in 0..<words.count where source[start + offset] != words[offset] { return false }
      return true
    }
  }

  /// What the duties of a body begin with, on the line below its name.
  private static let duties: [StaticString] = [
    "Chủ trì", "Phối hợp", "Tham mưu", "Chỉ đạo", "Hướng dẫn", "Tuyên truyền", "Vận động", "Đẩy mạnh", "Tăng cường",
    "Tổ chức", "Xây dựng", "Rà soát", "Giám sát", "Kiểm tra", "Theo dõi", "Theo chức năng", "Triển khai", "Thực hiện",
    "Bố trí", "Cân đối", "Cung cấp", "Căn cứ", "Báo cáo", "Tiếp tục", "Lồng ghép", "Phát huy", "Phổ biến", "Bảo đảm",
    "Đảm bảo", "Quản lý", "Yêu cầu", "Hàng năm", "Hằng năm", "Định kỳ", "Có trách nhiệm", "Tổng hợp", "Thẩm định",
    "Đưa tin",
  ]

  /// Those that are in no name, so that a capital shows the beginning of a sentence.
  private static let sentences: [StaticString] = [
    "Chủ trì", "Theo chức năng", "Có trách nhiệm", "Tiếp tục", "Tăng cường", "Đẩy mạnh", "Hằng năm", "Hàng năm",
    "Định kỳ", "Yêu cầu", "Rà soát", "Bố trí", "Thực hiện", "Báo cáo", "Vận động", "Hướng dẫn", "Triển khai",
  ]

  /// What acts of law begin with where they speak of themselves.
  private static let acts: [StaticString] = ["Quyết định này ", "Nghị quyết này ", "Thông tư này ", "Chỉ thị này "]

  /// True where a line begins so.
  static func beginsAct(_ source: Span<UInt8>, _ token: LineToken) -> Bool {
    acts.contains { stands($0, at: Int(token.body), in: source, Int(token.end)) }
  }

  /// True where a text begins with a duty that is in no name.
  static func beginsSentence(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    sentences.contains { stands($0, at: start, in: source, end) }
  }

  /// True where a line begins with a duty.
  static func beginsDuty(_ source: Span<UInt8>, _ token: LineToken) -> Bool {
    duties.contains { stands($0, at: Int(token.body), in: source, Int(token.end)) }
  }
}
