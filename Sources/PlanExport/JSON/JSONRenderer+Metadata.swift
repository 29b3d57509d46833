import PlanText

/// What is known of the document itself.
extension JSONRenderer {
  mutating func metadata(_ metadata: PlanMetadata) {
    writer.key(.metadata)
    writer.open("{")
    writer.member(.issuer, metadata.issuer)
    writer.member(.superior, metadata.superior)
    number(metadata.number)
    writer.member(.type, metadata.type)
    writer.member(.title, metadata.title)
    writer.member(.place, metadata.place)
    writer.member(.date, metadata.date)
    signature(metadata.signature)
    recipients(metadata.recipients)
    writer.close("}")
  }

  private mutating func number(_ number: DocumentNumber?) {
    guard let number else { return writer.null(.number) }
    writer.key(.number)
    writer.open("{")
    writer.member(.text, number.text)
    writer.member(.serial, number.serial)
    writer.member(.typeCode, number.typeCode)
    writer.member(.bodyCode, number.bodyCode)
    writer.close("}")
  }

  private mutating func signature(_ signature: Signature?) {
    guard let signature else { return writer.null(.signature) }
    writer.key(.signature)
    writer.open("{")
    writer.member(.capacities, signature.capacities)
    writer.member(.onBehalfOf, signature.onBehalfOf)
    writer.member(.position, signature.position)
    writer.member(.name, signature.name)
    writer.close("}")
  }

  private mutating func recipients(_ recipients: [Recipient]) {
    array(.recipients, recipients) { json, recipient in
      json.writer.object(room: recipient.text.room + recipient.purpose.room) { object, out in
        object.member(.text, recipient.text, to: &out)
        object.member(.purpose, recipient.purpose, to: &out)
      }
    }
  }
}
