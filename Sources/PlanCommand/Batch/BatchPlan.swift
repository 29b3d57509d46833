/// What a batch has to do: its inputs in order, cut into segments, and which segments stay from an earlier run.
struct BatchPlan {
  let list: InputList
  /// Inputs in a segment.
  let segmentSize: Int
  /// Inputs, each once.
  private(set) var count = 0
  /// For each segment whether its results are there and its inputs have not changed.
  private(set) var stays: [Bool] = []
  /// The last of the segments from the first on that stay.
  private(set) var lastRecord: SegmentRecord?
  /// Fingerprints of all paths, sorted; kept where an earlier run may have left results of inputs that are no more.
  private var paths: [UInt64] = []

  var segments: Int { stays.count }
  var isComplete: Bool { stays.allSatisfy { $0 } }
  /// Inputs in segments that stay.
  var inputsThatStay: Int {
    stays.indices.reduce(0) { sum, segment in
      sum + (stays[segment] ? min(segmentSize, count - segment * segmentSize) : 0)
    }
  }

  /// - Parameter earlier: the records of an earlier run in the folder, nil where everything is new.
  init(
    _ list: InputList, segmentSize: Int, earlier: SegmentStore?, settings: String, writer: any BatchWriter
  ) throws(SystemError) {
    self.list = list
    self.segmentSize = segmentSize
    var inputs = try list.sorted()
    var segment: [InputEntry] = []
    var isBroken = earlier == nil
    while let entry = try inputs.next() {
      count += 1
      if earlier != nil { paths.append(Hash64.of(entry.path.bytes)) }
      segment.append(entry)
      if segment.count == segmentSize { try close(&segment, earlier, settings, writer, &isBroken) }
    }
    if !segment.isEmpty { try close(&segment, earlier, settings, writer, &isBroken) }
    paths.sort()
  }

  private mutating func close(
    _ segment: inout [InputEntry], _ earlier: SegmentStore?, _ settings: String, _ writer: any BatchWriter,
    _ isBroken: inout Bool
  ) throws(SystemError) {
    let number = stays.count
    var record: SegmentRecord?
    if !isBroken || writer.segmentsAreIndependent { record = try earlier?.read(number) }
    var isSame = false
    if let record, record.settings == settings, Self.isUnchanged(record, segment) {
      isSame = try writer.isIntact(record, number)
    }
    if isSame, !isBroken { lastRecord = record }
    if !isSame { isBroken = true }
    stays.append(isSame)
    segment.removeAll(keepingCapacity: true)
  }

  /// Whether the inputs are those of the record and look as they did.
  private static func isUnchanged(_ record: SegmentRecord, _ segment: [InputEntry]) -> Bool {
    guard record.rows.count == segment.count else { return false }
    return zip(record.rows, segment).allSatisfy { row, entry in
      guard row.path == entry.path, !row.mayPass else { return false }
      if let trouble = entry.trouble { return row.code == trouble.code }
      guard let info = try? FileInfo(of: entry.path) else { return false }
      return info.size == row.size && info.modified == row.modified
    }
  }

  /// Whether an input of an earlier run is still one.
  func contains(_ path: FilePath) -> Bool {
    let wanted = Hash64.of(path.bytes)
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == wanted
  }
}

/// The inputs of the segments that are written anew, in order.
struct BatchFeed {
  struct Item: Sendable {
    let entry: InputEntry
    let segment: Int
    let isLast: Bool
  }

  private let plan: BatchPlan
  private var inputs: SortedInputs
  private var position = 0

  init(_ plan: BatchPlan) throws(SystemError) {
    self.plan = plan
    inputs = try plan.list.sorted()
  }

  mutating func next() throws(SystemError) -> Item? {
    while let entry = try inputs.next() {
      let segment = position / plan.segmentSize
      position += 1
      let isLast = position % plan.segmentSize == 0 || position == plan.count
      if !plan.stays[segment] { return Item(entry: entry, segment: segment, isLast: isLast) }
    }
    return nil
  }
}
