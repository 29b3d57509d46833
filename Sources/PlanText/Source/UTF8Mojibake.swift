/// UTF-8 that was taken for Windows-1252 and stored as UTF-8, once or more often: `Káº¿ hoáº¡ch`.
struct UTF8Mojibake {
  private let source: [UInt8]
  private var text = DecodedText(bytes: [])
  private var repaired = 0
  private var kept = 0

  /// No archive was seen that did it more often.
  private static let mostPasses = 3

  /// Reads the text back, as often as most of what is beyond ASCII is again such a text. Linear.
  static func decode(_ input: [UInt8]) -> DecodedText {
    var pass = UTF8Mojibake(Mojibake.letters(of: input))
    for _ in 1..<mostPasses {
      let next = UTF8Mojibake(pass.text.bytes)
      guard next.repaired > next.kept else { break }
      pass = next
    }
    return pass.text
  }

  private init(_ source: [UInt8]) {
    self.source = source
    text.bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count { index = readLetter(at: index) }
  }

  private enum Sequence {
    case letter(UInt32, end: Int)
    /// One of its bytes was already lost when the text was stored.
    case damaged(end: Int)
  }

  private mutating func readLetter(at index: Int) -> Int {
    let (scalar, end) = UTF8Scalar.read(source.span, at: index)
    switch scalar < 0x80 ? nil : sequence(at: index) {
    case .letter(let letter, let end):
      repaired += 1
      UTF8Scalar.append(letter, to: &text.bytes)
      return end
    case .damaged(let end):
      text.appendReplacement()
      return end
    case nil:
      kept += scalar < 0x80 ? 0 : 1
      text.append(source[index..<end])
      return end
    }
  }

  /// The letter of UTF-8 whose bytes stand at an index as letters of Windows-1252; nil where none does.
  private func sequence(at index: Int) -> Sequence? {
    let (first, next) = UTF8Scalar.read(source.span, at: index)
    guard let lead = Windows1252.byte(of: first), (0xC2...0xF4).contains(lead) else { return nil }
    let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F >> UInt32(count))
    var isWhole = true
    var end = next
    for place in 0..<count {
      guard end < source.count else { return nil }
      let (scalar, behind) = UTF8Scalar.read(source.span, at: end)
      let isLast = place == count - 1
      guard let bits = Self.bits(of: scalar, isLast: isLast, behind: lead, value) else { return nil }
      isWhole = isWhole && scalar != UTF8Scalar.replacement
      value = value << 6 | bits
      end = behind
    }
    guard isWhole else { return .damaged(end: end) }
    return UTF8Scalar.length(value) == count + 1 && Unicode.Scalar(value) != nil ? .letter(value, end: end) : nil
  }

  /// The six bits of a byte that goes on; nil for what is none. A lost byte gives none.
  ///
  /// Programs turn the no-break space at the end of `Ã ` (à), `Æ ` (Ơ), `áº ` (Ạ) and `Â ` (itself) into a plain one.
  private static func bits(of scalar: UInt32, isLast: Bool, behind lead: UInt8, _ value: UInt32) -> UInt32? {
    if scalar == UTF8Scalar.replacement { return 0 }
    if scalar == 0x20 {
      let opensVietnamese = lead == 0xC2 || lead == 0xC3 || lead == 0xC6 || value >> 1 == 0x3D
      return isLast && opensVietnamese ? 0x20 : nil
    }
    guard let byte = Windows1252.byte(of: scalar), byte & 0xC0 == 0x80 else { return nil }
    return UInt32(byte & 0x3F)
  }
}
