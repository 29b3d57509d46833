import Foundation
import PlanTestSupport
import PlanText
import Testing

/// No text stops the parser, none loses a word.
@Suite struct MalformedTests {
  static let names = Fixtures.names(in: Fixtures.folder.appending(path: "malformed"), suffix: ".txt")

  @Test(arguments: names) func `a malformed text is a document`(_ name: String) throws {
    checkedParse(try Fixtures.bytes("malformed/\(name).txt"))
  }

  @Test(arguments: [
    ("empty", DiagnosticKind.emptyText), ("blank-lines", .emptyText), ("ill-formed", .illFormedBytes),
    ("unreadable-font-map", .unreadableText), ("no-diacritics", .unreadableText), ("only-letterhead", .noBody),
    ("only-table", .noNumber), ("nested-markers", .nestingTooDeep),
  ]) func `what is wrong is said`(_ name: String, _ kind: DiagnosticKind) throws {
    let document = checkedParse(try Fixtures.bytes("malformed/\(name).txt"))
    #expect(document.diagnostics.contains { $0.kind == kind }, "\(document.diagnostics.map(\.code))")
  }

  @Test func `a text whose letters were lost gets no invented structure`() throws {
    let document = checkedParse(try Fixtures.bytes("malformed/unreadable-font-map.txt"))
    #expect(document.arena.nodes.allSatisfy { $0.kind == .paragraph })
  }

  @Test func `a table alone is a table`() throws {
    let document = checkedParse(try Fixtures.bytes("malformed/only-table.txt"))
    #expect(document.tables.map(\.rows.count) == [2])
  }

  @Test func `letters that came as numbers of glyphs are read back and told`() throws {
    let document = checkedParse(try Fixtures.bytes("malformed/glyph-numbers.txt"))
    let sections = document.arena.nodes.filter { $0.kind == .section }
    #expect(sections.map(\.label) == ["I", "1", "2", "II", "1", "2"])
    #expect(document.metadata.number?.text == "214/KH-CCTL")
    #expect(document.metadata.title == "Kiểm tra an toàn hồ chứa trước mùa mưa lũ năm 2026")
    #expect(document.diagnostics.contains { $0.kind == .lettersRestored })
    #expect(!document.diagnostics.contains { $0.kind == .unreadableText })
  }
}
