/// Reads what a column of a table holds from its header.
struct TaskTableHeader {
  private let tokens: [FactToken]
  private let phrases: PhraseTable

  private static let table = Lexicon.shared[.headers]

  init(_ tokens: [FactToken]) {
    self.tokens = tokens
    phrases = Self.table
  }

  /// True where a cell of the first row is nothing but a header of bodies or of times ("Chủ trì" under "Phân công thực
  /// hiện", "Kết thúc" under "Thời gian").
  func isSecondHeader(_ cell: Range<Int>) -> Bool {
    let (value, count) = phrases.match(tokens, cell.lowerBound, cell.upperBound)
    return count == cell.count && !TaskRole(rawValue: value).isDisjoint(with: [.lead, .support, .begins, .deadline])
  }

  /// True for a header of those who lead that names those who cooperate as well ("Cơ quan chủ trì/phối hợp").
  func namesSupports(_ header: Range<Int>) -> Bool {
    header.contains { TaskRole(rawValue: phrases.match(tokens, $0, header.upperBound).value).contains(.support) }
  }

  /// True for a header of persons ("Người thực hiện", "Cán bộ phụ trách").
  func namesPersons(_ header: Range<Int>) -> Bool {
    header.first { !tokens[$0].isSign }.map { Self.persons.contains(tokens[$0].word) } ?? false
  }

  /// True for "Chủ đầu tư", "Người phụ trách" and nothing else.
  func namesOthers(_ header: Range<Int>) -> Bool {
    let words = header.lazy.filter { !tokens[$0].isSign }.map { tokens[$0].word }
    return Self.others.contains { words.elementsEqual($0) }
  }

  private static let others = [["chủ", "đầu", "tư"], ["người", "phụ", "trách"]].map { header in
    header.map { Lexicon.shared.word(of: Array($0.utf8)) }
  }

  /// First syllables of "người", "cán bộ", "chuyên viên", "giáo viên", "viên chức", "nhân viên", "họ và tên".
  private static let persons = ["người", "cán", "chuyên", "giáo", "viên", "nhân", "họ"].map {
    Lexicon.shared.word(of: Array($0.utf8))
  }

  /// The role of a header: its longest phrase decides, the first of equal ones; "Thực hiện" and "Đơn vị" count only
  /// alone.
  func role(of header: Range<Int>) -> TaskRole {
    var best = (role: TaskRole(), count: 0)
    var at = header.lowerBound
    while at < header.upperBound {
      let (value, count) = phrases.match(tokens, at, header.upperBound)
      let role = TaskRole(rawValue: value)
      if count > best.count, !role.contains(.whole) || count == header.count { best = (role, count) }
      at += max(count, 1)
    }
    return best.role
  }
}
