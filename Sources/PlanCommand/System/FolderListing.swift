#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in a folder, as the system gives them, without "." and "..".
struct FolderListing {
  /// A name and what stands there; nil where the file system does not say without being asked.
  struct Item {
    let name: [UInt8]
    let kind: FileInfo.Kind?
  }

  private(set) var items: [Item] = []
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
      if name != [0x2E] && name != [0x2E, 0x2E] { items.append(Item(name: name, kind: Self.kind(of: entry))) }
      errno = 0
    }
    if errno != 0 { throw .last }
  }

  private static func kind(of entry: UnsafeMutablePointer<dirent>) -> FileInfo.Kind? {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): nil
    default: .other
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    return [UInt8](UnsafeBufferPointer(start: start, count: strlen(UnsafePointer<CChar>(OpaquePointer(start)))))
  }
}
