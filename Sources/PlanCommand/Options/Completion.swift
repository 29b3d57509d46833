/// Scripts that complete commands, options and their words in a shell, made from the table.
enum Completion {
  enum Shell: String, CaseIterable, Sendable { case bash, zsh, fish }

  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash()
    case .zsh: "autoload -U +X bashcompinit && bashcompinit\n" + bash()
    case .fish: fish()
    }
  }

  private static func bash() -> String {
    var out = """
      _vnplan() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W "\(CommandName.allCases.map(\.rawValue).joined(separator: " ")) --help --version" -- "$word"))
          return
        fi
        case "$command $before" in

      """
    for command in CommandName.allCases {
      for use in command.row.options where !use.choices.isEmpty {
        let words = use.choices.joined(separator: " ")
        out +=
          "    \"\(command.rawValue) \(use.name.flag)\") COMPREPLY=($(compgen -W \"\(words)\" -- \"$word\")); return ;;\n"
      }
    }
    out += "  esac\n  case \"$command $word\" in\n"
    for command in CommandName.allCases {
      let flags = (command.row.options.map(\.name.flag) + ["--help"]).joined(separator: " ")
      out += "    \"\(command.rawValue) -\"*) COMPREPLY=($(compgen -W \"\(flags)\" -- \"$word\")) ;;\n"
    }
    return out
      + "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _vnplan vnplan\n"
  }

  private static func fish() -> String {
    var out = ""
    for command in CommandName.allCases {
      let row = command.row
      out += "complete -c vnplan -n __fish_use_subcommand -a \(command.rawValue) -d '\(row.summary)'\n"
      for use in row.options {
        let short = use.name.row.short.map { " -s \($0)" } ?? ""
        let words = use.choices.isEmpty ? "" : " -x -a '\(use.choices.joined(separator: " "))'"
        out += "complete -c vnplan -n '__fish_seen_subcommand_from \(command.rawValue)'"
        out += " -l \(use.name.rawValue)\(short)\(words) -d '\(use.help)'\n"
      }
    }
    return out
  }
}
