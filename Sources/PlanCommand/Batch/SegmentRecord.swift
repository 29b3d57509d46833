/// What is known of one finished segment: a fixed number of inputs that follow each other in order. It is written when
/// the segment's results are in place, so a run that dies leaves whole segments and what was begun counts for nothing.
///
///     vnplan-segment 1
///     settings  ndjson 1.0.0 auto
///     file      plans-00000.ndjson  183220  9f1c…
///     input     read  0  15893  1503984000000000000  1  0  2  5  0      plans/451.txt
///     end       1
struct SegmentRecord: Equatable, Sendable {
  /// Format, version and whatever else decides what comes out.
  var settings: String
  var files: [FileMark]
  var rows: [InputRow]

  private static let head = "vnplan-segment 1"

  var bytes: [UInt8] {
    var out = Array("\(Self.head)\nsettings\t\(settings)\n".utf8)
    for file in files { out += Array("file\t\(file.name)\t\(file.length)\t\(String(file.hash, radix: 16))\n".utf8) }
    for row in rows { Self.append(row, to: &out) }
    return out + Array("end\t\(rows.count)\n".utf8)
  }

  private static func append(_ row: InputRow, to out: inout [UInt8]) {
    let marks = row.files.map { "\($0.length):\(String($0.hash, radix: 16))" }.joined(separator: ",")
    let numbers = [row.mayPass ? 1 : 0, row.size, row.modified, row.plans, row.errors, row.warnings, row.notes]
    out += Array("input\t\(row.outcome.rawValue)\t".utf8)
    out += Array(numbers.map(String.init).joined(separator: "\t").utf8)
    out += Array("\t\(row.hasText ? 1 : 0)\t\(marks)\t\(row.code)\t".utf8)
    out += FieldText.escaped(Array(row.reason.utf8)) + [0x09] + FieldText.escaped(row.path.bytes) + [0x0A]
  }

  /// Reads a record; nil where it is not whole.
  init?(_ bytes: [UInt8]) {
    settings = ""
    (files, rows) = ([], [])
    var lines = bytes.split(separator: 0x0A)[...]
    guard lines.popFirst()?.elementsEqual(Self.head.utf8) == true else { return nil }
    guard let last = lines.popLast() else { return nil }
    for line in lines {
      guard take(line.split(separator: 0x09, omittingEmptySubsequences: false)) else { return nil }
    }
    if !last.elementsEqual("end\t\(rows.count)".utf8) { return nil }
  }

  init(settings: String, files: [FileMark], rows: [InputRow]) {
    self.settings = settings
    self.files = files
    self.rows = rows
  }

  private mutating func take(_ fields: [ArraySlice<UInt8>]) -> Bool {
    let words = fields.map { String(decoding: $0, as: UTF8.self) }
    switch words[0] {
    case "settings" where words.count == 2: settings = words[1]
    case "file" where words.count == 4:
      guard let length = Int(words[2]), let hash = UInt64(words[3], radix: 16) else { return false }
      files.append(FileMark(name: words[1], length: length, hash: hash))
    case "input" where words.count == 14:
      guard let row = Self.row(fields, words) else { return false }
      rows.append(row)
    default: return false
    }
    return true
  }

  private static func row(_ fields: [ArraySlice<UInt8>], _ words: [String]) -> InputRow? {
    let numbers = words[2...9].compactMap { Int($0) }
    guard let outcome = InputRow.Outcome(rawValue: words[1]), numbers.count == 8 else { return nil }
    var row = InputRow(path: FilePath(bytes: FieldText.unescaped(fields[13])))
    row.outcome = outcome
    row.mayPass = numbers[0] == 1
    (row.size, row.modified, row.plans) = (numbers[1], numbers[2], numbers[3])
    (row.errors, row.warnings, row.notes) = (numbers[4], numbers[5], numbers[6])
    row.hasText = numbers[7] == 1
    row.code = words[11]
    row.reason = String(decoding: FieldText.unescaped(fields[12]), as: UTF8.self)
    for mark in words[10].split(separator: ",") {
      let parts = mark.split(separator: ":")
      guard parts.count == 2, let length = Int(parts[0]), let hash = UInt64(parts[1], radix: 16) else { return nil }
      row.files.append(FileMark(length: length, hash: hash))
    }
    return row
  }
}
