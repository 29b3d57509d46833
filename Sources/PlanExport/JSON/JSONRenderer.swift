import PlanText

/// Plans as JSON objects (OUTPUT.md): indented, alone or in an array, or one a line.
struct JSONRenderer: PlanRenderer {
  private let layout: JSONWriter.Layout
  private let isArray: Bool
  private let onlyTasks: Bool
  var writer: JSONWriter
  /// Of the plan that is being written.
  var cleaner = TextCleaner()
  private var message: [UInt8] = []
  /// The node of this plan whose id was written last: facts of one node stand together.
  private var named: (node: NodeID?, id: [UInt8]) = (nil, [])

  /// - Parameter onlyTasks: of each plan nothing but its source and its tasks.
  init(layout: JSONWriter.Layout, isArray: Bool, onlyTasks: Bool = false) {
    self.layout = layout
    self.isArray = isArray
    self.onlyTasks = onlyTasks
    writer = JSONWriter(layout)
  }

  mutating func begin(into out: inout [UInt8]) {
    guard isArray else { return }
    swap(&out, &writer.out)
    writer.open("[")
    swap(&out, &writer.out)
  }

  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {
    swap(&out, &writer.out)
    cleaner = TextCleaner(plan.document, escape: .json)
    named.node = nil
    writer.reserve(textOf: plan.document.source.byteCount)
    if isArray { writer.element() }
    if onlyTasks { taskObject(plan) } else { object(plan) }
    if !isArray { writer.out.append(0x0A) }
    swap(&out, &writer.out)
  }

  mutating func append(_ plan: PlanRecord, to out: inout [UInt8], drain: @escaping (inout [UInt8]) -> Void) {
    writer.drain = drain
    append(plan, to: &out)
    writer.drain = nil
  }

  mutating func end(into out: inout [UInt8]) {
    guard isArray else { return }
    swap(&out, &writer.out)
    writer.close("]")
    writer.out.append(0x0A)
    swap(&out, &writer.out)
  }

  private mutating func object(_ plan: PlanRecord) {
    let document = plan.document
    writer.open("{")
    writer.member(.format, "vnplan/1")
    source(plan)
    metadata(document.metadata)
    entries(.head, document.head)
    nodes(.preamble, .preamble, plan)
    nodes(.body, .body, plan)
    nodes(.closing, .closing, plan)
    entries(.tail, document.tail)
    nodes(.appendices, .appendices, plan)
    tasks(plan)
    references(plan)
    abbreviations(document.facts)
    quantities(plan)
    diagnostics(document)
    writer.close("}")
  }

  private mutating func taskObject(_ plan: PlanRecord) {
    writer.open("{")
    source(plan)
    tasks(plan)
    writer.close("}")
  }

  private mutating func source(_ plan: PlanRecord) {
    let source = plan.document.source
    writer.key(.source)
    writer.open("{")
    writer.member(.path, source.path)
    writer.member(.bytes, source.byteCount)
    writer.member(.lines, source.lineCount)
    writer.member(.encoding, source.encoding.rawValue)
    writer.member(.part, plan.part)
    writer.member(.parts, plan.parts)
    writer.close("}")
  }

  private mutating func entries(_ field: JSONField, _ entries: [Entry]) {
    array(field, entries) { json, entry in
      json.writer.object(room: json.cleaner.capacity(entry.text)) { object, out in
        object.member(.role, entry.role.name, to: &out)
        object.key(.text, to: &out)
        out.appendQuoted { json.cleaner.append(entry.text, to: &$0) }
        object.member(.lines, JSONPair(entry.lines), to: &out)
      }
    }
  }

  private mutating func diagnostics(_ document: PlanDocument) {
    array(.diagnostics, document.diagnostics) { json, diagnostic in
      json.message.removeAll(keepingCapacity: true)
      diagnostic.appendMessage(to: &json.message)
      let message = JSONBytes(utf8: json.message[...])
      let noise = diagnostic.isNoise ? JSONBytes(utf8: document.noiseText(of: diagnostic)) : nil
      json.writer.object(room: message.room + noise.room) { object, out in
        object.member(.severity, diagnostic.severity.rawValue, to: &out)
        object.member(.code, diagnostic.code, to: &out)
        object.member(.message, message, to: &out)
        object.member(.lines, JSONPair(diagnostic.lines), to: &out)
        object.member(.bytes, JSONPair(diagnostic.range, in: document.source), to: &out)
        object.member(.text, noise, to: &out)
      }
    }
  }

  /// An array of objects, each of which `object` writes.
  mutating func array<Record>(
    _ field: JSONField, _ records: [Record], _ object: (inout JSONRenderer, Record) -> Void
  ) {
    writer.key(field)
    writer.open("[")
    for record in records { object(&self, record) }
    writer.close("]")
  }

  /// The id of a node.
  mutating func name(of node: NodeID, in plan: PlanRecord) -> JSONNodeName {
    if named.node != node {
      named.id.removeAll(keepingCapacity: true)
      plan.names.append(node.index, to: &named.id)
      named.node = node
    }
    return JSONNodeName(bytes: named.id)
  }
}
