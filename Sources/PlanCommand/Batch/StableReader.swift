#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files that others may be writing: what it gives is what the file held when its size and time were taken.
struct StableReader: Sendable {
  /// How often a file that changes under the reader is read again.
  private static let tries = 3

  /// All bytes of a file, with the size and time that go with them.
  func read(_ path: FilePath) throws(InputProblem) -> (bytes: [UInt8], info: FileInfo) {
    for _ in 0..<Self.tries {
      let before: FileInfo
      let after: FileInfo
      let bytes: [UInt8]
      do throws(SystemError) {
        let file = try OpenFile(path, flags: O_RDONLY | O_NONBLOCK)
        before = try file.info()
        if before.kind == .folder { throw SystemError(code: EISDIR) }
        if before.kind != .file || before.size > InputProblem.largestInput { return ([], before) }
        bytes = try file.readAll(expected: before.size, limit: InputProblem.largestInput)
        after = try file.info()
      } catch {
        throw error.code == ENOENT ? .vanished : InputProblem(error)
      }
      if before == after, bytes.count == before.size { return (bytes, before) }
    }
    throw .changing
  }
}
