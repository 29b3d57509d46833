/// `vnplan doctor`: which helper programs are here, which kinds of file can be read, and what to install.
struct DoctorCommand {
  let console: Console

  func run() throws(SystemError) -> ExitStatus {
    try console.output.write(programs() + "\n" + kinds())
    return .done
  }

  private func programs() -> String {
    var out = "Helper programs\n"
    for program in HelperProgram.allCases {
      let place = program.location(console.environment)?.display ?? "not installed"
      out += "  \(padded(program.rawValue, 12))\(padded(place, 28))  \(program.row.use)\n"
    }
    return out
  }

  private func kinds() -> String {
    var out = "Kinds of file\n"
    for kind in InputKind.allCases {
      switch kind.row.reading {
      case .none: continue
      case .direct: out += line(kind, "ready", "")
      case .converters(let converters): out += lines(kind, converters)
      }
    }
    return out
  }

  /// One line for each way to read a kind, the one that is taken first: PDF files with text and PDF files of scans
  /// need different programs, and several programs read a Word file.
  private func lines(_ kind: InputKind, _ converters: [Converter]) -> String {
    let extractor = TextExtractor(environment: console.environment, seconds: 1, progress: { _, _ in })
    let ready = converters.contains(where: extractor.isReady)
    return converters.map { converter in
      let missing = extractor.missingPrograms([converter])
      let names = converter.row.programs.map(\.rawValue).joined(separator: " + ") + converter.row.remark
      if missing.isEmpty { return line(kind, "ready", "with \(names)") }
      let isChoice = ready && converter.row.remark.isEmpty
      return line(kind, isChoice ? "or" : "missing", "needs \(names): \(HelperProgram.installation(of: missing))")
    }.joined()
  }

  private func line(_ kind: InputKind, _ state: String, _ text: String) -> String {
    let line = "  \(padded(kind.row.name, 24))\(padded("." + kind.row.ending, 7))\(padded(state, 9))\(text)"
    return line.reversed().drop { $0 == " " }.reversed() + "\n"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
