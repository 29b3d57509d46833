#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the inputs of a batch: files as they are named, and in folders every file but those whose name begins with
/// a dot. Links to files are followed, links to folders are not, so that no walk goes in a circle.
struct InputFinder {
  private let list: InputList
  private let includes: [Glob]
  private let excludes: [Glob]
  /// The output folder, which is never read.
  private let output: FileInfo.Identity

  init(into list: InputList, _ arguments: Arguments, output: FileInfo.Identity) {
    self.list = list
    self.output = output
    includes = arguments.paths(.include).map(Glob.init)
    excludes = arguments.paths(.exclude).map(Glob.init)
  }

  /// Adds what a word of the command line or a line of a list stands for.
  /// - Parameter allowsPattern: whether the word may be a pattern; names in lists are names.
  func find(_ word: FilePath, allowsPattern: Bool) throws(SystemError) {
    let path = word.normalized
    let info: FileInfo
    do {
      info = try FileInfo(of: path)
    } catch {
      if allowsPattern, Glob.isPattern(path) { return try findPattern(path) }
      return try add(path, Self.trouble(error))
    }
    switch info.kind {
    case .folder: try walk(path, matching: nil)
    case .file: try add(path, nil)
    case .link, .other: try add(path, .notAFile)
    }
  }

  private static func trouble(_ error: SystemError) -> InputEntry.Trouble {
    switch error.code {
    case ELOOP: .brokenLink
    case EACCES, EPERM: .unreadable
    default: .missing
    }
  }

  private func add(_ path: FilePath, _ trouble: InputEntry.Trouble?) throws(SystemError) {
    try list.add(InputEntry(path: path, trouble: trouble))
  }

  /// Walks the folder before the first sign of a pattern and takes what matches the whole.
  private func findPattern(_ pattern: FilePath) throws(SystemError) {
    let plain = pattern.bytes.prefix { ![0x2A, 0x3F, 0x5B, 0x5C].contains($0) }
    let folder = plain.lastIndex(of: UInt8(ascii: "/")).map { FilePath(bytes: plain[..<max($0, 1)]) } ?? "."
    let before = list.added
    if (try? FileInfo(of: folder))?.kind == .folder { try walk(folder, matching: Glob(pattern)) }
    if list.added == before { try add(pattern, .noMatch) }
  }

  /// Adds the files below a folder. The folders that wait are kept as paths, so that depth costs no open files.
  private func walk(_ top: FilePath, matching pattern: Glob?) throws(SystemError) {
    var waiting = [top]
    while let folder = waiting.popLast() {
      if StopFlag.isRaised { return }
      let listing: FolderListing
      do {
        listing = try FolderListing(folder)
      } catch {
        try add(folder, .unreadable)
        continue
      }
      if listing.info.identity == output { continue }
      for item in listing.items where item.name.first != UInt8(ascii: ".") {
        let path = folder == "." ? FilePath(bytes: item.name) : folder.appending(item.name)
        if excludes.contains(where: { $0.matches(path) }) { continue }
        try take(path, item.kind, pattern, &waiting)
      }
    }
  }

  private func take(
    _ path: FilePath, _ kind: FileInfo.Kind?, _ pattern: Glob?, _ waiting: inout [FilePath]
  ) throws(SystemError) {
    switch kind ?? (try? FileInfo(ofLink: path))?.kind {
    case .folder: waiting.append(path)
    case .file: if isWanted(path, pattern) { try add(path, nil) }
    case .link: if isWanted(path, pattern) { try add(path, Self.troubleOfLink(path)) }
    case .other: if isWanted(path, pattern) { try add(path, .notAFile) }
    case nil: if isWanted(path, pattern) { try add(path, .missing) }
    }
  }

  private func isWanted(_ path: FilePath, _ pattern: Glob?) -> Bool {
    if let pattern, !pattern.matchesWhole(path) { return false }
    return includes.isEmpty || includes.contains { $0.matches(path) }
  }

  private static func troubleOfLink(_ path: FilePath) -> InputEntry.Trouble? {
    switch (try? FileInfo(of: path))?.kind {
    case .file: nil
    case .folder: .folderLink
    case .link, .other: .notAFile
    case nil: .brokenLink
    }
  }
}

extension FilePath {
  /// The same path without doubled slashes, "." parts and a slash at the end, so that one file has one name here.
  var normalized: FilePath {
    let parts = bytes.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual([UInt8(ascii: ".")]) }
    let joined = FilePath(bytes: parts.joined(separator: [UInt8(ascii: "/")]))
    if isAbsolute { return FilePath(bytes: [UInt8(ascii: "/")] + joined.bytes) }
    return joined.isEmpty ? "." : joined
  }
}
