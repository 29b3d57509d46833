/// Signs of lists.
extension MarkerScanner {
  /// "o Nội dung", "o 02 lớp", "o⇥trường học": the ring of a word processor, printed as a letter.
  func ring(_ start: Int) -> Marker {
    let at = textStart(start + 1)
    guard at < end, byte(start + 1) == 0x09 || startsUpper(at) || (0x30...0x39).contains(byte(at)) else {
      return Marker()
    }
    return Marker(
      style: .ring, form: UInt8(ascii: "o"), ordinal: 1, label: SourceRange(start, start + 1), text: Int32(at),
      spaced: true)
  }

  func bullet(_ start: Int) -> Marker {
    guard let (style, width, sign) = BulletSign.match(source.span, start, end) else { return Marker() }
    if style == .dot, stain(start).label.end > start + width { return Marker() }
    var marker = Marker(style: style, form: sign, ordinal: 1, label: SourceRange(start, start + width))
    var at = start + width
    while at < end, style == .dash, byte(at) == UInt8(ascii: "-") { at += 1 }
    if at - start > 2, style == .dash, width == 1 { return Marker() }
    let afterSign = at
    if style != .star { at = skipMarkup(at) }
    marker.spaced = at >= end || isSpace(at)
    if !marker.spaced, !bulletTakesUnspaced(style, at) { return Marker() }
    if width == 2, style == .dot, BulletSign.isFontLetter(source.span, start),
      !marker.spaced || !startsUpper(textStart(at))
    {
      return Marker()
    }
    at = marker.spaced ? at : max(at, afterSign)
    if style == .star { while at < end, isSpace(at) { at += spaceWidth(at) } } else { at = textStart(at) }
    marker.text = Int32(at)
    return marker.spaced ? numbered(at) ?? marker : marker
  }

  /// The unit of "- a) Nội dung" and "* 1. Nội dung", as converters print the lists of word processors.
  private func numbered(_ start: Int) -> Marker? {
    let marker =
      switch byte(start) {
      case 0x30...0x39: number(start)
      case 0x61...0x7A: smallLetter(start)
      case 0xC4: stroked(start)
      default: Marker()
      }
    let isClosed =
      marker.form == UInt8(ascii: ")")
      || marker.form == UInt8(ascii: ".") && (marker.style != .letter || Self.isOfList(marker.ordinal))
    guard !marker.isNone, isClosed, marker.spaced, startsUpper(Int(marker.text)) else { return nil }
    return marker
  }

  /// a to e and đ: "h.", "p.", "t." and "x." shorten the names of areas.
  private static func isOfList(_ letter: Int32) -> Bool { letter <= 5 || letter == 27 }

  /// "-Thực hiện", "-100%", "+Xây dựng": the blank is lost. "*Ghi chú*" is emphasis.
  private func bulletTakesUnspaced(_ style: NumberingStyle, _ at: Int) -> Bool {
    switch style {
    case .dash, .plus, .dot: startsLetterOrDigit(at)
    case .star: startsUpper(at) && !source[at..<end].contains(UInt8(ascii: "*"))
    default: false
    }
  }

  private func startsLetterOrDigit(_ at: Int) -> Bool {
    let value = byte(at)
    if (0x30...0x39).contains(value) || value == 0xE2 || value == UInt8(ascii: "\"") || value == UInt8(ascii: "(") {
      return true
    }
    var index = at
    return at < end && tables.letterClass(decodeScalar(source.span, &index, end)) & 0x1F != 0
  }
}
