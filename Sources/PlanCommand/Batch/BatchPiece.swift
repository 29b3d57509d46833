/// What one input comes to: its row of the manifest and the bytes for the result. Pieces are used again and again, so
/// that their buffers are made only once.
final class BatchPiece {
  /// A buffer larger than this is given back after use.
  private static let largestKept = 4 << 20

  var row = InputRow(path: "")
  /// Bytes for each file of the form; for one file a plan, those of each plan.
  var buffers: [[UInt8]]
  /// How many of the buffers are in use.
  var used = 0

  init(buffers count: Int) { buffers = [[UInt8]](repeating: [], count: count) }

  func reset(_ path: FilePath) {
    row = InputRow(path: path)
    used = 0
    for index in buffers.indices {
      buffers[index].removeAll(keepingCapacity: buffers[index].capacity <= Self.largestKept)
    }
  }

  /// The next free buffer.
  func nextBuffer() -> Int {
    if used == buffers.count { buffers.append([]) }
    used += 1
    return used - 1
  }
}
