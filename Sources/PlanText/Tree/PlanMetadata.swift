/// What the page says of the document itself (OUTPUT.md, "metadata"); nil where it does not say.
public struct PlanMetadata: Equatable, Sendable {
  /// The issuing body in sentence case, joined over its lines.
  public var issuer: String?
  /// The body printed above the issuer.
  public var superior: String?
  /// The document's number in its parts.
  public var number: DocumentNumber?
  /// Name of the document type in sentence case, "Kế hoạch".
  public var type: String?
  /// The title, joined over its lines.
  public var title: String?
  /// Where it was issued.
  public var place: String?
  /// ISO 8601, cut to what the page says: "2017-08-29", "2024-12", "2026".
  public var date: String?
  /// Who signed it.
  public var signature: Signature?
  /// Who receives it, as listed.
  public var recipients: [Recipient] = []

  public init() {}
}

/// "451/KH-UBND" in its parts.
public struct DocumentNumber: Equatable, Sendable {
  /// As printed, without spaces.
  public var text: String
  /// nil where the page leaves it blank.
  public var serial: String?
  /// "KH"; nil for letters, which have none.
  public var typeCode: String?
  /// "UBND", "UBND-VX".
  public var bodyCode: String?

  public init(text: String, serial: String?, typeCode: String?, bodyCode: String?) {
    self.text = text
    self.serial = serial
    self.typeCode = typeCode
    self.bodyCode = bodyCode
  }
}

/// Who signs, and in which capacity.
public struct Signature: Equatable, Sendable {
  /// "TM", "KT", "TL", "TUQ", "Q" in the order printed.
  public var capacities: [String]
  /// The body in whose name it is signed, in sentence case.
  public var onBehalfOf: String?
  /// Position of the person who signs, "Phó Chủ tịch".
  public var position: String?
  /// Name of the person who signs, as printed.
  public var name: String?

  public init(capacities: [String], onBehalfOf: String?, position: String?, name: String?) {
    self.capacities = capacities
    self.onBehalfOf = onBehalfOf
    self.position = position
    self.name = name
  }
}

/// One recipient line.
public struct Recipient: Equatable, Sendable {
  /// Without the leading dash, the purpose code and closing punctuation.
  public var text: String
  /// The code in brackets at the end ("b/c"), or nil.
  public var purpose: String?

  public init(text: String, purpose: String?) {
    self.text = text
    self.purpose = purpose
  }
}
