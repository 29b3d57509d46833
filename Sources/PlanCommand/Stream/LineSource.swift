/// Splits a stream into lines. Memory is bounded by the longest line.
struct LineSource {
  /// A longer line is cut: no request is that large.
  static let longest = 1 << 29

  /// What came: a line without its end, or one that was too long and thrown away.
  enum Line: Equatable {
    case whole([UInt8])
    case tooLong
  }

  private let source: any ByteSource
  private let end: UInt8
  private var buffer: [UInt8] = []
  /// Bytes of the buffer that were handed out.
  private var used = 0
  /// Bytes after `used` in which no line end was found.
  private var searched = 0
  private var isAtEnd = false

  /// - Parameter end: the byte that ends a line.
  init(_ source: any ByteSource, end: UInt8 = 0x0A) {
    self.source = source
    self.end = end
  }

  /// The next line, nil at the end. A last line without an end counts.
  mutating func next() throws(SystemError) -> Line? {
    while true {
      if let found = buffer[(used + searched)...].firstIndex(of: end) { return .whole(handOut(upTo: found)) }
      searched = buffer.count - used
      if isAtEnd { return searched == 0 ? nil : .whole(handOut(upTo: buffer.count)) }
      if searched > Self.longest {
        try dropLine()
        return .tooLong
      }
      try fill()
    }
  }

  private mutating func handOut(upTo last: Int) -> [UInt8] {
    let line = Array(buffer[used..<last])
    used = min(last + 1, buffer.count)
    searched = 0
    return line
  }

  private mutating func fill() throws(SystemError) {
    if used > 0 {
      buffer.removeFirst(used)
      used = 0
    }
    if try source.read(into: &buffer, atMost: 1 << 16) == 0 { isAtEnd = true }
  }

  /// Reads on to the end of a line that is too long, keeping nothing of it.
  private mutating func dropLine() throws(SystemError) {
    while true {
      buffer = []
      (used, searched) = (0, 0)
      try fill()
      if isAtEnd { return }
      if let found = buffer.firstIndex(of: end) {
        used = found + 1
        return
      }
    }
  }
}
