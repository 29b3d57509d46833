/// The letters that stand for the numbers of a TrueType font's glyphs, where a PDF names no letters for them and a
/// program took the numbers for Unicode: `Ӌ` (U+04CB) is ệ, and `Y`, `L` and `F` may be v, i and c.
enum GlyphNumbers {
  /// The letter of a number that can only be a glyph's: no text in Vietnamese has the letter that it was taken for.
  /// Nil for all others. Most fonts of these texts are those of Times New Roman, upright and italic, which have the
  /// letters of U+1EA0–U+1EF9 in the order of Unicode and Ơ, ơ, Ư and ư at the same distance before them (practice).
  static func vietnameseLetter(_ number: UInt32) -> UInt32? {
    for first in firstOfDotted {
      let place = Int(number) - Int(first)
      if (0...lastDotted).contains(place) { return firstLetter + UInt32(place) }
      if let letter = horned.first(where: { $0.place == place })?.letter { return letter }
    }
    return strays.first { $0.number == number }?.letter
  }

  /// The letter of any number: ASCII less 29, then the order of Apple's fonts, then the letters above.
  static func letter(_ number: UInt32) -> UInt32? {
    if (firstASCII...lastASCII).contains(number) { return number + shift }
    let place = Int(number) - Int(lastASCII) - 1
    return standard.indices.contains(place) ? standard[place] : vietnameseLetter(number)
  }

  /// Numbers of Ạ.
  private static let firstOfDotted: [UInt32] = [0x4A4, 0x328]
  private static let firstLetter: UInt32 = 0x1EA0
  private static let lastDotted = 0x59
  private static let horned: [(place: Int, letter: UInt32)] = [(-58, 0x1A0), (-57, 0x1A1), (-56, 0x1AF), (-55, 0x1B0)]
  private static let strays: [(number: UInt32, letter: UInt32)] = [
    (0xFF, 0x111), (0x108, 0x110), (0x1AC, 0x128), (0x1AD, 0x129), (0x1C9, 0x168), (0x1CA, 0x169),
    // ẻ in italics, as NFC writes U+0343.
    (0x313, 0x1EBB),
  ]

  private static let shift: UInt32 = 29
  private static let firstASCII: UInt32 = 3
  private static let lastASCII: UInt32 = 97

  /// From number 98: the standard order of glyphs (Apple, "The 'post' table"), without the no-break space and the apple.
  private static let standard: [UInt32] = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙ"
      + "ıˆ˜¯˘˙˚¸˝˛ˇŁłŠšŽž¦ÐðÝýÞþ−×¹²³½¼¾₣ĞğİŞşĆćČčđ").unicodeScalars.map(\.value))
}
