import Testing

@testable import PlanExport
@testable import PlanText

@Suite("The task table")
struct TaskTableTests {
  private func table(
    _ tasks: [(leads: [String], task: String, end: String?)], _ order: TaskTable.Order = .date, width: Int = 70
  ) -> [String] {
    var document = SamplePlan.document
    let template = document.facts.tasks[0]
    document.facts.tasks = tasks.map { wanted in
      var task = template
      task.leads = wanted.leads
      task.task = wanted.task
      task.due = wanted.end.map { DateSpan(text: $0, start: nil, end: $0) }
      task.recurrence = nil
      return task
    }
    var table = TaskTable(order: order, width: width)
    table.append(PlanRecord(document))
    var out: [UInt8] = []
    table.write(to: &out)
    return String(decoding: out, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test("Rows stand by deadline, those without one last and in the order of the text")
  func byDate() {
    let rows = table([
      (["Sở A"], "việc ba", nil), (["Sở B"], "việc hai", "2025-06-30"), (["Sở C"], "việc một", "2025-03-31"),
      (["Sở D"], "việc bốn", nil),
    ])
    #expect(
      rows == [
        "Deadline    Body               Task                            Where",
        "2025-03-31  Sở C               việc một                        line 13",
        "2025-06-30  Sở B               việc hai                        line 13",
        "            Sở A               việc ba                         line 13",
        "            Sở D               việc bốn                        line 13",
      ])
  }

  @Test("Of several files, each row names its own; of a long name the end is cut, never the line")
  func files() {
    var table = TaskTable(width: 60)
    for key in ["thu-muc/mot.txt", "ke-hoach-rat-dai.txt"] { table.append(PlanRecord(SamplePlan.document, key: key)) }
    var out: [UInt8] = []
    table.write(to: &out)
    let text = String(decoding: out, as: UTF8.self)
    #expect(text.contains(" mot.txt:13\n") && text.contains(" ke-hoach…:13\n"))
  }

  @Test("Grouped by body, a task stands under each body that leads it")
  func byBody() {
    let rows = table(
      [(["Sở A", "Sở B"], "việc một", "2025-06-30"), (["Sở A"], "việc hai", "2025-03-31"), ([], "việc ba", nil)], .body)
    #expect(
      rows.map { $0.prefix { $0 != " " } } == [
        "Deadline", "Sở", "2025-03-31", "2025-06-30", "Sở", "2025-06-30", "(no", "",
      ])
    #expect(rows[1] == "Sở A" && rows[4] == "Sở B")
  }

  @Test("No line is wider than the terminal, and long tasks are cut", arguments: [60, 80, 200])
  func width(_ width: Int) {
    let task = String(repeating: "đẩy mạnh cải cách ", count: 40)
    let rows = table([([String(repeating: "Ủy ban ", count: 20)], task, "2025-03-31")], width: width)
    #expect(rows.allSatisfy { $0.columns <= width })
    #expect(rows.contains { $0.contains("…") })
  }

  @Test("Control characters of a document never reach the terminal")
  func controls() {
    let rows = table([(["Sở\u{1B}[31m"], "a\u{7}b", nil)])
    #expect(rows.joined().unicodeScalars.allSatisfy { $0.visible == $0 })
  }

  @Test("Deadlines are told in full")
  func deadlines() {
    func deadline(_ start: String?, _ end: String?, _ recurrence: Recurrence? = nil) -> String {
      var task = SamplePlan.document.facts.tasks[0]
      task.due = DateSpan(text: "trong thời gian tới", start: start, end: end)
      task.recurrence = recurrence
      return TaskRow(task, body: "", file: "").deadline
    }
    #expect(deadline("2025-01-01", "2025-03-31") == "2025-01-01 – 2025-03-31")
    #expect(deadline("2025-01-01", "2025-01-01") == "2025-01-01")
    #expect(deadline("2025-01-01", nil) == "from 2025-01-01")
    #expect(deadline(nil, nil) == "trong thời gian tới")
    #expect(deadline(nil, "2025-03-31", .halfYearly) == "2025-03-31, half-yearly")
  }

  @Test("Without tasks it says so")
  func none() {
    #expect(table([]) == ["no tasks found"])
  }
}
