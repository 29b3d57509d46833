/// Marks that a scan prints before the words of a line.
enum Specks {
  /// A sign that scans put before words and that begins no list as it stands.
  static func isStraySign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Quotation marks open what is quoted, and are marks only where nothing can be.
  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// Where the words begin behind one to three such signs, with blanks between them; nil where no words follow, behind
  /// an ellipsis, and behind quotation marks unless they count or a bracket follows.
  static func end(_ source: Span<UInt8>, _ start: Int, _ end: Int, quotes: Bool = false) -> Int? {
    var (at, signs) = (start, 0)
    while at < end, source[at] == 0x20 || isStraySign(source[at]) || isQuote(source[at]) {
      let isMark = !isQuote(source[at]) || quotes || at + 1 < end && source[at + 1] == UInt8(ascii: "(")
      guard isMark, source[at] != UInt8(ascii: ".") || at == start || source[at - 1] != UInt8(ascii: ".") else {
        return nil
      }
      if source[at] != 0x20 { signs += 1 }
      at += 1
    }
    return (1...3).contains(signs) && at < end ? at : nil
  }

  /// The specks before the words of a line that was read behind them.
  static func range(before token: LineToken, _ source: Span<UInt8>) -> SourceRange {
    let range = source.trimmed(Int(token.lineStart)..<Int(token.start))
    return SourceRange(range.lowerBound, range.upperBound)
  }
}
