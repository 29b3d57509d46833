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

  /// Appends the first bytes of a word, the lowest first, to an output that has room for all eight.
  @inlinable @inline(__always)
  package mutating func append(_ word: UInt64, count bytes: Int) {
    precondition(bytes <= 8 && freeCapacity >= 8, "the output is too small")
    withUnsafeMutableBufferPointer { buffer, count in
      guard let base = buffer.baseAddress else { return }
      UnsafeMutableRawPointer(base + count).storeBytes(of: word.littleEndian, as: UInt64.self)
      count += bytes
    }
  }

  /// Appends bytes to an output that has room for them.
  @inlinable @inline(__always)
  package mutating func append(copying bytes: [UInt8]) { append(copying: bytes.span) }

  /// Appends the first of a group of bytes to an output that has room for all sixteen.
  @inlinable @inline(__always)
  package mutating func append(_ group: SIMD16<UInt8>, count bytes: Int) {
    precondition(bytes <= 16 && freeCapacity >= 16, "the output is too small")
    withUnsafeMutableBufferPointer { buffer, count in
      guard let base = buffer.baseAddress else { return }
      UnsafeMutableRawPointer(base + count).storeBytes(of: group, as: SIMD16<UInt8>.self)
      count += bytes
    }
  }
}

extension [UInt8] {
  /// Appends bytes.
  @inlinable @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
