/// Where the bytes of a rewritten text stood before: a list of anchors, between which both texts run alike.
///
/// Example: `Kế` written `K`, `e`, U+0302, U+0301 has its anchor behind the composed letter: offset 4 stood at 6.
struct OffsetMap: Sendable {
  private var offsets: [Int32] = []
  private var origins: [Int32] = []

  /// Says that `offset` of the new text stood at `origin` of the old. Anchors are added in rising order.
  mutating func addAnchor(at offset: Int, origin: Int) {
    offsets.append(Int32(truncatingIfNeeded: offset))
    origins.append(Int32(truncatingIfNeeded: origin))
  }

  /// Where an offset stood. Rises with the offset. O(log n) in the anchors.
  func origin(of offset: Int) -> Int {
    let next = firstAnchor(beyond: offset)
    guard next > 0 else { return offset }
    let moved = Int(origins[next - 1]) + offset - Int(offsets[next - 1])
    return next < origins.count ? min(moved, Int(origins[next])) : moved
  }

  /// The last offset that did not stand behind `origin`, looked for up to `limit`. O(log² n).
  func offset(ofOrigin origin: Int, limit: Int) -> Int {
    var low = 0
    var high = limit
    while low < high {
      let middle = (low + high + 1) / 2
      if self.origin(of: middle) <= origin { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private func firstAnchor(beyond offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
