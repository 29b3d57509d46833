#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows of a file without reading it.
public struct FileInfo: Equatable, Sendable {
  /// What stands under a name.
  public enum Kind: Sendable { case file, folder, link, other }

  /// What it is.
  public var kind: Kind
  /// Bytes.
  public var size: Int
  /// Time of the last change, in nanoseconds since 1970.
  public var modified: Int
  /// Device and number: two names of one file have one identity.
  public var identity: Identity

  /// Tells one file from every other on the machine, whatever its names.
  public struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = time.tv_sec * 1_000_000_000 + time.tv_nsec
    identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
  }

  /// Asks for a path; links are followed.
  public init(of path: FilePath) throws(SystemError) {
    var status = stat()
    _ = try path.withCString { name throws(SystemError) in try retrying { stat(name, &status) } }
    self.init(status)
  }

  /// Asks for a path; where it is a link, for the link itself.
  public init(ofLink path: FilePath) throws(SystemError) {
    var status = stat()
    _ = try path.withCString { name throws(SystemError) in try retrying { lstat(name, &status) } }
    self.init(status)
  }
}
