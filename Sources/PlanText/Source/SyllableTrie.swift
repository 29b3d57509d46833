/// A set of short letter sequences, each with a value: walked letter by letter, one table look-up each.
struct SyllableTrie: Sendable {
  typealias State = UInt8

  static let root: State = 0
  private static let stride = 32

  /// Next state by state and letter code; 0, the root, stands for none.
  private var next = [State](repeating: 0, count: stride)
  private var values: [UInt16] = [0]

  /// Adds a sequence, or bits to its value.
  mutating func add(_ codes: [UInt8], value: UInt16) {
    var state = Self.root
    for code in codes { state = step(from: state, by: code) ?? grow(from: state, by: code) }
    values[Int(state)] |= value
  }

  private mutating func grow(from state: State, by code: UInt8) -> State {
    let new = State(values.count)
    next[Int(state) * Self.stride + Int(code)] = new
    next += [State](repeating: 0, count: Self.stride)
    values.append(0)
    return new
  }

  func step(from state: State, by code: UInt8) -> State? {
    let new = next[Int(state) * Self.stride + Int(code)]
    return new == Self.root ? nil : new
  }

  /// 0 where no sequence ends.
  func value(at state: State) -> UInt16 { values[Int(state)] }

  /// The value of a whole sequence; 0 where it is not in the set.
  func value(of codes: [UInt8]) -> UInt16 {
    var state = Self.root
    for code in codes {
      guard let next = step(from: state, by: code) else { return 0 }
      state = next
    }
    return value(at: state)
  }
}
