/// `LineKeyword.rows` by first letter, so that a line without a keyword costs one look.
struct KeywordTable: Sendable {
  private struct Row {
    let prefix: [UInt8]
    let keyword: LineKeyword
    /// The first four letters of the prefix, the first lowest, and where it has any.
    let opening: UInt32
    let mask: UInt32

    init(_ prefix: [UInt8], _ keyword: LineKeyword) {
      self.prefix = prefix
      self.keyword = keyword
      opening = prefix.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
      mask = ~0 >> UInt32(32 - 8 * min(prefix.count, 4))
    }
  }

  private let buckets: [[Row]]

  static let shared = KeywordTable()

  private init() {
    var buckets = [[Row]](repeating: [], count: 128)
    for (prefix, keyword) in LineKeyword.rows {
      let bytes = prefix.withUTF8Buffer { Array($0) }
      buckets[Int(bytes[0])].append(Row(bytes, keyword))
    }
    self.buckets = buckets
  }

  func mayStart(_ folded: UInt8) -> Bool { folded < 128 && !buckets[Int(folded)].isEmpty }

  /// Length of the longest keyword that a line with this opening (`Folder.opening`) may begin with, 0 where it begins
  /// with none.
  func longest(opening: UInt32) -> Int {
    let first = Int(opening & 0xFF)
    guard first < 128 else { return 0 }
    var longest = 0
    for row in buckets[first] where opening & row.mask == row.opening { longest = max(longest, row.prefix.count) }
    return longest
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
