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
    if needsQuotes {
      out.append(UInt8(ascii: "\""))
      if guardsText { out.append(UInt8(ascii: "'")) }
      appendQuoted()
      out.append(UInt8(ascii: "\""))
    } else {
      if guardsText { out.append(UInt8(ascii: "'")) }
      out.append(contentsOf: cell)
    }
    cell.removeAll(keepingCapacity: true)
  }

  mutating func endRow() {
    if excel { out.append(0x0D) }
    out.append(0x0A)
    isFirst = true
  }

  private var needsQuotes: Bool {
    for byte in cell where byte < 0x30 {
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte < 0x20 { return true }
    }
    return false
  }

  /// Quotes are doubled; control characters, which readers of CSV stumble over, become their pictures (␀).
  private mutating func appendQuoted() {
    for byte in cell {
      if byte == UInt8(ascii: "\"") {
        out.append(contentsOf: [byte, byte])
      } else if byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 {
        out.append(controlPicture: byte)
      } else {
        out.append(byte)
      }
    }
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
    var separators = 0
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"): separators += 1
      default: return false
      }
    }
    return separators > 0 || (cell.count > 1 && cell[0] == UInt8(ascii: "0"))
  }
}
