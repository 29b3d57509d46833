/// Reads a command line in the way of GNU programs: options anywhere, `--option=value`, `--option value`, `-ovalue`,
/// `-qe utf-8`, and `--` before names that begin with a dash.
///
///     parse --format csv -o out.csv -- -odd-name.txt
///     command  option    option        operand
struct ArgumentParser {
  private var given: [(option: OptionName, value: [UInt8])] = []
  private var words: [[UInt8]] = []
  private var rest: ArraySlice<[UInt8]>

  private init(_ arguments: [[UInt8]]) { rest = arguments[...] }

  /// Understands the words after the program's name.
  static func parse(_ arguments: [[UInt8]]) throws(UsageError) -> Arguments.Request {
    var parser = ArgumentParser(arguments)
    try parser.split()
    return try parser.request()
  }

  // MARK: Splitting into options and words

  private mutating func split() throws(UsageError) {
    while let word = rest.popFirst() {
      if word == Array("--".utf8) {
        words += rest
        return
      }
      if word.starts(with: Array("--".utf8)) {
        try takeLong(word.dropFirst(2))
      } else if word.first == UInt8(ascii: "-"), word.count > 1 {
        try takeShort(word.dropFirst())
      } else {
        words.append(word)
      }
    }
  }

  private mutating func takeLong(_ word: ArraySlice<UInt8>) throws(UsageError) {
    let name = String(decoding: word.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    guard let option = OptionName.named(name) else { throw unknownOption("--" + name) }
    let equals = word.firstIndex(of: UInt8(ascii: "="))
    if option.row.value == .none {
      if equals != nil {
        throw UsageError(.unwantedValue(option), "\(option.flag) takes no value; leave out what follows the =")
      }
      given.append((option, []))
    } else {
      let value = if let equals { Array(word[(equals + 1)...]) } else { try nextWord(for: option) }
      given.append((option, value))
    }
  }

  private mutating func takeShort(_ letters: ArraySlice<UInt8>) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = OptionName.short(letter) else {
        throw unknownOption("-" + String(decoding: [letter], as: UTF8.self))
      }
      guard option.row.value != .none else {
        given.append((option, []))
        continue
      }
      given.append((option, letters.isEmpty ? try nextWord(for: option) : Array(letters)))
      return
    }
  }

  private mutating func nextWord(for option: OptionName) throws(UsageError) -> [UInt8] {
    guard let word = rest.popFirst() else {
      let use = command.flatMap { $0.use(of: option) } ?? OptionUse(option)
      throw UsageError(.missingValue(option), "\(option.flag) needs a value: \(option.flag) \(use.placeholder ?? "")")
    }
    return word
  }

  // MARK: Holding it against the table

  private var command: CommandName? {
    words.first.flatMap { CommandName(rawValue: String(decoding: $0, as: UTF8.self)) }
  }

  private func request() throws(UsageError) -> Arguments.Request {
    if given.contains(where: { $0.option == .help }) { return .help(try namedCommand()) }
    if given.contains(where: { $0.option == .version }) { return .version }
    guard let command = try namedCommand() else {
      throw UsageError(.noCommand, "no command given; “vnplan --help” lists them")
    }
    var arguments = Arguments(command: command)
    for (option, value) in given {
      arguments.values[option, default: []].append(try checked(option, value, command))
    }
    arguments.operands = words.dropFirst().map { FilePath(bytes: $0) }
    try checkOperands(arguments)
    return .run(arguments)
  }

  private func namedCommand() throws(UsageError) -> CommandName? {
    guard let word = words.first else { return nil }
    if let command { return command }
    let name = TerminalText.oneLine(FilePath(bytes: word).text)
    let names = CommandName.allCases.map(\.rawValue)
    var message = "there is no command “\(name)”" + NearMiss.hint(for: name, among: names)
    if word.contains(UInt8(ascii: ".")) || word.contains(UInt8(ascii: "/")) {
      message += "; to read a file, type: vnplan parse \(name)"
    }
    throw UsageError(.unknownCommand(name), message)
  }

  private func unknownOption(_ name: String) -> UsageError {
    let known = command.map { $0.row.options.map(\.name.flag) + ["--help"] } ?? OptionName.allCases.map(\.flag)
    let shown = TerminalText.oneLine(name)
    return UsageError(
      .unknownOption(shown), "there is no option \(shown)" + NearMiss.hint(for: shown, among: known))
  }

  /// The value, or the choice that it stands for.
  private func checked(
    _ option: OptionName, _ value: [UInt8], _ command: CommandName
  ) throws(UsageError) -> [UInt8] {
    guard let use = command.use(of: option) else {
      let known = command.row.options.map(\.name.flag)
      throw UsageError(
        .foreignOption(option),
        "“vnplan \(command.rawValue)” has no option \(option.flag)" + NearMiss.hint(for: option.flag, among: known))
    }
    let word = TerminalText.oneLine(FilePath(bytes: value).text)
    switch option.row.value {
    case .none, .pattern: return value
    case .choice:
      if let choice = use.choice(word) { return Array(choice.utf8) }
      let choices = use.choices.joined(separator: ", ")
      throw UsageError(
        .wrongValue(option, word),
        "\(option.flag) cannot be “\(word)”" + NearMiss.hint(for: word, among: use.choices) + " (\(choices))")
    case .path:
      if !value.isEmpty { return value }
      throw UsageError(.wrongValue(option, word), "\(option.flag) needs the name of a file or folder")
    case .count:
      if let number = Int(word), number > 0, number <= 1_000_000 { return value }
      throw UsageError(
        .wrongValue(option, word), "\(option.flag) needs a whole number from 1 to 1000000, not “\(word)”")
    }
  }

  private func checkOperands(_ arguments: Arguments) throws(UsageError) {
    let command = arguments.command
    switch command.row.operands {
    case .none:
      guard let first = arguments.operands.first else { return }
      throw UsageError(
        .unwantedOperand(first.text), "“vnplan \(command.rawValue)” takes no file; leave out “\(first.display)”")
    case .files:
      if !arguments.operands.isEmpty { return }
      throw UsageError(.missingOperand, "no file given; name the plans to read, or - for standard input")
    case .inputs:
      if !arguments.operands.isEmpty || arguments.has(.filesFrom) { return }
      throw UsageError(.missingOperand, "nothing to read; name files or folders, or give a list with --files-from")
    case .shell:
      let names = Completion.Shell.allCases.map(\.rawValue)
      let word = arguments.operands.first?.text ?? ""
      if arguments.operands.count == 1, names.contains(word) { return }
      throw UsageError(.missingOperand, "name one shell: " + names.joined(separator: ", "))
    }
  }
}
