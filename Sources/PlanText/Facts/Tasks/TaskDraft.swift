/// A task while it is collected.
struct TaskDraft: Sendable {
  var node: Int
  var row: Int?
  var opening: TaskOpening?
  /// The tokens of the node that states it.
  var window: TokenWindow
  /// What is to be done where the unit itself does not say it: the heading of the unit that a label closes.
  var asked: (node: Int, tokens: Range<Int>)?
  /// The same for a row: the cell with the work.
  var askedCell: PieceList?
  var leads: [BodyName] = []
  var supports: [BodyName] = []
  var due: DateSpan?
  /// The deadline stands under a label of its own.
  var isDueStated = false
  var recurrence: Recurrence?

  init(node: Int, opening: TaskOpening?, window: TokenWindow) {
    self.node = node
    self.opening = opening
    self.window = window
    supports = opening?.partners ?? []
    due = opening?.due
  }
}

/// The labelled statements among the children of one unit.
struct TaskGroup: Sendable {
  /// The record of the last "Cơ quan chủ trì", -1 before the first.
  var draft = -1
  /// Some record tells what the unit asks.
  var isTold = false
  /// Statements that came before the first record; only the last few can belong to it.
  var waiting: [(label: TaskLabel, window: TokenWindow)] = []

  private static let maximumWaiting = 6

  mutating func wait(_ label: TaskLabel, _ window: TokenWindow) {
    if waiting.count >= Self.maximumWaiting { waiting.removeFirst() }
    waiting.append((label, window))
  }
}
