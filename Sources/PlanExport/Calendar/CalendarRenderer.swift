import PlanText

/// The deadlines as a calendar (RFC 5545).
///
/// One all-day event a deadline, on its last day: events, not to-dos, because the common calendar programs show only
/// events. A periodic report is an event of its own that repeats on the last day of each period, from the plan's
/// date on. The same plan gives the same bytes and the same UIDs wherever its file lies, so that reading a calendar
/// in again changes its entries instead of doubling them.
struct CalendarRenderer: PlanRenderer {
  private var writer = CalendarWriter()

  mutating func begin(into out: inout [UInt8]) {
    swap(&out, &writer.out)
    writer.line("BEGIN", "VCALENDAR")
    writer.line("VERSION", "2.0")
    writer.line("PRODID", "-//vnplan//vnplan//EN")
    writer.line("CALSCALE", "GREGORIAN")
    swap(&out, &writer.out)
  }

  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {
    swap(&out, &writer.out)
    for (index, task) in plan.document.facts.tasks.enumerated() {
      if let day = (task.due?.end ?? task.due?.start).flatMap(CalendarDay.init(iso:)) {
        event(task, index, plan, day, rule: nil)
      }
      if let repeats = Repetition(task.recurrence, after: plan.document.metadata.date) {
        event(task, index, plan, repeats.first, rule: repeats.rule)
      }
    }
    swap(&out, &writer.out)
  }

  mutating func end(into out: inout [UInt8]) {
    swap(&out, &writer.out)
    writer.line("END", "VCALENDAR")
    swap(&out, &writer.out)
  }

  private mutating func event(_ task: PlanTask, _ index: Int, _ plan: PlanRecord, _ day: CalendarDay, rule: String?) {
    writer.line("BEGIN", "VEVENT")
    writer.line("UID", uid(task, index, plan, repeats: rule != nil))
    let stamp = plan.document.metadata.date.flatMap(CalendarDay.init(iso:))?.basic ?? "19700101"
    writer.line("DTSTAMP", stamp + "T000000Z")
    writer.line("DTSTART;VALUE=DATE", day.basic)
    if let rule { writer.line("RRULE", rule) }
    writer.text("SUMMARY", summary(task))
    writer.text("DESCRIPTION", description(task, plan, repeats: rule != nil))
    writer.line("TRANSP", "TRANSPARENT")
    writer.line("END", "VEVENT")
  }

  private func summary(_ task: PlanTask) -> String {
    let leads = task.leads.joined(separator: ", ")
    return [leads, task.task].filter { !$0.isEmpty }.joined(separator: ": ").fitted(to: 120)
  }

  private func description(_ task: PlanTask, _ plan: PlanRecord, repeats: Bool) -> String {
    var section: [UInt8] = []
    plan.document.appendSectionPath(to: task.node, into: &section)
    let number = [plan.document.metadata.type, plan.document.metadata.number?.text].compactMap { $0 }
    return [
      task.task,
      task.supports.isEmpty ? nil : "With: \(task.supports.joined(separator: ", "))",
      repeats ? "Repeats: \(task.recurrence?.words ?? "")" : "Deadline: \(task.due?.text ?? "")",
      "\(number.joined(separator: " ")), line \(task.lines.first): \(String(decoding: section, as: UTF8.self))",
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Made of what the page says of the plan and where in it the task stands.
  private func uid(_ task: PlanTask, _ index: Int, _ plan: PlanRecord, repeats: Bool) -> String {
    let meta = plan.document.metadata
    let identity = [meta.number?.text, meta.issuer, meta.date, meta.title].compactMap { $0 }
    var text = identity.isEmpty ? plan.key : identity.joined(separator: "|")
    text += "|\(plan.id(of: task.node))|\(task.row ?? -1)|\(index)"
    var hash = FNV1a()
    for byte in text.utf8 { hash.add(byte) }
    return "\(String(hash.value, radix: 16))-\(repeats ? "r" : "d")@vnplan"
  }
}

/// When a periodic report is due.
private struct Repetition {
  let first: CalendarDay
  let rule: String

  /// Nil where nothing repeats, or where the plan has no date to begin at.
  init?(_ recurrence: Recurrence?, after date: String?) {
    guard let recurrence, let date = date.flatMap(CalendarDay.init(iso:)) else { return nil }
    let (first, rule) =
      switch recurrence {
      case .weekly: (date.nextWeek, "FREQ=WEEKLY")
      case .monthly: (date.lastDay(ofNextIn: Array(1...12)), "FREQ=MONTHLY;BYMONTHDAY=-1")
      case .quarterly: (date.lastDay(ofNextIn: [3, 6, 9, 12]), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")
      case .halfYearly: (date.lastDay(ofNextIn: [6, 12]), "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1")
      case .yearly: (date.lastDay(ofNextIn: [12]), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1")
      }
    guard let first else { return nil }
    self.first = first
    self.rule = rule
  }
}
