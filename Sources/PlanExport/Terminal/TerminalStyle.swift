/// The few ways in which output to a person stands out.
enum TerminalStyle: Int {
  case bold = 1
  case dim = 2
  case label = 36
  case table = 35
}

extension [UInt8] {
  /// Appends what `body` writes in a style, or plain where colour is off.
  mutating func append(_ style: TerminalStyle?, if color: Bool, _ body: (inout [UInt8]) -> Void) {
    guard color, let style else { return body(&self) }
    append("\u{1B}[\(style.rawValue)m")
    body(&self)
    append("\u{1B}[0m")
  }
}
