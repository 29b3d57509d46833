/// The finished records.
extension TaskReader {
  func task(_ draft: TaskDraft, number: Int) -> PlanTask {
    var seen: [String] = []
    let leads = distinct(draft.leads, &seen)
    let supports = distinct(draft.supports, &seen)
    return PlanTask(
      node: NodeID(draft.node), row: draft.row, lines: lines(draft), task: asked(draft, number: number), leads: leads,
      supports: supports, due: draft.due, recurrence: draft.recurrence)
  }

  /// Names as printed, each once.
  private func distinct(_ names: [BodyName], _ seen: inout [String]) -> [String] {
    var out: [String] = []
    for name in names {
      let printed = text.string(name)
      let key = printed.lowercased()
      guard !seen.contains(key) else { continue }
      seen.append(key)
      out.append(printed)
    }
    return out
  }

  /// From the first line of the unit to the line on which the last responsible body is named.
  private func lines(_ draft: TaskDraft) -> LineSpan {
    let node = document.arena.nodes[draft.node]
    if let row = draft.row { return document.tables[Int(node.table)].rows[row].lines }
    guard let last = draft.leads.last?.parts.last?.last else { return node.lines }
    return LineSpan(node.lines.first, max(node.lines.first, text.tokens[last].line))
  }

  // MARK: What is to be done

  private func asked(_ draft: TaskDraft, number: Int) -> String {
    if let asked = draft.asked { return trimmed(asked) }
    guard let opening = draft.opening else { return "" }
    let own = opening.isLed ? draft.window.start..<draft.window.end : opening.end..<draft.window.end
    let ownText = trimmed(own)
    let isLead = own.last.map { text.tokens[$0].sign == UInt8(ascii: ":") } ?? true
    guard ownText.isEmpty || isLead else { return ownText }
    let rest = unitText(of: draft.node, number: number)
    return ownText.isEmpty ? rest : rest.isEmpty ? ownText : ownText + " " + rest
  }

  /// Without the signs that part it from the name before it.
  private func trimmed(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start < range.upperBound, isSeparating(start) { start += 1 }
    return text.string(start..<range.upperBound)
  }

  private func isSeparating(_ at: Int) -> Bool {
    switch text.tokens[at].sign {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "-"),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// The texts of the nodes below a unit that no deeper record holds.
  private func unitText(of node: Int, number: Int) -> String {
    var parts: [String] = []
    var at = node + 1
    while at < document.arena.nodes.count, document.arena.nodes[at].parent >= node {
      if owner[at] == number, let first = text.units(of: at).first, let last = text.units(of: at).last {
        parts.append(text.string(Int(first.first)..<Int(last.end)))
      }
      at += 1
    }
    return parts.joined(separator: " ")
  }
}
