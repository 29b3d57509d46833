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
    for (index, word) in words.enumerated() {
      let small = word.lowercased()
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
      } else if naming || out.isEmpty || follows(last, small) {
        out.append(capitalized(small))
      } else {
        out.append(small)
      }
      last = small
    }
    return out.joined(separator: " ")
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
