import PlanText

/// Single strings as JSON writes them.
enum JSONText {
  /// Appends a string in quotes with its escapes.
  static func append(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    TextEscape.json.append(text.utf8.span, to: &out)
    out.append(UInt8(ascii: "\""))
  }
}
