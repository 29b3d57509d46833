import Foundation
import PlanExport
import PlanTestSupport
import Testing

@testable import PlanText

@Suite("JSON")
struct JSONTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The JSON of a plan of one paragraph.
  private func paragraph(_ text: String) throws -> [String: Any] {
    var plan = PlanBuilder(text)
    plan.add(.paragraph, text: [text])
    let plans = try object(Exporter.bytes(PlanRecord(plan.document), .json))
    return try #require((plans["body"] as? [[String: Any]])?.first)
  }

  @Test("A node says what it is, where it stands and what hangs on it")
  func node() throws {
    let plan = try object(Exporter.bytes(SamplePlan.record, .json))
    let body = try #require(plan["body"] as? [[String: Any]])
    let part = body[0]
    #expect(part["id"] as? String == "I")
    #expect(part["kind"] as? String == "section")
    #expect(part["numbering"] as? String == "roman")
    #expect(part["label"] as? String == "I")
    #expect(part["marker"] as? String == "I.")
    #expect(part["heading"] as? String == "MỤC ĐÍCH, YÊU CẦU")
    #expect(part["text"] is NSNull)
    #expect(part["lines"] as? [Int] == [6, 7])
    let bytes = try #require(part["bytes"] as? [Int])
    let source = Array(SamplePlan.text.utf8)[bytes[0]..<bytes[1]]
    #expect(String(decoding: source, as: UTF8.self) == "I. MỤC ĐÍCH,\nYÊU CẦU")
    let bullets = try #require(part["children"] as? [[String: Any]])
    #expect(bullets.map { $0["id"] as? String } == ["I/-1", "I/-2"])
    #expect(bullets[0]["text"] as? String == "Tạo “bước chuyển”, rõ nét trong công việc.")
    #expect(bullets.allSatisfy { ($0["children"] as? [Any])?.isEmpty == true })
  }

  @Test("A table has its rows as printed and as a reader sees them")
  func table() throws {
    let plan = try object(Exporter.bytes(SamplePlan.record, .json))
    let table = try #require((plan["body"] as? [[String: Any]])?.last)
    #expect(table["caption"] is NSNull)
    #expect(table["columns"] as? [String] == ["TT", "Việc", "Chủ trì"])
    let row = try #require((table["rows"] as? [[String: Any]])?.last)
    #expect(row["cells"] as? [String] == ["2", "-1 việc", ""])
    #expect(row["filled"] as? [String] == ["2", "-1 việc", "Phòng Nội vụ"])
    #expect(row["lines"] as? [Int] == [18, 18])
  }

  @Test("Facts name their nodes, noise keeps its text")
  func facts() throws {
    let plan = try object(Exporter.bytes(SamplePlan.record, .ndjson))
    let task = try #require((plan["tasks"] as? [[String: Any]])?.first)
    #expect(task["node"] as? String == "II/1")
    #expect((task["due"] as? [String: Any])?["end"] as? String == "2025-03-31")
    #expect(task["recurrence"] as? String == "quarterly")
    let quantity = try #require((plan["quantities"] as? [[String: Any]])?.first)
    #expect(quantity["value"] as? Double == 0.5)
    #expect(quantity["comparison"] is NSNull && quantity["out_of"] is NSNull)
    let diagnostics = try #require(plan["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["text"] as? String } == ["3", nil])
  }

  @Test("A node broken by something else names each of its stretches")
  func spans() throws {
    var plan = PlanBuilder("Câu dài\n7\nđi tiếp.")
    plan.add(.paragraph, text: ["Câu dài", "đi tiếp."])
    #expect(
      try object(Exporter.bytes(PlanRecord(plan.document), .json))["body"].map { "\($0)" }?.contains("spans") == false)
    plan.set { document in
      let whole = document.source.bytes.count
      document.arena.nodes[0].spans = document.arena.addPieces([SourceRange(0, 8), SourceRange(11, whole)])
    }
    let body = try object(Exporter.bytes(PlanRecord(plan.document), .json))["body"] as? [[String: Any]]
    #expect(body?.first?["spans"] as? [[Int]] == [[0, 8], [11, 23]])
    #expect(body?.first?["bytes"] as? [Int] == [0, 23])
  }

  @Test(
    "What JSON wants escaped comes back as it was",
    arguments: ["“a” \"b\"", #"C:\tệp \x"#, "a\u{1}b\u{0}\u{1F}", "a\u{7F}\u{85}\u{2028}b", "😀 ế"])
  func escapes(_ text: String) throws {
    let found = try #require(try paragraph(text)["text"] as? String)
    let wanted = text.replacing("\u{85}\u{2028}", with: " ")
    #expect(Array(found.utf8) == Array(wanted.utf8))
  }

  @Test("One plan is an object, several are an array, NDJSON has one a line; all say the same")
  func several() throws {
    let alone = try object(Exporter.bytes(SamplePlan.record, .json)) as NSDictionary
    var exporter = Exporter(.json, options: ExportOptions(isSeveral: true))
    var out: [UInt8] = []
    exporter.begin(into: &out)
    exporter.append(SamplePlan.record, to: &out)
    exporter.append(SamplePlan.record, to: &out)
    exporter.end(into: &out)
    let array = try #require(try JSONSerialization.jsonObject(with: Data(out)) as? [NSDictionary])
    #expect(array == [alone, alone])
    let line = SamplePlan.output(.ndjson)
    #expect(line.hasSuffix("}\n") && line.count { $0 == "\n" } == 1)
    #expect(try object(Array(line.utf8)) as NSDictionary == alone)
  }

  @Test("No plan at all is an empty array")
  func none() throws {
    var exporter = Exporter(.json, options: ExportOptions(isSeveral: true))
    var out: [UInt8] = []
    exporter.begin(into: &out)
    exporter.end(into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "[]\n")
  }

  @Test("A plan of several in a file says which it is, in its source and in the key of tables")
  func part() throws {
    let record = PlanRecord(SamplePlan.document, part: 2, parts: 3)
    let source = try object(Exporter.bytes(record, .json))["source"] as? [String: Any]
    #expect(source?["part"] as? Int == 2)
    #expect(source?["parts"] as? Int == 3)
    #expect(record.key == "ke-hoach.txt#2")
  }

  @Test("Nesting of any depth is written without recursion")
  func deep() {
    var plan = PlanBuilder("a")
    var parent: Int32 = -1
    for _ in 0..<300 { parent = plan.add(.section, label: "1", under: parent) }
    let out = Exporter.bytes(PlanRecord(plan.document, key: "x"), .ndjson)
    #expect(out.count { $0 == UInt8(ascii: "[") } == out.count { $0 == UInt8(ascii: "]") })
    #expect(out.last == 0x0A)
  }

  @Test("Numbers are written in their shortest form", arguments: [(1.0, "1"), (0.1, "0.1"), (-2.5, "-2.5")])
  func numbers(_ value: Double, _ wanted: String) {
    var document = SamplePlan.document
    document.facts.quantities[0].value = value
    let out = String(decoding: Exporter.bytes(PlanRecord(document), .ndjson), as: UTF8.self)
    #expect(out.contains("\"value\":\(wanted),"))
  }

  @Test("Infinite numbers are null")
  func infinite() {
    var document = SamplePlan.document
    document.facts.quantities[0].value = .infinity
    let out = String(decoding: Exporter.bytes(PlanRecord(document), .ndjson), as: UTF8.self)
    #expect(out.contains("\"value\":null,"))
  }
}
