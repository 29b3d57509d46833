extension OutputSpan<UInt8> {
  /// Appends bytes to an output that has room for them.
  @inline(__always)
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

  /// Appends bytes to an output that has room for them.
  @inline(__always)
  package mutating func append(copying bytes: [UInt8]) { append(copying: bytes.span) }
}

extension [UInt8] {
  /// Appends bytes.
  @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
