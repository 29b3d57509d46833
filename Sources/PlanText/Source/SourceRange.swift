/// A half-open range of byte offsets into the text that the parser reads (`SourceText.bytes`).
///
/// Offsets are 32-bit, so one text holds at most 2 GiB; `SourceText` cuts longer input and says so.
public struct SourceRange: Hashable, Sendable {
  public var start: Int32
  public var end: Int32

  public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  public init(_ start: Int, _ end: Int) {
    self.init(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
  }

  public static let empty = SourceRange(start: 0, end: 0)

  public var isEmpty: Bool { start >= end }
  public var count: Int { Int(end - start) }
  public var lower: Int { Int(start) }
  public var upper: Int { Int(end) }
}

/// First and last source line of something, 1-based and inclusive.
public struct LineSpan: Hashable, Sendable {
  public var first: Int32
  public var last: Int32

  public init(_ first: Int32, _ last: Int32) {
    self.first = first
    self.last = last
  }

  public init(_ line: Int32) { self.init(line, line) }
}
