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
    var out: [UInt8] = []
    appendMessage(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Appends the message as UTF-8.
  package func appendMessage(to out: inout [UInt8]) {
    let message = kind.row.message
    let template = message.utf8.span
    var run = 0
    for at in template.indices {
      switch template[at] {
      case UInt8(ascii: "{"): out.append(copying: template.extracting(run..<at))
      case UInt8(ascii: "}"): out.append(copying: (template[run] == UInt8(ascii: "p") ? printed : meant).utf8.span)
      default: continue
      }
      run = at + 1
    }
    out.append(copying: template.extracting(run...))
  }
}
