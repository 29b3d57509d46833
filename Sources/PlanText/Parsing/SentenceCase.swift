/// Names of bodies and positions as a clerk would key them, from lines in capitals.
///
/// "ỦY BAN NHÂN DÂN THỊ XÃ BẾN TRE" → "Ủy ban nhân dân thị xã Bến Tre": small letters but for the first, for what a
/// head word names ("Sở Nội vụ") and for the name behind a unit of administration. Words without a vowel are
/// abbreviations and stay. Text that is not all in capitals is left as it is.
enum SentenceCase {
  static func apply(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard isCapitals(text.span) else { return Array(text) }
    let text = withVietnameseD(text)
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var naming = false
    let words = text.split(separator: 0x20)
    let small = words.map { withHyphenated(lowered($0), $0) }
    var index = 0
    while index < words.count {
      if index > 0 { out.append(0x20) }
      if let phrase = phrase(at: index, in: small) {
        out += phrase.keyed(words[index...], small[index...])
        index += phrase.parts.count
        naming = phrase.leadsName
      } else {
        out += keyed(words, small, index, &naming)
        index += 1
      }
    }
    return out
  }

  /// With Đ for the letter of Iceland that looks like it.
  static func withVietnameseD(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    for at in text.indices.dropLast() where text[at] == 0xC3 && text[at + 1] == 0x90 { text[at] = 0xC4 }
    return text
  }

  /// "ĐỘNG-THƯƠNG" as "động-Thương": a hyphen without blanks parts what one with blanks does.
  private static func withHyphenated(_ small: [UInt8], _ printed: ArraySlice<UInt8>) -> [UInt8] {
    guard let hyphen = small.firstIndex(of: UInt8(ascii: "-")), hyphen > 1, hyphen + 2 < small.count else {
      return small
    }
    return small[...hyphen] + capitalized(Array(small[(hyphen + 1)...]), as: printed.dropFirst(hyphen + 1))
  }

  /// A word that opens no phrase of the table, as keyed.
  private static func keyed(
    _ words: [ArraySlice<UInt8>], _ all: [[UInt8]], _ index: Int, _ naming: inout Bool
  ) -> [UInt8] {
    let (word, small, last) = (words[index], all[index], index > 0 ? all[index - 1] : [])
    // "Thương binh và Xã hội" names no commune.
    let isSociety = small.equals("xã") && index + 1 < words.count && all[index + 1].equals("hội")
    let isBehindUnit = last.isAny(of: BodyNames.units)
    if isAbbreviation(word) {
      naming =
        naming || last.equals("trường") || last.equals("&") && !leadsUnit(index, in: all)
        || small.equals("tp")
        || (last.isAny(of: ["sở", "phòng"]) || word.contains(UInt8(ascii: "&"))) && mayBeName(index + 1, in: all)
      return Array(word)
    }
    if isBehindUnit, small.isAny(of: ["ủy", "uỷ"]) { return small }
    let isApart = isBehindUnit || last.last == UInt8(ascii: ",")
    if small.isAny(of: BodyNames.units) && !isSociety && (!naming || isApart)
      || last.equals("thị") && small.isAny(of: ["xã", "trấn"]) || last.equals("thành") && small.equals("phố")
    {
      naming = true
      return index == 0 ? capitalized(small, as: word) : small
    }
    return naming || index == 0 || follows(last, small) || leads(index, in: all)
      ? capitalized(small, as: word) : small
  }

  /// "GD & ĐT HUYỆN …": a unit of administration behind an abbreviation leads the name itself.
  private static func leadsUnit(_ index: Int, in small: [[UInt8]]) -> Bool {
    index + 1 < small.count && small[index + 1].isAny(of: BodyNames.units)
  }

  /// True where a name may begin: a word that is no unit of administration and does not go on with what stands before.
  private static func mayBeName(_ index: Int, in small: [[UInt8]]) -> Bool {
    index < small.count && !small[index].isAny(of: BodyNames.units) && !small[index].isAny(of: BodyNames.joints)
      && small[index - 1].last != UInt8(ascii: ",")
  }

  /// A phrase of the tables that stands in a text.
  private struct Phrase {
    var parts: [ArraySlice<UInt8>]
    var leadsName: Bool

    /// Its words as keyed; the first of a line has a capital.
    func keyed(_ words: ArraySlice<ArraySlice<UInt8>>, _ small: ArraySlice<[UInt8]>) -> [UInt8] {
      var out: [UInt8] = []
      for (offset, part) in parts.enumerated() {
        let at = words.startIndex + offset
        if offset > 0 { out.append(0x20) }
        switch part.first {
        case UInt8(ascii: "="): out += words[at]
        case UInt8(ascii: "^"): out += capitalized(small[at], as: words[at])
        default: out += at == 0 ? capitalized(small[at], as: words[at]) : small[at]
        }
      }
      return out
    }
  }

  /// The longest phrase of a table that stands at a word.
  private static func phrase(at index: Int, in small: [[UInt8]]) -> Phrase? {
    if let parts = parts(at: index, in: small, from: BodyNames.leading) { return Phrase(parts: parts, leadsName: true) }
    if index == 0 || small[index - 1].isAny(of: BodyNames.officeHeads),
      let parts = parts(at: index, in: small, from: BodyNames.offices)
    {
      return Phrase(parts: parts, leadsName: mayBeName(index + parts.count, in: small))
    }
    return parts(at: index, in: small, from: BodyNames.fixed).map { Phrase(parts: $0, leadsName: false) }
  }

  /// The words of the first phrase that stands at a word.
  private static func parts(
    at index: Int, in small: [[UInt8]], from phrases: [StaticString]
  ) -> [ArraySlice<UInt8>]? {
    for phrase in phrases {
      guard let parts = parts(of: phrase, openingWith: small[index]), index + parts.count <= small.count else {
        continue
      }
      if parts.indices.allSatisfy({ plain(parts[$0]).elementsEqual(small[index + $0]) }) { return parts }
    }
    return nil
  }

  /// The words of a phrase, nil where it opens with another word.
  private static func parts(of phrase: StaticString, openingWith word: [UInt8]) -> [ArraySlice<UInt8>]? {
    phrase.withUTF8Buffer { bytes in
      let start = bytes[0] == UInt8(ascii: "^") ? 1 : 0
      let end = start + word.count
      guard bytes.count >= end, bytes.count == end || bytes[end] == 0x20, bytes[start..<end].elementsEqual(word) else {
        return nil
      }
      return Array(bytes).split(separator: 0x20)
    }
  }

  /// A word of a phrase without the sign of its capitals.
  private static func plain(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    part.first == UInt8(ascii: "^") || part.first == UInt8(ascii: "=") ? part.dropFirst() : part
  }

  /// True for the first word behind "Trung tâm", "Trạm", "Hội", "Công ty" and the like.
  private static func leads(_ index: Int, in small: [[UInt8]]) -> Bool {
    guard index > 0, let head = BodyNames.heads.first(where: { small[index - 1].equals($0.word) }) else { return false }
    return !small[index].isAny(of: head.plain) && !(index > 1 && small[index - 2].isAny(of: BodyNames.notBefore))
  }

  /// True for a text with a capital and without a small letter.
  static func isCapitals(_ text: Span<UInt8>) -> Bool {
    let tables = Folder.classTables
    var hasCapital = false
    var at = 0
    while at < text.count {
      let kind = tables.letterClass(decodeScalar(text, &at, text.count))
      if kind & VietnameseLetters.lowerBit != 0 { return false }
      if kind & VietnameseLetters.upperBit != 0 { hasCapital = true }
    }
    return hasCapital
  }

  /// The first word behind a head word, behind "và" in a field, and behind a comma in one; words in small letters.
  private static func follows(_ last: [UInt8], _ word: [UInt8]) -> Bool {
    if last.isAny(of: ["phó", "chánh"]) || last.isAny(of: BodyNames.shortOrgans) { return true }
    if last.equals("ban") { return word.isAny(of: BodyNames.behindBan) }
    if last.equals("trưởng") { return word.isAny(of: BodyNames.behindTruong) }
    return last.isAny(of: BodyNames.fieldHeads)
      ? !word.equals("trưởng") : last.last == UInt8(ascii: ",") || last.last == UInt8(ascii: ":")
  }

  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    word.isAny(of: ["UBND", "GDĐT", "HĐND"]) || word.count { $0 & 0xC0 != 0x80 } >= 2 && !hasVowel(word.span)
  }

  private static func hasVowel(_ word: Span<UInt8>) -> Bool {
    let tables = Folder.classTables
    var at = 0
    while at < word.count {
      switch tables.letterClass(decodeScalar(word, &at, word.count)) & 0x1F {
      case 1, 5, 9, 15, 21, 25: return true
      default: continue
      }
    }
    return false
  }

  /// A word in small letters with the first letter that is printed.
  private static func capitalized(_ small: [UInt8], as printed: ArraySlice<UInt8>) -> [UInt8] {
    var at = 0
    _ = decodeScalar(printed.span, &at, printed.count)
    return Array(printed.prefix(at)) + small[at...]
  }

  /// Small letters for the capitals of Vietnamese and of its neighbours in Latin script; no letter changes its size.
  static func lowered(_ text: some Collection<UInt8>) -> [UInt8] {
    var out = Array(text)
    var at = 0
    while at < out.count {
      let scalar = decodeScalar(out.span, &at, out.count)
      out[at - 1] += distance(ofCapital: scalar)
    }
    return out
  }

  /// How far behind a capital its small letter stands, which only the last byte tells; 0 for other letters.
  private static func distance(ofCapital scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: 0x20
    case 0x100...0x12F, 0x14A...0x177, 0x1A0...0x1A5, 0x1EA0...0x1EFF: scalar & 1 == 0 ? 1 : 0
    case 0x1AF: 1
    default: 0
    }
  }
}
