import PlanText

/// A task as the table shows it.
struct TaskRow {
  let body: String
  let task: String
  let deadline: String
  let place: String
  /// ISO day to sort by; periodic tasks come after all days, tasks without a deadline last.
  let day: String

  init(_ task: PlanTask, body: String, place: String) {
    self.body = body
    self.task = task.task
    self.place = place
    deadline = [Self.words(task.due), task.recurrence?.words].compactMap { $0 }.joined(separator: ", ")
    day = task.due?.end ?? task.due?.start ?? (task.recurrence == nil ? "no deadline" : "again")
  }

  private static func words(_ due: DateSpan?) -> String? {
    guard let due else { return nil }
    switch (due.start, due.end) {
    case (let start?, let end?): return start == end ? end : "\(start) – \(end)"
    case (let start?, nil): return "from \(start)"
    case (nil, let end?): return end
    case (nil, nil): return due.text
    }
  }
}

extension Recurrence {
  /// `half-yearly`.
  var words: String { rawValue.split(separator: "_").joined(separator: "-") }
}
