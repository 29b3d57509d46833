#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that appears whole or not at all: it is written under another name on the same disk and moved to its place
/// at the end. What stood there before stays until then. Links are not followed.
final class AtomicFile: ByteSink {
  private let folder: OpenFile
  private let name: FilePath
  private let temporaryFolder: OpenFile
  private let temporaryName: FilePath
  private let file: OpenFile
  let isTerminal = false
  let columns: Int? = nil

  /// Begins a file in an open folder; until it is done it has a name beside its place that nobody else has. It
  /// is open to those to whom the file that it replaces is.
  convenience init(_ name: FilePath, in folder: OpenFile) throws(SystemError) {
    let mark = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    try self.init(
      name, in: folder, temporary: FilePath(".vnplan-\(mark)"), in: folder, mode: folder.mode(of: name))
  }

  /// Begins a file that is written in another folder until it is done; what a broken run left there goes away.
  /// - Parameter mode: the rights to the file; those of a new file where none are given.
  init(
    _ name: FilePath, in folder: OpenFile, temporary: FilePath, in temporaryFolder: OpenFile, mode: mode_t? = nil
  ) throws(SystemError) {
    self.folder = folder
    self.name = name
    self.temporaryFolder = temporaryFolder
    temporaryName = temporary
    temporaryFolder.remove(temporary)
    file = try OpenFile(
      temporary, in: temporaryFolder, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode ?? 0o666)
    if let mode { _ = try retrying { fchmod(file.descriptor, mode) } }
  }

  func write(_ bytes: Span<UInt8>) throws(SystemError) { try file.write(bytes) }

  /// Gives the file the time of another.
  func setModified(_ nanoseconds: Int) throws(SystemError) {
    let time = timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    _ = try retrying { futimens(file.descriptor, [time, time]) }
  }

  /// Puts the file in its place.
  /// - Parameter durable: waits until the disk has it, so that it also outlives a power cut.
  func commit(durable: Bool) throws(SystemError) {
    if durable { try file.sync() }
    try temporaryFolder.move(temporaryName, to: name, in: folder)
    // Not every file system can do this to a folder; the file is in its place all the same.
    if durable { try? folder.sync() }
  }

  /// Removes what was never put in its place; a name that was moved is no longer there.
  deinit { temporaryFolder.remove(temporaryName) }
}
