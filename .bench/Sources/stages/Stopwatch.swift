#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The least processor time of several runs, which the rest of the machine disturbs least.
enum Stopwatch {
  /// Seconds of processor time this thread has used.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Runs `body` several times on what `prepare` makes, which is not counted.
  static func least<Input, Output>(
    of runs: Int, prepare: () -> Input, body: (consuming Input) -> Output
  ) -> (seconds: Double, last: Output) {
    var least = Double.infinity
    var last: Output?
    for _ in 0..<runs {
      last = nil
      let input = prepare()
      let start = now()
      last = body(input)
      least = min(least, now() - start)
    }
    return (least, last!)
  }
}
