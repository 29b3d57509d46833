/// The table that a site of laws prints above the letterhead. It is no part of the document; what the letterhead
/// itself does not say is taken from it.
extension PlanReader {
  /// The values of a site's table.
  struct SiteValues {
    var number: SourceRange?
    var date: SourceRange?
    var signer: SourceRange?
    var issuer: SourceRange?
  }

  /// Longest line of such a table that is read, in folded bytes.
  private static let longestLine = 600

  /// Sets the lines of the table aside and returns what they say.
  mutating func setSiteFieldsAside(_ range: Range<Int>) -> SiteValues {
    var values = SiteValues()
    for index in range where !tokens[index].flags.contains(.noise) {
      if tokens[index].keyword == .motto { break }
      guard mayHoldField(tokens[index]) else { continue }
      fold(tokens[index].range, limit: Self.longestLabel)
      guard let start = folder.bytes.firstIndex(where: { $0 >= 0x61 && $0 <= 0x7A }),
        SiteField.at(start, of: folder) != nil
      else { continue }
      readSiteFields(tokens[index].range, &values)
      setAside(index, as: .stamp)
      letterheadStart = index + 1
    }
    return values
  }

  /// Sets the lines aside that a site prints of its own: above, inside and below the letterhead. The time at which a page
  /// was read stands there once; several days of the week, or one over a list, are those of a schedule.
  mutating func setSiteLinesAside(_ range: Range<Int>) {
    var times: [Int] = []
    for index in range where !tokens[index].flags.contains(.noise) && !isPiped(index) {
      let line = tokens[index]
      guard SiteWords.mayOpen(folder.opening(bytes.span, Int(line.body), Int(line.end))) else { continue }
      fold(line, limit: Self.longestSiteLine)
      if SiteWords.isClock(folder) {
        times.append(index)
      } else if SiteWords.isLine(folder) {
        setAside(index, as: .stamp)
      }
    }
    if times.count == 1, times[0] + 1 >= tokens.count || tokens[times[0] + 1].marker.isNone {
      setAside(times[0], as: .stamp)
    }
  }

  /// Sets the lines aside that a site prints last, with the figures of its counters between them.
  mutating func setLastSiteLinesAside() {
    var first = tokens.endIndex
    for index in tokens.indices.reversed() {
      let line = tokens[index]
      if line.flags.contains(.noise) || line.flags.contains(.digitsOnly) { continue }
      fold(line, limit: Self.longestSiteLine)
      guard SiteWords.isLine(folder) else { break }
      first = index
    }
    for index in first..<tokens.endIndex { setAside(index, as: .stamp) }
  }

  /// Folded bytes of a line that its words are looked for in.
  private static let longestSiteLine = 64

  /// A colon or the sign of a cell where the first label of a line would end.
  private func mayHoldField(_ token: LineToken) -> Bool {
    bytes[token.range].prefix(Self.longestLabel * 2).contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "|") }
  }

  /// Folded bytes of the longest label and of signs before it.
  private static let longestLabel = 32

  /// The values of a line: each ends where the next label begins.
  private mutating func readSiteFields(_ range: SourceRange, _ values: inout SiteValues) {
    fold(range, limit: Self.longestLine)
    var open: (field: SiteField, start: Int32)?
    var labelEnd = 0
    for index in folder.bytes.indices where index == 0 || folder.bytes[index - 1] == 0x20 || isCapital(index) {
      guard index >= labelEnd, let (field, behind) = SiteField.at(index, of: folder) else { continue }
      labelEnd = behind
      if let open { keep(open.field, open.start..<folder.offsets[index], &values) }
      open = (field, behind < folder.offsets.count ? folder.offsets[behind] : range.end)
    }
    if let open { keep(open.field, open.start..<range.end, &values) }
  }

  /// A capital, behind which a label may begin whose blank was lost: "12/KH-UBNDNgày ban hành:".
  private func isCapital(_ index: Int) -> Bool {
    var at = Int(folder.offsets[index])
    return folder.letterClass(decodeScalar(bytes.span, &at, bytes.count)) & VietnameseLetters.upperBit != 0
  }

  private func keep(_ field: SiteField, _ value: Range<Int32>, _ values: inout SiteValues) {
    let isSign: (Int) -> Bool = { bytes[$0].isBlank || bytes[$0] == UInt8(ascii: "|") }
    var range = Int(value.lowerBound)..<Int(value.upperBound)
    while let first = range.first, isSign(first) { range = first + 1..<range.upperBound }
    while let last = range.last, isSign(last) { range = range.lowerBound..<last }
    // The label of a date may be explained before the cell of its value.
    if field == .date, let digit = bytes[range].firstIndex(where: { (0x30...0x39).contains($0) }) {
      range = digit..<range.upperBound
    }
    // A row of the table holds the labels and values of two columns: the value ends with its cell.
    if let bar = bytes[range].firstIndex(of: UInt8(ascii: "|")) { range = trimmed(range.lowerBound..<bar) }
    guard !range.isEmpty else { return }
    let found = SourceRange(range.lowerBound, range.upperBound)
    switch field {
    case .number: values.number = values.number ?? found
    case .date: values.date = values.date ?? found
    case .signer: values.signer = values.signer ?? found
    case .issuer: values.issuer = values.issuer ?? found
    case .other: break
    }
  }

  /// Fills in what the page of the document does not say.
  mutating func completed(_ metadata: PlanMetadata) -> PlanMetadata {
    let values = siteValues
    var metadata = metadata
    if metadata.number == nil, let number = values.number, bytes[number].contains(UInt8(ascii: "/")) {
      metadata.number = NumberParts.read(bytes[number].filter { $0 > 0x20 }[...])
    }
    if metadata.date == nil, let date = values.date {
      fold(date, limit: 40)
      metadata.date = PrintedDate.read(folder)
    }
    if metadata.issuer == nil, let issuer = values.issuer, isTold(issuer) { metadata.issuer = string(issuer) }
    // A stamp of a signing program names the body that signed.
    if metadata.signature == nil, values.number != nil, let signer = values.signer, isTold(signer) {
      metadata.signature = Signature(capacities: [], onBehalfOf: nil, position: nil, name: string(signer))
    }
    return metadata
  }

  /// False for a value that the site has not filled in yet.
  private mutating func isTold(_ value: SourceRange) -> Bool {
    fold(value, limit: Self.longestLabel)
    return !SiteField.isBlank(folder)
  }
}
