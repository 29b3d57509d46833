import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of a helper program: started without a shell, in a process group of its own, with nothing to read and a
/// time limit.
struct ProgramRun {
  /// How it ended.
  struct Result {
    /// Exit status, or 128 and the signal that ended it.
    let status: Int32
    let output: [UInt8]
    /// The last that it said on standard error.
    let complaint: [UInt8]
  }

  enum Failure: Error {
    case system(SystemError)
    case tooSlow
    case stopped
  }

  let program: FilePath
  let arguments: [FilePath]
  /// Where it may put files of its own.
  let folder: FilePath
  let seconds: Int

  /// Runs it to its end and collects what it prints.
  func finish() throws(Failure) -> Result {
    var (process, collector) = try start()
    let deadline = MonotonicClock.now + seconds * MonotonicClock.second
    do throws(Failure) {
      try collector.collect(until: deadline)
      let status = try wait(process, until: deadline)
      return Result(status: status, output: collector.output, complaint: collector.complaint)
    } catch {
      kill(-process, SIGKILL)
      waitpid(process, nil, 0)
      throw error
    }
  }

  // MARK: Starting

  /// One program is started at a time: the pipes of one must not be open in another, or their end is never seen.
  private static let starting = Mutex(())

  private func start() throws(Failure) -> (pid_t, PipeCollector) {
    do throws(SystemError) {
      return try Self.starting.withLock { (_) throws(SystemError) in
        let output = try Pipe()
        let complaint = try Pipe()
        let process = try start(output: output.write, complaint: complaint.write)
        return (process, PipeCollector(output: output.read, complaint: complaint.read))
      }
    } catch {
      throw .system(error)
    }
  }

  private func start(output: Int32, complaint: Int32) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaint, STDERR_FILENO)
    setAttributes(&attributes)
    var process: pid_t = 0
    let words = CStringList([program] + arguments)
    let variables = CStringList(Self.environment(folder))
    for attempt in 1... {
      let code = program.withCString { path in
        words.withPointers { words in
          variables.withPointers { variables in
            posix_spawn(&process, path, &actions, &attributes, words, variables)
          }
        }
      }
      if code == 0 { break }
      guard code == ETXTBSY, attempt < Self.mostAttempts else { throw SystemError(code: code) }
      usleep(Self.pause)
    }
    return process
  }

  /// A program that is just being written, as by an update, is tried again for a second.
  private static let mostAttempts = 50
  private static let pause: UInt32 = 20_000

  #if canImport(Darwin)
    private typealias SpawnAttributes = posix_spawnattr_t?
  #else
    private typealias SpawnAttributes = posix_spawnattr_t
  #endif

  /// A group of its own, no signals blocked, and the usual answer to those that this program ignores.
  private func setAttributes(_ attributes: inout SpawnAttributes) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  }

  /// The environment of this process, but for temporary files, language and threads.
  private static func environment(_ folder: FilePath) -> [FilePath] {
    let ours: [(String, FilePath)] = [("TMPDIR", folder), ("LC_ALL", "C.UTF-8"), ("OMP_THREAD_LIMIT", "1")]
    var out = ours.map { FilePath(bytes: Array("\($0.0)=".utf8) + $0.1.bytes) }
    var next = environ
    while let variable = next.pointee {
      let text = FilePath(
        bytes: UnsafeBufferPointer(start: variable, count: strlen(variable)).map { UInt8(bitPattern: $0) })
      if !ours.contains(where: { text.bytes.starts(with: Array("\($0.0)=".utf8)) }) { out.append(text) }
      next += 1
    }
    return out
  }

  // MARK: Ending

  private func wait(_ process: pid_t, until deadline: Int) throws(Failure) -> Int32 {
    var status: Int32 = 0
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process { break }
      if found == -1, errno != EINTR { throw .system(.last) }
      if StopFlag.isRaised { throw .stopped }
      if MonotonicClock.now > deadline { throw .tooSlow }
      usleep(2_000)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
