/// Where the lines of a text begin: one after each "\n".
struct LineIndex: Sendable {
  /// First byte of each line, in order; the first is 0.
  private(set) var starts: [Int32] = [0]

  /// Linear in the text.
  init(_ bytes: [UInt8]) {
    let text = bytes.span
    starts.reserveCapacity(1 + SixteenBytes.count(of: 0x0A, in: text))
    var at = 0
    while at + EightBytes.count <= text.count {
      var ends = EightBytes(text, at: at).places(of: 0x0A)
      while ends != 0 {
        starts.append(Int32(truncatingIfNeeded: at + ends.trailingZeroBitCount >> 3 + 1))
        ends &= ends &- 1
      }
      at += EightBytes.count
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
