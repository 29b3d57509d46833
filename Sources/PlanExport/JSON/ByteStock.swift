import PlanText

/// Byte strings that an output repeats, in one array. They are known by their places.
///
/// To append one costs a copy or two of 64 bytes; from an array of its own it would cost several times as much.
struct ByteStock: Sendable {
  private let bytes: [UInt8]
  /// Where each string ends; the first begins behind the zero.
  private let ends: [Int]

  /// What is copied at once.
  private typealias Group = SIMD64<UInt8>

  /// - Parameter write: appends the string of a place.
  init(count: Int, _ write: (Int, inout [UInt8]) -> Void) {
    var (bytes, ends) = ([UInt8](), [0])
    bytes.reserveCapacity(count * Group.scalarCount)
    ends.reserveCapacity(count + 1)
    for place in 0..<count {
      write(place, &bytes)
      ends.append(bytes.count)
    }
    // The last string is copied in whole groups too.
    bytes += repeatElement(0, count: Group.scalarCount)
    (self.bytes, self.ends) = (bytes, ends)
  }

  /// Room that an output needs to append each of them once.
  var room: Int { bytes.count }

  /// Appends a string to an output that has room for it.
  /// - Parameter skipped: how many of its first bytes are left out.
  @inline(__always)
  func append(_ place: Int, from skipped: Int = 0, to out: inout OutputSpan<UInt8>) {
    let end = ends[place + 1]
    var at = ends[place] + skipped
    while at < end {
      let group = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: Group.self)
      out.append(min(end - at, Group.scalarCount), of: group)
      at += Group.scalarCount
    }
  }
}

extension [UInt8] {
  /// Appends the key of a member that is not the first, as it stands before its value.
  mutating func append(key field: JSONField, lineStart: [UInt8], isSpaced: Bool) {
    append(UInt8(ascii: ","))
    append(firstKey: field, lineStart: lineStart, isSpaced: isSpaced)
  }

  /// Appends the key of the first member.
  mutating func append(firstKey field: JSONField, lineStart: [UInt8], isSpaced: Bool) {
    append(contentsOf: lineStart)
    append(quoted: field.name)
    append(UInt8(ascii: ":"))
    if isSpaced { append(0x20) }
  }

  /// Appends a name in quotes.
  mutating func append(quoted name: String) {
    append(UInt8(ascii: "\""))
    append(contentsOf: name.utf8)
    append(UInt8(ascii: "\""))
  }
}
