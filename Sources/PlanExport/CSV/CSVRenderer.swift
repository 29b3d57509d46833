import PlanText

/// One table of any number of plans, with one header row.
struct CSVRenderer: PlanRenderer {
  private let sheet: any CSVSheet
  private var writer: CSVWriter

  init(_ table: CSVTable, excel: Bool) {
    sheet = table.sheet
    writer = CSVWriter(excel: excel)
  }

  mutating func begin(into out: inout [UInt8]) {
    swap(&out, &writer.out)
    writer.begin()
    sheet.appendHeader(to: &writer)
    swap(&out, &writer.out)
  }

  mutating func append(_ plan: PlanRecord, to out: inout [UInt8]) {
    swap(&out, &writer.out)
    sheet.append(plan, to: &writer)
    swap(&out, &writer.out)
  }
}
