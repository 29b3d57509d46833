/// Marks of a scan before the words of a line.
enum Specks {
  /// A sign that no line of a plan begins with.
  static func isStraySign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// The specks before the words of a line that was read behind them.
  static func range(before token: LineToken, _ source: Span<UInt8>) -> SourceRange {
    var (start, end) = (Int(token.lineStart), Int(token.start))
    while start < end, source[start].isBlank { start += 1 }
    while end > start, source[end - 1].isBlank { end -= 1 }
    return SourceRange(start, end)
  }

  /// Where the words begin behind one to three such signs, with blanks between them; nil where no words follow.
  static func end(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var (at, signs) = (start, 0)
    while at < end, source[at] == 0x20 || isStraySign(source[at]) {
      if source[at] != 0x20 { signs += 1 }
      at += 1
    }
    return (1...3).contains(signs) && at < end ? at : nil
  }
}
