/// Numbers that a web page gave to the items of a list whose items have markers of their own: "1. A. NHIỆM VỤ",
/// "1. B. GIẢI PHÁP".
extension PlanReader {
  /// Sets such numbers aside where the markers behind them run on from the first of their style.
  mutating func setListNumbersAside() {
    var own: [(token: Int, marker: Marker)] = []
    for index in tokens.indices {
      if let marker = markerBehindNumber(tokens[index]) { own.append((index, marker)) }
    }
    for style in [NumberingStyle.capital, .roman] {
      let run = own.filter { Self.ordinal($0.marker, as: style) != nil }
      guard run.count > 1, zip(run, 1...).allSatisfy({ Self.ordinal($0.marker, as: style) == $1 }) else { continue }
      for (index, marker) in run where tokens[index].marker.style == .arabic { setNumberAside(index, before: marker) }
    }
  }

  /// C. and I. are letters and roman numbers.
  private static func ordinal(_ marker: Marker, as style: NumberingStyle) -> Int32? {
    marker.style == style ? marker.ordinal : marker.alternative == style ? marker.alternativeOrdinal : nil
  }

  /// A greater marker right behind a number.
  private func markerBehindNumber(_ token: LineToken) -> Marker? {
    guard token.marker.style == .arabic, token.marker.spaced, !document.isHTML,
      Int(token.marker.text) + 3 < Int(token.end),
      (UInt8(ascii: "A")...UInt8(ascii: "X")).contains(bytes[Int(token.marker.text)]),
      bytes[Int(token.marker.text)..<min(Int(token.marker.text) + 6, Int(token.end))].contains(UInt8(ascii: "."))
    else { return nil }
    var scanner = MarkerScanner(bytes)
    let marker = scanner.scan(from: Int(token.marker.text), to: Int(token.end))
    guard marker.spaced, marker.form == UInt8(ascii: "."), textStartsUpper(marker, token) else { return nil }
    return marker.style == .capital || marker.style == .roman ? marker : nil
  }

  private mutating func setNumberAside(_ index: Int, before marker: Marker) {
    let token = tokens[index]
    document.diagnostics.append(
      Diagnostic(.markup, range: SourceRange(start: token.start, end: token.marker.text), lines: token.lines))
    tokens[index].start = token.marker.text
    tokens[index].body = token.marker.text
    tokens[index].marker = marker
  }
}
