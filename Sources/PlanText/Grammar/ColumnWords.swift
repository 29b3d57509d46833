/// Words in the headers of tables, folded (practice).
enum ColumnWords {
  /// Headers of the column that numbers the rows.
  private static let number: [StaticString] = ["tt", "stt", "so tt", "so thu tu"]

  /// True for a folded line that is the header of that column and nothing else.
  static func headsNumbers(_ folder: Folder) -> Bool {
    number.contains { folder.bytes.equals($0) }
  }

  /// True where a folded line begins with the header of the column that numbers the rows.
  static func opensNumbers(_ folder: Folder) -> Bool {
    number.contains { folder.hasPrefix($0) && folder.matches(" ", at: $0.utf8CodeUnitCount) }
  }

  /// Headers of a first column, whose cells are numbers or times.
  static let first: [StaticString] =
    number + [
      "thang", "tuan", "ngay", "thoi gian", "quy", "nam", "buoi", "dot",
    ]
  /// What a line above a table begins with that says in what its figures are.
  static let unitsOfMeasure: [StaticString] = [
    "don vi tinh", "(don vi tinh", "dvt", "(dvt", "don vi: trieu", "don vi: dong", "don vi: nghin", "don vi: ty",
    "(don vi: trieu", "(don vi: dong", "(don vi: nghin", "(don vi: ty",
  ]
  /// Headers of the body or person responsible for what a row says.
  static let responsible: [StaticString] = [
    "chu tri", "don vi thuc hien", "co quan thuc hien", "nguoi thuc hien", "bo phan thuc hien", "phu trach",
    "chiu trach nhiem", "dau moi",
  ]
  /// Headers of the time by which or in which what a row says is done.
  static let time: [StaticString] = ["thoi gian", "thoi han", "tien do", "hoan thanh"]
}
