/// The names of all fields of the JSON forms (OUTPUT.md), as they are written in Swift; JSON has them in snake_case.
enum JSONField: UInt8, CaseIterable {
  // A plan
  case format, source, metadata, head, preamble, body, closing, tail, appendices
  case tasks, references, abbreviations, quantities, diagnostics
  // Where it comes from
  case path, bytes, encoding, part, parts
  // Metadata
  case issuer, superior, number, type, title, place, date, signature, recipients
  case serial, typeCode, bodyCode, capacities, onBehalfOf, position, name, purpose
  // Entries, nodes and tables
  case role, text, lines, id, kind, numbering, label, marker, heading, spans, children
  case caption, columns, rows, cells, filled
  // Facts
  case node, row, task, leads, supports, due, start, end, recurrence
  case target, short, long, value, outOf, unit, change, comparison, subject
  // Diagnostics
  case severity, code, message

  /// `on_behalf_of` for `onBehalfOf`.
  var name: String { Self.names[Int(rawValue)] }

  /// In the order of the cases. Written out: to take them from the cases costs a tenth of reading a short plan.
  private static let names = [
    "format", "source", "metadata", "head", "preamble", "body", "closing", "tail", "appendices",
    "tasks", "references", "abbreviations", "quantities", "diagnostics",
    "path", "bytes", "encoding", "part", "parts",
    "issuer", "superior", "number", "type", "title", "place", "date", "signature", "recipients",
    "serial", "type_code", "body_code", "capacities", "on_behalf_of", "position", "name", "purpose",
    "role", "text", "lines", "id", "kind", "numbering", "label", "marker", "heading", "spans", "children",
    "caption", "columns", "rows", "cells", "filled",
    "node", "row", "task", "leads", "supports", "due", "start", "end", "recurrence",
    "target", "short", "long", "value", "out_of", "unit", "change", "comparison", "subject",
    "severity", "code", "message",
  ]
}
