/// What a node of the tree is (OUTPUT.md, "A node").
public enum NodeKind: UInt8, CaseIterable, Sendable {
  case section, bullet, paragraph, table, appendix

  /// The name in every output form.
  public var name: String {
    switch self {
    case .section: "section"
    case .bullet: "bullet"
    case .paragraph: "paragraph"
    case .table: "table"
    case .appendix: "appendix"
    }
  }
}

/// The part of the document a top-level node belongs to.
public enum DocumentPart: UInt8, CaseIterable, Sendable {
  case preamble, body, closing, appendices

  /// The name in every output form.
  public var name: String {
    switch self {
    case .preamble: "preamble"
    case .body: "body"
    case .closing: "closing"
    case .appendices: "appendices"
    }
  }
}

/// The role of a head or tail entry (OUTPUT.md, GOLD.md "Roles").
public enum EntryRole: UInt8, CaseIterable, Sendable {
  case issuer, motto, number, placeDate, docType, title, recipients, recipient, signature

  /// The name in every output form.
  public var name: String {
    switch self {
    case .issuer: "issuer"
    case .motto: "motto"
    case .number: "number"
    case .placeDate: "place_date"
    case .docType: "doc_type"
    case .title: "title"
    case .recipients: "recipients"
    case .recipient: "recipient"
    case .signature: "signature"
    }
  }
}
