/// What one letter of a word is: its base letter, its case, and whether it is a đ.
///
/// Layout: bits 0–4 base letter (1 = a … 26 = z), 5 small, 6 capital, 7 a combining mark, 15 the stroke of đ.
enum LetterMarks {
  static let baseMask: UInt16 = 0x1F
  static let small: UInt16 = 0x20
  static let capital: UInt16 = 0x40
  /// Combining marks that composing left over: part of the word, without a letter of their own.
  static let bareMark: UInt16 = 0x80
  static let stroke: UInt16 = 0x8000

  /// U+0000–U+07FF at index scalar: one- and two-byte letters.
  static let short: [UInt16] = (0..<0x800).map { info(UInt32($0)) }
  /// U+1E80–U+1EFF at index scalar - 0x1E80: the three-byte letters (E1 BA …, E1 BB …).
  static let long: [UInt16] = (0x1E80..<0x1F00).map { info(UInt32($0)) }

  private static func info(_ scalar: UInt32) -> UInt16 {
    let letter = letterClass(scalar)
    if letter == VietnameseLetters.markBit { return bareMark }
    guard letter & 0x1F != 0 else { return 0 }
    let cases = letter & VietnameseLetters.upperBit != 0 ? capital : small
    let isStroked = letter & 0x1F == 4 && scalar > 0x7F
    return UInt16(letter & 0x1F) | cases | (isStroked ? stroke : 0)
  }

  private static func letterClass(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x41...0x5A: VietnameseLetters.upperBit | UInt8(scalar - 0x40)
    case 0x61...0x7A: VietnameseLetters.lowerBit | UInt8(scalar - 0x60)
    case 0x80..<0x370: VietnameseLetters.latin[Int(scalar - 0x80)]
    case 0x1E80..<0x1F00: VietnameseLetters.extended[Int(scalar - 0x1E80)]
    default: 0
    }
  }

  /// Adds the bytes of a letter to a word's hash, a capital as its small letter.
  @inline(__always)
  static func addSmall(_ bytes: Span<UInt8>, _ at: Int, _ width: Int, isCapital: Bool, to hash: inout WordHash) {
    if !isCapital || width == 1 {
      for offset in 0..<width { hash.add(isCapital ? bytes[at + offset] | 0x20 : bytes[at + offset]) }
      return
    }
    var index = at
    let scalar = decodeScalar(bytes, &index, at + width)
    let small: UInt32 =
      switch scalar {
      case 0xD0: 0x111
      case 0xC0...0xDE: scalar + 0x20
      case 0x1AF: 0x1B0
      default: scalar | 1
      }
    if small >= 0x800 {
      hash.add(UInt8(0xE0 | small >> 12))
      hash.add(UInt8(0x80 | small >> 6 & 0x3F))
    } else {
      hash.add(UInt8(0xC0 | small >> 6))
    }
    hash.add(UInt8(0x80 | small & 0x3F))
  }
}
