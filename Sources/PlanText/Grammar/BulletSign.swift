/// The signs that open items of a list.
enum BulletSign {
  /// Scalars of each style; the first of a style is its label where a sign was repaired.
  static let rows: [(scalar: UInt32, style: NumberingStyle)] = [
    (0x2D, .dash), (0x2013, .dash), (0x2014, .dash), (0x2212, .dash), (0x2010, .dash), (0x2011, .dash), (0xF02D, .dash),
    (0xAD, .dash),
    (0x2B, .plus), (0xFF0B, .plus),
    (0x2A, .star), (0xF02A, .star),
    (0x2022, .dot), (0x25CF, .dot), (0x25AA, .dot), (0x25A0, .dot), (0x25C6, .dot), (0x2666, .dot), (0x27A2, .dot),
    (0xF0B7, .dot), (0xF0A7, .dot), (0xF0D8, .dot), (0xB7, .dot), (0x2023, .dot), (0x25BA, .dot), (0x2713, .dot),
    (0xBB, .dot), (0x203A, .dot),
    // Squares, arrows, ticks and stars of word processors.
    (0x25A1, .dot), (0x25AB, .dot), (0x25C7, .dot), (0x25B3, .dot), (0x25B6, .dot), (0x2610, .dot), (0x2751, .dot),
    (0x2752, .dot), (0x2192, .dot), (0x21D2, .dot), (0x21E8, .dot), (0x2794, .dot), (0x27A1, .dot), (0x27A4, .dot),
    (0x2B9A, .dot), (0x2714, .dot), (0x2605, .dot), (0x2606, .dot), (0x2726, .dot), (0x2756, .dot), (0x2043, .dot),
    (0xF0FC, .dot), (0xF076, .dot), (0xF071, .dot), (0xF0E0, .dot), (0xF0E8, .dot),
    (0xD8, .dot), (0xFC, .dot),
    (0x25E6, .ring), (0x25CB, .ring), (0xF06F, .ring),
  ]

  /// Letters that stand for signs of the font Wingdings whose name was lost: `Ø` is an arrow, `ü` a tick. They are signs
  /// before a blank and a capital only; `§`, a square, is a misread 5 as often.
  static func isFontLetter(_ source: Span<UInt8>, _ start: Int) -> Bool {
    source[start] == 0xC3 && (source[start + 1] == 0x98 || source[start + 1] == 0xBC)
  }

  private static let byFirstByte = FirstLetterTable(rows, sign: \.scalar)

  /// The first sign of a style.
  static func sign(of style: NumberingStyle) -> String {
    rows.first { $0.style == style }.flatMap { Unicode.Scalar($0.scalar) }.map { String($0) } ?? ""
  }

  /// The sign at `start`: its style, width in bytes and, for ASCII signs, the byte itself.
  static func match(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> (
    style: NumberingStyle, width: Int, sign: UInt8
  )? {
    guard start < end, byFirstByte.mayBegin(source[start]) else { return nil }
    var at = start
    let scalar = decodeScalar(source, &at, end)
    guard let row = byFirstByte[source[start]].first(where: { $0.scalar == scalar }) else { return nil }
    return (row.style, at - start, scalar < 0x80 ? UInt8(scalar) : row.style == .dash ? UInt8(ascii: "-") : 0)
  }
}
