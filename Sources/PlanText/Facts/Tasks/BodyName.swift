/// The name of one body, as the tokens that spell it.
///
/// "Sở Nội vụ" is one stretch of tokens. A name to which a shared head word was given has more: "các Phòng: Y tế,
/// Tư pháp" gives `Phòng` `Y tế` and `Phòng` `Tư pháp`.
struct BodyName: Equatable, Sendable {
  /// The shared head word and what stands before it; empty for most names.
  var prefix: [Range<Int>] = []
  /// The name as it stands in the text.
  var own: Range<Int>
  /// What its head is.
  var head: BodyRole
  /// The plural head word that ends the name ("Giám đốc các Sở"), to which a list of fields may follow.
  var openHead: Range<Int>?
}

/// An enumeration of bodies and what ends it.
struct BodyList: Sendable {
  enum Ending: Sendable {
    /// The end of the stretch of text.
    case end
    /// A colon, or the step from a heading to its text.
    case colon
    case period
    /// A verb that says what the bodies do.
    case predicate
    /// A verb that says what is.
    case weak
    case other
  }

  var names: [BodyName]
  /// The token after the last name, a bracket behind it and the separator skipped.
  var end: Int
  var ending: Ending
}

/// The stretch of tokens that a grammar reads: a heading with its text, or a cell.
struct TokenWindow: Sendable {
  var start: Int
  var end: Int
  /// The first token of the running text behind a heading; the step to it reads like a colon. -1 where there is none.
  var textStart: Int
  /// What its tokens may mean.
  var cues: CueSet

  init(_ tokens: Range<Int>, textStart: Int = -1, cues: CueSet = .all) {
    start = tokens.lowerBound
    end = tokens.upperBound
    self.textStart = textStart
    self.cues = cues
  }
}

/// The names of one record; records name few bodies, so that most look-ups are in a short list.
struct NameSet {
  private static let listed = 12
  private var list: [UInt64] = []
  private var rest: Set<UInt64> = []

  /// Adds a key; false where it is there already.
  @discardableResult
  mutating func insert(_ key: UInt64) -> Bool {
    if list.contains(key) { return false }
    if list.count >= Self.listed { return rest.insert(key).inserted }
    list.append(key)
    return true
  }
}
