/// How results look: coloured or not, and how wide.
struct TerminalSettings {
  /// The words of `--color`.
  enum Color: String, CaseIterable { case auto, always, never }

  let color: Bool
  /// Characters in a line; 100 where no terminal says.
  let width: Int

  init(_ arguments: Arguments, _ console: Console) {
    color =
      switch arguments.choice(.color).flatMap(Color.init) ?? .auto {
      case .always: true
      case .never: false
      case .auto: console.output.isTerminal && console.environment.allowsColor && !arguments.has(.output)
      }
    let asked = console.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = max(40, console.output.columns ?? asked ?? 100)
  }
}
