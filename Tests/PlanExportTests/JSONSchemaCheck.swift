import Foundation

/// Checks values against the part of JSON Schema (draft 2020-12) that the plan schema uses; a keyword it does not
/// know is an error of its own, so that nothing goes unchecked.
struct JSONSchemaCheck {
  private let root: [String: Any]
  private(set) var problems: [String] = []

  init(_ schema: String) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any] ?? [:]
  }

  /// What is wrong with a value; empty where it is valid.
  static func problems(_ value: Any, _ schema: String) throws -> [String] {
    var check = try JSONSchemaCheck(schema)
    check.check(value, check.root, "$")
    return check.problems
  }

  private mutating func check(_ value: Any, _ schema: Any, _ path: String) {
    if let allowed = schema as? Bool {
      if !allowed { problems.append("\(path) must not be there") }
      return
    }
    guard let schema = schema as? [String: Any] else { return problems.append("\(path): no schema") }
    for (keyword, operand) in schema { check(value, keyword, operand, schema, path) }
  }

  private mutating func check(
    _ value: Any, _ keyword: String, _ operand: Any, _ schema: [String: Any], _ path: String
  ) {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "then", "else": break
    case "$ref": check(value, definition(operand as! String), path)
    case "type": expect(types(operand).contains { isType(value, $0) }, "\(path) is no \(operand)")
    case "const": expect(equal(value, operand), "\(path) is not \(operand)")
    case "enum": expect((operand as! [Any]).contains { equal(value, $0) }, "\(path): \(value) is none of the names")
    case "pattern": checkPattern(value, operand as! String, path)
    case "minimum": if let n = value as? Double { expect(n >= (operand as! Double), "\(path) is too small") }
    case "minLength": if let s = value as? String { expect(s.count >= (operand as! Int), "\(path) is too short") }
    case "minItems": if let a = value as? [Any] { expect(a.count >= (operand as! Int), "\(path) has too few") }
    case "maxItems": if let a = value as? [Any] { expect(a.count <= (operand as! Int), "\(path) has too many") }
    case "items":
      for (index, item) in ((value as? [Any]) ?? []).enumerated() { check(item, operand, "\(path)[\(index)]") }
    case "properties": checkProperties(value, operand as! [String: Any], path)
    case "required": checkRequired(value, operand as! [String], path)
    case "additionalProperties": checkAdditional(value, schema, path)
    case "oneOf": checkOneOf(value, operand as! [Any], path)
    case "if": check(value, schema[isValid(value, operand) ? "then" : "else"] ?? true, path)
    default: problems.append("\(path): unknown keyword \(keyword)")
    }
  }

  private mutating func expect(_ holds: Bool, _ problem: String) { if !holds { problems.append(problem) } }

  private func definition(_ reference: String) -> Any {
    (root["$defs"] as? [String: Any])?[String(reference.dropFirst("#/$defs/".count))] ?? 0
  }

  private func types(_ operand: Any) -> [String] { operand as? [String] ?? [operand as! String] }

  private func isType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": value is Double
    default: false
    }
  }

  /// Names and null are all that the schema compares.
  private func equal(_ a: Any, _ b: Any) -> Bool {
    (a is NSNull && b is NSNull) || (a is String && a as? String == b as? String)
  }

  private func isValid(_ value: Any, _ schema: Any) -> Bool {
    var inner = self
    inner.problems = []
    inner.check(value, schema, "")
    return inner.problems.isEmpty
  }

  private mutating func checkPattern(_ value: Any, _ pattern: String, _ path: String) {
    guard let text = value as? String else { return }
    expect(text.range(of: pattern, options: .regularExpression) != nil, "\(path): \(text) does not match \(pattern)")
  }

  private mutating func checkProperties(_ value: Any, _ properties: [String: Any], _ path: String) {
    guard let object = value as? [String: Any] else { return }
    for (name, schema) in properties where object[name] != nil { check(object[name]!, schema, "\(path).\(name)") }
  }

  private mutating func checkRequired(_ value: Any, _ names: [String], _ path: String) {
    guard let object = value as? [String: Any] else { return }
    for name in names { expect(object[name] != nil, "\(path).\(name) is missing") }
  }

  private mutating func checkAdditional(_ value: Any, _ schema: [String: Any], _ path: String) {
    guard let object = value as? [String: Any], let known = schema["properties"] as? [String: Any] else { return }
    for name in object.keys { expect(known[name] != nil, "\(path).\(name) is unknown") }
  }

  private mutating func checkOneOf(_ value: Any, _ schemas: [Any], _ path: String) {
    expect(schemas.count { isValid(value, $0) } == 1, "\(path) is not exactly one of what it may be")
  }
}
