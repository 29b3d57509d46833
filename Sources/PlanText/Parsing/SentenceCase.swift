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
    guard text.contains(where: \.isUppercase), !text.contains(where: \.isLowercase) else { return text }
    var out: [String] = []
    var naming = false
    for word in text.split(separator: " ").map(String.init) {
      let small = word.lowercased()
      let isUnit = units.contains(small) && !(naming && out.last.map { units.contains($0.lowercased()) } != true)
      if isAbbreviation(word) {
        naming = naming || out.last?.lowercased() == "trường"
        out.append(word)
      } else if isUnit || (out.last?.lowercased() == "thị" && (small == "xã" || small == "trấn")) {
        out.append(out.isEmpty ? capitalized(small) : small)
        naming = true
      } else if naming || out.isEmpty || follows(out.last!, small) {
        out.append(capitalized(small))
      } else {
        out.append(small)
      }
    }
    return out.joined(separator: " ")
  }

  /// The first word behind a head word, behind "và" in a field, and behind a comma in one.
  private static func follows(_ last: String, _ word: String) -> Bool {
    let last = last.lowercased()
    if ["ban", "phó", "trưởng", "chánh"].contains(last) { return ["chủ", "giám", "văn", "thanh", "chỉ"].contains(word) }
    if ["phòng", "bộ", "sở", "cục", "vụ", "viện"].contains(last) { return true }
    return last == "và" || last.hasSuffix(",") || last == "-"
  }

  private static func isAbbreviation(_ word: String) -> Bool {
    word.count >= 2
      && !word.lowercased().contains { character in
        character.unicodeScalars.contains { scalar in
          let kind = Folder.classTables.letterClass(scalar.value)
          return [1, 5, 9, 15, 21, 25].contains(kind & 0x1F)
        }
      } || word == "UBND" || word == "GDĐT" || word == "HĐND"
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
