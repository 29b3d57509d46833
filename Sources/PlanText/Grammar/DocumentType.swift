/// The types of administrative documents (Nghị định 30/2020/NĐ-CP, Annex III) and others met in archives.
enum DocumentType {
  struct Row: Sendable {
    /// Small letters without diacritics, as a line in capitals folds.
    let folded: StaticString
    let name: String
    let code: String
  }

  /// What stands between the bases and the articles, as a line in capitals folds.
  static let formulas: [StaticString] = [
    "quyet dinh:", "quyet nghi:", "chi thi:", "nghi quyet:", "quyet dinh", "quyet nghi",
  ]

  /// True for a folded line that is such a formula.
  static func isFormula(_ folder: Folder) -> Bool {
    formulas.contains { folder.hasPrefix($0) && folder.bytes.count == $0.utf8CodeUnitCount }
  }

  /// What a document is that names its subject and no type.
  static let letter = Row(folded: "cong van", name: "Công văn", code: "CV")

  static let rows: [Row] = [
    Row(folded: "ke hoach", name: "Kế hoạch", code: "KH"), Row(folded: "nghi quyet", name: "Nghị quyết", code: "NQ"),
    Row(folded: "quyet dinh", name: "Quyết định", code: "QĐ"), Row(folded: "chi thi", name: "Chỉ thị", code: "CT"),
    Row(folded: "quy che", name: "Quy chế", code: "QC"), Row(folded: "quy dinh", name: "Quy định", code: "QyĐ"),
    Row(folded: "thong cao", name: "Thông cáo", code: "TC"), Row(folded: "thong bao", name: "Thông báo", code: "TB"),
    Row(folded: "huong dan", name: "Hướng dẫn", code: "HD"),
    Row(folded: "chuong trinh", name: "Chương trình", code: "CTr"),
    Row(folded: "phuong an", name: "Phương án", code: "PA"), Row(folded: "de an", name: "Đề án", code: "ĐA"),
    Row(folded: "du an", name: "Dự án", code: "DA"), Row(folded: "bao cao", name: "Báo cáo", code: "BC"),
    Row(folded: "bien ban", name: "Biên bản", code: "BB"), Row(folded: "to trinh", name: "Tờ trình", code: "TTr"),
    Row(folded: "hop dong", name: "Hợp đồng", code: "HĐ"), Row(folded: "cong dien", name: "Công điện", code: "CĐ"),
    Row(folded: "ban ghi nho", name: "Bản ghi nhớ", code: "BGN"),
    Row(folded: "ban thoa thuan", name: "Bản thỏa thuận", code: "BTT"),
    Row(folded: "giay uy quyen", name: "Giấy ủy quyền", code: "GUQ"),
    Row(folded: "giay moi", name: "Giấy mời", code: "GM"),
    Row(folded: "giay gioi thieu", name: "Giấy giới thiệu", code: "GGT"),
    Row(folded: "giay nghi phep", name: "Giấy nghỉ phép", code: "GNP"),
    Row(folded: "phieu gui", name: "Phiếu gửi", code: "PG"),
    Row(folded: "phieu chuyen", name: "Phiếu chuyển", code: "PC"),
    Row(folded: "phieu bao", name: "Phiếu báo", code: "PB"), Row(folded: "nghi dinh", name: "Nghị định", code: "NĐ"),
    Row(folded: "thong tu lien tich", name: "Thông tư liên tịch", code: "TTLT"),
    Row(folded: "thong tu", name: "Thông tư", code: "TT"), letter,
    Row(folded: "ket luan", name: "Kết luận", code: "KL"), Row(folded: "luat", name: "Luật", code: "L"),
    Row(folded: "phap lenh", name: "Pháp lệnh", code: "PL"),
    Row(folded: "chuong trinh hanh dong", name: "Chương trình hành động", code: "CTHĐ"),
    Row(folded: "ke hoach hanh dong", name: "Kế hoạch hành động", code: "KH"),
    Row(folded: "huong dan lien nganh", name: "Hướng dẫn liên ngành", code: "HDLN"),
    Row(folded: "ke hoach lien tich", name: "Kế hoạch liên tịch", code: "KHLT"),
    Row(folded: "huong dan lien tich", name: "Hướng dẫn liên tịch", code: "HDLT"),
    Row(folded: "chuong trinh lien tich", name: "Chương trình liên tịch", code: "CTrLT"),
    Row(folded: "ke hoach phoi hop", name: "Kế hoạch phối hợp", code: "KHPH"),
    Row(folded: "ke hoach lien nganh", name: "Kế hoạch liên ngành", code: "KHLN"),
    Row(folded: "chuong trinh phoi hop", name: "Chương trình phối hợp", code: "CTrPH"),
  ]

  /// What heads documents that no other names by number; the code is empty where there is none.
  static let unnumbered: [Row] = [
    Row(folded: "thong tri", name: "Thông tri", code: ""), Row(folded: "quy trinh", name: "Quy trình", code: ""),
    Row(folded: "dieu le", name: "Điều lệ", code: ""), Row(folded: "de cuong", name: "Đề cương", code: ""),
    Row(folded: "lich cong tac", name: "Lịch công tác", code: ""), Row(folded: "noi quy", name: "Nội quy", code: ""),
    Row(folded: "the le", name: "Thể lệ", code: ""), Row(folded: "loi keu goi", name: "Lời kêu gọi", code: ""),
    Row(folded: "ban cam ket", name: "Bản cam kết", code: ""),
    Row(folded: "nghi quyet lien tich", name: "Nghị quyết liên tịch", code: ""),
  ]

  /// Words behind a type that speak of it or make another word of it: "Kế hoạch này", "Báo cáo viên".
  static let continuations: [StaticString] = ["nay ", "vien "]

  private static let byLetter = FirstLetterTable(rows + unnumbered) { $0.folded }

  /// The type a folded line names, with nothing after it but signs.
  static func named(by folder: Folder) -> Row? {
    byLetter[folder].first { row in
      folder.hasPrefix(row.folded) && folder.bytes[row.folded.utf8CodeUnitCount...].allSatisfy { $0 < 0x30 }
    }
  }

  /// The type that a folded line names with blanks between or inside its words: "K Ế  H O Ạ C H".
  static func spaced(by folder: Folder) -> Row? {
    guard folder.bytes.count <= 60, hasLoneLetter(folder.bytes) else { return nil }
    let letters = folder.bytes.filter { $0 > 0x20 }
    return byLetter[folder].first { row in
      row.folded.withUTF8Buffer { letters.elementsEqual($0.lazy.filter { $0 > 0x20 }) }
    }
  }

  /// The type that a folded line is, but for one letter.
  static func misread(by folder: Folder) -> Row? {
    rows.first { row in
      guard row.folded.utf8CodeUnitCount >= leastMisread, let end = folder.end(ofMisread: row.folded) else {
        return false
      }
      return folder.bytes[end...].allSatisfy { $0 < 0x30 }
    }
  }

  /// Bytes of the shortest name that is told with a letter wrong.
  private static let leastMisread = 7

  private static func hasLoneLetter(_ words: [UInt8]) -> Bool {
    words.split(separator: 0x20).contains { $0.count == 1 && $0[$0.startIndex] >= 0x61 }
  }

  /// The longest type a folded line begins with.
  static func opened(by folder: Folder) -> Row? {
    byLetter[folder].filter { folder.hasPrefix($0.folded) && !isLetter(folder, $0.folded.utf8CodeUnitCount) }
      .max { $0.folded.utf8CodeUnitCount < $1.folded.utf8CodeUnitCount }
  }

  private static func isLetter(_ folder: Folder, _ index: Int) -> Bool {
    index < folder.bytes.count && folder.bytes[index] >= 0x61
  }
}
