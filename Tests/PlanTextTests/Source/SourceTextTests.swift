import Foundation
import Testing

@testable import PlanText

@Suite struct SourceTextTests {
  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Checks that each letter of `bytes` lies in the decoded text where `decodedOffset` says: what stands between the
  /// offsets of two neighbours is the same letter, however it is written.
  static func checkOffsets(_ source: SourceText, decoded: [UInt8]) {
    var last = 0
    for index in source.bytes.indices {
      let origin = source.decodedOffset(Int32(index))
      #expect(origin >= last && origin <= decoded.count)
      last = origin
    }
    var start = 0
    for character in Self.text(source.bytes) {
      let end = start + character.utf8.count
      let origin = source.decodedOffset(Int32(start))..<source.decodedOffset(Int32(end))
      #expect(Self.text(Array(decoded[origin])) == String(character), "byte \(start)")
      start = end
    }
    #expect(source.decodedOffset(Int32(source.bytes.count)) == decoded.count)
  }

  /// No-break spaces and the spaces of typesetters are read as plain ones, and offsets still lead to the file.
  @Test(arguments: [
    "\u{A0}", "1.\u{A0}Đo đạc\u{2003}kênh\u{202F}2\u{3000}", "«Kênh» 5\u{B0}\u{A0}e\u{302}\u{301} \u{200B}–\u{2009}",
  ])
  func wideSpacesAreReadAsPlainOnes(text: String) {
    let file = Array(text.utf8)
    let source = SourceText(file)
    let wide: Set<Character> = ["\u{A0}", "\u{2003}", "\u{2009}", "\u{202F}", "\u{3000}"]
    #expect(
      Self.text(source.bytes) == String(text.map { wide.contains($0) ? " " : $0 }).precomposedStringWithCanonicalMapping
    )
    var last = -1
    for index in 0...source.bytes.count {
      let origin = source.decodedOffset(Int32(index))
      #expect(origin > last || origin == last && index == source.bytes.count)
      last = origin
    }
    #expect(last == file.count)
  }

  @Test(arguments: [
    "", "Kế hoạch\r\nsố 5\r\n", "Ke\u{302}\u{301} hoa\u{323}ch và kế hoạch", "\u{301}a\u{300}\u{302}\u{323}b",
    "o\u{323} ọ o\u{31B}\u{323} x\u{301}\u{323}", "NUL \0 giữa chữ", "😀a\u{301}",
  ])
  func utf8IsComposedAndOffsetsLeadToTheFile(text: String) {
    let file = Array(text.utf8)
    let source = SourceText(file)
    #expect(source.bytes == Array(text.precomposedStringWithCanonicalMapping.utf8))
    #expect(source.byteCount == file.count)
    #expect(source.encoding == .utf8)
    #expect(source.diagnostics.isEmpty)
    Self.checkOffsets(source, decoded: file)
  }

  @Test func composedTextIsTakenAsItIs() {
    let file = Array("Điều 1. Phạm vi".utf8)
    let source = SourceText(file)
    let shared = file.withUnsafeBufferPointer { mine in
      source.bytes.withUnsafeBufferPointer { $0.baseAddress == mine.baseAddress }
    }
    #expect(shared)
  }

  @Test(arguments: ["Kế hoạch", "Ke\u{302}\u{301} hoạch", ""])
  func aByteOrderMarkIsNoTextButCountsInOffsets(text: String) {
    let source = SourceText([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(source.bytes == Array(text.precomposedStringWithCanonicalMapping.utf8))
    #expect(source.decodedOffset(0) == 3)
    #expect(source.decodedOffset(Int32(source.bytes.count)) == 3 + text.utf8.count)
  }

  @Test(
    arguments: [
      [0x61, 0xFF, 0x62], [0xE1, 0xBA, 0x20, 0xE1], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE1, 0xBB, 0x87, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0x80],
    ] as [[UInt8]])
  func illFormedBytesAreReplacedAsTheStandardLibraryDoes(damage: [UInt8]) {
    let file = Array("Kế\nhoạch ".utf8) + damage + Array("o\u{302}\u{323} tỉnh".utf8)
    let decoded = String(decoding: file, as: UTF8.self)
    let source = SourceText(file, encoding: .utf8)
    #expect(source.bytes == Array(decoded.precomposedStringWithCanonicalMapping.utf8))
    Self.checkOffsets(source, decoded: Array(decoded.utf8))
    let count = decoded.unicodeScalars.count { $0 == "\u{FFFD}" }
    #expect(source.diagnostics.map(\.kind) == [.illFormedBytes])
    #expect(source.diagnostics.first?.printed == String(count))
    #expect(source.diagnostics.first?.lines == LineSpan(2))
    #expect(
      source.diagnostics.first.map { Self.text(Array(source.bytes[$0.range.lower..<$0.range.upper])) } == "\u{FFFD}")
  }

  @Test func theDiagnosticPointsAtTheFirstDamage() {
    let source = SourceText(Array("e\u{302} \u{FFFD} ".utf8) + [0xFF] + Array(" x".utf8) + [0xFF], encoding: .utf8)
    #expect(source.diagnostics.first?.range == SourceRange(7, 10))
    #expect(source.diagnostics.first?.printed == "2")
  }

  @Test(arguments: 1...20)
  func inputBeyondTheLimitIsCutBetweenLetters(limit: Int) {
    let text = "Kế hoạch 😀 tỉnh"
    let source = SourceText(Array(text.utf8), path: nil, encoding: nil, limit: limit)
    #expect(source.bytes.count <= limit && source.bytes.count > limit - 5)
    #expect(text.hasPrefix(Self.text(source.bytes)))
    #expect(source.byteCount == text.utf8.count)
    #expect(source.diagnostics.map(\.kind) == [.inputCut])
  }

  @Test func damagedInputNeverGrowsBeyondTheLimit() {
    let source = SourceText([UInt8](repeating: 0xFF, count: 100), path: nil, encoding: .utf8, limit: 50)
    #expect(source.bytes.count <= 50)
    #expect(source.diagnostics.map(\.kind) == [.illFormedBytes, .inputCut])
  }

  @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\r\nb", 2), ("\n\n", 2), ("a\u{C}b", 1)])
  func linesAreCounted(text: String, lines: Int) {
    #expect(SourceText(text).lineCount == lines)
  }

  @Test(arguments: ["", "a", "\n", "a\nbc\n\nd", String(repeating: "dòng\n", count: 40) + "cuối"])
  func eachByteStandsOnTheLineThatBeginsBeforeIt(text: String) {
    let source = SourceText(text)
    var line = 1
    for (at, byte) in source.bytes.enumerated() {
      #expect(source.line(of: Int32(at)) == line)
      #expect((source.lineStart(line)..<source.lineStart(line + 1)).contains(Int32(at)))
      if byte == 0x0A { line += 1 }
    }
  }
}
