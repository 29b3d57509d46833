extension FactText {
  /// The name of a body as printed: its parts joined by spaces.
  func string(_ name: BodyName) -> String { name.parts.map { string($0) }.joined(separator: " ") }
}
