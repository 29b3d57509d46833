/// Finds the word that was probably meant.
enum NearMiss {
  /// The word nearest to `typed`, or nil where none is near: at most one slip for each three letters, where a
  /// swapped pair of letters is one slip; or a word that begins with what was typed.
  static func nearest(to typed: String, among words: [String]) -> String? {
    let bytes = Array(typed.utf8)
    let ranked = words.map { (word: $0, slips: slips(bytes, Array($0.utf8))) }
    if let best = ranked.min(by: { $0.slips < $1.slips }), best.slips <= max(1, bytes.count / 3) { return best.word }
    return bytes.count < 2 ? nil : words.first { $0.utf8.starts(with: bytes) }
  }

  /// ", did you mean X?" or nothing.
  static func hint(for typed: String, among words: [String]) -> String {
    nearest(to: typed, among: words).map { "; did you mean \($0)?" } ?? ""
  }

  /// Slips of the pen between two words (Damerau–Levenshtein with adjacent swaps). O(a·b).
  private static func slips(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
