/// Names of bodies and positions as a clerk would key them, from lines in capitals.
///
/// "ỦY BAN NHÂN DÂN THỊ XÃ BẾN TRE" → "Ủy ban nhân dân thị xã Bến Tre": small letters but for the first, for what a
/// head word names ("Sở Nội vụ") and for the name behind a unit of administration. Words without a vowel are
/// abbreviations and stay. Text that is not all in capitals is left as it is.
enum SentenceCase {
  /// Units of administration: a name follows.
  private static let units: Set<String> = [
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "tp", "thành", "thị", "đặc",
  ]
  static func apply(_ text: String) -> String {
    guard isCapitals(text) else { return text }
    var out: [String] = []
    var last = ""
    var naming = false
    let words = text.utf8.split(separator: 0x20).map { String(Substring($0)) }
    var index = -1
    while index + 1 < words.count {
      index += 1
      let word = words[index]
      let small = word.lowercased()
      if let phrase = phrase(at: index, of: words) {
        out += out.isEmpty ? [capitalized(phrase.keyed[0])] + phrase.keyed.dropFirst() : phrase.keyed
        index += phrase.keyed.count - 1
        naming = phrase.leadsName
        last = words[index].lowercased()
        continue
      }
      // "Thương binh và Xã hội" names no commune.
      let isSociety = small == "xã" && index + 1 < words.count && words[index + 1].lowercased() == "hội"
      let isUnit = units.contains(small) && !isSociety && !(naming && !units.contains(last))
      if isAbbreviation(word) {
        naming = naming || last == "trường"
        out.append(word)
      } else if units.contains(last), small == "ủy" || small == "uỷ" {
        out.append(small)
      } else if isUnit || last == "thị" && (small == "xã" || small == "trấn") || last == "thành" && small == "phố" {
        out.append(out.isEmpty ? capitalized(small) : small)
        naming = true
      } else if naming || out.isEmpty || follows(last, small) || leads(index, of: words) {
        out.append(capitalized(small))
      } else {
        out.append(small)
      }
      last = small
    }
    return out.joined(separator: " ")
  }

  /// The longest phrase of the table that stands at a word, as keyed.
  private static func phrase(at index: Int, of words: [String]) -> (keyed: [String], leadsName: Bool)? {
    let first = words[index].lowercased()
    for (phrases, leadsName) in [(BodyNames.leading, true), (BodyNames.fixed, false)] {
      for phrase in phrases where opens(phrase, with: first) {
        let parts = "\(phrase)".utf8.split(separator: 0x20).map { Substring($0) }
        if index + parts.count <= words.count,
          parts.indices.allSatisfy({ words[index + $0].lowercased().utf8.elementsEqual(small(parts[$0]).utf8) })
        {
          return (parts.map(keyed), leadsName)
        }
      }
    }
    return nil
  }

  private static func opens(_ phrase: StaticString, with word: String) -> Bool {
    phrase.withUTF8Buffer { bytes in
      let start = bytes[0] == UInt8(ascii: "^") ? 1 : 0
      let count = word.utf8.count
      return bytes.count > start + count && bytes[start + count] == 0x20
        && bytes[start..<start + count].elementsEqual(word.utf8)
    }
  }

  private static func small(_ word: Substring) -> Substring {
    word.utf8.first == UInt8(ascii: "^") || word.utf8.first == UInt8(ascii: "=") ? word.dropFirst() : word
  }

  private static func keyed(_ word: Substring) -> String {
    switch word.utf8.first {
    case UInt8(ascii: "^"): capitalized(String(word.dropFirst()))
    case UInt8(ascii: "="): word.dropFirst().uppercased()
    default: String(word)
    }
  }

  /// True for the first word behind "Trung tâm", "Trạm", "Hội", "Công ty" and the like.
  private static func leads(_ index: Int, of words: [String]) -> Bool {
    guard index > 0, let plain = BodyNames.plain[words[index - 1].lowercased()] else { return false }
    return !plain.contains(words[index].lowercased())
      && !(index > 1 && BodyNames.notBefore.contains(words[index - 2].lowercased()))
  }

  /// True for a text with a capital and without a small letter.
  static func isCapitals(_ text: String) -> Bool {
    let tables = Folder.classTables
    var hasCapital = false
    for scalar in text.unicodeScalars {
      let kind = tables.letterClass(scalar.value)
      if kind & VietnameseLetters.lowerBit != 0 { return false }
      if kind & VietnameseLetters.upperBit != 0 { hasCapital = true }
    }
    return hasCapital
  }

  /// The first word behind a head word, behind "và" in a field, and behind a comma in one; words in small letters.
  private static func follows(_ last: String, _ word: String) -> Bool {
    switch last {
    case "phó", "chánh": true
    case "ban": ["thường", "chấp", "chỉ", "giám", "quản", "tổ", "tuyên", "dân", "nội", "kinh"].contains(word)
    case "trưởng": ["chủ", "giám", "văn", "thanh", "chỉ"].contains(word)
    case "phòng", "bộ", "sở", "cục", "vụ", "viện", "và", "-": word != "trưởng"
    default: last.utf8.last == UInt8(ascii: ",")
    }
  }

  private static func isAbbreviation(_ word: String) -> Bool {
    word == "UBND" || word == "GDĐT" || word == "HĐND" || word.utf8.count >= 2 && !hasVowel(word) && word.count >= 2
  }

  private static func hasVowel(_ word: String) -> Bool {
    let tables = Folder.classTables
    return word.unicodeScalars.contains { scalar in
      switch tables.letterClass(scalar.value) & 0x1F {
      case 1, 5, 9, 15, 21, 25: true
      default: false
      }
    }
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
