/// A 64-bit fingerprint of bytes, fed piece by piece; where the pieces end makes no difference.
///
/// Multiplies and folds 32 bytes at a time (as wyhash does). It tells damaged and changed files apart; it is no
/// protection against someone who forges them.
struct Hash64 {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
  private typealias Block = SIMD4<UInt64>
  private static let block = 32

  private var state = (Hash64.first, Hash64.second)
  /// Bytes that do not fill a block yet, the first in the lowest place.
  private var rest = Block()
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
    while index + Self.block <= bytes.count {
      mix(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Block.self))
      index += Self.block
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
    return Self.fold(last.state.0 ^ UInt64(count), last.state.1)
  }

  static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = Hash64()
    hash.add(bytes.span)
    return hash.value
  }

  private mutating func push(_ byte: UInt8) {
    rest[restCount / 8] |= UInt64(byte) << UInt64(8 * (restCount % 8))
    restCount += 1
    if restCount == Self.block {
      mix(rest)
      (rest, restCount) = (Block(), 0)
    }
  }

  /// Mixes the halves side by side: neither waits for the other.
  @inline(__always)
  private mutating func mix(_ block: Block) {
    state = (Self.fold(state.0 ^ block[0], block[1]), Self.fold(state.1 ^ block[2], block[3]))
  }

  /// Multiplies; nothing is lost where the product is zero.
  @inline(__always)
  private static func fold(_ word: UInt64, _ other: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: other ^ second)
    return product.high ^ product.low ^ (word &+ other)
  }
}
