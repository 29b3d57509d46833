/// Tells the encoding of a file by its bytes.
///
/// In this order: a byte-order mark of UTF-16; zero bytes in every second place (UTF-16); well-formed UTF-8 whose
/// letters are spread as in Vietnamese (nearly all files, and they pay no more than this); a web page that refers to the
/// letters its encoding has no byte for. All others are read on a
/// sample under each candidate, and the shares of possible syllables decide: the best must be convincing and better
/// than the next by a margin. Without such an answer a text stays UTF-8, damaged or not, for a wrong guess would
/// silently change words; bytes that are no UTF-8 then become U+FFFD and a diagnostic asks for `--encoding`.
enum EncodingDetector {
  /// - Parameter scan: of the same input.
  static func encoding(of input: [UInt8], scan: UTF8Scan) -> TextEncoding {
    if let utf16 = utf16(input) { return utf16 }
    if scan.isWellFormed && LetterCensus(input.span).isVietnamese { return .utf8 }
    if !scan.isWellFormed, let page = CharacterReferences.encoding(of: input) { return page }
    let sample = TextSample.bytes(of: input, pieces: pieces, size: pieceSize)
    let evidence: TextEncoding.Evidence = scan.isWellFormed ? .mojibake : .bytes
    if evidence == .bytes && hasOnlyPunctuation(sample) { return .windows1258 }
    return best(for: sample, of: evidence)
  }

  // MARK: UTF-16

  private static let probe = 512

  private static func utf16(_ input: [UInt8]) -> TextEncoding? {
    if input.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if input.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    var zeros = (even: 0, odd: 0)
    let pairs = min(input.count, probe) / 2
    for pair in 0..<pairs {
      zeros.even += input[pair * 2] == 0 ? 1 : 0
      zeros.odd += input[pair * 2 + 1] == 0 ? 1 : 0
    }
    if zeros.odd * 2 > pairs && zeros.even * 16 < pairs { return .utf16LittleEndian }
    if zeros.even * 2 > pairs && zeros.odd * 16 < pairs { return .utf16BigEndian }
    return nil
  }

  // MARK: Punctuation

  /// True where all that is beyond ASCII is the punctuation of Windows, standing as punctuation does: then all
  /// encodings of Windows read the text alike. VISCII has capitals in these places (`CHỢ` would be `CH”`).
  private static func hasOnlyPunctuation(_ sample: [UInt8]) -> Bool {
    var open = 0
    var signs = 0
    for index in sample.indices where sample[index] >= 0x80 {
      guard let sign = Windows1252.sign(of: sample[index]), isPunctuation(sign, sample, at: index) else { return false }
      open += sign == "“" ? 1 : sign == "”" ? -1 : 0
      guard open >= 0 else { return false }
      signs += 1
    }
    return signs > 0 && open == 0
  }

  private static func isPunctuation(_ sign: Unicode.Scalar, _ sample: [UInt8], at index: Int) -> Bool {
    let isBehindLetter = index > 0 && isLetter(sample[index - 1])
    let isBeforeLetter = index + 1 < sample.count && isLetter(sample[index + 1])
    switch sign {
    case "‘", "“", "•": return !isBehindLetter
    case "’": return true
    case "”", "…": return !isBeforeLetter
    case "–", "—": return isBehindLetter == isBeforeLetter
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  // MARK: Syllables

  /// What a reading of the sample gives.
  private struct Score {
    let encoding: TextEncoding
    /// Words beyond ASCII that are possible syllables.
    let possible: Int
    /// All words beyond ASCII.
    let words: Int
    /// Words of any letters.
    let allWords: Int

    init(_ encoding: TextEncoding, of sample: [UInt8]) {
      self.encoding = encoding
      let census = WordCensus(Composer(encoding.row.decode(sample).bytes).output.span)
      possible = census.accented
      words = census.accented + census.broken
      allWords = census.words
    }
  }

  /// In a hundred words beyond ASCII, so many are possible syllables where the encoding is right.
  private static let convincing = 70
  /// And so many more than under any other.
  private static let margin = 15
  private static let leastLead = 2
  /// Well-formed UTF-8 is hardly ever anything else; it is mojibake only if so many in a hundred words gain by it.
  private static let mojibakeShare = 20

  private static let pieces = 8
  private static let pieceSize = 2048

  private static func best(for sample: [UInt8], of evidence: TextEncoding.Evidence) -> TextEncoding {
    let asItIs = Score(.utf8, of: sample)
    if asItIs.possible * 100 >= asItIs.words * (100 - margin) { return .utf8 }
    let candidates = TextEncoding.allCases.filter { $0.row.evidence == evidence }
    let scores = (candidates.map { Score($0, of: sample) } + [asItIs]).sorted { $0.possible > $1.possible }
    let (best, next) = (scores[0], scores[1])
    return isAnswer(best, against: next, of: evidence) ? best.encoding : .utf8
  }

  private static func isAnswer(_ best: Score, against next: Score, of evidence: TextEncoding.Evidence) -> Bool {
    let lead = best.possible - next.possible
    guard best.possible * 100 >= best.words * convincing, lead >= leastLead, lead * 100 >= best.words * margin
    else { return false }
    return evidence != .mojibake || lead * 100 >= best.allWords * mojibakeShare
  }
}
