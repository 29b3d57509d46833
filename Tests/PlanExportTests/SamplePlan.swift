import PlanExport
import Testing

@testable import PlanText

/// A small plan that shows every kind of node, entry, fact and diagnostic.
enum SamplePlan {
  static let text = """
    UBND HUYỆN TÂN HÒA
    Số: 12/KH-UBND
    KẾ HOẠCH
    Chuyển đổi số năm 2025
    Căn cứ Luật Giao dịch điện tử;
    I. MỤC ĐÍCH,
    YÊU CẦU
    - Tạo “bước chuyển”, rõ nét
      trong *công việc*.
    - Gọn\\.
    3
    II. TỔ CHỨC THỰC HIỆN
    1. Phòng Nội vụ: Theo dõi,\t đôn đốc.
    1. Văn phòng tổng hợp.

    TT\tViệc\tChủ trì
    1\tRà soát\tPhòng Nội vụ
    2\t-1 việc\t
    Trên đây là Kế hoạch./.
    Nơi nhận:
    - Sở Nội vụ (b/c);
      và các phòng.
    CHỦ TỊCH
    """

  static var document: PlanDocument {
    var plan = PlanBuilder(text, path: "ke-hoach.txt")
    plan.addHead(.issuer, "UBND HUYỆN TÂN HÒA")
    plan.addHead(.number, "Số: 12/KH-UBND")
    plan.addHead(.docType, "KẾ HOẠCH")
    plan.addHead(.title, "Chuyển đổi số năm 2025")
    plan.add(.paragraph, part: .preamble, text: ["Căn cứ Luật Giao dịch điện tử;"])
    let one = plan.add(.section, .roman, label: "I", marker: "I.", heading: ["MỤC ĐÍCH,", "YÊU CẦU"])
    plan.add(
      .bullet, .dash, label: "-", marker: "-", text: ["Tạo “bước chuyển”, rõ nét", "trong *công việc*."], under: one)
    plan.add(.bullet, .dash, label: "-", marker: "-", text: ["Gọn\\."], under: one)
    plan.addDiagnostic(.pageNumber, "3")
    let two = plan.add(.section, .roman, label: "II", marker: "II.", heading: ["TỔ CHỨC THỰC HIỆN"])
    let task = plan.add(
      .section, .arabic, label: "1", marker: "1.", heading: ["Phòng Nội vụ"], text: ["Theo dõi,\t đôn đốc."],
      under: two)
    plan.add(.section, .arabic, label: "1", marker: "1.", text: ["Văn phòng tổng hợp."], under: two)
    plan.addTable(
      columns: ["TT", "Việc", "Chủ trì"], rows: [["1", "Rà soát", "Phòng Nội vụ"], ["2", "-1 việc", ""]],
      filled: [[0, 1, 2], [3, 4, 2]])
    plan.add(.paragraph, part: .closing, text: ["Trên đây là Kế hoạch./."])
    plan.addTail(.recipients, "Nơi nhận:")
    plan.addTail(.recipient, "- Sở Nội vụ (b/c);\n  và các phòng.")
    plan.addTail(.signature, "CHỦ TỊCH")
    plan.set { $0.metadata = metadata }
    plan.set { $0.facts = facts(task: .at(task), reference: .at(0)) }
    plan.set {
      $0.diagnostics.append(
        Diagnostic(.numberingDuplicate, range: SourceRange(1, 2), lines: LineSpan(14), printed: "1.", meant: "2."))
    }
    return plan.document
  }

  private static var metadata: PlanMetadata {
    var metadata = PlanMetadata()
    metadata.issuer = "Ủy ban nhân dân huyện Tân Hòa"
    metadata.number = DocumentNumber(text: "12/KH-UBND", serial: "12", typeCode: "KH", bodyCode: "UBND")
    metadata.type = "Kế hoạch"
    metadata.title = "Chuyển đổi số năm 2025"
    metadata.date = "2025-01-05"
    metadata.signature = Signature(capacities: ["TM", "KT"], onBehalfOf: nil, position: "Chủ tịch", name: nil)
    metadata.recipients = [Recipient(text: "Sở Nội vụ", purpose: "b/c")]
    return metadata
  }

  private static func facts(task: NodeID, reference: NodeID) -> Facts {
    var facts = Facts()
    facts.tasks = [
      PlanTask(
        node: task, row: nil, lines: LineSpan(13), task: "Theo dõi, đôn đốc.", leads: ["Phòng Nội vụ"],
        supports: ["Văn phòng"], due: DateSpan(text: "trước ngày 31/3/2025", start: nil, end: "2025-03-31"),
        recurrence: .quarterly)
    ]
    facts.references = [
      Reference(
        node: reference, lines: LineSpan(5), text: "Luật Giao dịch điện tử", type: "Luật", number: nil, date: nil,
        issuer: nil, title: nil, role: .basis, target: nil)
    ]
    facts.abbreviations = [Abbreviation(short: "CĐS", long: "chuyển đổi số", lines: LineSpan(4))]
    facts.quantities = [
      Quantity(
        node: task, lines: LineSpan(13), text: "0,5 điểm", value: 0.5, outOf: nil, unit: "điểm", change: .decrease,
        comparison: nil, subject: nil)
    ]
    return facts
  }

  static var record: PlanRecord { PlanRecord(document) }

  /// The sample in a form, as text.
  static func output(_ format: ExportFormat, _ options: ExportOptions = ExportOptions()) -> String {
    String(decoding: Exporter.bytes(record, format, options: options), as: UTF8.self)
  }
}
