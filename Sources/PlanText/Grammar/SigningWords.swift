/// Words of signature blocks and letterheads, folded.
enum SigningWords {
  /// A capacity (Nghị định 30/2020/NĐ-CP, Annex I, II.7) in one of its spellings.
  struct Capacity {
    let folded: StaticString
    /// How a clerk keys it.
    let code: String
    /// Nothing else is spelled so: it is one also inside a line and in the cell of a table, where "T/L" is a rate and
    /// "Q.3" a district.
    let isCertain: Bool
  }

  /// Every spelling met, the longer first.
  static let capacities: [Capacity] = [
    Capacity(folded: "tm.", code: "TM", isCertain: true), Capacity(folded: "t.m.", code: "TM", isCertain: true),
    Capacity(folded: "t.m", code: "TM", isCertain: true), Capacity(folded: "tm/", code: "TM", isCertain: true),
    Capacity(folded: "t/m", code: "TM", isCertain: true), Capacity(folded: "1/m ", code: "TM", isCertain: false),
    Capacity(folded: "tm ", code: "TM", isCertain: false), Capacity(folded: "tm, ", code: "TM", isCertain: false),
    Capacity(folded: "thay mat ", code: "TM", isCertain: false),
    Capacity(folded: "thua lenh ", code: "TL", isCertain: false),
    Capacity(folded: "thua uy quyen ", code: "TUQ", isCertain: false),
    Capacity(folded: "kt.", code: "KT", isCertain: true), Capacity(folded: "k.t.", code: "KT", isCertain: false),
    Capacity(folded: "k.t", code: "KT", isCertain: false), Capacity(folded: "k/t", code: "KT", isCertain: false),
    Capacity(folded: "kt/", code: "KT", isCertain: false), Capacity(folded: "kt ", code: "KT", isCertain: false),
    Capacity(folded: "kt, ", code: "KT", isCertain: false), Capacity(folded: "tl, ", code: "TL", isCertain: false),
    Capacity(folded: "tl.", code: "TL", isCertain: true), Capacity(folded: "t.l", code: "TL", isCertain: false),
    Capacity(folded: "t/l", code: "TL", isCertain: false), Capacity(folded: "tl ", code: "TL", isCertain: false),
    Capacity(folded: "tuq.", code: "TUQ", isCertain: true), Capacity(folded: "tuq ", code: "TUQ", isCertain: false),
    Capacity(folded: "t.uq", code: "TUQ", isCertain: false), Capacity(folded: "q.", code: "Q", isCertain: false),
  ]

  private static let certain = capacities.filter(\.isCertain)

  /// Those that nothing else is spelled like, in capitals.
  static let certainInCapitals: [[UInt8]] = certain.map { row in
    row.folded.withUTF8Buffer { $0.map { $0 >= 0x61 ? $0 & 0xDF : $0 } }
  }

  /// Where such a capacity begins in a folded line behind a blank, at an index or later.
  static func certainCapacity(_ folder: Folder, from start: Int) -> Int? {
    folder.bytes.indices.dropFirst(start).first { index in
      folder.bytes[index - 1] == 0x20 && mayBeginCapacity(folder.bytes[index])
        && certain.contains { folder.matches($0.folded, at: index) }
    }
  }

  /// "Đã ký" in the place of the hand.
  static func saysSigned(_ folder: Folder) -> Bool { folder.bytes.elementsEqual("da ky".utf8) }

  /// Where "(Đã ký)", "(đã ký và đóng dấu)" begins in a folded line.
  static func handStart(_ folder: Folder) -> Int? { folder.firstIndex(of: "(da ky") }

  /// Beginnings of the positions of signers.
  static let positions: [StaticString] = [
    "chu tich", "pho chu tich", "giam doc", "pho giam doc", "chanh van phong", "pho chanh van phong", "truong ban",
    "pho truong ban", "truong phong", "pho truong phong", "hieu truong", "pho hieu truong", "bi thu", "pho bi thu",
    "cuc truong", "pho cuc truong", "chi cuc truong", "pho chi cuc truong", "vu truong", "pho vu truong", "bo truong",
    "thu truong", "tong giam doc", "pho tong giam doc", "tong cuc truong", "pho tong cuc truong", "thu tuong",
    "pho thu tuong",
    "chanh thanh tra",
    "pho chanh thanh tra", "vien truong", "pho vien truong", "chanh an", "pho chanh an", "truong cong an",
    "pho truong cong an",
    "chi huy truong", "tong bien tap", "quyen ", "truong doan", "to truong", "pho to truong", "chu nhiem",
    "pho chu nhiem",
    "truong ty", "tong thanh tra", "uy vien thuong truc", "chinh uy", "tu lenh", "quyen chu tich", "truc ban",
    "tram truong", "truong tram", "doi truong", "hat truong", "truong khoa", "don truong",
    "pho chi huy truong", "pho tong bien tap", "pho truong doan", "pho tong thanh tra", "pho chinh uy", "pho tu lenh",
    "pho tram truong", "pho truong tram", "pho doi truong", "pho hat truong", "pho truong khoa", "pho don truong",
  ]

  /// Head words of bodies at the start of a letterhead line.
  static let bodies: [StaticString] = [
    "uy ban nhan dan", "ubnd", "hoi dong nhan dan", "hdnd", "hoi dong", "so ", "phong ", "ban ", "chi cuc", "cuc ",
    "vu ",
    "van phong", "thanh tra", "cong an", "trung tam", "bo ", "dai ", "kho bac", "uy ban mat tran", "mat tran", "hoi ",
    "lien doan", "toa an", "vien ", "dang uy", "thanh uy", "huyen uy", "tinh uy", "thi uy", "quan uy", "truong ", "to ",
    "tong cuc", "tong cong ty", "cong ty", "bao ", "benh vien", "chinh phu", "quoc hoi", "doan ", "ubmttq", "thi doan",
    "tinh doan", "huyen doan", "dang bo", "chi bo", "bao hiem", "ngan hang", "lien minh", "hat ", "tieu ban",
    "tram ", "hoc vien", "tap doan", "xi nghiep", "nha may", "uy ban ",
    "bch ", "btv ", "cong doan", "tong lien doan", "quan doan", "thanh doan", "chi doan", "dang doan", "to:",
    "lien doi", "chi doi", "doi tntp", "doi thieu nien",
  ]

  /// Words that begin like one and name a field: "PHÒNG, CHỐNG THIÊN TAI" below "BAN CHỈ HUY".
  private static let fields: [StaticString] = [
    "phong thu", "phong chong", "phong, chong", "phong chay", "bao ve", "bao ton", "so huu", "dai hoi", "ban hanh",
  ]

  private static let positionsByLetter = FirstLetterTable(positions) { $0 }
  private static let bodiesByLetter = FirstLetterTable(bodies) { $0 }

  static func startsBody(_ folder: Folder) -> Bool {
    bodiesByLetter[folder].contains { folder.hasPrefix($0) } && !fields.contains { folder.hasPrefix($0) }
  }

  static func startsPosition(_ folder: Folder) -> Bool { positionLength(folder) != nil }

  /// Folded bytes of the first position of the table that a folded line begins with.
  static func positionLength(_ folder: Folder) -> Int? {
    positionsByLetter[folder].first { folder.hasPrefix($0) }?.utf8CodeUnitCount
  }

  /// Behind the position that stands at an index of a folded line or behind a blank there; the index itself where none
  /// does.
  static func positionEnd(_ folder: Folder, from index: Int) -> Int {
    guard let start = folder.bytes[index...].firstIndex(where: { $0 != 0x20 }),
      let position = positionsByLetter[folder.bytes[start]].first(where: { folder.matches($0, at: start) })
    else { return index }
    return start + position.utf8CodeUnitCount
  }

  /// True where a further capacity or a position stands at a word of a folded line that begins with a capacity. Bodies
  /// have positions in their names, so behind TM only one that ends the line is one.
  static func beginsLine(_ folder: Folder, at index: Int, behind code: String) -> Bool {
    guard index < folder.bytes.count else { return false }
    if mayBeginCapacity(folder.bytes[index]),
      capacities.contains(where: { folder.matches($0.folded, at: index) && $0.folded.utf8CodeUnitCount > 2 })
    {
      return true
    }
    return positionsByLetter[folder.bytes[index]].contains { position in
      folder.matches(position, at: index)
        && (code != "TM" || index + position.utf8CodeUnitCount == folder.bytes.count)
    }
  }

  /// The capacity a folded line begins with and how many folded bytes it takes.
  static func capacity(_ folder: Folder) -> (code: String, length: Int)? {
    guard let first = folder.bytes.first, mayBeginCapacity(first) else { return nil }
    for row in capacities where folder.hasPrefix(row.folded) { return (row.code, row.folded.utf8CodeUnitCount) }
    return nil
  }

  private static func mayBeginCapacity(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "t") || letter == UInt8(ascii: "k") || letter == UInt8(ascii: "q")
  }
}
