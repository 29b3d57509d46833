/// What scans print in the place of the sign of a list, and beside it: `»Ö Thời gian`, `s- Địa điểm`, `» _ Hoạt động`.
extension MarkerScanner {
  /// Signs, letters and digits that engines read a dot, a square or an arrow as (Tesseract 5, Vietnamese, lists of
  /// word processors at 200 dpi).
  private static let stains = FirstLetterTable(
    [0xBB, 0x203A, 0xAB, 0xB0, 0xA2, 0xAE, 0x22, 0x201C, 0x2A, 0x73, 0x65, 0x6D, 0x35] as [UInt32], sign: \.self)

  /// What they put behind these: `-` `_` `~` `*` `»` `®` `°`, and O with any accent.
  private static let crumbs: [UInt32] = [0x2D, 0x5F, 0x7E, 0x2A, 0xBB, 0xAE, 0xB0]

  /// The stain at `start` with its crumbs, before a capital or digit; `.none` where there is none. Whether it is a
  /// sign of a list, the lines beside it decide.
  func stain(_ start: Int) -> Marker {
    guard Self.stains.mayBegin(byte(start)) else { return Marker() }
    var at = start
    guard Self.stains[byte(start)].contains(decodeScalar(source.span, &at, end)) else { return Marker() }
    for _ in 0..<2 where at < end && !isSpace(at) {
      var next = at
      guard isCrumb(decodeScalar(source.span, &next, end)) else { return Marker() }
      at = next
    }
    guard at < end, isSpace(at) else { return Marker() }
    var marker = Marker(label: SourceRange(start, at))
    at = passSpace(at)
    if at + 1 < end, Self.crumbs.prefix(3).contains(UInt32(source[at])), isSpace(at + 1) {
      marker.label.end = Int32(at + 1)
      at = passSpace(at + 1)
    }
    guard startsUpper(at) || (0x30...0x39).contains(byte(at)) else { return Marker() }
    marker.text = Int32(at)
    marker.spaced = true
    return marker
  }

  /// A sign that closes a marker, or one that a scan prints in its place.
  func isClosingSign(_ at: Int) -> Bool {
    switch source[at] {
    case UInt8(ascii: "."), UInt8(ascii: ")"): true
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","):
      skipMarkup(at + 1) < end && isSpace(skipMarkup(at + 1))
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "_"):
      at + 1 < end && isSpace(at + 1) && at > 0 && source[at - 1] >= 0x30 && source[at - 1] != UInt8(ascii: "_")
        && (source[at - 1] < UInt8(ascii: "{") || at > 1 && source[at - 1] == 0x91 && source[at - 2] == 0xC4)  // đ
    default: false
    }
  }

  /// The closing sign that a scan printed as another: `b}` for `b)`, `3_` for `3.`.
  func meant(_ sign: UInt8) -> UInt8 {
    switch sign {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): UInt8(ascii: ")")
    case UInt8(ascii: "_"): UInt8(ascii: ".")
    default: sign
    }
  }

  private func isCrumb(_ scalar: UInt32) -> Bool {
    let kind = tables.letterClass(scalar)
    let isO = kind & 0x1F == UInt8(ascii: "o") & 0x1F && kind & VietnameseLetters.upperBit != 0
    return isO || Self.crumbs.contains(scalar)
  }

  private func passSpace(_ start: Int) -> Int {
    var at = start
    while at < end, isSpace(at) { at += spaceWidth(at) }
    return at
  }

  /// A stroke of a roman number, or what a scan prints for one.
  func isStroke(_ at: Int) -> Bool { "|IlL1".utf8.contains(byte(at)) }

  /// "II KIỂM TRA", "2 Yêu cầu": a number whose closing sign is lost, before a capital. Of a roman one the last stroke
  /// and the sign may run together: "IIL", "1U".
  func isBareNumber(_ start: Int, _ end: Int) -> Bool {
    let digits = source[start..<end].allSatisfy { (0x30...0x39).contains($0) }
    if digits { return end - start <= 2 }
    if end == start + 1, (0x41...0x48).contains(source[start]) { return startsCapsWord(textStart(end)) }
    let label = source[start..<end]
    return label.allSatisfy { "IVXHLU1".utf8.contains($0) } && startsUpper(textStart(end))
      && (label.contains { "IVX1".utf8.contains($0) } || label.isAny(of: ["L", "U", "HH"]))
  }

  /// "~Thực hiện", "~- Thực hiện", ".- Thực hiện": a tilde in the place of a dash, or a speck before one, without a blank
  /// between.
  func tildeDash(_ start: Int) -> Marker? {
    let isDouble = isSign(start) && byte(start + 1) == UInt8(ascii: "-")
    guard isDouble || byte(start) == UInt8(ascii: "~") else { return nil }
    let at = textStart(start + (isDouble ? 2 : 1))
    guard startsUpper(at), isDouble || at == start + 1 else { return nil }
    return Marker(label: SourceRange(start, start + (isDouble ? 2 : 1)), text: Int32(at), spaced: true)
  }

  /// A sign that scans put in the place of a dash.
  func isSign(_ start: Int) -> Bool {
    switch byte(start) {
    case UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "'"),
      UInt8(ascii: ","), UInt8(ascii: "^"), 0xC2:
      true
    case 0xE2: byte(start + 1) == 0x80 && byte(start + 2) & 0xFE == 0xA0  // † and ‡ for a plus
    default: false
    }
  }
}
