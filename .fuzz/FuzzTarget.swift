// What the fuzzer drives: every byte string is a document, so each must go through the whole core without a trap,
// keep the promises of the tree, and come out as JSON. Built by `.fuzz/run`, not by the package.
import Glibc
import PlanExport
import PlanText

/// Reads one input as a program would, and stops at the first broken promise.
func readWhole(_ input: [UInt8]) -> [UInt8] {
  var json: [UInt8] = []
  let plans = PlanParser.plans(in: SourceText(input))
  for (index, plan) in plans.enumerated() {
    let broken = plan.invariantViolations(limit: 3)
    if !broken.isEmpty { stop("broken promise of the tree: " + broken.joined(separator: "; ")) }
    let record = PlanRecord(plan, part: index + 1, parts: plans.count)
    for format in ExportFormat.allCases {
      let bytes = Exporter.bytes(record, format)
      if String(validating: bytes, as: UTF8.self) == nil { stop("\(format) is not UTF-8") }
      if format == .ndjson { json += bytes }
    }
  }
  return json
}

/// Tells why and stops in a way that libFuzzer takes for a finding.
func stop(_ why: String) -> Never {
  let line = Array("FINDING: \(why)\n".utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}

#if VNPLAN_THREADS
  // Built with the thread sanitizer: two threads read the same input at once and must find the same.
  final class Reading: @unchecked Sendable {
    let input: [UInt8]
    var json: [UInt8] = []
    init(_ input: [UInt8]) { self.input = input }
  }

  func start(_ reading: Reading) -> pthread_t {
    var thread = pthread_t()
    let handle = Unmanaged.passRetained(reading).toOpaque()
    let failed = pthread_create(
      &thread, nil,
      { handle in
        let reading = Unmanaged<Reading>.fromOpaque(handle!).takeRetainedValue()
        reading.json = readWhole(reading.input)
        return nil
      }, handle)
    if failed != 0 { stop("no thread: \(failed)") }
    return thread
  }

  func read(_ input: [UInt8]) {
    let readings = [Reading(input), Reading(input)]
    for thread in readings.map(start) { pthread_join(thread, nil) }
    if readings[0].json != readings[1].json { stop("two threads read one input differently") }
  }
#else
  func read(_ input: [UInt8]) { _ = readWhole(input) }
#endif

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
