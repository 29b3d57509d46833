import PlanText

/// The facts drawn from the text.
extension JSONRenderer {
  mutating func tasks(_ plan: PlanRecord) {
    array(.tasks, plan.document.facts.tasks) { json, task in
      let node = json.name(of: task.node, in: plan)
      let inner = json.writer.level(2)
      let room = inner.room + node.room + task.task.room + task.leads.room + task.supports.room + task.due.room
      json.writer.object(room: room) { object, out in
        object.member(.node, node, to: &out)
        object.member(.row, task.row, to: &out)
        object.member(.lines, JSONPair(task.lines), to: &out)
        object.member(.task, task.task, to: &out)
        object.member(.leads, task.leads, to: &out)
        object.member(.supports, task.supports, to: &out)
        object.key(.due, to: &out)
        Self.append(task.due, inner, in: object, to: &out)
        object.member(.recurrence, task.recurrence?.rawValue, to: &out)
      }
    }
  }

  /// - Parameters:
  ///   - inner: the level of its members.
  ///   - object: the level of the object that holds it.
  private static func append(
    _ due: DateSpan?, _ inner: JSONLevel, in object: JSONLevel, to out: inout OutputSpan<UInt8>
  ) {
    guard let due else { return out.appendNull() }
    out.append(UInt8(ascii: "{"))
    inner.member(.text, due.text, to: &out)
    inner.member(.start, due.start, to: &out)
    inner.member(.end, due.end, to: &out)
    object.close(to: &out)
  }

  mutating func references(_ plan: PlanRecord) {
    array(.references, plan.document.facts.references) { json, reference in
      let target = reference.target.map { json.name(of: $0, in: plan) }
      let node = json.name(of: reference.node, in: plan)
      let room =
        node.room + target.room + reference.text.room + reference.type.room + reference.number.room
        + reference.date.room + reference.issuer.room + reference.title.room
      json.writer.object(room: room) { object, out in
        object.member(.node, node, to: &out)
        object.member(.lines, JSONPair(reference.lines), to: &out)
        object.member(.text, reference.text, to: &out)
        object.member(.type, reference.type, to: &out)
        object.member(.number, reference.number, to: &out)
        object.member(.date, reference.date, to: &out)
        object.member(.issuer, reference.issuer, to: &out)
        object.member(.title, reference.title, to: &out)
        object.member(.role, reference.role.rawValue, to: &out)
        object.member(.target, target, to: &out)
      }
    }
  }

  mutating func abbreviations(_ facts: Facts) {
    array(.abbreviations, facts.abbreviations) { json, abbreviation in
      json.writer.object(room: abbreviation.short.room + abbreviation.long.room) { object, out in
        object.member(.short, abbreviation.short, to: &out)
        object.member(.long, abbreviation.long, to: &out)
        object.member(.lines, JSONPair(abbreviation.lines), to: &out)
      }
    }
  }

  mutating func quantities(_ plan: PlanRecord) {
    array(.quantities, plan.document.facts.quantities) { json, quantity in
      let node = json.name(of: quantity.node, in: plan)
      let room = node.room + quantity.text.room + quantity.unit.room + quantity.subject.room
      json.writer.object(room: room) { object, out in
        object.member(.node, node, to: &out)
        object.member(.lines, JSONPair(quantity.lines), to: &out)
        object.member(.text, quantity.text, to: &out)
        object.member(.value, quantity.value, to: &out)
        object.member(.outOf, quantity.outOf, to: &out)
        object.member(.unit, quantity.unit, to: &out)
        object.member(.change, quantity.change?.rawValue, to: &out)
        object.member(.comparison, quantity.comparison?.rawValue, to: &out)
        object.member(.subject, quantity.subject, to: &out)
      }
    }
  }
}

extension DateSpan {
  fileprivate var room: Int { text.room + start.room + end.room }
}

extension DateSpan? {
  fileprivate var room: Int { self?.room ?? 8 }
}
