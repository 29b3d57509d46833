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
  private var isFirst = true

  init(_ layout: Layout) {
    self.layout = layout
    separators.append(JSONSeparators(layout, depth: 0))
  }

  @inline(__always)
  private var level: Int { min(depth, separators.count - 1) }

  // MARK: Containers

  mutating func open(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    depth += 1
    if depth == separators.count, layout == .indented, depth < Self.deepest {
      separators.append(JSONSeparators(layout, depth: depth))
    }
    isFirst = true
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst { out.append(contentsOf: separators[level].lineStart) }
    isFirst = false
    out.append(UInt8(ascii: bracket))
  }

  /// Begins a member of an array.
  mutating func element() {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    if out.count >= Self.large, let drain { drain(&out) }
    out.append(contentsOf: separators[level].lineStart)
  }

  /// Begins a member of an object.
  @inline(__always)
  mutating func key(_ field: JSONField) {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    let level = self.level
    let index = Int(field.rawValue)
    if separators[level].keys[index].isEmpty { separators[level].prepare(field) }
    out.append(contentsOf: separators[level].keys[index])
  }

  /// A member that is null.
  mutating func null(_ field: JSONField) {
    key(field)
    null()
  }

  /// The members that say what a node is; never the first.
  mutating func kind(_ kind: NodeKind, _ style: NumberingStyle) {
    let level = self.level
    let index = Int(style.rawValue) * NodeKind.allCases.count + Int(kind.rawValue)
    if separators[level].kinds[index].isEmpty { separators[level].prepare(kind, style, at: index) }
    out.append(contentsOf: separators[level].kinds[index])
  }

  // MARK: Values

  mutating func null() { out.append(contentsOf: nullBytes) }

  mutating func value(_ number: Int) { out.append(decimal: number) }

  /// JSON knows no infinities; they are null.
  mutating func value(_ number: Double) {
    if number.isFinite { out.append(number: number) } else { null() }
  }

  mutating func value(_ text: String) {
    if Self.needsEscape(text.utf8.span) { return value(verbatim: Array(text.utf8)[...]) }
    quoted { $0.append(text) }
  }

  private static func needsEscape(_ utf8: Span<UInt8>) -> Bool {
    for at in utf8.indices where TextEscape.json.concerns(utf8[at]) { return true }
    return false
  }

  /// Well-formed UTF-8 as a string: copied in runs that need no escape, which are nearly all of it.
  mutating func value(verbatim utf8: ArraySlice<UInt8>) {
    out.append(UInt8(ascii: "\""))
    var rest = utf8
    while let stop = rest.firstIndex(where: { TextEscape.json.concerns($0) }) {
      out.append(contentsOf: rest[..<stop])
      TextEscape.json.append(rest[stop], to: &out)
      rest = rest[(stop + 1)...]
    }
    out.append(contentsOf: rest)
    out.append(UInt8(ascii: "\""))
  }

  /// UTF-8 that needs no escapes as a string.
  mutating func value(plain utf8: ArraySlice<UInt8>) { quoted { $0.append(contentsOf: utf8) } }

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
  /// The members `kind` and `numbering` with the commas before them.
  private(set) var kinds: [[UInt8]]

  init(_ layout: JSONWriter.Layout, depth: Int) {
    lineStart = layout == .indented ? [0x0A] + Array(repeating: 0x20, count: 2 * depth) : []
    colon = layout == .indented ? [0x3A, 0x20] : [0x3A]
    keys = Array(repeating: [], count: JSONField.allCases.count)
    kinds = Array(repeating: [], count: NodeKind.allCases.count * NumberingStyle.allCases.count)
  }

  mutating func prepare(_ field: JSONField) { keys[Int(field.rawValue)] = key(field) }

  mutating func prepare(_ kind: NodeKind, _ style: NumberingStyle, at index: Int) {
    let comma = [UInt8(ascii: ",")]
    let numbering = style.name.map { "\"\($0)\"" } ?? "null"
    kinds[index] = comma + key(.kind) + Array("\"\(kind.name)\"".utf8)
    kinds[index] += comma + key(.numbering) + Array(numbering.utf8)
  }

  private func key(_ field: JSONField) -> [UInt8] { lineStart + Array("\"\(field.name)\"".utf8) + colon }
}
