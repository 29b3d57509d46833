/// Reads the name of a statute: "Luật Phòng, chống ma túy", "Bộ luật Lao động", "Luật Đất đai năm 2024".
///
/// Names have no end of their own; they run to a word that no name holds or to a sign, but go on behind a comma or
/// "và" where the next words only make sense in a name ("Phòng, chống", "cứu nạn, cứu hộ", "Địa chất và Khoáng sản").
struct StatuteGrammar {
  let text: FactText
  let end: Int

  struct Statute {
    /// The name with "Luật".
    var tokens: Range<Int>
    var kind: Int
    var title: String
    /// The year by which it is called.
    var year: String?
  }

  private static let longestName = 16

  /// The statute at a token with the cue `law`.
  func statute(at index: Int) -> Statute? {
    let tokens = text.tokens
    guard tokens[index].isCapitalised, let kind = tokens[index].documentKind else { return nil }
    let first = index + Int(tokens[index].phraseLength)
    if first < end, tokens[first].cue == .numberSign {
      return Statute(tokens: index..<first, kind: kind, title: text.string(index..<first))
    }
    var last = first
    if first < end, tokens[first].isWord {
      last = tokens[first].isCapitalised ? nameEnd(from: first) : closedEnd(from: first) ?? first
    }
    let isConstitution = last == first && first < end && tokens[first].cue == .year
    guard last > first || isConstitution else { return nil }
    let next = yearEnd(last)
    return Statute(
      tokens: index..<next, kind: kind, title: text.string(index..<last),
      year: next > last ? text.string(next - 1..<next) : nil)
  }

  /// The first law behind "Luật sửa đổi, bổ sung một số điều của", or nil where the law at a token amends none.
  func amended(by law: Int) -> Int? {
    let tokens = text.tokens
    var at = law + Int(tokens[law].phraseLength)
    guard at < end, tokens[at].cue == .issue else { return nil }
    let limit = min(end, at + Self.longestName)
    while at < limit, tokens[at].cue != .of {
      guard tokens[at].isWord || tokens[at].sign == UInt8(ascii: ",") else { return nil }
      at += 1
    }
    return at + 1 < limit && tokens[at + 1].cue == .law ? at + 1 : nil
  }

  private func nameEnd(from first: Int) -> Int {
    var at = first + 1
    while at < min(end, first + Self.longestName), goesOn(at) { at += 1 }
    return at
  }

  private func goesOn(_ at: Int) -> Bool {
    let token = text.tokens[at]
    switch token.sign {
    case 0: break
    case UInt8(ascii: ","): return at + 1 < end && commaGoesOn(at)
    default: return false
    }
    guard token.isWord else { return false }
    switch token.cue {
    case .none, .nameGoesOn, .opaque, .unit, .place, .naming, .documentType, .act, .basis, .whole: return true
    case .and:
      return at + 1 < end
        && (text.tokens[at + 1].cue == .nameGoesOn || isNameWord(at + 1) || closedEnd(from: at + 1) != nil)
    default: return false
    }
  }

  /// The end of words in small letters that are a name because a year, a date, a number or the next law closes them: "Luật đất đai
  /// năm 2024", "Luật Địa chất và khoáng sản năm 2024".
  private func closedEnd(from first: Int) -> Int? {
    var at = first
    while at < min(end, first + Self.longestName) {
      switch text.tokens[at].cue {
      case .year, .day, .signed, .numberSign: return at > first ? at : nil
      // "… và Luật Viên chức".
      case .law where text.tokens[at - 1].cue == .and && at - 1 > first: return at - 1
      case .none, .nameGoesOn, .opaque, .of, .and, .unit, .place, .naming, .act, .whole: break
      default: return nil
      }
      if text.tokens[at].isNumber || (text.tokens[at].isSign && text.tokens[at].sign != UInt8(ascii: ",")) {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// "Phòng, chống", "xã, phường, thị trấn", "Cán bộ, công chức số 12/…".
  private func commaGoesOn(_ at: Int) -> Bool {
    let next = text.tokens[at + 1].cue
    return next == .nameGoesOn || (next == .place && text.tokens[at - 1].cue == .place) || isRank(at)
      || isLastPart(at + 1)
  }

  /// "Cán bộ, công chức".
  private func isRank(_ comma: Int) -> Bool {
    text.tokens[comma + 1].cue == .unit && comma > 1 && text.tokens[comma - 2].cue == .unit
      && text.tokens[comma - 2].phraseLength == 2 && !text.tokens[comma + 1].isCapitalised
  }

  /// Words in the longest part of a name behind a comma that no table knows.
  private static let partWords = 5

  /// True for a few words in small letters that a statute's number or date, or the next statute, closes.
  private func isLastPart(_ first: Int) -> Bool {
    guard text.tokens[first].isWord, !text.tokens[first].isCapitalised, let last = closedEnd(from: first),
      last - first <= Self.partWords, last + 1 < end
    else { return false }
    if text.tokens[last].cue == .and { return true }
    guard text.tokens[last + 1].isNumber else { return false }
    if text.tokens[last].cue == .year { return true }
    guard last + 2 < end else { return false }
    return text.tokens[last + 2].sign == UInt8(ascii: "/")
      || text.tokens[last].cue == .day && text.tokens[last + 2].cue == .month
  }

  /// Words of places in a document: "và Điều 3", "và Phụ lục".
  private static let places: [Cue] = [.annex, .article, .clause, .point, .chapter, .division]

  private func isNameWord(_ at: Int) -> Bool {
    text.tokens[at].isWord && text.tokens[at].isCapitalised && text.tokens[at].documentKind == nil
      && !Self.places.contains(text.tokens[at].cue)
  }

  /// "năm 2024", "2024" behind the name.
  private func yearEnd(_ index: Int) -> Int {
    guard index < end else { return index }
    let year = text.tokens[index].cue == .year ? index + 1 : index
    guard year < end, text.tokens[year].length == 4, text.tokens[year].value.map(DateReader.isYear) == true,
      year + 1 >= end || text.tokens[year + 1].sign != UInt8(ascii: "/")
    else { return index }
    return year + 1
  }
}
