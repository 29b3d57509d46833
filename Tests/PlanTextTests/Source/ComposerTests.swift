import Foundation
import Testing

@testable import PlanText

@Suite struct ComposerTests {
  static let vietnameseMarks = scalars([0x302, 0x306, 0x31B, 0x300, 0x301, 0x309, 0x303, 0x323])
  /// All marks but U+0344, which is Greek.
  static let marks = scalars((0x300..<0x370).filter { $0 != 0x344 })
  static let latinLetters = scalars(
    Array(0x41..<0x5B) + Array(0x61..<0x7B) + Array(0xC0..<0x250) + Array(0x1E00..<0x1F00))
  static let vietnameseLetters = Array("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY").map(String.init)

  static func scalars(_ values: [Int]) -> [String] {
    values.compactMap { Unicode.Scalar($0).map { String($0) } }
  }

  /// The texts that are composed otherwise than Foundation does.
  static func mismatches(_ texts: [String]) -> [String] {
    texts.filter { Composer(Array($0.utf8)).output != Array($0.precomposedStringWithCanonicalMapping.utf8) }
  }

  @Test func everyLatinLetterWithAMark() {
    #expect(Self.mismatches(Self.latinLetters.flatMap { letter in Self.marks.map { letter + $0 } }) == [])
  }

  @Test func everyVietnameseLetterWithThreeMarksInAnyOrder() {
    var texts: [String] = []
    for letter in Self.vietnameseLetters {
      for first in Self.vietnameseMarks {
        for second in Self.vietnameseMarks {
          texts.append(letter + first + second)
          texts += Self.vietnameseMarks.map { letter + first + second + $0 }
        }
      }
    }
    #expect(Self.mismatches(texts) == [])
  }

  @Test func composedVietnameseLettersTakeFurtherMarks() {
    let composed = Self.latinLetters.filter { ($0.unicodeScalars.first?.value ?? 0) >= 0x1EA0 }
    #expect(Self.mismatches(composed.flatMap { letter in Self.marks.map { letter + $0 } }) == [])
  }

  @Test(arguments: [
    "tiếng Việt", "tie\u{302}\u{301}ng Vie\u{323}\u{302}t", "Đảng ủy", "\u{301}dấu ở đầu", "\n\u{300}",
    "a\u{34F}\u{301}",
    "x\u{323}\u{301}", "x\u{301}\u{323}", "会\u{301}议", "😀\u{300}", "ͱ Ͱ", "a\u{340}", "a\u{341}\u{323}", "",
  ])
  func textsAsFoundationComposesThem(text: String) {
    #expect(Self.mismatches([text]) == [])
  }

  @Test func manyMarksOnOneLetterStayInOrder() {
    let text = "a" + String(repeating: "\u{301}\u{323}", count: 2_000)
    #expect(Self.mismatches([text]) == [])
  }

  @Test func textWithoutMarksIsCopied() {
    let bytes = Array("Kế hoạch số 12".utf8)
    let composer = Composer(bytes)
    #expect(composer.output == bytes)
    #expect(composer.offsets.origin(of: 7) == 7)
  }
}
