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
  private var separators: [JSONSeparators] = []
  /// Levels that are indented further than the one above; more would cost more than all text.
  private static let deepest = 100
  private let nullBytes = Array("null".utf8)
  private var depth = 0
  /// Nothing has been written in the innermost container yet.
  private(set) var isFirst = true

  init(_ layout: Layout) {
    self.layout = layout
    separators.append(JSONSeparators(layout, depth: 0))
  }

  @inline(__always)
  private var level: Int { min(depth, separators.count - 1) }

  // MARK: Containers

  mutating func open(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    deepen()
    isFirst = true
  }

  private mutating func deepen() {
    depth += 1
    if depth == separators.count, layout == .indented, depth < Self.deepest {
      separators.append(JSONSeparators(layout, depth: depth))
    }
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst { out.append(contentsOf: separators[level].lineStart) }
    isFirst = false
    out.append(UInt8(ascii: bracket))
  }

  /// Closes an array and the object whose last member it is.
  mutating func closeArrayAndObject() {
    depth -= 2
    let inner = separators[min(depth + 1, separators.count - 1)].lineStart
    let outer = separators[level].lineStart
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
    out.append(contentsOf: separators[level].lineStart)
  }

  /// Empties `out` where much has come together.
  @inline(__always)
  mutating func drainIfLarge() {
    if out.count >= Self.large, let drain { drain(&out) }
  }

  /// Begins a member of an object.
  @inline(__always)
  mutating func key(_ field: JSONField) { member(field, capacity: 0) { _ in } }

  /// A member that is null.
  mutating func null(_ field: JSONField) {
    member(field, capacity: nullBytes.count) { [nullBytes] in $0.append(copying: nullBytes) }
  }

  /// A member that is a string.
  mutating func member(_ field: JSONField, _ text: String) {
    member(field, capacity: 2 + TextEscape.capacity(text.utf8.count)) { out in
      out.append(UInt8(ascii: "\""))
      TextEscape.json.append(text.utf8.span, to: &out)
      out.append(UInt8(ascii: "\""))
    }
  }

  /// A member in one go.
  @inline(__always)
  private mutating func member(
    _ field: JSONField, capacity: Int, _ value: (inout OutputSpan<UInt8>) -> Void
  ) {
    let level = self.level
    let index = Int(field.rawValue)
    if separators[level].keys[index].isEmpty { separators[level].prepare(field) }
    let key = separators[level].keys[index]
    let isFirst = self.isFirst
    self.isFirst = false
    out.append(addingCapacity: 1 + key.count + capacity) { out in
      if !isFirst { out.append(UInt8(ascii: ",")) }
      out.append(copying: key)
      value(&out)
    }
  }

  /// What stands around the members of an object that is an element of the innermost array.
  var nodeFrame: JSONNodeFrame {
    mutating get {
      let level = self.level
      if let frame = separators[level].nodeFrame { return frame }
      let frame = JSONNodeFrame(layout, lineStart: separators[level].lineStart)
      separators[level].nodeFrame = frame
      return frame
    }
  }

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

  // MARK: Values

  mutating func null() { out.append(contentsOf: nullBytes) }

  mutating func value(_ number: Int) { out.append(decimal: number) }

  /// JSON knows no infinities; they are null.
  mutating func value(_ number: Double) {
    if number.isFinite { out.append(number: number) } else { null() }
  }

  mutating func value(_ text: String) { quoted { TextEscape.json.append(text.utf8.span, to: &$0) } }

  /// Well-formed UTF-8 as a string.
  mutating func value(verbatim utf8: ArraySlice<UInt8>) { quoted { TextEscape.json.append(utf8.span, to: &$0) } }

  /// A string of what `body` appends, which must be escaped already.
  @inline(__always)
  mutating func quoted(_ body: (inout [UInt8]) -> Void) {
    out.append(UInt8(ascii: "\""))
    body(&out)
    out.append(UInt8(ascii: "\""))
  }

  /// A pair on one line: lines, bytes.
  mutating func pair(_ first: Int, _ second: Int) {
    let spaced = layout == .indented
    out.append(addingCapacity: 48) { span in
      span.append(UInt8(ascii: "["))
      span.append(decimal: first)
      span.append(UInt8(ascii: ","))
      if spaced { span.append(0x20) }
      span.append(decimal: second)
      span.append(UInt8(ascii: "]"))
    }
  }

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

/// What stands before members at one depth. Made when first needed, it costs one copy each time.
private struct JSONSeparators {
  /// A line end and the indentation; empty where a plan is one line.
  let lineStart: [UInt8]
  private let colon: [UInt8]
  /// The line start and `"name": `, by the field's raw value.
  private(set) var keys: [[UInt8]]
  var nodeFrame: JSONNodeFrame?

  init(_ layout: JSONWriter.Layout, depth: Int) {
    lineStart = layout == .indented ? [0x0A] + Array(repeating: 0x20, count: 2 * depth) : []
    colon = layout == .indented ? [0x3A, 0x20] : [0x3A]
    keys = Array(repeating: [], count: JSONField.allCases.count)
  }

  mutating func prepare(_ field: JSONField) { keys[Int(field.rawValue)] = key(field) }

  private func key(_ field: JSONField) -> [UInt8] { lineStart + Array("\"\(field.name)\"".utf8) + colon }
}
