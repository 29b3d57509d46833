/// NDJSON: a shard for each segment, `plans-00000.ndjson`.
final class ShardWriter: BatchWriter {
  let segmentsAreIndependent = true
  private let folder: OutputFolder
  private var segment = 0
  private var file: AtomicFile?
  private var length = 0
  private var hash = Hash64()

  init(_ folder: OutputFolder) { self.folder = folder }

  private static func name(_ segment: Int) -> String { "plans-\(NumberText.padded(segment, 5)).ndjson" }

  func isIntact(_ record: SegmentRecord, _ segment: Int) throws(SystemError) -> Bool {
    let there = try folder.existingFile(FilePath(Self.name(segment)))
    guard let mark = record.files.first else { return there == nil }
    return try there.map { (file) throws(SystemError) in try file.fits(mark) } ?? false
  }

  func prepare(after record: SegmentRecord?, isComplete: Bool) {}

  func begin(_ segment: Int) throws(SystemError) {
    self.segment = segment
    file = try folder.newFile(FilePath(Self.name(segment)))
    (length, hash) = (0, Hash64())
  }

  func write(_ piece: BatchPiece) throws(SystemError) {
    guard piece.used > 0 else { return }
    let bytes = piece.buffers[0]
    length += bytes.count
    hash.add(bytes.span)
    try file?.write(bytes.span)
  }

  /// A segment without any plan has no file.
  func end() throws(SystemError) -> [FileMark] {
    defer { file = nil }
    if length == 0 {
      remove(segment)
      return []
    }
    try file?.commit(durable: true)
    return [FileMark(name: Self.name(segment), length: length, hash: hash.value)]
  }

  func remove(_ segment: Int) { folder.remove(FilePath(Self.name(segment))) }
  func remove(_ row: InputRow) {}
  func finish() {}
}

extension OpenFile {
  /// Whether the whole file is what the mark says.
  func fits(_ mark: FileMark) throws(SystemError) -> Bool {
    guard try info().size == mark.length else { return false }
    return try hash(from: 0, to: mark.length) == mark.hash
  }

  /// The fingerprint of a stretch of the file; that of less where the file is shorter.
  func hash(from start: Int, to end: Int) throws(SystemError) -> UInt64 {
    var hash = Hash64()
    var offset = start
    while offset < end {
      let piece = try read(at: offset, atMost: min(1 << 18, end - offset))
      if piece.isEmpty { break }
      hash.add(piece.span)
      offset += piece.count
    }
    return hash.value
  }
}
