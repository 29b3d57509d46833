/// Finds the mentions of other documents, by number or, for statutes, by name.
///
/// ```
/// Kế hoạch số 177/KH-UBND ngày 25/7/2017 của Ủy ban nhân dân tỉnh về …    type, number, date, issuer, title
/// các Quyết định của Sở X ngày 04/11/2024: Số 1445/QĐ-SNV …; số 1446/…    type and date from the head of the list
/// các Nghị quyết số 10-NQ/TW, số 11-NQ/TW và số 12-NQ/TW ngày 03/6/2017   the date of the last for all
/// Luật Phòng, chống ma túy năm 2021                                       no number
/// ```
/// The lines of a mention are those of its number, as GOLD.md counts them.
struct ReferenceReader {
  let text: FactText
  let tokens: [FactToken]
  /// The plan's own number without spaces and its own type: never a reference.
  private let ownNumber: String?
  private let ownSerial: String?
  private let ownType: String?
  var references: [Reference] = []

  // What the running unit says.
  var unit = FactUnit(node: 0, role: .text, first: 0, end: 0)
  var list = ListHead()
  var law: StatuteGrammar.Statute?
  var amendment: Amendment?
  /// Mentions without a date of their own that the next date may belong to.
  var undated: Range<Int> = 0..<0
  /// What was told before the last mention of it and of those that follow in its list.
  var lastAct: Act?
  /// The token behind the last mention's number, date and issuer.
  var lastEnd = 0
  private var lastDate: String?
  private var lastKind: Int?
  var isBasis = false
  /// The next token to look at.
  private var next = 0
  private(set) var numbers: DocumentNumberGrammar
  private(set) var dates: DateGrammar

  /// "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B ngày …": the record of the law that amends, its first token,
  /// and how many laws it amends so far.
  struct Amendment {
    var record: Int
    var start: Int
    var laws = 0
  }

  /// The words before a list of numbers: "các Quyết định của Sở X ngày 04/11/2024:".
  struct ListHead {
    var kind: Int?
    var date: String?
    var issuer: String?
  }

  init(_ text: FactText, metadata: PlanMetadata) {
    self.text = text
    tokens = text.tokens
    ownNumber = metadata.number?.text
    ownSerial = metadata.number?.serial
    ownType = metadata.type
    numbers = DocumentNumberGrammar(tokens: text.tokens, bytes: text.source.bytes, end: 0)
    dates = DateGrammar(tokens: text.tokens, bytes: text.source.bytes, end: 0)
  }

  /// Begins a unit; units come in order.
  /// - Parameter isBasis: true where the unit opens as a basis of the plan; its first sentence is one then.
  mutating func begin(_ unit: FactUnit, isBasis: Bool) {
    self.unit = unit
    self.isBasis = isBasis
    numbers.end = Int(unit.end)
    dates.end = Int(unit.end)
    list = ListHead()
    law = nil
    amendment = nil
    undated = 0..<0
    lastAct = nil
    lastEnd = unit.tokens.lowerBound
  }

  /// Reads what opens at a token: a number, a statute, the head of a list.
  mutating func visit(_ at: Int) {
    if at >= next { next = step(at) }
  }

  /// Handles what stands at a token and returns where to go on.
  private mutating func step(_ at: Int) -> Int {
    let token = tokens[at]
    switch token.cue {
    case .law: return statute(at)
    case .documentType, .report, .issue:
      openList(at)
      return standard(at) ?? bareSerial(at) ?? at + Int(token.phraseLength)
    default: break
    }
    if token.isNumber, let number = numbers.number(at: at) { return numbered(number) }
    if token.sign == UInt8(ascii: "."), at + 1 < unit.tokens.upperBound, tokens[at + 1].isSpaced,
      tokens[at + 1].isCapitalised
    {
      endSentence()
    }
    return at + 1
  }

  private mutating func endSentence() {
    list = ListHead()
    undated = 0..<0
    isBasis = false
  }

  // MARK: Numbers

  private mutating func numbered(_ number: DocumentNumberGrammar.Number) -> Int {
    let shared = sharedSerials(before: number.tokens)
    var lead = sorted(lead(before: shared.first ?? number.tokens.lowerBound), code: number.kind)
    guard number.isSure || lead.isNamed || lead.kind != nil || goesOnList(lead.start) else {
      return number.tokens.upperBound
    }
    if lead.kind == nil, lead.isNamed, let issued = issued(before: lead.start) {
      (lead.start, lead.kind, lead.issuer) = (issued.start, issued.kind, issued.issuer)
      lead = sorted(lead, code: number.kind)
    }
    let glued = gluedDay(number.tokens)
    var tail = tail(from: glued?.next ?? number.tokens.upperBound, date: glued?.date, of: number)
    if lead.kind == nil, lead.isNamed, tail.date == nil, let dated = dated(before: lead.start) {
      (lead.start, lead.kind, tail.date) = (dated.start, dated.kind, dated.date)
    }
    if let name = law?.tokens.upperBound, amend(lead.start, upTo: name, &tail), let open = amendment, open.laws == 1,
      tail.date != nil
    {
      let whole = references.remove(at: open.record)
      (lead.start, lead.title, amendment) = (open.start, whole.title, nil)
    }
    let act = act(of: lead, tail)
    defer { lastEnd = tail.end }
    var printed = text.joined(number.tokens)
    if glued != nil { printed.removeLast(Self.day.count) }
    guard !isOwn(printed, lead) else { return tail.end }
    let behind = number.tokens.upperBound
    continueList(at: lead, isSameDay: behind < unit.tokens.upperBound && tokens[behind].cue == .sameDay)
    let kind = lead.kind ?? number.kind ?? list.kind ?? (goesOnList(lead.start) ? lastKind : nil)
    lastKind = kind
    let reference = Reference(
      node: NodeID(Int(unit.node)), lines: text.lines(number.tokens), text: text.string(lead.start..<tail.end),
      type: kind.map { DocumentKind.all[$0].name }, number: printed,
      date: tail.date ?? act?.date ?? (lead.kind == nil ? list.date : nil),
      issuer: tail.issuer ?? lead.issuer ?? act?.issuer ?? (lead.kind == nil ? list.issuer : nil),
      title: lead.title ?? title(from: tail.end),
      role: isBasis ? .basis : .mention)
    for serial in shared { add(reference, serial: serial, of: number.tokens.lowerBound) }
    add(reference)
    if tail.date == nil, tail.hasDay { undated = references.count..<references.count }
    return tail.end
  }

  mutating func add(_ reference: Reference) {
    references.append(reference)
    lastDate = reference.date ?? lastDate
    guard reference.date != nil else {
      undated = undated.lowerBound..<references.count
      return
    }
    for index in undated where references[index].date == nil {
      references[index].date = reference.date
      references[index].issuer = references[index].issuer ?? reference.issuer
    }
    undated = references.count..<references.count
  }

  /// "Quyết định số 749 ngày 03/6/2020": a serial without a code is a number only with its type and a date or issuer;
  /// without "số", only with a whole date.
  private mutating func bareSerial(_ at: Int) -> Int? {
    let sign = at + Int(tokens[at].phraseLength)
    guard sign + 1 < unit.tokens.upperBound else { return nil }
    let isNamed = tokens[sign].cue == .numberSign
    let serial = isNamed ? sign + 1 : sign
    if isNamed, let broken = numbers.scannedNumber(at: serial) { return numbered(broken) }
    guard tokens[serial].isNumber, isNamed || isNickname(at, serial), numbers.number(at: serial) == nil,
      let kind = tokens[at].documentKind
    else { return nil }
    let tail = tail(from: serial + 1)
    guard tail.date != nil || (isNamed && tail.issuer != nil) else { return nil }
    defer { lastEnd = tail.end }
    continueList(at: Lead(start: at, kind: kind))
    add(
      Reference(
        node: NodeID(Int(unit.node)), lines: text.lines(serial..<serial + 1), text: text.string(at..<tail.end),
        type: DocumentKind.all[kind].name, number: text.joined(serial..<serial + 1), date: tail.date,
        issuer: tail.issuer, title: title(from: tail.end), role: isBasis ? .basis : .mention))
    return tail.end
  }

  /// "Nghị quyết 57 ngày …".
  private func isNickname(_ type: Int, _ serial: Int) -> Bool {
    tokens[type].cue == .documentType && tokens[type].isCapitalised && tokens[serial].length <= 4
      && tokens[serial + 1].cue == .day
  }

  /// "QCVN 01:2019/BCT", with the type before its code where that is said.
  private mutating func standard(_ at: Int) -> Int? {
    guard let kind = tokens[at].documentKind, DocumentKind.all[kind].isStandard, let end = numbers.standardEnd(at: at)
    else { return nil }
    let named = tokens.phraseStart(endingAt: at - 1, from: unit.tokens.lowerBound) ?? at
    let start = tokens[named].documentKind == kind ? named : at
    add(
      Reference(
        node: NodeID(Int(unit.node)), lines: text.lines(at..<end), text: text.string(start..<end),
        type: DocumentKind.all[kind].name, number: text.string(at..<end), date: nil, issuer: nil,
        title: title(from: end), role: isBasis ? .basis : .mention))
    undated = references.count..<references.count
    lastEnd = end
    return end
  }

  /// The plan's own number, or "Kèm theo Kế hoạch số …/KH-UBND" with its serial left blank.
  private func isOwn(_ printed: String, _ lead: Lead) -> Bool {
    if let ownNumber, printed == ownNumber { return true }
    guard let kind = lead.kind, DocumentKind.all[kind].name == ownType, isAttached(lead.start) else { return false }
    guard let ownSerial else { return true }
    return printed.hasPrefix(ownSerial) && !(printed.dropFirst(ownSerial.count).first?.isNumber ?? false)
  }

  /// True behind "kèm theo".
  private func isAttached(_ start: Int) -> Bool {
    var at = start
    while at > unit.tokens.lowerBound, start - at < 5 {
      at -= 1
      if tokens[at].cue == .attached { return true }
    }
    return false
  }

  // MARK: Before the number

  /// The words right before a number.
  struct Lead {
    var start: Int
    var kind: Int?
    /// "số" stands before it.
    var isNamed = false
    /// A statute's name: "Luật Đất đai số 31/2024/QH15".
    var title: String?
    /// Who stands between the type and "số".
    var issuer: String?
  }

  private func lead(before index: Int) -> Lead {
    var lead = Lead(start: index)
    var at = index - 1
    let lower = unit.tokens.lowerBound
    if at >= lower, tokens[at].sign == UInt8(ascii: ":") { at -= 1 }
    if at >= lower, tokens[at].cue == .numberSign {
      lead.isNamed = true
      lead.start = at
      at -= 1
    }
    if let law, lead.isNamed || law.tokens.upperBound == at + 1, isStatute(law, rightBefore: at + 1) {
      let name = law.tokens.lowerBound..<max(law.tokens.upperBound, at + 1)
      return Lead(
        start: law.tokens.lowerBound, kind: law.kind, isNamed: true,
        title: name.count > Int(tokens[name.lowerBound].phraseLength) ? text.string(name) : nil)
    }
    if lead.isNamed, at >= lower, let kind = numbers.kind(at), tokens[at].isAllCapitals {
      (lead.kind, lead.start) = (kind, at)
      return lead
    }
    guard let type = tokens.phraseStart(endingAt: at, from: lower), let kind = tokens[type].documentKind else {
      return lead
    }
    lead.kind = kind
    lead.start = type
    return lead
  }

  // MARK: After the number

  struct Tail {
    var end: Int
    var date: String?
    var issuer: String?
    /// A day is said, be it without its year.
    var hasDay = false
  }

  /// Date and issuer, in either order.
  /// - Parameter number: the number before them, of which some kinds have issuers of their own.
  func tail(from index: Int, date known: String? = nil, of number: DocumentNumberGrammar.Number? = nil) -> Tail {
    var tail = Tail(end: index, date: known)
    for _ in 0..<3 {
      let at = tokenAfterComma(tail.end)
      guard at < unit.tokens.upperBound else { break }
      let day = number?.isOfParty == true ? meetingEnd(at) ?? at : at
      if tail.date == nil, let (date, next) = date(day) {
        (tail.date, tail.end, tail.hasDay) = (date, next, true)
      } else if tail.issuer == nil, let (issuer, next) = issuer(at, of: number), at == tail.end || closesClause(next) {
        tail.issuer = issuer
        tail.end = next
      } else {
        break
      }
    }
    return tail
  }

  private func tokenAfterComma(_ index: Int) -> Int {
    index < unit.tokens.upperBound && tokens[index].sign == UInt8(ascii: ",") ? index + 1 : index
  }

  /// "được Quốc hội khóa XV, Kỳ họp thứ 8 thông qua ngày …": the day behind the words that tell who passed a statute.
  private func passing(_ first: Int) -> Int? {
    guard Self.passives.contains(tokens[first].word) else { return nil }
    for at in first + 1..<min(unit.tokens.upperBound, first + Self.passingTokens) {
      if tokens[at].cue == .signed || tokens[at].documentKind != nil || tokens[at].sign == UInt8(ascii: ";") { break }
      if tokens[at].cue == .day { return tokens[at - 1].word == Self.passed ? at : nil }
    }
    return nil
  }

  /// "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII" between a number of the Party and its day.
  private func meetingEnd(_ first: Int) -> Int? {
    guard first + 1 < unit.tokens.upperBound, tokens[first].word == Self.meeting[0], tokens[first].isCapitalised,
      tokens[first + 1].word == Self.meeting[1]
    else { return nil }
    for at in first + 2..<min(unit.tokens.upperBound, first + Self.passingTokens) {
      if tokens[at].cue == .day { return at }
      guard tokens[at].isWord || tokens[at].isNumber, tokens[at].documentKind == nil else { return nil }
    }
    return nil
  }

  private static let meeting = ["hội", "nghị"].map { Lexicon.shared.word(of: Array($0.utf8)) }
  private static let passingTokens = 32
  /// "được", "đã được", "do"; and the last word of "thông qua".
  private static let passives = ["được", "đã", "do"].map { Lexicon.shared.word(of: Array($0.utf8)) }
  private static let passed = Lexicon.shared.word(of: Array("qua".utf8))

  /// "ngày 25/7/2017", "ban hành ngày …", "(ngày …)", "hồi 14 giờ 00 ngày …", "cùng ngày", "năm 2024".
  func date(_ first: Int) -> (date: String?, next: Int)? {
    var at = linkEnd(first)
    if tokens[at].cue == .sameDay {
      let next = at + Int(tokens[at].phraseLength)
      guard let reading = dates.dayAfterWord(next), reading.first.month != 0 else { return (lastDate, next) }
      return (Self.iso(reading.first), reading.next)
    }
    if tokens[at].cue == .at { at += Int(tokens[at].phraseLength) }
    at = dates.clockEnd(at) ?? passing(at) ?? at
    let index = at
    if at < unit.tokens.upperBound, tokens[at].sign == UInt8(ascii: "(") { at += 1 }
    if at < unit.tokens.upperBound, tokens[at].cue == .signed { at += Int(tokens[at].phraseLength) - 1 }
    guard at < unit.tokens.upperBound,
      tokens[at].cue == .day || tokens[at].cue == .signed || tokens[at].cue == .year || at > index,
      let reading = dates.date(at: at, led: true) ?? (at > index ? dates.dayAfterWord(at + 1) : nil)
    else { return nil }
    let closing = at > index && reading.next < unit.tokens.upperBound && tokens[reading.next].sign == UInt8(ascii: ")")
    return (Self.iso(reading.first), reading.next + (closing ? 1 : 0))
  }

  /// The token behind "](https://…)", with which markdown ends a link, or the token itself.
  private func linkEnd(_ at: Int) -> Int {
    guard at + 1 < unit.tokens.upperBound, tokens[at].sign == UInt8(ascii: "]"),
      tokens[at + 1].sign == UInt8(ascii: "(")
    else { return at }
    let address = at + 2..<min(unit.tokens.upperBound, at + Self.addressTokens)
    return address.first { tokens[$0].sign == UInt8(ascii: ")") }.map { $0 + 1 } ?? at
  }

  private static let addressTokens = 60

  /// ISO 8601, cut to what is said; nil where there is no such day or no year.
  static func iso(_ part: DatePart) -> String? {
    guard part.year != 0, let first = part.firstDay else { return nil }
    if part.month == 0 { return String(part.year) }
    return part.day == 0 ? String(first.iso.dropLast(3)) : first.iso
  }

  /// What the document is about: the words after "về", "về việc", or from "phê duyệt", "ban hành", "quy định" on.
  private func title(from index: Int) -> String? {
    guard index < unit.tokens.upperBound else { return nil }
    let index = opensTitle(behind: index) ? index + 1 : index
    let start: Int
    switch tokens[index].cue {
    case .none where isAboutSign(index): start = index + 3
    case .about: start = index + Int(tokens[index].phraseLength)
    case .issue: start = index
    default: return nil
    }
    let end = titleEnd(from: start)
    return end > start ? text.string(start..<end) : nil
  }

  /// ", về việc …".
  private func opensTitle(behind comma: Int) -> Bool {
    tokens[comma].sign == UInt8(ascii: ",") && comma + 1 < unit.tokens.upperBound && tokens[comma + 1].cue == .about
      && tokens[comma + 1].phraseLength > 1
  }

  /// Titles end with their clause: at ";", a full stop, the bracket around them, or the comma before the main clause.
  private func titleEnd(from start: Int) -> Int {
    let limit = min(unit.tokens.upperBound, start + 90)
    var depth = 0
    var quoted = false
    for at in start..<limit {
      switch tokens[at].sign {
      case UInt8(ascii: ";") where !quoted, UInt8(ascii: ":") where !quoted, UInt8(ascii: "["): return at
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: "("):
        if isExplanation(at + 1) { return at }
        depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return at }
        depth -= 1
      case UInt8(ascii: ".") where at + 1 == unit.tokens.upperBound || tokens[at + 1].isSpaced: return at
      case UInt8(ascii: ",") where !quoted && depth == 0 && opensMainClause(at + 1): return at
      default: if tokens[at].cue == .and, opensReference(at + 1) { return at }
      }
    }
    return limit
  }

  /// "(viết tắt là …", "(sau đây gọi là …".
  private func isExplanation(_ index: Int) -> Bool {
    index < unit.tokens.upperBound && (tokens[index].cue == .shortened || tokens[index].cue == .abbreviated)
  }

  /// "Nghị quyết số 12/…" behind "và": another document.
  private func opensReference(_ index: Int) -> Bool {
    guard index < unit.tokens.upperBound, tokens[index].documentKind != nil else { return false }
    let next = index + Int(tokens[index].phraseLength)
    return next < unit.tokens.upperBound && (tokens[next].cue == .numberSign || tokens[next].isNumber)
  }

  private func opensMainClause(_ index: Int) -> Bool {
    index < unit.tokens.upperBound && tokens[index].isCapitalised && tokens[index].isSpaced
  }
}
