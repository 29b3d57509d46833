import Foundation
import Testing

@testable import PlanCommand

@Suite struct RecordTests {
  private var record: SegmentRecord {
    var first = InputRow(path: FilePath(bytes: Array("a\tb\n%41".utf8) + [0xFF]))
    (first.size, first.modified, first.plans, first.errors) = (1, 1_503_984_000_123_456_789, 2, 3)
    first.outcome = .doubtful
    first.files = [FileMark(length: 4, hash: 5), FileMark(length: 6, hash: .max)]
    var second = InputRow(path: "c")
    second.fail(.missingProgram(.pdf, [.pdftotext]))
    second.hasText = true
    let files = [FileMark(name: "plans-00000.ndjson", length: 10, hash: 11)]
    return SegmentRecord(settings: "ndjson 1 auto", files: files, rows: [first, second])
  }

  @Test func recordsAreReadAsTheyWereWritten() {
    #expect(SegmentRecord(record.bytes) == record)
    let empty = SegmentRecord(settings: "", files: [], rows: [])
    #expect(SegmentRecord(empty.bytes) == empty)
  }

  @Test func aRecordThatIsNotWholeIsNone() {
    let bytes = record.bytes
    for length in 0..<bytes.count - 1 { #expect(SegmentRecord(Array(bytes[..<length])) == nil) }
    #expect(SegmentRecord(bytes + Array("x\n".utf8)) == nil)
  }

  @Test func fingerprintsDependOnBytesOnly() {
    var random = SeededRandom(3)
    let bytes = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for _ in 0..<50 {
      var hash = Hash64()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = Array(rest.prefix(Int.random(in: 0...40, using: &random)))
        rest = rest.dropFirst(piece.count)
        hash.add(piece.span)
      }
      #expect(hash.value == Hash64.of(bytes))
    }
    var seen: Set<UInt64> = [
      Hash64.of(bytes), Hash64.of(bytes + [0]), Hash64.of([]), Hash64.of([0]), Hash64.of([0, 0]),
    ]
    #expect(seen.count == 5)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      seen.insert(Hash64.of(changed))
    }
    #expect(seen.count == 1005)
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_827_696, "2000-02-29T12:34:56Z"), (-1, "1969-12-31T23:59:59Z"),
    (4_102_444_799, "2099-12-31T23:59:59Z"), (1_503_988_200, "2017-08-29T06:30:00Z"),
  ])
  func timesOfTheCalendar(_ seconds: Int, _ expected: String) {
    #expect(CalendarTime.text(seconds: seconds) == expected)
  }

  @Test func numbersForPeople() {
    #expect([0, 12, 999, 1000, 1_234_567].map(NumberText.grouped) == ["0", "12", "999", "1,000", "1,234,567"])
    #expect([0, 1, 2000].map { NumberText.counted($0, "file") } == ["0 files", "1 file", "2,000 files"])
    #expect(NumberText.duration(seconds: 3.14) == "3.1 s" && NumberText.duration(seconds: 125) == "2 min 5 s")
    #expect(NumberText.duration(seconds: 7325) == "2 h 2 min")
  }
}

@Suite struct StableReaderTests {
  private let scratch = try! Scratch()

  @Test func aFileThatIsGoneHasVanished() {
    #expect(throws: InputProblem.vanished) { try StableReader().read(FilePath(scratch.path("none"))) }
  }

  @Test func whatIsReadIsWhatTheFileHeldAtOneTime() throws {
    let path = try scratch.write("growing", String(repeating: "a", count: 1 << 16))
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "for i in $(seq 100000); do echo aaaaaaaa >> '\(path)'; done"]
    try writer.run()
    defer {
      kill(writer.processIdentifier, SIGKILL)
      writer.waitUntilExit()
    }
    for _ in 0..<10 {
      do {
        let (bytes, info) = try StableReader().read(FilePath(path))
        #expect(bytes.count == info.size)
      } catch {
        #expect(error == .changing)
      }
    }
  }
}
