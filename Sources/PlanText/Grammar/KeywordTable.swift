/// `LineKeyword.rows` by first letter, so that a line without a keyword costs one look.
struct KeywordTable: Sendable {
  private let buckets: [[(prefix: [UInt8], keyword: LineKeyword)]]

  static let shared = KeywordTable()

  private init() {
    var buckets = [[(prefix: [UInt8], keyword: LineKeyword)]](repeating: [], count: 128)
    for (prefix, keyword) in LineKeyword.rows {
      let bytes = prefix.withUTF8Buffer { Array($0) }
      buckets[Int(bytes[0])].append((bytes, keyword))
    }
    self.buckets = buckets
  }

  /// Length of the longest prefix.
  static let longest = 24

  func mayStart(_ folded: UInt8) -> Bool { folded < 128 && !buckets[Int(folded)].isEmpty }

  /// So many letters tell nearly all lines without a keyword.
  static let telling = 4

  /// Whether a line of which `telling` letters are folded may begin with a keyword.
  func mayStart(_ folder: Folder) -> Bool {
    guard let first = folder.bytes.first, first < 128 else { return false }
    for row in buckets[Int(first)] where folder.starts(with: row.prefix, upTo: Self.telling) { return true }
    return false
  }

  /// The keyword a folded line begins with.
  func match(_ folder: Folder) -> LineKeyword {
    guard let first = folder.bytes.first, first < 128 else { return .none }
    for row in buckets[Int(first)] where folder.starts(with: row.prefix, upTo: Self.longest) { return row.keyword }
    return .none
  }
}

extension Folder {
  /// Whether the folded text begins with a word, or with so many letters of a longer one.
  fileprivate func starts(with prefix: [UInt8], upTo limit: Int) -> Bool {
    let count = min(prefix.count, limit)
    guard count <= bytes.count else { return false }
    for index in 0..<count where prefix[index] != bytes[index] { return false }
    return true
  }
}
