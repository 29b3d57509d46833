/// The spelling of Vietnamese syllables as rows: what may open one, which vowels may follow, what may close them.
///
/// After Quyết định 240/QĐ (1984); `hoà` and `hòa` both pass, for it is not looked at where the tone stands.
enum SyllableRows {
  /// Which vowels stand behind an onset.
  enum Nuclei: Int, CaseIterable {
    case plain
    /// The `i` of `gi` belongs to the onset, or to the vowels: `giang`, `gìn`.
    case afterG
    /// The `u` belongs to the onset: `quan`, `quốc`.
    case afterQ
  }

  private static let backVowels = "aăâoôơuư"
  private static let frontVowels = "eêiy"

  /// Onsets, and the first vowels that may stand behind them. No onset at all is free too.
  static let onsets: [(letters: String, before: String, nuclei: Nuclei)] = [
    ("- b ch d đ h kh l m n nh p ph r s t th tr v x", backVowels + frontVowels, .plain),
    ("k gh ngh", frontVowels, .plain), ("c ng", backVowels, .plain), ("g", backVowels + "i", .afterG),
    ("q", "u", .afterQ),
  ]

  static let openFinals = "- m n ng nh"
  /// These take acute or dot only.
  static let stopFinals = "c ch p t"

  /// Vowels, and what may close them; `-` stands for nothing.
  static let nuclei: [(vowels: String, finals: String)] = [
    ("a oa", "- c ch m n ng nh p t"), ("ă â oă ươ iê", "c m n ng p t"), ("e o ô u", "- c m n ng p t"),
    ("ê i", "- ch m n nh p t"), ("ơ", "- m n p t"), ("ư", "- c m n ng t"), ("y", "- t"), ("yê", "m n ng t"),
    ("oe", "- m n ng t"), ("oo", "c ng"), ("uâ", "n ng t"), ("uê", "- ch n nh"), ("uô", "c m n ng t"),
    ("uy", "- ch n nh p t"), ("uyê", "n t"), ("ai ao au ay âu ây eo êu ia iu iêu yêu", "-"),
    ("oai oao oay oeo oi ôi ơi ua uây ui uôi uơ uya uyu", "-"), ("ưa ưi ưu ươi ươu", "-"),
  ]
}

/// The rows made ready for reading; built at first use.
final class SyllableTables: Sendable {
  static let shared = SyllableTables()

  /// What stands behind an onset.
  struct Opening: Sendable {
    /// First vowels, one bit a letter code.
    let vowels: UInt32
    let nuclei: SyllableRows.Nuclei
  }

  let letters: SyllableLetters
  let openings: [Opening]
  /// Values are places in `openings`, counted from 1.
  let onsets: SyllableTrie
  /// Values are one bit each.
  let finals: SyllableTrie
  let stops: UInt16
  /// Values are sets of finals; one trie for each case of `SyllableRows.Nuclei`.
  let nuclei: [SyllableTrie]
  /// The same for words that lost their diacritics.
  let bareNuclei: [SyllableTrie]

  private init() {
    let builder = SyllableTableBuilder()
    letters = builder.letters
    (openings, onsets) = builder.openings()
    (finals, stops) = builder.finals()
    nuclei = builder.nuclei(finals: finals) { $0 }
    bareNuclei = builder.nuclei(finals: finals, spelled: builder.letters.plain)
  }
}

/// Turns rows into tries.
private struct SyllableTableBuilder {
  let letters = SyllableLetters()

  func openings() -> ([SyllableTables.Opening], SyllableTrie) {
    var trie = SyllableTrie()
    let openings = SyllableRows.onsets.enumerated().map { index, row in
      for onset in codes(row.letters) { trie.add(onset, value: UInt16(index + 1)) }
      return SyllableTables.Opening(
        vowels: row.before.reduce(0) { $0 | 1 << UInt32(letters.code(of: $1)) }, nuclei: row.nuclei)
    }
    return (openings, trie)
  }

  func finals() -> (SyllableTrie, stops: UInt16) {
    var trie = SyllableTrie()
    var stops: UInt16 = 0
    let open = codes(SyllableRows.openFinals)
    for (index, final) in (open + codes(SyllableRows.stopFinals)).enumerated() {
      trie.add(final, value: 1 << UInt16(index))
      if index >= open.count { stops |= 1 << UInt16(index) }
    }
    return (trie, stops)
  }

  func nuclei(finals: SyllableTrie, spelled: (UInt8) -> UInt8) -> [SyllableTrie] {
    var tries = SyllableRows.Nuclei.allCases.map { _ in SyllableTrie() }
    for row in SyllableRows.nuclei {
      let set = codes(row.finals).reduce(0) { $0 | finals.value(of: $1) }
      for vowels in codes(row.vowels) { add(vowels.map(spelled), finals: set, to: &tries) }
    }
    return tries
  }

  private func add(_ vowels: [UInt8], finals: UInt16, to tries: inout [SyllableTrie]) {
    for nuclei in SyllableRows.Nuclei.allCases {
      for spelling in spellings(of: vowels, nuclei) { tries[nuclei.rawValue].add(spelling, value: finals) }
    }
  }

  /// How vowels are written behind an onset.
  private func spellings(of vowels: [UInt8], _ nuclei: SyllableRows.Nuclei) -> [[UInt8]] {
    let u = letters.code(of: "u")
    switch nuclei {
    case .plain: return [vowels]
    case .afterG: return [vowels, [letters.code(of: "i")] + vowels]
    case .afterQ: return vowels[0] != u ? [[u] + vowels] : vowels.count > 1 ? [vowels] : []
    }
  }

  /// The letter codes of each word of a row; `-` is a word without letters.
  private func codes(_ row: String) -> [[UInt8]] {
    row.split(separator: " ").map { word in word.map(letters.code(of:)).filter { $0 != 0 } }
  }
}
