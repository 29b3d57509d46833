/// VNI-Windows: a letter, and behind it one byte for hat and tone: `Uûy ban nhaân daân`.
///
/// A mark is read behind a letter of either case (`Aù`, `AÙ`). 0x80–0xBF are as in Windows-1252. What is left of the
/// Latin letters of Windows (`é` behind a consonant) has no meaning.
struct VNIDecoder: Sendable {
  /// A letter, the bytes of its marks as Windows-1252 shows them, and what they make of it.
  private static let rows: [(letter: Character, marks: String, letters: String)] = [
    ("a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"), ("e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ("o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"), ("ô", "ùøûõï", "ớờởỡợ"), ("u", "ùøûõï", "úùủũụ"), ("ö", "ùøûõï", "ứừửữự"),
    ("y", "ùøûõï", "ýỳỷỹỵ"),
  ]
  /// Letters that are one byte.
  private static let singles = (bytes: "ôöñíìæóòî", letters: "ơưđíìỉĩịỵ")

  static let shared = VNIDecoder()

  /// By byte; U+FFFD where a byte means nothing.
  private var scalars = [UInt32](repeating: UTF8Scalar.replacement, count: 256)
  /// Row of `pairs` by byte; row 0 is empty.
  private var rowNumbers = [UInt8](repeating: 0, count: 256)
  /// By row and mark; 0 where they do not go together.
  private var pairs = [UInt32](repeating: 0, count: 256 * (1 + 2 * rows.count))

  private init() {
    for byte in 0..<0xC0 { scalars[byte] = UInt32(byte) }
    for (index, scalar) in Windows1252.punctuation.enumerated() { scalars[0x80 + index] = scalar }
    for (byte, letter) in zip(Self.singles.bytes, Self.singles.letters) { addSingle(byte, letter) }
    for (number, row) in Self.rows.enumerated() {
      addRow(2 * number + 1, row.letter, row.marks, row.letters)
      addRow(2 * number + 2, Self.capital(row.letter), row.marks, row.letters.uppercased())
    }
  }

  private mutating func addSingle(_ byte: Character, _ letter: Character) {
    scalars[Self.byte(byte)] = Self.scalar(letter)
    scalars[Self.byte(Self.capital(byte))] = Self.scalar(Self.capital(letter))
  }

  private mutating func addRow(_ number: Int, _ letter: Character, _ marks: String, _ letters: String) {
    rowNumbers[Self.byte(letter)] = UInt8(number)
    for (mark, letter) in zip(marks, letters) {
      pairs[number * 256 + Self.byte(mark)] = Self.scalar(letter)
      pairs[number * 256 + Self.byte(Self.capital(mark))] = Self.scalar(letter)
    }
  }

  private static func scalar(_ letter: Character) -> UInt32 { letter.unicodeScalars.first?.value ?? 0 }
  private static func byte(_ letter: Character) -> Int { Int(scalar(letter) & 0xFF) }
  private static func capital(_ letter: Character) -> Character { letter.uppercased().first ?? letter }

  /// Decodes bytes behind what was decoded before. Linear.
  func decode(_ input: [UInt8], into text: inout DecodedText) {
    let bytes = input.span
    var index = 0
    while index < bytes.count {
      let byte = Int(bytes[index])
      let pair = index + 1 < bytes.count ? pairs[Int(rowNumbers[byte]) * 256 + Int(bytes[index + 1])] : 0
      let scalar = pair == 0 ? scalars[byte] : pair
      index += pair == 0 ? 1 : 2
      if scalar == UTF8Scalar.replacement {
        text.appendReplacement()
      } else {
        UTF8Scalar.append(scalar, to: &text.bytes)
      }
    }
  }
}
