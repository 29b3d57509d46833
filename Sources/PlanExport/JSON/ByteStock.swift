import PlanText

/// Byte strings that an output repeats, in one array. They are known by their places.
///
/// To append one costs a copy or two of sixteen bytes; from an array of its own it would cost several times as much.
final class ByteStock: Sendable {
  private let bytes: [UInt8]
  /// Where each string ends; the first begins behind the zero.
  private let ends: [Int]
  /// Room that an output needs to append any of them.
  let capacity: Int

  /// Bytes that are copied at once.
  private static let group = 16

  init(_ strings: [[UInt8]]) {
    // The last string is copied in whole groups too.
    bytes = Array(strings.joined()) + [UInt8](repeating: 0, count: Self.group)
    ends = strings.reduce(into: [0]) { ends, string in ends.append(ends[ends.count - 1] + string.count) }
    capacity = Self.group + (strings.map(\.count).max() ?? 0)
  }

  /// Appends a string to an output that has room for it.
  /// - Parameter skipped: how many of its first bytes are left out.
  @inline(__always)
  func append(_ place: Int, from skipped: Int = 0, to out: inout OutputSpan<UInt8>) {
    let stock = bytes
    let end = ends[place + 1]
    var at = ends[place] + skipped
    while at < end {
      let group = stock.span.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
      out.append(group, count: min(end - at, Self.group))
      at += Self.group
    }
  }
}
