/// What the words before a document's type tell: its sort, who issued it, and when.
///
/// ```
/// Công điện hỏa tốc số 12/CĐ-UBND                              its sort
/// Ngày 21/4/2025, Sở Y tế đã ban hành Công văn số 12/SYT-NV    date and issuer
/// theo đề nghị của Sở Y tế tại Tờ trình số 12/TTr-SYT          issuer
/// ```
extension ReferenceReader {
  /// Date and issuer as the clause tells them at whose end a document stands.
  struct Act {
    var date: String?
    var issuer: String?
  }

  // MARK: Sorts

  /// Words that tell of what sort a document is, at most.
  private static let sortWords = 4

  /// "Công điện hỏa tốc số …", "Công văn hướng dẫn số …": takes the type before a few words in small letters.
  /// - Parameter code: the type that the number's code names.
  func sorted(_ lead: Lead, code: Int?) -> Lead {
    guard lead.isNamed, lead.title == nil else { return lead }
    if let kind = lead.kind, tokens[lead.start].isCapitalised || kind == code { return lead }
    var at = lead.start - 1
    while at >= unit.tokens.lowerBound, lead.start - at <= Self.sortWords + 1 {
      if let type = typeStart(endingAt: at) { return taking(type, for: lead, code: code) }
      guard isSortWord(at) else { break }
      at -= 1
    }
    return lead
  }

  private func isSortWord(_ at: Int) -> Bool {
    tokens[at].isWord && !tokens[at].isCapitalised && Self.sortCues.contains(tokens[at].cue)
  }

  private static let sortCues: [Cue] = [.none, .opaque, .act, .unit, .naming, .nameGoesOn]

  private func taking(_ type: Int, for lead: Lead, code: Int?) -> Lead {
    guard let kind = tokens[type].documentKind, tokens[lead.start].isWord else { return lead }
    if let code, !DocumentKind.all[kind].name.hasPrefix(DocumentKind.all[code].name) { return lead }
    var lead = lead
    (lead.start, lead.kind) = (type, kind)
    return lead
  }

  /// The type whose last word is at an index.
  func typeStart(endingAt index: Int) -> Int? {
    guard let start = tokens.phraseStart(endingAt: index, from: unit.tokens.lowerBound),
      tokens[start].documentKind != nil
    else { return nil }
    return start
  }

  // MARK: Acts

  private static let clauseTokens = 28

  /// What the clause before a mention tells of it, or of the list in which it stands.
  mutating func act(of lead: Lead, _ tail: Tail) -> Act? {
    if tail.date != nil, tail.issuer != nil {
      lastAct = nil
    } else if lastAct == nil || !follows(lead.start) {
      lastAct = lead.kind == nil ? nil : act(before: lead.start)
    }
    return lastAct
  }

  /// What the clause before a type tells of its document, or nil.
  private func act(before type: Int) -> Act? {
    if let speaker = speaker(before: type) { return Act(issuer: speaker) }
    guard let verb = issuing(before: type) else { return nil }
    var start = verb
    var clause: Int?
    let lower = max(lastEnd, verb - Self.clauseTokens)
    while start > lower, !endsClause(start - 1) {
      let cue = tokens[start - 1].cue
      if cue == .day || cue == .sameDay { return dated(start - 1, verb, clause) }
      if tokens[start - 1].sign == UInt8(ascii: ","), clause == nil { clause = start }
      start -= 1
    }
    return Act(issuer: subject(start..<verb) ?? clause.flatMap { subject($0..<verb) })
  }

  /// "Ngày 21/4/2025, Sở Y tế đã ban hành": the date, where nothing but who acts stands between it and the verb.
  /// - Parameter clause: the token behind the last comma before the verb.
  private func dated(_ day: Int, _ verb: Int, _ clause: Int?) -> Act? {
    if day > unit.tokens.lowerBound, Self.limits.contains(tokens[day - 1].cue) { return nil }
    let issuer = clause.flatMap { subject($0..<verb) }
    guard let (date, next) = date(day), next <= verb else { return Act(issuer: issuer) }
    let start = next < verb && tokens[next].sign == UInt8(ascii: ",") ? next + 1 : next
    if let body = subject(start..<verb) { return Act(date: date, issuer: body) }
    let isPlain = (start..<verb).allSatisfy { tokens[$0].isWord }
    return Act(date: isPlain ? date : nil, issuer: issuer)
  }

  /// Words before a day that is not that of an act.
  private static let limits: [Cue] = [.before, .until, .through, .latest, .from, .within]

  /// The first word of "đã ban hành", "có", "vừa ký" before a type.
  private func issuing(before type: Int) -> Int? {
    var at = type - 1
    var verb: Int?
    while at > unit.tokens.lowerBound, type - at <= Self.verbWords {
      let word = tokens[at].word
      if word == Self.issues[0], tokens[at - 1].word == Self.issues[1] {
        at -= 1
        verb = at
      } else if word != 0, Self.having.contains(word) {
        verb = at
      } else if word != 0, Self.fillers.contains(word) {
        if verb != nil { verb = at }
      } else {
        break
      }
      at -= 1
    }
    return verb
  }

  private static let verbWords = 7
  /// "ban hành", its last word first.
  private static let issues = words("hành ban")
  private static let having = words("có ký")
  private static let fillers = words("đã vừa tiếp tục các cũng")

  private static func words(_ list: String) -> [UInt16] {
    list.split(separator: " ").map { Lexicon.shared.word(of: Array($0.utf8)) }
  }

  private func endsClause(_ at: Int) -> Bool {
    switch tokens[at].sign {
    case 0: tokens[at].cue == .basis
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "/"): false
    case UInt8(ascii: "."): tokens[at + 1].isSpaced
    default: true
    }
  }

  /// The one body that a stretch of tokens names and nothing else.
  private func subject(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, tokens[range.lowerBound].isCapitalised,
      let names = BodyReader(tokens).list(at: range.lowerBound, in: TokenWindow(range))?.names, names.count == 1,
      names[0].own == range
    else { return nil }
    return text.string(range)
  }

  // MARK: Speakers

  /// "theo đề nghị của Sở Y tế tại", "chỉ đạo của UBND tỉnh tại" before a type.
  private func speaker(before type: Int) -> String? {
    let at = type - 1
    let low = max(lastEnd, at - Self.clauseTokens)
    guard at > low, tokens[at].word == Self.place else { return nil }
    guard let of = (low..<at).last(where: { tokens[$0].cue == .of }), of > low,
      Self.spoken.contains(tokens[of - 1].word), let (issuer, next) = issuer(of), next == at
    else { return doer(low..<at) ?? nextSpeaker(low..<at) }
    return issuer
  }

  /// "được UBND tỉnh phê duyệt", "do Sở Y tế ban hành" before "tại".
  private func doer(_ clause: Range<Int>) -> String? {
    guard let passive = clause.last(where: { Self.passives.contains(tokens[$0].word) }),
      passive + 1 < clause.upperBound,
      tokens[passive + 1].isCapitalised,
      let names = BodyReader(tokens).list(at: passive + 1, in: TokenWindow(passive + 1..<clause.upperBound))?.names,
      names.count == 1, names[0].prefix.isEmpty,
      (1...Self.longestVerb).contains(clause.upperBound - names[0].own.upperBound)
    else { return nil }
    return text.string(names[0].own)
  }

  /// "…, của Bộ Tài chính tại", "và Sở Tư pháp tại" right behind the mention before.
  private func nextSpeaker(_ clause: Range<Int>) -> String? {
    guard clause.lowerBound == lastEnd, lastEnd > unit.tokens.lowerBound else { return nil }
    var start = clause.lowerBound
    while start < clause.upperBound,
      tokens[start].sign == UInt8(ascii: ",") || tokens[start].cue == .and || tokens[start].cue == .of
    {
      start += 1
    }
    return start > clause.lowerBound ? subject(start..<clause.upperBound) : nil
  }

  private static let passives = words("được do")
  /// Words of "phê duyệt", "ký ban hành".
  private static let longestVerb = 4

  private static let place = Lexicon.shared.word(of: Array("tại".utf8))
  /// Last words of what a body says: "đề nghị", "ý kiến", "chỉ đạo", "hướng dẫn", "kết luận", "yêu cầu", "quy định",
  /// "thông báo", "tờ trình".
  private static let spoken = words("nghị kiến đạo dẫn luận cầu định báo trình").filter { $0 != 0 }
}
