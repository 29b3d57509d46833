/// The letters of a web page that are written as references: `K&#7871; ho&#7841;ch` is `Kế hoạch`.
///
/// Word processors write so what the encoding of the page has no byte for. References to signs of ASCII (`&amp;`,
/// `&lt;`) stay as they are printed: read here, they would open tags.
struct CharacterReferences {
  /// The text with the letters in the places of their references.
  private(set) var output: [UInt8] = []
  private(set) var offsets = OffsetMap()

  /// Reads the references in well-formed UTF-8. Linear.
  init(_ input: [UInt8]) {
    output.reserveCapacity(input.count)
    var copied = 0
    for at in input.indices where input[at] == UInt8(ascii: "&") {
      guard let found = HTMLText.entity(input, at, input.count), found.scalar.value >= 0x80 else { continue }
      output += input[copied..<at]
      UTF8Scalar.append(found.scalar.value, to: &output)
      copied = at + found.length
      offsets.addAnchor(at: output.count, origin: copied)
    }
    output += input[copied...]
  }

  /// True for a text that begins with a tag of layout or a comment. O(1), but for white space before it.
  static func isPage(_ bytes: Span<UInt8>) -> Bool {
    var at = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    while at < bytes.count, bytes[at].isBlank { at += 1 }
    guard at + 3 < bytes.count, bytes[at] == UInt8(ascii: "<") else { return false }
    if bytes[at + 1] == UInt8(ascii: "!"), bytes[at + 2] == UInt8(ascii: "-") { return true }
    return HTMLTag.scan(bytes, at, bytes.count).map { $0.kind != .inline } ?? false
  }

  /// The encoding of a page whose bytes are no UTF-8 and that refers to Vietnamese letters: its bytes are those of
  /// Windows, for Western text unless it names the Vietnamese page. Nil for other texts, also for pages in old fonts,
  /// which need no references.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    guard isPage(bytes.span) else { return nil }
    let refersToLetters = bytes.indices.contains { at in
      bytes[at] == UInt8(ascii: "&") && HTMLText.entity(bytes, at, bytes.count).map { isVietnamese($0.scalar) } ?? false
    }
    guard refersToLetters else { return nil }
    let name = "windows-1258".utf8
    let named = bytes.prefix(longestHead).indices.contains { bytes[$0...].starts(with: name) }
    return named ? .windows1258 : .windows1252
  }

  /// Where a page says what its encoding is.
  private static let longestHead = 2048

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    (0x1EA0...0x1EF9).contains(scalar.value) || scalar == "đ" || scalar == "Đ"
  }
}
