/// What an output wants escaped in text.
public enum TextEscape: Sendable {
  case none
  /// Inside a JSON string: quotes, backslashes, control characters.
  case json

  /// Whether a byte cannot stand as it is.
  @inlinable
  public func concerns(_ byte: UInt8) -> Bool {
    switch self {
    case .none: false
    case .json: byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
  }

  /// Appends a byte of text, escaped where it must be.
  @inlinable
  public func append(_ byte: UInt8, to out: inout [UInt8]) {
    guard concerns(byte) else { return out.append(byte) }
    appendEscaped(byte, to: &out)
  }

  @usableFromInline
  func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    case 0x09: out.append(UInt8(ascii: "t"))
    case 0..<0x20: out.append(contentsOf: [UInt8(ascii: "u"), 0x30, 0x30, Self.hex(byte >> 4), Self.hex(byte & 15)])
    default: out.append(byte)
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }
}
