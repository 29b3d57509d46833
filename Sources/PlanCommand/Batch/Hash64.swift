/// A 64-bit fingerprint of bytes, fed piece by piece; where the pieces end makes no difference.
///
/// Multiplies and folds eight bytes at a time (the mixing step of wyhash). It tells damaged and changed files apart;
/// it is no protection against someone who forges them.
struct Hash64 {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  private var state = Hash64.first
  /// Bytes that do not fill a word yet, the first in the lowest place.
  private var rest: UInt64 = 0
  private var restCount = 0
  private var count = 0

  /// Takes bytes. Linear.
  mutating func add(_ bytes: Span<UInt8>) {
    count += bytes.count
    var index = 0
    while restCount != 0, index < bytes.count {
      push(bytes[index])
      index += 1
    }
    while index + 8 <= bytes.count {
      mix(Self.word(bytes, index))
      index += 8
    }
    while index < bytes.count {
      push(bytes[index])
      index += 1
    }
  }

  /// The fingerprint of what was taken so far.
  var value: UInt64 {
    var last = self
    last.mix(rest)
    last.mix(UInt64(count) ^ Self.second)
    return last.state
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = Hash64()
    hash.add(bytes.span)
    return hash.value
  }

  private mutating func push(_ byte: UInt8) {
    rest |= UInt64(byte) << (8 * UInt64(restCount))
    restCount += 1
    if restCount == 8 {
      mix(rest)
      (rest, restCount) = (0, 0)
    }
  }

  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: Self.second)
    state = product.high ^ product.low ^ word
  }

  private static func word(_ bytes: Span<UInt8>, _ index: Int) -> UInt64 {
    bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
  }
}
