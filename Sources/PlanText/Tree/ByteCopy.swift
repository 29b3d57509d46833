extension OutputSpan<UInt8> {
  /// Appends bytes to an output that has room for them.
  @inlinable @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    precondition(bytes.count <= freeCapacity, "the output is too small")
    withUnsafeMutableBufferPointer { buffer, count in
      bytes.withUnsafeBufferPointer { source in
        guard let first = source.baseAddress, let base = buffer.baseAddress else { return }
        (base + count).initialize(from: first, count: source.count)
      }
      count += bytes.count
    }
  }

  /// Appends the first bytes of a group, the lowest first, to an output that has room for all of it.
  @inlinable @inline(__always)
  package mutating func append<Group: BitwiseCopyable>(_ bytes: Int, of group: Group) {
    precondition(
      bytes <= MemoryLayout<Group>.size && freeCapacity >= MemoryLayout<Group>.size, "the output is too small")
    withUnsafeMutableBufferPointer { buffer, count in
      guard let base = buffer.baseAddress else { return }
      UnsafeMutableRawPointer(base + count).storeBytes(of: group, as: Group.self)
      count += bytes
    }
  }

  /// Appends bytes to an output that has room for them.
  @inlinable @inline(__always)
  package mutating func append(copying bytes: [UInt8]) { append(copying: bytes.span) }
}

extension [UInt8] {
  /// Appends bytes.
  @inlinable @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
