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
      if ClosingWords.labelsRecipients(folder), isOverList(index) { return index }
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
      guard LetterheadWords.labelsAddressees(folder) else { continue }
      return repair(index, as: .addressee, meant: "Kính gửi")
    }
  }

  private func mayBeMisread(_ index: Int, longest: Int32) -> Bool {
    let token = tokens[index]
    return token.keyword == .none && token.width <= longest
      && token.flags.isDisjoint(with: [.noise, .piped, .noWords, .markedTable])
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
