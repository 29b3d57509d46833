import Foundation
import Testing

/// Where the project's fixtures and the shared samples stand, found from this source file.
public enum Fixtures {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  public static let folder = root.appending(path: "fixtures")
  /// The samples beside the project; absent on other machines.
  public static let shared = root.deletingLastPathComponent().appending(path: "shared")

  public static let hasShared = FileManager.default.fileExists(atPath: shared.appending(path: "plans").path)

  /// Names of the plans that have gold, sorted.
  public static let planNames: [String] = names(in: folder, suffix: ".lines.tsv")

  public static func names(in folder: URL, suffix: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  /// The bytes of a fixture.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
}

/// Golden outputs: compares with the recorded file; with VNPLAN_RECORD=1 records it and fails the run.
public func expectGolden(_ output: String, _ path: String, _ location: SourceLocation = #_sourceLocation) {
  let file = Fixtures.folder.appending(path: path)
  if ProcessInfo.processInfo.environment["VNPLAN_RECORD"] == "1" {
    recordGolden(output, file, location)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("\(path) is not recorded; run the tests once with VNPLAN_RECORD=1", sourceLocation: location)
    return
  }
  let recorded = String(decoding: data, as: UTF8.self)
  if recorded != output {
    Issue.record("\(path) differs: \(firstDifference(recorded, output))", sourceLocation: location)
  }
}

private func recordGolden(_ output: String, _ file: URL, _ location: SourceLocation) {
  do {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(output.utf8).write(to: file)
    Issue.record(
      "recorded \(file.lastPathComponent); look at it, then run without VNPLAN_RECORD", sourceLocation: location)
  } catch {
    Issue.record("cannot record \(file.path): \(error)", sourceLocation: location)
  }
}

/// The first line that differs, for messages.
public func firstDifference(_ wanted: String, _ found: String) -> String {
  let left = wanted.split(separator: "\n", omittingEmptySubsequences: false)
  let right = found.split(separator: "\n", omittingEmptySubsequences: false)
  let line =
    zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
  func at(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(nothing)" }
  return "line \(line + 1) should be “\(at(left))”; got “\(at(right))”"
}
