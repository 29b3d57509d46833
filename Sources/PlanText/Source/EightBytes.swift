/// Eight bytes of a text in one register, for passes that would look at each: twice to five times as fast as byte by
/// byte, measured. Loads are bounds-checked.
struct EightBytes {
  let word: UInt64

  static let count = 8
  static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The high bit of each byte.
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  @inline(__always)
  init(_ bytes: Span<UInt8>, at index: Int) {
    word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
  }

  /// The last bytes of a text, less than eight, with spaces behind them.
  @inline(__always)
  init(lastOf bytes: Span<UInt8>, count: Int) {
    let blanks = Self.ones &* 0x20 << UInt64(8 * count)
    if bytes.count >= Self.count {
      word = EightBytes(bytes, at: bytes.count - Self.count).word >> UInt64(8 * (Self.count - count)) | blanks
    } else {
      var last = blanks
      for index in 0..<count { last |= UInt64(bytes[bytes.count - count + index]) << UInt64(8 * index) }
      word = last
    }
  }

  /// Not zero where a byte is below a limit of at most 0x80.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 { (word &- Self.ones &* UInt64(limit)) & ~word & Self.highBits }

  @inline(__always)
  func holds(_ byte: UInt8) -> Bool { has(byte, ignoring: 0) != 0 }

  /// Not zero where a byte, without some of its bits, is `byte`.
  @inline(__always)
  func has(_ byte: UInt8, ignoring bits: UInt8) -> UInt64 {
    let difference = (word & (Self.ones &* UInt64(~bits))) ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits
  }

  /// The high bit of each byte that is `byte`.
  @inline(__always)
  func places(of byte: UInt8) -> UInt64 {
    let difference = word ^ Self.ones &* UInt64(byte)
    return ~(((difference & Self.lowBits) &+ Self.lowBits) | difference | Self.lowBits)
  }

  /// One in the place of each byte that goes on with a letter of UTF-8.
  @inline(__always)
  private var continuations: UInt64 { (word & ~(word << 1) & Self.highBits) >> 7 }

  /// The sum of eight numbers of one byte each.
  @inline(__always)
  private static func sum(_ lanes: UInt64) -> Int {
    let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ ((lanes >> 8) & 0x00FF_00FF_00FF_00FF)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }

  /// How many letters of well-formed UTF-8 begin in a range of at most 1,024 bytes.
  static func letters(in bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var lanes: UInt64 = 0
    var at = start
    while at + count <= end {
      lanes &+= EightBytes(bytes, at: at).continuations
      at += count
    }
    var letters = at - start - sum(lanes)
    while at < end {
      if bytes[at] & 0xC0 != 0x80 { letters += 1 }
      at += 1
    }
    return letters
  }
}
