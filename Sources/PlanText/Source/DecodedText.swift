/// What a decoder makes of the bytes of a file.
struct DecodedText {
  /// Well-formed UTF-8, not composed.
  var bytes: [UInt8]
  /// Where the text begins: behind a byte-order mark that counts in offsets.
  var start = 0
  /// How many bytes or characters had no meaning and stand as U+FFFD.
  var replaced = 0
  /// Where the first of them stands in `bytes`.
  var firstReplaced = 0

  /// Appends U+FFFD for something without meaning.
  mutating func appendReplacement() {
    if replaced == 0 { firstReplaced = bytes.count }
    replaced += 1
    UTF8Scalar.append(UTF8Scalar.replacement, to: &bytes)
  }

  /// Appends a letter that stays as it is; U+FFFD was lost before.
  mutating func append(_ letter: ArraySlice<UInt8>) {
    if letter.elementsEqual([0xEF, 0xBF, 0xBD]) { appendReplacement() } else { bytes += letter }
  }
}
