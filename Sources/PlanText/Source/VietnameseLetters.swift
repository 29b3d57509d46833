/// Letters of the Vietnamese alphabet at the level of UTF-8 bytes: case and base letter.
///
/// A base letter is the ASCII small letter that is left when tone, hat and stroke are taken away (Ộ → o, Đ → d,
/// and Ð (U+00D0), which archives hold for Đ → d).
enum VietnameseLetters {
  /// Letter class of one scalar: low five bits the base letter (1 = a … 26 = z, 0 = no letter), then case bits.
  static let upperBit: UInt8 = 0x40
  static let lowerBit: UInt8 = 0x20
  /// Combining marks: part of the letter before them.
  static let markBit: UInt8 = 0x80

  /// Classes of U+0080–U+036F at index scalar - 0x80.
  static let latin: [UInt8] = table(from: 0x80, to: 0x370)
  /// Classes of U+1E80–U+1EFF at index scalar - 0x1E80.
  static let extended: [UInt8] = table(from: 0x1E80, to: 0x1F00)

  private static func table(from: UInt32, to: UInt32) -> [UInt8] {
    (from..<to).map { letterClass(Unicode.Scalar($0)) }
  }

  private static func letterClass(_ scalar: Unicode.Scalar?) -> UInt8 {
    guard let scalar else { return 0 }
    if (0x300...0x36F).contains(scalar.value) { return markBit }
    switch scalar {
    case "Đ", "Ð": return upperBit | 4
    case "đ", "ð": return lowerBit | 4
    case "×", "÷": return 0
    default: break
    }
    guard let base = decomposedBase(scalar) else { return 0 }
    let index = (base | 0x20) - 0x60
    return (base & 0x20 == 0 ? upperBit : lowerBit) | index
  }

  /// The ASCII letter at the start of a scalar's canonical decomposition.
  private static func decomposedBase(_ scalar: Unicode.Scalar) -> UInt8? {
    for base in UInt8(ascii: "A")...UInt8(ascii: "z") where (base | 0x20) >= 0x61 && (base | 0x20) <= 0x7A {
      if decompositions[base]!.contains(scalar) { return base }
    }
    return nil
  }

  /// The composed letters of each base letter in Vietnamese and its neighbours in Latin-1.
  private static let decompositions: [UInt8: String.UnicodeScalarView] = {
    let rows: [(Character, String)] = [
      ("a", "àáâãäåāăąảạấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("e", "èéêëēĕėęěẻẽẹếềểễệ"), ("i", "ìíîïĩīĭįỉị"),
      ("n", "ñńņň"), ("o", "òóôõöøōŏőơỏọốồổỗộớờởỡợ"), ("u", "ùúûüũūŭůűųưủụứừửữự"), ("y", "ýÿỳỷỹỵŷ"),
    ]
    var out: [UInt8: String.UnicodeScalarView] = [:]
    for code in UInt8(ascii: "A")...UInt8(ascii: "z") { out[code] = "".unicodeScalars }
    for (base, letters) in rows {
      out[base.asciiValue!] = letters.unicodeScalars
      out[base.asciiValue! & 0xDF] = letters.uppercased().unicodeScalars
    }
    return out
  }()
}
