/// Words in the headers of tables, folded (practice).
enum ColumnWords {
  /// Headers of the body or person responsible for what a row says.
  static let responsible: [StaticString] = [
    "chu tri", "don vi thuc hien", "co quan thuc hien", "nguoi thuc hien", "bo phan thuc hien", "phu trach",
    "chiu trach nhiem", "dau moi",
  ]
}
