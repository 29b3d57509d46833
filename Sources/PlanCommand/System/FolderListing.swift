#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in a folder, as the system gives them, without "." and "..".
struct FolderListing {
  private(set) var names: [[UInt8]] = []
  /// The folder itself.
  let info: FileInfo

  init(_ path: FilePath) throws(SystemError) {
    let descriptor = try path.withCString { name throws(SystemError) in
      try retrying { open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK) }
    }
    guard let stream = fdopendir(descriptor) else {
      _ = close(descriptor)
      throw .last
    }
    defer { closedir(stream) }
    var status = stat()
    _ = try retrying { fstat(descriptor, &status) }
    info = FileInfo(status)
    errno = 0
    while let entry = readdir(stream) {
      let name = Self.name(of: entry)
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw .last }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    return [UInt8](UnsafeBufferPointer(start: start, count: strlen(UnsafePointer<CChar>(OpaquePointer(start)))))
  }
}
