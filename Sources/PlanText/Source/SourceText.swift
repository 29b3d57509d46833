/// The text that is read: decoded bytes, their line starts and where they come from. Never fails: every byte
/// string is a text.
///
/// The parser reads `bytes`: well-formed UTF-8, composed (NFC), without byte-order mark, with plain spaces for those
/// beyond ASCII and with letters for the references to them in a web page. Output offsets point into the decoded text,
/// which is the file itself where that is well-formed UTF-8; `decodedOffset(_:)` leads there.
/// Line ends and control characters, NUL too, stand as they stand in the file.
public struct SourceText: Sendable {
  /// As given by the caller; nil for standard input.
  public let path: String?
  /// The text that is read: well-formed, composed UTF-8.
  public let bytes: [UInt8]
  /// The encoding that was told or given.
  public let encoding: TextEncoding
  /// Size of the input in bytes.
  public let byteCount: Int
  /// Diagnostics of decoding.
  public let diagnostics: [Diagnostic]
  /// Lines of the text: one for each "\n" and one for what stands after the last.
  public var lineCount: Int { lines.starts.count - (bytes.last == 0x0A || bytes.isEmpty ? 1 : 0) }
  let lines: LineIndex
  private let offsets: OffsetMap
  private let references: OffsetMap

  /// Decodes input. Linear in its size; UTF-8 that is whole and composed is taken as it is, without a copy.
  /// It is read in the encoding that is named; nil asks the text.
  public init(_ input: [UInt8], path: String? = nil, encoding: TextEncoding? = nil) {
    self.init(input, path: path, encoding: encoding, limit: Int(Int32.max))
  }

  /// Reads a string as a text.
  public init(_ text: String, path: String? = nil) { self.init(Array(text.utf8), path: path, encoding: .utf8) }

  /// - Parameter limit: bytes of UTF-8 that a text may have.
  init(_ input: [UInt8], path: String?, encoding: TextEncoding?, limit: Int) {
    self.path = path
    byteCount = input.count
    let reading = SourceReading(input, encoding: encoding, limit: limit)
    bytes = reading.bytes
    self.encoding = reading.encoding
    offsets = reading.offsets
    references = reading.references
    diagnostics = reading.diagnostics
    lines = LineIndex(bytes)
  }

  /// Where a byte of `bytes` lies in the decoded text. O(log n) where the text was composed or its letters written as
  /// references, O(1) elsewhere.
  public func decodedOffset(_ offset: Int32) -> Int { references.origin(of: offsets.origin(of: Int(offset))) }

  /// The line, 1-based, on which a byte of `bytes` stands. O(log lines).
  public func line(of offset: Int32) -> Int { Int(lines[Int(offset)]) }

  /// The first byte of a line, 1-based; the end of the text behind the last line. O(1).
  public func lineStart(_ line: Int) -> Int32 {
    line <= lines.starts.count ? lines.starts[line - 1] : Int32(truncatingIfNeeded: bytes.count)
  }
}
