import PlanText

/// Single strings as JSON writes them.
enum JSONText {
  /// Appends a string in quotes with its escapes.
  static func append(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 { TextEscape.json.append(byte, to: &out) }
    out.append(UInt8(ascii: "\""))
  }
}
