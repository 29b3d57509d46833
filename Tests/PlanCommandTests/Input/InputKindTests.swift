import Testing

@testable import PlanCommand

@Suite struct InputKindTests {
  @Test(arguments: ["KẾ HOẠCH", "", "ID3 là phòng họp", "OggS là tên phòng", "<p>KẾ HOẠCH</p>"])
  func textIsText(_ text: String) {
    #expect(InputKind.of(Array(text.utf8)) == .text)
  }

  @Test func textMayBeUTF16() {
    #expect(InputKind.of([0xFF, 0xFE, 0x4B, 0]) == .text)
  }

  @Test(arguments: [2, 3, 4] as [UInt8]) func aSoundIsToldByTheVersionOfItsTag(_ version: UInt8) {
    #expect(InputKind.of(Array("ID3".utf8) + [version, 0]) == .media)
  }

  @Test func whatBeginsAlikeIsToldByAMarkInside() {
    let zip = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 30)
    #expect(InputKind.of(zip + Array("word/document.xml".utf8)) == .docx)
    #expect(InputKind.of(zip + Array("xl/workbook.xml".utf8)) == .workbook)
    #expect(InputKind.of(zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)) == .odt)
    #expect(InputKind.of(zip) == .zip)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(InputKind.of(compound + Array("WordDocument".utf8).flatMap { [$0, 0] }) == .doc)
    #expect(InputKind.of(compound + Array("Workbook".utf8).flatMap { [$0, 0] }) == .workbook)
    #expect(InputKind.of(compound) == .binary)
  }

  @Test func aPDFMayBeginALittleLate() {
    #expect(InputKind.of(Array("\n\n%PDF-1.4".utf8)) == .pdf)
    #expect(InputKind.of(Array((String(repeating: " ", count: 5000) + "%PDF-").utf8)) == .text)
  }

  @Test func endingsAreUniqueAndEveryKindThatIsReadHasOne() {
    let endings = InputKind.allCases.filter { if case .none = $0.row.reading { false } else { true } }.map(\.row.ending)
    #expect(Set(endings).count == endings.count && !endings.contains(""))
  }
}
