/// Words of letterheads, folded.
enum LetterheadWords {
  /// How the mottos of the State and of the Party begin.
  static let republic: StaticString = "cong hoa xa hoi"
  static let party: StaticString = "dang cong san viet nam"

  /// Where a motto begins that stands behind a body on one line, whatever its dashes are read as.
  static func mottoStart(_ folder: Folder, from start: Int) -> Int? {
    for motto in [republic, party] {
      if let index = folder.firstIndex(of: motto, from: start) { return index }
    }
    guard let index = folder.firstIndex(of: "doc lap", from: start),
      folder.firstIndex(of: "tu do", from: index) != nil
    else { return nil }
    return index
  }

  /// Phrases that a web page breaks over two lines inside: "CỘNG" over "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
  private static let phrases: [StaticString] = [
    "cong hoa xa hoi chu nghia viet nam", party, "uy ban nhan dan", "uy ban ", "hoi dong nhan dan",
    "thu tuong chinh phu", "doc lap - tu do - hanh phuc",
  ]

  /// True where a folded line of two breaks such a phrase behind `first` bytes.
  static func breaksPhrase(_ folder: Folder, behind first: Int) -> Bool {
    phrases.contains { phrase in
      first < phrase.utf8CodeUnitCount && folder.hasPrefix(phrase) && folder.matches(" ", at: first)
    }
  }

  /// Schools and hospitals, named behind the body above them on one line.
  private static let lowerBodies: [StaticString] = [
    "truong tieu hoc ", "truong thcs ", "truong thpt ", "truong th ", "truong mam non ", "truong mn ",
    "truong mau giao ", "truong trung hoc ", "truong pho thong ", "truong tieu hoc va ", "benh vien ",
  ]

  /// The bodies above schools and hospitals; "CHI BỘ TRƯỜNG THPT …" is one body.
  private static let superiors: [StaticString] = ["ubnd ", "uy ban nhan dan ", "phong ", "so ", "bo "]

  /// Where the further lines of a letterhead begin in a folded text that lost its line breaks.
  static func lineStarts(_ folder: Folder) -> [Int] {
    var starts: [Int] = []
    var behindNumber = false
    let date = folder.firstIndex(of: ", ngay") ?? 0
    for index in folder.bytes.indices.dropFirst(4) where folder.bytes[index - 1] == 0x20 {
      if startsLine(folder, index) {
        starts.append(index)
        behindNumber = folder.matches("so:", at: index)
      } else if behindNumber, index < date, endsNumber(folder, index, from: starts[starts.count - 1]) {
        starts.append(index)
        behindNumber = false
      }
    }
    return starts
  }

  private static func startsLine(_ folder: Folder, _ index: Int) -> Bool {
    let isRule = folder.matches("---", at: index) || folder.matches("___", at: index)
    if isRule || folder.matches("hanh phuc ", at: index - 10) || folder.matches(republic, at: index) {
      return true
    }
    if folder.matches("chu nghia viet nam ", at: index - 19) { return true }
    if folder.matches("so:", at: index) || folder.matches("doc lap - tu do", at: index) { return true }
    // What stands behind a rule.
    if folder.matches("---", at: index - 4) { return true }
    return superiors.contains { folder.hasPrefix($0) } && lowerBodies.contains { folder.matches($0, at: index) }
  }

  /// True behind the codes of a number: a slash stands before, and no sign of a code on either side.
  private static func endsNumber(_ folder: Folder, _ index: Int, from start: Int) -> Bool {
    guard let slash = folder.firstIndex(of: "/", from: start), slash < index - 2 else { return false }
    return !"-/&".utf8.contains(folder.bytes[index - 2]) && !"-/&".utf8.contains(folder.bytes[index])
  }

  /// "Nghị quyết số: 12/2024/NQ-HĐND": the type once more before the number.
  static func namesNumber(_ folder: Folder) -> Bool {
    guard let row = DocumentType.opened(by: folder), folder.bytes.contains(UInt8(ascii: "/")) else { return false }
    return folder.bytes.count <= longestNumberLine && folder.matches(" so:", at: row.folded.utf8CodeUnitCount)
  }

  /// "Kính gửi:", or what a scan has made of it, at the head of a folded line.
  static func labelsAddressees(_ folder: Folder) -> Bool {
    folder.end(ofMisread: "kinh gui").map { folder.matches(":", at: $0) } ?? false
  }

  /// "Số: 12 KH-UBND": the slash was lost.
  static func isNumbered(_ folder: Folder) -> Bool {
    let behind = folder.bytes.dropFirst(3)
    return folder.hasPrefix("so:") && folder.bytes.count <= longestNumber && behind.count(where: isLetter) >= leastCode
      && behind.first { $0 != 0x20 }.map { (0x30...0x39).contains($0) } ?? false
  }

  /// "Sð: 12/KH-UBND", "$ố 12/KH-UBND", "Số; 12/KH-UBND": a word of a few letters that a scan has broken, then a number
  /// and nothing else.
  static func isBrokenNumber(_ folder: Folder) -> Bool {
    let line = folder.bytes
    guard line.count <= longestNumber, let first = line.first, first != UInt8(ascii: "("),
      first == UInt8(ascii: "s") || !isLetter(first) || folder.hasPrefix("o:"),
      let slash = line.lastIndex(of: UInt8(ascii: "/"))
    else { return false }
    let colon = line.prefix(longestBroken).firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }
    let word = colon.map { $0 + 1 } ?? line.prefix(longestBroken).firstIndex(of: 0x20) ?? 0
    guard word > 0, word <= slash else { return false }
    let serial = line[word..<slash].filter { $0 != 0x20 }
    let code = line[(slash + 1)...]
    // Letters and digits, and the signs and blanks between codes.
    return serial.allSatisfy { (0x30...0x39).contains($0) } && serial.count <= 5
      && code.count(where: isLetter) >= leastCode
      && code.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "-& ".utf8.contains($0) }
      && code.count { $0 == 0x20 } <= 2
  }

  /// Folded bytes of the longest line with a number alone, and of the word before it.
  private static let longestNumber = 36
  private static let longestBroken = 5
  /// Letters of the shortest code behind a number that is told by it: "KHUB".
  private static let leastCode = 4

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Folded bytes of a type and a number; a longer line goes on as a sentence.
  private static let longestNumberLine = 48

  /// What the Youth Union prints in the place of the motto (Hướng dẫn 49-HD/TWĐTN-VP).
  static let unionMottos: [StaticString] = [
    "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh", "doan thanh nien cshcm",
  ]

  /// Units of administration that a line of a letterhead begins with.
  static let units: [StaticString] = ["tinh ", "huyen ", "xa ", "thanh pho ", "thi xa ", "phuong ", "quan "]

  /// Words before a colon that stand before the name of a body: "Đơn vị: Trường Tiểu học Đồi Sim".
  static let labels: [StaticString] = ["don vi", "to:", "truong:", "co quan:"]

  /// What addressees that are no bodies begin with.
  static let addressees: [StaticString] = [
    "cac ", "dong chi ", "ong ", "ba ", "quy ", "toan the ", "bgh ", "lanh dao ", "thu truong ",
  ]

  /// Bodies that are named by the union they lead.
  static let organs: [StaticString] = [
    "ban chap hanh", "ban thuong vu", "ban chap hanh trung uong", "uy ban thuong vu", "thuong truc",
  ]

  /// Bodies inside an organ of the Party: no part of its name.
  private static let innerBodies: [StaticString] = ["uy ban ", "ban ", "van phong", "hoi dong", "dang doan"]

  /// True where a folded line below an organ names a body of its own.
  static func isInner(_ folder: Folder) -> Bool { innerBodies.contains { folder.hasPrefix($0) } }

  /// "Thứ Tư, ngày 15 tháng 01 năm 2025": the day on which a site was read, no place.
  static func opensWithWeekday(_ folder: Folder) -> Bool {
    weekdays.contains { folder.hasPrefix($0) }
  }

  private static let weekdays: [StaticString] = [
    "thu hai,", "thu ba,", "thu tu,", "thu nam,", "thu sau,", "thu bay,", "chu nhat,",
  ]

  /// True for a folded line that holds the motto of the state or of the Party, or most of it.
  static func holdsMotto(_ folder: Folder) -> Bool {
    if folder.hasPrefix("chu nghia viet nam") || folder.bytes.equals("cong hoa xa") { return true }
    // A scan may have misread a letter of one half.
    let words: [StaticString] = [
      republic, "hoi chu nghia viet", "dang cong san viet", "chu nghia viet nam", "chxhcn viet nam",
    ]
    if words.contains(where: { folder.firstIndex(of: $0) != nil }) { return true }
    let isHappy = folder.firstIndex(of: "hanh phuc") != nil
    if folder.firstIndex(of: "tu do -") != nil, isHappy { return true }
    return folder.firstIndex(of: "doc lap") != nil && (isHappy || folder.firstIndex(of: "tu do") != nil)
  }
}
