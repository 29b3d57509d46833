import PlanText

/// A row a task: who does what by when.
struct TaskSheet: CSVSheet {
  var summary: String { "one row per task: who does what by when" }
  var primaryKey: [String] { [] }

  func records(of plan: PlanRecord) -> [PlanTask] { plan.document.facts.tasks }

  static let columns: [CSVColumn<PlanTask>] =
    [
      .document,
      .node("node", "id of the node that states it") { task, _ in task.node },
      .count("row", "row of the node's table, from 0, where a table states it") { task, _ in task.row },
      Column("section", .string, "labels and headings from the top down, joined by \" > \"") { task, plan, out in
        plan.document.appendSectionPath(to: task.node, into: &out.cell)
      },
      Column("task", "what is to be done") { task, _ in task.task },
      Column("leads", "responsible bodies, joined by \"; \"") { task, _ in task.leads.joined(separator: "; ") },
      Column("supports", "bodies that cooperate, joined by \"; \"") { task, _ in
        task.supports.joined(separator: "; ")
      },
      Column("due_text", "the deadline as printed") { task, _ in task.due?.text },
      Column("due_start", "first day", kind: .date) { task, _ in task.due?.start },
      Column("due_end", "last day", kind: .date) { task, _ in task.due?.end },
      Column("recurrence", "how often a report is due: monthly, quarterly, half_yearly …") { task, _ in
        task.recurrence?.rawValue
      },
    ] + CSVColumn.lines { task, _ in task.lines }
}
