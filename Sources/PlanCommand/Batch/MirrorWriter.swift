/// JSON: a file for each plan, under the path of its input.
final class MirrorWriter: BatchWriter {
  let segmentsAreIndependent = true
  private let folder: OutputFolder
  private let mirror: MirrorPath

  init(_ folder: OutputFolder, _ mirror: MirrorPath) {
    self.folder = folder
    self.mirror = mirror
  }

  func isIntact(_ record: SegmentRecord, _ segment: Int) throws(SystemError) -> Bool {
    for row in record.rows {
      for (index, mark) in row.files.enumerated() {
        guard let file = try folder.existingFile(mirror.plan(row.path, part: index + 1)) else { return false }
        if try !file.fits(mark) { return false }
      }
    }
    return true
  }

  func prepare(after record: SegmentRecord?, isComplete: Bool) {}
  func begin(_ segment: Int) {}

  func write(_ piece: BatchPiece) throws(SystemError) {
    for index in 0..<piece.used {
      let bytes = piece.buffers[index]
      let file = try folder.newFile(mirror.plan(piece.row.path, part: index + 1))
      try file.write(bytes.span)
      // Waiting for the disk after each of many small files takes longer than the rest; after a power cut `--resume`
      // finds what is not as it was written.
      try file.commit(durable: false)
      piece.row.files.append(FileMark(length: bytes.count, hash: Hash64.of(bytes)))
    }
    removeParts(of: piece.row.path, from: piece.used + 1)
  }

  /// Removes what an earlier run got out of an input beyond what there is now.
  private func removeParts(of input: FilePath, from first: Int) {
    var part = first
    while folder.remove(mirror.plan(input, part: part)) { part += 1 }
  }

  func end() -> [FileMark] { [] }
  func remove(_ segment: Int) {}

  func remove(_ row: InputRow) { removeParts(of: row.path, from: 1) }

  func finish() {}
}
