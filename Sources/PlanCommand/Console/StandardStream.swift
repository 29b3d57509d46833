#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One of the three streams a program is started with.
public struct StandardStream: ByteSink, ByteSource {
  private let file: OpenFile
  /// Whether a person looks at it.
  public let isTerminal: Bool

  /// Standard input of the process.
  public static let input = StandardStream(descriptor: STDIN_FILENO)
  /// Standard output of the process.
  public static let output = StandardStream(descriptor: STDOUT_FILENO)
  /// Standard error of the process.
  public static let error = StandardStream(descriptor: STDERR_FILENO)

  private init(descriptor: Int32) {
    file = OpenFile(descriptor: descriptor)
    isTerminal = isatty(descriptor) == 1
  }

  /// Width of the terminal in columns; nil where there is none.
  public var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(file.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all bytes, or throws what the system says.
  public func write(_ bytes: Span<UInt8>) throws(SystemError) { try file.write(bytes) }

  /// Appends at most `count` bytes and tells how many; 0 at the end.
  public func read(into bytes: inout [UInt8], atMost count: Int) throws(SystemError) -> Int {
    try file.read(into: &bytes, atMost: count)
  }

  /// Sees to it that the three streams are open, so that no file that is opened later takes their numbers, and
  /// that writing to a closed pipe is an error instead of a signal.
  public static func prepare() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
