/// Every kind of diagnostic, one row each. A test triggers each row.
public enum DiagnosticKind: UInt8, CaseIterable, Sendable {
  // Numbering
  case numberingGap, numberingDuplicate, numberingRestart, markerRepaired, markerDoubtful, nestingTooDeep
  // Noise set aside
  case pageNumber, runningHead, stamp, speck, footnote, fieldCode, repeatedHeader, columnNumbers, markup
  // Tables
  case raggedRow
  // What is missing or doubtful
  case emptyText, noNumber, noTitle, noBody, unreadableText
  // Facts
  case impossibleDate, unresolvedReference, yearAssumed
  // Bytes
  case illFormedBytes, unmappedCharacters, lettersRestored, linesRestored, inputCut

  struct Row: Sendable {
    let code: String
    let severity: Severity
    let isNoise: Bool
    let message: String
  }

  var row: Row {
    switch self {
    case .numberingGap:
      Row(
        code: "numbering-gap", severity: .warning, isNoise: false,
        message: "the number jumps: “{printed}” stands where “{meant}” was expected; the unit was left where it hangs")
    case .numberingDuplicate:
      Row(
        code: "numbering-duplicate", severity: .warning, isNoise: false,
        message: "“{printed}” is numbered twice; both units were kept")
    case .numberingRestart:
      Row(
        code: "numbering-restart", severity: .warning, isNoise: false,
        message: "the numbering goes back to “{printed}” after “{meant}”; the unit was left where it hangs")
    case .markerRepaired:
      Row(
        code: "marker-repaired", severity: .warning, isNoise: false,
        message: "“{printed}” was read as “{meant}” because what stands around it calls for it")
    case .markerDoubtful:
      Row(
        code: "marker-doubtful", severity: .note, isNoise: false,
        message: "“{printed}” may be a misprinted “{meant}”; it was left as text, please look at the page")
    case .nestingTooDeep:
      Row(
        code: "nesting-too-deep", severity: .warning, isNoise: false,
        message: "the numbering nests deeper than {meant} levels; deeper units were kept at the last level")
    case .pageNumber:
      Row(code: "page-number", severity: .note, isNoise: true, message: "page number set aside")
    case .runningHead:
      Row(code: "running-head", severity: .note, isNoise: true, message: "repeated page header or footer set aside")
    case .stamp:
      Row(code: "stamp", severity: .note, isNoise: true, message: "stamp or digital-signature mark set aside")
    case .speck:
      Row(code: "speck", severity: .note, isNoise: true, message: "stray marks of the scan set aside")
    case .footnote:
      Row(code: "footnote", severity: .note, isNoise: true, message: "footnote set aside")
    case .fieldCode:
      Row(code: "field-code", severity: .note, isNoise: true, message: "word-processor field code set aside")
    case .repeatedHeader:
      Row(
        code: "repeated-header", severity: .note, isNoise: true,
        message: "the table's header row is printed again after a page break; set aside")
    case .columnNumbers:
      Row(code: "column-numbers", severity: .note, isNoise: true, message: "the row of column numbers was set aside")
    case .markup:
      Row(code: "markup", severity: .note, isNoise: true, message: "layout signs of the file format set aside")
    case .raggedRow:
      Row(
        code: "ragged-row", severity: .warning, isNoise: false,
        message: "this row has {printed} cells where the table has {meant}; it was widened, please look at the page")
    case .emptyText:
      Row(
        code: "empty-text", severity: .error, isNoise: false,
        message: "the file holds no text; if it is a scan, run it through an OCR program first")
    case .noNumber:
      Row(
        code: "no-number", severity: .note, isNoise: false, message: "no document number (“Số: …”) was found")
    case .noTitle:
      Row(code: "no-title", severity: .note, isNoise: false, message: "no document type and title were found")
    case .noBody:
      Row(
        code: "no-body", severity: .warning, isNoise: false,
        message: "no numbered unit was found; the text was kept as paragraphs")
    case .unreadableText:
      Row(
        code: "unreadable-text", severity: .error, isNoise: false,
        message:
          "{printed} of the words are not Vietnamese words; the letters were lost when the text was made, "
          + "please make it again from the page")
    case .impossibleDate:
      Row(
        code: "impossible-date", severity: .warning, isNoise: false,
        message: "“{printed}” is not a calendar date; it was kept as text")
    case .unresolvedReference:
      Row(
        code: "unresolved-reference", severity: .warning, isNoise: false,
        message: "“{printed}” names a place that this plan does not have")
    case .yearAssumed:
      Row(
        code: "year-assumed", severity: .note, isNoise: false,
        message: "“{printed}” says no year; {meant} was taken from the plan's own date")
    case .illFormedBytes:
      Row(
        code: "ill-formed-bytes", severity: .error, isNoise: false,
        message: "{printed} bytes are not valid UTF-8 and were replaced by “�”; name the right encoding with --encoding"
      )
    case .unmappedCharacters:
      Row(
        code: "unmapped-characters", severity: .warning, isNoise: false,
        message: "{printed} characters have no meaning in the encoding {meant} and were replaced by “�”")
    case .lettersRestored:
      Row(
        code: "letters-restored", severity: .note, isNoise: false,
        message: "“{printed}” came as numbers of a font's letters and was read back; please compare it with the page")
    case .linesRestored:
      Row(
        code: "lines-restored", severity: .note, isNoise: false,
        message: "the text lost its line breaks; this line was read as {printed} lines, please compare it with the page"
      )
    case .inputCut:
      Row(
        code: "input-cut", severity: .error, isNoise: false,
        message: "the text is larger than {meant} and was read only up to there; please split it")
    }
  }

  /// Stable code, `numbering-gap`.
  public var code: String { row.code }
}
