/// Single strings as JSON writes them, for callers that have objects of their own.
public enum JSONText {
  /// Appends a string in quotes with its escapes.
  public static func append(_ text: String, to out: inout [UInt8]) {
    var writer = JSONWriter(.line)
    swap(&out, &writer.out)
    writer.value(text)
    swap(&out, &writer.out)
  }
}
