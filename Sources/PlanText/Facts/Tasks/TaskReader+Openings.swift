/// Which openings make a record.
extension TaskReader {
  /// The opening of a node that states a task, or nil.
  func opening(of node: Node, _ index: Int, _ window: TokenWindow) -> TaskOpening? {
    guard node.kind != .appendix, let opening = stated(node, index, window) else { return nil }
    let inherited = Int(owner[index])
    if inherited >= 0, !goesDeeper(opening, node, than: inherited) { return nil }
    return opening
  }

  private func stated(_ node: Node, _ index: Int, _ window: TokenWindow) -> TaskOpening? {
    let context = context[index]
    if context != .describing, !isReport || context.assigns,
      let opening = accepted(window, index, context) ?? ordered(node, window, index, context) ?? timed(window, index)
    {
      return opening
    }
    return measure(index, window) ?? order(index, window, context) ?? laterOrder(node, index, window, context)
  }

  /// "Kinh phí do ngân sách bảo đảm. Giao Phòng Tài chính …", "Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng …
  /// chịu trách nhiệm thi hành …": an order behind another sentence; in an article also whom it binds.
  private func laterOrder(
    _ node: Node, _ index: Int, _ window: TokenWindow, _ context: TaskContext
  ) -> TaskOpening? {
    guard context != .describing, window.end - window.start > Self.shortest else { return nil }
    for at in window.start + 1..<window.end - 1 where isStop(at) {
      guard text.tokens[at + 1].isSpaced,
        text.tokens[at + 1].isCapitalised || text.tokens[at].sign != UInt8(ascii: "."),
        case let rest = TokenWindow(at + 1..<window.end), node.style == .article || openings.opensWithOrder(rest),
        let opening = accepted(rest, index, context), opening.ending == .predicate
      else { continue }
      if opening.form == .assigned {
        let isSentence = text.tokens[at].sign == UInt8(ascii: ".")
        return isSentence || opening.names.allSatisfy { !$0.head.isDisjoint(with: .strong) } ? opening : nil
      }
      if bodies.roles(opening.end, rest).0.contains(.hardVerb), opening.form == .subject { return opening }
    }
    return nil
  }

  /// The end of a sentence, or of the part of one before "; giao Sở Công Thương …".
  private func isStop(_ at: Int) -> Bool {
    switch text.tokens[at].sign {
    case UInt8(ascii: "."): true
    case UInt8(ascii: ";"): text.tokens[at + 1].word == Self.giving
    default: false
    }
  }

  private static let giving = Lexicon.shared.word(of: Array("giao".utf8))

  /// Tokens of a unit of two sentences.
  private static let shortest = 8

  /// "Giải pháp khắc phục: Giao Sở Xây dựng …", "Đề xuất: Trạm Y tế …": words before a colon that ask for measures
  /// assign them, also where the unit describes and in reports.
  private func measure(_ index: Int, _ window: TokenWindow) -> TaskOpening? {
    guard let start = openings.behindLabel(window), contexts.context(of: window.start..<start)?.assigns == true,
      let opening = accepted(TokenWindow(start..<window.end), index, .assigning), opening.form != .heading
    else { return nil }
    return opening
  }

  /// "Giao Công an huyện chỉ đạo …": an order is one under any heading.
  private func order(_ index: Int, _ window: TokenWindow, _ context: TaskContext) -> TaskOpening? {
    guard openings.opensWithOrder(window), let opening = accepted(window, index, context), opening.form == .assigned,
      opening.ending == .predicate
    else { return nil }
    return opening
  }

  private func accepted(_ window: TokenWindow, _ index: Int, _ context: TaskContext) -> TaskOpening? {
    if context == .assigning, let team = team(index, window), accepts(team, index, window, context) { return team }
    guard var opening = openings.opening(of: window) else { return nil }
    if context.assigns, let whole = enumerated(opening, window) { opening = whole }
    return accepts(opening, index, window, context) ? opening : nil
  }

  /// "2. Kinh phí: Giao Phòng Tài chính - Kế hoạch tham mưu …": the order behind a run-in heading; where the context
  /// assigns or the heading is a time ("Trước ngày 30/11/2025: UBND các xã gửi …"), also what a body does there, "do" it
  /// or not; and where it assigns, behind the words before any colon.
  private func ordered(_ node: Node, _ window: TokenWindow, _ index: Int, _ context: TaskContext) -> TaskOpening? {
    guard window.textStart >= 0 || context.assigns, let start = openings.behindLabel(window),
      contexts.context(of: window.start..<start) != .describing,
      let opening = accepted(TokenWindow(behindAgent(start, window)..<window.end), index, context)
    else { return nil }
    switch opening.form {
    case .assigned, .requested: return opening
    case .subject where window.textStart < 0: return isOfOffices(opening) ? opening : nil
    case .subject: return context.assigns || times.isTime(window.start..<window.textStart) ? opening : nil
    case .heading: return nil
    }
  }

  /// Not "Mỗi xã 02 đội", "các hộ dân": bodies of their own.
  private func isOfOffices(_ opening: TaskOpening) -> Bool {
    opening.names.allSatisfy { !$0.head.isDisjoint(with: .strong) && text.tokens[$0.own.lowerBound].cue != .every }
  }

  /// "- Tháng 3/2025: Phòng Văn hóa xây dựng thể lệ.": what a body does at the time before the colon.
  private func timed(_ window: TokenWindow, _ index: Int) -> TaskOpening? {
    guard window.textStart < 0, let time = times.label(of: window),
      var opening = accepted(TokenWindow(time.next..<window.end), index, .tasking), opening.form != .heading
    else { return nil }
    opening.due = time.due
    return opening
  }

  private func accepts(
    _ opening: TaskOpening, _ index: Int, _ window: TokenWindow, _ context: TaskContext
  ) -> Bool {
    let node = document.arena.nodes[index]
    if context != .assigning, namesCodes(opening) { return false }
    switch opening.form {
    case .assigned:
      return !isMute(opening, index, window) && !isSplit(opening, firstBelow(index), window)
        && !isTitle(opening, node, window) && !leadsIntoList(opening, index, window)
    case .requested: return !isClosing(node, window) && !isMute(opening, index, window)
    case .subject:
      // "Một số địa phương báo cáo chậm" tells of bodies and names none.
      return opening.ending == .predicate && !isSome(at: window.start, window) && !isVague(opening, window)
        && !isOrderer(opening, window)
        && (opening.isLed || !isClosing(node, window)) && !isRate(opening) && !isIssue(opening, window)
        && !leadsIntoList(opening, index, window)
        && (context.assigns || !isPersonal(opening)) && !isRequirement(opening, window)
        && (context == .assigning || !isEnacting(opening, window))
    case .heading: return acceptsHeading(opening, index, window, context)
    }
  }

  /// "Trường học phải có hàng rào": what holds for all of a kind, no task of a body.
  private func isRequirement(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    !opening.isLed && opening.end < window.end && bodies.roles(opening.end, window).0.contains(.modal)
      && opening.names.allSatisfy { $0.head.contains(.generic) && $0.head.isDisjoint(with: [.determiner, .complete]) }
  }

  /// "Mỗi thôn 01 đội xung kích", "Mỗi xã mở ít nhất 02 lớp": how much there is to be of something.
  private func isRate(_ opening: TaskOpening) -> Bool {
    guard let name = opening.names.first, text.tokens[name.own.lowerBound].cue == .every else { return false }
    let counted = text.tokens[name.own.lowerBound..<min(opening.end + Self.rateTokens, text.tokens.count)]
    let next = text.tokens[min(opening.end, text.tokens.count - 1)]
    return counted.contains { $0.isNumber } || Self.counts.contains(next.word)
      || [.atLeast, .atMost].contains(next.cue)
  }

  private static let counts = ["một", "hai", "ba"].map { Lexicon.shared.word(of: Array($0.utf8)) }.filter { $0 != 0 }

  private static let rateTokens = 4

  /// "Ngày 25/3/2020, Sở Tư pháp ban hành Văn bản số 474/STP-HC": what has been done.
  private func isIssue(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    guard opening.end < window.end, text.tokens[opening.end].word == Self.enacting[0] else { return false }
    let issued = text.tokens[opening.end..<min(window.end, opening.end + Self.issueTokens)]
    return issued.contains { $0.documentKind != nil } && issued.contains { $0.cue == .numberSign }
  }

  private static let issueTokens = 6

  /// "UBND tỉnh phân công các cơ quan như sau:", "Sở Y tế phân công:": the issuer's own words before a list that says who
  /// does what.
  private func leadsIntoList(_ opening: TaskOpening, _ index: Int, _ window: TokenWindow) -> Bool {
    guard document.arena.nodes[index].kind == .paragraph, text.tokens[window.end - 1].sign == UInt8(ascii: ":"),
      namesBodies(behind: index)
    else { return false }
    return opening.names.allSatisfy { name in
      isIssuer(name) || name.head.contains(.generic) && !name.own.contains { text.tokens[$0].isCapitalised }
    }
  }

  /// A table stands right behind a paragraph, or a list whose first item begins with a body.
  private func namesBodies(behind index: Int) -> Bool {
    let nodes = document.arena.nodes
    if index + 1 < nodes.count, nodes[index + 1].table >= 0, nodes[index + 1].parent == nodes[index].parent {
      return true
    }
    guard let below = firstBelow(index), let first = text.units(of: below).first else { return false }
    return bodies.opensBody(Int(first.first), TokenWindow(first.tokens), generic: false)
  }

  /// "Thực hiện Nghị quyết …, UBND huyện ban hành Kế hoạch như sau:": the sentence that opens a plan.
  private func isEnacting(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    guard opening.isLed, window.textStart < 0, opening.end < window.end - 2,
      text.tokens[window.end - 1].sign == UInt8(ascii: ":"), text.tokens[window.end - 2].word == Self.below
    else { return false }
    return Self.enacting.contains(text.tokens[opening.end].word)
  }

  private static let below = Lexicon.shared.word(of: Array("sau".utf8))
  /// First words of "ban hành", "xây dựng", "phát động".
  private static let enacting = ["ban", "xây", "phát"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// "PHÂN CÔNG THÀNH VIÊN PHỤ TRÁCH ĐỊA BÀN": a heading that says that somebody is assigned, not who.
  private func isTitle(_ opening: TaskOpening, _ node: Node, _ window: TokenWindow) -> Bool {
    guard node.kind == .section, isOnlySigns(min(opening.end, window.end)..<window.end) else { return false }
    return opening.names.allSatisfy {
      let first = text.tokens[$0.own.lowerBound]
      return $0.head.isDisjoint(with: [.government, .named, .complete, .determiner, .person])
        && (first.isAllCapitals || !first.isCapitalised)
    }
  }

  /// "LỰC LƯỢNG, PHÂN CÔNG": a common noun that names nobody.
  private func isVague(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    guard !opening.isLed, opening.names.count == 1 else { return false }
    return cooperation.isVague(opening.names[0], window)
  }

  /// "PC07", "QL14": a code may be that of an office or of a road; only where a heading assigns it is one.
  private func namesCodes(_ opening: TaskOpening) -> Bool {
    opening.form != .assigned && opening.form != .requested && opening.names.allSatisfy { $0.head.isEmpty }
  }

  /// "Một số …".
  private func isSome(at: Int, _ window: TokenWindow) -> Bool {
    text.tokens[at].cue == .opaque && bodies.roles(at, window).0.contains(.determiner)
  }

  private func acceptsHeading(
    _ opening: TaskOpening, _ index: Int, _ window: TokenWindow, _ context: TaskContext
  ) -> Bool {
    let node = document.arena.nodes[index]
    let below = firstBelow(index)
    if opening.names.allSatisfy({ isSome(at: $0.own.lowerBound, window) }) { return false }
    if opening.isTopical, !context.assigns, !isOfBodies(opening, node, below, window) { return false }
    if isSplit(opening, below, window) { return false }
    if node.style.isKeyword, !context.assigns, !opening.isConcern { return false }
    let isWhole = opening.ending == .end || (opening.ending == .period && opening.end + 1 >= window.end)
    switch opening.ending {
    case .colon: break
    case .end, .period: guard isWhole, node.kind == .section else { return false }
    case .other: return context.assigns && node.kind != .paragraph && goesOn(opening, window)
    case .predicate, .weak: return false
    }
    if isMute(opening, index, window) { return false }
    if namesHolder(opening, window) || (context != .assigning && namesField(opening, window)) { return false }
    return context.assigns || saysWhatToDo(opening, below, window)
  }

  /// "3. Đối với Hội Nông dân các xã" over "- Lập danh sách …": tasks of a body, not a topic.
  private func isOfBodies(_ opening: TaskOpening, _ node: Node, _ below: Int?, _ window: TokenWindow) -> Bool {
    node.kind == .section && opening.names.allSatisfy { !$0.head.isDisjoint(with: [.government, .named, .complete]) }
      && saysWhatToDo(opening, below, window)
  }

  /// "Tổ trưởng: Ông Lê Văn An", "Trưởng ban: Chủ tịch UBND xã": who holds an office, not what is to be done.
  private func namesHolder(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    guard let first = (opening.end..<window.end).first(where: { !text.tokens[$0].isSign }) else { return false }
    let isShort = window.end - first <= Self.holderTokens && opening.names.allSatisfy { $0.head.contains(.position) }
    if isShort, Self.holders.contains(text.tokens[first].word) { return true }
    guard let list = bodies.list(at: first, in: TokenWindow(first..<window.end))
    else { return false }
    return list.names[0].head.contains(.person) && list.ending != .predicate
      || isOnlySigns(min(list.end, window.end)..<window.end)
  }

  /// "Trưởng đoàn: Lãnh đạo Cục", "Phó đoàn: Đại diện Sở Y tế": first words of those who hold an office.
  private static let holders = ["lãnh", "đại"].map { Lexicon.shared.word(of: Array($0.utf8)) }
  private static let holderTokens = 8

  /// "Bảo hiểm y tế", "Thuế", "Trường học": a field or a kind rather than an office, where no word makes it one ("Thuế
  /// tỉnh").
  private func namesField(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    opening.names.allSatisfy {
      let (roles, count) = bodies.roles($0.own.lowerBound, window)
      if roles.contains(.field) { return count == $0.own.count }
      let isKind =
        !$0.head.isDisjoint(with: [.generic, .named])
        && $0.head.isDisjoint(with: [.determiner, .government, .complete, .position, .person])
      return isKind && opening.ending != .colon
        && !$0.own.dropFirst(count).contains {
          text.tokens[$0].isCapitalised || text.tokens[$0].isNumber || bodies.roles($0, window).0.contains(.area)
        }
    }
  }

  /// The first node under a unit, or of the list that a paragraph leads into.
  private func firstBelow(_ index: Int) -> Int? {
    let nodes = document.arena.nodes
    if nodes[index].firstChild >= 0 { return Int(nodes[index].firstChild) }
    guard nodes[index].kind == .paragraph, index + 1 < nodes.count, nodes[index + 1].parent == nodes[index].parent,
      nodes[index + 1].kind == .section || nodes[index + 1].kind == .bullet
    else { return nil }
    return index + 1
  }

  /// True where nothing is said behind the names, nor under them: "Mời đại biểu."
  private func isMute(_ opening: TaskOpening, _ index: Int, _ window: TokenWindow) -> Bool {
    (opening.end >= window.end || isOnlySigns(opening.end..<window.end)) && firstBelow(index) == nil
  }

  /// "Văn phòng trong việc tham mưu …": the body, then what it is to do.
  private func goesOn(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    opening.end < window.end && text.tokens[opening.end].cue == .within
  }

  /// "Trách nhiệm của các cơ quan, đơn vị", "Các sở, ngành", "Khối sản xuất" over units that name the bodies one by one.
  private func isSplit(_ opening: TaskOpening, _ below: Int?, _ window: TokenWindow) -> Bool {
    guard opening.end >= window.end || isOnlySigns(opening.end..<window.end), let below,
      opening.names.allSatisfy({ $0.head.contains(.determiner) || text.tokens[$0.own.lowerBound].word == Self.group }),
      let first = text.units(of: below).first,
      opening.isConcern || document.arena.nodes[below].kind == .section
    else { return false }
    let child = TokenWindow(first.tokens)
    guard bodies.opensBody(child.start, child, generic: false) || openings.opening(of: child)?.isConcern == true else {
      return false
    }
    return !opensWithVerb(Int(document.arena.nodes[below].nextSibling))
  }

  private static let group = Lexicon.shared.word(of: Array("khối".utf8))

  /// The second unit says what the bodies do: the first only speaks of one of them. "Thanh tra Sở" is a body.
  private func opensWithVerb(_ node: Int) -> Bool {
    guard node >= 0, let unit = text.units(of: node).first, unit.first < unit.end else { return false }
    let window = TokenWindow(unit.tokens)
    return isVerb(window.start, window) && !bodies.opensBody(window.start, window, generic: false)
  }

  private func isOnlySigns(_ range: Range<Int>) -> Bool { !range.contains { !text.tokens[$0].isSign } }

  /// True where what stands under a heading begins with a verb or with the body itself, or the second node does where the
  /// first speaks of somebody in it ("Chủ tịch UBND các xã chịu trách nhiệm …").
  func saysWhatToDo(_ opening: TaskOpening, _ below: Int?, _ window: TokenWindow) -> Bool {
    var at = opening.end
    while at < window.end, text.tokens[at].isSign { at += 1 }
    if at < window.end { return isVerb(at, window) || holdsDuty(at..<window.end, window) }
    guard let below, let first = text.units(of: below).first, first.first < first.end else { return false }
    let next = Int(document.arena.nodes[below].nextSibling)
    // The members of a team stand in a table, and below it what they do.
    if document.arena.nodes[below].table >= 0 { return saysDuty(next) }
    let child = TokenWindow(first.tokens)
    let start = child.start + first.tokens.prefix { text.tokens[$0].isSign }.count
    guard start < child.end else { return false }
    if isVerb(start, child) { return true }
    guard let named = bodies.list(at: start, in: child, generic: true)?.names.first else { return false }
    if opening.names.contains(where: { isSame($0, named) }) { return true }
    return saysDuty(next)
  }

  /// A node opens with a verb, or with "Nhiệm vụ:" before what is to be done.
  private func saysDuty(_ node: Int) -> Bool {
    guard node >= 0, let unit = text.units(of: node).first, unit.first < unit.end else { return false }
    let window = TokenWindow(unit.tokens)
    return isVerb(window.start, window)
      || text.tokens[window.start].word == Self.duty[0]
        && window.start + 1 < window.end && text.tokens[window.start + 1].word == Self.duty[1]
  }

  private static let duty = ["nhiệm", "vụ"].map { Lexicon.shared.word(of: Array($0.utf8)) }

  /// "Do đồng chí … làm Trưởng Tiểu ban; chịu trách nhiệm lập danh sách": the duty behind who holds the office.
  private func holdsDuty(_ range: Range<Int>, _ window: TokenWindow) -> Bool {
    text.tokens[range.lowerBound].word == Self.by
      && range.dropFirst().contains {
        text.tokens[$0 - 1].sign == UInt8(ascii: ";") && bodies.roles($0, window).0.contains(.hardVerb)
      }
  }

  private static let by = Lexicon.shared.word(of: Array("do".utf8))

  private func isVerb(_ at: Int, _ window: TokenWindow) -> Bool {
    !bodies.roles(at, window).0.isDisjoint(with: .predicate)
  }

  /// "Yêu cầu các cơ quan … thực hiện./.": the closing words of a document that has no closing part.
  private func isClosing(_ node: Node, _ window: TokenWindow) -> Bool {
    guard node.kind == .paragraph, window.end - window.start > 2, !isInArticle(node) else { return false }
    return text.tokens[window.end - 1].sign == UInt8(ascii: ".")
      && text.tokens[window.end - 2].sign == UInt8(ascii: "/")
  }

  /// The end mark behind the words of an article closes them as well, and they are no closing words.
  private func isInArticle(_ node: Node) -> Bool {
    node.parent >= 0 && document.arena.nodes[Int(node.parent)].style == .article
  }

  /// "Bà Lê Thị An - Chuyên viên phòng …", "Cán bộ, công chức …", "Mỗi học sinh …": people, who are given tasks only where
  /// a heading says so.
  private func isPersonal(_ opening: TaskOpening) -> Bool {
    opening.names.allSatisfy {
      !$0.head.isDisjoint(with: [.person, .staff])
        && (!$0.head.contains(.determiner) || text.tokens[$0.own.lowerBound].cue == .every)
    }
  }

  /// "Chủ tịch UBND tỉnh yêu cầu:", "… chỉ đạo:", "Hội đồng nhân dân tỉnh giao": who gives the orders that follow.
  private func isOrderer(_ opening: TaskOpening, _ window: TokenWindow) -> Bool {
    let (roles, count) = bodies.roles(opening.end, window)
    let after = opening.end + count
    if after >= window.end { return openings.behindCommand(opening.end, window, orRequest: true) > opening.end }
    return roles.contains(.verb) && text.tokens[after].sign == UInt8(ascii: ":")
  }

  /// Inside a unit of a body only other bodies, or orders to them, make records of their own; its paragraphs only
  /// where they order.
  private func goesDeeper(_ opening: TaskOpening, _ node: Node, than owner: Int) -> Bool {
    if node.kind == .paragraph, opening.form != .assigned { return false }
    // "Phân công cán bộ theo dõi" is the body's own matter.
    if opening.names.allSatisfy({ $0.head == .staff && !text.tokens[$0.own.lowerBound].isCapitalised }) { return false }
    if opening.form == .requested || opening.isLed { return false }
    var known = NameSet()
    for name in drafts[owner].leads { known.insert(text.key(name)) }
    if opening.names.contains(where: { known.insert(text.key($0)) }) { return true }
    // Some of several bodies, each told its own part.
    return (opening.form == .subject || opening.ending == .colon) && opening.names.count < drafts[owner].leads.count
  }

  func isSame(_ a: BodyName, _ b: BodyName) -> Bool {
    text.key(a) == text.key(b)
  }
}
