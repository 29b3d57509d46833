#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file or folder, closed when it is no longer used.
final class OpenFile: ByteSource {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }
  deinit { _ = close(descriptor) }

  /// Opens a path. `flags` as of open(2); the file is never inherited by programs that are started.
  convenience init(_ path: FilePath, flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    let opened = try path.withCString { name throws(SystemError) in
      try retrying { open(name, flags | O_CLOEXEC, mode) }
    }
    self.init(descriptor: opened)
  }

  /// Opens something in an open folder.
  convenience init(_ name: FilePath, in folder: OpenFile, flags: Int32, mode: mode_t = 0o666) throws(SystemError) {
    let opened = try name.withCString { name throws(SystemError) in
      try retrying { openat(folder.descriptor, name, flags | O_CLOEXEC, mode) }
    }
    self.init(descriptor: opened)
  }

  /// What the system knows of it.
  func info() throws(SystemError) -> FileInfo {
    var status = stat()
    _ = try retrying { fstat(descriptor, &status) }
    return FileInfo(status)
  }

  /// Whether the file stands in one folder only: another name could be another person's.
  func hasOneName() throws(SystemError) -> Bool {
    var status = stat()
    _ = try retrying { fstat(descriptor, &status) }
    return status.st_nlink == 1
  }

  /// Waits until the disk has what was written.
  func sync() throws(SystemError) { _ = try retrying { fsync(descriptor) } }

  /// Writes all bytes.
  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      done += try bytes.withUnsafeBytes { buffer throws(SystemError) in
        try retrying { Self.systemWrite(descriptor, buffer.baseAddress! + done, buffer.count - done) }
      }
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Reads at most `count` bytes and appends them; gives how many, 0 at the end.
  func read(into bytes: inout [UInt8], atMost count: Int) throws(SystemError) -> Int {
    let piece = try Self.readPiece(descriptor, count)
    bytes.append(contentsOf: piece)
    return piece.count
  }

  private static func readPiece(_ descriptor: Int32, _ count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try retrying { systemRead(descriptor, buffer.baseAddress!, count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return piece
  }

  fileprivate static func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, bytes, count)
    #else
      Darwin.read(descriptor, bytes, count)
    #endif
  }
}

extension OpenFile {
  /// Reads to the end, or until more than `limit` bytes have come. One allocation where `expected` is the size.
  func readAll(expected: Int, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes = try readFull(expected + 1)
    guard bytes.count > expected else { return bytes }
    while bytes.count <= limit, try read(into: &bytes, atMost: max(65_536, min(bytes.count, 16 << 20))) > 0 {}
    return bytes
  }

  /// Reads until `count` bytes are there or the file ends.
  private func readFull(_ count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        while filled < count {
          let got = try retrying { Self.systemRead(descriptor, buffer.baseAddress! + filled, count - filled) }
          if got == 0 { return }
          filled += got
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Reads at most `count` bytes from `offset` on; none at the end.
  func read(at offset: Int, atMost count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try retrying { pread(descriptor, buffer.baseAddress!, count, off_t(offset)) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

// Names in an open folder. None of these follows a link.
extension OpenFile {
  /// Removes a file or link; false where there was none.
  @discardableResult
  func remove(_ name: FilePath) -> Bool { name.withCString { unlinkat(descriptor, $0, 0) } == 0 }

  /// The rights to what has this name; nil where nothing has.
  func mode(of name: FilePath) -> mode_t? {
    var status = stat()
    guard name.withCString({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else { return nil }
    return status.st_mode & 0o777
  }

  /// Gives something another name, in place of what had it.
  func move(_ name: FilePath, to target: FilePath, in folder: OpenFile) throws(SystemError) {
    _ = try name.withCString { from throws(SystemError) in
      try target.withCString { to throws(SystemError) in
        try retrying { renameat(descriptor, from, folder.descriptor, to) }
      }
    }
  }

  /// Opens a folder in this one.
  /// - Parameter making: makes it where there is none.
  func subfolder(_ name: FilePath, making: Bool = true) throws(SystemError) -> OpenFile {
    do {
      return try OpenFile(name, in: self, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch {
      if error.code != ENOENT || !making { throw error }
    }
    do {
      _ = try name.withCString { name throws(SystemError) in try retrying { mkdirat(descriptor, name, 0o777) } }
    } catch {
      if error.code != EEXIST { throw error }
    }
    return try OpenFile(name, in: self, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }
}
