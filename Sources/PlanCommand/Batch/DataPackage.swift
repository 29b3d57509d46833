import PlanExport

/// `datapackage.json`: what stands in the output folder, for programs and people (Data Package v2, datapackage.org).
struct DataPackage {
  static let name: FilePath = "datapackage.json"
  static let schemaName: FilePath = "plan.schema.json"

  private var out: [UInt8] = []
  private var isFirstResource = true

  /// Writes the package.
  /// - Parameter planFiles: hands the name of each file of plans to its argument; asked for ndjson and json.
  static func write(
    _ form: BatchForm, to file: AtomicFile,
    planFiles: ((FilePath) throws(SystemError) -> Void) throws(SystemError) -> Void
  ) throws(SystemError) {
    var package = DataPackage()
    package.text("{\n  \"$schema\": \"https://datapackage.org/profiles/2.0/datapackage.json\",\n")
    package.text("  \"name\": \"vnplan\",\n  \"title\": \"Plans read by vnplan\",\n  \"resources\": [")
    package.manifest()
    switch form {
    case .csv: for table in CSVTable.allCases { package.table(table) }
    case .ndjson, .json: try package.plans(form, file, planFiles)
    }
    package.text("\n  ]\n}\n")
    try file.write(package.out.span)
  }

  // MARK: Resources

  private mutating func manifest() {
    begin("manifest", "every input and what became of it")
    csv(Manifest.name.text)
    schema(Manifest.columns.map { ($0.name, $0.type, $0.summary) }, key: ["path"], references: [])
  }

  private mutating func table(_ table: CSVTable) {
    begin(table.rawValue, table.summary)
    csv("\(table.rawValue).csv")
    let reference = table == .documents ? ("path", "manifest", "path") : ("document", "documents", "document")
    schema(table.columns.map { ($0.name, $0.packageType, $0.summary) }, key: table.primaryKey, references: [reference])
  }

  private mutating func csv(_ path: String) {
    member("path", path)
    text(",\n      \"type\": \"table\"")
    member("format", "csv")
    member("mediatype", "text/csv")
    member("encoding", "utf-8")
  }

  /// The plans, and the schema of one plan beside them. There may be very many files of plans, so their names are
  /// written as they come.
  private mutating func plans(
    _ form: BatchForm, _ file: AtomicFile,
    _ planFiles: ((FilePath) throws(SystemError) -> Void) throws(SystemError) -> Void
  ) throws(SystemError) {
    begin("plans", form == .ndjson ? "one plan per line" : "one plan per file")
    text(",\n      \"path\": [")
    var separator = "\n        "
    try planFiles { (path) throws(SystemError) in
      text(separator)
      JSONText.append(path.text, to: &out)
      separator = ",\n        "
      if out.count > 1 << 16 {
        try file.write(out.span)
        out.removeAll(keepingCapacity: true)
      }
    }
    text("\n      ]")
    // The plans of a shard are rows; a file that is one plan is none.
    if form == .json { member("type", "json") }
    member("format", form.rawValue)
    member("mediatype", form == .ndjson ? "application/x-ndjson" : "application/json")
    member("encoding", "utf-8")
    member("jsonSchema", Self.schemaName.text)
    text("\n    }")
    begin("plan-schema", "what a plan is: a JSON Schema, draft 2020-12")
    member("path", Self.schemaName.text)
    member("type", "json")
    member("format", "json")
    member("mediatype", "application/schema+json")
    text("\n    }")
  }

  private mutating func begin(_ name: String, _ description: String) {
    text(isFirstResource ? "\n    {" : ",\n    {")
    isFirstResource = false
    text("\n      \"name\": ")
    JSONText.append(name, to: &out)
    member("description", description)
  }

  private mutating func schema(
    _ columns: [(name: String, type: String, summary: String)], key: [String],
    references: [(field: String, resource: String, target: String)]
  ) {
    text(",\n      \"schema\": {\n        \"fields\": [")
    for (index, column) in columns.enumerated() {
      text(index == 0 ? "\n          {\"name\": " : ",\n          {\"name\": ")
      JSONText.append(column.name, to: &out)
      text(", \"type\": \"\(column.type)\", \"description\": ")
      JSONText.append(column.summary, to: &out)
      text("}")
    }
    text("\n        ],\n        \"missingValues\": [\"\"]")
    if !key.isEmpty { text(",\n        \"primaryKey\": [\(key.map { "\"\($0)\"" }.joined(separator: ", "))]") }
    for reference in references {
      text(",\n        \"foreignKeys\": [{\"fields\": [\"\(reference.field)\"], \"reference\": ")
      text("{\"resource\": \"\(reference.resource)\", \"fields\": [\"\(reference.target)\"]}}]")
    }
    text("\n      }\n    }")
  }

  // MARK: Writing

  private mutating func member(_ name: String, _ value: String) {
    text(",\n      \"\(name)\": ")
    JSONText.append(value, to: &out)
  }

  private mutating func text(_ text: String) { out += text.utf8 }
}
