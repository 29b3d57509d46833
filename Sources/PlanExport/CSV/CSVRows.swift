/// Rows of CSV (RFC 4180) for callers that have tables of their own, such as the manifest of an archive.
public struct CSVRows {
  private var writer = CSVWriter(excel: false)

  public init() {}

  /// Appends one row.
  public mutating func append(_ cells: [String], to out: inout [UInt8]) {
    swap(&out, &writer.out)
    for cell in cells {
      writer.cell.append(cell)
      writer.endCell(.string)
    }
    writer.endRow()
    swap(&out, &writer.out)
  }
}
