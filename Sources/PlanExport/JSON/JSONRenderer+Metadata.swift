import PlanText

/// What is known of the document itself.
extension JSONRenderer {
  mutating func metadata(_ metadata: PlanMetadata) {
    writer.key(.metadata)
    writer.open("{")
    member(.issuer, metadata.issuer)
    member(.superior, metadata.superior)
    writer.key(.number)
    number(metadata.number)
    member(.type, metadata.type)
    member(.title, metadata.title)
    member(.place, metadata.place)
    member(.date, metadata.date)
    writer.key(.signature)
    signature(metadata.signature)
    recipients(metadata.recipients)
    writer.close("}")
  }

  private mutating func number(_ number: DocumentNumber?) {
    guard let number else { return writer.null() }
    writer.open("{")
    member(.text, number.text)
    member(.serial, number.serial)
    member(.typeCode, number.typeCode)
    member(.bodyCode, number.bodyCode)
    writer.close("}")
  }

  private mutating func signature(_ signature: Signature?) {
    guard let signature else { return writer.null() }
    writer.open("{")
    member(.capacities, signature.capacities)
    member(.onBehalfOf, signature.onBehalfOf)
    member(.position, signature.position)
    member(.name, signature.name)
    writer.close("}")
  }

  private mutating func recipients(_ recipients: [Recipient]) {
    writer.key(.recipients)
    writer.open("[")
    for recipient in recipients {
      writer.element()
      writer.open("{")
      member(.text, recipient.text)
      member(.purpose, recipient.purpose)
      writer.close("}")
    }
    writer.close("]")
  }
}
