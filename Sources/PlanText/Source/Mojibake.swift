/// Text whose bytes were taken for Windows-1252 and stored as UTF-8: `Uû ban nh©n d©n`, `Káº¿ hoáº¡ch`.
enum Mojibake {
  /// Turns letters back into the bytes that they were read from and decodes these. Letters that Windows-1252 does not
  /// have were not read from it and stay. Linear.
  static func decode(_ input: [UInt8], with decode: ([UInt8], inout DecodedText) -> Void) -> DecodedText {
    let source = letters(of: input)
    var text = DecodedText(bytes: [])
    text.bytes.reserveCapacity(source.count)
    var pending: [UInt8] = []
    var index = 0
    while index < source.count {
      let (scalar, end) = UTF8Scalar.read(source.span, at: index)
      if let byte = Windows1252.byte(of: scalar) {
        pending.append(byte)
      } else {
        decode(pending, &text)
        pending.removeAll(keepingCapacity: true)
        text.append(source[index..<end])
      }
      index = end
    }
    decode(pending, &text)
    return text
  }

  /// The input as whole, composed UTF-8 without byte-order mark.
  static func letters(of input: [UInt8]) -> [UInt8] {
    let text = UTF8Decoder.decode(input)
    return text.start == 0 && !UTF8Scan(text.bytes.span).hasCombiningMarks
      ? text.bytes : Composer(text.bytes, from: text.start).output
  }
}
