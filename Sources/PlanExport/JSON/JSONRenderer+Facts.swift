import PlanText

/// The facts drawn from the text.
extension JSONRenderer {
  mutating func tasks(_ plan: PlanRecord) {
    array(.tasks, plan.document.facts.tasks) { json, task in
      json.member(.node, task.node, of: plan)
      json.member(.row, task.row)
      json.member(.lines, task.lines)
      json.member(.task, task.task)
      json.member(.leads, task.leads)
      json.member(.supports, task.supports)
      json.writer.key(.due)
      json.due(task.due)
      json.member(.recurrence, task.recurrence?.rawValue)
    }
  }

  private mutating func due(_ due: DateSpan?) {
    guard let due else { return writer.null() }
    writer.open("{")
    member(.text, due.text)
    member(.start, due.start)
    member(.end, due.end)
    writer.close("}")
  }

  mutating func references(_ plan: PlanRecord) {
    array(.references, plan.document.facts.references) { json, reference in
      json.member(.node, reference.node, of: plan)
      json.member(.lines, reference.lines)
      json.member(.text, reference.text)
      json.member(.type, reference.type)
      json.member(.number, reference.number)
      json.member(.date, reference.date)
      json.member(.issuer, reference.issuer)
      json.member(.title, reference.title)
      json.member(.role, reference.role.rawValue)
      json.member(.target, reference.target, of: plan)
    }
  }

  mutating func abbreviations(_ facts: Facts) {
    array(.abbreviations, facts.abbreviations) { json, abbreviation in
      json.member(.short, abbreviation.short)
      json.member(.long, abbreviation.long)
      json.member(.lines, abbreviation.lines)
    }
  }

  mutating func quantities(_ plan: PlanRecord) {
    array(.quantities, plan.document.facts.quantities) { json, quantity in
      json.member(.node, quantity.node, of: plan)
      json.member(.lines, quantity.lines)
      json.member(.text, quantity.text)
      json.writer.key(.value)
      json.writer.value(quantity.value)
      json.member(.outOf, quantity.outOf)
      json.member(.unit, quantity.unit)
      json.member(.change, quantity.change?.rawValue)
      json.member(.comparison, quantity.comparison?.rawValue)
      json.member(.subject, quantity.subject)
    }
  }

  /// An array of objects.
  private mutating func array<Record>(
    _ field: JSONField, _ records: [Record], _ members: (inout JSONRenderer, Record) -> Void
  ) {
    writer.key(field)
    writer.open("[")
    for record in records {
      writer.element()
      writer.open("{")
      members(&self, record)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func member(_ field: JSONField, _ node: NodeID?, of plan: PlanRecord) {
    guard let node else { return writer.null(field) }
    if named.node != node {
      named.id.removeAll(keepingCapacity: true)
      plan.names.append(node.index, to: &named.id)
      named.node = node
    }
    writer.string(field, capacity: named.id.count) { [id = named.id] in $0.append(copying: id) }
  }
}
