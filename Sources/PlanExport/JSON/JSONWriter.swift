import PlanText

/// Writes JSON into a byte buffer: separators, indentation and escapes are its business, the order of members is
/// the caller's.
struct JSONWriter {
  /// `line` writes no white space between lines, `indented` a member a line.
  enum Layout: Sendable { case indented, line }

  var out: [UInt8] = []
  /// Empties `out` between two members of an array once it is large: a buffer that stays in the cache and is used
  /// again costs a tenth less time than one that grows to the size of the output.
  var drain: ((inout [UInt8]) -> Void)?
  private static let large = 1 << 18
  private let layout: Layout
  /// By depth; the last serves all deeper levels.
  private var levels: [JSONLevel] = []
  /// Levels that are indented further than the one above; more would cost more than all text.
  private static let deepest = 100
  private var depth = 0
  /// Nothing has been written in the innermost container yet.
  private(set) var isFirst = true

  init(_ layout: Layout) {
    self.layout = layout
    levels.append(JSONLevel(layout, depth: 0))
  }

  @inline(__always)
  private var level: Int { min(depth, levels.count - 1) }

  // MARK: Containers

  mutating func open(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    deepen()
    isFirst = true
  }

  private mutating func deepen() {
    depth += 1
    if depth == levels.count, layout == .indented, depth < Self.deepest {
      levels.append(JSONLevel(layout, depth: depth))
    }
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst { out.append(contentsOf: levels[level].lineStart) }
    isFirst = false
    out.append(UInt8(ascii: bracket))
  }

  /// Closes an array and the object whose last member it is.
  mutating func closeArrayAndObject() {
    depth -= 2
    let inner = levels[min(depth + 1, levels.count - 1)].lineStart
    let outer = levels[level].lineStart
    let isEmpty = isFirst
    out.append(addingCapacity: inner.count + outer.count + 2) { out in
      if !isEmpty { out.append(copying: inner) }
      out.append(UInt8(ascii: "]"))
      out.append(copying: outer)
      out.append(UInt8(ascii: "}"))
    }
    isFirst = false
  }

  /// Begins a member of an array.
  mutating func element() {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    drainIfLarge()
    out.append(contentsOf: levels[level].lineStart)
  }

  /// Empties `out` where much has come together.
  @inline(__always)
  mutating func drainIfLarge() {
    if out.count >= Self.large, let drain { drain(&out) }
  }

  /// What stands around the members of an object that is an element of the innermost array.
  var nodeFrame: JSONNodeFrame { levels[level].nodeFrame }

  /// Goes on inside an object whose first members were written by other means.
  mutating func enterObject() {
    deepen()
    isFirst = false
  }

  /// Goes on inside an array whose bracket was written by other means.
  mutating func enterArray() {
    deepen()
    isFirst = true
  }

  // MARK: Members

  /// Begins a member of an object.
  mutating func key(_ field: JSONField) { member(field, capacity: 0) { _ in } }

  /// A member that is null.
  mutating func null(_ field: JSONField) { member(field, capacity: 8) { $0.appendNull() } }

  /// A member that is a string.
  mutating func member(_ field: JSONField, _ text: String) {
    string(field, capacity: TextEscape.capacity(text.utf8.count)) { TextEscape.json.append(text.utf8.span, to: &$0) }
  }

  /// A member that is a whole number.
  mutating func member(_ field: JSONField, _ number: Int) {
    member(field, capacity: 24) { $0.append(decimal: number) }
  }

  /// A member that is a pair on one line: lines, bytes.
  mutating func member(_ field: JSONField, _ first: Int, _ second: Int) {
    let isSpaced = layout == .indented
    member(field, capacity: Self.pairCapacity) { $0.appendPair(first, second, isSpaced: isSpaced) }
  }

  /// A member that is a string of what `body` appends, which must be escaped already.
  @inline(__always)
  mutating func string(_ field: JSONField, capacity: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    member(field, capacity: 2 + capacity) { $0.quoted(body) }
  }

  /// A member in one go.
  @inline(__always)
  private mutating func member(_ field: JSONField, capacity: Int, _ value: (inout OutputSpan<UInt8>) -> Void) {
    let keys = levels[level].keys
    let skipped = isFirst ? 1 : 0
    isFirst = false
    out.append(addingCapacity: keys.capacity + capacity) { out in
      keys.append(Int(field.rawValue), from: skipped, to: &out)
      value(&out)
    }
  }

  // MARK: Values

  mutating func null() { out.append(addingCapacity: 8) { $0.appendNull() } }

  mutating func value(_ number: Int) { out.append(decimal: number) }

  /// JSON knows no infinities; they are null.
  mutating func value(_ number: Double) {
    if number.isFinite { out.append(number: number) } else { null() }
  }

  /// A string.
  mutating func value(_ text: String) {
    quoted(capacity: TextEscape.capacity(text.utf8.count)) { TextEscape.json.append(text.utf8.span, to: &$0) }
  }

  /// A string of what `body` appends, which must be escaped already.
  @inline(__always)
  mutating func quoted(capacity: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
    out.append(addingCapacity: 2 + capacity) { $0.quoted(body) }
  }

  /// A pair on one line.
  mutating func pair(_ first: Int, _ second: Int) {
    let isSpaced = layout == .indented
    out.append(addingCapacity: Self.pairCapacity) { $0.appendPair(first, second, isSpaced: isSpaced) }
  }

  /// Room for two numbers and what stands around them.
  private static let pairCapacity = 56

  /// Strings on one line.
  mutating func list(_ texts: [String]) {
    openInLine()
    for text in texts {
      elementInLine()
      value(text)
    }
    closeInLine()
  }

  // MARK: Arrays on one line

  mutating func openInLine() {
    out.append(UInt8(ascii: "["))
    isFirst = true
  }

  mutating func elementInLine() {
    if !isFirst {
      out.append(UInt8(ascii: ","))
      if layout == .indented { out.append(0x20) }
    }
    isFirst = false
  }

  mutating func closeInLine() {
    out.append(UInt8(ascii: "]"))
    isFirst = false
  }
}

/// What stands before members at one depth.
private struct JSONLevel {
  /// A line end and the indentation; empty where a plan is one line.
  let lineStart: [UInt8]
  /// A comma, the line start and `"name": `, by the field's raw value.
  let keys: ByteStock
  let nodeFrame: JSONNodeFrame

  init(_ layout: JSONWriter.Layout, depth: Int) {
    let lineStart = layout == .indented ? [0x0A] + [UInt8](repeating: 0x20, count: 2 * depth) : []
    let colon = layout == .indented ? ": " : ":"
    keys = ByteStock(
      JSONField.allCases.map { [UInt8(ascii: ",")] + lineStart + Array("\"\($0.name)\"\(colon)".utf8) })
    nodeFrame = JSONNodeFrame(layout, lineStart: lineStart)
    self.lineStart = lineStart
  }
}

extension OutputSpan<UInt8> {
  /// Appends `null` to an output that has room for eight bytes.
  @inline(__always)
  mutating func appendNull() {
    // The first letter lowest.
    append(0x6C6C_756E, count: 4)
  }

  /// Appends a string of what `body` appends.
  @inline(__always)
  mutating func quoted(_ body: (inout OutputSpan<UInt8>) -> Void) {
    append(UInt8(ascii: "\""))
    body(&self)
    append(UInt8(ascii: "\""))
  }

  @inline(__always)
  fileprivate mutating func appendPair(_ first: Int, _ second: Int, isSpaced: Bool) {
    append(UInt8(ascii: "["))
    append(decimal: first)
    append(UInt8(ascii: ","))
    if isSpaced { append(0x20) }
    append(decimal: second)
    append(UInt8(ascii: "]"))
  }
}
