import PlanExport
import PlanText

/// One run over the inputs of a batch, from the first segment that is missing to the last.
final class BatchRun {
  private let arguments: Arguments
  private let console: Console
  private let form: BatchForm
  private let folder: OutputFolder
  private let settings: String
  private let name: String
  private let isResumed: Bool
  private let mirror: MirrorPath
  private let store: SegmentStore
  private let texts: TextStore
  private let writer: any BatchWriter
  private let plan: BatchPlan
  private let start = MonotonicClock.now
  private var progress: BatchProgress
  /// The segment being written and its rows so far.
  private var segment: Int?
  private var rows: [InputRow] = []
  private var done = 0
  private var firstFailure: InputRow?

  init(
    _ arguments: Arguments, _ console: Console, _ form: BatchForm, _ folder: OutputFolder, _ list: InputList,
    settings: String, name: String, isResumed: Bool
  ) throws(SystemError) {
    self.arguments = arguments
    self.console = console
    self.form = form
    self.folder = folder
    self.settings = settings
    self.name = name
    self.isResumed = isResumed
    mirror = MirrorPath(isMixed: list.isMixed)
    store = SegmentStore(folder: folder)
    texts = TextStore(folder.forAnotherThread(), mirror)
    writer = form.makeWriter(folder, mirror)
    plan = try BatchPlan(
      list, segmentSize: arguments.count(.shardSize) ?? SegmentStore.usualInputs, earlier: isResumed ? store : nil,
      settings: settings, writer: writer)
    progress = BatchProgress(
      console, total: plan.count - plan.inputsThatStay, quiet: arguments.has(.quiet))
  }

  func perform() throws(SystemError) -> ExitStatus {
    if StopFlag.isRaised { return stopped() }
    if isResumed { try removeResultsOfLostInputs() }
    try writer.prepare(after: plan.lastRecord, isComplete: plan.isComplete)
    defer { progress.clear() }
    try work()
    progress.clear()
    if StopFlag.isRaised { return stopped() }
    if let firstFailure { return failedFast(firstFailure) }
    return try finish()
  }

  // MARK: Working

  private func work() throws(SystemError) {
    var feed = try BatchFeed(plan)
    let jobs = min(arguments.count(.jobs) ?? Processors.count, 256)
    let pipeline = OrderedPipeline<BatchFeed.Item>(
      window: jobs == 1 ? 1 : jobs * 8, buffers: form == .csv ? CSVTable.allCases.count : 1,
      feed: { () throws(SystemError) in try feed.next() },
      handOn: { (item, piece) throws(SystemError) in try self.handOn(item, piece) })
    let (loader, texts, form) = (quietLoader(), texts, form)
    try pipeline.run(jobs) {
      var worker = BatchWorker(loader, texts, form)
      return { item, piece in worker.read(item.entry, into: piece) }
    }
  }

  private func quietLoader() -> PlanLoader {
    var loader = PlanLoader(arguments, console)
    loader.extractor.progress = { _, _ in }
    return loader
  }

  /// Takes what was made of an input; false ends the run.
  private func handOn(_ item: BatchFeed.Item, _ piece: BatchPiece) throws(SystemError) -> Bool {
    if segment != item.segment {
      try writer.begin(item.segment)
      segment = item.segment
      rows.removeAll(keepingCapacity: true)
    }
    try writer.write(piece)
    if isResumed, !piece.row.hasText { texts.remove(piece.row.path) }
    rows.append(piece.row)
    progress.add(piece.row)
    if piece.row.outcome == .failed, arguments.has(.failFast) {
      firstFailure = piece.row
      return false
    }
    if item.isLast {
      try store.write(SegmentRecord(settings: settings, files: try writer.end(), rows: rows), item.segment)
      done += rows.count
    }
    return true
  }

  // MARK: Ending

  /// Writes what describes the whole, from the records of all segments.
  private func finish() throws(SystemError) -> ExitStatus {
    try writer.finish()
    try removeSegmentsBehindTheLast()
    var summary = BatchSummary()
    var manifest = Manifest()
    let file = try folder.newFile(Manifest.name)
    var out: [UInt8] = []
    manifest.begin(to: &out)
    try forEachRecord { (record, _) throws(SystemError) in
      let place = Manifest.Place(form: form, mirror: mirror, segment: record)
      for row in record.rows {
        summary.add(row)
        manifest.append(row, place, to: &out)
      }
      try file.write(out.span)
      out.removeAll(keepingCapacity: true)
    }
    try file.write(out.span)
    try file.commit(durable: true)
    try describe()
    let seconds = Double(MonotonicClock.now - start) / Double(MonotonicClock.second)
    for line in summary.lines(seconds: seconds, output: name, quiet: arguments.has(.quiet)) { console.say(line) }
    return summary.status
  }

  private func describe() throws(SystemError) {
    if form != .csv {
      let schema = try folder.newFile(DataPackage.schemaName)
      try schema.write(PlanSchema.text)
      try schema.commit(durable: true)
    }
    let file = try folder.newFile(DataPackage.name, temporary: "part-package")
    try DataPackage.write(form, to: file) { (take) throws(SystemError) in
      try forEachRecord { (record, _) throws(SystemError) in
        for mark in record.files { try take(FilePath(mark.name)) }
        for row in record.rows {
          for part in row.files.indices { try take(mirror.plan(row.path, part: part + 1)) }
        }
      }
    }
    try file.commit(durable: true)
  }

  private func forEachRecord(_ body: (SegmentRecord, Int) throws(SystemError) -> Void) throws(SystemError) {
    for number in 0..<plan.segments {
      if let record = try store.read(number) { try body(record, number) }
    }
  }

  private func stopped() -> ExitStatus {
    console.say(
      "stopped; \(NumberText.grouped(plan.inputsThatStay + done)) of \(NumberText.grouped(plan.count)) files are done")
    console.say("type the same command with --resume to go on")
    return .stopped(by: StopFlag.signal)
  }

  private func failedFast(_ row: InputRow) -> ExitStatus {
    console.complain(about: row.path.text, row.reason)
    console.say("stopped there; type the same command with --resume to go on")
    return .inputErrors
  }

  // MARK: Cleaning up after an earlier run

  private func removeResultsOfLostInputs() throws(SystemError) {
    var number = 0
    while try store.exists(number) {
      for row in try store.read(number)?.rows ?? [] where !plan.contains(row.path) {
        writer.remove(row)
        if row.hasText { texts.remove(row.path) }
      }
      number += 1
    }
  }

  private func removeSegmentsBehindTheLast() throws(SystemError) {
    var number = plan.segments
    while try store.exists(number) {
      writer.remove(number)
      store.remove(number)
      number += 1
    }
  }
}
