/// The few ways in which output to a person stands out, by their ANSI codes.
package enum TerminalStyle: String {
  case bold = "1"
  case dim = "2"
  case label = "36"
  case table = "35"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
}

extension [UInt8] {
  /// Appends what `body` writes in a style, or plain where colour is off.
  package mutating func append(_ style: TerminalStyle?, if color: Bool, _ body: (inout [UInt8]) -> Void) {
    guard color, let style else { return body(&self) }
    append("\u{1B}[\(style.rawValue)m")
    body(&self)
    append("\u{1B}[0m")
  }
}
