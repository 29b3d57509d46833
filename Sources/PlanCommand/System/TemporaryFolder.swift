#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A private folder (only this user may look in) that is removed with all in it when it is no longer used.
final class TemporaryFolder: Sendable {
  let path: FilePath

  /// Makes one in `TMPDIR`, or in /tmp.
  init(_ environment: Environment) throws(SystemError) {
    let parent = FilePath(environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
    var template = parent.appending("vnplan-XXXXXX").bytes.map { CChar(bitPattern: $0) } + [0]
    let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) != nil }
    guard made else { throw .last }
    path = FilePath(bytes: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  /// Writes a file into it and gives its path.
  func write(_ bytes: [UInt8], as name: String) throws(SystemError) -> FilePath {
    let target = path.appending(name)
    try OpenFile(target, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600).write(bytes.span)
    return target
  }

  deinit { Self.remove(path) }

  /// Removes a folder of our own making. Links in it are removed, not followed.
  private static func remove(_ folder: FilePath) {
    for item in (try? FolderListing(folder).items) ?? [] {
      let path = folder.appending(item.name)
      if path.withCString({ unlink($0) }) != 0 { remove(path) }
    }
    _ = folder.withCString { rmdir($0) }
  }
}
