import PlanExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// CSV: a file for each table, `documents.csv`, which grows in `.vnplan` from segment to segment and is put in its
/// place when all are done. A run that goes on cuts what the last one wrote after its last whole segment.
final class TableWriter: BatchWriter {
  let segmentsAreIndependent = false
  private let folder: OutputFolder
  private var tables = CSVTable.allCases.map { TableFile($0) }

  init(_ folder: OutputFolder) { self.folder = folder }

  func isIntact(_ record: SegmentRecord, _ segment: Int) throws(SystemError) -> Bool {
    guard record.files.count == tables.count else { return false }
    for index in tables.indices where try !tables[index].continues(record.files[index], in: folder) { return false }
    return true
  }

  func prepare(after record: SegmentRecord?, isComplete: Bool) throws(SystemError) {
    for index in tables.indices {
      if isComplete, tables[index].isInPlace { continue }
      try tables[index].open(at: record?.files[index].length ?? 0, in: folder)
    }
  }

  func begin(_ segment: Int) {}

  func write(_ piece: BatchPiece) throws(SystemError) {
    for index in 0..<piece.used {
      let bytes = piece.buffers[index]
      try tables[index].append(bytes)
    }
  }

  func end() throws(SystemError) -> [FileMark] {
    var marks: [FileMark] = []
    for index in tables.indices { marks.append(try tables[index].mark()) }
    return marks
  }

  func remove(_ segment: Int) {}
  func remove(_ row: InputRow) {}

  func finish() throws(SystemError) {
    for index in tables.indices { try tables[index].finish(in: folder) }
  }
}

/// One table on its way.
private struct TableFile {
  /// Bytes that are collected before they are written.
  private static let chunk = 1 << 16

  private let table: CSVTable
  private let name: FilePath
  private let part: FilePath
  /// What an earlier run left: finished in its place, or unfinished in `.vnplan`.
  private var earlier: OpenFile?
  private(set) var isInPlace = false
  /// How much of it was found to be as it was written.
  private var checked = 0
  private var file: OpenFile?
  private var buffer: [UInt8] = []
  private var length = 0
  private var hash = Hash64()

  init(_ table: CSVTable) {
    self.table = table
    name = FilePath("\(table.rawValue).csv")
    part = FilePath("part-\(table.rawValue).csv")
  }

  /// Whether what an earlier run left goes on as the mark says.
  mutating func continues(_ mark: FileMark, in folder: OutputFolder) throws(SystemError) -> Bool {
    if earlier == nil { try findEarlier(folder) }
    guard let earlier, try earlier.info().size >= mark.length else { return false }
    guard try earlier.hash(from: checked, to: mark.length) == mark.hash else { return false }
    checked = mark.length
    return true
  }

  private mutating func findEarlier(_ folder: OutputFolder) throws(SystemError) {
    earlier = try folder.existingFile(OutputFolder.workName.appending(part.bytes))
    if earlier != nil { return }
    earlier = try folder.existingFile(name)
    isInPlace = earlier != nil
  }

  /// Opens the unfinished file so that it holds the `length` bytes that an earlier run wrote; 0 begins it anew.
  mutating func open(at length: Int, in folder: OutputFolder) throws(SystemError) {
    if length > 0, !isInPlace, try cut(to: length, in: folder) { return }
    let fresh = try folder.newFile(OutputFolder.workName.appending(part.bytes), temporary: "part-copy")
    if length > 0 { try copy(length, to: fresh) }
    try fresh.commit(durable: false)
    file = try OpenFile(part, in: folder.work, flags: O_WRONLY | O_APPEND | O_NOFOLLOW)
    self.length = length
    if length == 0 { try writeHeading() }
  }

  /// Goes on with the unfinished file itself; false where somebody else has a hand on it.
  private mutating func cut(to length: Int, in folder: OutputFolder) throws(SystemError) -> Bool {
    let unfinished = try OpenFile(part, in: folder.work, flags: O_WRONLY | O_APPEND | O_NOFOLLOW)
    guard try unfinished.info().identity == earlier?.info().identity, try unfinished.hasOneName() else { return false }
    _ = try retrying { ftruncate(unfinished.descriptor, off_t(length)) }
    file = unfinished
    self.length = length
    return true
  }

  private mutating func writeHeading() throws(SystemError) {
    var exporter = Exporter(.csv, options: ExportOptions(table: table))
    var heading: [UInt8] = []
    exporter.begin(into: &heading)
    try append(heading)
  }

  private func copy(_ length: Int, to target: AtomicFile) throws(SystemError) {
    var offset = 0
    while offset < length, let piece = try earlier?.read(at: offset, atMost: min(1 << 18, length - offset)),
      !piece.isEmpty
    {
      try target.write(piece.span)
      offset += piece.count
    }
  }

  mutating func append(_ bytes: [UInt8]) throws(SystemError) {
    hash.add(bytes.span)
    length += bytes.count
    buffer += bytes
    if buffer.count >= Self.chunk { try flush() }
  }

  private mutating func flush() throws(SystemError) {
    try file?.write(buffer.span)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends a segment.
  mutating func mark() throws(SystemError) -> FileMark {
    try flush()
    let mark = FileMark(name: name.text, length: length, hash: hash.value)
    hash = Hash64()
    return mark
  }

  /// Puts the table in its place, where it was written at all.
  mutating func finish(in folder: OutputFolder) throws(SystemError) {
    guard file != nil else { return }
    try flush()
    try file?.sync()
    file = nil
    try folder.work.move(part, to: name, in: folder.root)
  }
}
