/// UTF-8 as it comes: with or without byte-order mark, whole or with damage.
enum UTF8Decoder {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The input itself where it is well-formed; else a copy in which U+FFFD stands for each maximal part that is not
  /// (as the Unicode Standard recommends and `String(decoding:as:)` does). Linear.
  static func decode(_ input: [UInt8]) -> DecodedText {
    var text = UTF8Scan(input.span).isWellFormed ? DecodedText(bytes: input) : repaired(input)
    text.start = textStart(of: input)
    return text
  }

  /// Where the text begins: behind the byte-order mark where there is one.
  static func textStart(of input: [UInt8]) -> Int { input.starts(with: byteOrderMark) ? byteOrderMark.count : 0 }

  private static func repaired(_ input: [UInt8]) -> DecodedText {
    var text = DecodedText(bytes: [])
    text.bytes.reserveCapacity(input.count)
    var position = 0
    while let damage = firstDamage(in: input, from: position) {
      text.bytes += input[position..<damage.lowerBound]
      text.appendReplacement()
      position = damage.upperBound
    }
    text.bytes += input[position...]
    return text
  }

  private static func firstDamage(in input: [UInt8], from start: Int) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: input.span.extracting(start..<input.count))
      return nil
    } catch {
      return error.byteOffsets.lowerBound + start..<error.byteOffsets.upperBound + start
    }
  }
}
