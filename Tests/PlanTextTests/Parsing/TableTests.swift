import PlanTestSupport
import Testing

@testable import PlanText

/// What merged cells carry.
@Suite struct TableTests {
  @Test(arguments: ["Cộng", "Tổng cộng", "Cộng (I+II)"])
  func `a sum takes nothing from above`(_ sum: String) {
    let table = checkedParse(
      "Số TT\tSản phẩm\tXã\tKinh phí\n1\tMật ong\tĐồng Lau\t80\n\tSáp ong\t\t20\n\t\(sum)\t\t100\n"
    ).tables[0]
    #expect(table.filled == [0, 1, 2, 3, 0, 5, 2, 7, 8, 9, 10, 11])
  }

  @Test func `a row in the middle of a list takes what is blank behind its name`() {
    let table = checkedParse(
      "STT\tĐơn vị\tThời gian\tChủ trì\n1\tTrường A\tTháng 4\tTổ Một\n2\tTrường B\t\t\n3\tTrường C\tTháng 5\tTổ Hai\n4\tNhóm khác\t\t\n"
    ).tables[0]
    #expect(table.filled == [0, 1, 2, 3, 4, 5, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15])
  }

  @Test func `lines that repeat the first are no headers where there is no table`() {
    let document = checkedParse(
      "I. Việc\nĐo đạc.\n" + String(repeating: "TT   Nội dung   Ghi chú\n", count: 4) + "Xong.\n")
    #expect(document.tables.isEmpty && !document.diagnostics.contains { $0.kind == .repeatedHeader })
  }

  @Test func `headers of aligned columns may be printed on each page`() {
    let header = "TT   Nội dung      Ghi chú\n"
    let document = checkedParse(
      "I. Việc\n" + header + "1    Đo kênh       Tháng 4\n2    Đo cống       Tháng 5\n\n3\n\n" + header
        + "\n3    Đo đê         Tháng 6\n")
    #expect(document.tables.map(\.rows.count) == [3])
    #expect(document.diagnostics.count { $0.kind == .pageNumber } == 1)
    #expect(document.diagnostics.count { $0.kind == .repeatedHeader } == 1)
  }

  @Test func `a header below each page number is no running head, and few rows between two are no footnote`() throws {
    let document = checkedParse(try Fixtures.bytes("malformed/repeated-header-below-page-numbers.txt"))
    #expect(document.tables.map(\.rows.count) == [5])
    #expect(document.diagnostics.count { $0.kind == .repeatedHeader } == 4)
    #expect(!document.diagnostics.contains { [.runningHead, .footnote].contains($0.kind) })
  }

  @Test(arguments: [
    "Số | Việc | Cách làm | Đơn vị\n\n1 | Đo đạc | Làm như sau:\n- Đo kênh.\n- Đo cống. | Tổ A\n\n2 | Nạo vét | Bằng máy | Tổ B\n",
    "| Số | Việc | Cách làm | Đơn vị |\n|---|---|---|---|\n| 1 | Đo đạc | Làm như sau:\n- Đo kênh.\n- Đo cống. | Tổ A |\n| 2 | Nạo vét | Bằng máy | Tổ B |\n",
  ])
  func `the lines of a cell may be printed as lines`(_ text: String) {
    let document = checkedParse("I. VIỆC\n\n" + text)
    let table = document.tables[0]
    #expect(document.tables.count == 1 && table.rows.count == 2 && table.cells.count == 8)
    #expect(table.rows[0].lines.last == table.rows[0].lines.first + 2)
    #expect(document.arena.ranges(table.cell(0, 2).pieces).count == 3 && !table.cell(0, 3).isBlank)
  }

  @Test func `rows with fewer cells are no parts of one another`() {
    let ragged = checkedParse("Số | Việc | Cách làm | Đơn vị | Tháng\n1 | Đo đạc | Bằng tay\n2 | Nạo vét | Bằng máy\n")
      .tables[0]
    #expect(ragged.rows.count == 2)
    let named = checkedParse(
      "Việc | Cách làm | Đơn vị | Tháng | Vốn\nĐo đạc | Bằng tay | Tổ A\nNạo vét | Bằng máy | Tổ B\n"
    ).tables[0]
    #expect(named.rows.count == 2)
    let table = checkedParse("Số | Việc | Cách làm | Đơn vị\n1 | Đo đạc | Bằng tay\n2 | Nạo vét | Bằng máy | Tổ B\n")
      .tables[0]
    #expect(table.rows.count == 2)
  }

  @Test func `a company's name is no sum`() {
    let table = checkedParse("TT\tĐơn vị\tĐịa chỉ\n1\tBan quản lý\tXã Đồng Lau\n\tTổng công ty Điện\t\n").tables[0]
    #expect(table.filled == [0, 1, 2, 0, 4, 2])
  }

  @Test func `a cell may break over lines of its own and the next row's tabs`() {
    let document = checkedParse(
      "TT\tViệc\tSản phẩm\tĐơn vị\n1\tRà soát\tBáo cáo\tTổ A\n2\tNiêm yết thủ tục tại\nbộ phận tiếp nhận hồ sơ\nmột cửa\tBảng\tTổ B\n"
    )
    let table = document.tables[0]
    #expect(table.rows.count == 2 && table.cells.count == 8)
    #expect(table.rows[1].lines.first == 3 && table.rows[1].lines.last == 5)
    #expect(
      document.arena.ranges(table.cell(1, 1).pieces).map { document.text($0) } == [
        "Niêm yết thủ tục tại", "bộ phận tiếp nhận hồ sơ", "một cửa",
      ])
  }

  @Test func `the number of a row may be that of a list without words`() {
    let document = checkedParse(
      "I. Việc\n<table><tr><td>TT</td><td>Việc</td></tr>\n<tr><td><ol type=\"1\">\n<li></li>\n</ol></td><td>Đo kênh</td></tr>"
        + "<tr><td><ol start=\"2\" type=\"1\"><li></li></ol></td><td>Đo cống</td></tr>"
        + "<tr><td><ol><li></li></ol></td><td><ul><li>Đo đê</li></ul></td></tr></table>\n")
    let table = document.tables[0]
    #expect((0..<3).map { document.text(table.cell($0, 0).pieces) } == ["1", "2", ""])
  }
}
