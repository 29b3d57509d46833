#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where results go: standard output, or the file of `--output`. Collects small pieces and writes large ones.
final class ResultFile {
  private enum Place {
    case stream(any ByteSink)
    case file(AtomicFile)
  }

  private let place: Place
  private let isFiltered: Bool
  private let colored: Bool
  /// What was made and not yet written. Exporters append here.
  var buffer: [UInt8] = []
  private(set) var isEmpty = true

  /// The file at a path; standard output for `-` and where no path is given, kept from control characters where a
  /// terminal shows it.
  init(_ path: FilePath?, _ console: Console, colored: Bool = false) throws(SystemError) {
    let target = path.flatMap { $0.isStandardStream ? nil : $0 }
    place = if let target { try Self.place(of: target) } else { .stream(console.output) }
    isFiltered = target == nil && console.output.isTerminal
    self.colored = colored
  }

  private static func place(of path: FilePath) throws(SystemError) -> Place {
    switch try kind(of: path) {
    case .folder: throw SystemError(code: EISDIR)
    case .other: return .stream(DeviceSink(try OpenFile(path, flags: O_WRONLY)))
    case .link:
      if !path.bytes.starts(with: Array("/dev/".utf8)) { throw SystemError(code: ELOOP) }
      return .stream(DeviceSink(try OpenFile(path, flags: O_WRONLY)))
    case .file, nil:
      let folder = try OpenFile(path.folder, flags: O_RDONLY | O_DIRECTORY)
      return .file(try AtomicFile(FilePath(bytes: path.name), in: folder))
    }
  }

  /// What stands at the path, the link itself where it is one; nil where there is nothing.
  private static func kind(of path: FilePath) throws(SystemError) -> FileInfo.Kind? {
    do {
      return try FileInfo(ofLink: path).kind
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Writes what was collected where it is much.
  func flushIfLarge() throws(SystemError) {
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what was collected.
  func flush() throws(SystemError) { try write(&buffer) }

  /// Writes bytes and empties their buffer, which may be `buffer` itself while an exporter has it.
  func write(_ collected: inout [UInt8]) throws(SystemError) {
    guard !collected.isEmpty else { return }
    isEmpty = false
    if isFiltered {
      try write(TerminalText.filtered(collected, colored: colored).span)
    } else {
      try write(collected.span)
    }
    collected.removeAll(keepingCapacity: true)
  }

  private func write(_ bytes: Span<UInt8>) throws(SystemError) {
    switch place {
    case .stream(let sink): try sink.write(bytes)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Ends the result. A file is put in its place only now; where nothing was written, what stood there stays.
  func finish() throws(SystemError) {
    try flush()
    if case .file(let file) = place, !isEmpty { try file.commit(durable: true) }
  }
}

/// A device or named pipe given as the place for results.
private struct DeviceSink: ByteSink {
  let file: OpenFile
  let isTerminal = false
  let columns: Int? = nil

  init(_ file: OpenFile) { self.file = file }

  func write(_ bytes: Span<UInt8>) throws(SystemError) { try file.write(bytes) }
}
