#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder that a batch writes into. Everything is opened from the folder itself, part by part and without
/// following links, so that nothing planted in it leads elsewhere.
///
/// The hidden folder `.vnplan` in it keeps what `--resume` needs and files that are not finished.
final class OutputFolder {
  static let workName: FilePath = ".vnplan"

  let root: OpenFile
  let work: OpenFile
  let identity: FileInfo.Identity
  /// The folder used last: inputs come sorted, so the next is likely to need it too.
  private var lastFolder: (path: FilePath, folder: OpenFile)?

  /// Opens the folder, and makes it (and those above it) where it is not there.
  init(_ path: FilePath) throws(SystemError) {
    try Self.make(path)
    root = try OpenFile(path, flags: O_RDONLY | O_DIRECTORY)
    identity = try root.info().identity
    work = try root.subfolder(Self.workName)
  }

  private init(root: OpenFile, work: OpenFile, identity: FileInfo.Identity) {
    self.root = root
    self.work = work
    self.identity = identity
  }

  /// The same folder for another thread.
  func forAnotherThread() -> sending OutputFolder { OutputFolder(root: root, work: work, identity: identity) }

  /// Whether the folder holds anything but hidden files; false where there is no folder yet.
  static func holdsOtherThings(_ path: FilePath) throws(SystemError) -> Bool {
    do {
      return try FolderListing(path).items.contains { $0.name.first != UInt8(ascii: ".") }
    } catch {
      if error.code == ENOENT { return false }
      throw error
    }
  }

  /// Whether an earlier run worked in the folder.
  static func holdsRun(_ path: FilePath) -> Bool {
    (try? FileInfo(ofLink: path.appending(workName.bytes)))?.kind == .folder
  }

  private static func make(_ path: FilePath) throws(SystemError) {
    let made = path.withCString { mkdir($0, 0o777) == 0 }
    if made || errno == EEXIST { return }
    if errno != ENOENT || path.folder == path { throw .last }
    try make(path.folder)
    _ = try path.withCString { name throws(SystemError) in try retrying { mkdir(name, 0o777) } }
  }

  /// Keeps other runs out until `unlock`; false where another one is at work.
  func lock() -> Bool { flock(work.descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Lets other runs in. Closing the folder does not suffice: a program that another thread is just starting has it
  /// open too, until it runs.
  func unlock() { flock(work.descriptor, LOCK_UN) }

  /// Begins a file at a path in the folder, making the folders above it.
  /// - Parameter temporary: its name in `.vnplan` until it is done; one writer has one name.
  func newFile(_ path: FilePath, temporary: FilePath = "part") throws(SystemError) -> AtomicFile {
    try AtomicFile(FilePath(bytes: path.name), in: try folder(of: path, making: true), temporary: temporary, in: work)
  }

  /// Opens a file at a path in the folder to read it; nil where there is none, or something else stands there.
  func existingFile(_ path: FilePath) throws(SystemError) -> OpenFile? {
    do {
      let folder = try folder(of: path, making: false)
      let file = try OpenFile(FilePath(bytes: path.name), in: folder, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
      return try file.info().kind == .file ? file : nil
    } catch {
      if [ENOENT, ELOOP, ENOTDIR].contains(error.code) { return nil }
      throw error
    }
  }

  /// Removes a file at a path in the folder; false where there was none.
  @discardableResult
  func remove(_ path: FilePath) -> Bool {
    guard let folder = try? folder(of: path, making: false) else { return false }
    return folder.remove(FilePath(bytes: path.name))
  }

  /// The folder above a path.
  private func folder(of path: FilePath, making: Bool) throws(SystemError) -> OpenFile {
    let wanted = path.folder
    if wanted == "." { return root }
    if wanted == Self.workName { return work }
    if let lastFolder, lastFolder.path == wanted { return lastFolder.folder }
    var folder = root
    for part in wanted.bytes.split(separator: UInt8(ascii: "/")) {
      folder = try folder.subfolder(FilePath(bytes: part), making: making)
    }
    lastFolder = (wanted, folder)
    return folder
  }

  /// A file without a name, for what is laid aside while the run lasts.
  func scratchFile() throws(SystemError) -> OpenFile {
    work.remove("scratch")
    let file = try OpenFile("scratch", in: work, flags: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    work.remove("scratch")
    return file
  }
}
