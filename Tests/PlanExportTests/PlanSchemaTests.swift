import Foundation
import PlanTestSupport
import PlanText
import Testing

@testable import PlanExport

@Suite("The JSON Schema")
struct PlanSchemaTests {
  private func value(_ record: PlanRecord) throws -> [String: Any] {
    let bytes = Exporter.bytes(record, .ndjson)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("The sample, which holds every kind of record, is valid")
  func sample() throws {
    #expect(try JSONSchemaCheck.problems(value(SamplePlan.record), PlanSchema.text) == [])
  }

  @Test("Plans of the fixtures are valid", arguments: Fixtures.planNames)
  func fixtures(_ name: String) throws {
    let record = PlanRecord(PlanParser.parse(SourceText(try Fixtures.bytes("\(name).txt"), path: name)))
    #expect(try JSONSchemaCheck.problems(value(record), PlanSchema.text) == [])
  }

  @Test("Each field that is left out, and each that is unknown, is told")
  func missing() throws {
    let plan = try value(SamplePlan.record)
    for name in plan.keys {
      var less = plan
      less[name] = nil
      #expect(try JSONSchemaCheck.problems(less, PlanSchema.text) == ["$.\(name) is missing"])
    }
    var more = plan
    more["colour"] = "red"
    #expect(try JSONSchemaCheck.problems(more, PlanSchema.text) == ["$.colour is unknown"])
  }

  @Test("A wrong role, date or table is told")
  func wrong() throws {
    var plan = try value(SamplePlan.record)
    plan["head"] = [["role": "king", "text": "", "lines": [1, 1]]]
    #expect(try !JSONSchemaCheck.problems(plan, PlanSchema.text).isEmpty)
    plan = try value(SamplePlan.record)
    var body = try #require(plan["body"] as? [[String: Any]])
    body[2]["rows"] = nil
    plan["body"] = body
    #expect(try JSONSchemaCheck.problems(plan, PlanSchema.text) == ["$.body[2].rows is missing"])
  }

  @Test("Schema and writer know the same fields")
  func fields() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(PlanSchema.text.utf8)) as? [String: Any]
    let definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
    let names = definitions.values.compactMap { ($0["properties"] as? [String: Any])?.keys }.flatMap { $0 }
    #expect(Set(names) == Set(JSONField.allCases.map(\.name)))
  }

  @Test("A field's name is that of its case", arguments: JSONField.allCases)
  func name(_ field: JSONField) {
    #expect(field.name.split(separator: "_").joined() == "\(field)".lowercased())
  }
}
