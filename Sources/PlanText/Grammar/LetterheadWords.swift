/// Words of letterheads, folded.
enum LetterheadWords {
  /// Phrases that a web page breaks over two lines inside: "CỘNG" over "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
  private static let phrases: [StaticString] = [
    "cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "uy ban nhan dan", "hoi dong nhan dan",
  ]

  /// True where a folded line of two breaks such a phrase behind `first` bytes.
  static func breaksPhrase(_ folder: Folder, behind first: Int) -> Bool {
    phrases.contains { phrase in
      first < phrase.utf8CodeUnitCount && folder.hasPrefix(phrase) && folder.matches(" ", at: first)
    }
  }

  /// What the Youth Union prints in the place of the motto (Hướng dẫn 49-HD/TWĐTN-VP).
  static let unionMottos: [StaticString] = [
    "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh", "doan thanh nien cshcm",
  ]

  /// Bodies that are named by the union they lead.
  static let organs: [StaticString] = ["ban chap hanh", "ban thuong vu", "ban chap hanh trung uong"]
}

/// What a site of laws prints of a document above its letterhead: "Số hiệu: … Người ký: … Ngày ban hành: …".
enum SiteField: Sendable {
  case number, date, signer, issuer, other

  /// The folded labels, longest first among those that begin alike.
  static let rows: [(label: StaticString, field: SiteField)] = [
    ("so hieu:", .number), ("so ky hieu:", .number), ("so/ky hieu:", .number), ("so, ky hieu:", .number),
    ("ky hieu:", .number), ("ngay ban hanh:", .date), ("nguoi ky:", .signer), ("co quan ban hanh:", .issuer),
    ("noi ban hanh:", .other), ("loai van ban:", .other), ("hinh thuc van ban:", .other), ("linh vuc:", .other),
    ("ngay hieu luc:", .other), ("ngay co hieu luc:", .other), ("ngay het hieu luc:", .other),
    ("ngay cong bao:", .other), ("ngay dang cong bao:", .other), ("so cong bao:", .other), ("tinh trang:", .other),
    ("tinh trang hieu luc:", .other), ("ap dung:", .other), ("trich yeu:", .other), ("ngay cap nhat:", .other),
    ("chuc danh nguoi ky:", .other), ("chuc vu nguoi ky:", .other),
  ]

  private static let byLetter = FirstLetterTable(rows) { $0.label }

  /// The field whose label stands at an index of a folded line, and the index behind the label.
  static func at(_ index: Int, of folder: Folder) -> (field: SiteField, end: Int)? {
    guard let row = byLetter[folder.bytes[index]].first(where: { folder.matches($0.label, at: index) }) else {
      return nil
    }
    return (row.field, index + row.label.utf8CodeUnitCount)
  }
}
