@testable import PlanText

/// Makes documents by hand, so that tests of output do not hang on the parser.
///
/// Everything is named by its words, looked for in the text from where the last one ended.
struct PlanBuilder {
  private(set) var document: PlanDocument
  private let bytes: [UInt8]
  private var cursor = 0

  init(_ text: String, path: String? = "plan.txt") {
    document = PlanDocument(source: SourceText(text, path: path))
    bytes = document.source.bytes
  }

  /// Adds a node whose own text runs from `marker` (or its first words) to the end of its last words.
  @discardableResult
  mutating func add(
    _ kind: NodeKind, _ style: NumberingStyle = .none, part: DocumentPart = .body, label: String = "",
    marker: String = "", heading: [String] = [], text: [String] = [], under parent: Int32 = -1, table: Int32 = -1
  ) -> Int32 {
    let start = marker.isEmpty ? nil : find(marker)
    let headings = heading.map { find($0) }
    let texts = text.map { find($0) }
    let stretches = [start].compactMap { $0 } + headings + texts
    let span = stretches.isEmpty ? nil : SourceRange(start: stretches[0].start, end: stretches.last!.end)
    return document.arena.append(
      Node(
        kind: kind, style: style, part: part, label: label, heading: document.arena.addPieces(headings),
        text: document.arena.addPieces(texts), spans: document.arena.addPieces(span.map { [$0] } ?? []),
        lines: span.map(lines) ?? LineSpan(1), parent: parent, firstChild: -1, lastChild: -1, nextSibling: -1,
        table: table))
  }

  /// Adds a table and its node; blank cells are "".
  mutating func addTable(columns: [String], rows: [[String]], filled: [[Int]], caption: String = "") {
    let start = cursor
    let captionPieces = caption.isEmpty ? PieceList.none : document.arena.addPieces([find(caption)])
    let header = columns.map { cell($0) }
    let headerStart = header.first.map { document.arena.ranges($0.pieces).first!.start } ?? 0
    var table = Table(
      width: Int32(columns.count), columns: header, rows: [], cells: [], filled: [], caption: captionPieces,
      node: Int32(document.arena.nodes.count))
    for (row, carried) in zip(rows, filled) {
      let from = cursor
      let first = Int32(table.cells.count)
      table.cells += row.map { cell($0) }
      table.filled += carried.map(Int32.init)
      table.rows.append(TableRow(firstCell: first, lines: lines(SourceRange(from + 1, cursor))))
    }
    document.tables.append(table)
    let node = add(.table, table: Int32(document.tables.count - 1))
    document.arena.nodes[Int(node)].spans = document.arena.addPieces([SourceRange(start, cursor)])
    document.arena.nodes[Int(node)].lines = lines(SourceRange(start: headerStart, end: Int32(cursor)))
  }

  private mutating func cell(_ words: String) -> TableCell {
    words.isEmpty ? .blank : TableCell(pieces: document.arena.addPieces([find(words)]))
  }

  mutating func addHead(_ role: EntryRole, _ words: String) { document.head.append(entry(role, words)) }
  mutating func addTail(_ role: EntryRole, _ words: String) { document.tail.append(entry(role, words)) }

  mutating func addDiagnostic(_ kind: DiagnosticKind, _ words: String, printed: String = "", meant: String = "") {
    let range = find(words)
    document.diagnostics.append(Diagnostic(kind, range: range, lines: lines(range), printed: printed, meant: meant))
  }

  mutating func set(_ change: (inout PlanDocument) -> Void) { change(&document) }

  private mutating func entry(_ role: EntryRole, _ words: String) -> Entry {
    let range = find(words)
    let pieces = document.arena.addPieces([range])
    return Entry(role: role, text: pieces, spans: pieces, lines: lines(range))
  }

  private mutating func find(_ words: String) -> SourceRange {
    let wanted = Array(words.utf8)
    var at = cursor
    while at + wanted.count <= bytes.count, Array(bytes[at..<(at + wanted.count)]) != wanted { at += 1 }
    precondition(at + wanted.count <= bytes.count, "“\(words)” does not stand after byte \(cursor)")
    cursor = at + wanted.count
    return SourceRange(at, cursor)
  }

  private func lines(_ range: SourceRange) -> LineSpan {
    LineSpan(line(range.lower), line(max(range.lower, range.upper - 1)))
  }

  private func line(_ offset: Int) -> Int32 { Int32(1 + bytes[..<offset].count { $0 == 0x0A }) }
}

extension NodeID {
  /// The node at an arena index.
  static func at(_ index: Int32) -> NodeID { NodeID(Int(index)) }
}
