/// Every option of every command, one row each. An option means the same wherever it is taken; which command
/// takes it, and with which values, stands in the command's row.
public enum OptionName: String, CaseIterable, Sendable {
  case format, table, by, output, excel, encoding, color
  case jobs, resume, include, exclude
  case filesFrom = "files-from"
  case null, quiet
  case failFast = "fail-fast"
  case shardSize = "shard-size"
  case timeLimit = "time-limit"
  case help, version

  struct Row: Sendable {
    /// The letter after one dash; nil where there is none.
    let short: Unicode.Scalar?
    let value: OptionValue
    let help: String
  }

  var row: Row {
    switch self {
    case .format: Row(short: "f", value: .choice, help: "the form of the result")
    case .table: Row(short: "t", value: .choice, help: "the table to print; asks for csv by itself")
    case .by: Row(short: nil, value: .choice, help: "sort by deadline, or group by responsible body")
    case .output: Row(short: "o", value: .path("PATH"), help: "write there, whole or not at all")
    case .excel:
      Row(short: nil, value: .none, help: "csv that Excel opens without harm: byte-order mark, no cell is a formula")
    case .encoding: Row(short: "e", value: .choice, help: "read the text in this encoding instead of detecting it")
    case .color: Row(short: nil, value: .choice, help: "colour; auto is on a terminal only, and NO_COLOR turns it off")
    case .jobs: Row(short: "j", value: .count("N"), help: "work on N files at a time; one for each core if not given")
    case .resume:
      Row(short: nil, value: .none, help: "go on with an earlier run in this folder; changed files are read again")
    case .include:
      Row(short: nil, value: .pattern("GLOB"), help: "inside folders, take only files that match; may be repeated")
    case .exclude:
      Row(short: nil, value: .pattern("GLOB"), help: "leave out files and folders that match; may be repeated")
    case .filesFrom:
      Row(short: nil, value: .path("PATH"), help: "take the names in this list, one per line; - is standard input")
    case .null:
      Row(short: "0", value: .none, help: "names in the list end with a NUL byte, as find -print0 writes them")
    case .quiet: Row(short: "q", value: .none, help: "say nothing but what went wrong")
    case .failFast: Row(short: nil, value: .none, help: "stop at the first file that cannot be read")
    case .shardSize:
      Row(short: nil, value: .count("N"), help: "inputs in a shard, and what a broken run may lose; 1000 if not given")
    case .timeLimit:
      Row(short: nil, value: .count("SECONDS"), help: "longest time a helper program may take for one page or file")
    case .help: Row(short: "h", value: .none, help: "print this help")
    case .version: Row(short: nil, value: .none, help: "print the version")
    }
  }

  /// The option of a name after two dashes.
  static func named(_ name: String) -> OptionName? { OptionName(rawValue: name) }

  /// The option of a letter after one dash.
  static func short(_ letter: UInt8) -> OptionName? {
    allCases.first { $0.row.short.map { UInt8(ascii: $0) } == letter }
  }

  var flag: String { "--" + rawValue }
}

/// What an option takes after it.
enum OptionValue: Equatable, Sendable {
  case none
  /// One of the words in the command's row.
  case choice
  case path(String)
  case pattern(String)
  /// A whole number from 1.
  case count(String)
}
