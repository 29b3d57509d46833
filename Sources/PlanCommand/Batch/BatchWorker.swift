import PlanExport

/// Reads inputs into pieces. Each thread has its own.
struct BatchWorker {
  private let reader = StableReader()
  private let loader: PlanLoader
  private let texts: TextStore
  private var printer: any PlanPrinter

  init(_ loader: PlanLoader, _ texts: TextStore, _ form: BatchForm) {
    self.loader = loader
    self.texts = texts
    printer = form.makePrinter()
  }

  /// Reads an input. Never fails: what is wrong stands in the piece's row.
  mutating func read(_ entry: InputEntry, into piece: BatchPiece) {
    piece.reset(entry.path)
    if let trouble = entry.trouble { return piece.row.leave(trouble) }
    do throws(InputProblem) {
      let reading = try reading(of: entry.path, &piece.row)
      piece.row.count(reading.plans)
      if let doubt = reading.doubt { piece.row.doubt(doubt) }
      for plan in reading.plans { printer.append(plan, to: piece) }
    } catch {
      piece.row.fail(error)
    }
  }

  private func reading(of path: FilePath, _ row: inout InputRow) throws(InputProblem) -> PlanLoader.Reading {
    let (bytes, info) = try reader.read(path)
    (row.size, row.modified) = (info.size, info.modified)
    if info.kind != .file { throw .notAFile }
    if info.size > InputProblem.largestInput { throw .tooLarge }
    return try loader.plans(of: bytes, name: path.text) { (kind, converters) throws(InputProblem) in
      let text = try texts.text(of: path, info) { () throws(InputProblem) in
        try loader.extractor.text(of: bytes, kind: kind, converters: converters)
      }
      row.hasText = true
      return text
    }
  }
}
