/// Records of labelled lines: "Cơ quan chủ trì: …" with the lines beside it.
extension TaskReader {
  /// Reads the labels of a node. Returns true where they are all that the node says.
  mutating func readLabels(_ found: [TaskLabel], _ window: TokenWindow, _ node: Node, _ index: Int) -> Bool {
    guard context[index] != .describing || found.contains(where: { $0.role.contains(.lead) }) else { return false }
    var group = groups[node.parent] ?? TaskGroup()
    for label in found {
      if label.role.contains(.lead) {
        lead(label, window, node, index, &group)
      } else if group.draft >= 0 {
        add(label, window, to: group.draft)
      } else if owner[index] >= 0 {
        add(label, window, to: Int(owner[index]))
      } else {
        group.pending.append((label, window))
      }
    }
    groups[node.parent] = group
    return found[0].start <= window.start + 1
  }

  private mutating func lead(
    _ label: TaskLabel, _ window: TokenWindow, _ node: Node, _ index: Int, _ group: inout TaskGroup
  ) {
    let value = valueWindow(label, window)
    let start = openings.behindCommand(firstWord(value), value)
    guard let list = bodies.list(at: start, in: value, generic: true) else { return }
    var draft = TaskDraft(node: index, opening: nil, window: window)
    draft.leads = list.names
    draft.supports = cooperation.supports(in: value, behind: list.end, request: false)
    draft.asked = asked(by: label, window, node, index)
    if label.start > window.start + 1 { times.collect(window, into: &draft) }
    group.draft = drafts.count
    drafts.append(draft)
    owner[index] = Int32(group.draft)
    for pending in group.pending { add(pending.label, pending.window, to: group.draft) }
    group.pending = []
  }

  private mutating func add(_ label: TaskLabel, _ window: TokenWindow, to draft: Int) {
    let value = valueWindow(label, window)
    if label.role.contains(.support) {
      drafts[draft].supports += bodies.list(at: firstWord(value), in: value, generic: true)?.names ?? []
    } else if label.role.contains(.deadline), drafts[draft].due == nil {
      drafts[draft].due = times.stated(in: label.value)
    }
  }

  private func valueWindow(_ label: TaskLabel, _ window: TokenWindow) -> TokenWindow {
    TokenWindow(label.value, textStart: label.value.contains(window.textStart) ? -1 : window.textStart)
  }

  private func firstWord(_ window: TokenWindow) -> Int {
    var at = window.start
    while at < window.end, text.tokens[at].isSign { at += 1 }
    return at
  }

  /// What a label's unit asks: the words before the label, or the heading of the unit above that is no label itself.
  private func asked(
    by label: TaskLabel, _ window: TokenWindow, _ node: Node, _ index: Int
  ) -> (node: Int, tokens: Range<Int>)? {
    if label.start > window.start + 3 { return (index, window.start..<label.start) }
    var parent = node.parent
    while parent >= 0 {
      let units = text.units(of: Int(parent))
      if let first = units.first, labels.labels(in: TokenWindow(first.tokens, textStart: -1)).isEmpty,
        let last = units.last, !isLabelHeading(first.tokens)
      {
        return (Int(parent), Int(first.first)..<Int(last.end))
      }
      parent = document.arena.nodes[Int(parent)].parent
    }
    return nil
  }

  private func isLabelHeading(_ heading: Range<Int>) -> Bool {
    labels.isLabel(heading)
  }
}
