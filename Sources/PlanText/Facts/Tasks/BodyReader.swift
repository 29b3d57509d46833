/// Reads names of bodies and enumerations of them: head words, what belongs to a name, and where it ends.
///
/// "Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành; UBND các xã, phường trình" has, from its second word,
/// the list [Sở Nội vụ] that ends with a predicate, and from its eighth [các sở, ban, ngành] [UBND các xã, phường].
/// A part of an enumeration is a body of its own where it begins with a head that can stand there (`opensBody`);
/// other parts go on with the name before them, or end the list.
struct BodyReader {
  let tokens: [FactToken]
  let phrases: PhraseTable

  /// Longer enumerations are cut: no plan has them, and hostile text must not cost more than a line.
  static let maximumNames = 200
  static let maximumNameTokens = 80

  static let table = Lexicon.shared[.bodies]

  init(_ tokens: [FactToken]) {
    self.tokens = tokens
    phrases = Self.table
  }

  /// What stands at a token: its roles and how many tokens carry them, at least one.
  func roles(_ at: Int, _ window: TokenWindow) -> (BodyRole, Int) {
    let limit = at < window.textStart ? min(window.end, window.textStart) : window.end
    let (value, count) = phrases.match(tokens, at, limit)
    if value == 0, count > 1, isRoom(at) { return (BodyRole(rawValue: phrases.match(tokens, at, at + 1).value), 1) }
    return (BodyRole(rawValue: value), max(count, 1))
  }

  /// "Phòng Dịch vụ khách hàng": the capital behind it shows the head, not "phòng dịch".
  private func isRoom(_ at: Int) -> Bool {
    tokens[at].word == Self.room && tokens[at].isCapitalised && tokens[at + 1].isCapitalised
      && !tokens[at + 1].isAllCapitals
  }

  private static let room = Lexicon.shared.word(of: Array("phòng".utf8))

  /// The enumeration that begins at a token, or nil where no body is named.
  /// - Parameter generic: common nouns count without a determiner ("phối hợp với cơ quan, đơn vị").
  func list(at start: Int, in window: TokenWindow, generic: Bool = false) -> BodyList? {
    list(at: start, in: window, generic: generic, groups: Self.maximumGroups)
  }

  /// - Parameter groups: how many kinds with a colon behind them may be passed over for the bodies they stand for. None
  ///   where that is being tried, so that hostile text cannot make it try again and again.
  private func list(at start: Int, in window: TokenWindow, generic: Bool, groups: Int) -> BodyList? {
    var groups = groups
    var names: [BodyName] = []
    var at = behindAddress(start, window)
    // Tokens of the separator at `at`.
    var gap = 0
    while names.count < Self.maximumNames, opensBody(at, window, generic: generic || !names.isEmpty) {
      let first = names.count
      at = readName(at: at, in: window, into: &names)
      if isEach(names[names.count - 1], first) {
        names.removeLast()
        break
      }
      shareGovernment(from: first, in: &names, window)
      if let (fields, after) = bracketedFields(behind: names, at: at, in: window) { (names, at) = (fields, after) }
      at = readAreas(behind: &names, at: skipBracket(at, window), in: window)
      at = skipApposition(at, window)
      if groups > 0, names.count == first + 1, let listed = listed(behind: names[first], at: at, in: window) {
        names.removeLast()
        groups -= 1
        at = listed
        continue
      }
      gap = separator(at, window)
      if gap == 0, let end = qualify(&names, at, in: window) { (at, gap) = (end, separator(end, window)) }
      guard gap > 0,
        opensBody(at + gap, window, generic: follows(names.last, at) || generic && isStaff(at + gap, window))
      else { break }
      (at, gap) = (at + gap, 0)
    }
    guard !names.isEmpty else { return nil }
    if gap > 0, let end = qualify(&names, at, in: window) { (at, gap) = (end, separator(end, window)) }
    let end = at + gap
    if let duty = duty(behind: end, in: window) { return BodyList(names: names, end: duty, ending: .predicate) }
    return BodyList(names: names, end: end, ending: ending(at: at, behind: end, in: window))
  }

  /// "Sở Tư pháp, Sở Xây dựng, mỗi đơn vị chọn …": each of those before it.
  private func isEach(_ name: BodyName, _ first: Int) -> Bool {
    first > 0 && name.head.contains(.generic) && tokens[name.own.lowerBound].cue == .every
  }

  /// "Tổ giúp việc gồm 05 thành viên, do … làm Tổ trưởng, có nhiệm vụ …": the duty behind what is told of the bodies.
  private func duty(behind at: Int, in window: TokenWindow) -> Int? {
    guard at < window.end, at != window.textStart, tokens[at].isWord, roles(at, window).0 == .weak else { return nil }
    for next in at..<min(window.end - 1, at + Self.tellingTokens) {
      if next == window.textStart || tokens[next].sign == UInt8(ascii: ".") || tokens[next].sign == UInt8(ascii: ":") {
        return nil
      }
      if tokens[next].sign == UInt8(ascii: ","), Self.duties.contains(tokens[next + 1].word),
        case (let roles, let count) = roles(next + 1, window), roles.contains(.hardVerb), count > 1
      {
        return next + 1
      }
    }
    return nil
  }

  private static let tellingTokens = 32
  /// First words of "có nhiệm vụ", "có trách nhiệm", "chịu trách nhiệm".
  private static let duties = ["có", "chịu"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// "Các ông (bà) Chánh Văn phòng UBND tỉnh, …": the office behind the address, or the token itself.
  private func behindAddress(_ start: Int, _ window: TokenWindow) -> Int {
    guard start < window.end else { return start }
    let at = tokens[start].cue == .the ? start + 1 : start
    guard at < window.end, Self.addresses.contains(tokens[at].word), case (let person, let length) = roles(at, window),
      person.contains(.person), at + length < window.end, at + length != window.textStart,
      tokens[at + length].isCapitalised, roles(at + length, window).0.contains(.position)
    else { return start }
    return at + length
  }

  private static let addresses = ["ông", "bà"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// The token behind "- cơ quan thường trực Ban Chỉ đạo" or ", cơ quan đầu mối", which a name is called by, or the token
  /// itself.
  private func skipApposition(_ at: Int, _ window: TokenWindow) -> Int {
    guard at + 1 < window.end, at + 1 != window.textStart,
      tokens[at].sign == UInt8(ascii: "-") || tokens[at].sign == UInt8(ascii: ","),
      roles(at + 1, window).0.contains(.apposition)
    else { return at }
    var names: [BodyName] = []
    let end = readName(at: at + 1, in: window, into: &names)
    let isClosed =
      end < window.end && tokens[end].sign == UInt8(ascii: ",") && !opensBody(end + 1, window, generic: true)
    return isClosed ? end + 1 : end
  }

  private static let leadInTokens = 8
  private static let maximumGroups = 4

  /// "Các ông (bà): Chánh Văn phòng …", "Các đơn vị: Phòng Tư pháp, …": what stands behind the colon, not the words
  /// that lead into it.
  private func listed(behind name: BodyName, at: Int, in window: TokenWindow) -> Int? {
    guard name.own.count <= Self.leadInTokens, at + 1 < window.end,
      at == window.textStart || tokens[at].sign == UInt8(ascii: ":")
    else { return nil }
    let start = at == window.textStart ? at : at + 1
    guard opensBody(start, window, generic: false) else { return nil }
    if name.head.contains(.person) { return start }
    guard name.head.contains(.determiner), isCommon(name, window),
      let list = list(at: start, in: window, generic: false, groups: 0), list.names.count > 1
    else { return nil }
    switch list.ending {
    case .predicate, .colon, .end: return start
    case .period: return list.end + 1 >= window.end ? start : nil
    case .weak, .other: return nil
    }
  }

  /// "Các đơn vị", "Thủ trưởng các ban, ngành", "Các sở, ngành liên quan": nothing but kinds of bodies.
  private func isCommon(_ name: BodyName, _ window: TokenWindow) -> Bool {
    if name.head.contains(.generic) { return true }
    guard name.head.isDisjoint(with: [.government, .complete]) else { return false }
    return name.own.dropFirst().allSatisfy {
      !tokens[$0].isCapitalised || !roles($0, window).0.isDisjoint(with: [.generic, .named])
    }
  }

  /// Words between a name and the colon that say which of its kind is meant; those of a run-in heading may be more.
  private static let qualifyingTokens = 6
  private static let headingTokens = 12

  /// Gives the last name the words behind it that say which body is meant; returns the token behind them, or nil where
  /// none stand there.
  private func qualify(_ names: inout [BodyName], _ at: Int, in window: TokenWindow) -> Int? {
    guard let end = qualifiedEnd(of: names[names.count - 1], at: at, in: window) else { return nil }
    names[names.count - 1].own = names[names.count - 1].own.lowerBound..<end
    return end
  }

  /// "Phó Hiệu trưởng phụ trách chuyên môn:", "Các đơn vị vận hành hồ chứa:", "UBND các xã có rừng:": what stands
  /// between a common noun or an office and the colon tells which one; so does "có …" before a verb that only bodies
  /// carry ("các đơn vị có quản lý dữ liệu chịu trách nhiệm …") and in a place for names up to the next of them.
  private func qualifiedEnd(of name: BodyName, at start: Int, in window: TokenWindow) -> Int? {
    guard start < window.end, start != window.textStart, name.prefix.isEmpty else { return nil }
    let (first, count) = roles(start, window)
    let isHaving = first.contains(.weak) && name.head.contains(.determiner)
    let isCommon = name.head.isDisjoint(with: [.named, .complete, .government]) || name.head.contains(.position)
    if isCommon, first.contains(.hardVerb), tokens[start].word == Self.passive {
      return givenEnd(start + count, window)
    }
    let isHeading = isCommon && start < window.textStart
    guard tokens[start].isWord || isHeading && tokens[start].sign == UInt8(ascii: ",") else { return nil }
    guard isHaving || isCommon && (first.contains(.verb) || isHeading), !isManner(start) else { return nil }
    let closes = isHaving && window.isNaming
    let limit = start + (isHeading ? Self.headingTokens : Self.qualifyingTokens)
    for at in start..<min(window.end, limit) {
      if at == window.textStart || tokens[at].sign == UInt8(ascii: ":") { return at }
      // "…, các bếp ăn tập thể": another body.
      if isHeading, at > start, roles(at, window).0.contains(.determiner), tokens[at - 1].isSign { return nil }
      if roles(at, window).0.contains(.hardVerb) { return isHaving && isCommon && at > start + 1 ? at : nil }
      guard tokens[at].isWord || isHeading && tokens[at].sign == UInt8(ascii: ",") else { return closes ? at : nil }
    }
    return closes && limit >= window.end ? window.end : nil
  }

  /// "được giao chủ trì chỉ số thành phần" between the bodies and what they are to do: which of them are meant. Nil where
  /// no verb follows the words of what they were given, so that this is all that is said of them.
  private func givenEnd(_ start: Int, _ window: TokenWindow) -> Int? {
    var at = start
    while at < window.end, case (let roles, let count) = roles(at, window), !roles.isDisjoint(with: .predicate) {
      at += count
    }
    let given = at
    while at < min(window.end, given + Self.qualifyingTokens), at != window.textStart, tokens[at].isWord {
      let (roles, count) = roles(at, window)
      if !roles.isDisjoint(with: .predicate) { return at > given ? at : nil }
      let names = at + count < window.end && tokens[at + count].isCapitalised
      guard roles.isDisjoint(with: .weak), roles.isDisjoint(with: .stop) || names || tokens[at].word == Self.task
      else { return nil }
      at += count
    }
    return nil
  }

  /// The first word of "nhiệm vụ".
  private static let task = Lexicon.shared.word(of: Array("nhiệm".utf8))
  private static let passive = Lexicon.shared.word(of: Array("được".utf8))

  /// "theo chức năng, nhiệm vụ": how something is done, not which body is meant.
  private func isManner(_ at: Int) -> Bool { tokens[at].word == Self.manner }

  private static let manner = Lexicon.shared.word(of: Array("theo".utf8))

  /// "UBND thành phố A, các huyện: B, C": areas that share a head word share the government before them as well.
  private func shareGovernment(from first: Int, in names: inout [BodyName], _ window: TokenWindow) {
    guard first > 0, first < names.count, names[first - 1].head.contains(.government),
      case let before = names[first - 1], let area = names[first].prefix.first,
      names[first].prefix.count == 1, roles(area.lowerBound, window).0.contains(.area)
    else { return }
    let own = before.own.lowerBound
    let head = before.prefix.first ?? own..<own + roles(own, window).1
    for index in first..<names.count { names[index].prefix.insert(head, at: 0) }
  }

  /// "UBND xã Đồng Lau, xã Lộc An": areas that share the government before them.
  private func readAreas(behind names: inout [BodyName], at start: Int, in window: TokenWindow) -> Int {
    guard let first = names.last, first.head.contains(.government), !first.head.contains(.determiner) else {
      return start
    }
    let own = first.own.lowerBound
    let head = first.prefix.first ?? own..<own + roles(own, window).1
    var at = start
    while names.count < Self.maximumNames, case let area = at + separator(at, window), area > at,
      area + 1 < window.end, roles(area, window).0.contains(.area), !opensBody(area, window, generic: false)
    {
      var end = area + roles(area, window).1
      guard end < window.end, tokens[end].isWord, tokens[end].isCapitalised else { break }
      while end < window.end, end != window.textStart, tokens[end].isCapitalised || tokens[end].isNumber { end += 1 }
      names.append(BodyName(prefix: [head], own: area..<end, head: first.head))
      at = end
    }
    return at
  }

  /// True where a common noun after a separator is a body of its own: after a single body ("Sở Nội vụ và đơn vị liên
  /// quan"), not after a plural, whose list it continues.
  private func follows(_ name: BodyName?, _ separator: Int) -> Bool {
    guard let name else { return false }
    return !name.head.contains(.determiner) || !name.head.isDisjoint(with: [.position, .complete])
  }

  private func isStaff(_ at: Int, _ window: TokenWindow) -> Bool {
    at < window.end && roles(at, window).0.contains(.staff)
  }

  private func ending(at: Int, behind next: Int, in window: TokenWindow) -> BodyList.Ending {
    if at >= window.end { return .end }
    if at == window.textStart { return .colon }
    if next == at, tokens[at].isSign {
      switch tokens[at].sign {
      case UInt8(ascii: ":"): return .colon
      case UInt8(ascii: "."): return .period
      default: return .other
      }
    }
    guard next < window.end else { return .end }
    let roles = roles(next, window).0
    if !roles.isDisjoint(with: .predicate) { return .predicate }
    if roles.contains(.weak) { return .weak }
    if next == at, tokens[next].cue == .every, tokens[next - 1].cue != .of, roles.contains(.determiner) {
      return .predicate
    }
    return next == at && roles.isEmpty && !tokens[next].isCapitalised ? .predicate : .other
  }

  // MARK: Signs between names

  /// Tokens of the separator at a token: a comma, a semicolon, "và", or two of them; 0 where none stands.
  func separator(_ at: Int, _ window: TokenWindow) -> Int {
    var next = at
    while next < window.end, next != window.textStart, next - at < 3, isSeparator(next, window) { next += 1 }
    return next - at
  }

  func isSeparator(_ at: Int, _ window: TokenWindow) -> Bool {
    let token = tokens[at]
    switch token.sign {
    case 0: break
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"): return true
    // "Phòng Y tế + Phòng Nội vụ".
    case UInt8(ascii: "+"): return at + 1 < window.end && opensBody(at + 1, window, generic: false)
    // "Sở Y tế/Sở Tài chính" in a cell.
    case UInt8(ascii: "/"):
      return window.isNaming && at + 1 < window.end && roles(at + 1, window).0.contains(.named)
        && opensBody(at + 1, window, generic: false)
    default: return false
    }
    let (roles, count) = roles(at, window)
    return count == 1 && roles == .conjunction
  }

  /// The token after a bracket that opens at a token, or the token itself.
  func skipBracket(_ at: Int, _ window: TokenWindow) -> Int {
    guard at < window.end, tokens[at].sign == UInt8(ascii: "(") else { return at }
    var depth = 0
    for next in at..<min(window.end, at + Self.maximumNameTokens) {
      if tokens[next].sign == UInt8(ascii: "(") { depth += 1 }
      if tokens[next].sign == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return next + 1 }
    }
    return at
  }
}
