/// Words of which a scan has got one letter wrong.
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
}
