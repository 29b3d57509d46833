import Foundation
import PlanText

/// One row of NAME.lines.tsv (GOLD.md): what a reader says of one line.
public struct GoldLine: Equatable, Sendable {
  public var line: Int
  public var role: GoldRole
  /// The line on which the parent starts; 0 is the document.
  public var parent: Int
  public var label: String
  /// `H`, `T` or `HT` for sections.
  public var extent: String

  public init(line: Int, role: GoldRole, parent: Int, label: String = "", extent: String = "") {
    self.line = line
    self.role = role
    self.parent = parent
    self.label = label
    self.extent = extent
  }

  /// The row as it stands in the file.
  public var text: String { "\(line)\t\(role.rawValue)\t\(parent)\t\(label)\t\(extent)" }
}

public enum GoldRole: String, CaseIterable, Sendable {
  case issuer, motto, number, title
  case docType = "doc_type"
  case placeDate = "place_date"
  case section, bullet, paragraph, table, appendix
  case continuation, caption
  case tableRow = "table_row"
  case recipients, recipient, signature, noise

  /// Lines that start a node of the tree.
  public var isContent: Bool {
    switch self {
    case .section, .bullet, .paragraph, .table, .appendix: true
    default: false
    }
  }

  /// Lines that belong to a node begun above.
  public var isPartOfNode: Bool { self == .continuation || self == .tableRow || self == .caption }
}

public struct GoldTable: Codable, Equatable, Sendable {
  public struct Row: Codable, Equatable, Sendable {
    public var line: Int
    public var cells: [String]
    public var filled: [String]?
    public init(line: Int, cells: [String], filled: [String]?) {
      self.line = line
      self.cells = cells
      self.filled = filled
    }
  }
  public var line: Int
  public var caption: String?
  public var columns: [String]
  public var rows: [Row]
  public init(line: Int, caption: String?, columns: [String], rows: [Row]) {
    self.line = line
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}

public struct GoldTask: Codable, Equatable, Sendable {
  public var line: Int
  public var leads: [String]
  public var supports: [String]
  public var dueStart: String?
  public var dueEnd: String?
  public var recurrence: String?

  enum CodingKeys: String, CodingKey {
    case line, leads, supports, recurrence
    case dueStart = "due_start"
    case dueEnd = "due_end"
  }
}

public struct GoldReference: Codable, Equatable, Sendable {
  public var line: Int
  public var number: String
  public var type: String?
  public var date: String?
}

public struct GoldMetadata: Codable, Equatable, Sendable {
  public var number: String?
  public var serial: String?
  public var type: String?
  public var title: String?
  public var issuer: String?
  public var place: String?
  public var date: String?
  public var signer: String?
  public var position: String?
  public var capacity: [String]?
  public var onBehalfOf: String?
  public var recipients: [String]?
  /// Fields that the gold says nothing about and that are not scored; a field that is null is.
  public var unasked: Set<String> = []

  enum CodingKeys: String, CodingKey, CaseIterable {
    case number, serial, type, title, issuer, place, date, signer, position, capacity, recipients
    case onBehalfOf = "on_behalf_of"
  }

  public init() {}

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String? { try values.decodeIfPresent(String.self, forKey: key) }
    number = try text(.number)
    serial = try text(.serial)
    type = try text(.type)
    title = try text(.title)
    issuer = try text(.issuer)
    place = try text(.place)
    date = try text(.date)
    signer = try text(.signer)
    position = try text(.position)
    onBehalfOf = try text(.onBehalfOf)
    capacity = try values.decodeIfPresent([String].self, forKey: .capacity)
    recipients = try values.decodeIfPresent([String].self, forKey: .recipients)
    unasked = Set(CodingKeys.allCases.filter { !values.contains($0) }.map(\.rawValue))
  }
}

/// The reading of one document: any part may be missing.
public struct Gold: Sendable {
  public var name: String
  public var lines: [GoldLine]
  public var metadata: GoldMetadata?
  public var tables: [GoldTable]?
  public var tasks: [GoldTask]?
  public var references: [GoldReference]?

  public init(name: String, lines: [GoldLine]) {
    self.name = name
    self.lines = lines
  }

  /// Reads NAME.lines.tsv and whatever JSON files stand beside it.
  public init(name: String, in folder: URL) throws {
    self.init(name: name, lines: try Self.readLines(folder.appending(path: name + ".lines.tsv")))
    func read<Value: Decodable>(_ suffix: String, as type: Value.Type) throws -> Value? {
      guard let data = try? Data(contentsOf: folder.appending(path: name + suffix)) else { return nil }
      return try JSONDecoder().decode(type, from: data)
    }
    metadata = try read(".meta.json", as: GoldMetadata.self)
    tables = try read(".tables.json", as: [GoldTable].self)
    tasks = try read(".tasks.json", as: [GoldTask].self)
    references = try read(".refs.json", as: [GoldReference].self)
  }

  static func readLines(_ file: URL) throws -> [GoldLine] {
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      !$0.hasPrefix("line\t") && !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
    }
    return try rows.map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) + ["", "", "", ""]
      guard let line = Int(cells[0]), let role = GoldRole(rawValue: cells[1]) else {
        throw GoldError(message: "\(file.path): “\(row)” is no gold row")
      }
      return GoldLine(line: line, role: role, parent: Int(cells[2]) ?? 0, label: cells[3], extent: cells[4])
    }
  }
}

public struct GoldError: Error {
  public let message: String
}

extension Gold {
  /// Writes a text and its gold as NAME.txt, NAME.lines.tsv and so on.
  public func write(_ text: String, to folder: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .withoutEscapingSlashes]
    func save(_ data: Data, _ suffix: String) throws { try data.write(to: folder.appending(path: name + suffix)) }
    try save(Data(text.utf8), ".txt")
    let rows = ["line\trole\tparent\tlabel\textent"] + lines.map(\.text)
    try save(Data((rows.joined(separator: "\n") + "\n").utf8), ".lines.tsv")
    if let metadata { try save(encoder.encode(metadata), ".meta.json") }
    if let tables { try save(encoder.encode(tables), ".tables.json") }
  }
}
