import PlanCommand
import Synchronization

/// Collects what a command writes; may look like a terminal, or fail like a closed pipe.
final class MemorySink: ByteSink {
  private let store = Mutex<[UInt8]>([])
  let isTerminal: Bool
  let columns: Int?
  private let failure: SystemError?

  init(terminalWidth: Int? = nil, failing failure: SystemError? = nil) {
    isTerminal = terminalWidth != nil
    columns = terminalWidth
    self.failure = failure
  }

  func write(_ bytes: Span<UInt8>) throws(SystemError) {
    if let failure { throw failure }
    var copy: [UInt8] = []
    for index in bytes.indices { copy.append(bytes[index]) }
    store.withLock { $0 += copy }
  }

  var bytes: [UInt8] { store.withLock { $0 } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Hands out bytes a few at a time, as a pipe does.
final class MemorySource: ByteSource {
  private let rest: Mutex<ArraySlice<UInt8>>
  private let step: Int

  init(_ bytes: [UInt8], step: Int = 4096) {
    rest = Mutex(bytes[...])
    self.step = step
  }

  func read(into bytes: inout [UInt8], atMost count: Int) throws(SystemError) -> Int {
    let piece = rest.withLock { rest in
      let piece = Array(rest.prefix(min(step, count)))
      rest.removeFirst(piece.count)
      return piece
    }
    bytes += piece
    return piece.count
  }
}
