/// What a word or phrase means to the fact readers. Which words mean it is in the cue tables (`CueTable.rows`).
///
/// A reader dispatches on the cue of a token, so text without cues costs it nothing.
enum Cue: UInt8, CaseIterable, Sendable {
  /// No phrase opens here.
  case none
  /// A phrase that must not be read word by word ("mục tiêu" is no Mục).
  case opaque

  // Time (CueTable+Time)
  case day, month, year, quarter, week, hour
  case from, until, through, before, latest, within
  case first, last, middle, half, period, onwards
  /// A number of months in words; `detail` is the number.
  case monthCount
  case finish, send, every, periodic, occurrence, whole, report
  case be, at, of, and, or, the, roman

  // Documents (CueTable+Documents)
  /// A document type; `detail` is its index in `DocumentKind.all`, as it is for `report`, `law` and some of `issue`.
  case documentType
  /// "số" before a number.
  case numberSign
  /// A statute named without a number; `detail` is its index in `DocumentKind.all`.
  case law
  case issue, about, attached, thisOne, aforesaid, basis, sameDay, signed
  case part, chapter, division, subdivision, article, clause, point, annex
  case shortened, abbreviated
  /// Words that end a name, and words that go on with the name of a statute behind a comma.
  case stop, nameGoesOn
  /// Verbs with which a body begins to act; in small letters they end its name.
  case act

  // Quantities (CueTable+Quantities)
  case increase, decrease, upTo, downTo
  case atLeast, atMost, moreThan, lessThan, orMore, orLess, no, only
  case reach, rank, approximately, comparedWith
  /// Words that lead into a clause.
  case link
  /// A unit of measure or a word for things counted.
  case unit
  /// A level of the administration ("xã", "phường"); counted like a unit.
  case place
  /// Words before a number that only names something ("mức độ 3", "nhóm 4").
  case naming
  /// Words that open the name of what is counted ("tổng số hộ").
  case counted
}

/// One row of a cue table: phrases (small letters, a space between words, "|" between phrases), what they mean, and a
/// value of the row's own.
struct CueRow: Sendable {
  var phrases: String
  var cue: Cue
  var detail: UInt8
}

/// All wordings that the fact readers know. Case and the place of the tone do not matter ("HÒA", "Hoà"); other
/// spellings get rows of their own. A phrase stands in one row only.
enum CueTable {
  static let rows: [CueRow] = time + documents + quantities

  static func row(_ cue: Cue, _ phrases: String, detail: UInt8 = 0) -> CueRow {
    CueRow(phrases: phrases, cue: cue, detail: detail)
  }
}

/// The cues that a stretch of text may hold, for readers that need certain ones: sixty-four bits, so that the last cues
/// share theirs with others and "may hold" can be wrong, but "does not" is never.
struct CueSet: Sendable {
  private var bits: UInt64 = 0
  /// Any cue at all.
  static let all = CueSet(bits: ~0)
  /// Not a cue, but looked for in the same way.
  private static let colon: UInt64 = 1 << 63

  init() {}

  private init(bits: UInt64) { self.bits = bits }

  init(_ cues: Cue...) {
    for cue in cues { bits |= 1 &<< UInt64(cue.rawValue) }
  }

  @inline(__always)
  mutating func insert(_ token: FactToken) {
    bits |= 1 &<< UInt64(token.cue.rawValue)
    bits |= token.word == FactToken.colon ? Self.colon : 0
  }

  mutating func formUnion(_ other: CueSet) { bits |= other.bits }

  func mayHold(_ cues: CueSet) -> Bool { bits & cues.bits != 0 }
  var mayHoldColon: Bool { bits & Self.colon != 0 }
}
