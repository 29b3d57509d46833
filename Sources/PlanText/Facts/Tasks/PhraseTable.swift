/// Phrases of one purpose, each with the bits that its tokens carry; finds the longest that stands at a token.
///
/// A phrase is written as in the cue tables: small letters, a space between words; signs (`,` `-` `/`) count as
/// words. A phrase that stands in several rows carries the values of all of them.
struct PhraseTable: Sendable {
  /// One row: phrases separated by "|", and the bits that they carry.
  struct Row: Sendable {
    let phrases: String
    let value: UInt32
  }

  private let index: PhraseIndex

  init(_ list: PhraseList) { index = PhraseIndex(list) { $0 |= $1 } }

  /// The value of the longest phrase at a token and its length in tokens; (0, 0) where none stands.
  @inline(__always)
  func match(_ tokens: [FactToken], _ at: Int, _ end: Int) -> (value: UInt32, count: Int) {
    guard at < end else { return (0, 0) }
    return index.match(tokens.span, at, end) ?? (0, 0)
  }
}
