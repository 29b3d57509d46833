/// `LineKeyword.rows` by first letter, so that a line without a keyword costs one look.
struct KeywordTable: Sendable {
  private let buckets: [[(prefix: [UInt8], keyword: LineKeyword)]]
  /// By the first letter a bit for each letter that may be the second.
  private let seconds: [UInt128]

  static let shared = KeywordTable()

  private init() {
    var buckets = [[(prefix: [UInt8], keyword: LineKeyword)]](repeating: [], count: 128)
    var seconds = [UInt128](repeating: 0, count: 128)
    for (prefix, keyword) in LineKeyword.rows {
      let bytes = prefix.withUTF8Buffer { Array($0) }
      buckets[Int(bytes[0])].append((bytes, keyword))
      seconds[Int(bytes[0])] |= 1 << UInt128(bytes[1])
    }
    self.buckets = buckets
    self.seconds = seconds
  }

  /// Length of the longest prefix.
  static let longest = 24

  func mayStart(_ folded: UInt8) -> Bool { folded < 128 && !buckets[Int(folded)].isEmpty }

  /// Whether a keyword begins with two letters.
  func mayStart(_ first: UInt8, _ second: UInt8) -> Bool {
    second < 128 && seconds[Int(first)] >> UInt128(second) & 1 != 0
  }

  /// The keyword a folded line begins with.
  func match(_ folder: Folder) -> LineKeyword {
    guard let first = folder.bytes.first, first < 128 else { return .none }
    for row in buckets[Int(first)] where folder.starts(with: row.prefix) { return row.keyword }
    return .none
  }
}

extension Folder {
  fileprivate func starts(with prefix: [UInt8]) -> Bool {
    guard prefix.count <= bytes.count else { return false }
    for index in prefix.indices where prefix[index] != bytes[index] { return false }
    return true
  }
}
