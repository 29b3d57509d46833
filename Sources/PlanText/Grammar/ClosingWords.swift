/// Words that open the closing paragraph of a document, folded (practice).
enum ClosingWords {
  static let openers: [StaticString] = [
    "tren day", "yeu cau", "de nghi", "trong qua trinh", "qua trinh", "ke hoach nay", "nhan duoc", "uy ban nhan dan",
    "ubnd",
    "can cu ", "quyet dinh nay", "chi thi nay", "noi dung", "chu tich", "giao ", "cac co quan",
    "thu truong cac", "chuong trinh nay", "chuong trinh hanh dong nay", "thong bao nay", "huong dan nay",
    "nghi quyet nay", "phuong an nay", "de an nay", "quy che nay", "bien ban ", "tong hop",
    "kinh de nghi", "rat mong", "co vuong mac", "neu co vuong mac", "moi vuong mac", "van phong uy ban",
    "van phong ubnd", "van phong hdnd",
  ]

  /// Those that open one right behind a list, before the recipients, as in documents of the Party.
  static let behindLists: [StaticString] = ["giao "]

  /// Those that open a closing which does not bear the end mark, right before the recipients.
  static let unmarked: [StaticString] = [
    "can cu ke hoach", "can cu noi dung", "can cu chuong trinh", "can cu chi thi", "trong qua trinh", "ke hoach nay",
    "nhan duoc", "yeu cau cac", "yeu cau thu truong", "de nghi cac co quan", "de nghi cac don vi", "thu truong cac",
    "cac co quan, don vi can cu", "chi thi nay", "chuong trinh nay", "chuong trinh hanh dong nay", "quyet dinh nay",
    "nghi quyet nay", "huong dan nay", "thong bao nay", "phuong an nay", "de an nay", "co vuong mac",
    "neu co vuong mac", "moi vuong mac",
  ]

  /// "Nơi nhận:", or what a scan has made of it, at an index of a folded line.
  static func labelsRecipients(_ folder: Folder, from start: Int = 0) -> Bool {
    guard let end = folder.end(ofMisread: "noi nhan", from: start) else { return false }
    return folder.bytes[end...].first { $0 != 0x20 }.map { ":;.".utf8.contains($0) } ?? true
  }
}
