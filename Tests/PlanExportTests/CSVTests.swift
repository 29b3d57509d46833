import PlanExport
import PlanTestSupport
import Testing

@testable import PlanText

@Suite("CSV")
struct CSVTests {
  /// A reader of RFC 4180 of its own: rows of cells.
  private func read(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          cell.unicodeScalars.append(scalars.removeFirst())
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," || scalar == "\n" {
        rows[rows.count - 1].append(cell)
        cell = ""
        if scalar == "\n" { rows.append([]) }
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }

  private func table(_ table: CSVTable, excel: Bool = false) -> [[String]] {
    read(SamplePlan.output(.csv, ExportOptions(table: table, excel: excel)))
  }

  /// A node table of one bullet with this text, as spreadsheet programs get it.
  private func excelText(_ text: String) -> String? {
    var plan = PlanBuilder(text)
    plan.add(.paragraph, text: [text])
    let options = ExportOptions(table: .nodes, excel: true)
    let out = String(decoding: Exporter.bytes(PlanRecord(plan.document), .csv, options: options), as: UTF8.self)
    return read(out.replacing("\r\n", with: "\n")).last?[9]
  }

  @Test("Each table has the columns that its description names, and a row a record", arguments: CSVTable.allCases)
  func columns(_ table: CSVTable) {
    let rows = self.table(table)
    #expect(rows[0] == table.columns.map(\.name))
    #expect(rows.allSatisfy { $0.count == table.columns.count })
    #expect(rows.count > 1)
    #expect(Set(table.primaryKey).isSubset(of: rows[0]))
    #expect(!table.summary.isEmpty && table.columns.allSatisfy { !$0.summary.isEmpty })
  }

  @Test("The node table holds the tree")
  func nodes() {
    let rows = table(.nodes)
    #expect(
      rows[3] == [
        "ke-hoach.txt", "I/-1", "I", "body", "bullet", "dash", "-", "-", "",
        "Tạo “bước chuyển”, rõ nét trong công việc.", "8", "9", "155", "219",
      ])
    #expect(rows.dropFirst().map { $0[1] }.contains("II/1~2"))
  }

  @Test("The task table is flat enough for a spreadsheet")
  func tasks() {
    #expect(
      table(.tasks)[1] == [
        "ke-hoach.txt", "II/1", "", "II. TỔ CHỨC THỰC HIỆN > 1. Phòng Nội vụ", "Theo dõi, đôn đốc.", "Phòng Nội vụ",
        "Văn phòng", "trước ngày 31/3/2025", "", "2025-03-31", "quarterly", "13", "13",
      ])
  }

  @Test("The cell table holds each cell as printed and as read")
  func cells() {
    #expect(table(.cells).last == ["ke-hoach.txt", "body/t1", "1", "2", "Chủ trì", "", "Phòng Nội vụ", "18", "18"])
  }

  @Test("Cells of several tables follow one another, tables without rows or columns have none")
  func cellRecords() {
    var plan = PlanBuilder("A\nA\tB\n1\t2\n3\t4\nC\n5")
    plan.addTable(columns: ["A"], rows: [], filled: [])
    plan.addTable(columns: ["A", "B"], rows: [["1", "2"], ["3", "4"]], filled: [[0, 1], [2, 3]])
    plan.addTable(columns: [], rows: [[]], filled: [[]])
    plan.addTable(columns: ["C"], rows: [["5"]], filled: [[0]])
    let out = Exporter.bytes(PlanRecord(plan.document), .csv, options: ExportOptions(table: .cells))
    let rows = read(String(decoding: out, as: UTF8.self)).dropFirst()
    #expect(rows.map { $0[5] } == ["1", "2", "3", "4", "5"])
    #expect(rows.map { $0[1] } == ["body/t2", "body/t2", "body/t2", "body/t2", "body/t4"])
  }

  @Test("Spreadsheet programs get a byte-order mark and CRLF, others neither")
  func lineEnds() {
    let excel = Exporter.bytes(SamplePlan.record, .csv, options: ExportOptions(excel: true))
    #expect(excel.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(excel.indices.filter { excel[$0] == 0x0A }.allSatisfy { excel[$0 - 1] == 0x0D })
    let plain = Exporter.bytes(SamplePlan.record, .csv)
    #expect(plain.first == UInt8(ascii: "d"))
    #expect(!plain.contains(0x0D))
  }

  @Test("Text cannot run as a formula", arguments: ["=1+1", "+84 24", "-1 việc", "@SUM(A1)", "=\"a\",b"])
  func formulas(_ text: String) {
    #expect(excelText(text) == "'" + text)
  }

  @Test("What is no formula stays as it is", arguments: ["-", "+", "=", "a=b", "12/3", "1.5", "'a", "1-2"])
  func noFormulas(_ text: String) {
    #expect(excelText(text) == text)
  }

  @Test("Markers keep their column as they are; labels that would turn into dates or numbers are kept text")
  func markers() {
    var plan = PlanBuilder("1.10. a\n- b\n+ c\n07. d")
    plan.add(.section, .decimal2, label: "1.10", marker: "1.10.", text: ["a"])
    plan.add(.bullet, .dash, label: "-", marker: "-", text: ["b"])
    plan.add(.bullet, .plus, label: "+", marker: "+", text: ["c"])
    plan.add(.section, .arabic, label: "7", marker: "07.", text: ["d"])
    let options = ExportOptions(table: .nodes, excel: true)
    let out = String(decoding: Exporter.bytes(PlanRecord(plan.document), .csv, options: options), as: UTF8.self)
    let rows = read(out.replacing("\r\n", with: "\n")).dropFirst()
    #expect(rows.map { $0[6] } == ["'1.10", "-", "+", "7"])
    #expect(rows.map { $0[7] } == ["'1.10.", "-", "+", "'07."])
    #expect(rows.map { $0[1] } == ["'1.10", "body/-1", "body/+1", "7"])
  }

  @Test("Dates stay dates and numbers numbers for spreadsheet programs")
  func typed() {
    let documents = read(SamplePlan.output(.csv, ExportOptions(table: .documents, excel: true)))
    #expect(documents[1][12] == "2025-01-05")
    var document = SamplePlan.document
    document.facts.quantities[0].value = -0.5
    let options = ExportOptions(table: .quantities, excel: true)
    let out = String(decoding: Exporter.bytes(PlanRecord(document), .csv, options: options), as: UTF8.self)
    #expect(out.contains(",-0.5,"))
  }

  @Test(
    "Commas, quotes, line ends and control characters come through",
    arguments: [
      ("a,b", "a,b"), ("“a” \"b\"", "“a” \"b\""), ("a\u{0}b\u{1B}", "a␀b␛"), ("\"", "\""),
    ])
  func quoting(_ text: String, _ wanted: String) {
    var plan = PlanBuilder("x" + text)
    plan.addDiagnostic(.speck, "x" + text)
    let out = Exporter.bytes(PlanRecord(plan.document), .csv, options: ExportOptions(table: .diagnostics))
    #expect(read(String(decoding: out, as: UTF8.self))[1][4] == "x" + wanted)
  }

  @Test("Noise over several lines stays one cell")
  func lineEndInside() {
    var plan = PlanBuilder("a\nb")
    plan.addDiagnostic(.runningHead, "a\nb")
    let out = Exporter.bytes(PlanRecord(plan.document), .csv, options: ExportOptions(table: .diagnostics))
    #expect(read(String(decoding: out, as: UTF8.self))[1][4] == "a\nb")
  }

  @Test("Several plans have one header row and are told apart by their key")
  func several() {
    var exporter = Exporter(.csv, options: ExportOptions(table: .documents))
    var out: [UInt8] = []
    exporter.begin(into: &out)
    for part in 1...2 { exporter.append(PlanRecord(SamplePlan.document, part: part, parts: 2), to: &out) }
    exporter.end(into: &out)
    let rows = read(String(decoding: out, as: UTF8.self))
    #expect(rows.map { $0[0] } == ["document", "ke-hoach.txt#1", "ke-hoach.txt#2"])
  }
}
