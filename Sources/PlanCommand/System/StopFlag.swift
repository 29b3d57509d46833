import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Remembers that the person asked to stop (SIGINT, SIGTERM, SIGHUP). Long work looks here between its steps and
/// ends tidily; a second signal ends the program at once.
public enum StopFlag {
  private static let raised = Atomic<Int32>(0)

  /// The signal that came, 0 while none has.
  static var signal: Int32 { raised.load(ordering: .relaxed) }
  static var isRaised: Bool { signal != 0 }
  /// Throws where the person asked to stop.
  static func check() throws(SystemError) { if isRaised { throw .interrupted } }

  /// Takes the signals of this process. One that was ignored at the start (nohup) stays ignored.
  ///
  /// Who starts this program may have blocked them (threads of some runtimes do, and programs inherit it).
  public static func install() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      sigaddset(&signals, number)
      var old = sigaction()
      sigaction(number, nil, &old)
      if handler(of: old) == handler(of: ignoring()) { continue }
      var action = sigaction()
      setHandler(&action) { StopFlag.arrived($0) }
      sigaction(number, &action, nil)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// For tests and callers that go on: forgets the signal.
  static func clear() { raised.store(0, ordering: .relaxed) }
  static func raise(_ number: Int32) { raised.store(number, ordering: .relaxed) }

  private static func arrived(_ number: Int32) {
    if isRaised { _exit(128 + number) }
    raise(number)
  }

  private static func ignoring() -> sigaction {
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = SIG_IGN
    #else
      action.__sigaction_handler.sa_handler = SIG_IGN
    #endif
    return action
  }

  private static func handler(of action: sigaction) -> UInt {
    #if canImport(Darwin)
      unsafeBitCast(action.__sigaction_u.__sa_handler, to: UInt.self)
    #else
      unsafeBitCast(action.__sigaction_handler.sa_handler, to: UInt.self)
    #endif
  }

  private static func setHandler(_ action: inout sigaction, _ body: @escaping @convention(c) (Int32) -> Void) {
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = body
    #else
      action.__sigaction_handler.sa_handler = body
    #endif
  }
}
