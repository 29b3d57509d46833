import Testing

@testable import PlanCommand

@Suite struct InputKindTests {
  @Test func bytesDecideBeforeNames() {
    #expect(InputKind.of(Array("%PDF-1.4".utf8), path: "plan.txt") == .pdf)
    #expect(InputKind.of(Array("KẾ HOẠCH".utf8), path: "plan.pdf") == .text)
    #expect(InputKind.of([], path: "plan.docx") == .text)
    #expect(InputKind.of(Array("KẾ HOẠCH".utf8), path: "PLAN.HTM") == .html)
    #expect(InputKind.of([0xFF, 0xFE, 0x4B, 0], path: "utf16.txt") == .text)
  }

  @Test func whatBeginsAlikeIsToldByAMarkInside() {
    let zip = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 30)
    #expect(InputKind.of(zip + Array("word/document.xml".utf8), path: nil) == .docx)
    #expect(InputKind.of(zip + Array("xl/workbook.xml".utf8), path: nil) == .workbook)
    #expect(InputKind.of(zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), path: nil) == .odt)
    #expect(InputKind.of(zip, path: nil) == .zip)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(InputKind.of(compound + Array("WordDocument".utf8).flatMap { [$0, 0] }, path: nil) == .doc)
    #expect(InputKind.of(compound + Array("Workbook".utf8).flatMap { [$0, 0] }, path: nil) == .workbook)
    #expect(InputKind.of(compound, path: nil) == .binary)
  }

  @Test func aPDFMayBeginALittleLate() {
    #expect(InputKind.of(Array("\n\n%PDF-1.4".utf8), path: nil) == .pdf)
    #expect(InputKind.of(Array((String(repeating: " ", count: 5000) + "%PDF-").utf8), path: nil) == .text)
  }

  @Test(arguments: InputKind.allCases) func everyKindHasARemedy(_ kind: InputKind) {
    #expect(!kind.row.name.isEmpty && !kind.remedy.isEmpty && !kind.row.endings.isEmpty)
    for ending in kind.row.endings { #expect(kind.hasEnding(of: FilePath("A." + ending.uppercased()))) }
  }

  @Test func endingsAreUnique() {
    let endings = InputKind.allCases.flatMap(\.row.endings)
    #expect(Set(endings).count == endings.count)
  }
}
