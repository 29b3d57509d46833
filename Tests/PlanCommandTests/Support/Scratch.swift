import Foundation

/// A folder for one test, removed afterwards.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    let base = FileManager.default.temporaryDirectory
    url = base.appendingPathComponent("vnplan-test-\(UInt64.random(in: 0...UInt64.max))").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    _ = chmod(url.path, 0o700)
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.path + "/" + name }

  /// Writes a file (with the folders above it) and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let target = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: target)
    return target.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  /// Every name below the folder, sorted.
  func names(_ folder: String = "") -> [String] {
    let found = FileManager.default.subpaths(atPath: folder.isEmpty ? url.path : path(folder)) ?? []
    return found.sorted()
  }
}
