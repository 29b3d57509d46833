import Foundation
import Testing

@testable import PlanCommand

@Suite struct InputListTests {
  private let scratch = try! Scratch()

  private func list(partSize: Int) -> InputList {
    let folder = scratch.url.path
    return InputList(partSize: partSize) { () throws(SystemError) in
      let name = "part-\(UInt64.random(in: 0...UInt64.max))"
      return try OpenFile(FilePath(folder).appending(name), flags: O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    }
  }

  private func entries(_ list: InputList) throws -> [InputEntry] {
    var inputs = try list.sorted()
    var found: [InputEntry] = []
    while let entry = try inputs.next() { found.append(entry) }
    return found
  }

  @Test(arguments: [16, 100, 1000, 1 << 20]) func sortsAndDropsDoublesWhateverFitsIntoMemory(_ partSize: Int) throws {
    var random = SeededRandom(7)
    let list = list(partSize: partSize)
    var expected: Set<[UInt8]> = []
    for _ in 0..<2000 {
      let path = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        UInt8.random(in: 1...255, using: &random) % 7 + 0x60
      }
      expected.insert(path)
      try list.add(InputEntry(path: FilePath(bytes: path)))
    }
    let found = try entries(list).map(\.path.bytes)
    #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(try entries(list).map(\.path.bytes) == found, "the list may be read again")
  }

  @Test func troubleIsKept() throws {
    let list = list(partSize: 20)
    for trouble in InputEntry.Trouble.allCases {
      try list.add(InputEntry(path: FilePath("path-\(trouble.rawValue)"), trouble: trouble))
    }
    #expect(try entries(list).compactMap(\.trouble) == InputEntry.Trouble.allCases)
  }

  @Test func anEmptyListHasNoEntries() throws {
    #expect(try entries(list(partSize: 10)).isEmpty)
  }
}

/// A random source that gives the same numbers for the same seed.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
