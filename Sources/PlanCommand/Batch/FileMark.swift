/// How long a file is and what is in it, to know it again.
struct FileMark: Equatable, Sendable {
  var name = ""
  /// Bytes; where a file grows from segment to segment, its length after this one.
  var length: Int
  /// Fingerprint of the file, or of what this segment added.
  var hash: UInt64
}
