/// The tasks of one or more plans as a readable table, fitted to a terminal.
public struct TaskTable {
  /// How the rows stand: by deadline, or grouped by responsible body.
  public enum Order: String, CaseIterable, Sendable { case date, body }

  /// - Parameter width: columns of the terminal.
  public init(order: Order = .date, width: Int = 100, color: Bool = false) {}

  /// Takes the tasks of a plan.
  public mutating func append(_ plan: PlanRecord) {}

  /// Writes the table of all plans taken.
  public func write(to out: inout [UInt8]) {}
}
