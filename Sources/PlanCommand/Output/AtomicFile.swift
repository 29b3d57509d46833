#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all: it is written under a name of its own beside its place and moved there
/// at the end. What stood there before stays until then. Links are not followed.
final class AtomicFile: ByteSink {
  private let folder: OpenFile
  private let name: FilePath
  private let temporary: FilePath
  private let file: OpenFile
  let isTerminal = false
  let columns: Int? = nil

  /// Begins a file in an open folder.
  init(_ name: FilePath, in folder: OpenFile) throws(SystemError) {
    self.folder = folder
    self.name = name
    let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    temporary = FilePath(bytes: Array(".vnplan-\(mark)-".utf8) + name.bytes.prefix(64))
    file = try OpenFile(temporary, in: folder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
  }

  func write(_ bytes: Span<UInt8>) throws(SystemError) { try file.write(bytes) }

  /// Puts the file in its place.
  /// - Parameter durable: waits until the disk has it, so that it also outlives a power cut.
  func commit(durable: Bool) throws(SystemError) {
    if durable { _ = try retrying { fsync(file.descriptor) } }
    _ = try temporary.withCString { from throws(SystemError) in
      try name.withCString { to throws(SystemError) in
        try retrying { renameat(folder.descriptor, from, folder.descriptor, to) }
      }
    }
  }

  /// Removes what was never put in its place; a name that was moved is no longer there.
  deinit { _ = temporary.withCString { unlinkat(folder.descriptor, $0, 0) } }
}
