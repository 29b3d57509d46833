/// Where the lines of a text begin: one after each "\n".
struct LineIndex: Sendable {
  /// First byte of each line, in order; the first is 0.
  private(set) var starts: [Int32] = [0]

  /// Bytes of a line, as room is made for them.
  private static let usualLength = 64

  /// Linear in the text.
  init(_ bytes: [UInt8]) {
    let text = bytes.span
    starts.reserveCapacity(1 + text.count / Self.usualLength)
    var at = 0
    while at + SixteenBytes.count <= text.count {
      var ends = SixteenBytes(text, at: at).places(of: 0x0A)
      while !ends.isNone {
        let end = ends.first
        starts.append(Int32(truncatingIfNeeded: at + end + 1))
        ends[end] = false
      }
      at += SixteenBytes.count
    }
    for at in at..<text.count where text[at] == 0x0A { starts.append(Int32(truncatingIfNeeded: at + 1)) }
  }

  /// The line, 1-based, on which a byte stands. O(log lines).
  subscript(offset: Int) -> Int32 {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return Int32(low + 1)
  }
}
