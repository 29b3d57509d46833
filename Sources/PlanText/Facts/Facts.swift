/// Facts drawn from the finished tree. They never change it.
public struct Facts: Sendable {
  public var tasks: [PlanTask] = []
  public var references: [Reference] = []
  public var abbreviations: [Abbreviation] = []
  public var quantities: [Quantity] = []

  public init() {}
}

/// A stretch of days said by the text; either end may be open.
public struct DateSpan: Equatable, Sendable {
  /// The words of the text.
  public var text: String
  /// ISO days, inclusive.
  public var start: String?
  public var end: String?

  public init(text: String, start: String?, end: String?) {
    self.text = text
    self.start = start
    self.end = end
  }
}

/// How often a periodic report is asked for.
public enum Recurrence: String, CaseIterable, Sendable {
  case weekly, monthly, quarterly
  case halfYearly = "half_yearly"
  case yearly
}

/// Who does what by when (GOLD.md, "NAME.tasks.json").
public struct PlanTask: Sendable {
  public var node: NodeID
  /// The row of the node's table, where the task comes from one.
  public var row: Int?
  /// Where the responsible body is named.
  public var lines: LineSpan
  public var task: String
  public var leads: [String]
  public var supports: [String]
  public var due: DateSpan?
  public var recurrence: Recurrence?
}

/// A mention of another document by number or name, or of a place in this plan.
public struct Reference: Sendable {
  public enum Role: String, CaseIterable, Sendable { case basis, mention, `internal` }

  public var node: NodeID
  public var lines: LineSpan
  public var text: String
  public var type: String?
  public var number: String?
  public var date: String?
  public var issuer: String?
  public var title: String?
  public var role: Role
  /// For a place in this plan: the node it names.
  public var target: NodeID?
}

/// A short form that the text itself explains.
public struct Abbreviation: Sendable {
  public var short: String
  public var long: String
  public var lines: LineSpan
}

/// A number with its unit and what changes.
public struct Quantity: Sendable {
  public enum Change: String, CaseIterable, Sendable { case increase, decrease }
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
  }

  public var node: NodeID
  public var lines: LineSpan
  public var text: String
  public var value: Double
  public var unit: String?
  public var change: Change?
  public var comparison: Comparison?
  public var subject: String?
}
