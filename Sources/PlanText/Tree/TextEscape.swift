/// What an output wants escaped in text.
package enum TextEscape: Sendable {
  case none
  /// Inside a JSON string: quotes, backslashes, control characters.
  case json

  /// Whether a byte cannot stand as it is.
  package func concerns(_ byte: UInt8) -> Bool {
    switch self {
    case .none: false
    case .json: byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
  }

  /// Appends a byte of text, escaped where it must be: six bytes at most.
  package func append(_ byte: UInt8, to out: inout OutputSpan<UInt8>) {
    guard concerns(byte) else { return out.append(byte) }
    out.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    case 0x09: out.append(UInt8(ascii: "t"))
    case 0..<0x20:
      out.append(UInt8(ascii: "u"))
      for digit in [0, 0, byte >> 4, byte & 15] { out.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    default: out.append(byte)
    }
  }

  /// Room that so many bytes of text may need: a control character takes six, and text is copied in groups.
  package static func capacity(_ count: Int) -> Int { 6 * count + SixteenBytes.count }

  /// Appends text, escaped where it must be. Linear in its size.
  package func append(_ text: Span<UInt8>, to out: inout [UInt8]) {
    out.append(addingCapacity: Self.capacity(text.count)) { append(text, to: &$0) }
  }

  /// Appends text, escaped where it must be, to an output that has room for it, in groups that need nothing, which
  /// are nearly all of it. Linear in its size.
  package func append(_ text: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
    var at = 0
    while at + SixteenBytes.count <= text.count {
      let group = SixteenBytes(text, at: at)
      let plain = group.escapes.first
      out.append(plain, of: group.bytes)
      at += plain
      if plain < SixteenBytes.count {
        append(text[at], to: &out)
        at += 1
      }
    }
    while at < text.count {
      let count = min(text.count - at, EightBytes.count)
      let group =
        count == EightBytes.count ? EightBytes(text, at: at) : EightBytes(lastOf: text, count: count)
      if group.needsNoEscape {
        out.append(count, of: group.word.littleEndian)
      } else {
        for index in at..<at + count { append(text[index], to: &out) }
      }
      at += count
    }
  }
}

extension SixteenBytes {
  /// Where a byte is escaped in JSON.
  @inline(__always)
  fileprivate var escapes: Places {
    places(below: 0x20) .| places(of: UInt8(ascii: "\"")) .| places(of: UInt8(ascii: "\\"))
  }
}

extension EightBytes {
  /// False where one of the bytes is escaped in JSON.
  @inline(__always)
  fileprivate var needsNoEscape: Bool {
    (below(0x20) | has(UInt8(ascii: "\""), ignoring: 0) | has(UInt8(ascii: "\\"), ignoring: 0)) == 0
  }
}
