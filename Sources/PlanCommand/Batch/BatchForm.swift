import PlanExport

/// The forms that a batch writes, one row each.
enum BatchForm: String, CaseIterable, Sendable {
  case ndjson, json, csv

  /// Turns plans into bytes; each worker has its own.
  func makePrinter() -> any PlanPrinter {
    switch self {
    case .ndjson: StreamPrinter()
    case .json: FilePrinter()
    case .csv: TablePrinter()
    }
  }

  /// Puts the bytes into the output folder, in order.
  func makeWriter(_ folder: OutputFolder, _ mirror: MirrorPath) -> any BatchWriter {
    switch self {
    case .ndjson: ShardWriter(folder)
    case .json: MirrorWriter(folder, mirror)
    case .csv: TableWriter(folder)
    }
  }
}

/// Turns the plans of an input into the bytes of a form.
protocol PlanPrinter {
  mutating func append(_ plan: PlanRecord, to piece: BatchPiece)
}

/// Puts pieces into the output folder, segment by segment.
///
/// `begin`, any number of `write`, `end` make a segment; `finish` ends the run. A segment that is not ended leaves
/// nothing that a later run would take for a result.
protocol BatchWriter: AnyObject {
  /// Whether the results of an earlier segment are there as they were written. Called in order from the first, before
  /// anything is written.
  func isIntact(_ record: SegmentRecord, _ segment: Int) throws(SystemError) -> Bool
  /// Whether segments stand by themselves; where they do not, those after a changed one are written again as well.
  var segmentsAreIndependent: Bool { get }
  /// Called before anything is written.
  /// - Parameters:
  ///   - record: the last segment of those from the first on that stay as they are, if any.
  ///   - isComplete: whether all segments stay.
  func prepare(after record: SegmentRecord?, isComplete: Bool) throws(SystemError)
  func begin(_ segment: Int) throws(SystemError)
  /// Writes a piece and notes its files in the row.
  func write(_ piece: BatchPiece) throws(SystemError)
  func end() throws(SystemError) -> [FileMark]
  /// Removes what a segment left that is no more.
  func remove(_ segment: Int)
  /// Removes what an input left that is no more.
  func remove(_ row: InputRow)
  func finish() throws(SystemError)
}

/// A plan a line.
struct StreamPrinter: PlanPrinter {
  private var exporter = Exporter(.ndjson)

  mutating func append(_ plan: PlanRecord, to piece: BatchPiece) {
    if piece.used == 0 { _ = piece.nextBuffer() }
    exporter.append(plan, to: &piece.buffers[0])
  }
}

/// A plan a file.
struct FilePrinter: PlanPrinter {
  private var exporter = Exporter(.json)

  mutating func append(_ plan: PlanRecord, to piece: BatchPiece) {
    exporter.append(plan, to: &piece.buffers[piece.nextBuffer()])
  }
}

/// A buffer a table.
struct TablePrinter: PlanPrinter {
  private var exporters: [Exporter] = CSVTable.allCases.map { table in
    var exporter = Exporter(.csv, options: ExportOptions(table: table))
    var heading: [UInt8] = []
    exporter.begin(into: &heading)
    return exporter
  }

  mutating func append(_ plan: PlanRecord, to piece: BatchPiece) {
    for index in exporters.indices {
      if piece.used == index { _ = piece.nextBuffer() }
      exporters[index].append(plan, to: &piece.buffers[index])
    }
  }
}
