/// Gets the text out of files that are not text, with the first of the programs in the kind's row that can.
struct TextExtractor: Sendable {
  /// Longest time of one program where the person names none, in seconds.
  static let usualSeconds = 300

  let environment: Environment
  let seconds: Int
  /// Told of each page of a scan: which, and of how many.
  var progress: @Sendable (Int, Int) -> Void

  func text(of bytes: [UInt8], kind: InputKind, converters: [Converter]) throws(InputProblem) -> ExtractedText {
    var best: ExtractedText?
    var failure: InputProblem?
    for converter in converters where isReady(converter) {
      do throws(InputProblem) {
        let found = try convert(bytes, with: converter)
        if !found.isBlank || best == nil { best = found }
        if !found.isBlank, found.thinPages.isEmpty { return found }
      } catch {
        if case .stopped = error { throw error }
        failure = failure ?? error
      }
    }
    if let best, !best.isBlank { return best }
    if let failure { throw failure }
    let missing = missingPrograms(converters)
    throw missing.isEmpty ? .noText(kind) : .missingProgram(kind, missing)
  }

  /// What the first converter that is not ready lacks.
  func missingPrograms(_ converters: [Converter]) -> [HelperProgram] {
    let waiting = converters.first { !isReady($0) }
    return waiting?.row.programs.filter { $0.location(environment) == nil } ?? []
  }

  func isReady(_ converter: Converter) -> Bool {
    converter.row.programs.allSatisfy { $0.location(environment) != nil }
  }

  private func convert(_ bytes: [UInt8], with converter: Converter) throws(InputProblem) -> ExtractedText {
    let conversion: Conversion
    do throws(SystemError) {
      let folder = try TemporaryFolder(environment)
      let input = try folder.write(bytes, as: converter.row.fileName)
      conversion = Conversion(
        input: input, folder: folder, environment: environment, seconds: seconds, progress: progress)
    } catch {
      throw .system(error)
    }
    return try converter.row.convert(conversion)
  }
}
