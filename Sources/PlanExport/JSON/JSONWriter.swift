import PlanText

/// Writes JSON into a byte buffer: separators, indentation and escapes are its business, the order of members is
/// the caller's.
struct JSONWriter {
  /// `line` writes no white space between lines, `indented` a member a line.
  enum Layout: Sendable { case indented, line }

  var out: [UInt8] = []
  private let layout: Layout
  /// What stands before the value of a field: comma, line end, indentation, name; by depth, then by raw value.
  private var keys: [[[UInt8]]] = []
  /// What stands before a member of an array, by depth.
  private var leads: [[UInt8]] = []
  private let nullBytes = Array("null".utf8)
  private var depth = 0
  /// Nothing has been written in the innermost container yet.
  private var isFirst = true

  init(_ layout: Layout) {
    self.layout = layout
    addDepth()
  }

  /// Prepares the separators of one more level; made once, they cost one copy each time.
  private mutating func addDepth() {
    let lead = layout == .indented ? ",\n" + String(repeating: "  ", count: leads.count) : ","
    let colon = layout == .indented ? ": " : ":"
    leads.append(Array(lead.utf8))
    keys.append(JSONField.allCases.map { Array("\(lead)\"\($0.name)\"\(colon)".utf8) })
  }

  // MARK: Containers

  mutating func open(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    depth += 1
    if depth == leads.count { addDepth() }
    isFirst = true
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst { out.append(contentsOf: leads[depth].dropFirst()) }
    isFirst = false
    out.append(UInt8(ascii: bracket))
  }

  /// Begins a member of an array.
  mutating func element() {
    out.append(contentsOf: leads[depth].dropFirst(isFirst ? 1 : 0))
    isFirst = false
  }

  /// Begins a member of an object.
  mutating func key(_ field: JSONField) {
    out.append(contentsOf: keys[depth][Int(field.rawValue)].dropFirst(isFirst ? 1 : 0))
    isFirst = false
  }

  // MARK: Values

  mutating func null() { out.append(contentsOf: nullBytes) }

  /// A name of the program's own, which needs no escapes.
  mutating func name(_ name: String?) {
    guard let name else { return null() }
    quoted { $0.append(name) }
  }

  mutating func value(_ number: Int) { out.append(decimal: number) }

  /// JSON knows no infinities; they are null.
  mutating func value(_ number: Double) {
    if number.isFinite { out.append(number: number) } else { null() }
  }

  mutating func value(_ text: String?) {
    guard let text else { return null() }
    let needsEscape = text.utf8.contains { TextEscape.json.concerns($0) }
    quoted { out in
      if !needsEscape { return out.append(text) }
      for byte in text.utf8 { TextEscape.json.append(byte, to: &out) }
    }
  }

  /// Well-formed UTF-8 as a string.
  mutating func value(utf8: ArraySlice<UInt8>) {
    quoted { out in
      for byte in utf8 { TextEscape.json.append(byte, to: &out) }
    }
  }

  /// A string of what `body` appends, which must be escaped already.
  @inline(__always)
  mutating func quoted(_ body: (inout [UInt8]) -> Void) {
    out.append(UInt8(ascii: "\""))
    body(&out)
    out.append(UInt8(ascii: "\""))
  }

  /// A pair on one line: lines, bytes.
  mutating func pair(_ first: Int, _ second: Int) {
    out.append(UInt8(ascii: "["))
    out.append(decimal: first)
    out.append(UInt8(ascii: ","))
    if layout == .indented { out.append(0x20) }
    out.append(decimal: second)
    out.append(UInt8(ascii: "]"))
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
