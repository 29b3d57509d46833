import Foundation
import Testing

@testable import PlanCommand

/// The README's list of commands and options is that of the table.
///
/// After a change of the table: VNPLAN_RECORD=1 swift test --filter ReadmeSectionTests writes it anew, and fails so
/// that nobody records by accident.
@Suite struct ReadmeSectionTests {
  private static let path =
    URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
    + "/README.md"

  private static var readme: String? { try? String(contentsOfFile: String(path), encoding: .utf8) }

  @Test func everyCommandAndOptionIsListed() {
    let section = ReadmeSection.markdown
    for command in CommandName.allCases { #expect(section.contains("`vnplan \(command.rawValue)")) }
    for option in OptionName.allCases { #expect(section.contains("`\(option.flag)")) }
    #expect(section.split(separator: "\n").allSatisfy { $0.hasPrefix("|") && $0.hasSuffix("|") })
  }

  @Test(.enabled(if: readme?.contains(ReadmeSection.begin) == true, "README.md has no list of commands"))
  func theReadmeIsUpToDate() throws {
    let readme = try #require(Self.readme)
    let begin = try #require(readme.range(of: ReadmeSection.begin + "\n"))
    let end = try #require(readme.range(of: ReadmeSection.end))
    let wanted = "\n" + ReadmeSection.markdown + "\n"
    if ProcessInfo.processInfo.environment["VNPLAN_RECORD"] != nil {
      let renewed = readme[..<begin.upperBound] + wanted + readme[end.lowerBound...]
      try String(renewed).write(toFile: String(Self.path), atomically: true, encoding: .utf8)
      Issue.record("README.md was written; run the tests again without VNPLAN_RECORD")
    }
    #expect(readme[begin.upperBound..<end.lowerBound] == wanted)
  }
}
