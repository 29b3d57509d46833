import PlanText

/// A task as the table shows it.
struct TaskRow {
  let body: String
  let task: String
  let deadline: String
  let file: String
  let line: Int32
  let due: Due

  /// When a task is due, in the order of the table.
  enum Due: Comparable {
    /// An ISO day.
    case day(String)
    case periodic
    case never
  }

  init(_ task: PlanTask, body: String, file: String) {
    self.body = body
    self.task = task.task
    self.file = file
    line = task.lines.first
    deadline = [Self.words(task.due), task.recurrence?.words].compactMap { $0 }.joined(separator: ", ")
    due = (task.due?.end ?? task.due?.start).map(Due.day) ?? (task.recurrence == nil ? .never : .periodic)
  }

  /// File and line in at most so many columns; of a long name the end is cut, never the line.
  func place(withFile: Bool, in width: Int) -> String {
    guard withFile else { return "line \(line)" }
    let suffix = ":\(line)"
    return file.fitted(to: max(1, width - suffix.count)) + suffix
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
