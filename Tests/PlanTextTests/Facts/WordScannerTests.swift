import Testing

@testable import PlanText

/// Words, numbers, signs and phrases of running text.
struct WordScannerTests {
  /// Each token as printed, with its cue where one opens there.
  private func words(_ text: String) -> [String] {
    let facts = FactText(text)
    return facts.tokens.map { token in
      let printed = String(decoding: facts.source.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      return token.cue == .none ? printed : "\(printed)=\(token.cue)"
    }
  }

  @Test func documentNumberWithGap() {
    #expect(
      words("Kế hoạch số 141/KH- UBND") == [
        "Kế=documentType", "hoạch", "số=numberSign", "141", "/", "KH", "-", "UBND",
      ])
  }

  @Test func marksTellWordsApart() {
    #expect(words("năm nam nắm") == ["năm=year", "nam", "nắm"])
    #expect(words("quý quy quỷ") == ["quý=quarter", "quy", "quỷ"])
    #expect(words("từ tư tự") == ["từ=from", "tư", "tự"])
  }

  @Test(arguments: ["HOÀN THÀNH", "Hoàn thành", "hoàn\nthành", "**hoàn** thành"])
  func caseAndLineEndsDoNotMatter(text: String) {
    #expect(FactText(text).tokens.first?.cue == .finish)
    #expect(FactText(text).tokens.first?.phraseLength == 2)
  }

  @Test(arguments: ["Thỏa thuận", "THOẢ THUẬN", "thoả thuận"])
  func theToneStandsOnEitherVowel(text: String) { #expect(FactText(text).tokens.first?.documentKind != nil) }

  @Test func `parts of words that the fonts of a PDF set apart are one word`() {
    #expect(
      words("trư ớc ngày 5; thư vi ện; HOÀN TH ÀNH") == [
        "trư ớc=before", "ngày=day", "5", ";", "thư", "vi ện", ";", "HOÀN=finish", "TH ÀNH",
      ])
    #expect(words("3 km ống; loại B ổi") == ["3", "km=unit", "ống", ";", "loại=naming", "B", "ổi"])
  }

  @Test func longestPhraseWins() {
    #expect(words("mục tiêu, Mục 1") == ["mục=opaque", "tiêu", ",", "Mục=division", "1"])
  }

  @Test(arguments: ["đ", "Đ", "ữ", "a", "7"]) func longWordsAreCutBetweenLetters(letter: String) {
    let word = "x" + String(repeating: letter, count: 0x1_0000)
    let text = FactText(word)
    #expect(text.tokens.count > 1)
    #expect(text.tokens.indices.map { text.string($0..<$0 + 1) }.joined() == word)
  }

  @Test func linesAreCountedInsideTheText() {
    let text = FactText("một\nhai ba\n\nbốn")
    #expect(text.tokens.indices.map(text.line(of:)) == [1, 2, 2, 4])
  }

  @Test func numbersKeepTheirValue() {
    #expect(FactText("7 2017 25585 00").tokens.map(\.value) == [7, 2017, nil, 0])
  }

  @Test func wideSignsReadAsPlainOnes() {
    #expect(FactText("a – b “c” 5…").tokens.map(\.sign).filter { $0 != 0 } == [0x2D, 0x22, 0x22, 0x2E])
  }

  @Test func wordsWithDigitsAreOneToken() {
    #expect(words("QH15 PC04") == ["QH15", "PC04"])
    #expect(FactText("QH15").tokens[0].flags.isSuperset(of: [.allCapitals, .hasDigits]))
  }

  @Test(arguments: ["", "\n\n", "***", "\u{FEFF}", "\u{00A0}", "\u{200B}"])
  func textWithoutWordsHasNoTokens(text: String) { #expect(FactText(text).tokens.isEmpty) }

  private static let phrases: [(phrase: String, cue: Cue)] = CueTable.rows.flatMap { row in
    row.phrases.split(separator: "|").map { (String($0), row.cue) }
  }

  @Test func everyPhraseOfTheTablesIsFoundWhole() {
    for row in Self.phrases {
      let first = FactText(row.phrase).tokens.first
      #expect(first?.cue != Cue.none, "\(row.phrase)")
      #expect(first.map { Int($0.phraseLength) } == row.phrase.split(separator: " ").count, "\(row.phrase)")
    }
  }

  @Test func aPhraseStandsInOneRow() {
    var seen: [String: Cue] = [:]
    for row in Self.phrases {
      #expect(seen[row.phrase] == nil, "\(row.phrase) is \(row.cue) and \(seen[row.phrase]!)")
      seen[row.phrase] = row.cue
    }
  }

  static let lists = CueTable.rows.map(\.phrases) + TaskPhrases.allCases.flatMap(\.rows).map(\.phrases)

  @Test(arguments: lists) func aPhraseIsWordsOfWhichTheFirstIsNoSign(list: String) {
    for phrase in list.split(separator: "|", omittingEmptySubsequences: false) {
      let words = phrase.split(separator: " ", omittingEmptySubsequences: false)
      #expect(words.allSatisfy { !$0.isEmpty } && words[0].first!.isLetter, "“\(phrase)”")
    }
  }

  @Test func noTwoWordsOfTheTablesAreOne() {
    let lists = Self.lists
    let words = Set(lists.flatMap { $0.lowercased().split { $0 == "|" || $0 == " " } }.filter { $0.first!.isLetter })
    let numbers = Set(words.map { Lexicon.shared.word(of: Array($0.utf8)) })
    #expect(!numbers.contains(0))
    #expect(numbers.count == Lexicon.shared.wordCount)
  }
}
