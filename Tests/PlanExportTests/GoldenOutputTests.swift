import PlanExport
import PlanTestSupport
import PlanText
import Testing

/// What every form looks like, to the byte: one small plan in each. After a change that is meant to be seen,
/// VNPLAN_RECORD=1 swift test --filter GoldenOutputTests records them anew, and fails so that nobody records by accident.
@Suite("Golden outputs")
struct GoldenOutputTests {
  private func output(_ format: ExportFormat, _ options: ExportOptions = ExportOptions()) throws -> String {
    let source = SourceText(try Fixtures.bytes("15-ngan.txt"), path: "15-ngan.txt")
    let record = PlanRecord(PlanParser.parse(source))
    return String(decoding: Exporter.bytes(record, format, options: options), as: UTF8.self)
  }

  @Test("A form looks as it was recorded", arguments: ExportFormat.allCases.filter { $0 != .csv })
  func form(_ format: ExportFormat) throws {
    expectGolden(try output(format), "golden/15-ngan.\(format.rawValue)")
  }

  @Test("A table looks as it was recorded", arguments: CSVTable.allCases)
  func table(_ table: CSVTable) throws {
    expectGolden(try output(.csv, ExportOptions(table: table)), "golden/15-ngan.\(table.rawValue).csv")
  }
}
