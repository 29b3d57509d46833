import PlanExport
import PlanText

/// Every command, one row each: parser, help, completion, README and tests read it here.
public enum CommandName: String, CaseIterable, Sendable {
  case parse, tree, check, tasks, batch, stream, schema, doctor, completion

  struct Row: Sendable {
    let summary: String
    let operands: Operands
    let options: [OptionUse]
    /// Paragraphs of `COMMAND --help`.
    let notes: [String]
    let examples: [String]
  }

  /// What a command takes besides options.
  enum Operands: Equatable, Sendable {
    case none
    case files
    /// Files, folders and patterns; none are needed where a list is given.
    case inputs
    case shell
  }
}

/// An option as one command takes it.
struct OptionUse: Sendable {
  let name: OptionName
  /// The words it takes, for an option that takes one of several.
  var choices: [String] = []
  /// What holds where the option is not given.
  var fallback: String?
  /// The choice that another word stands for.
  var synonym: @Sendable (String) -> String? = { _ in nil }
  /// What the option does, where that is not what it does elsewhere.
  var help: String

  init(
    _ name: OptionName, _ choices: [String] = [], fallback: String? = nil,
    synonym: @escaping @Sendable (String) -> String? = { _ in nil }, help: String? = nil
  ) {
    self.name = name
    self.choices = choices
    self.fallback = fallback
    self.synonym = synonym
    self.help = help ?? name.row.help
  }

  /// The choice of a word; nil where it is none.
  func choice(_ word: String) -> String? { choices.contains(word) ? word : synonym(word) }

  /// What stands after the option in help: "json|csv", "NAME" for one of many, "PATH"; nil for a flag.
  var placeholder: String? {
    switch name.row.value {
    case .none: nil
    case .choice: hasManyChoices ? "NAME" : choices.joined(separator: "|")
    case .path(let word), .pattern(let word), .count(let word): word
    }
  }

  /// Whether the words are too many to stand after the option; help lists them behind it then.
  var hasManyChoices: Bool { choices.count > 5 }
}
