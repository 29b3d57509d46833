/// Writes JSON into a byte buffer: separators, indentation and escapes are its business, the order of members is
/// the caller's.
struct JSONWriter {
  /// `line` writes no white space between lines, `indented` a member a line.
  enum Layout: Sendable { case indented, line }

  var out: [UInt8] = []
  private let layout: Layout
  /// `"name": ` of each field, by its raw value.
  private let keys: [[UInt8]]
  /// A line end and the indentation of the deepest level so far.
  private var lead: [UInt8] = [0x0A]
  private var depth = 0
  /// Nothing has been written in the innermost container yet.
  private var isFirst = true

  init(_ layout: Layout) {
    self.layout = layout
    keys = JSONField.allCases.map { Array("\"\($0.name)\":\(layout == .indented ? " " : "")".utf8) }
  }

  // MARK: Containers

  mutating func open(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst { startLine() }
    isFirst = false
    out.append(UInt8(ascii: bracket))
  }

  /// Begins a member of an array.
  @inline(__always)
  mutating func element() {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    startLine()
  }

  /// Begins a member of an object.
  @inline(__always)
  mutating func key(_ field: JSONField) {
    element()
    out.append(contentsOf: keys[Int(field.rawValue)])
  }

  @inline(__always)
  private mutating func startLine() {
    guard layout == .indented else { return }
    let size = 1 + 2 * depth
    while lead.count < size { lead.append(0x20) }
    out.append(contentsOf: lead[0..<size])
  }

  // MARK: Values

  mutating func null() { out.append("null") }

  mutating func value(_ number: Int) { out.append(decimal: number) }

  /// JSON knows no infinities; they are null.
  mutating func value(_ number: Double) {
    if number.isFinite { out.append(number: number) } else { null() }
  }

  mutating func value(_ text: String?) {
    guard let text else { return null() }
    out.append(UInt8(ascii: "\""))
    escape(text.utf8)
    out.append(UInt8(ascii: "\""))
  }

  /// Well-formed UTF-8 as a string.
  mutating func value(utf8: ArraySlice<UInt8>) {
    out.append(UInt8(ascii: "\""))
    escape(utf8)
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

  // MARK: Escapes

  /// Copies text in runs between the bytes that JSON wants escaped: quotes, backslashes, control characters.
  private mutating func escape(_ text: some BidirectionalCollection<UInt8>) {
    for byte in text {
      if byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        out.append(byte)
      } else {
        escape(byte)
      }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    out.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(byte)
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    case 0x09: out.append(UInt8(ascii: "t"))
    default:
      out.append("u00")
      out.append(hex(byte >> 4))
      out.append(hex(byte & 15))
    }
  }

  private func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
