#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The records of finished segments, a file each in `.vnplan`.
struct SegmentStore {
  /// Inputs in a segment where the person names no other number. It decides where shards begin, so a run goes on with
  /// the same.
  static let usualInputs = 1000

  let folder: OutputFolder

  /// The record of a segment; nil where there is none that is whole.
  func read(_ segment: Int) throws(SystemError) -> SegmentRecord? {
    guard let file = try folder.existingFile(Self.path(segment)) else { return nil }
    return SegmentRecord(try file.readAll(expected: try file.info().size, limit: InputProblem.largestInput))
  }

  func write(_ record: SegmentRecord, _ segment: Int) throws(SystemError) {
    let file = try folder.newFile(Self.path(segment), temporary: "part-segment")
    try file.write(record.bytes.span)
    try file.commit(durable: false)
  }

  func remove(_ segment: Int) { folder.remove(Self.path(segment)) }

  /// Whether there is a record, whole or not.
  func exists(_ segment: Int) throws(SystemError) -> Bool { try folder.existingFile(Self.path(segment)) != nil }

  private static func path(_ segment: Int) -> FilePath {
    OutputFolder.workName.appending("segment-" + NumberText.padded(segment, 6))
  }
}
