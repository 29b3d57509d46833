/// Composes letters and their combining marks (NFC) and writes wide spaces as plain ones, remembering where they stood.
///
/// A cluster is a letter and all marks U+0300–U+036F behind it. It is taken apart, its marks are put into canonical
/// order (a dot below goes before a hat), and letter and marks are composed as far as they do: `o` U+0302 U+0323
/// gives `ộ`, and `e` U+0301 U+0302 gives `é` U+0302, for the two marks stand in one place and keep their order.
/// What does not compose here (Greek, Cyrillic, marks beyond U+036F) stays as it is printed.
struct Composer {
  private let input: [UInt8]
  private let compositions = Compositions.latin
  private(set) var output: [UInt8] = []
  private(set) var offsets = OffsetMap()
  /// How far the output lies behind the input.
  private var shift = 0
  /// The marks of the cluster that is being composed; kept so that no cluster allocates.
  private var marks: [Mark] = []

  private struct Mark {
    let scalar: UInt32
    /// Canonical combining class, and the place in the cluster: marks of one class keep their order.
    let rank: UInt8
    let place: Int
  }

  /// Composes well-formed UTF-8 from an offset on. Linear, but for marks out of order, which are sorted.
  init(_ input: [UInt8], from start: Int = 0) {
    self.input = input
    output.reserveCapacity(input.count - start)
    addAnchor(origin: start)
    var position = start
    while position < input.count {
      let lead = nextLead(from: position)
      output += input[position..<lead]
      position = lead < input.count ? rewrite(from: lead) : lead
    }
  }

  /// Writes what stands at a lead byte anew; gives its end.
  private mutating func rewrite(from start: Int) -> Int {
    let blank = WideBlank.length(input.span, start)
    guard blank > 0 else { return composeCluster(from: start) }
    output.append(0x20)
    addAnchor(origin: start + blank)
    return start + blank
  }

  private mutating func addAnchor(origin: Int) {
    guard origin - output.count != shift else { return }
    shift = origin - output.count
    offsets.addAnchor(at: output.count, origin: origin)
  }

  /// The next byte that may open a combining mark, or opens a wide space.
  private func nextLead(from start: Int) -> Int {
    let bytes = input.span
    var index = start
    while index < bytes.count, bytes[index] & 0xFE != 0xCC, WideBlank.length(bytes, index) == 0 { index += 1 }
    return index
  }

  /// Composes the letter written last with the marks that begin at a lead byte; gives the end of the marks.
  private mutating func composeCluster(from start: Int) -> Int {
    guard markScalar(at: start) != nil else { return copyLetter(at: start) }
    let base = takeLetter()
    let end = composeInOrder(base, from: start) ?? composeAnyOrder(base, from: start)
    addAnchor(origin: end)
    return end
  }

  /// The way of nearly all clusters: each mark composes with what stands before it. Nil where one does not.
  ///
  /// What composes so is in canonical order, for Unicode composes no other.
  private mutating func composeInOrder(_ base: UInt32?, from start: Int) -> Int? {
    guard var letter = base else { return nil }
    var end = start
    while let mark = markScalar(at: end) {
      guard let composed = compositions.composed(letter, mark) else { return nil }
      letter = composed
      end += 2
    }
    UTF8Scalar.append(letter, to: &output)
    return end
  }

  /// Takes the cluster apart, sorts its marks and composes what can be composed.
  private mutating func composeAnyOrder(_ base: UInt32?, from start: Int) -> Int {
    marks.removeAll(keepingCapacity: true)
    let letter = base.map { takeApart($0) }
    var end = start
    while let scalar = markScalar(at: end) {
      addMark(scalar)
      end += 2
    }
    marks.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    writeCluster(letter)
    return end
  }

  /// Copies what begins with the lead byte of a mark and is none.
  private mutating func copyLetter(at start: Int) -> Int {
    let end = min(start + 2, input.count)
    output += input[start..<end]
    return end
  }

  /// The combining mark at an offset; nil where none stands there, or one that takes no part in composing.
  private func markScalar(at index: Int) -> UInt32? {
    guard index + 1 < input.count, input[index] & 0xFE == 0xCC else { return nil }
    let scalar = UInt32(input[index] & 0x1F) << 6 | UInt32(input[index + 1] & 0x3F)
    return Self.plainMark(scalar)
  }

  /// Unicode has some marks twice: U+0340 and U+0341 are Vietnamese tone marks of old.
  private static func plainMark(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x340: 0x300
    case 0x341: 0x301
    case 0x343: 0x313
    case 0x34F: nil  // joins letters, marks none
    default: marks.contains(scalar) ? scalar : nil
    }
  }

  private static let marks: ClosedRange<UInt32> = 0x300...0x36F

  private mutating func addMark(_ scalar: UInt32) {
    marks.append(Mark(scalar: scalar, rank: Self.ranks[Int(scalar - Self.marks.lowerBound)], place: marks.count))
  }

  private static let ranks: [UInt8] = marks.map {
    Unicode.Scalar($0)?.properties.canonicalCombiningClass.rawValue ?? 0
  }

  /// Takes the last letter out of the output; nil where there is none.
  private mutating func takeLetter() -> UInt32? {
    guard !output.isEmpty else { return nil }
    let start = UTF8Scalar.lastStart(of: output.span)
    let letter = UTF8Scalar.read(output.span, at: start).scalar
    output.removeLast(output.count - start)
    return letter
  }

  /// The base of a letter; its own marks are added.
  private mutating func takeApart(_ letter: UInt32) -> UInt32 {
    guard let parts = compositions.parts(of: letter) else { return letter }
    let base = takeApart(parts.base)
    addMark(parts.mark)
    return base
  }

  /// Writes a letter and the sorted marks. A mark composes unless one of its own place stands before it uncomposed.
  private mutating func writeCluster(_ base: UInt32?) {
    var letter = base
    var left = 0
    var lastRank: UInt8 = 0
    for mark in marks {
      if let base = letter, lastRank < mark.rank, let composed = compositions.composed(base, mark.scalar) {
        letter = composed
      } else {
        lastRank = mark.rank
        marks[left] = mark
        left += 1
      }
    }
    if let letter { UTF8Scalar.append(letter, to: &output) }
    for mark in marks[..<left] { UTF8Scalar.append(mark.scalar, to: &output) }
  }
}
