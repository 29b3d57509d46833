/// Writes CSV (RFC 4180): cells are quoted where they must be, and in the form for spreadsheet programs guarded.
///
/// A spreadsheet program takes a cell that begins with `=`, `+`, `-`, `@` for a formula; for it, such text gets an
/// apostrophe in front, its own sign for "this is text". So does a code such as `1/2`, `1.10` or `05`, which it would
/// turn into a date or a number. A cell that is nothing but a sign, such as the marker `-`, is no formula and stays
/// as it is; numbers in columns of numbers too.
struct CSVWriter {
  var out: [UInt8] = []
  /// The cell being filled.
  var cell: [UInt8] = []
  private let excel: Bool
  private var isFirst = true

  init(excel: Bool) { self.excel = excel }

  /// The byte-order mark by which spreadsheet programs know UTF-8.
  mutating func begin() {
    if excel { out.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
  }

  /// Writes the cell and empties it.
  mutating func endCell(_ kind: CSVColumnInfo.Kind) {
    if !isFirst { out.append(UInt8(ascii: ",")) }
    isFirst = false
    let guardsText = excel && needsGuard(kind)
    let needsQuotes = cell.contains { Self.isSpecial($0) }
    if needsQuotes { out.append(UInt8(ascii: "\"")) }
    if guardsText { out.append(UInt8(ascii: "'")) }
    appendCell()
    if needsQuotes { out.append(UInt8(ascii: "\"")) }
    cell.removeAll(keepingCapacity: true)
  }

  mutating func endRow() {
    if excel { out.append(0x0D) }
    out.append(0x0A)
    isFirst = true
  }

  /// Whether a byte makes its cell need quotes.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",")
  }

  /// Quotes are doubled; control characters, which readers of CSV stumble over, become their pictures (␀).
  private mutating func appendCell() {
    var run = 0
    for at in cell.indices where Self.isSpecial(cell[at]) {
      out.append(contentsOf: cell[run..<at])
      run = at + 1
      switch cell[at] {
      case UInt8(ascii: "\""): out.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
      case UInt8(ascii: ","), 0x09, 0x0A, 0x0D: out.append(cell[at])
      default: out.append(controlPicture: cell[at])
      }
    }
    out.append(contentsOf: cell[run...])
  }

  private func needsGuard(_ kind: CSVColumnInfo.Kind) -> Bool {
    switch kind {
    case .string: startsFormula
    case .code: startsFormula || looksLikeDate
    case .integer, .number, .date, .partialDate: false
    }
  }

  private var startsFormula: Bool {
    guard cell.count > 1 else { return false }
    switch cell[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: return true
    default: return false
    }
  }

  /// Digits with dots, slashes or dashes between them, or with a zero in front, and nothing else: `1/2`, `1.10`, `07`.
  private var looksLikeDate: Bool {
    guard cell.count > 1, cell[0] >= UInt8(ascii: "0"), cell[0] <= UInt8(ascii: "9") else { return false }
    var separators = 0
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): separators += 1
      default: return false
      }
    }
    return separators > 0 || cell[0] == UInt8(ascii: "0")
  }
}
