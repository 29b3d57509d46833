/// Whether the words of a text can be read at all.
///
/// Of the Vietnamese words of an ordinary plan, good OCR or bad, six in seven carry diacritics. They are lost in three
/// ways: a font map that gives other letters (`KiӇm tra`), letters without any marks (`Kiem tra`), and OCR in the wrong
/// language, which gives both (`Kiém tra`). Abbreviations, numbers, English and markup do not count as Vietnamese
/// words, so that a text full of them is still readable.
enum Readability {
  enum Kind {
    case readable
    /// Letters turned into others.
    case brokenLetters
    /// Next to no diacritics.
    case bareLetters
  }

  struct Verdict {
    let words: Int
    let unreadable: Int
    let kind: Kind
  }

  /// A text with fewer words is not judged.
  private static let fewestWords = 40
  private static let pieces = 16
  private static let pieceSize = 1024

  /// Judges well-formed UTF-8 in NFC by at most 16 KB of it, spread over the text.
  static func assess(_ bytes: Span<UInt8>) -> Verdict {
    var census = WordCensus()
    for range in TextSample.ranges(of: bytes, pieces: pieces, size: pieceSize) {
      census.count(bytes.extracting(range))
    }
    return verdict(census)
  }

  private static func verdict(_ census: WordCensus) -> Verdict {
    let vietnamese = census.words - census.foreign
    let kind: Kind
    if census.words < fewestWords || vietnamese * 2 < census.words || census.accented * 2 >= vietnamese {
      kind = .readable
    } else {
      kind = census.accented * 4 < vietnamese ? .bareLetters : .brokenLetters
    }
    return Verdict(words: census.words, unreadable: unreadable(census, kind), kind: kind)
  }

  /// Where all marks are gone, no word is sure; elsewhere those that are no syllables are lost.
  private static func unreadable(_ census: WordCensus, _ kind: Kind) -> Int {
    switch kind {
    case .readable: census.bare + census.broken
    case .brokenLetters: census.words - census.accented - census.plain
    case .bareLetters: census.words - census.accented
    }
  }
}
