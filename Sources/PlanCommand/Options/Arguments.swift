/// A command line that was understood: the command, its options and what it works on.
struct Arguments: Sendable {
  var command: CommandName
  /// Values in the order given; a flag has one empty value.
  var values: [OptionName: [[UInt8]]] = [:]
  var operands: [FilePath] = []

  /// What a command line asks for.
  enum Request: Sendable {
    case run(Arguments)
    case help(CommandName?)
    case version
  }

  func has(_ option: OptionName) -> Bool { values[option] != nil }

  /// The word given last, or the command's own where none was given.
  func choice(_ option: OptionName) -> String? {
    if let given = values[option]?.last { return String(decoding: given, as: UTF8.self) }
    return command.use(of: option)?.fallback
  }

  func path(_ option: OptionName) -> FilePath? { values[option]?.last.map { FilePath(bytes: $0) } }

  func paths(_ option: OptionName) -> [FilePath] { (values[option] ?? []).map { FilePath(bytes: $0) } }

  /// A whole number, which the parser has checked.
  func count(_ option: OptionName) -> Int? {
    values[option]?.last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}

extension CommandName {
  func use(of option: OptionName) -> OptionUse? { row.options.first { $0.name == option } }
}
