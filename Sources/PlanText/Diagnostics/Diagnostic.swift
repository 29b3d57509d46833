/// How bad a diagnostic is: `error` something could not be read, `warning` read but the source is wrong or was
/// repaired, `note` worth knowing.
public enum Severity: String, CaseIterable, Sendable {
  case error, warning, note
}

/// One finding beside the tree: a repair, a piece of noise set aside, something that could not be read.
public struct Diagnostic: Sendable {
  /// What was found.
  public var kind: DiagnosticKind
  /// The bytes it speaks of; for noise, the bytes set aside. Never empty for noise.
  public var range: SourceRange
  /// The lines it speaks of.
  public var lines: LineSpan
  /// Fills the message's `{printed}`: what stands in the source.
  public var printed: String
  /// Fills the message's `{meant}`: what it was read as, or what was expected.
  public var meant: String

  public init(_ kind: DiagnosticKind, range: SourceRange, lines: LineSpan, printed: String = "", meant: String = "") {
    self.kind = kind
    self.range = range
    self.lines = lines
    self.printed = printed
    self.meant = meant
  }

  /// How much it matters, from the row of its kind.
  public var severity: Severity { kind.row.severity }
  /// Stable code such as `numbering-gap`.
  public var code: String { kind.row.code }
  /// True where the bytes in `range` belong to no node or entry.
  public var isNoise: Bool { kind.row.isNoise }

  /// The message, written for an office clerk.
  public var message: String {
    var out = ""
    var rest = kind.row.message[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      out += rest[rest.index(after: open)..<close] == "printed" ? printed : meant
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
