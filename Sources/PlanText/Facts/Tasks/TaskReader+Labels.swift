/// Records of labelled lines: "Cơ quan chủ trì: …" with the lines beside it.
extension TaskReader {
  /// Reads the labels of a node. Returns true where they are all that the node says.
  func readLabels(_ found: [TaskLabel], _ window: TokenWindow, _ node: Node, _ index: Int) -> Bool {
    let hasLead = groups[node.parent].map { $0.draft >= 0 } ?? false || found.contains { $0.role.contains(.lead) }
    var group = groups.removeValue(forKey: node.parent) ?? TaskGroup()
    guard context[index] != .describing || hasLead else {
      // The one who does it may be told below.
      for label in found { group.wait(label, window) }
      groups[node.parent] = group
      return false
    }
    var behind = window.start
    for label in found {
      if label.role.contains(.lead) {
        lead(label, of: behind..<label.start, window, index, &group)
      } else if group.draft >= 0 {
        add(label, window, to: group.draft)
      } else if owner[index] >= 0 {
        add(label, window, to: Int(owner[index]))
      } else {
        group.wait(label, window)
      }
      behind = label.value.upperBound
    }
    let isAll = found[0].start <= window.start + 1
    // The time of a unit that says more is its own, not that of the next.
    if !isAll, node.kind == .section { group.waiting = [] }
    groups[node.parent] = group
    return isAll
  }

  /// "Giao Sở Nội vụ xây dựng đề án; thời gian hoàn thành: tháng 6 năm 2026.": gives the last record the statements of
  /// its own node.
  func take(_ found: [TaskLabel], _ window: TokenWindow, of node: Node) {
    guard !found.isEmpty, !found.contains(where: { $0.role.contains(.lead) }) else { return }
    groups[node.parent]?.waiting = []
    for label in found { add(label, window, to: drafts.count - 1) }
  }

  /// - Parameter words: the words of the node before the label, up to the statement before it.
  private func lead(
    _ label: TaskLabel, of words: Range<Int>, _ window: TokenWindow, _ index: Int, _ group: inout TaskGroup
  ) {
    let value = valueWindow(label, window)
    let start = openings.behindCommand(firstWord(value), value)
    guard let list = bodies.list(at: start, in: value, generic: true) else { return }
    var draft = TaskDraft(node: index, opening: nil, window: window)
    take(list.names, into: &draft)
    draft.supports += cooperation.supports(in: value, behind: list.end, of: list.names, request: false)
    draft.asked = words.contains(where: isAskedWord) ? (index, words) : asked(above: index, &group)
    times.collect(value, into: &draft)
    if let asked = draft.asked { times.collect(TokenWindow(asked.tokens), into: &draft) }
    group.draft = drafts.count
    drafts.append(draft)
    owner[index] = Int32(group.draft)
    for waiting in group.waiting { add(waiting.label, waiting.window, to: group.draft) }
    group.waiting = []
  }

  /// Signs and a marker before a label ask nothing.
  private func isAskedWord(_ at: Int) -> Bool { text.tokens[at].isWord && text.tokens[at].length > 1 }

  private func add(_ label: TaskLabel, _ window: TokenWindow, to draft: Int) {
    let value = valueWindow(label, window)
    if label.role.contains(.support) {
      let start = openings.behindCommand(firstWord(value), value, orRequest: true)
      drafts[draft].supports += cellNames.listed(in: start..<value.end)
      times.collect(value, into: &drafts[draft])
    } else if label.role.contains(.deadline), !drafts[draft].isDueStated,
      let due = stated(in: label.value, isLimit: label.role.contains(.limit))
    {
      drafts[draft].due = due
      drafts[draft].isDueStated = true
    } else if label.role.contains(.deadline), drafts[draft].recurrence == nil,
      drafts[draft].asked?.tokens.contains(where: times.recurrence.isReport) == true
    {
      drafts[draft].recurrence = times.recurrence.period(in: label.value)
    }
  }

  private func valueWindow(_ label: TaskLabel, _ window: TokenWindow) -> TokenWindow {
    var value = TokenWindow(label.value, textStart: label.value.contains(window.textStart) ? -1 : window.textStart)
    value.isNaming = true
    return value
  }

  private func firstWord(_ window: TokenWindow) -> Int {
    var at = window.start
    while at < window.end, text.tokens[at].isSign { at += 1 }
    return at
  }

  /// What a label's unit asks: the words of the unit above that is no label itself ("Cơ quan thực hiện"). Each unit
  /// is told once; further bodies under it get its heading.
  private func asked(above index: Int, _ group: inout TaskGroup) -> (node: Int, tokens: Range<Int>)? {
    var parent = document.arena.nodes[index].parent
    while parent >= 0 {
      let units = text.units(of: Int(parent))
      if let first = units.first, let last = units.last, !labels.isLabel(first.tokens) {
        let end = group.isTold ? min(Int(last.end), Int(first.first) + Self.headingTokens) : Int(last.end)
        group.isTold = true
        return (Int(parent), Int(first.first)..<end)
      }
      parent = document.arena.nodes[Int(parent)].parent
    }
    return nil
  }

  private static let headingTokens = 40
}
