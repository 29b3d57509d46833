/// Words that no sentence and no heading ends with: a line that does goes on with the next. As printed; in capitals
/// those alone that are in no name.
enum JoiningWords {
  static let words: [StaticString] = [
    "và", "của", "cho", "với", "tại", "theo", "về", "các", "những", "được", "hoặc", "từ", "đến", "để", "bằng", "như",
    "là",
    "do", "vào", "trong", "thuộc", "giữa", "nhằm", "tại khoản", "tại điểm", "tại điều", "định số", "hoạch số", "thị số",
    "quyết số",
    "thư số", "văn số", "trình số", "báo số", "lệnh số", "từ ngày", "đến ngày", "trước ngày", "vào ngày", "từ tháng",
    "đến tháng",
    "trong tháng", "cấp từ", "không quá", "trong đó có", "Giao",
    "VÀ", "CỦA", "TRONG", "CÁC", "VỚI", "CHO",
  ]

  /// Phrases that end a name although their last word goes on.
  private static let closed: [StaticString] = [
    "trực thuộc", "phụ thuộc", "lệ thuộc", "đạt được", "mặt được", "làm được", "có được", "thu được", "giành được",
    "Tồn tại", "tồn tại", "hiện tại", "bên trong", "vòng trong", "phía trong", "tiếp theo", "noi theo", "công bằng",
    "văn bằng", "đồng bằng", "cân bằng", "đầu vào", "lý do", "tự do", "văn bản đến", "công văn đến", "chứng từ",
  ]

  /// Words that ask for a number: a line that ends with one goes on with the next where that begins with a number.
  private static let numbered: [StaticString] = [
    "năm", "tháng", "ngày", "quý", "số", "cấp", "loại", "nhóm", "hạng", "khoản", "điểm", "Điều", "điều", "Mục", "mục",
    "Phần", "Chương", "giai đoạn", "khóa", "lần", "ít nhất", "tối thiểu", "tối đa", "khoảng",
  ]

  /// Heads of names: a line that ends with one goes on with the name, in texts that break lines anywhere.
  private static let named: [StaticString] = [
    "Sở", "Bộ", "Cục", "Vụ", "Luật", "Phòng", "Trung tâm", "Thủ tướng", "Bộ trưởng", "Giám đốc", "Chi cục",
  ]

  /// True where the text from `start` up to `end` ends with the head of a name.
  static func asksForName(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    ends(source, start, end, with: named)
  }

  /// What a basis ends with before the name of what is issued: "…, UBND xã ban hành" over "Kế hoạch … như sau:".
  private static let issuing: [StaticString] = ["ban hành", "xây dựng"]

  /// True where the text from `start` up to `end` ends with a verb of issuing.
  static func asksForPlan(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    ends(source, start, end, with: issuing)
  }

  /// The words by their last byte.
  private static let byLastByte: [[StaticString]] = {
    var buckets = [[StaticString]](repeating: [], count: 256)
    for word in words { buckets[Int(word.withUTF8Buffer { $0[$0.count - 1] })].append(word) }
    return buckets
  }()

  /// True where the text from `start` up to `end` ends with such a word. O(1).
  static func ends(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    ends(source, start, end, with: byLastByte[Int(source[end - 1])]) && !ends(source, start, end, with: closed)
  }

  /// True where the text from `start` up to `end` ends with a word that asks for a number.
  static func asksForNumber(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    ends(source, start, end, with: numbered)
  }

  private static func ends(_ source: Span<UInt8>, _ start: Int, _ end: Int, with words: [StaticString]) -> Bool {
    words.contains { word in
      let from = end - word.utf8CodeUnitCount
      guard from > start, source[from - 1].isBlank else { return false }
      return word.withUTF8Buffer { word in
        for offset in 0..<word.count where source[from + offset] != word[offset] { return false }
        return true
      }
    }
  }
}
