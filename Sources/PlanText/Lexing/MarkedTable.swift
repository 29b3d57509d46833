/// A table whose cells its writer marked, in HTML or by rules of dashes: its rows and cells as ranges of the text, one
/// range a paragraph or a line of a cell.
struct MarkedTable: Sendable {
  struct Cell: Sendable {
    var paragraphs: [SourceRange] = []
    var columnSpan = 1
    var rowSpan = 1
  }

  struct Row: Sendable {
    var cells: [Cell] = []
    /// First byte of its tag or its first line.
    var start: Int32
    var lines: LineSpan
  }

  var rows: [Row] = []
  /// First byte behind it.
  var end = 0
  /// Line ends inside.
  var lineEnds: Int32 = 0
}
