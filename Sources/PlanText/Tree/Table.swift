/// One cell as printed: its stretches of text, none where it is blank.
public struct TableCell: Hashable, Sendable {
  /// The cell's stretches of text.
  public var pieces: PieceList

  public init(pieces: PieceList) { self.pieces = pieces }

  /// A cell with nothing in it.
  public static let blank = TableCell(pieces: .none)
  /// Whether nothing is printed in it.
  public var isBlank: Bool { pieces.isEmpty }
}

/// One row. `cells` and `filled` are as wide as the table's `columns`.
public struct TableRow: Sendable {
  /// Index of the row's first cell in `Table.cells`.
  public var firstCell: Int32
  /// The row's source lines.
  public var lines: LineSpan
}

/// A table: a header row and data rows, all of one width.
///
/// `filled[i]` is the index in `cells` of the cell whose text a reader sees at `i` when merged cells are carried
/// down or across; it is `i` itself where nothing was carried.
public struct Table: Sendable {
  /// Number of columns, from 1.
  public var width: Int32
  /// The header cells.
  public var columns: [TableCell]
  /// The data rows, top to bottom.
  public var rows: [TableRow]
  /// The cells of all data rows, row by row.
  public var cells: [TableCell]
  /// For each cell the index of the one whose text a reader sees there.
  public var filled: [Int32]
  /// The table's own caption, or the title of its appendix; empty where there is none.
  public var caption: PieceList
  /// The node that holds the table.
  public var node: Int32

  /// The printed cell at a row and column.
  public func cell(_ row: Int, _ column: Int) -> TableCell { cells[Int(rows[row].firstCell) + column] }

  /// The cell a reader sees there, merged cells carried.
  public func filledCell(_ row: Int, _ column: Int) -> TableCell {
    cells[Int(filled[Int(rows[row].firstCell) + column])]
  }
}
