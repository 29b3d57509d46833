/// The part of the README that lists commands and options, made from the table.
public enum ReadmeSection {
  /// The lines between which it stands in README.md.
  public static let begin = "<!-- commands: made from the table of options, see ReadmeSectionTests -->"
  public static let end = "<!-- end of commands -->"

  /// The section in Markdown.
  public static var markdown: String {
    var out = "| command | what it does |\n| --- | --- |\n"
    for command in CommandName.allCases {
      out +=
        "| `\(Help.usage(of: command).split(separator: "|").joined(separator: "\\|"))` | \(command.row.summary) |\n"
    }
    out += "\n| option | what it does | of |\n| --- | --- | --- |\n"
    for option in OptionName.allCases {
      let users = CommandName.allCases.filter { $0.use(of: option) != nil }.map { "`\($0.rawValue)`" }
      let short = option.row.short.map { "`-\($0)`, " } ?? ""
      out += "| \(short)`\(option.flag)\(value(of: option))` | \(option.row.help) | "
      out += (users.isEmpty ? "all" : users.joined(separator: " ")) + " |\n"
    }
    return out
  }

  private static func value(of option: OptionName) -> String {
    switch option.row.value {
    case .none: ""
    case .choice: " NAME"
    case .path(let word), .pattern(let word), .count(let word): " " + word
    }
  }
}
