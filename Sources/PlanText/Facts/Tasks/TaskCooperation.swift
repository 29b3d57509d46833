/// Finds who cooperates: "phối hợp với X" where the unit's own body does it.
///
/// ```
/// chủ trì, phối hợp với các sở, ngành liên quan tham mưu …            các sở, ngành liên quan
/// phối hợp, đối ứng trách nhiệm với các ngành chức năng, các đơn vị …  các ngành chức năng · các đơn vị …
/// chỉ đạo các phòng chuyên môn phối hợp với UBND cùng cấp              nobody: it is the rooms that cooperate
/// thực hiện quy chế phối hợp với Công an tỉnh                          nobody: it is a noun
/// ```
struct TaskCooperationReader {
  let bodies: BodyReader
  private let tokens: [FactToken]
  private let inside: PhraseTable

  /// Words between "phối hợp" and "với".
  private static let manner = 6
  /// Tokens before "phối hợp" in which its subject is looked for.
  private static let subjectTokens = 80
  private static let table = Lexicon.shared[.inside]

  init(_ bodies: BodyReader) {
    self.bodies = bodies
    tokens = bodies.tokens
    inside = Self.table
  }

  /// The bodies that cooperate in a window.
  /// - Parameters:
  ///   - lead: the first token behind the names that open the unit; clauses reach back to it.
  ///   - leads: the bodies that are responsible; what their own offices and forces are told, they are told.
  ///   - request: the unit asks ("Đề nghị …"): the government it is asked to work with does not count, nor what names no
  ///     body of its own.
  func supports(
    in window: TokenWindow, behind lead: Int, of leads: [BodyName], request: Bool
  ) -> [BodyName] {
    var out: [BodyName] = []
    var at = max(window.start, lead)
    while at < window.end {
      if tokens[at].word == along, joinsLead(at, from: window.start), let list = partners(behind: at, window) {
        out += list.names.filter { !isVague($0, window) }
        at = max(list.end, at + 1)
        continue
      }
      guard tokens[at].word == Self.words.cooperate, case let count = cooperation(at, window), count > 0 else {
        at += 1
        continue
      }
      if let list = partners(behind: at + count, window), isOwn(at, from: max(window.start, lead), leads, window) {
        let led = isLed(at, from: max(window.start, lead))
        out += list.names.filter { !isVague($0, window) && !(request && !led && isNobody($0)) }
        at = max(list.end, at + count)
      } else if let named = subjects(before: at, from: max(window.start, lead), window) {
        out += named
        at += count
      } else {
        at += count
      }
    }
    return out
  }

  /// "chủ trì, cùng Sở Y tế rà soát", "chủ trì cùng với …".
  private func joinsLead(_ at: Int, from low: Int) -> Bool {
    let sign = at > low && tokens[at - 1].sign == UInt8(ascii: ",") ? 1 : 0
    return at - sign > low && Self.leads.contains(tokens[at - sign - 1].word)
  }

  /// Tokens of "phối hợp" at a token, 0 where another word stands.
  private func cooperation(_ at: Int, _ window: TokenWindow) -> Int {
    let (value, count) = inside.match(tokens, at, window.end)
    return TaskRole(rawValue: value).contains(.cooperate) ? count : 0
  }

  /// The bodies behind "phối hợp", with or without words of manner and "với".
  private func partners(behind start: Int, _ window: TokenWindow) -> BodyList? {
    var at = start
    while at < min(window.end, start + Self.manner), at != window.textStart {
      if tokens[at].word == with || tokens[at].word == along {
        if at + 1 < window.end, tokens[at + 1].word == with { at += 1 }
        return at + 1 < window.end ? bodies.list(at: at + 1, in: window, generic: true) : nil
      }
      if at == start, tokens[at].isWord, let list = bodies.list(at: at, in: window) ?? described(at, window) {
        return list
      }
      if tokens[at].isSign, tokens[at].sign != UInt8(ascii: ",") { return nil }
      if tokens[at].word == between { return nil }
      at += 1
    }
    return nil
  }

  /// "phối hợp đơn vị chức năng": common nouns that say which bodies are meant.
  private func described(_ at: Int, _ window: TokenWindow) -> BodyList? {
    guard let list = bodies.list(at: at, in: window, generic: true), let name = list.names.first,
      name.own.count > bodies.roles(at, window).1
    else { return nil }
    return list
  }

  private var with: UInt16 { Self.words.with }
  private var along: UInt16 { Self.words.along }
  private var between: UInt16 { Self.words.between }
  private static let words = (
    cooperate: Lexicon.shared.word(of: Array("phối".utf8)), with: Lexicon.shared.word(of: Array("với".utf8)),
    along: Lexicon.shared.word(of: Array("cùng".utf8)),
    between: Lexicon.shared.word(of: Array("giữa".utf8))
  )

  /// "Phòng Nội vụ chủ trì, Đài Truyền thanh huyện phối hợp": the bodies right before the verb, behind a clause in
  /// which another body leads.
  private func subjects(before verb: Int, from low: Int, _ window: TokenWindow) -> [BodyName]? {
    var start = sentenceStart(verb, from: low, window)
    if start > low + 1, tokens[start - 1].sign == UInt8(ascii: ";"), Self.leads.contains(tokens[start - 2].word) {
      start -= 2
    }
    if let named = joining(start, verb, low) { return named }
    guard
      let sign = (start..<verb).first(where: {
        $0 > start && Self.leads.contains(tokens[$0 - 1].word) && tokens[$0].isSign
      }),
      sign + 1 < verb, bodies.opensBody(sign + 1, window, generic: false),
      let list = bodies.list(at: sign + 1, in: TokenWindow(sign + 1..<verb)), list.end >= verb
    else { return nil }
    return list.names
  }

  /// "…, chủ trì tham mưu; các cơ quan liên quan phối hợp thực hiện": those who open a clause behind the one that leads.
  private func joining(_ start: Int, _ verb: Int, _ low: Int) -> [BodyName]? {
    guard start > low, start < verb, tokens[start - 1].sign == UInt8(ascii: ";"),
      tokens[low..<start].contains(where: { Self.leads.contains($0.word) }),
      case let clause = TokenWindow(start..<verb), bodies.opensBody(start, clause, generic: false),
      let list = bodies.list(at: start, in: clause), list.end >= verb
    else { return nil }
    return list.names
  }

  // MARK: Whose cooperation it is

  /// True where the verb's subject is the unit's own body: between the start of the sentence and the verb no other
  /// body is told to do something, none stands right before the verb, and the word is no noun.
  private func isOwn(_ verb: Int, from low: Int, _ leads: [BodyName], _ window: TokenWindow) -> Bool {
    let start = sentenceStart(verb, from: low, window)
    if verb > start, isNoun(verb, from: start) { return false }
    var at = start
    while at < verb {
      let (value, count) = inside.match(tokens, at, verb)
      let next = at + max(count, 1)
      let directs = TaskRole(rawValue: value).contains(.direct)
      if directs, next < verb, bodies.opensBody(next, window, generic: true), reaches(next, verb, window),
        !isSubordinate(next, to: leads, window)
      {
        return false
      }
      if isClauseStart(at, start), bodies.opensBody(at, window, generic: false), reaches(at, verb, window) {
        return false
      }
      at = next
    }
    return true
  }

  /// "Công an tỉnh chỉ đạo Công an các xã phối hợp với …", "chỉ đạo lực lượng Hải quan …": the body by its own forces
  /// and by offices of its own kind.
  private func isSubordinate(_ at: Int, to leads: [BodyName], _ window: TokenWindow) -> Bool {
    let (roles, _) = bodies.roles(at, window)
    if roles.contains(.about), roles.contains(.generic) { return true }
    return roles.contains(.complete) && leads.contains { tokens[$0.own.lowerBound].word == tokens[at].word }
  }

  /// True where the bodies named at a token stand right before the verb, or only a clause without a new subject does.
  private func reaches(_ at: Int, _ verb: Int, _ window: TokenWindow) -> Bool {
    let upTo = TokenWindow(at..<verb)
    guard let list = bodies.list(at: at, in: upTo, generic: true) else { return false }
    return list.end >= verb
      || !(list.end..<verb).contains { tokens[$0].sign == UInt8(ascii: ",") || tokens[$0].cue == .and }
  }

  private func isClauseStart(_ at: Int, _ start: Int) -> Bool {
    at == start || tokens[at - 1].isSign
  }

  private func isNoun(_ verb: Int, from start: Int) -> Bool {
    for length in 1...3 where verb - length >= start {
      let (value, count) = inside.match(tokens, verb - length, verb)
      if count == length, TaskRole(rawValue: value).contains(.cooperationNoun) { return true }
    }
    return false
  }

  /// "chủ trì, phối hợp với": the body leads, so that those it works with support it.
  private func isLed(_ verb: Int, from start: Int) -> Bool {
    let before = tokens[max(start, verb - 3)..<verb]
    return before.contains { Self.leads.contains($0.word) }
  }

  /// Last words of "chủ trì", "phụ trách".
  private static let leads = ["trì", "trách"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  private func sentenceStart(_ verb: Int, from low: Int, _ window: TokenWindow) -> Int {
    let low = max(low, verb - Self.subjectTokens)
    var at = verb
    while at > low, at != window.textStart {
      switch tokens[at - 1].sign {
      case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("): return at
      default: at -= 1
      }
    }
    return at
  }

  /// The first word of "nhà trường".
  private static let house = Lexicon.shared.word(of: Array("nhà".utf8))
  private static let department = Lexicon.shared.word(of: Array("sở".utf8))

  /// "đơn vị" in "phối hợp với đơn vị đăng ký làm chủ đầu tư": nobody is named.
  func isVague(_ name: BodyName, _ window: TokenWindow) -> Bool {
    guard name.prefix.isEmpty, name.head.contains(.generic) else { return false }
    let (roles, count) = bodies.roles(name.own.lowerBound, window)
    return roles.contains(.vague) && count == name.own.count
  }

  /// "chính quyền", "UBND cùng cấp", "các sở, ngành", "nhà trường": whom a body outside the issuer's line works with anyway.
  private func isNobody(_ name: BodyName) -> Bool {
    if name.head.contains(.government) { return true }
    let kind = name.head.contains(.determiner) ? tokens[name.own.lowerBound + 1].word : 0
    guard name.head.contains(.generic) || kind == Self.department || tokens[name.own.lowerBound].word == Self.house
    else {
      return false
    }
    return (name.prefix + [name.own]).joined().allSatisfy { !tokens[$0].isCapitalised }
  }
}
