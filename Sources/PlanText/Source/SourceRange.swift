/// A half-open range of byte offsets into the text that the parser reads (`SourceText.bytes`).
///
/// Offsets are 32-bit, so one text holds at most 2 GiB; `SourceText` cuts longer input and says so.
public struct SourceRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: Int32
  /// Offset behind the last byte.
  public var end: Int32

  public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// A range of offsets that fit in 32 bits.
  public init(_ start: Int, _ end: Int) {
    self.init(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end))
  }

  /// No bytes, at the start of the text.
  public static let empty = SourceRange(start: 0, end: 0)

  /// Whether it holds no byte.
  public var isEmpty: Bool { start >= end }
  /// Its size in bytes.
  public var count: Int { Int(end - start) }
  /// `start`, for subscripts.
  public var lower: Int { Int(start) }
  /// `end`, for subscripts.
  public var upper: Int { Int(end) }
}

/// First and last source line of something, 1-based and inclusive.
public struct LineSpan: Hashable, Sendable {
  /// The first line, from 1.
  public var first: Int32
  /// The last line, itself part of it.
  public var last: Int32

  public init(_ first: Int32, _ last: Int32) {
    self.first = first
    self.last = last
  }

  /// One line.
  public init(_ line: Int32) { self.init(line, line) }
}
