import PlanText

/// The JSON Schema (draft 2020-12) of a plan object. Every field is required; what is unknown is null.
public enum PlanSchema {
  /// The schema, indented, with a line end. Names of kinds, styles, roles and codes come from the types themselves.
  public static var text: String {
    """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:vnplan:schema:plan:1",
      "title": "A Vietnamese administrative plan",
      "description": "Text is UTF-8 in NFC, dates are ISO 8601, lines count from 1, bytes from 0 and end after the last.",
      "$ref": "#/$defs/plan",
      "$defs": {
    \([values, plan, metadata, nodes, facts, diagnostics].joined(separator: ",\n"))
      }
    }

    """
  }

  private static let values = """
        "text": {"type": ["string", "null"]},
        "texts": {"type": "array", "items": {"type": "string"}},
        "date": {
          "description": "ISO 8601, cut to what is known",
          "type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        },
        "lines": {
          "description": "first and last source line",
          "type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2
        },
        "bytes": {
          "description": "first byte and the byte after the last, in the decoded text",
          "type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2
        },
        "nodeID": {"description": "id of a node", "type": "string", "minLength": 1}
    """

  private static let plan = """
        "plan": {
          "type": "object",
          "properties": {
            "format": {"const": "vnplan/1"},
            "source": {"$ref": "#/$defs/source"},
            "metadata": {"$ref": "#/$defs/metadata"},
            "head": {"description": "letterhead and title", "type": "array", "items": {"$ref": "#/$defs/entry"}},
            "preamble": {"description": "opening paragraphs", "$ref": "#/$defs/nodes"},
            "body": {"description": "what is planned", "$ref": "#/$defs/nodes"},
            "closing": {"description": "closing paragraphs", "$ref": "#/$defs/nodes"},
            "tail": {"description": "recipients and signature; place and date where they stand above it", "type": "array", "items": {"$ref": "#/$defs/entry"}},
            "appendices": {"$ref": "#/$defs/nodes"},
            "tasks": {"type": "array", "items": {"$ref": "#/$defs/task"}},
            "references": {"type": "array", "items": {"$ref": "#/$defs/reference"}},
            "abbreviations": {"type": "array", "items": {"$ref": "#/$defs/abbreviation"}},
            "quantities": {"type": "array", "items": {"$ref": "#/$defs/quantity"}},
            "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
          },
          "required": [
            "format", "source", "metadata", "head", "preamble", "body", "closing", "tail", "appendices", "tasks",
            "references", "abbreviations", "quantities", "diagnostics"
          ],
          "additionalProperties": false
        },
        "source": {
          "type": "object",
          "properties": {
            "path": {"description": "as given; null for standard input", "$ref": "#/$defs/text"},
            "bytes": {"description": "size of the file", "type": "integer", "minimum": 0},
            "lines": {"type": "integer", "minimum": 0},
            "encoding": {"enum": \(list(TextEncoding.allCases.map(\.rawValue)))},
            "part": {"description": "which plan of the file, from 1", "type": "integer", "minimum": 1},
            "parts": {"description": "how many plans the file holds", "type": "integer", "minimum": 1}
          },
          "required": ["path", "bytes", "lines", "encoding", "part", "parts"],
          "additionalProperties": false
        }
    """

  private static let metadata = """
        "metadata": {
          "type": "object",
          "properties": {
            "issuer": {"description": "issuing body in sentence case", "$ref": "#/$defs/text"},
            "superior": {"description": "body printed above the issuer", "$ref": "#/$defs/text"},
            "number": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/number"}]},
            "type": {"description": "name of the document type", "$ref": "#/$defs/text"},
            "title": {"$ref": "#/$defs/text"},
            "place": {"$ref": "#/$defs/text"},
            "date": {"$ref": "#/$defs/date"},
            "signature": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/signature"}]},
            "recipients": {"type": "array", "items": {"$ref": "#/$defs/recipient"}}
          },
          "required": ["issuer", "superior", "number", "type", "title", "place", "date", "signature", "recipients"],
          "additionalProperties": false
        },
        "number": {
          "type": "object",
          "properties": {
            "text": {"description": "as printed, without spaces", "type": "string"},
            "serial": {"description": "null where the page leaves it blank", "$ref": "#/$defs/text"},
            "type_code": {"$ref": "#/$defs/text"},
            "body_code": {"$ref": "#/$defs/text"}
          },
          "required": ["text", "serial", "type_code", "body_code"],
          "additionalProperties": false
        },
        "signature": {
          "type": "object",
          "properties": {
            "capacities": {"description": "TM, KT, TL, TUQ, Q in the order printed", "$ref": "#/$defs/texts"},
            "on_behalf_of": {"$ref": "#/$defs/text"},
            "position": {"description": "of the person who signs", "$ref": "#/$defs/text"},
            "name": {"$ref": "#/$defs/text"}
          },
          "required": ["capacities", "on_behalf_of", "position", "name"],
          "additionalProperties": false
        },
        "recipient": {
          "type": "object",
          "properties": {
            "text": {"type": "string"},
            "purpose": {"description": "code in brackets: b/c, t/h", "$ref": "#/$defs/text"}
          },
          "required": ["text", "purpose"],
          "additionalProperties": false
        },
        "entry": {
          "type": "object",
          "properties": {
            "role": {"enum": \(list(EntryRole.allCases.map(\.name)))},
            "text": {"type": "string"},
            "lines": {"$ref": "#/$defs/lines"}
          },
          "required": ["role", "text", "lines"],
          "additionalProperties": false
        }
    """

  private static let nodes = """
        "nodes": {"type": "array", "items": {"$ref": "#/$defs/node"}},
        "node": {
          "type": "object",
          "properties": {
            "id": {"$ref": "#/$defs/nodeID"},
            "kind": {"enum": \(list(NodeKind.allCases.map(\.name)))},
            "numbering": {"enum": \(list(unique(NumberingStyle.allCases.compactMap(\.name)), orNull: true))},
            "label": {"description": "number or sign without closing punctuation", "$ref": "#/$defs/text"},
            "marker": {"description": "number or sign as printed", "$ref": "#/$defs/text"},
            "heading": {"$ref": "#/$defs/text"},
            "text": {"$ref": "#/$defs/text"},
            "lines": {"$ref": "#/$defs/lines"},
            "bytes": {"$ref": "#/$defs/bytes"},
            "spans": {
              "description": "each stretch of the node's own text, where it is broken",
              "type": "array", "items": {"$ref": "#/$defs/bytes"}, "minItems": 2
            },
            "caption": {"$ref": "#/$defs/text"},
            "columns": {"$ref": "#/$defs/texts"},
            "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
            "children": {"$ref": "#/$defs/nodes"}
          },
          "required": ["id", "kind", "numbering", "label", "marker", "heading", "text", "lines", "bytes", "children"],
          "if": {"properties": {"kind": {"const": "table"}}},
          "then": {"required": ["caption", "columns", "rows"]},
          "else": {"properties": {"caption": false, "columns": false, "rows": false}},
          "additionalProperties": false
        },
        "row": {
          "type": "object",
          "properties": {
            "cells": {"description": "as printed", "$ref": "#/$defs/texts"},
            "filled": {"description": "as a reader sees it, merged cells carried", "$ref": "#/$defs/texts"},
            "lines": {"$ref": "#/$defs/lines"}
          },
          "required": ["cells", "filled", "lines"],
          "additionalProperties": false
        }
    """

  private static let facts = """
        "task": {
          "description": "who does what by when",
          "type": "object",
          "properties": {
            "node": {"$ref": "#/$defs/nodeID"},
            "row": {"description": "row of the node's table, from 0", "type": ["integer", "null"], "minimum": 0},
            "lines": {"$ref": "#/$defs/lines"},
            "task": {"type": "string"},
            "leads": {"description": "responsible bodies", "$ref": "#/$defs/texts"},
            "supports": {"description": "bodies that cooperate", "$ref": "#/$defs/texts"},
            "due": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/due"}]},
            "recurrence": {"enum": \(list(Recurrence.allCases.map(\.rawValue), orNull: true))}
          },
          "required": ["node", "row", "lines", "task", "leads", "supports", "due", "recurrence"],
          "additionalProperties": false
        },
        "due": {
          "type": "object",
          "properties": {
            "text": {"description": "the words of the text", "type": "string"},
            "start": {"$ref": "#/$defs/date"},
            "end": {"$ref": "#/$defs/date"}
          },
          "required": ["text", "start", "end"],
          "additionalProperties": false
        },
        "reference": {
          "description": "a mention of another document or of a place in this one",
          "type": "object",
          "properties": {
            "node": {"$ref": "#/$defs/nodeID"},
            "lines": {"$ref": "#/$defs/lines"},
            "text": {"type": "string"},
            "type": {"$ref": "#/$defs/text"},
            "number": {"$ref": "#/$defs/text"},
            "date": {"$ref": "#/$defs/date"},
            "issuer": {"$ref": "#/$defs/text"},
            "title": {"$ref": "#/$defs/text"},
            "role": {"enum": \(list(Reference.Role.allCases.map(\.rawValue)))},
            "target": {"description": "the node named, for places in this plan", "$ref": "#/$defs/text"}
          },
          "required": [
            "node", "lines", "text", "type", "number", "date", "issuer", "title", "role", "target"
          ],
          "additionalProperties": false
        },
        "abbreviation": {
          "type": "object",
          "properties": {
            "short": {"type": "string"},
            "long": {"type": "string"},
            "lines": {"$ref": "#/$defs/lines"}
          },
          "required": ["short", "long", "lines"],
          "additionalProperties": false
        },
        "quantity": {
          "type": "object",
          "properties": {
            "node": {"$ref": "#/$defs/nodeID"},
            "lines": {"$ref": "#/$defs/lines"},
            "text": {"type": "string"},
            "value": {"type": ["number", "null"]},
            "out_of": {"type": ["integer", "null"]},
            "unit": {"$ref": "#/$defs/text"},
            "change": {"enum": \(list(Quantity.Change.allCases.map(\.rawValue), orNull: true))},
            "comparison": {"enum": \(list(Quantity.Comparison.allCases.map(\.rawValue), orNull: true))},
            "subject": {"$ref": "#/$defs/text"}
          },
          "required": ["node", "lines", "text", "value", "out_of", "unit", "change", "comparison", "subject"],
          "additionalProperties": false
        }
    """

  private static let diagnostics = """
        "diagnostic": {
          "type": "object",
          "properties": {
            "severity": {"enum": \(list(Severity.allCases.map(\.rawValue)))},
            "code": {"enum": \(list(DiagnosticKind.allCases.map(\.code)))},
            "message": {"type": "string"},
            "lines": {"$ref": "#/$defs/lines"},
            "bytes": {"$ref": "#/$defs/bytes"},
            "text": {"description": "for noise, the text set aside", "$ref": "#/$defs/text"}
          },
          "required": ["severity", "code", "message", "lines", "bytes", "text"],
          "additionalProperties": false
        }
    """

  /// Names as a JSON array.
  private static func list(_ names: [String], orNull: Bool = false) -> String {
    "[\(names.map { "\"\($0)\"" }.joined(separator: ", "))\(orNull ? ", null" : "")]"
  }

  private static func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
