/// Help texts, made from the table of commands and options.
enum Help {
  /// `vnplan --help`
  static func program() -> String {
    var out = "Reads Vietnamese government plans and prints them as data.\n\nUsage:\n"
    for command in CommandName.allCases { out += "  " + usage(of: command) + "\n" }
    out += "\nCommands:\n"
    out += columns(CommandName.allCases.map { ($0.rawValue, $0.row.summary) })
    out += "\nOptions:\n"
    out += columns([.help, .version].map { line(OptionUse($0)) })
    out += "\nExit status: 0 done, 1 some input had errors, 2 wrong usage.\n"
    return out + "“vnplan COMMAND --help” tells the options of a command.\n"
  }

  /// `vnplan COMMAND --help`
  static func command(_ command: CommandName) -> String {
    let row = command.row
    var out = "\(sentence(row.summary))\n\nUsage:\n  \(usage(of: command))\n"
    for note in row.notes { out += "\n" + wrapped(note, width: 79) }
    out += "\nOptions:\n" + columns((row.options + [OptionUse(.help)]).map(line))
    return out + "\nExamples:\n" + row.examples.map { "  " + $0 + "\n" }.joined()
  }

  /// The command with what it takes: "vnplan parse [OPTION]… FILE…".
  static func usage(of command: CommandName) -> String {
    let options = command.row.options.isEmpty ? "" : " [OPTION]…"
    return switch command.row.operands {
    case .none: "vnplan \(command.rawValue)\(options)"
    case .files: "vnplan \(command.rawValue)\(options) FILE…"
    case .inputs: "vnplan \(command.rawValue)\(options) INPUT… --output FOLDER"
    case .shell:
      "vnplan \(command.rawValue)\(options) " + Completion.Shell.allCases.map(\.rawValue).joined(separator: "|")
    }
  }

  /// An option and its help: ("-f, --format json|csv", "the form of the result; json if not given").
  static func line(_ use: OptionUse) -> (String, String) {
    let short = use.name.row.short.map { "-\($0), " } ?? "    "
    let placeholder = use.placeholder.map { " " + $0 } ?? ""
    let fallback = use.fallback.map { " (\($0) if not given)" } ?? ""
    let choices = use.hasManyChoices ? ": " + use.choices.joined(separator: ", ") : ""
    return (short + use.name.flag + placeholder, use.help + choices + fallback)
  }

  /// Two columns; a left part too wide for its column stands on a line of its own.
  private static func columns(_ rows: [(String, String)]) -> String {
    let width = min(24, rows.map { $0.0.utf8.count }.max() ?? 0)
    return rows.map { left, right in
      let text = wrapped(right, width: 76 - width).split(separator: "\n")
      let pad = String(repeating: " ", count: width + 4)
      let body = text.joined(separator: "\n" + pad) + "\n"
      if left.utf8.count > width { return "  \(left)\n\(pad)\(body)" }
      return "  \(left)" + String(repeating: " ", count: width + 2 - left.utf8.count) + body
    }.joined()
  }

  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  /// Breaks a paragraph into lines of at most `width` characters.
  private static func wrapped(_ text: String, width: Int) -> String {
    var out = ""
    var used = 0
    for word in text.split(separator: " ") {
      if used > 0, used + 1 + word.count > width {
        out += "\n"
        used = 0
      }
      out += used > 0 ? " " + word : String(word)
      used += word.count + (used > 0 ? 1 : 0)
    }
    return out + "\n"
  }
}
