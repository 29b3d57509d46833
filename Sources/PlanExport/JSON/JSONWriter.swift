import PlanText

/// Writes JSON into a byte buffer: separators, indentation and escapes are its business, the order of members is
/// the caller's.
struct JSONWriter {
  /// `line` writes no white space between lines, `indented` a member a line.
  enum Layout: Sendable { case indented, line }

  var out: [UInt8] = []
  /// Empties `out` between two members of an array once it is large: a buffer that stays in the cache and is used
  /// again costs a tenth less time than one that grows to the size of the output.
  var drain: ((inout [UInt8]) -> Void)?
  private static let large = 1 << 18
  private let layout: Layout
  /// By depth; the last serves all deeper levels.
  private var levels: [JSONLevel] = []
  /// Levels that are indented further than the one above; more would cost more than all text.
  private static let deepest = 100
  private var depth = 0
  /// Nothing has been written in the innermost container yet.
  private(set) var isFirst = true

  init(_ layout: Layout) {
    self.layout = layout
    // An object within an object that is an element of an array at this depth.
    levels.append(JSONLevel(layout))
    if layout == .indented { for _ in 1...2 { addLevel() } }
  }

  private mutating func addLevel() { levels.append(JSONLevel(below: levels[levels.count - 1])) }

  /// What stands around the innermost container's elements and members, or those so much deeper.
  @inline(__always)
  func level(_ deeper: Int = 0) -> JSONLevel { levels[min(depth + deeper, levels.count - 1)] }

  /// Makes room for the output of a text of so many bytes, nearly always up to four times as much, as far as it comes
  /// together before it is drained. An output that holds more already grows as it is written.
  mutating func reserve(textOf count: Int) {
    let room = min(4 * count, Self.large)
    if out.count < room { out.reserveCapacity(out.count + room) }
  }

  // MARK: Containers

  mutating func open(_ bracket: Unicode.Scalar) {
    out.append(UInt8(ascii: bracket))
    deepen()
    isFirst = true
  }

  private mutating func deepen() {
    depth += 1
    if depth + 2 == levels.count, layout == .indented, levels.count < Self.deepest { addLevel() }
  }

  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if !isFirst { out.append(contentsOf: level().lineStart) }
    isFirst = false
    out.append(UInt8(ascii: bracket))
  }

  /// A member of an array.
  mutating func element(_ value: some JSONValue) {
    element()
    out.append(addingCapacity: value.room) { [level = level()] in value.append(to: &$0, isSpaced: level.isSpaced) }
  }

  /// Begins a member of an array.
  mutating func element() {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    drainIfLarge()
    out.append(contentsOf: level().lineStart)
  }

  /// An object that is an element of the innermost array, in one go.
  /// - Parameters:
  ///   - room: bytes that its texts need at most.
  ///   - members: what appends its members.
  @inline(__always)
  mutating func object(room: Int, _ members: (JSONLevel, inout OutputSpan<UInt8>) -> Void) {
    drainIfLarge()
    let (outer, inner) = (level(), level(1))
    let skipped = isFirst ? 1 : 0
    isFirst = false
    out.append(addingCapacity: inner.room + room) { out in
      outer.open(from: skipped, to: &out)
      members(inner, &out)
      outer.close(to: &out)
    }
  }

  /// Closes an array and the object whose last member it is.
  mutating func closeArrayAndObject() {
    depth -= 2
    let (outer, inner) = (level(), level(1))
    let isEmpty = isFirst
    isFirst = false
    out.append(addingCapacity: inner.room) { out in
      if isEmpty { out.append(UInt8(ascii: "]")) } else { inner.closeArray(to: &out) }
      outer.close(to: &out)
    }
  }

  /// Empties `out` where much has come together.
  @inline(__always)
  mutating func drainIfLarge() {
    if out.count >= Self.large, let drain { drain(&out) }
  }

  /// Goes on inside an object whose first members were written by other means.
  mutating func enterObject() {
    deepen()
    isFirst = false
  }

  /// Goes on inside an array whose bracket was written by other means.
  mutating func enterArray() {
    deepen()
    isFirst = true
  }

  // MARK: Members

  /// Begins a member of an object.
  mutating func key(_ field: JSONField) { member(field, room: 0) { _, _ in } }

  /// A member that is null.
  mutating func null(_ field: JSONField) { member(field, room: 8) { $1.appendNull() } }

  /// A member of an object in one go.
  mutating func member(_ field: JSONField, _ value: some JSONValue) {
    member(field, room: value.room) { level, out in value.append(to: &out, isSpaced: level.isSpaced) }
  }

  /// A member of an object in one go.
  /// - Parameters:
  ///   - room: bytes that its value needs at most.
  ///   - value: what appends its value.
  @inline(__always)
  mutating func member(_ field: JSONField, room: Int, _ value: (JSONLevel, inout OutputSpan<UInt8>) -> Void) {
    let level = level()
    let skipped = isFirst ? 1 : 0
    isFirst = false
    out.append(addingCapacity: level.room + room) { out in
      level.key(field, from: skipped, to: &out)
      value(level, &out)
    }
  }
}
