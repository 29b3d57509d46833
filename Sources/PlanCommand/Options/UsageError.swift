/// A command line that cannot be understood: what is wrong, and what to type instead.
public struct UsageError: Error, Equatable, Sendable {
  /// The kind, apart from its wording.
  public enum Kind: Equatable, Sendable {
    case noCommand
    case unknownCommand(String)
    case unknownOption(String)
    case foreignOption(OptionName)
    case missingValue(OptionName)
    case unwantedValue(OptionName)
    case wrongValue(OptionName, String)
    case missingOperand
    case unwantedOperand(String)
    case conflict(OptionName, OptionName)
  }

  /// What is wrong, for tests and callers.
  public let kind: Kind
  /// The sentence for the person, with the remedy.
  public let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
