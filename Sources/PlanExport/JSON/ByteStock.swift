import PlanText

/// Byte strings that an output repeats, in one array. They are known by their places.
///
/// To append one costs a copy or two of 64 bytes; from an array of its own it would cost several times as much.
struct ByteStock: Sendable {
  private let bytes: [UInt8]
  /// Where each string ends; the first begins behind the zero.
  private let ends: [Int]
  /// The places behind the line ends in them.
  private let lineEnds: [Int]

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
    self.init(bytes, ends: ends, lineEnds: bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 })
  }

  private init(_ bytes: [UInt8], ends: [Int], lineEnds: [Int]) {
    (self.bytes, self.ends, self.lineEnds) = (bytes, ends, lineEnds)
  }

  /// The strings with two more spaces behind each line end in them.
  func indented() -> ByteStock {
    var indented: [UInt8] = []
    indented.append(addingCapacity: bytes.count + 2 * lineEnds.count) { out in
      var at = 0
      for lineEnd in lineEnds + [bytes.count] {
        out.append(copying: bytes.span.extracting(at..<lineEnd))
        at = lineEnd
        guard at < bytes.count else { break }
        out.append(0x20)
        out.append(0x20)
      }
    }
    var passed = 0
    let ends = ends.map { end in
      while passed < lineEnds.count, lineEnds[passed] <= end { passed += 1 }
      return end + 2 * passed
    }
    return ByteStock(indented, ends: ends, lineEnds: lineEnds.indices.map { lineEnds[$0] + 2 * $0 })
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
