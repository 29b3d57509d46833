import PlanText

extension [DrawnNode] {
  /// Prints every table below in one form, which has no merged cells.
  mutating func setTables(_ form: DrawnTable.Form) {
    for index in indices {
      if var table = self[index].table {
        table.form = form
        table.rows = table.filled
        table.hasIndexRow = false
        self[index].table = table
      }
      self[index].children.setTables(form)
    }
  }
}

/// A table before it is printed.
struct DrawnTable: Sendable {
  enum Form: CaseIterable, Sendable { case tabs, pipes, grid, columns, ruled, html }

  var columns: [String]
  /// As printed; merged cells are blank.
  var rows: [[String]]
  /// As read; nil where it is as printed.
  var filled: [[String]]
  var form: Form
  /// A row `(1) (2) (3)` under the header.
  var hasIndexRow = false
  /// Rule lines of pipe tables name the alignment.
  var alignsRule = false
}

extension TreeDrawer {
  /// A table of two to seven rows, some with merged cells or with groups I, II.
  mutating func table(mayHaveCaption: Bool = true) -> DrawnNode {
    let columns = random.pick([
      ["TT", "Nội dung công việc", "Chủ trì", "Thời gian"], ["STT", "Nhiệm vụ", "Đơn vị thực hiện", "Ghi chú"],
      ["TT", "Tên công trình", "Kinh phí (triệu đồng)"],
      ["Số TT", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Hoàn thành"],
    ])
    var table = DrawnTable(columns: columns, rows: [], filled: [], form: random.chance(0.5) ? .pipes : .tabs)
    table.hasIndexRow = random.chance(0.1)
    table.alignsRule = random.chance(0.3)
    switch random.int(0...5) {
    case 0: addGroups(to: &table)
    case 1: addMerged(to: &table)
    default: for n in 1...random.int(2...7) { add(row("\(n)", columns), to: &table) }
    }
    let caption = ["Bảng phân công nhiệm vụ", "Bảng 1. Kinh phí và tiến độ", "Biểu tổng hợp"]
    let isNamed = mayHaveCaption && random.chance(0.15)
    return DrawnNode(kind: .table, table: table, captions: isNamed ? [random.pick(caption)] : [])
  }

  private mutating func row(_ number: String, _ columns: [String]) -> [String] {
    [number, random.chance(0.8) ? random.clause().capitalisedFirst : random.sentence()]
      + columns.dropFirst(2).map { column in
        switch column {
        case "Kinh phí (triệu đồng)": "\(random.int(10...900))"
        case "Thời gian", "Hoàn thành":
          random.pick(["Quý II/2026", "Tháng 6/2026", "Trước ngày 15/12/2026", "Năm 2026"])
        case "Ghi chú": random.pick(["", "", "Có dự toán riêng"])
        default: random.pick(Vocabulary.bodies)
        }
      }
  }

  private func add(_ cells: [String], to table: inout DrawnTable) {
    table.rows.append(cells)
    table.filled.append(cells)
  }

  /// I with 1, 2 under it; II with 1, 2.
  private mutating func addGroups(to table: inout DrawnTable) {
    for group in 1...2 {
      let title = random.pick(Vocabulary.headings)
      add([MarkerForm.roman(group), title] + table.columns.dropFirst(2).map { _ in "" }, to: &table)
      for n in 1...random.int(1...3) { add(row("\(n)", table.columns), to: &table) }
    }
  }

  /// Numbered rows whose number and body run over one or two further rows.
  private mutating func addMerged(to table: inout DrawnTable) {
    for n in 1...random.int(2...3) {
      let first = row("\(n)", table.columns)
      add(first, to: &table)
      for _ in 0..<random.int(0...2) {
        var cells = row("", table.columns)
        cells[2] = ""
        table.rows.append(cells)
        let above = table.filled[table.filled.count - 1]
        table.filled.append(zip(cells, above).map { $0.isEmpty ? $1 : $0 })
      }
    }
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
