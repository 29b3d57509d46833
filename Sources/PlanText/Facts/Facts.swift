/// Facts drawn from the finished tree. They never change it.
public struct Facts: Sendable {
  /// Who does what by when, in source order.
  public var tasks: [PlanTask] = []
  /// Mentions of documents and of places in the plan, in source order.
  public var references: [Reference] = []
  /// Short forms, in the order in which they are explained.
  public var abbreviations: [Abbreviation] = []
  /// Numbers with a unit or a change, in source order.
  public var quantities: [Quantity] = []

  public init() {}
}

/// A stretch of days said by the text; either end may be open.
public struct DateSpan: Equatable, Sendable {
  /// The words of the text.
  public var text: String
  /// ISO days, inclusive.
  public var start: String?
  /// The last ISO day, inclusive; nil where the stretch is open.
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
  /// The node in whose text it stands.
  public var node: NodeID
  /// The row of the node's table, where the task comes from one.
  public var row: Int?
  /// Where the responsible body is named.
  public var lines: LineSpan
  /// The text of what is to be done.
  public var task: String
  /// The bodies that answer for it.
  public var leads: [String]
  /// The bodies that cooperate.
  public var supports: [String]
  /// When it must be done; nil where the text does not say.
  public var due: DateSpan?
  /// How often it comes back; nil where it is done once.
  public var recurrence: Recurrence?
}

/// A mention of another document by number or name, or of a place in this plan.
public struct Reference: Sendable {
  /// What the mention is for: the ground the plan stands on, a mention, or a place in the plan itself.
  public enum Role: String, CaseIterable, Sendable { case basis, mention, `internal` }

  /// The node in whose text it stands; the plan's first node where it stands in the title, the one before a footnote.
  public var node: NodeID
  /// Where it stands in the source.
  public var lines: LineSpan
  /// The words of the text.
  public var text: String
  /// Name of the document type, "Kế hoạch"; nil where not said.
  public var type: String?
  /// The number without spaces; nil for laws and places in the plan.
  public var number: String?
  /// ISO 8601, cut to what the text says.
  public var date: String?
  /// Who issued it, where the text says so.
  public var issuer: String?
  /// What it is about, where the text says so.
  public var title: String?
  /// What it is mentioned for.
  public var role: Role
  /// For a place in this plan: the node it names.
  public var target: NodeID?
}

/// A short form that the text itself explains.
public struct Abbreviation: Sendable {
  /// The short form, "TTHC".
  public var short: String
  /// What it stands for, as printed.
  public var long: String
  /// Where it stands in the source.
  public var lines: LineSpan
}

/// A number with its unit and what changes.
public struct Quantity: Sendable {
  /// Whether the text says that something grows or shrinks.
  public enum Change: String, CaseIterable, Sendable { case increase, decrease }
  /// How the value bounds what is meant.
  public enum Comparison: String, CaseIterable, Sendable {
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
  }

  /// The node in whose text it stands.
  public var node: NodeID
  /// Where it stands in the source.
  public var lines: LineSpan
  /// The words of the text.
  public var text: String
  /// The number, read in Vietnamese format.
  public var value: Double
  /// Of how many: 63 in "9/63 tỉnh"; nil where not said.
  public var outOf: Int?
  /// What is counted, "%" or "điểm"; nil where not said.
  public var unit: String?
  /// The direction, where the text says one.
  public var change: Change?
  /// The bound, where the text says one.
  public var comparison: Comparison?
  /// What the number is of, where the text says so.
  public var subject: String?
}
