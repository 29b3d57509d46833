/// Draws from a finished plan who does what by when.
///
/// ```
/// 5. Phòng Tư pháp: Phối hợp với các cơ quan liên quan … (hoàn thành trong tháng 9/2017)
///     leads Phòng Tư pháp · supports các cơ quan liên quan · due 2017-09-01…2017-09-30
/// - Cơ quan chủ trì: Công an huyện
/// - Cơ quan phối hợp các Phòng: Y tế, Tư pháp
///     leads Công an huyện · supports Phòng Y tế, Phòng Tư pháp
/// ```
/// A record belongs to the unit that states it: one whose heading, run-in or opening subject names the body, a
/// labelled line, or a row of a table with a column for the responsible body. It collects what its whole unit says,
/// except what a record deeper in the unit holds. One walk over the nodes; linear in the text.
///
/// A class, since its readers make it large: a struct of that size is copied at each call (measured).
final class TaskReader {
  let document: PlanDocument
  let text: FactText
  let bodies: BodyReader
  let openings: TaskOpeningReader
  let labels: TaskLabelReader
  let cooperation: TaskCooperationReader
  let contexts: TaskContextReader
  let headers: TaskTableHeader
  let cellNames: TaskCellNames
  let times: TaskTimes
  /// The issuer in small letters.
  let issuer: String?
  /// A report tells what was done; only headings that assign make tasks of it.
  let isReport: Bool

  // No caller keeps hold of one of these while another method changes it, and checking that at each of half a million
  // looks is a thirtieth of all work (measured).
  @exclusivity(unchecked) var drafts: [TaskDraft] = []
  /// By node: the context its children stand in, the record that collects what it says (-1 for none), and the
  /// labelled statements among its children.
  @exclusivity(unchecked) var context: [TaskContext] = []
  @exclusivity(unchecked) var owner: [Int32] = []
  @exclusivity(unchecked) var groups: [Int32: TaskGroup] = [:]
  /// Dates that the pass over all words does not take for any.
  private var bareDates: [DateMention] = []
  /// By parent (`family`): how many units are headed by bodies so far.
  @exclusivity(unchecked) private var listedBodies: [Int32]
  /// By parent: the record of the last paragraph that leads into a list, -1 for none.
  @exclusivity(unchecked) private var leading: [Int32]

  init(_ document: PlanDocument, _ text: FactText, dates: FactDates) {
    self.document = document
    self.text = text
    bodies = BodyReader(text.tokens)
    openings = TaskOpeningReader(bodies)
    labels = TaskLabelReader(text.tokens)
    cooperation = TaskCooperationReader(bodies)
    contexts = TaskContextReader(text.tokens)
    headers = TaskTableHeader(text.tokens)
    cellNames = TaskCellNames(text: text, bodies: bodies)
    times = TaskTimes(text, dates: dates)
    issuer = document.metadata.issuer?.lowercased()
    isReport = document.metadata.type == "Báo cáo"
    listedBodies = Array(repeating: 0, count: document.arena.nodes.count + 1)
    leading = Array(repeating: -1, count: document.arena.nodes.count + 1)
  }

  /// The tasks of a plan, in source order, and the dates that only their places make dates.
  static func tasks(
    of document: PlanDocument, _ text: FactText, dates: FactDates
  ) -> (tasks: [PlanTask], dates: [DateMention]) {
    let reader = TaskReader(document, text, dates: dates)
    reader.read()
    return (reader.tasks(), reader.bareDates)
  }

  /// The deadline that a cell or a labelled statement names.
  func stated(in range: Range<Int>, isLimit: Bool) -> DateSpan? {
    let found = times.stated(in: range, isLimit: isLimit)
    if let bare = found.bare { bareDates.append(bare) }
    return found.due
  }

  private func tasks() -> [PlanTask] {
    var out: [PlanTask] = []
    out.reserveCapacity(drafts.count)
    var buffer: [UInt8] = []
    for number in drafts.indices { out.append(task(drafts[number], number: number, buffer: &buffer)) }
    return out
  }

  private func read() {
    let nodes = document.arena.nodes
    context.reserveCapacity(nodes.count)
    owner.reserveCapacity(nodes.count)
    for index in nodes.indices {
      let node = nodes[index]
      context.append(node.parent < 0 ? .neutral : context[Int(node.parent)])
      owner.append(inheritedOwner(of: node))
      guard mayState(node, index) else { continue }
      if node.table >= 0 { readTable(Int(node.table), node: index) } else { read(node, index) }
    }
  }

  /// Bases and the closing state no tasks; the items and orders of a letter without numbered units, which stand before
  /// the body, do.
  private func mayState(_ node: Node, _ index: Int) -> Bool {
    switch node.part {
    case .body, .appendices: true
    case .preamble: node.kind == .bullet || openings.opensWithOrder(window(of: index), orRequest: true)
    case .closing: false
    }
  }

  /// The record of the unit above, or of the paragraph with a colon that leads into a list.
  private func inheritedOwner(of node: Node) -> Int32 {
    let above = node.parent < 0 ? -1 : owner[Int(node.parent)]
    guard above < 0, node.kind == .section || node.kind == .bullet else { return above }
    return leading[family(of: node)]
  }

  /// Keeps a paragraph's record for the list that it leads into.
  private func note(_ node: Node, _ index: Int, _ window: TokenWindow) {
    guard node.kind == .paragraph else { return }
    let leads = owner[index] >= 0 && text.tokens[window.end - 1].sign == UInt8(ascii: ":")
    leading[family(of: node)] = leads ? owner[index] : -1
  }

  /// The index of a node's parent behind the roots of all parts, which share the first place.
  private func family(of node: Node) -> Int { Int(node.parent) + 1 }

  /// Other units of the same parent are headed by bodies.
  func standsAmongBodies(_ node: Node) -> Bool { listedBodies[family(of: node)] >= Self.listing }

  /// How many units headed by bodies make a list of bodies.
  private static let listing: Int32 = 2

  private func read(_ node: Node, _ index: Int) {
    let window = window(of: index)
    guard window.start < window.end else { return }
    let found = labels.labels(in: window)
    if !found.isEmpty, readLabels(found, window, node, index) { return }
    if let opening = opening(of: node, index, window) ?? listed(node, index, window) {
      if node.kind == .section, opening.form == .heading { listedBodies[family(of: node)] += 1 }
      owner[index] = Int32(drafts.count)
      context[index] = .assigning
      var draft = TaskDraft(node: index, opening: opening, window: window)
      take(opening.names, into: &draft)
      if let label = askedBefore(opening, window) { draft.asked = (index, label) }
      drafts.append(draft)
      take(found, window, of: node)
    } else {
      if node.kind != .bullet, let heading = headingContext(node, window) { context[index] = heading }
      if let draft = closingDuty(window, index) ?? assigned(window, index) {
        owner[index] = Int32(drafts.count)
        drafts.append(draft)
      }
    }
    note(node, index, window)
    collect(from: window, index)
  }

  /// The tokens of a node's heading and text.
  private func window(of index: Int) -> TokenWindow {
    let units = text.units(of: index)
    guard let first = units.first, let last = units.last else { return TokenWindow(0..<0) }
    let hasBoth = first.role == .heading && units.count > 1
    var cues = first.cues
    cues.formUnion(last.cues)
    return TokenWindow(Int(first.first)..<Int(last.end), textStart: hasBoth ? Int(last.first) : -1, cues: cues)
  }

  func headingContext(_ node: Node, _ window: TokenWindow) -> TaskContext? {
    guard !node.heading.isEmpty || node.kind == .appendix else { return nil }
    return contexts.context(of: window.start..<(window.textStart < 0 ? window.end : window.textStart))
  }

  /// Adds what a node says of supports, deadlines and reports to the record that it belongs to.
  private func collect(from window: TokenWindow, _ index: Int) {
    let owner = Int(owner[index])
    guard owner >= 0 else { return }
    collect(from: window, isFirst: drafts[owner].node == index, into: &drafts[owner])
  }

  /// - Parameter isFirst: the node is the one that states the task.
  private func collect(from window: TokenWindow, isFirst: Bool, into draft: inout TaskDraft) {
    let isRequest = draft.opening?.form == .requested
    let found = cooperation.supports(
      in: window, behind: isFirst ? draft.opening?.end ?? window.start : window.start, of: draft.leads,
      request: isRequest)
    // Who asks works with those it asks anyway.
    draft.supports += isRequest ? found.filter { !isIssuer($0) } : found
    times.collect(window, into: &draft)
  }
}
