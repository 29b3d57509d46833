/// Words that tell what a line is, with one letter misread: "Nơi nhậm:", "Phụ lụe 1", "Kímh gửi:".
extension PlanReader {
  /// Gives such lines their keyword. Where the document has the word as it should be, only appendices are looked for.
  mutating func repairMisreadWords() {
    repairMisreadAddressee()
    let signing = tokens.lastIndex { $0.keyword == .recipients }
    let recipients = signing ?? misreadRecipients()
    if signing == nil, let recipients { repair(recipients, as: .recipients, meant: Self.recipientsLabel) }
    guard let start = recipients ?? tokens.lastIndex(where: { $0.keyword == .capacity }) else { return }
    for index in tokens.indices[(start + 1)...] where mayBeMisread(index, longest: Self.longestAppendixLine) {
      fold(tokens[index], limit: 40)
      guard let word = AppendixWords.opened(by: folder), isNumbered(behind: word.end) else { continue }
      repair(index, as: .appendix, meant: word.name)
    }
  }

  /// The last line that begins like "Nơi nhận:" and has a list below it.
  private mutating func misreadRecipients() -> Int? {
    for index in tokens.indices.reversed() where mayBeMisread(index, longest: Self.longestRecipientsLine) {
      fold(tokens[index], limit: 20)
      if folder.labelsRecipients(), isOverList(index) { return index }
    }
    return nil
  }

  /// "Kímh gửi:" in a head without it.
  private mutating func repairMisreadAddressee() {
    guard !tokens[headTokens].contains(where: { $0.keyword == .addressee }) else { return }
    for index in headTokens where mayBeMisread(index, longest: Self.longestRecipientsLine) {
      let start = Int(tokens[index].body)
      let opening = bytes[start..<min(Int(tokens[index].end), start + Self.longestAddressee)]
      guard opening.contains(UInt8(ascii: ":")) else { continue }
      fold(tokens[index], limit: 20)
      guard folder.labelsAddressees() else { continue }
      return repair(index, as: .addressee, meant: "Kính gửi")
    }
  }

  private func mayBeMisread(_ index: Int, longest: Int32) -> Bool {
    let token = tokens[index]
    return token.keyword == .none && token.width <= longest
      && token.flags.isDisjoint(with: [.noise, .piped, .noWords, .htmlTable])
      && (token.marker.isNone || token.marker.style == .star)
  }

  /// One of the next three lines is an item.
  private func isOverList(_ index: Int) -> Bool {
    let below = tokens[(index + 1)...].lazy.filter { !$0.flags.contains(.noise) }.prefix(3)
    return below.contains { $0.marker.style.isBullet && !$0.marker.isNone }
  }

  /// Nothing but a number and signs stands behind an index of the folded line.
  private func isNumbered(behind end: Int) -> Bool {
    let number = folder.bytes[end...].filter { $0 != 0x20 }
    return number.count <= Self.longestNumberBehind && (end == folder.bytes.count || folder.bytes[end] < 0x61)
  }

  private mutating func repair(_ index: Int, as keyword: LineKeyword, meant: String) {
    note(.markerRepaired, tokens[index], printed: string(tokens[index].range), meant: meant)
    tokens[index].keyword = keyword
    tokens[index].marker = Marker()
  }

  private static let recipientsLabel = "Nơi nhận"
  /// Letters of a line with "Nơi nhận" and a capacity beside it, of one with "Phụ lục" and a number, and of the number.
  private static let longestRecipientsLine: Int32 = 80
  private static let longestAppendixLine: Int32 = 14
  /// Bytes of "Kính gửi:".
  private static let longestAddressee = 16
  private static let longestNumberBehind = 5
}

extension Folder {
  /// The index behind a word that the folded text begins with at an index, of which a scan has misread, lost or doubled
  /// one letter or parted it by a blank; nil where other words stand, or letters behind it.
  func end(ofMisread word: StaticString, from start: Int = 0) -> Int? {
    word.withUTF8Buffer { word in
      let same = follow(word, 0, from: start)
      if same.read == word.count, endsWord(same.at) { return same.at }
      // "Phầ I": the last letter is lost.
      if same.read + 1 == word.count, same.at > start, endsWord(same.at) { return same.at }
      let isLetter = same.at < bytes.count && !":;.".utf8.contains(bytes[same.at])
      for (passed, read) in [(1, 1), (1, 0), (0, 1)] where passed == 0 || isLetter {
        guard same.read + read <= word.count else { continue }
        let letter = bytes[same.at...].firstIndex { $0 != 0x20 } ?? same.at
        let rest = follow(word, same.read + read, from: (passed > 0 ? letter : same.at) + passed)
        if rest.read == word.count, endsWord(rest.at) { return rest.at }
      }
      return nil
    }
  }

  /// Reads a word from one of its letters on, as far as the text is the same, blanks passed over.
  private func follow(_ word: UnsafeBufferPointer<UInt8>, _ first: Int, from start: Int) -> (at: Int, read: Int) {
    var (at, read) = (start, first)
    while read < word.count {
      if word[read] == 0x20 {
        read += 1
        continue
      }
      var next = at
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
      guard next < bytes.count, bytes[next] == word[read] else { return (at, read) }
      (at, read) = (next + 1, read + 1)
    }
    return (at, read)
  }

  private func endsWord(_ at: Int) -> Bool { at >= bytes.count || !(0x61...0x7A).contains(bytes[at]) }

  /// "Nơi nhận:" or what a scan has made of it.
  func labelsRecipients(from start: Int = 0) -> Bool {
    guard let end = end(ofMisread: "noi nhan", from: start) else { return false }
    return bytes[end...].first { $0 != 0x20 }.map { ":;.".utf8.contains($0) } ?? true
  }

  /// "Kính gửi:" or what a scan has made of it.
  func labelsAddressees() -> Bool { end(ofMisread: "kinh gui").map { matches(":", at: $0) } ?? false }
}
