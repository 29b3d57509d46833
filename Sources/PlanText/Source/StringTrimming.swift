extension String {
  /// Without these signs at its ends.
  func trimmed(of signs: StaticString) -> String { trimmedEnd(of: signs).trimmedStart(of: signs) }

  /// Without these signs at its start.
  func trimmedStart(of signs: StaticString) -> String {
    guard let first = unicodeScalars.first, signs.holds(first) else { return self }
    return String(unicodeScalars.drop { signs.holds($0) })
  }

  /// Without these signs at its end.
  func trimmedEnd(of signs: StaticString) -> String {
    let text = unicodeScalars
    guard let final = text.last, signs.holds(final) else { return self }
    guard let last = text.lastIndex(where: { !signs.holds($0) }) else { return "" }
    return String(text[...last])
  }
}

extension StaticString {
  fileprivate func holds(_ scalar: Unicode.Scalar) -> Bool {
    withUTF8Buffer { signs in
      scalar.isASCII
        ? signs.contains(UInt8(scalar.value)) : String(decoding: signs, as: UTF8.self).unicodeScalars.contains(scalar)
    }
  }
}
