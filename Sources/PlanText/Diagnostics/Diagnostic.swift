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
    let template = kind.row.message.utf8
    var rest = template[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      out.append(contentsOf: rest[..<open])
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) ?? template.endIndex
      let name = rest[template.index(after: open)..<close]
      out.append(contentsOf: (name.elementsEqual("printed".utf8) ? printed : meant).utf8)
      rest = rest[close...].dropFirst()
    }
    out.append(contentsOf: rest)
  }
}
