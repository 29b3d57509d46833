import PlanExport
import PlanText

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
      let plans = try plans(of: entry.path, &piece.row)
      piece.row.count(plans)
      for plan in plans { printer.append(plan, to: piece) }
    } catch {
      piece.row.fail(error)
    }
  }

  private func plans(of path: FilePath, _ row: inout InputRow) throws(InputProblem) -> [PlanRecord] {
    let (bytes, info) = try reader.read(path)
    (row.size, row.modified) = (info.size, info.modified)
    if info.kind != .file { throw .notAFile }
    if info.size > InputProblem.largestInput { throw .tooLarge }
    let kind = InputKind.of(bytes, path: path)
    switch kind.row.reading {
    case .none: throw .foreign(kind)
    case .direct: return named(PlanLoader.plans(of: bytes, name: path.text, encoding: loader.encoding), path)
    case .converters(let converters):
      let text = try texts.text(of: path, info) { () throws(InputProblem) in
        try loader.extractor.text(of: bytes, kind: kind, converters: converters)
      }
      row.hasText = true
      return named(PlanLoader.plans(of: text, name: path.text, encoding: .utf8), path)
    }
  }

  /// Gives plans the keys that tables know them by.
  private func named(_ plans: [PlanRecord], _ path: FilePath) -> [PlanRecord] {
    plans.map { plan in
      let key = PlanKey.key(of: path, part: plan.part, parts: plan.parts)
      return key == plan.key ? plan : PlanRecord(plan.document, key: key, part: plan.part, parts: plan.parts)
    }
  }
}
