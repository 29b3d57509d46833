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
  var named: (node: NodeID?, id: [UInt8]) = (nil, [])

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
    writer.key(.format)
    writer.value("vnplan/1")
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
    member(.path, source.path)
    member(.bytes, source.byteCount)
    member(.lines, source.lineCount)
    member(.encoding, source.encoding.rawValue)
    member(.part, plan.part)
    member(.parts, plan.parts)
    writer.close("}")
  }

  private mutating func entries(_ field: JSONField, _ entries: [Entry]) {
    writer.key(field)
    writer.open("[")
    for entry in entries {
      writer.element()
      writer.open("{")
      member(.role, entry.role.name)
      writer.key(.text)
      text(entry.text)
      member(.lines, entry.lines)
      writer.close("}")
    }
    writer.close("]")
  }

  private mutating func diagnostics(_ document: PlanDocument) {
    writer.key(.diagnostics)
    writer.open("[")
    for diagnostic in document.diagnostics {
      writer.element()
      writer.open("{")
      member(.severity, diagnostic.severity.rawValue)
      member(.code, diagnostic.code)
      message.removeAll(keepingCapacity: true)
      diagnostic.appendMessage(to: &message)
      member(.message, escaping: message[...])
      member(.lines, diagnostic.lines)
      member(.bytes, diagnostic.range, in: document.source)
      if diagnostic.isNoise {
        member(.text, escaping: document.noiseText(of: diagnostic))
      } else {
        writer.null(.text)
      }
      writer.close("}")
    }
    writer.close("]")
  }

  // MARK: Members

  mutating func member(_ field: JSONField, _ text: String?) {
    guard let text else { return writer.null(field) }
    writer.member(field, text)
  }

  mutating func member(_ field: JSONField, _ number: Int?) {
    if let number { writer.member(field, number) } else { writer.null(field) }
  }

  mutating func member(_ field: JSONField, _ texts: [String]) {
    writer.key(field)
    writer.list(texts)
  }

  mutating func member(_ field: JSONField, _ lines: LineSpan) {
    writer.member(field, Int(lines.first), Int(lines.last))
  }

  mutating func member(_ field: JSONField, _ range: SourceRange, in source: SourceText) {
    writer.member(field, source.decodedOffset(range.start), source.decodedOffset(range.end))
  }

  /// Well-formed UTF-8 as it stands.
  private mutating func member(_ field: JSONField, escaping utf8: ArraySlice<UInt8>) {
    writer.string(field, capacity: TextEscape.capacity(utf8.count)) { TextEscape.json.append(utf8.span, to: &$0) }
  }

  /// The clean text of pieces.
  mutating func text(_ list: PieceList) {
    writer.quoted(capacity: cleaner.capacity(list)) { cleaner.append(list, to: &$0) }
  }

  /// The clean text of pieces, null where there are none.
  mutating func member(_ field: JSONField, _ list: PieceList) {
    guard !list.isEmpty else { return writer.null(field) }
    writer.key(field)
    text(list)
  }
}
