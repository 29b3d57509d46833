import Foundation
import PlanTestSupport
import Testing

@testable import PlanText

@Suite struct EncodingDetectorTests {
  static func encoding(_ text: String) -> TextEncoding { SourceText(Array(text.utf8)).encoding }

  @Test(arguments: [
    "", "a", "\n", "Đ", "Kế hoạch", "The plan covers “all” districts – see café, naïve, Zürich and São Paulo.",
    "会议纪要：本市人民政府关于印发工作计划的通知。", "План работы администрации района на 2003 год",
    "Größe, Übung, Straße, schön, für, über, müssen",
    "El año próximo será el último: señor, niño, mañana, también, según, través",
    "déjà vu, été, hôtel, à côté, élève, même, où",
    "The district (huyện) and the commune (xã) report to the provincial People's Committee every month.",
    "© 2003 ® ™ § 5 ¶ «1» ½ ¼ ¾ ±2°C µm ²³", "NUL \0 and \u{1} stay", "3\t5\t7\n", "Uỷ ban nhân dân © 2003",
  ])
  func wellFormedUTF8StaysUTF8(text: String) {
    #expect(Self.encoding(text) == .utf8)
    #expect(Self.encoding(String(repeating: text + "\n", count: 50)) == .utf8)
  }

  /// Short pieces of the plan: right or without an answer, never wrong.
  @Test(arguments: ArchiveForm.others + ArchiveForm.tcvn3)
  func shortTextsAreNeverReadWrong(form: ArchiveForm) {
    let words = TextEncodingTests.plainPlan.split(whereSeparator: \.isWhitespace)
    for count in [1, 2, 3, 5, 9] {
      for start in stride(from: 0, to: words.count - count, by: 97) {
        let text = words[start..<start + count].joined(separator: " ")
        let found = SourceText(form.encode(text)).encoding
        #expect(found == form.encoding || found == .utf8, "\(text)")
      }
    }
  }

  @Test(arguments: ArchiveForm.others + ArchiveForm.tcvn3)
  func aParagraphIsEnough(form: ArchiveForm) {
    let lines = TextEncodingTests.plainPlan.split(separator: "\n").filter { $0.split(separator: " ").count >= 20 }
    for line in lines { #expect(SourceText(form.encode(String(line))).encoding == form.encoding, "\(line)") }
  }

  @Test func aTieGivesNoAnswer() {
    let file: [UInt8] = Array("mot hai ba ".utf8) + [0xE1, 0x20, 0xE9]
    let source = SourceText(file)
    #expect(source.encoding == .utf8)
    #expect(source.diagnostics.map(\.kind) == [.illFormedBytes])
  }

  @Test func aDamagedUTF8FileStaysUTF8() {
    let source = SourceText(Array(TextEncodingTests.plan.utf8.prefix(1_001)) + [0xE1, 0xBB])
    #expect(source.encoding == .utf8)
    #expect(source.diagnostics.map(\.kind) == [.illFormedBytes])
  }

  @Test func punctuationOfWindowsInPlainTextIsRead() {
    let source = SourceText([0x93] + Array("Ke hoach".utf8) + [0x94, 0x20, 0x96] + Array(" it".utf8) + [0x92, 0x73])
    #expect(source.encoding == .windows1258)
    #expect(source.bytes == Array("“Ke hoach” – it’s".utf8))
  }

  @Test func bytesOfOtherLanguagesAreNotGuessedAt() {
    let latin1: [UInt8] =
      Array("d".utf8) + [0xE9] + Array("j".utf8) + [0xE0] + Array(" vu, ".utf8) + [0xE9] + Array("t".utf8) + [0xE9]
    let source = SourceText(latin1 + Array(" h".utf8) + [0xF4] + Array("tel".utf8))
    #expect(source.encoding == .utf8)
    #expect(source.diagnostics.map(\.kind) == [.illFormedBytes])
  }

  @Test(.enabled(if: !SharedSamples.all.isEmpty, "no samples beside the project"), arguments: SharedSamples.all)
  func samplesAreUTF8ButForTheOneOfGlyphs(path: String) throws {
    let ofGlyphs = path.contains("/055_")
    #expect(SourceText(try SharedSamples.bytes(path)).encoding == (ofGlyphs ? .glyphNumbers : .utf8))
  }

  @Test(
    .enabled(if: !SharedSamples.seeds.isEmpty, "no samples beside the project"), arguments: SharedSamples.seeds,
    ArchiveForm.utf8 + ArchiveForm.others)
  func seedsComeBackFromEveryForm(path: String, form: ArchiveForm) throws {
    let text = SharedSamples.writable(try SharedSamples.text(path))
    let source = SourceText(form.encode(text))
    #expect(source.encoding == form.encoding)
    #expect(source.bytes == Array(text.utf8))
  }

  @Test(
    .enabled(if: !SharedSamples.seeds.isEmpty, "no samples beside the project"), arguments: SharedSamples.seeds,
    ArchiveForm.tcvn3)
  func seedsComeBackFromTCVN3ButForCapitals(path: String, form: ArchiveForm) throws {
    let text = SharedSamples.writable(try SharedSamples.text(path))
    let source = SourceText(form.encode(text))
    #expect(source.encoding == form.encoding)
    #expect(String(decoding: source.bytes, as: UTF8.self).lowercased() == text.lowercased())
  }
}

/// One plan has one tree, whatever it is written in. Where the bytes come back, so does the tree; where capitals are
/// lost, the tree must not miss them.
@Suite struct EncodedTreeTests {
  static func tree(_ bytes: [UInt8]) -> String { TreeDump().text(of: PlanParser.parse(SourceText(bytes))) }

  static func expectOneTree(_ text: String) {
    let wanted = tree(Array(text.utf8)).lowercased()
    for form in ArchiveForm.tcvn3 { #expect(tree(form.encode(text)).lowercased() == wanted, "\(form.name)") }
  }

  @Test func thePlanHasOneTree() {
    Self.expectOneTree(TextEncodingTests.plan)
  }

  @Test(.enabled(if: !SharedSamples.seeds.isEmpty, "no samples beside the project"), arguments: SharedSamples.seeds)
  func seedsHaveOneTree(path: String) throws {
    Self.expectOneTree(SharedSamples.writable(try SharedSamples.text(path)))
  }
}

/// The samples beside the project; empty lists where they are not.
enum SharedSamples {
  static let seeds = names("plans/seeds")
  static let all = seeds + names("plans/real")

  private static func names(_ folder: String) -> [String] {
    Fixtures.names(in: Fixtures.shared.appending(path: folder), suffix: ".txt").map { "\(folder)/\($0).txt" }
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Fixtures.shared.appending(path: path)))
  }

  static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The composed text without letters that no encoding of an archive has.
  static func writable(_ text: String) -> String {
    let letters = Set(ArchiveEncoders.letters + ArchiveEncoders.capitals)
    return String(text.precomposedStringWithCanonicalMapping.map { $0.isASCII || letters.contains($0) ? $0 : "?" })
  }
}
