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

  init(_ strings: [[UInt8]]) {
    // The last string is copied in whole groups too.
    bytes = Array(strings.joined()) + [UInt8](repeating: 0, count: Group.scalarCount)
    ends = strings.reduce(into: [0]) { ends, string in ends.append(ends[ends.count - 1] + string.count) }
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
