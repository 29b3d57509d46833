/// Attributes of a tag.
enum HTMLAttribute {
  /// The value of an attribute of the tag that stands in `tag`, without quotation marks; nil where it has none.
  static func value(_ name: StaticString, of tag: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
    let count = name.utf8CodeUnitCount
    var at = tag.lowerBound + 1
    while at + count < tag.upperBound {
      if bytes[at - 1] <= 0x20, bytes[at + count] == UInt8(ascii: "="), stands(name, bytes, at) {
        return value(from: at + count + 1, to: tag.upperBound - 1, bytes)
      }
      at += 1
    }
    return nil
  }

  /// The number of an attribute; nil where it has none or no number. Numbers over 9,999 are cut to four digits.
  static func number(_ name: StaticString, of tag: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    guard let value = value(name, of: tag, in: bytes) else { return nil }
    var number: Int?
    for at in value.prefix(4) {
      guard (0x30...0x39).contains(bytes[at]) else { break }
      number = (number ?? 0) * 10 + Int(bytes[at] - 0x30)
    }
    return number
  }

  private static func stands(_ name: StaticString, _ bytes: Span<UInt8>, _ at: Int) -> Bool {
    name.withUTF8Buffer { name in
      for offset in name.indices where bytes[at + offset] | 0x20 != name[offset] { return false }
      return true
    }
  }

  private static func value(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Range<Int> {
    var at = start
    let quote = at < end && (bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'")) ? bytes[at] : 0
    if quote != 0 { at += 1 }
    let from = at
    while at < end, quote == 0 ? bytes[at] > 0x20 : bytes[at] != quote { at += 1 }
    return from..<at
  }
}
