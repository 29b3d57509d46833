/// The bodies named where a unit opens: its heading, its run-in, or the subject of its first sentence.
struct TaskOpening: Sendable {
  enum Form: Sendable {
    /// "Giao X …"
    case assigned
    /// "Đề nghị X …", "Yêu cầu X …"
    case requested
    /// "X:", "X" alone, "Trách nhiệm của X"
    case heading
    /// "X chủ trì …", "Căn cứ …, X xây dựng …"
    case subject
  }

  var form: Form
  var names: [BodyName]
  /// Those that "cùng với" joins to them.
  var partners: [BodyName] = []
  /// The first token behind the names.
  var end: Int
  var ending: BodyList.Ending
  /// A clause stands before the subject ("Định kỳ hằng quý, …"): it is part of the task.
  var isLed: Bool
  /// "Đối với X": names a topic unless the context assigns.
  var isTopical: Bool
  /// "Trách nhiệm của X", "Đối với X": a heading that speaks of X.
  var isConcern = false
  /// The time that stands before the body.
  var due: DateSpan?
}

/// Reads the opening of a unit.
struct TaskOpeningReader {
  let bodies: BodyReader
  private let tokens: [FactToken]
  private let openings: PhraseTable

  /// A clause before the subject is no longer than this many tokens.
  private static let clauseTokens = 90
  private static let timeTokens = 12
  /// Words before a colon that lead into what is to be done are no more than this.
  private static let labelTokens = 10
  private static let table = Lexicon.shared[.openings]

  init(_ bodies: BodyReader) {
    self.bodies = bodies
    tokens = bodies.tokens
    openings = Self.table
  }

  /// The bodies that open a window, or nil.
  func opening(of window: TokenWindow) -> TaskOpening? {
    var at = behindMark(window)
    while at < window.end, tokens[at].isSign { at += 1 }
    guard at < window.end else { return nil }
    let (value, count) = openings.match(tokens, at, window.end)
    let role = TaskRole(rawValue: value)
    if role.contains(.idle) { return nil }
    if !role.isDisjoint(with: [.assign, .request]) { return command(role, at + count, window) }
    if let subject = subject(at, window) ?? leaders(at, window) { return subject }
    if role.contains(.aside), let aside = aside(at + count, window) { return aside }
    if role.contains(.concern), let concern = concern(role, at, at + count, window) { return concern }
    guard role.contains(.clause) else { return nil }
    return led(at + count, window) ?? timed(at, window)
  }

  /// The token behind "(i)" or "(1)", with which a list inside a sentence begins.
  private func behindMark(_ window: TokenWindow) -> Int {
    let at = window.start
    guard at + 2 < window.end, tokens[at].sign == UInt8(ascii: "("), tokens[at + 2].sign == UInt8(ascii: ")"),
      tokens[at + 1].length == 1
    else { return at }
    return at + 3
  }

  /// True for a window that opens with "Giao" and the like, perhaps behind a sign.
  /// - Parameter orRequest: also with "Đề nghị".
  func opensWithOrder(_ window: TokenWindow, orRequest: Bool = false) -> Bool {
    guard let at = (window.start..<window.end).first(where: { !tokens[$0].isSign }) else { return false }
    return behindCommand(at, window, orRequest: orRequest) > at
  }

  /// The token behind "Giao" and the like, or the token itself.
  func behindCommand(_ at: Int, _ window: TokenWindow, orRequest: Bool = false) -> Int {
    guard at < window.end else { return at }
    let (value, count) = openings.match(tokens, at, window.end)
    let role = TaskRole(rawValue: value)
    return role.contains(.assign) || orRequest && role.contains(.request) ? at + count : at
  }

  /// The text behind a run-in heading or behind the few words before a colon, or nil where none stand.
  func behindLabel(_ window: TokenWindow) -> Int? {
    if window.textStart >= 0 { return window.textStart }
    guard window.cues.mayHoldColon else { return nil }
    for at in window.start..<min(window.end - 1, window.start + Self.labelTokens) where tokens[at].isSign {
      if tokens[at].sign == UInt8(ascii: ":") { return at + 1 }
      if tokens[at].sign != UInt8(ascii: ","), at > window.start { return nil }
    }
    return nil
  }

  private func command(_ role: TaskRole, _ at: Int, _ window: TokenWindow) -> TaskOpening? {
    guard let list = bodies.list(at: skipColon(at, window), in: window, generic: true) else { return nil }
    return TaskOpening(
      form: role.contains(.assign) ? .assigned : .requested, names: list.names, end: list.end, ending: list.ending,
      isLed: false, isTopical: false)
  }

  private func skipColon(_ at: Int, _ window: TokenWindow) -> Int {
    at < window.end && tokens[at].sign == UInt8(ascii: ":") ? at + 1 : at
  }

  private func subject(_ at: Int, _ window: TokenWindow, generic: Bool = true) -> TaskOpening? {
    guard tokens[at].isWord, let list = bodies.list(at: at, in: window, generic: generic) else { return nil }
    if let ordered = ordered(by: list, window) { return ordered }
    if let joint = joint(list, window) { return joint }
    return TaskOpening(
      form: list.ending == .predicate || list.ending == .weak ? .subject : .heading, names: list.names, end: list.end,
      ending: list.ending, isLed: false, isTopical: false)
  }

  /// "Lãnh đạo, chỉ huy các đơn vị: …": those who lead bodies, where a colon shows that no work is meant.
  private func leaders(_ at: Int, _ window: TokenWindow) -> TaskOpening? {
    guard tokens[at].word == Self.leader, tokens[at].isCapitalised else { return nil }
    var first = at + 2
    if first + 2 < window.end, tokens[first].sign == UInt8(ascii: ","), tokens[first + 1].word == Self.commander {
      first += 3
    }
    guard first < window.end, var list = bodies.list(at: first, in: window, generic: true), list.ending == .colon,
      list.names[0].prefix.isEmpty
    else { return nil }
    list.names[0].own = at..<list.names[0].own.upperBound
    return TaskOpening(
      form: .heading, names: list.names, end: list.end, ending: list.ending, isLed: false, isTopical: false)
  }

  private static let leader = Lexicon.shared.word(of: Array("lãnh".utf8))
  private static let commander = Lexicon.shared.word(of: Array("chỉ".utf8))

  /// "Riêng Sở Nội vụ hoàn thành …": the subject behind a word that sets it apart.
  private func aside(_ at: Int, _ window: TokenWindow) -> TaskOpening? {
    guard at < window.end, let found = subject(at, window, generic: false) else { return nil }
    return found.ending == .predicate || found.ending == .colon ? found : nil
  }

  /// "Hội Nông dân xã cùng với Đoàn Thanh niên xã tổ chức …".
  private func joint(_ list: BodyList, _ window: TokenWindow) -> TaskOpening? {
    guard list.ending == .other, list.end < window.end else { return nil }
    let (joins, count) = bodies.roles(list.end, window)
    guard joins == .conjunction, count > 1, let partners = bodies.list(at: list.end + count, in: window),
      partners.ending == .predicate
    else { return nil }
    return TaskOpening(
      form: .subject, names: list.names, partners: partners.names, end: partners.end, ending: .predicate,
      isLed: false, isTopical: false)
  }

  /// "UBND tỉnh giao Sở Nội vụ …": who is ordered, not who orders.
  private func ordered(by list: BodyList, _ window: TokenWindow) -> TaskOpening? {
    guard list.ending == .predicate || list.ending == .weak, list.end < window.end else { return nil }
    // "Thủ tướng cũng yêu cầu Bộ Y tế …".
    let verb = tokens[list.end].word == Self.also ? list.end + 1 : list.end
    let (value, count) = openings.match(tokens, verb, window.end)
    let role = TaskRole(rawValue: value)
    guard !role.isDisjoint(with: [.assign, .request]) else { return nil }
    return command(role, verb + count, window)
  }

  private static let also = Lexicon.shared.word(of: Array("cũng".utf8))

  private func concern(_ role: TaskRole, _ first: Int, _ at: Int, _ window: TokenWindow) -> TaskOpening? {
    guard let named = bodies.list(at: at, in: window, generic: true), let list = meant(by: named, window),
      list.ending == .colon || list.ending == .end || list.ending == .period
    else { return nil }
    return TaskOpening(
      form: .heading, names: list.names, end: list.end, ending: list.ending, isLed: false,
      isTopical: role.contains(.clause), isConcern: true)
  }

  /// "Trách nhiệm của Tổ phó là Phó Giám đốc Sở Xây dựng": the office that is meant.
  private func meant(by named: BodyList, _ window: TokenWindow) -> BodyList? {
    guard named.ending == .weak, named.end + 1 < window.end, tokens[named.end].cue == .be else { return named }
    return bodies.list(at: named.end + 1, in: window)
  }

  /// "Căn cứ Kế hoạch này, các sở, ban, ngành xây dựng …": the subject behind a clause and a comma.
  private func led(_ start: Int, _ window: TokenWindow) -> TaskOpening? {
    let limit = min(window.end, start + Self.clauseTokens)
    var at = start
    while at < limit, at != window.textStart {
      switch tokens[at].sign {
      case UInt8(ascii: "("):
        at = max(bodies.skipBracket(at, window), at + 1)
        continue
      case UInt8(ascii: ","):
        guard at + 1 < window.end, let found = subject(at + 1, window, generic: false) else { break }
        if found.ending == .predicate { return led(found) }
        at = max(found.end, at + 1)
        continue
      case UInt8(ascii: ";"), UInt8(ascii: ":"): return nil
      case UInt8(ascii: "."): if endsSentence(at, window) { return nil }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// "Định kỳ thứ Năm hằng tuần các thôn báo cáo": the subject right behind a time, without a comma.
  private func timed(_ start: Int, _ window: TokenWindow) -> TaskOpening? {
    guard tokens[start].cue == .periodic || tokens[start].cue == .every else { return nil }
    for at in start + 1..<min(window.end, start + Self.timeTokens)
    where bodies.roles(at, window).0.contains(.determiner) {
      guard let found = subject(at, window, generic: false), found.ending == .predicate else { continue }
      return led(found)
    }
    return nil
  }

  private func led(_ opening: TaskOpening) -> TaskOpening {
    var opening = opening
    opening.isLed = true
    return opening
  }

  private func endsSentence(_ at: Int, _ window: TokenWindow) -> Bool {
    at + 1 >= window.end || (tokens[at + 1].isSpaced && tokens[at + 1].isCapitalised)
  }
}
