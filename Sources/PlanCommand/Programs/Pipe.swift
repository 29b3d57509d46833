#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe between this program and one that it starts.
struct Pipe {
  let read: OpenFile
  private let writing: OpenFile

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    _ = try retrying { pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    read = OpenFile(descriptor: ends[0])
    writing = OpenFile(descriptor: ends[1])
  }

  var write: Int32 { writing.descriptor }
}

/// Reads two pipes at once, so that neither fills up and blocks the program.
struct PipeCollector {
  private let pipes: [OpenFile]
  private var isOpen = [true, true]
  private(set) var output: [UInt8] = []
  /// The last bytes only: some programs complain at length.
  private(set) var complaint: [UInt8] = []

  init(output: OpenFile, complaint: OpenFile) { pipes = [output, complaint] }

  /// Reads until both are closed.
  mutating func collect(until deadline: Int) throws(ProgramRun.Failure) {
    while isOpen[0] || isOpen[1] {
      if StopFlag.isRaised { throw .stopped }
      if MonotonicClock.now > deadline { throw .tooSlow }
      var waiting = pipes.indices.map {
        pollfd(fd: isOpen[$0] ? pipes[$0].descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&waiting, nfds_t(waiting.count), 100) > 0 else { continue }
      for index in pipes.indices where waiting[index].revents != 0 { try take(index) }
    }
  }

  private mutating func take(_ index: Int) throws(ProgramRun.Failure) {
    do {
      if index == 0 {
        isOpen[0] = try pipes[0].read(into: &output, atMost: 1 << 16) > 0
      } else {
        isOpen[1] = try pipes[1].read(into: &complaint, atMost: 1 << 12) > 0
        complaint.removeFirst(max(0, complaint.count - 4096))
      }
    } catch {
      throw .system(error)
    }
    if output.count > InputProblem.largestInput { throw .system(SystemError(code: EFBIG)) }
  }
}

/// Words as C wants them: a list of pointers that ends with null.
struct CStringList {
  private let words: [[CChar]]

  init(_ words: [FilePath]) { self.words = words.map { $0.bytes.map { CChar(bitPattern: $0) } + [0] } }

  func withPointers<R>(_ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> R) -> R {
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}
