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
  public let isTerminal: Bool

  public static let input = StandardStream(descriptor: STDIN_FILENO)
  public static let output = StandardStream(descriptor: STDOUT_FILENO)
  public static let error = StandardStream(descriptor: STDERR_FILENO)

  private init(descriptor: Int32) {
    file = OpenFile(descriptor: descriptor)
    isTerminal = isatty(descriptor) == 1
  }

  public var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(file.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  public func write(_ bytes: Span<UInt8>) throws(SystemError) { try file.write(bytes) }

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
