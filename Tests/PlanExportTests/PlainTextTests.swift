import Testing

@testable import PlanText

@Suite("Clean text")
struct PlainTextTests {
  /// The clean text of a whole source.
  private func clean(_ text: String, isHTML: Bool = false) -> String {
    var document = PlanDocument(source: SourceText(text))
    document.isHTML = isHTML
    let pieces = document.arena.addPieces([SourceRange(0, document.source.bytes.count)])
    return document.text(pieces)
  }

  @Test(
    "White space between words is one space, at the ends nothing",
    arguments: [
      ("a  b", "a b"), (" a\tb\n", "a b"), ("a\r\n\u{0C}b", "a b"), ("a\u{A0}b", "a b"), ("a\u{2003}\u{3000}b", "a b"),
      ("\u{FEFF}a\u{200B}b", "a b"), ("a \u{A0} b ", "a b"), ("  ", ""), ("“a” – b…", "“a” – b…"), ("°C ±", "°C ±"),
    ])
  func whiteSpace(_ source: String, _ wanted: String) {
    #expect(Array(clean(source).utf8) == Array(wanted.utf8))
  }

  @Test(
    "Signs of markdown are dropped, other stars and backslashes stay",
    arguments: [
      ("**đậm** và *nghiêng*", "đậm và nghiêng"), ("***a*** ** **b", "a b"), ("(*theo mẫu*).", "(theo mẫu)."),
      ("3 * 4", "3 * 4"), ("3*4", "3*4"), ("Mẫu (*)", "Mẫu (*)"), ("Mẫu (**)", "Mẫu (**)"), ("*", "*"),
      (#"1\. a\) \- \*"#, "1. a) - *"), (#"C:\tệp"#, #"C:\tệp"#), ("a\\\nb\\", "a b"), ("a_b __c__", "a_b __c__"),
    ])
  func markdown(_ source: String, _ wanted: String) {
    #expect(clean(source) == wanted)
  }

  @Test(
    "Tags and entities are read in HTML only",
    arguments: [
      ("a<b>b</b>c", "abc"), ("a<br/>b</td><TD class=\"x\">c", "a b c"), ("1 < 2 <abc> & b", "1 < 2 <abc> & b"),
      ("A&amp;B &lt;c&gt; &#7871; &#x1EBF;", "A&B <c> ế ế"), ("a&nbsp;&nbsp;b&xyz; &#0;", "a b&xyz; &#0;"),
      ("a<b", "a<b"), ("a&", "a&"),
    ])
  func html(_ source: String, _ wanted: String) {
    #expect(clean(source, isHTML: true) == wanted)
    #expect(clean(source) == source)
  }

  @Test("Pieces are joined by one space; what the output held before is left alone")
  func pieces() {
    var document = PlanDocument(source: SourceText("một | hai |  | ba"))
    let ranges = [SourceRange(0, 5), SourceRange(8, 11), SourceRange(13, 15), SourceRange(17, 19)]
    let pieces = document.arena.addPieces(ranges)
    var out = Array("x".utf8)
    document.appendText(pieces, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "xmột hai ba")
    #expect(document.text(.none) == "")
  }
}
