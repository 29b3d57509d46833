/// The finished records.
extension TaskReader {
  /// - Parameter buffer: kept between calls, so that texts are made without growing anew.
  func task(_ draft: TaskDraft, number: Int, buffer: inout [UInt8]) -> PlanTask {
    var seen = NameSet()
    buffer.removeAll(keepingCapacity: true)
    appendAsked(draft, number: number, to: &buffer)
    let leads = distinct(draft.leads, &seen)
    let supports = distinct(draft.supports, &seen)
    return PlanTask(
      node: NodeID(draft.node), row: draft.row, lines: lines(draft), task: String(wellFormed: buffer.span),
      leads: leads, supports: supports, due: draft.due, recurrence: draft.recurrence)
  }

  /// The body that issues the document, by its whole name.
  func isIssuer(_ name: BodyName) -> Bool {
    guard let issuer else { return false }
    return text.string(name).lowercased() == issuer
  }

  /// Names as printed, each once, whatever the case of its letters.
  private func distinct(_ names: [BodyName], _ seen: inout NameSet) -> [String] {
    var out: [String] = []
    out.reserveCapacity(names.count)
    for name in names where seen.insert(key(name)) { out.append(text.string(name)) }
    return out
  }

  /// "các cơ quan liên quan" and "cơ quan liên quan" are the same bodies.
  private func key(_ name: BodyName) -> UInt64 {
    guard name.head.contains(.generic), name.prefix.isEmpty, name.own.count > 1,
      text.tokens[name.own.lowerBound].cue == .the
    else { return text.key(name) }
    return text.key(BodyName(own: name.own.dropFirst(), head: name.head))
  }

  /// From the first line of the unit to the line on which the last responsible body is named.
  private func lines(_ draft: TaskDraft) -> LineSpan {
    let node = document.arena.nodes[draft.node]
    if let row = draft.row { return document.tables[Int(node.table)].rows[row].lines }
    guard let last = draft.leads.last?.own.last else { return node.lines }
    return LineSpan(node.lines.first, max(node.lines.first, text.line(of: last)))
  }

  // MARK: What is to be done

  private func appendAsked(_ draft: TaskDraft, number: Int, to out: inout [UInt8]) {
    if let cell = draft.askedCell {
      document.appendText(cell, to: &out)
    } else if let asked = draft.asked {
      append(withoutClosing(asked.tokens), of: asked.node, to: &out)
    } else if let opening = draft.opening {
      let own = (opening.isLed ? draft.window.start : opening.end)..<draft.window.end
      append(own, of: draft.node, to: &out)
      let isHeading = draft.window.textStart < 0 && !document.arena.nodes[draft.node].heading.isEmpty
      if isHeading || out.isEmpty || out.last == UInt8(ascii: ":") {
        appendUnit(of: draft.node, number: number, to: &out)
      }
    }
  }

  /// The words before what names the bodies, without the sign that leads to it.
  private func withoutClosing(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, Self.leadIns.contains(text.tokens[last].sign) { range = range.dropLast() }
    return range
  }

  private static let leadIns: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "-")]

  /// The words of a range of tokens of one node, without the signs that part it from the name before it.
  private func append(_ range: Range<Int>, of node: Int, to out: inout [UInt8]) {
    guard let first = range.first(where: { !isSeparating($0) }),
      let last = range.last(where: { text.tokens[$0].sign != UInt8(ascii: "(") }), first <= last
    else { return }
    let bytes = SourceRange(start: text.tokens[first].start, end: text.tokens[last].end)
    appendClean(bytes, of: node, to: &out)
  }

  private func isSeparating(_ at: Int) -> Bool {
    switch text.tokens[at].sign {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "-"),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// The part of a node's text that lies in a range of bytes, as a reader would key it.
  private func appendClean(_ range: SourceRange, of node: Int, to out: inout [UInt8]) {
    var cleaner = TextCleaner(document)
    let unit = document.arena.nodes[node]
    out.append(addingCapacity: TextCleaner.capacity(range.count + Int(unit.heading.count + unit.text.count))) { out in
      cleaner.begin(out)
      cleaner.add(unit.heading, within: range, to: &out)
      cleaner.add(unit.text, within: range, to: &out)
    }
  }

  /// The texts of the nodes below a unit that no deeper record holds.
  private func appendUnit(of node: Int, number: Int, to out: inout [UInt8]) {
    var at = node + 1
    while at < document.arena.nodes.count, document.arena.nodes[at].parent >= node || owner[at] == number {
      let units = text.units(of: at)
      if owner[at] == number, document.arena.nodes[at].table < 0, let first = units.first, let last = units.last,
        first.first < last.end
      {
        if !out.isEmpty { out.append(0x20) }
        append(Int(first.first)..<Int(last.end), of: at, to: &out)
      }
      at += 1
    }
  }
}
