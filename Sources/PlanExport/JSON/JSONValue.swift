import PlanText

/// A value that is written in one go, on one line.
protocol JSONValue {
  /// Bytes that it needs at most.
  var room: Int { get }
  /// Appends it to an output that has room for it.
  /// - Parameter isSpaced: whether a space stands behind commas.
  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool)
}

extension String: JSONValue {
  var room: Int { 2 + TextEscape.capacity(utf8.count) }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) {
    out.appendQuoted { TextEscape.json.append(utf8.span, to: &$0) }
  }
}

extension Int: JSONValue {
  var room: Int { 24 }
  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) { out.append(decimal: self) }
}

/// JSON knows no infinities; they are null.
extension Double: JSONValue {
  var room: Int { 32 }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) {
    if isFinite { out.append(number: self) } else { out.appendNull() }
  }
}

extension Optional: JSONValue where Wrapped: JSONValue {
  var room: Int { self?.room ?? 8 }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) {
    if let self { self.append(to: &out, isSpaced: isSpaced) } else { out.appendNull() }
  }
}

extension Array: JSONValue where Element: JSONValue {
  var room: Int { reduce(2) { $0 + $1.room + 2 } }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) {
    out.append(UInt8(ascii: "["))
    for index in indices {
      if index > 0 { out.appendComma(isSpaced: isSpaced) }
      self[index].append(to: &out, isSpaced: isSpaced)
    }
    out.append(UInt8(ascii: "]"))
  }
}

/// Two numbers as an array.
struct JSONPair: JSONValue {
  let first: Int
  let second: Int

  var room: Int { 56 }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) {
    out.append(UInt8(ascii: "["))
    out.append(decimal: first)
    out.appendComma(isSpaced: isSpaced)
    out.append(decimal: second)
    out.append(UInt8(ascii: "]"))
  }
}

extension JSONPair {
  init(_ lines: LineSpan) { self.init(first: Int(lines.first), second: Int(lines.last)) }

  init(_ range: SourceRange, in source: SourceText) {
    self.init(first: source.decodedOffset(range.start), second: source.decodedOffset(range.end))
  }
}

/// Well-formed UTF-8.
struct JSONBytes: JSONValue {
  let utf8: ArraySlice<UInt8>

  var room: Int { 2 + TextEscape.capacity(utf8.count) }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) {
    out.appendQuoted { TextEscape.json.append(utf8.span, to: &$0) }
  }
}

/// The id of a node.
struct JSONNodeName: JSONValue {
  let bytes: [UInt8]

  var room: Int { 2 + bytes.count }

  func append(to out: inout OutputSpan<UInt8>, isSpaced: Bool) { out.appendQuoted { $0.append(copying: bytes) } }
}

extension OutputSpan<UInt8> {
  /// Appends `null` to an output that has room for eight bytes.
  @inline(__always)
  mutating func appendNull() {
    // The first letter lowest.
    append(4, of: (0x6C6C_756E as UInt64).littleEndian)
  }

  /// Appends a string of what `body` appends, which must be escaped already.
  @inline(__always)
  mutating func appendQuoted(_ body: (inout OutputSpan<UInt8>) -> Void) {
    append(UInt8(ascii: "\""))
    body(&self)
    append(UInt8(ascii: "\""))
  }

  @inline(__always)
  mutating func appendComma(isSpaced: Bool) {
    append(UInt8(ascii: ","))
    if isSpaced { append(0x20) }
  }
}
