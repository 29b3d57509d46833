/// The bytes by which a kind of file is told.
struct Signature: Sendable {
  private let start: [UInt8]
  private let offset: Int
  /// How far from `offset` the start may stand.
  private let slack: Int
  /// A mark that must stand somewhere after the start; empty where none is asked for.
  private let mark: [UInt8]

  init(_ start: [UInt8], at offset: Int = 0, within slack: Int = 0, inside mark: String = "") {
    self.start = start
    self.offset = offset
    self.slack = slack
    self.mark = Array(mark.utf8)
  }

  init(_ start: String, at offset: Int = 0, within slack: Int = 0, inside mark: String = "") {
    self.init(Array(start.utf8), at: offset, within: slack, inside: mark)
  }

  /// O(1) unless the start fits; then linear in the size where a mark is asked for.
  func fits(_ bytes: Span<UInt8>) -> Bool {
    guard Self.find(start, in: bytes, from: offset, to: offset + slack) else { return false }
    return mark.isEmpty || Self.find(mark, in: bytes, from: 0, to: bytes.count)
  }

  private static func find(_ wanted: [UInt8], in bytes: Span<UInt8>, from: Int, to: Int) -> Bool {
    let (first, last) = (wanted[0], min(to, bytes.count - wanted.count))
    var at = from
    while at <= last {
      if bytes[at] == first, stands(wanted, in: bytes, at: at) { return true }
      at += 1
    }
    return false
  }

  private static func stands(_ wanted: [UInt8], in bytes: Span<UInt8>, at: Int) -> Bool {
    for index in wanted.indices where bytes[at + index] != wanted[index] { return false }
    return true
  }
}
