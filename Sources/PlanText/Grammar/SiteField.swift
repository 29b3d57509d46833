/// What a site of laws prints of a document above its letterhead: "Số hiệu: … Người ký: … Ngày ban hành: …".
enum SiteField: Sendable {
  case number, date, signer, issuer, other

  /// The folded labels, longest first among those that begin alike. A colon or the sign of a cell stands behind them.
  static let rows: [(label: StaticString, field: SiteField)] = [
    ("so hieu", .number), ("so ky hieu", .number), ("so/ky hieu", .number), ("so, ky hieu", .number),
    ("so / ky hieu", .number), ("so hieu van ban", .number), ("ky hieu", .number), ("ngay ban hanh", .date),
    ("nguoi ky", .signer), ("co quan ban hanh", .issuer), ("noi ban hanh", .other), ("loai van ban", .other),
    ("hinh thuc van ban", .other), ("linh vuc", .other), ("ngay hieu luc", .other), ("ngay co hieu luc", .other),
    ("ngay het hieu luc", .other), ("ngay cong bao", .other), ("ngay dang cong bao", .other),
    ("so cong bao", .other), ("tinh trang", .other), ("tinh trang hieu luc", .other), ("ap dung", .other),
    ("trich yeu", .other), ("ngay cap nhat", .other), ("chuc danh nguoi ky", .other), ("chuc vu nguoi ky", .other),
    ("hieu luc", .other), ("pham vi", .other), ("nguon thu thap", .other),
  ]

  /// True for what a site prints where it does not know a value.
  static func isBlank(_ folder: Folder) -> Bool { folder.hasPrefix("dang cap nha") }

  private static let byLetter = FirstLetterTable(rows) { $0.label }

  /// The field whose label stands at an index of a folded line, and the index behind the label and its sign.
  static func at(_ index: Int, of folder: Folder) -> (field: SiteField, end: Int)? {
    for row in byLetter[folder.bytes[index]] where folder.matches(row.label, at: index) {
      var end = index + row.label.utf8CodeUnitCount
      if end < folder.bytes.count, folder.bytes[end] == 0x20 { end += 1 }
      guard end < folder.bytes.count else { continue }
      if folder.bytes[end] == UInt8(ascii: ":") || folder.bytes[end] == UInt8(ascii: "|") {
        return (row.field, end + 1)
      }
    }
    return nil
  }
}
