import PlanText

/// The tasks of one or more plans as a readable table, fitted to a terminal.
///
/// ```
/// Deadline    Body               Task                                         Where
/// 2025-03-31  Phòng Tài chính    Lập dự toán …                                kh.txt:41
/// ```
public struct TaskTable {
  /// How the rows stand: by deadline, or grouped by responsible body.
  public enum Order: String, CaseIterable, Sendable { case date, body }

  private let order: Order
  private let width: Int
  private let color: Bool
  private var rows: [TaskRow] = []

  /// - Parameter width: columns of the terminal; less than 60 are taken as 60.
  public init(order: Order = .date, width: Int = 100, color: Bool = false) {
    self.order = order
    self.width = max(width, 60)
    self.color = color
  }

  /// Takes the tasks of a plan.
  public mutating func append(_ plan: PlanRecord) {
    let file = String(plan.key.split(separator: "/").last ?? "-")
    for task in plan.document.facts.tasks {
      let bodies = order == .date || task.leads.isEmpty ? [task.leads.joined(separator: ", ")] : task.leads
      for body in bodies { rows.append(TaskRow(task, body: body, file: file)) }
    }
  }

  /// Writes the table of all plans taken. O(n log n) in the number of tasks.
  public func write(to out: inout [UInt8]) {
    guard !rows.isEmpty else { return out.append("no tasks found\n") }
    let columns = Columns(rows: rows, width: width, hasBody: order == .date)
    heading(columns, to: &out)
    switch order {
    case .date: for row in sorted(rows) { write(row, columns, to: &out) }
    case .body: writeGroups(columns, to: &out)
    }
  }

  private func writeGroups(_ columns: Columns, to out: inout [UInt8]) {
    var order: [String] = []
    var groups: [String: [TaskRow]] = [:]
    for row in rows {
      if groups[row.body] == nil { order.append(row.body) }
      groups[row.body, default: []].append(row)
    }
    for body in order {
      out.append(.label, if: color) { $0.append(visible: body.isEmpty ? "(no body named)" : body) }
      out.append(0x0A)
      for row in sorted(groups[body] ?? []) { write(row, columns, to: &out) }
    }
  }

  /// By day, and in the order of the text where days are equal.
  private func sorted(_ rows: [TaskRow]) -> [TaskRow] {
    rows.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }

  private func heading(_ columns: Columns, to out: inout [UInt8]) {
    out.append(.bold, if: color) { line in
      line.append(visible: "Deadline", paddedTo: columns.deadline + 2)
      if columns.body > 0 { line.append(visible: "Body", paddedTo: columns.body + 2) }
      line.append(visible: "Task", paddedTo: columns.task + 2)
      line.append("Where")
    }
    out.append(0x0A)
  }

  private func write(_ row: TaskRow, _ columns: Columns, to out: inout [UInt8]) {
    let deadline = row.deadline.wrapped(to: columns.deadline)
    let body = columns.body > 0 ? row.body.wrapped(to: columns.body) : []
    let task = shortened(row.task, to: columns.task)
    for line in 0..<max(deadline.count, body.count, task.count) {
      var text: [UInt8] = []
      text.append(visible: line < deadline.count ? deadline[line] : "", paddedTo: columns.deadline + 2)
      if columns.body > 0 { text.append(visible: line < body.count ? body[line] : "", paddedTo: columns.body + 2) }
      text.append(visible: line < task.count ? task[line] : "", paddedTo: columns.task + 2)
      if line == 0 { text.append(visible: row.place(withFile: columns.hasFiles, in: columns.place)) }
      while text.last == 0x20 { text.removeLast() }
      out.append(contentsOf: text)
      out.append(0x0A)
    }
  }

  /// The first lines of a task; a whole paragraph would bury the table.
  private func shortened(_ task: String, to width: Int) -> [String] {
    let most = 3
    let lines = task.wrapped(to: width)
    return lines.count <= most ? lines : lines[..<(most - 1)] + ["\(lines[most - 1]) …".fitted(to: width)]
  }
}

/// The widths of a table's columns; two blanks stand between them.
private struct Columns {
  let deadline: Int
  let body: Int
  let task: Int
  let place: Int
  /// Whether the tasks come from several files, which then are named.
  let hasFiles: Bool

  init(rows: [TaskRow], width: Int, hasBody: Bool) {
    let hasFiles = rows.contains { $0.file != rows[0].file }
    self.hasFiles = hasFiles
    deadline = max(8, min(rows.map(\.deadline.columns).max() ?? 0, 12))
    place = max(5, min(rows.map { $0.place(withFile: hasFiles, in: width).columns }.max() ?? 0, width / 5))
    body = hasBody ? width / 4 : 0
    task = width - deadline - place - body - (hasBody ? 6 : 4)
  }
}
