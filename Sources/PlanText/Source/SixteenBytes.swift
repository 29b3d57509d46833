/// Sixteen bytes of a text in one register, for passes that look for many signs at once: three to eight times as fast
/// as `EightBytes`, measured, where the answer is only whether there are any. Loads are bounds-checked.
struct SixteenBytes {
  typealias Places = SIMDMask<SIMD16<Int8>>

  let bytes: SIMD16<UInt8>

  static let count = 16

  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int) {
    bytes = text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// The bytes before an end, with zeros behind them where they are less than sixteen.
  @inline(__always)
  init(_ text: Span<UInt8>, at index: Int, before end: Int) {
    if index + Self.count <= end {
      bytes = text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    } else {
      var last = SIMD16<UInt8>()
      for lane in 0..<end - index { last[lane] = text[index + lane] }
      bytes = last
    }
  }

  /// Where a byte, without some of its bits, is `byte`.
  @inline(__always)
  func places(of byte: UInt8, ignoring bits: UInt8 = 0) -> Places {
    (bytes & SIMD16(repeating: ~bits)) .== SIMD16(repeating: byte)
  }

  @inline(__always)
  func places(below limit: UInt8) -> Places { bytes .< SIMD16(repeating: limit) }

  @inline(__always)
  func places(from limit: UInt8) -> Places { bytes .>= SIMD16(repeating: limit) }

  @inline(__always)
  func places(from first: UInt8, below limit: UInt8) -> Places {
    (bytes &- SIMD16(repeating: first)) .< SIMD16(repeating: limit - first)
  }

  /// The letters A to Z and a to z.
  @inline(__always)
  var letters: Places { places(from: 0x41, below: 0x5B) .| places(from: 0x61, below: 0x7B) }

  /// Counts places, lane by lane.
  struct Tally {
    private var lanes = SIMD16<UInt8>()

    /// Groups that can be counted: a lane goes to 255.
    static let limit = 255

    @inline(__always)
    mutating func count(_ places: Places) {
      // A place is eight ones: less one.
      lanes &-= unsafeBitCast(places, to: SIMD16<UInt8>.self)
    }

    var sum: Int { Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum()) }
  }

  /// Where a byte first stands in a stretch of a text; the end of the stretch where it does not.
  static func firstIndex(of byte: UInt8, in text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var at = start
    while at + count <= end {
      let first = SixteenBytes(text, at: at).places(of: byte).first
      if first < count { return at + first }
      at += count
    }
    while at < end, text[at] != byte { at += 1 }
    return at
  }

  /// How often a byte stands in a text.
  static func count(of byte: UInt8, in text: Span<UInt8>) -> Int {
    var found = 0
    for start in stride(from: 0, to: text.count, by: Tally.limit * count) {
      let end = min(text.count, start + Tally.limit * count)
      var tally = Tally()
      for at in stride(from: start, to: end, by: count) {
        tally.count(SixteenBytes(text, at: at, before: end).places(of: byte))
      }
      found += tally.sum
    }
    return found
  }
}

extension SIMDMask<SIMD16<Int8>> {
  @inline(__always)
  var isNone: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// The first place, 16 where there is none.
  @inline(__always)
  var first: Int {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] != 0
      ? halves[0].littleEndian.trailingZeroBitCount / 8 : 8 + halves[1].littleEndian.trailingZeroBitCount / 8
  }
}
