import Testing

@testable import PlanText

@Suite struct UTF8ScanTests {
  /// Bytes at the borders of every range that UTF-8 knows.
  static let borders: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
    0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  static let endings: [UInt8] = [0x41, 0x7F, 0x80, 0xBF, 0xC2]

  static func isWellFormed(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  @Test func agreesWithTheStandardLibraryOnAllSequencesOfBorderBytes() {
    var disagreements: [[UInt8]] = []
    for first in Self.borders {
      for second in Self.borders {
        for third in Self.borders {
          for fourth in Self.endings {
            let bytes = [first, second, third, fourth]
            if UTF8Scan(bytes.span).isWellFormed != Self.isWellFormed(bytes) { disagreements.append(bytes) }
          }
        }
      }
    }
    #expect(disagreements.isEmpty)
  }

  @Test func agreesWithTheStandardLibraryAnywhereInALongText() {
    var disagreements: [[UInt8]] = []
    for (offset, first) in Self.borders.enumerated() {
      let text = Array(String(repeating: "x", count: offset % 16).utf8) + Array(String(repeating: "ế", count: 12).utf8)
      for second in Self.borders {
        for third in Self.endings {
          let bytes = text + [first, second, third] + text
          if UTF8Scan(bytes.span).isWellFormed != Self.isWellFormed(bytes) { disagreements.append(bytes) }
        }
      }
    }
    #expect(disagreements.isEmpty)
  }

  @Test(arguments: ["", "abc", "Kế hoạch", "a😀b", "会议"])
  func acceptsText(text: String) {
    let bytes = Array(text.utf8)
    #expect(UTF8Scan(bytes.span).isWellFormed)
    #expect(!UTF8Scan(bytes.span).hasCombiningMarks)
  }

  @Test func aTextThatEndsInsideALetterIsIllFormed() {
    let bytes = Array("ế".utf8.dropLast())
    #expect(!UTF8Scan(bytes.span).isWellFormed)
  }

  @Test(arguments: ["\u{300}", "a\u{301}", "o\u{36F}", "kế\u{323} tiếp"])
  func seesCombiningMarks(text: String) {
    #expect(UTF8Scan(Array(text.utf8).span).hasCombiningMarks)
  }
}
