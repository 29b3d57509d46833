/// What one pass over bytes tells of them as UTF-8.
///
/// Sixteen bytes at a time it is seen that those that go on with a letter are just those behind the first of two or
/// three. What that leaves open, letters of four bytes above all, is read by a state machine packed into shifts: the
/// entry of a byte holds, for each state, the next state, and the state is the amount to shift by.
struct UTF8Scan {
  /// True where the bytes are well-formed UTF-8.
  let isWellFormed: Bool
  /// True where a combining mark (U+0300–U+036F) may stand in them.
  let hasCombiningMarks: Bool

  /// Reads all bytes. Linear.
  init(_ bytes: Span<UInt8>) {
    let transitions = Self.transitions
    let between = Self.shift(.between)
    var state = between
    var seen: UInt64 = 0
    var at = 0
    while at < bytes.count {
      let groupEnd = min(at + SixteenBytes.count, bytes.count)
      while at < groupEnd {
        let entry = transitions[Int(bytes[at])]
        state = entry &>> state & 0x3F
        seen |= entry
        at += 1
      }
      if state == between { Self.passShortLetters(bytes, &at) }
    }
    isWellFormed = state == between
    hasCombiningMarks = seen & Self.markFlag != 0
  }

  /// Passes letters of at most three bytes, as long as none needs a closer look; stops between two letters.
  /// - Parameter at: between two letters, two bytes or more from the start.
  @inline(__always)
  private static func passShortLetters(_ bytes: Span<UInt8>, _ at: inout Int) {
    let start = at
    while at >= 2, at + SixteenBytes.count <= bytes.count {
      let own = SixteenBytes(bytes, at: at)
      let goesOn = own.places(of: 0x80, ignoring: 0x3F)
      let mustGoOn =
        SixteenBytes(bytes, at: at - 1).places(from: 0xC0) .| SixteenBytes(bytes, at: at - 2).places(from: 0xE0)
      // C0 C1, E0, ED, F0 and more; first bytes of combining marks
      let rare =
        own.places(of: 0xC0, ignoring: 1) .| own.places(of: 0xE0) .| own.places(of: 0xED) .| own.places(from: 0xF0)
        .| own.places(of: 0xCC, ignoring: 1)
      guard ((goesOn .^ mustGoOn) .| rare).isNone else { break }
      at += SixteenBytes.count
    }
    guard at > start else { return }
    if bytes[at - 1] >= 0xC0 { at -= 1 } else if bytes[at - 2] >= 0xE0 { at -= 2 }
  }

  /// Between letters, inside one (bytes still to come), or lost. Second bytes of E0, ED, F0 and F4 are held to
  /// their own ranges, which keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
  enum State: UInt64, CaseIterable {
    case between, one, two, three, afterE0, afterED, afterF0, afterF4, lost
  }

  /// Set on lead bytes of U+0300–U+036F; above the nine states of six bits each.
  private static let markFlag: UInt64 = 1 << 63

  private static func shift(_ state: State) -> UInt64 { state.rawValue * 6 }

  private static let transitions: [UInt64] = (0...255).map { value in
    let byte = UInt8(value)
    var entry: UInt64 = byte == 0xCC || byte == 0xCD ? markFlag : 0
    for state in State.allCases { entry |= shift(next(state, byte)) << shift(state) }
    return entry
  }

  /// The state behind one more byte (Unicode 15, table 3-7).
  static func next(_ state: State, _ byte: UInt8) -> State {
    switch state {
    case .between: opening(byte)
    case .one: (0x80...0xBF).contains(byte) ? .between : .lost
    case .two: (0x80...0xBF).contains(byte) ? .one : .lost
    case .three: (0x80...0xBF).contains(byte) ? .two : .lost
    case .afterE0: (0xA0...0xBF).contains(byte) ? .one : .lost
    case .afterED: (0x80...0x9F).contains(byte) ? .one : .lost
    case .afterF0: (0x90...0xBF).contains(byte) ? .two : .lost
    case .afterF4: (0x80...0x8F).contains(byte) ? .two : .lost
    case .lost: .lost
    }
  }

  private static func opening(_ byte: UInt8) -> State {
    switch byte {
    case 0x00...0x7F: .between
    case 0xC2...0xDF: .one
    case 0xE0: .afterE0
    case 0xED: .afterED
    case 0xE1...0xEF: .two
    case 0xF0: .afterF0
    case 0xF1...0xF3: .three
    case 0xF4: .afterF4
    default: .lost
    }
  }
}
