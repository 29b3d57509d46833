/// Workers that take entries in order, work on them side by side, and hand on what they made in the same order.
///
/// A worker may be at most `window` entries ahead of what was handed on, so memory is bounded by the largest entries
/// under way. There is no thread for handing on: whoever has made the piece that comes next does it, and those after
/// it that are ready.
///
/// Unchecked: `slots`, counters and `feed` are touched under the monitor only; a piece by the worker that claimed its
/// slot, until it is ready, and then by the one worker that `isHandingOn`.
final class OrderedPipeline<Entry>: @unchecked Sendable {
  private struct Slot {
    let piece: BatchPiece
    var entry: Entry?
    var isReady = false
  }

  private let monitor = Monitor()
  private var slots: [Slot]
  private var claimed = 0
  private var handedOn = 0
  private var isHandingOn = false
  private var isEnded = false
  private var failure: SystemError?
  private let feed: () throws(SystemError) -> Entry?
  private let handOn: (Entry, BatchPiece) throws(SystemError) -> Bool

  /// - Parameters:
  ///   - feed: the next entry, nil at the end.
  ///   - handOn: takes what was made of an entry; false ends the run.
  init(
    window: Int, buffers: Int, feed: @escaping () throws(SystemError) -> Entry?,
    handOn: @escaping (Entry, BatchPiece) throws(SystemError) -> Bool
  ) {
    slots = (0..<window).map { _ in Slot(piece: BatchPiece(buffers: buffers)) }
    self.feed = feed
    self.handOn = handOn
  }

  /// Works until no entries are left, one thread for each worker.
  func run(_ workers: Int, work: @escaping @Sendable () -> (Entry, BatchPiece) -> Void) throws(SystemError) {
    var threads: [WorkerThread] = []
    for _ in 1..<max(1, workers) {
      // Fewer threads than asked for do the same work.
      if let thread = try? WorkerThread({ self.loop(work()) }) { threads.append(thread) }
    }
    loop(work())
    for thread in threads { thread.join() }
    if let failure { throw failure }
  }

  private func loop(_ work: (Entry, BatchPiece) -> Void) {
    while let (index, entry, piece) = claim() {
      work(entry, piece)
      deliver(index)
    }
  }

  private func claim() -> (Int, Entry, BatchPiece)? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isEnded, claimed - handedOn >= slots.count { monitor.wait() }
    if isEnded || StopFlag.isRaised { return nil }
    do throws(SystemError) {
      guard let entry = try feed() else { return nil }
      let index = claimed % slots.count
      claimed += 1
      slots[index].entry = entry
      return (index, entry, slots[index].piece)
    } catch {
      end(error)
      return nil
    }
  }

  private func deliver(_ index: Int) {
    monitor.lock()
    slots[index].isReady = true
    if !isHandingOn {
      isHandingOn = true
      while !isEnded, slots[handedOn % slots.count].isReady { handOnNext() }
      isHandingOn = false
    }
    monitor.unlock()
  }

  /// Called under the monitor, which is left while the piece is handed on.
  private func handOnNext() {
    let index = handedOn % slots.count
    guard let entry = slots[index].entry else { return }
    let piece = slots[index].piece
    monitor.unlock()
    var result = Result<Bool, SystemError>.success(true)
    do throws(SystemError) { result = .success(try handOn(entry, piece)) } catch { result = .failure(error) }
    monitor.lock()
    slots[index].isReady = false
    handedOn += 1
    switch result {
    case .success(true): monitor.wakeAll()
    case .success(false): end(nil)
    case .failure(let error): end(error)
    }
  }

  private func end(_ error: SystemError?) {
    isEnded = true
    failure = failure ?? error
    monitor.wakeAll()
  }
}
