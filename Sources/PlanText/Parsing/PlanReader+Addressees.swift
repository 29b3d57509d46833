/// Those to whom a letter is addressed, below "Kính gửi".
extension PlanReader {
  mutating func readAddressees(from start: Int) -> Int {
    var index = start
    /// The last of them where it goes on over further lines.
    var open: Segment?
    while index < tokens.count, document.head.last?.role == .recipients || document.head.last?.role == .recipient {
      let token = tokens[index]
      if isPiped(index), token.flags.contains(.noWords) {
        setAside(index, as: .markup)
      } else if !token.flags.contains(.noise) {
        guard
          token.marker.style.isBullet || token.flags.contains(.startsLower) || token.indent > 20
            || goesOnWithAddressee(index) || isNamedBelow(index) || isFurtherAddressee(index),
          token.keyword != .basis
        else { break }
        var line = segment(of: token)
        // A lone sign waits for its words on the next line.
        if token.marker.style.isBullet, token.marker.text < token.end {
          line.text[0].start = token.marker.text
        } else if let last = document.head.last, last.role == .recipient, !tokens[index - 1].ending.isFinal,
          !(tokens[index - 1].marker.isNone && isFurtherAddressee(index))
        {
          if open == nil { open = segment(of: last) }
          open?.add(line)
          index += 1
          continue
        }
        replaceLast(&open)
        append(line, as: .recipient)
      }
      index += 1
    }
    replaceLast(&open)
    return index
  }

  /// An entry as it was read.
  private func segment(of entry: Entry) -> Segment {
    Segment(
      text: Array(document.arena.ranges(entry.text)), spans: Array(document.arena.ranges(entry.spans)),
      lines: entry.lines)
  }

  /// Puts an addressee with all its lines in the place of its first line.
  private mutating func replaceLast(_ open: inout Segment?) {
    guard let whole = open else { return }
    document.head.removeLast()
    append(whole, as: .recipient)
    open = nil
  }

  /// The first line below "Kính gửi:" with nothing behind it.
  private func isNamedBelow(_ index: Int) -> Bool {
    document.head.last?.role == .recipients && tokens[index].marker.isNone
      && tokens[..<index].last { !$0.flags.contains(.noise) }?.ending == .colon
  }

  /// "Các thôn, các tổ" below "Kính gửi: Hội Nông dân xã": no sentence, for it ends without a sign.
  private mutating func isFurtherAddressee(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.flags.contains(.startsUpper), token.marker.isNone, token.keyword == .none, token.indent <= 20,
      tokens[index - 1].ending != .joining, token.flags.isDisjoint(with: [.blankBefore, .caps, .piped, .tabbed]),
      !tokens[paragraphEnd(index)].ending.isFinal
    else { return false }
    fold(token, limit: 40)
    return SigningWords.startsBody(folder) || LetterheadWords.addressees.contains { folder.hasPrefix($0) }
  }

  /// "Lao động -" above "Thương binh và Xã hội;".
  private func goesOnWithAddressee(_ index: Int) -> Bool {
    document.head.last?.role == .recipient && tokens[index].marker.isNone
      && !tokens[index].flags.contains(.blankBefore) && tokens[index - 1].ending == .joining
  }
}
