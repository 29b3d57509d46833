import Foundation
import Testing

@testable import PlanText

@Suite struct VietnameseLettersTests {
  /// The class of a scalar by its canonical decomposition.
  static func expected(_ value: UInt32) -> UInt8 {
    if (0x300...0x36F).contains(value) { return VietnameseLetters.markBit }
    guard let scalar = Unicode.Scalar(value) else { return 0 }
    let text = ["Đ": "D", "Ð": "D", "đ": "d", "ð": "d", "Ø": "O", "ø": "o"][String(scalar)] ?? String(scalar)
    guard let base = text.decomposedStringWithCanonicalMapping.utf8.first, base | 0x20 >= 0x61, base | 0x20 <= 0x7A
    else { return 0 }
    return (base & 0x20 == 0 ? VietnameseLetters.upperBit : VietnameseLetters.lowerBit) | (base & 0x1F)
  }

  @Test func latinClassesFollowFromDecompositions() {
    #expect(VietnameseLetters.latin == (0x80..<0x370).map(Self.expected))
  }

  @Test func extendedClassesFollowFromDecompositions() {
    #expect(VietnameseLetters.extended == (0x1E80..<0x1F00).map(Self.expected))
  }
}
