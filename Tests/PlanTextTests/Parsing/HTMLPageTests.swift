import PlanTestSupport
import Testing

@testable import PlanText

/// Whole web pages, as converters and word processors write them.
@Suite struct HTMLPageTests {
  private static let body = "<p>KẾ HOẠCH</p>\n<p>Nạo vét kênh</p>\n<p>I. VIỆC</p>\n<p>1. Đo đạc.</p>\n"

  private static func labels(_ document: PlanDocument) -> [String] {
    document.arena.nodes.map { $0.label.isEmpty ? $0.kind.name : $0.label }
  }

  @Test(arguments: [
    "<!DOCTYPE html>\n", "<?xml version=\"1.0\"?>\n", "<!-- a\n\nb -->\n", "<STYLE>\np { a: b }\n\n</STYLE>\n",
    "<script type=\"x\">\nif (a<b) {}\n</script>\n", "<title>Kế\nhoạch</title>\n", "<style></style><title>a</title>\n",
    "<html\nlang=vi>\n", "<!--[if gte mso 9]><xml>\n<p>\n</xml><![endif]-->\n",
    String(repeating: "<style>\na {\n}\n</style>\n", count: 60),
  ])
  func `what no reader sees is set aside`(_ opening: String) {
    let document = checkedParse(opening + Self.body)
    #expect(Self.labels(document) == ["I", "1"])
    #expect(document.metadata.title == "Nạo vét kênh")
    #expect(document.diagnostics.filter { $0.kind != .noNumber }.allSatisfy { $0.kind == .markup })
  }

  @Test func `what never ends is text`() {
    let document = checkedParse("<p>I. VIỆC</p>\n<p>Mở <!-- b.</p>\n<style>\n<p>II. TIỀN</p>\n")
    #expect(Self.labels(document) == ["I", "paragraph", "II"])
  }

  @Test func `a paragraph goes on over lines, a line break ends its line`() {
    let document = checkedParse(
      "<p>KẾ HOẠCH<br/>\nNạo vét\nkênh</p>\n<p>Số:\n3/KH</p><p class=a\nid=b>I. VIỆC\nCHUNG</p>\n<p>Đo <i\nid=c>đạc</i>.</p>\n"
    )
    #expect(document.head.map { document.text($0.text) } == ["KẾ HOẠCH", "Nạo vét kênh", "Số: 3/KH"])
    let heads = document.arena.nodes.map { document.text($0.heading) + document.text($0.text) }
    #expect(heads.contains("VIỆC CHUNG") && heads.contains("Đo đạc."))
  }

  @Test(arguments: [
    ("<ol><li>", ["1", "2"]), ("<ol start=4><li>", ["4", "5"]), ("<ol type=\"a\"><li>", ["a", "b"]),
    ("<ol style=\"list-style-type: upper-roman\"><li>", ["I", "II"]), ("<ol><li value='7'>", ["7", "8"]),
    ("<ol type='A'><li>", ["A", "B"]), ("<ul><li>", ["-", "-"]), ("<ol><li>\n<p>", ["1", "2"]),
    ("<li>", ["paragraph", "paragraph"]),
  ])
  func `items have the markers that the page shows`(_ opening: String, _ wanted: [String]) {
    let document = checkedParse("<p>I. VIỆC:</p>\n\(opening)Đo đạc\n<li>Đào đất\n</ol>\n")
    #expect(Self.labels(document).dropFirst() == wanted[...])
  }

  @Test func `an item with a number of its own keeps it`() {
    #expect(Self.labels(checkedParse("<ul>\n<li>1. Đo đạc</li>\n<li>2. Đào đất</li>\n</ul>\n")) == ["1", "2"])
  }

  @Test func `lists hang in each other`() {
    let document = checkedParse(
      "<ol>\n<li>Đo đạc<ul>\n<li>Cọc<ul>\n<li>Gỗ</li></ul></li>\n</ul></li>\n<li>Đào đất</li>\n</ol>\n")
    #expect(Self.labels(document) == ["1", "-", "+", "2"])
    #expect(document.arena.nodes.map(\.parent) == [-1, 0, 1, -1])
  }

  @Test func `a line of text may end with a break`() {
    let lines = ["UBND XÃ BẾN SẬY", "KẾ HOẠCH", "Trồng cây", "", "I. VIỆC", "", "- Đo đạc;", "- Đào đất."]
    let plain = checkedParse(lines.joined(separator: "\n"))
    let broken = checkedParse(lines.map { $0.isEmpty ? "" : $0 + "<br>" }.joined(separator: "\n"))
    let glued = checkedParse(lines.joined(separator: "<br>"))
    #expect(plain.metadata == broken.metadata && plain.metadata == glued.metadata)
    #expect(Self.labels(broken) == ["I", "-", "-"] && Self.labels(glued) == ["I", "-", "-"])
  }

  @Test func `letters may stand as references`() {
    let source = SourceText(
      "<p>K&#7871; ho&#x1EA1;ch n&#226;ng c&#7845;p &amp; s&oacute;ng&#150;gi&oacute;&nbsp;&lt;b&gt;</p>")
    #expect(String(decoding: source.bytes, as: UTF8.self) == "<p>Kế hoạch nâng cấp &amp; sóng–gió &lt;b&gt;</p>")
    #expect(source.decodedOffset(4) == 4 && source.decodedOffset(7) == 11)
    #expect(SourceText("K&#7871; <p>").bytes == Array("K&#7871; <p>".utf8))
  }

  @Test func `a page in the letters of Windows refers to the others`() {
    let page = "<meta charset=windows-1252>\n<p>K&#7870; HO\u{1EA0}CH n\u{E2}ng c&#7845;p h\u{E3}ng \u{FD} t\u{F5}</p>"
    let bytes = page.unicodeScalars.flatMap { $0.value < 0x100 ? [UInt8($0.value)] : Array("&#\($0.value);".utf8) }
    let source = SourceText(bytes)
    #expect(source.encoding == .windows1252)
    #expect(String(decoding: source.bytes, as: UTF8.self).hasSuffix("<p>KẾ HOẠCH nâng cấp hãng ý tõ</p>"))
    let named = Array("<meta charset=windows-1258>&#7871; ".utf8) + [0xFD]
    #expect(SourceText(named).encoding == .windows1258)
  }
}
