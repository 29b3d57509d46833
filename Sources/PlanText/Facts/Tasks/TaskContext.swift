/// What the headings above a unit make of a body that opens it.
enum TaskContext: Sendable {
  /// "Tổ chức thực hiện", "Phân công nhiệm vụ": a body named there is given a task.
  case assigning
  /// "Nhiệm vụ, giải pháp": the same, but a heading may also name a field ("Bảo hiểm y tế").
  case tasking
  /// "Nội dung": a body is given a task where a verb says so.
  case neutral
  /// "Mục đích, yêu cầu", "Đối tượng": bodies are only spoken of.
  case describing

  /// True where a body named in a heading is given a task.
  var assigns: Bool { self == .assigning || self == .tasking }
}

/// Reads the context of a heading.
struct TaskContextReader {
  private let tokens: [FactToken]
  private let phrases: PhraseTable

  /// Headings are short; what stands later in a line qualifies what stands first.
  private static let depth = 14
  /// Longer lines are sentences, not headings.
  private static let maximumTokens = 20
  private static let table = Lexicon.shared[.contexts]

  init(_ tokens: [FactToken]) {
    self.tokens = tokens
    phrases = Self.table
  }

  /// The context that a heading opens, or nil where it says nothing; the first phrase decides, but aims give way to
  /// tasks beside them.
  func context(of heading: Range<Int>) -> TaskContext? {
    guard heading.count <= Self.maximumTokens else { return nil }
    var at = heading.lowerBound
    var isAim = false
    let end = min(heading.upperBound, at + Self.depth)
    while at < end {
      let (value, count) = phrases.match(tokens, at, heading.upperBound)
      var role = TaskRole(rawValue: value)
      if role.contains(.whole), heading != at..<at + count { role = [] }
      if role.contains(.assigning) { return .assigning }
      if role.contains(.tasking) { return .tasking }
      if role.contains(.describing) { return .describing }
      if role.contains(.aim) { isAim = true }
      at += max(count, 1)
    }
    return isAim ? .describing : nil
  }
}
