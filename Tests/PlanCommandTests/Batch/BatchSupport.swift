import Foundation
import Testing

@testable import PlanCommand

/// An archive for a test, and runs over it.
final class Archive {
  let scratch: Scratch
  static let segmentSize = 20
  var input: String { scratch.path("in") }

  init(_ files: [String: String] = [:]) throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("in"), withIntermediateDirectories: true)
    for (name, text) in files { try scratch.write("in/" + name, text) }
  }

  /// Many small plans, each different. Runs over archives cut them into segments of `segmentSize`.
  static func of(_ count: Int) throws -> Archive {
    let archive = try Archive()
    for index in 0..<count {
      let text = "KẾ HOẠCH\nViệc số \(index)\n\nI. MỤC ĐÍCH\n1. Việc thứ \(index % 7).\n- Ý \(index).\n"
      try archive.scratch.write("in/\(index % 10)/\(index).txt", text)
    }
    return archive
  }

  func batch(_ output: String, _ options: [String] = []) -> Outcome {
    vnplan(["batch", input, "--output", scratch.path(output), "--shard-size", "\(Self.segmentSize)"] + options)
  }

  /// Every file of an output folder with its bytes, what `--resume` keeps included.
  func tree(_ output: String) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in scratch.names(output) {
      var isFolder: ObjCBool = false
      let path = scratch.path(output + "/" + name)
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        found[name] = try Data(contentsOf: URL(fileURLWithPath: path))
      }
    }
    return found
  }

  /// The manifest by path, each row by column.
  func manifest(_ output: String) throws -> [String: [String: String]] {
    var rows = CSVReading.rows(try scratch.read(output + "/manifest.csv"))
    let head = rows.removeFirst()
    var found: [String: [String: String]] = [:]
    for row in rows { found[row[0]] = Dictionary(uniqueKeysWithValues: zip(head, row)) }
    #expect(found.count == rows.count, "each input has one row")
    return found
  }
}

/// Reads CSV (RFC 4180).
enum CSVReading {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, quoted) {
      case ("\"", true) where rest.first == "\"":
        rest.removeFirst()
        cell += "\""
      case ("\"", _): quoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\n", false):
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
