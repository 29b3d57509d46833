/// Where bytes go: standard output, a file, or memory in a test.
public protocol ByteSink: Sendable {
  /// Writes all bytes.
  func write(_ bytes: Span<UInt8>) throws(SystemError)
  /// True where a person looks on.
  var isTerminal: Bool { get }
  /// Width of the terminal in characters; nil elsewhere.
  var columns: Int? { get }
}

/// Where bytes come from.
public protocol ByteSource: Sendable {
  /// Appends at most `count` bytes that are there, waiting for the first; gives how many, 0 at the end.
  func read(into bytes: inout [UInt8], atMost count: Int) throws(SystemError) -> Int
}

extension ByteSink {
  func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes.span) }
  func write(_ text: String) throws(SystemError) { try write(Array(text.utf8).span) }
}

extension ByteSource {
  /// Reads to the end, or until more than `limit` bytes have come.
  func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit, try read(into: &bytes, atMost: max(65_536, min(bytes.count, 16 << 20))) > 0 {}
    return bytes
  }
}
