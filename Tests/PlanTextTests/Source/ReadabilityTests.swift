import Foundation
import PlanTestSupport
import Testing

@testable import PlanText

@Suite struct ReadabilityTests {
  static func unreadable(_ bytes: [UInt8]) -> [Diagnostic] {
    SourceText(bytes).diagnostics.filter { $0.kind == .unreadableText }
  }

  static func unreadable(_ text: String) -> [Diagnostic] { unreadable(Array(text.utf8)) }

  /// Letters without tones, hats and strokes.
  static func stripped(_ text: String) -> String {
    let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
    return String(String.UnicodeScalarView(bare)).replacing("đ", with: "d").replacing("Đ", with: "D")
  }

  /// Letters moved in the font, as a broken map of a PDF does: most to other scripts, some to signs.
  static func remapped(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x61...0x7A where scalar.value % 3 == 0: Unicode.Scalar(scalar.value - 29) ?? scalar
          case 0x1EA0...0x1EFF: Unicode.Scalar(scalar.value - 0x1EA0 + 0x4D0) ?? scalar
          default: scalar
          }
        }))
  }

  @Test func anOrdinaryPlanIsReadable() {
    #expect(Self.unreadable(TextEncodingTests.plan).isEmpty)
  }

  @Test func aPlanWithoutDiacriticsIsNot() throws {
    let found = Self.unreadable(Self.stripped(TextEncodingTests.plan))
    try #require(found.count == 1)
    #expect(found[0].severity == .error)
    #expect(found[0].printed == "100%")
    #expect(found[0].lines.first == 1)
  }

  @Test func aPlanThroughABrokenFontMapIsNot() throws {
    let found = Self.unreadable(Self.remapped(TextEncodingTests.plan))
    try #require(found.count == 1)
    #expect(Int(found[0].printed.dropLast()).map { $0 >= 50 } == true)
  }

  /// tesseract's English reading of the printed plan.
  @Test func aPlanReadByOCRInTheWrongLanguageIsNot() throws {
    #expect(Self.unreadable(try Fixtures.bytes("encodings/plan.ocr-eng.txt")).count == 1)
  }

  @Test(arguments: ArchiveForm.others + ArchiveForm.tcvn3)
  func decodedPlansAreReadable(form: ArchiveForm) {
    #expect(Self.unreadable(form.encode(TextEncodingTests.plainPlan)).isEmpty)
  }

  @Test(arguments: [
    "", "Ke hoach", "UBND, HĐND, TTHC, CCHC, KT-XH, QĐ-UBND, BTNMT\n",
    "1\t2\t3\t4.500\t12/2003\tm2\tkg\tUBND xã\n",
    "The committee shall report to the department every quarter on its progress.\n",
    "Krông Bông, Ea H'leo, Cư M'gar, Buôn Đôn, Đắk Mil, Đăk Glong, Kon Plông, Ia Pa, Chư Sê, Mường Ảng là các huyện.\n",
    "Email: vanthu@mayhong.example; website https://mayhong.example/kehoach?id=38&lang=vi; Zalo, Facebook, Internet.\n",
    "会议纪要：本市人民政府关于印发工作计划的通知。\n",
  ])
  func textsOfOtherWordsAreReadable(text: String) {
    #expect(Self.unreadable(text).isEmpty)
    #expect(Self.unreadable(String(repeating: text, count: 60)).isEmpty)
  }

  /// Every n-th letter wrong, as a bad scan has it.
  @Test(arguments: [40, 20, 12])
  func mistakesOfOCRAreNoReason(distance: Int) {
    let letters = Array("cđ1i|nrơạế")
    let text = String(
      TextEncodingTests.plan.enumerated().map { index, character in
        character.isLetter && index % distance == 0 ? letters[index / distance % letters.count] : character
      })
    #expect(Self.unreadable(text).isEmpty)
  }

  @Test func onlyASampleOfALongTextIsLookedAt() {
    let plan = Array(String(repeating: Self.stripped(TextEncodingTests.plan), count: 100).utf8)
    let verdict = Readability.assess(plan.span)
    #expect(verdict.kind == .bareLetters)
    #expect(verdict.words > 1_000 && verdict.words < 6_000)
  }

  @Test(.enabled(if: !SharedSamples.all.isEmpty, "no samples beside the project"), arguments: SharedSamples.all)
  func samplesAreReadable(path: String) throws {
    #expect(Self.unreadable(try SharedSamples.bytes(path)).isEmpty)
  }
}
